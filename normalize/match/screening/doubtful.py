"""Which mentions of a document are weighed, and as which candidates: those like a name but not right as they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, partial
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from normalize.match.candidates.breaking import unbroken
from normalize.match.candidates.candidate import Candidate
from normalize.match.document import (
    LONGEST_MENTION,
    Document,
    Mention,
    all_parts_are_mentions,
    binding,
    may_end,
    mentions_of,
    runs,
)
from normalize.match.recognise import Explained, Known, explained_by
from normalize.match.screening.hopes import MOST_OF_A_RUN, Hope, Hopes, InRun, is_whole, spoken
from normalize.native import finding
from normalize.text.english import zipf
from normalize.text.romanise import scripts

if TYPE_CHECKING:
    from normalize.native.glancing import Glance

_WORD = 3.0
"""From this Zipf frequency on, a word in capitals is an ordinary word that is shouted: TAGS is no TASS."""

_GLOSS = 80
"""How many characters back an open bracket is looked for before words in another script."""


class Doubt(NamedTuple):
    """A mention, its candidates, and the right names that overlap it."""

    mention: Mention
    likely: Sequence[Candidate]
    right: Sequence[Known]


class Doubtful:
    """Finds the doubtful mentions of a document.

    Args:
        document: the text.
        hopes: what mentions may come to.
        right: the right names in the document.
    """

    def __init__(self, document: Document, hopes: Hopes, right: Sequence[Known]) -> None:
        self.document, self.hopes = document, hopes
        self._namesakes = {
            (form.entity.id, found.mention.words[-1:])
            for found in right
            for form in found.forms
            if form.origin == "other"
        }
        self._fixed = explained_by(document, right)

    def worthy(self, glance: Glance | None = None, but: Container[Mention] = ()) -> list[Doubt]:
        """The mentions of a text without a source that are worth weighing, in order.

        Args:
            glance: rules out mentions that come to nothing here; without it, all mentions are taken that may come to
                something in some document.
            but: mentions to leave out.
        """
        hopeful = [(mention, hope) for mention, hope in self._hopeful(glance) if mention not in but]
        found = [self.as_likely(mention, hope.likely, hope) for mention, hope in hopeful]
        return as_wholes([doubt for doubt in found if doubt], self)

    def _hopeful(self, glance: Glance | None) -> Iterator[tuple[Mention, Hope]]:
        """The mentions not covered by a right name that may come to something."""
        hopes = self.hopes
        found = glance.among(self._promising) if glance else chain.from_iterable(map(_every, self._promising))
        for start, end, words, hope in found:
            if words and hope:
                yield Mention(start, end, words), hope
            else:
                for mention in mentions_of(self.document, start, end):
                    some = None if self.covered(mention) else hopes.of[mention.words]
                    if some and (glance is None or glance.of(some, mention.first, mention.last)):
                        yield mention, some

    @cached_property
    def _runs(self) -> Sequence[tuple[int, int]]:
        return runs(self.document)

    @cached_property
    def _promising(self) -> Sequence[tuple[int, int, InRun | None]]:
        return promising(self.document, None, self._fixed, self.hopes)

    def longer(self, parts: Iterable[Mention], parted: Set[str]) -> Iterator[Mention]:
        """The mentions of several words that contain one of `parts` and may be the whole name of one of `parted`."""
        firsts = {part.first for part in parts}
        for start, end in sorted({self._run(first) for first in firsts}):
            if end - start > 1:
                for mention in self.maybe_wholes(start, end):
                    holds = not firsts.isdisjoint(range(mention.first, mention.last))
                    if holds and self.may_be_whole(mention, parted):
                        yield mention

    def maybe_wholes(self, start: int, end: int) -> Iterable[Mention]:
        """The mentions of several words in a run; those that are nobody's whole name may be left out."""
        if is_simple(self.document, start, end, self._fixed):
            known = self.hopes.wholes_in_run[tuple(self.document.words[start:end])]
            return [Mention(start + first, start + last, words) for first, last, words in known]
        return self.of_several_words(start, end)

    def of_several_words(self, start: int, end: int) -> Iterable[Mention]:
        """The mentions of several words in a run."""
        return (mention for mention in mentions_of(self.document, start, end) if len(mention.words) > 1)

    def _run(self, place: int) -> tuple[int, int]:
        """The run in which a token stands."""
        return self._runs[bisect_right(self._runs, place, key=itemgetter(0)) - 1]

    def may_be_whole(self, mention: Mention, people: Set[str]) -> bool:
        """Whether a mention may be the whole name of one of these people (ids), and no right name covers it."""
        return not people.isdisjoint(self.hopes.wholes[mention.words]) and not self.covered(mention)

    def covered(self, mention: Mention) -> bool:
        """Whether a right name leaves nothing of a mention to doubt."""
        inside = self.inside(mention)
        return bool(inside) and any(_covers(k.mention, mention) for k in inside)

    def inside(self, mention: Mention) -> Sequence[Known]:
        """The right names that overlap a mention."""
        return self._fixed.within(mention.first, mention.last)

    def doubt(self, mention: Mention) -> Doubt | None:
        """The mention with its candidates, whatever their score; None if it has none or is covered by a right name."""
        hope = None if self.covered(mention) else self.hopes.every[mention.words]
        return self.as_likely(mention, hope.likely, hope) if hope else None

    def as_likely(self, mention: Mention, likely: Sequence[Candidate], hope: Hope | None = None) -> Doubt | None:
        """The mention with the candidates that are possible where it stands; None if there are none.

        Args:
            mention: the mention.
            likely: the candidates of its words.
            hope: the same, worked out earlier.
        """
        document = self.document
        if _shouted(document, mention):
            likely = _shouted_alike(document, mention, likely)
        else:
            likely = hope.spoken if hope else spoken(likely)
        likely = unbroken(document, mention, likely)
        if self._namesakes:
            kept = [c for c in likely if (c.entity_id, mention.words) not in self._namesakes]
            # Keep the original sequence if nothing was dropped, as results are cached for it.
            likely = kept if len(kept) < len(likely) else likely
        return Doubt(mention, likely, self.inside(mention)) if likely and not _is_gloss(document, mention) else None


