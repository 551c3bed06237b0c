"""Which mentions of a document are weighed, and as whom: what is like a name and not right as it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from normalize.match.alignment import Alignment
from normalize.match.candidates import ORDINARY, Candidate, Candidates
from normalize.match.context import LIKE_A_GIVEN_NAME
from normalize.match.document import Document, Mention, mentions
from normalize.match.recognise import Known, is_acronym
from normalize.match.weights import Seen
from normalize.text.english import zipf
from normalize.text.romanise import scripts

_WORD = 3.0
"""From this Zipf frequency on, a word in capitals is a word that is shouted: TAGS is no TASS."""

_AND = re.compile(r"[ \t]*(?:&|and)?[ \t]+")
"""What stands between two words that belong together side by side."""

_GLOSS = 80
"""How far before words in another script a bracket is looked for."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A mention, whom it may stand for, and the right names that it holds or lies in."""

    mention: Mention
    likely: Sequence[Candidate]
    right: Sequence[Known]


def doubtful(
    document: Document,
    candidates: Candidates,
    right: Sequence[Known],
    alignment: Alignment | None,
    hopeful: Callable[[tuple[str, ...]], bool] = bool,
) -> list[Doubt]:
    """Mentions that something is like, and that are not right as they stand.

    Without a source, a right name is never touched. With one, a name that is missing in a line of the translation is
    compared with every mention there.

    Args:
        document: the text.
        candidates: who is proposed.
        right: its right names.
        alignment: it beside its source, if that is known.
        hopeful: whether some document may make something of what some words are like; without a source, mentions of
            which none does are left out.
    """
    weighed = _Weighed(document, candidates, right, alignment)
    found, others = [], []
    for mention in mentions(document):
        if alignment is None and (weighed.covered(mention) or not hopeful(mention.words)):
            others.append(mention)
        elif doubt := weighed.doubt(mention):
            found.append(doubt)
    return _as_wholes(found, others, weighed)


class _Weighed:
    """Whom each mention of a document may stand for."""

    def __init__(
        self, document: Document, candidates: Candidates, right: Sequence[Known], alignment: Alignment | None
    ) -> None:
        self._document, self._candidates, self._alignment = document, candidates, alignment
        self._namesakes = {
            (form.entity.id, found.mention.words[-1:])
            for found in right
            for form in found.forms
            if form.origin == "other"
        }
        self._fixed = {i: k for k in right for i in range(k.mention.first, k.mention.last)}
        self._missing = {} if alignment is None else _missing(document, alignment)

    def covered(self, mention: Mention) -> bool:
        """Whether a right name leaves nothing of a mention to be doubted."""
        return any(_covers(k.mention, mention) for k in self._inside(mention))

    def may_be_whole(self, mention: Mention) -> bool:
        """Whether a mention may be what `_is_whole` says, told without reading whom it may stand for."""
        return self._candidates.may_be_whole(mention.words, LIKE_A_GIVEN_NAME)

    def _inside(self, mention: Mention) -> Sequence[Known]:
        """The right names that a mention holds or lies in."""
        places = range(mention.first, mention.last)
        if self._fixed.keys().isdisjoint(places):
            return ()
        return list({id(k): k for i in places if (k := self._fixed.get(i))}.values())

    def doubt(self, mention: Mention) -> Doubt | None:
        """What is doubtful about a mention; None if nothing is."""
        document = self._document
        if _in_two_lines(document, mention, self._alignment):
            return None
        inside = self._inside(mention)
        likely: Sequence[Candidate] = ()
        if not self.covered(mention):
            likely = self._candidates.of(mention.words)
        asked = self._missing.get(document.lines[mention.first], ())
        if asked:
            proposed = {c.entity.id for c in likely} | _right_as(mention, inside)
            among = self._candidates.among(mention.words, asked)
            likely = (*likely, *(c for c in among if c.entity.id not in proposed))
        if likely:
            likely = _shouted_alike(document, mention, likely)
            likely = [c for c in likely if not _breaks(document, mention, c)]
        if self._namesakes:
            likely = [c for c in likely if (c.entity.id, mention.words) not in self._namesakes]
        return Doubt(mention, likely, inside) if likely and not _is_gloss(document, mention) else None


def _right_as(mention: Mention, inside: Sequence[Known]) -> set[str]:
    """Ids of those whose right name a mention is."""
    return {form.entity.id for known in inside if known.mention == mention for form in known.forms}


def _in_two_lines(document: Document, mention: Mention, alignment: Alignment | None) -> bool:
    """Whether a mention goes on in the next line where lines belong to those of the source, so that no name does."""
    return document.in_two_lines(mention) and alignment is not None and alignment.source.aligned


def _breaks(document: Document, mention: Mention, candidate: Candidate) -> bool:
    """Whether a candidate would break what belongs together, join what does not, or write a word twice."""
    return (
        _halves_a_compound(document, mention, candidate)
        or _turns(document, mention, candidate)
        or _doubles(document, mention, candidate)
    )


