"""Which mention of a line fits an entity best, since what the source names once is garbled once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize.match.beside.asked import Asked
from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Mention
from normalize.match.weights import Seen


class Fits:
    """Compares the mentions of a line that may stand for the same entity.

    Args:
        asked: finds the mentions of a translation and their candidates.
    """

    def __init__(self, asked: Asked) -> None:
        self._asked, self._lines = asked, asked.document.lines
        self._found: dict[tuple[int, str], list[tuple[float, Mention]]] = {}

    def observe(self, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
        """Whether another mention in the same line fits a candidate better, as (name, value, detail)."""
        others = self._fitting(self._lines[mention.first], candidate.entity_id)
        apart = ((alike, m) for alike, m in others if m.last <= mention.first or mention.last <= m.first)
        alike, better = next(apart, (0.0, mention))
        if alike > candidate.alike:
            yield "fits another", min(1.0, (alike - candidate.alike) * 4), f"{' '.join(better.words)} fits better"

    def _fitting(self, line: int, entity: str) -> Sequence[tuple[float, Mention]]:
        """The mentions of a line that may stand for an entity, with their likeness, the most alike first; cached."""
        found = self._found.get((line, entity))
        if found is None:
            each = ((c.alike, doubt.mention) for doubt in self._asked.about(line, entity) for c in doubt.likely)
            found = sorted(each, key=lambda fit: -fit[0])
            self._found[line, entity] = found
        return found
