"""Which mentions of a document are weighed, and as whom: what is like a name and not right as it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from normalize.match.candidates import Candidate, Candidates
from normalize.match.document import Document, Mention, mentions
from normalize.match.recognise import Known, is_acronym
from normalize.match.source import Alignment
from normalize.match.weights import Seen
from normalize.text.english import zipf

_WORD = 3.0
"""From this Zipf frequency on, a word in capitals is a word that is shouted: TAGS is no TASS."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A mention, whom it may stand for, and the right names that it holds or lies in."""

    mention: Mention
    likely: Sequence[Candidate]
    right: Sequence[Known]


def doubtful(
    document: Document, candidates: Candidates, right: Sequence[Known], alignment: Alignment | None
) -> list[Doubt]:
    """Mentions that something is like, and that are not right as they stand.

    Without a source, a right name is never touched. With one, a name that is missing in a line of the translation is
    compared with every mention there.
    """
    fixed: dict[int, Known] = {i: k for k in right for i in range(k.mention.first, k.mention.last)}
    missing = {} if alignment is None else _missing(document, alignment)
    found = []
    for mention in mentions(document):
        inside = list({id(k): k for i in range(mention.first, mention.last) if (k := fixed.get(i))}.values())
        likely = []
        if not any(_covers(k.mention, mention) for k in inside):
            likely = list(candidates.of(mention.words))
        asked = missing.get(document.lines[mention.first], ())
        if asked:
            proposed = {c.entity.id for c in likely}
            likely += [c for c in candidates.among(mention.words, asked) if c.entity.id not in proposed]
        likely = [c for c in likely if _shouts_alike(document, mention, c)]
        if likely:
            found.append(Doubt(mention, likely, inside))
    return found


def _missing(document: Document, alignment: Alignment) -> Mapping[int, tuple[str, ...]]:
    return {line: tuple(alignment.missing(line)) for line in set(document.lines)}


def _covers(right: Mention, mention: Mention) -> bool:
    """Whether a right name holds all of a mention, reaches out of it, or is of several words."""
    within = mention.first <= right.first and right.last <= mention.last
    return not within or right.last - right.first > 1 or right.last - right.first == mention.last - mention.first


def _line_shouts(document: Document, mention: Mention) -> bool:
    """Whether a word next to a mention stands in capitals as well."""
    beside = (i for i in (mention.first - 1, mention.last) if 0 <= i < len(document.tokens))
    return any(document.tokens[i].word.isupper() and len(document.tokens[i].word) > 1 for i in beside)


def _shouts_alike(document: Document, mention: Mention, candidate: Candidate) -> bool:
    """Whether a mention stands in capitals if the name is an acronym, and is none if it is not: Nadu is no NATO."""
    found = document.tokens[mention.first : mention.last]
    if len(found) == 1 and found[0].word.isupper() and not _line_shouts(document, mention):
        return candidate.written.isupper() and zipf(mention.words[0]) < _WORD
    return not any(map(is_acronym, candidate.form.spelt)) or all(token.word.isupper() for token in found)


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

    def observe(self, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
        """Whether another mention in the same line fits a candidate better, as (name, value, detail)."""
        others = self._found[self._lines[mention.first], candidate.entity.id]
        apart = [(alike, m) for alike, m in others if m.last <= mention.first or mention.last <= m.first]
        alike, better = max(apart, key=lambda each: each[0], default=(0.0, mention))
        if alike > candidate.alike:
            yield "fits another", min(1.0, (alike - candidate.alike) * 4), f"{' '.join(better.words)} fits better"