def _every(
    stretch: tuple[int, int, InRun | None],
) -> Iterator[tuple[int, int, tuple[str, ...] | None, Hope | None]]:
    """The mentions of a stretch, in the form in which `normalize.native.glancing` gives them."""
    start, end, known = stretch
    if known is None:
        yield start, end, None, None
    else:
        yield from ((start + first, start + last, words, hope) for first, last, words, hope in known)


def promising(
    document: Document, some: Sequence[tuple[int, int]] | None, fixed: Explained, hopes: Hopes
) -> Sequence[tuple[int, int, InRun | None]]:
    """The stretches of runs, between right names of several words, that may come to something.

    Args:
        document: the text.
        some: the runs to look at; None for all.
        fixed: the tokens of right names.
        hopes: what mentions may come to.

    Returns:
        Start and end of each stretch, and the mentions in it that may come to something; None if that is not cached.
    """
    if finding:
        found: Sequence[tuple[int, int, InRun | None]] = finding.promising(
            some,
            *binding(document),
            document.tokens,
            fixed,
            MOST_OF_A_RUN,
            hopes.alone,
            hopes.in_run,
            hopes.in_stretch,
            partial(may_end, document),
        )
        return found
    return list(plain_promising(document, runs(document) if some is None else some, fixed, hopes))


def plain_promising(
    document: Document, runs: Sequence[tuple[int, int]], fixed: Explained, hopes: Hopes
) -> Iterator[tuple[int, int, InRun | None]]:
    """`promising` in plain Python, which `normalize.native.finding` must agree with."""
    for start, end in chain.from_iterable(_stretches(start, end, fixed) for start, end in runs):
        right = tuple(place - start for place in range(start, end) if place in fixed)
        if right != (0,) or end - start > 1:
            known = None
            if end - start <= MOST_OF_A_RUN:
                words = tuple(document.words[start:end])
                if not right and all_parts_are_mentions(document, start, end):
                    known = hopes.in_run[words]
                else:
                    places = range(start, end)
                    begins = sum(1 << place - start for place in places if document.capitals[place])
                    ends = sum(1 << place - start for place in places if may_end(document, place + 1))
                    known = hopes.in_stretch[words, right, begins, ends]
            if known is None or known:
                yield start, end, known


