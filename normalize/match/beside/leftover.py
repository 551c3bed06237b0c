"""What is left on both sides of a line without its right names: what is left belongs together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from gazetteer import Entity
from normalize.match.beside.alignment import Alignment
from normalize.match.candidates.candidate import Candidate
from normalize.match.candidates.proposing import EVERYDAY, ORDINARY
from normalize.match.document import Document, Mention, runs
from normalize.match.evidence.context.neighbours import PLACE_WORDS
from normalize.match.recognise import Explained, Known, explained_by
from normalize.match.weights import Seen
from normalize.text.english import zipf
from normalize.text.lists.given_names import classes_of

_SYLLABLE = 3
"""A word this short may be a syllable of a name: Wang Yi, Lin Dan."""


class LeftOver:
    """The capitalised words of each line that no right name explains, beside the names that the line lacks.

    Args:
        document: the translation.
        right: the right names in it.
        alignment: the translation beside its source.
    """

    def __init__(self, document: Document, right: Sequence[Known], alignment: Alignment) -> None:
        self._document, self._alignment = document, alignment
        self._right = right
        self._free: dict[int, Sequence[tuple[int, int]]] = {}

    @cached_property
    def _explained(self) -> Explained:
        return explained_by(self._document, self._right)

    @cached_property
    def _runs(self) -> Mapping[int, Sequence[tuple[int, int]]]:
        """For each line, the runs that begin in it, in order."""
        begun: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for run in runs(self._document):
            begun[self._document.lines[run[0]]].append(run)
        return begun

    def _left_in(self, line: int) -> Sequence[tuple[int, int]]:
        """The runs of a line with words that no right name explains, in order."""
        if line not in self._free:
            self._free[line] = [run for run in self._runs.get(line, ()) if self._is_left(*run)]
        return self._free[line]

    def _is_left(self, first: int, last: int) -> bool:
        return any(i not in self._explained and _strange(self._document, i) for i in range(first, last))

    def is_missing(self, mention: Mention, entity: Entity) -> bool:
        """Whether the line of a mention lacks an entity that its source names."""
        return entity.id in self._alignment.missing(self._document.lines[mention.first])

    def observe(self, mention: Mention, entity: Entity) -> Iterator[Seen]:
        """Whether little else is left in the line that may stand for a name, as (name, value, detail)."""
        line = self._document.lines[mention.first]
        if not self._alignment.source.aligned or not self.is_missing(mention, entity):
            return
        if not all(map(self._explained.__contains__, range(mention.first, mention.last))):
            free = self._left_in(line)
            before = bisect_right(free, mention.first, key=itemgetter(1))
            others = before + len(free) - bisect_left(free, mention.last, key=itemgetter(0))
            all_missing = len(self._alignment.missing(line))
            yield "nothing else left", 1 / max(others + 1, all_missing), f"{others} other names are left in the line"


def _strange(document: Document, place: int) -> bool:
    return document.tokens[place].capital and zipf(document.words[place]) < EVERYDAY


def _ordinary(word: str) -> bool:
    """Whether a word may translate part of a name: no syllable, given name or word of a place."""
    return len(word) > _SYLLABLE and zipf(word) >= ORDINARY and not classes_of(word) and word not in PLACE_WORDS


def is_translated(mention: Mention, candidate: Candidate) -> bool:
    """Whether the words that differ are ordinary ones and the others are the same: European Truth."""
    latin = candidate.latin
    if latin is None or not 0 < len(latin.changed) < len(mention.words):
        return False
    return all(_ordinary(mention.words[i]) for i in latin.changed)
