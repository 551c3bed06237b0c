"""Which mentions of a document are weighed, and as whom: what is like a name and not right as it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, partial
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from normalize.match.breaking import unbroken
from normalize.match.candidate import Candidate
from normalize.match.document import LONGEST_MENTION, Document, Mention, binding, may_end, mentions_of, plain, runs
from normalize.match.hopes import MOST_OF_A_RUN, Hope, Hopes, InRun, is_whole, spoken
from normalize.match.recognise import Explained, Known, explained_by
from normalize.native import finding
from normalize.text.english import zipf
from normalize.text.romanise import scripts

if TYPE_CHECKING:
    from normalize.native.glancing import Glance

_WORD = 3.0
"""From this Zipf frequency on, a word in capitals is a word that is shouted: TAGS is no TASS."""

_GLOSS = 80
"""How far before words in another script a bracket is looked for."""


class Doubt(NamedTuple):
    """A mention, whom it may stand for, and the right names that it holds or lies in."""

    mention: Mention
    likely: Sequence[Candidate]
    right: Sequence[Known]


class Weighed:
    """Whom each mention of a document may stand for.

    Args:
        document: the text.
        hopes: what mentions may come to.
        right: its right names.
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
        """The mentions of a text alone that are worth a look, in order.

        Args:
            glance: tells of which of them nothing comes here; without it all are taken of which some document makes
                something.
            but: mentions that are left out.
        """
        hopeful = [(mention, hope) for mention, hope in self._hopeful(glance) if mention not in but]
        found = [self.as_likely(mention, hope.likely, hope) for mention, hope in hopeful]
        return as_wholes([doubt for doubt in found if doubt], self)

    def _hopeful(self, glance: Glance | None) -> Iterator[tuple[Mention, Hope]]:
        """The mentions that no right name covers and of which something may come."""
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
        """The mentions of several words that hold some parts and may be the whole name of some people."""
        firsts = {part.first for part in parts}
        for start, end in sorted({self._run(first) for first in firsts}):
            if end - start > 1:
                for mention in self.maybe_wholes(start, end):
                    holds = not firsts.isdisjoint(range(mention.first, mention.last))
                    if holds and self.may_be_whole(mention, parted):
                        yield mention

    def maybe_wholes(self, start: int, end: int) -> Iterable[Mention]:
        """The mentions of several words in a run, without some at least that are nobody's whole name."""
        if is_simple(self.document, start, end, self._fixed):
            known = self.hopes.wholes_in_run[tuple(self.document.words[start:end])]
            return [Mention(start + first, start + last, words) for first, last, words in known]
        return self.of_several_words(start, end)

    def of_several_words(self, start: int, end: int) -> Iterable[Mention]:
        """The mentions of several words in a run."""
        return (mention for mention in mentions_of(self.document, start, end) if len(mention.words) > 1)

    def _run(self, place: int) -> tuple[int, int]:
        """The run in which a token of a mention stands."""
        return self._runs[bisect_right(self._runs, place, key=itemgetter(0)) - 1]

    def may_be_whole(self, mention: Mention, people: Set[str]) -> bool:
        """Whether a mention may be the whole name of one of some people, given by their ids."""
        return not people.isdisjoint(self.hopes.wholes[mention.words]) and not self.covered(mention)

    def covered(self, mention: Mention) -> bool:
        """Whether a right name leaves nothing of a mention to be doubted."""
        inside = self.inside(mention)
        return bool(inside) and any(_covers(k.mention, mention) for k in inside)

    def inside(self, mention: Mention) -> Sequence[Known]:
        """The right names that a mention holds or lies in."""
        return self._fixed.within(mention.first, mention.last)

    def doubt(self, mention: Mention) -> Doubt | None:
        """What is doubtful about a mention, whether a document makes anything of it or not; None if nothing is."""
        hope = None if self.covered(mention) else self.hopes.every[mention.words]
        return self.as_likely(mention, hope.likely, hope) if hope else None

    def as_likely(self, mention: Mention, likely: Sequence[Candidate], hope: Hope | None = None) -> Doubt | None:
        """A mention with those of its candidates that it may stand for where it stands; None if there are none.

        Args:
            mention: the mention.
            likely: whom its words may stand for.
            hope: the same worked out before.
        """
        document = self.document
        if _shouted(document, mention):
            likely = _shouted_alike(document, mention, likely)
        else:
            likely = hope.spoken if hope else spoken(likely)
        likely = unbroken(document, mention, likely)
        if self._namesakes:
            kept = [c for c in likely if (c.entity_id, mention.words) not in self._namesakes]
            # What is known of all of them is known of these very ones.
            likely = kept if len(kept) < len(likely) else likely
        return Doubt(mention, likely, self.inside(mention)) if likely and not _is_gloss(document, mention) else None


