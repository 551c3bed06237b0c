"""Which mentions of a document are weighed, and as whom: what is like a name and not right as it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normalize.match.breaking import unbroken
from normalize.match.candidate import Candidate
from normalize.match.document import LONGEST_MENTION, Document, Mention, mentions, mentions_of, plain, runs
from normalize.match.hopes import MOST_OF_A_RUN, Hope, Hopes, is_whole, spoken
from normalize.match.recognise import Known
from normalize.match.weights import Seen
from normalize.text.english import zipf
from normalize.text.romanise import scripts

if TYPE_CHECKING:
    from normalize.match.alignment import Alignment

_WORD = 3.0
"""From this Zipf frequency on, a word in capitals is a word that is shouted: TAGS is no TASS."""

_GLOSS = 80
"""How far before words in another script a bracket is looked for."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A mention, whom it may stand for, and the right names that it holds or lies in."""

    mention: Mention
    likely: Sequence[Candidate]
    right: Sequence[Known]


def doubtful(
    document: Document, hopes: Hopes, right: Sequence[Known], alignment: Alignment | None = None
) -> list[Doubt]:
    """Mentions that something is like, and that are not right as they stand.

    Without a source, a right name is never touched, and mentions of which no document makes anything are left out.
    With one, a name that is missing in a line of the translation is compared with every mention there.

    Args:
        document: the text.
        hopes: what mentions may come to.
        right: its right names.
        alignment: it beside its source, if that is known.
    """
    weighed = _Weighed(document, hopes, right, alignment)
    if alignment is None:
        found = [weighed.as_likely(mention, hope.likely, hope) for mention, hope in weighed.hopeful()]
    else:
        found = [weighed.doubt(mention) for mention in mentions(document)]
    return _as_wholes([doubt for doubt in found if doubt], weighed)


class _Weighed:
    """Whom each mention of a document may stand for."""

    def __init__(self, document: Document, hopes: Hopes, right: Sequence[Known], alignment: Alignment | None) -> None:
        self.document, self.hopes, self._alignment, self.beside_source = (
            document,
            hopes,
            alignment,
            alignment is not None,
        )
        self._namesakes = {
            (form.entity.id, found.mention.words[-1:])
            for found in right
            for form in found.forms
            if form.origin == "other"
        }
        self._fixed = {i: k for k in right for i in range(k.mention.first, k.mention.last)}
        self._missing = {} if alignment is None else _missing(document, alignment)

    def hopeful(self) -> Iterator[tuple[Mention, Hope]]:
        """The mentions that no right name covers and of which some document makes something."""
        document, hopes, fixed = self.document, self.hopes, self._fixed
        for start, end in runs(document):
            if (
                end - start <= MOST_OF_A_RUN
                and fixed.keys().isdisjoint(range(start, end))
                and plain(document, start, end)
            ):
                for first, last, words, hope in hopes.in_run[tuple(document.words[start:end])]:
                    yield Mention(start + first, start + last, words), hope
            elif start not in fixed or fixed[start].mention.last < end:
                for mention in mentions_of(document, start, end):
                    if not self.covered(mention) and (some := hopes.of[mention.words]):
                        yield mention, some

    def longer(self, parts: Iterable[Mention], parted: Set[str]) -> Iterator[Mention]:
        """The mentions of several words that hold some parts and may be the whole name of some people."""
        document, wholes, firsts = self.document, self.hopes.wholes, {part.first for part in parts}
        for start, end in runs(document):
            if end - start > 1 and not firsts.isdisjoint(range(start, end)):
                for mention in mentions_of(document, start, end):
                    holds = len(mention.words) > 1 and not firsts.isdisjoint(range(mention.first, mention.last))
                    if holds and not self.covered(mention) and not parted.isdisjoint(wholes[mention.words]):
                        yield mention

    def covered(self, mention: Mention) -> bool:
        """Whether a right name leaves nothing of a mention to be doubted."""
        return any(_covers(k.mention, mention) for k in self._inside(mention))

    def _inside(self, mention: Mention) -> Sequence[Known]:
        """The right names that a mention holds or lies in."""
        places = range(mention.first, mention.last)
        if self._fixed.keys().isdisjoint(places):
            return ()
        return list({id(k): k for i in places if (k := self._fixed.get(i))}.values())

    def doubt(self, mention: Mention) -> Doubt | None:
        """What is doubtful about a mention; None if nothing is."""
        if _in_two_lines(self.document, mention, self._alignment):
            return None
        hope = None if self.covered(mention) else self.hopes.every[mention.words]
        likely = hope.likely if hope else ()
        asked = self._missing.get(self.document.lines[mention.first], ())
        if asked:
            proposed = {c.entity.id for c in likely} | _right_as(mention, self._inside(mention))
            among = self.hopes.candidates.among(mention.words, asked)
            more = [c for c in among if c.entity.id not in proposed]
            likely, hope = ((*likely, *more), None) if more else (likely, hope)
        return self.as_likely(mention, likely, hope) if likely else None

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
            likely = [c for c in likely if (c.entity_id, mention.words) not in self._namesakes]
        return Doubt(mention, likely, self._inside(mention)) if likely and not _is_gloss(document, mention) else None


