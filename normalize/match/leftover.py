"""What is left on both sides of a line once the names that are right are taken away: what is left goes together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from gazetteer import Entity
from normalize.match.alignment import Alignment
from normalize.match.around import PLACE_WORDS
from normalize.match.candidate import Candidate
from normalize.match.candidates import EVERYDAY, ORDINARY
from normalize.match.document import Document, Mention, runs
from normalize.match.recognise import Explained, Known, explained_by
from normalize.match.weights import Seen
from normalize.text.english import zipf
from normalize.text.given_names import classes_of

_SYLLABLE = 3
"""A word of so few letters is as well a syllable of a name: Wang Yi, Lin Dan."""


class LeftOver:
    """The capitalised words of each line that no right name explains, beside the names that the line lacks.

    Args:
        document: the translation.
        right: its right names.
        alignment: it beside its source.
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
        """For each line the runs that begin in it, in order."""
        begun: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for run in runs(self._document):
            begun[self._document.lines[run[0]]].append(run)
        return begun

    def _left_in(self, line: int) -> Sequence[tuple[int, int]]:
        """The stretches of a line that are left, in order."""
        if line not in self._free:
            self._free[line] = [run for run in self._runs.get(line, ()) if self._is_left(*run)]
        return self._free[line]

    def _is_left(self, first: int, last: int) -> bool:
        return any(i not in self._explained and _strange(self._document, i) for i in range(first, last))

    def is_missing(self, mention: Mention, entity: Entity) -> bool:
        """Whether the line of a mention lacks a name that its source has."""
        return entity.id in self._alignment.missing(self._document.lines[mention.first])

    def observe(self, mention: Mention, entity: Entity) -> Iterator[Seen]:
        """Whether hardly anything else is left that may be what became of a name, as (name, value, detail)."""
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
    """Whether a word may be the translation of a part of a name: no syllable, no given name, no word of a place."""
    return len(word) > _SYLLABLE and zipf(word) >= ORDINARY and not classes_of(word) and word not in PLACE_WORDS


def is_translated(mention: Mention, candidate: Candidate) -> bool:
    """Whether the words of a name that differ are ordinary ones where the others are the same: European Truth."""
    latin = candidate.latin
    if latin is None or not 0 < len(latin.changed) < len(mention.words):
        return False
    return all(_ordinary(mention.words[i]) for i in latin.changed)
