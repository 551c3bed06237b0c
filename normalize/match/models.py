"""With which weights a candidate is weighed."""

from __future__ import annotations

from collections.abc import Sequence

from normalize.match.candidate import Candidate
from normalize.match.index import Index
from normalize.match.weights import Weights, weights

NEARLY = "nearly in the source"


class Models:
    """The weights for a text alone, and for one beside its source.

    A source says nothing of whom it could not name, since nothing is known of how its language writes them; who is
    like them is judged as in a text alone.

    Args:
        index: the names.
        bearers: for each entity by its number, 1 if the source could name it, else 0; None for a text alone.

    Attributes:
        alone: the weights for a text alone.
        main: those for a text beside its source, if there is one.
        unasked: the most log odds that the source may add, before it is read aloud, to one whom it does not name.
    """

    def __init__(self, index: Index, bearers: bytes | None) -> None:
        self._number, self.bearers = index.number, bearers
        self.alone = weights(with_source=False)
        self.main = self.alone if bearers is None else weights(with_source=True)
        self.unasked = 0.0 if bearers is None else self.main.most((NEARLY,))

    @property
    def all(self) -> Sequence[Weights]:
        """All of them that some candidate is weighed with."""
        return (self.main,) if self.bearers is None else (self.main, self.alone)

    def of(self, candidate: Candidate) -> Weights:
        """The weights for a candidate."""
        return self.main if self.names(candidate) else self.alone

    def names(self, candidate: Candidate) -> bool:
        """Whether the source could name a candidate; of a text alone there is nothing to tell."""
        return self.bearers is not None and self.bearers[self._number[candidate.entity_id]] > 0