def _halves_a_compound(document: Document, mention: Mention, candidate: Candidate) -> bool:
    """Whether an ordinary word that would change is bound by a hyphen to one before it: Europe in Asia-Europe."""
    if not document.hyphenated(mention.first) or candidate.latin is None or 0 not in candidate.latin.changed:
        return False
    return document.tokens[mention.first - 1].capital and zipf(mention.words[0]) >= ORDINARY


def _doubles(document: Document, mention: Mention, candidate: Candidate) -> bool:
    """Whether the last word of a name would stand before itself: Iron & Steel is no Steel & Steel."""
    _, end = document.span(mention)
    linked = _AND.match(document.text, end)
    last = candidate.form.words[-1]
    if linked is None or last == mention.words[-1]:
        return False
    behind = next((i for i in (mention.last, mention.last + 1) if _starts(document, i, linked.end())), None)
    return behind is not None and document.words[behind] == last


def _starts(document: Document, place: int, at: int) -> bool:
    return place < len(document.tokens) and document.tokens[place].start == at


def _turns(document: Document, mention: Mention, candidate: Candidate) -> bool:
    """Whether words of two lines would be a name in another order, as where a line ends with who speaks."""
    return document.in_two_lines(mention) and candidate.latin is not None and candidate.latin.swapped


def _as_wholes(doubts: Sequence[Doubt], others: Sequence[Mention], weighed: _Weighed) -> list[Doubt]:
    """Without parts of a name that a longer mention may be as a whole: Guido Crosetta is judged so, or not at all.

    Args:
        doubts: the mentions that may come to something.
        others: those that come to nothing, but may be the whole of one that does.
        weighed: tells what they are like.
    """
    parts = [doubt for doubt in doubts if any(candidate.form.short for candidate in doubt.likely)]
    if not parts:
        return list(doubts)
    parted = {candidate.entity.id for doubt in parts for candidate in doubt.likely if candidate.form.short}
    firsts = {doubt.mention.first for doubt in parts}
    longer = (m for m in others if m.last - m.first > 1 and not firsts.isdisjoint(range(m.first, m.last)))
    wholes: dict[str, list[Mention]] = defaultdict(list)
    for doubt in chain(doubts, filter(None, map(weighed.doubt, filter(weighed.may_be_whole, longer)))):
        for candidate in doubt.likely:
            if candidate.entity.id in parted and _is_whole(candidate):
                wholes[candidate.entity.id].append(doubt.mention)
    if not wholes:
        return list(doubts)
    kept = []
    for doubt in doubts:
        likely = [c for c in doubt.likely if not c.form.short or not _part_of(doubt.mention, wholes[c.entity.id])]
        if likely:
            kept.append(Doubt(doubt.mention, likely, doubt.right))
    return kept


def _is_whole(candidate: Candidate) -> bool:
    """Whether a candidate is the whole name of a person, each word of which is like one of the mention."""
    whole = candidate.entity.kind == "person" and candidate.whole
    return whole and candidate.latin is not None and candidate.latin.weakest >= LIKE_A_GIVEN_NAME


def _part_of(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(m.first <= mention.first and mention.last <= m.last and m.words != mention.words for m in others)


def _is_gloss(document: Document, mention: Mention) -> bool:
    """Whether words in another script stand in brackets: how a name is written elsewhere."""
    start, _ = document.span(mention)
    if scripts(document.tokens[mention.first].word) <= {"Latin"}:
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


def _shouted_alike(document: Document, mention: Mention, likely: Sequence[Candidate]) -> Sequence[Candidate]:
    """Of a mention in capitals the acronyms it may stand for, of another what is no acronym: Nadu is no NATO."""
    found = document.tokens[mention.first : mention.last]
    if not all(token.word.isupper() for token in found):
        return [candidate for candidate in likely if not any(map(is_acronym, candidate.form.spelt))]
    if len(found) > 1 or _line_shouts(document, mention):
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
        self._found: dict[tuple[int, str], list[tuple[float, Mention]]] = defaultdict(list)
        for doubt in doubts:
            for candidate in doubt.likely:
                key = document.lines[doubt.mention.first], candidate.entity.id
                self._found[key].append((candidate.alike, doubt.mention))
        for found in self._found.values():
            found.sort(key=lambda each: -each[0])

    def observe(self, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
        """Whether another mention in the same line fits a candidate better, as (name, value, detail)."""
        others = self._found[self._lines[mention.first], candidate.entity.id]
        apart = ((alike, m) for alike, m in others if m.last <= mention.first or mention.last <= m.first)
        alike, better = next(apart, (0.0, mention))
        if alike > candidate.alike:
            yield "fits another", min(1.0, (alike - candidate.alike) * 4), f"{' '.join(better.words)} fits better"