def _every(
    stretch: tuple[int, int, InRun | None],
) -> Iterator[tuple[int, int, tuple[str, ...] | None, Hope | None]]:
    """The mentions of a stretch, as `normalize.native.glancing` gives them."""
    start, end, known = stretch
    if known is None:
        yield start, end, None, None
    else:
        yield from ((start + first, start + last, words, hope) for first, last, words, hope in known)


def promising(
    document: Document, some: Sequence[tuple[int, int]] | None, fixed: Explained, hopes: Hopes
) -> Sequence[tuple[int, int, InRun | None]]:
    """Of the stretches of runs between right names of several words those of which some document makes something.

    Args:
        document: the text.
        some: of its runs those that are looked at; None for all.
        fixed: the tokens of its right names.
        hopes: what mentions may come to.

    Returns:
        Where each begins and ends, and what it makes of it; None if that is not kept.
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
    """The same by the rules themselves, which `normalize.native.finding` follows."""
    for start, end in chain.from_iterable(_stretches(start, end, fixed) for start, end in runs):
        right = tuple(place - start for place in range(start, end) if place in fixed)
        if right != (0,) or end - start > 1:
            known = None
            if end - start <= MOST_OF_A_RUN:
                words = tuple(document.words[start:end])
                if not right and plain(document, start, end):
                    known = hopes.in_run[words]
                else:
                    places = range(start, end)
                    begins = sum(1 << place - start for place in places if document.capitals[place])
                    ends = sum(1 << place - start for place in places if may_end(document, place + 1))
                    known = hopes.in_stretch[words, right, begins, ends]
            if known is None or known:
                yield start, end, known


def _stretches(start: int, end: int, fixed: Explained) -> Iterator[tuple[int, int]]:
    """The stretches of a run between right names of several words: no mention that has a part of these is doubted."""
    begin = start
    for (first, last, _), _ in fixed.within(start, end):
        if last - first > 1:
            if begin < first:
                yield begin, first
            begin = last
    if begin < end:
        yield begin, end


def is_simple(document: Document, start: int, end: int, fixed: Explained) -> bool:
    """Whether what a run comes to is kept: it is short, holds no right name, and each stretch of it is a mention."""
    return end - start <= MOST_OF_A_RUN and not fixed.within(start, end) and plain(document, start, end)


def as_wholes(doubts: Sequence[Doubt], weighed: Weighed) -> list[Doubt]:
    """Without parts of a name that a longer mention may be as a whole: Guido Crosetta is judged so, or not at all.

    Args:
        doubts: the mentions that may come to something.
        weighed: tells what longer ones are like, which may come to nothing themselves.
    """
    parts = [doubt.mention for doubt in doubts if any(candidate.short for candidate in doubt.likely)]
    if not parts:
        return list(doubts)
    parted = {candidate.entity_id for doubt in doubts for candidate in doubt.likely if candidate.short}
    wholes: dict[str, dict[int, list[Mention]]] = {}
    for doubt in filter(None, map(weighed.doubt, weighed.longer(parts, parted))):
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
    """Whether a mention is part of one that is the whole name of an entity; those are given by where they begin."""
    firsts = range(max(0, mention.last - LONGEST_MENTION), mention.first + 1)
    longer = (m for first in firsts for m in wholes.get(first, ()))
    return any(mention.last <= m.last and m.words != mention.words for m in longer)


def _is_gloss(document: Document, mention: Mention) -> bool:
    """Whether words in another script stand in brackets: how a name is written elsewhere."""
    start, _, word = document.tokens[mention.first]
    if word.isascii() or scripts(word) <= {"Latin"}:
        return False
    before = document.text[max(0, start - _GLOSS) : start].rpartition("\n")[2]
    return max(before.rfind("("), before.rfind("[")) > max(before.rfind(")"), before.rfind("]"))


def _covers(right: Mention, mention: Mention) -> bool:
    """Whether a right name holds all of a mention, reaches out of it, or is of several words."""
    within = mention.first <= right.first and right.last <= mention.last
    return not within or right.last - right.first > 1 or right.last - right.first == mention.last - mention.first


def _line_shouts(document: Document, mention: Mention) -> bool:
    """Whether a word next to a mention stands in capitals as well."""
    beside = (i for i in (mention.first - 1, mention.last) if 0 <= i < len(document.tokens))
    return any(document.tokens[i].word.isupper() and len(document.tokens[i].word) > 1 for i in beside)


def _shouted(document: Document, mention: Mention) -> bool:
    """Whether a mention stands in capitals."""
    tokens = document.tokens
    return tokens[mention.first].word.isupper() and all(t.word.isupper() for t in tokens[mention.first : mention.last])


def _shouted_alike(document: Document, mention: Mention, likely: Sequence[Candidate]) -> Sequence[Candidate]:
    """Of what a mention in capitals is like, what it may stand for."""
    if mention.last - mention.first > 1 or _line_shouts(document, mention):
        return likely
    return [candidate for candidate in likely if candidate.written.isupper() and zipf(mention.words[0]) < _WORD]
