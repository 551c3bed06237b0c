"""Which mentions of a translation are weighed beside its source, and as which candidates: any that the source names."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, partial
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from normalize.match.beside.alignment import Alignment
from normalize.match.document import LONGEST_MENTION, Document, Mention, may_end, mentions_of
from normalize.match.recognise import Known
from normalize.match.screening.doubtful import Doubt, Doubtful, as_wholes, promising
from normalize.match.screening.hopes import Hope, Hopes, InRun
from normalize.native import asking

if TYPE_CHECKING:
    from normalize.native.asking import Asker, InLine
    from normalize.native.glancing import Glance

_InLine = tuple[int, int, int]
"""The part of a run in a line: its start there, where the line or the run ends, and where the run ends."""

_Others = Sequence[tuple[Mention, Hope]]

_ALONE, _PART = 1, 2
"""Whether a token is a right name by itself, or part of one of several words."""


class Asked(Doubtful):
    """Finds the doubtful mentions of a translation beside its source.

    Candidates that may reach the needed score in some document are weighed as in a text alone, and so are all that the
    source names. Entities missing in a line are compared with every mention there. For others a source adds nothing.

    Args:
        document: the translation.
        hopes: what mentions may come to.
        right: the right names in the translation.
        alignment: the translation beside its source.
    """

    def __init__(self, document: Document, hopes: Hopes, right: Sequence[Known], alignment: Alignment) -> None:
        super().__init__(document, hopes, right)
        self._alignment, self._aligned, self._candidates = alignment, alignment.source.aligned, hopes.candidates
        self._mentions: dict[int, Sequence[Mention]] = {}
        self._doubts: dict[Mention, Doubt | None] = {}
        self._lines: dict[int, InLine] = {}

    def worthy(self, glance: Glance | None = None, but: Container[Mention] = ()) -> list[Doubt]:
        """The mentions beside the source that are worth weighing, in order.

        Args:
            glance: rules out mentions that come to nothing here, unless the source names a candidate; without it, all
                mentions are taken that may come to something in some document.
            but: mentions to leave out.
        """
        quiet = [(mention, hope) for mention, hope in self._hopeful(glance) if mention not in but]
        found = [self.as_likely(mention, hope.likely, hope) for mention, hope in quiet]
        may_be, others = self._beside_names
        hopeful = (mention for mention, hope in others if not glance or glance.of(hope, mention.first, mention.last))
        found += map(self.doubt, [mention for mention in chain(may_be, hopeful) if mention not in but])
        return as_wholes(sorted(filter(None, found), key=itemgetter(0)), self)

    def about(self, line: int, entity: str) -> Sequence[Doubt]:
        """The mentions of a line that may stand for an entity, given by id, with only its candidates."""
        number = self._candidates.numbers((entity,))
        known = self._by_entity(line)
        about = [Mention(*each) for each in known.about(entity, number)] if known else self.plain_about(line, entity)
        found = [
            (doubt, [c for c in doubt.likely if c.entity_id == entity]) for doubt in map(self.doubt, about) if doubt
        ]
        return as_wholes([Doubt(doubt.mention, likely, doubt.right) for doubt, likely in found if likely], self)

    def plain_about(self, line: int, entity: str) -> list[Mention]:
        """The mentions for `about`, in plain Python, which `normalize.native.asking` must agree with."""
        number, missing = self._candidates.numbers((entity,)), self._alignment.missing(line)

        def may_be(mention: Mention) -> bool:
            if entity in missing and any(c.entity_id == entity for c in self._candidates.among(mention.words, missing)):
                return True
            return not self.covered(mention) and self._candidates.propose_any(mention.words, number)

        return list(filter(may_be, self._mentions_in(line)))

    def doubt(self, mention: Mention) -> Doubt | None:
        """The mention with its candidates, also among entities missing in its line; None if it has none."""
        if mention not in self._doubts:
            self._doubts[mention] = self._weigh(mention)
        return self._doubts[mention]

    def may_be_whole(self, mention: Mention, people: Set[str]) -> bool:
        """Whether a mention may be the whole name of one of these people (ids); those missing in its line count."""
        if self._goes_on(mention):
            return False
        missing = self._alignment.missing(self.document.lines[mention.first])
        return super().may_be_whole(mention, people) or not people.isdisjoint(missing)

    def maybe_wholes(self, start: int, end: int) -> Iterable[Mention]:
        """The mentions of several words in a run; all of them, as any name may be missing in the line."""
        return self.of_several_words(start, end)

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a mention continues on a line that belongs to another source line, which no name does."""
        return self._aligned and self.document.in_two_lines(mention)

    def covered(self, mention: Mention) -> bool:
        """Whether a right name leaves nothing of a mention to doubt, by what is known of each token."""
        first, last, _ = mention
        return self._right_at[first] > 0 if last - first == 1 else self._right_at.find(_PART, first, last) >= 0

    @cached_property
    def _right_at(self) -> bytes:
        """For each token: `_ALONE`, `_PART`, or 0 if it is in no right name."""
        found = bytearray(len(self.document.tokens))
        for known in self._fixed.within(0, len(found)):
            first, last, _ = known.mention
            found[first:last] = bytes([_PART if last - first > 1 else _ALONE]) * (last - first)
        return bytes(found)

    @cached_property
    def _asker(self) -> Asker | None:
        """Finds by numbers which mentions may be named; None where not compiled."""
        if asking is None:
            return None
        candidates, tokens, ends = self._candidates, self.document.tokens, partial(may_end, self.document)
        found: Asker = asking.Asker(
            tokens,
            self._right_at,
            ends,
            LONGEST_MENTION,
            self._aligned,
            candidates.asked,
            candidates.known,
            candidates.propose_any,
            self.hopes.of,
        )
        return found

    def _weigh(self, mention: Mention) -> Doubt | None:
        hope = None if self.covered(mention) else self.hopes.every[mention.words]
        likely = hope.likely if hope else ()
        missing = self._alignment.missing(self.document.lines[mention.first])
        if among := self._candidates.among(mention.words, missing) if missing else ():
            proposed = {c.entity_id for c in likely} | _right_as(mention, self.inside(mention))
            more = [c for c in among if c.entity_id not in proposed]
            likely, hope = ((*likely, *more), None) if more else (likely, hope)
        return self.as_likely(mention, likely, hope) if likely else None

    def _by_entity(self, line: int) -> InLine | None:
        """The mentions of a line by the entities that they may stand for; None where not compiled."""
        if self._asker and line not in self._lines:
            self._lines[line] = self._asker.line(self._runs_in[line], self._alignment.missing(line))
        return self._lines.get(line)

    @cached_property
    def _promising(self) -> Sequence[tuple[int, int, InRun | None]]:
        return promising(self.document, self._parted[0], self._fixed, self.hopes)

    @cached_property
    def _parted(self) -> tuple[Sequence[tuple[int, int]], Sequence[tuple[int, int]]]:
        """The runs beside which the source names nobody, judged as in a text alone; and all other runs."""
        source, lines = self._alignment.source, self.document.lines
        names = list(map(bool, source.places))
        quiet: list[tuple[int, int]] = []
        others: list[tuple[int, int]] = []
        for start, end in self._runs:
            line = source.beside(lines[start])
            across = source.beside(lines[end - 1]) != line
            (others if names[line] or across else quiet).append((start, end))
        return quiet, others

    def _named(self, line: int) -> Set[int]:
        """Numbers of the entities that the source of a line names."""
        return self._candidates.numbers(self._alignment.named_in(line))

    @cached_property
    def _runs_in(self) -> Mapping[int, Sequence[_InLine]]:
        return by_line(self._runs, self.document.lines)

    @cached_property
    def _beside_names(self) -> tuple[Sequence[Mention], _Others]:
        """The mentions of the other runs that may be an entity named by the source; and the rest that may come to
        something in some document.
        """
        may_be: list[Mention] = []
        others: list[tuple[Mention, Hope]] = []
        for line, begun in by_line(self._parted[1], self.document.lines).items():
            if self._asker:
                found, rest = self._asker.beside(begun, self._alignment.missing(line), self._named(line))
                may_be += [Mention(*each) for each in found]
                others += [(Mention(first, last, words), hope) for first, last, words, hope in rest]
            else:
                named, hopeful = self.plain_beside(line, begun)
                may_be += named
                others += hopeful
        return may_be, others

    def plain_beside(self, line: int, begun: Sequence[_InLine]) -> tuple[Sequence[Mention], _Others]:
        """`_beside_names` for a line in plain Python, which `normalize.native.asking` must agree with."""
        may_be, others = [], []
        named, missing = self._named(line), self._alignment.missing(line)
        for mention in self._mentions_in(line) if named else chain.from_iterable(map(self._begun_in, begun)):
            if missing and self._candidates.among(mention.words, missing):
                may_be.append(mention)
            elif not self.covered(mention):
                if named and self._candidates.propose_any(mention.words, named):
                    may_be.append(mention)
                elif hope := self.hopes.of[mention.words]:
                    others.append((mention, hope))
        return may_be, others

    def _mentions_in(self, line: int) -> Sequence[Mention]:
        """The mentions that begin in a line."""
        if line not in self._mentions:
            self._mentions[line] = list(chain.from_iterable(map(self._begun_in, self._runs_in[line])))
        return self._mentions[line]

    def _begun_in(self, run: _InLine) -> Iterator[Mention]:
        """The mentions that begin in a run's part of a line."""
        start, stop, end = run
        for mention in mentions_of(self.document, start, min(end, stop + LONGEST_MENTION)):
            if mention.first < stop and not self._goes_on(mention):
                yield mention


def by_line(runs: Sequence[tuple[int, int]], lines: Sequence[int]) -> dict[int, list[_InLine]]:
    """The runs by line, in order; `lines` has the line of each token."""
    found: dict[int, list[_InLine]] = defaultdict(list)
    for start, end in runs:
        while start < end:
            stop = bisect_right(lines, lines[start], start, end)
            found[lines[start]].append((start, stop, end))
            start = stop
    return found


def _right_as(mention: Mention, inside: Sequence[Known]) -> set[str]:
    """Ids of the entities that a mention names right."""
    return {form.entity.id for known in inside if known.mention == mention for form in known.forms}