def _right_as(mention: Mention, inside: Sequence[Known]) -> set[str]:
    """Ids of those whose right name a mention is."""
    return {form.entity.id for known in inside if known.mention == mention for form in known.forms}


def _in_two_lines(document: Document, mention: Mention, alignment: Alignment | None) -> bool:
    """Whether a mention goes on in the next line where lines belong to those of the source, so that no name does."""
    return document.in_two_lines(mention) and alignment is not None and alignment.source.aligned


def _as_wholes(doubts: Sequence[Doubt], weighed: _Weighed) -> list[Doubt]:
    """Without parts of a name that a longer mention may be as a whole: Guido Crosetta is judged so, or not at all.

    Args:
        doubts: the mentions that may come to something.
        weighed: tells what longer ones are like; without a source these may come to nothing themselves.
    """
    parts = [doubt.mention for doubt in doubts if any(candidate.short for candidate in doubt.likely)]
    if not parts:
        return list(doubts)
    parted = {candidate.entity_id for doubt in doubts for candidate in doubt.likely if candidate.short}
    wholes: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for doubt in doubts if weighed.beside_source else filter(None, map(weighed.doubt, weighed.longer(parts, parted))):
        for candidate in doubt.likely:
            if candidate.entity_id in parted and is_whole(candidate):
                wholes[candidate.entity_id, doubt.mention.first].append(doubt.mention)
    if not wholes:
        return list(doubts)
    kept = []
    for doubt in doubts:
        likely = [c for c in doubt.likely if not c.short or not _part_of(doubt.mention, c.entity_id, wholes)]
        if len(likely) == len(doubt.likely):
            kept.append(doubt)
        elif likely:
            kept.append(Doubt(doubt.mention, likely, doubt.right))
    return kept


def _part_of(mention: Mention, entity: str, wholes: Mapping[tuple[str, int], Sequence[Mention]]) -> bool:
    """Whether a mention is part of one that is the whole name of an entity; those are kept by where they begin."""
    firsts = range(max(0, mention.last - LONGEST_MENTION), mention.first + 1)
    longer = (m for first in firsts for m in wholes.get((entity, first), ()))
    return any(mention.last <= m.last and m.words != mention.words for m in longer)


def _is_gloss(document: Document, mention: Mention) -> bool:
    """Whether words in another script stand in brackets: how a name is written elsewhere."""
    start, _ = document.span(mention)
    word = document.tokens[mention.first].word
    if word.isascii() or scripts(word) <= {"Latin"}:
        return False
    before = document.text[max(0, start - _GLOSS) : start].rpartition("\n")[2]
    return max(before.rfind("("), before.rfind("[")) > max(before.rfind(")"), before.rfind("]"))


def _missing(document: Document, alignment: Alignment) -> Mapping[int, Sequence[str]]:
    return {line: alignment.missing(line) for line in set(document.lines)}


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


class Fits:
    """Which mention of a line fits an entity best: what the source names once is garbled once.

    Args:
        document: the translation.
        doubts: its mentions and whom they may stand for.
    """

    def __init__(self, document: Document, doubts: Sequence[Doubt]) -> None:
        self._lines = document.lines
        self._doubts: dict[int, list[Doubt]] = defaultdict(list)
        for doubt in doubts:
            self._doubts[document.lines[doubt.mention.first]].append(doubt)
        self._found: dict[tuple[int, str], list[tuple[float, Mention]]] = {}

    def observe(self, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
        """Whether another mention in the same line fits a candidate better, as (name, value, detail)."""
        others = self._fitting(self._lines[mention.first], candidate.entity.id)
        apart = ((alike, m) for alike, m in others if m.last <= mention.first or mention.last <= m.first)
        alike, better = next(apart, (0.0, mention))
        if alike > candidate.alike:
            yield "fits another", min(1.0, (alike - candidate.alike) * 4), f"{' '.join(better.words)} fits better"

    def _fitting(self, line: int, entity: str) -> Sequence[tuple[float, Mention]]:
        """How much which mentions of a line fit an entity, those that fit best first."""
        found = self._found.get((line, entity))
        if found is None:
            each = ((doubt.mention, c) for doubt in self._doubts[line] for c in doubt.likely if c.entity.id == entity)
            found = sorted(((c.alike, mention) for mention, c in each), key=lambda fit: -fit[0])
            self._found[line, entity] = found
        return found