def _stretches(start: int, end: int, fixed: Explained) -> Iterator[tuple[int, int]]:
    """The parts of a run between right names of several words, as no mention that overlaps these is doubted."""
    begin = start
    for (first, last, _), _ in fixed.within(start, end):
        if last - first > 1:
            if begin < first:
                yield begin, first
            begin = last
    if begin < end:
        yield begin, end


def is_simple(document: Document, start: int, end: int, fixed: Explained) -> bool:
    """Whether the result for a run is cached: it is short, has no right name, and any part of it may be a mention."""
    return (
        end - start <= MOST_OF_A_RUN and not fixed.within(start, end) and all_parts_are_mentions(document, start, end)
    )


def as_wholes(doubts: Sequence[Doubt], doubtful: Doubtful) -> list[Doubt]:
    """Drop parts of a name where a longer mention may be the whole of it: Guido Crosetta is judged whole or not at all.

    Args:
        doubts: the mentions that may come to something.
        doubtful: finds the longer mentions, which may come to nothing themselves.
    """
    parts = [doubt.mention for doubt in doubts if any(candidate.short for candidate in doubt.likely)]
    if not parts:
        return list(doubts)
    parted = {candidate.entity_id for doubt in doubts for candidate in doubt.likely if candidate.short}
    wholes: dict[str, dict[int, list[Mention]]] = {}
    for doubt in filter(None, map(doubtful.doubt, doubtful.longer(parts, parted))):
        for candidate in doubt.likely:
            if candidate.entity_id in parted and is_whole(candidate):
                wholes.setdefault(candidate.entity_id, {}).setdefault(doubt.mention.first, []).append(doubt.mention)
    if not wholes:
        return list(doubts)
    kept = []
    for doubt in doubts:
        likely = [
            c
            for c in doubt.likely
            if not (c.entity_id in wholes and c.short and _part_of(doubt.mention, wholes[c.entity_id]))
        ]
        if len(likely) == len(doubt.likely):
            kept.append(doubt)
        elif likely:
            kept.append(Doubt(doubt.mention, likely, doubt.right))
    return kept


def _part_of(mention: Mention, wholes: Mapping[int, Sequence[Mention]]) -> bool:
    """Whether a mention is part of a longer one that may be a whole name; `wholes` has these by first token."""
    firsts = range(max(0, mention.last - LONGEST_MENTION), mention.first + 1)
    longer = (m for first in firsts for m in wholes.get(first, ()))
    return any(mention.last <= m.last and m.words != mention.words for m in longer)


def _is_gloss(document: Document, mention: Mention) -> bool:
    """Whether words in another script stand in brackets, giving the original spelling of a name."""
    start, _, word = document.tokens[mention.first]
    if word.isascii() or scripts(word) <= {"Latin"}:
        return False
    before = document.text[max(0, start - _GLOSS) : start].rpartition("\n")[2]
    return max(before.rfind("("), before.rfind("[")) > max(before.rfind(")"), before.rfind("]"))


def _covers(right: Mention, mention: Mention) -> bool:
    """Whether a right name equals a mention, reaches beyond it, or has several words."""
    within = mention.first <= right.first and right.last <= mention.last
    return not within or right.last - right.first > 1 or right.last - right.first == mention.last - mention.first


def _line_shouts(document: Document, mention: Mention) -> bool:
    """Whether a word next to a mention is in capitals as well."""
    beside = (i for i in (mention.first - 1, mention.last) if 0 <= i < len(document.tokens))
    return any(document.tokens[i].word.isupper() and len(document.tokens[i].word) > 1 for i in beside)


def _shouted(document: Document, mention: Mention) -> bool:
    """Whether all words of a mention are in capitals."""
    tokens = document.tokens
    return tokens[mention.first].word.isupper() and all(t.word.isupper() for t in tokens[mention.first : mention.last])


def _shouted_alike(document: Document, mention: Mention, likely: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates that a mention in capitals may stand for."""
    if mention.last - mention.first > 1 or _line_shouts(document, mention):
        return likely
    return [candidate for candidate in likely if candidate.written.isupper() and zipf(mention.words[0]) < _WORD]
