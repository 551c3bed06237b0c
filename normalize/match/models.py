"""Which weights apply to a candidate."""

from __future__ import annotations

from collections.abc import Sequence

from normalize.match.candidates.candidate import Candidate
from normalize.match.index import Index
from normalize.match.weights import Weights, weights

NEARLY = "nearly in the source"


class Models:
    """The weights for a text alone, and for one beside its source.

    A source without native names for an entity in its language says nothing of it; such candidates are judged as in a
    text alone.

    Args:
        index: the names.
        bearers: for each entity by number, 1 if the source could name it, else 0; None for a text alone.

    Attributes:
        alone: the weights for a text alone.
        main: the weights for a text beside its source, if there is one; else `alone`.
        unasked: the most log odds the source may add, before it is read aloud, to an entity that it does not name.
    """

    def __init__(self, index: Index, bearers: bytes | None) -> None:
        self._number, self.bearers = index.number, bearers
        self.alone = weights(with_source=False)
        self.main = self.alone if bearers is None else weights(with_source=True)
        self.unasked = 0.0 if bearers is None else self.main.most((NEARLY,))

    @property
    def all(self) -> Sequence[Weights]:
        """All models that some candidate is weighed with."""
        return (self.main,) if self.bearers is None else (self.main, self.alone)

    def of(self, candidate: Candidate) -> Weights:
        """The weights for a candidate."""
        return self.main if self.names(candidate) else self.alone

    def names(self, candidate: Candidate) -> bool:
        """Whether the source could name the entity of a candidate; false for a text alone."""
        return self.bearers is not None and self.bearers[self._number[candidate.entity_id]] > 0
