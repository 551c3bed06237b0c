"""Why a labelled garble was not repaired.

This is the only part of the measurement that looks inside the product: at the arguments and the results of `judge`. If
that changes, `Examiner` must follow: `_read` calls it, and `_not_weighed` repeats the rules by which names are left
alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.bench import Labelled, Row
from benchmarks.reading import read_output
from benchmarks.run import Mode
from normalize import Change, Normalizer, Result
from normalize.decide import judge
from normalize.decision import Decision
from normalize.match.document import Document, Mention, mentions
from normalize.match.recognise import Known, recognise
from normalize.options import PRESETS
from normalize.text.folding import fold
from normalize.text.tokens import tokens

Reason = Literal["no mention", "no candidate", "guard: right name", "score", "other reading", "overlap"]


@dataclass(frozen=True)
class Miss:
    """A garble or calque that was not repaired.

    Attributes:
        labelled: what should have been repaired.
        reason: ``no mention``: the words are no mention; ``no candidate``: the entity was not proposed for them;
            ``guard: right name``: they are a known name; ``score``: the entity was proposed, but not sure enough;
            ``other reading``: another entity or form was chosen; ``overlap``: an overlapping change was chosen.
        detail: the score, the name, or the change in question.
        suggested: whether the entity was at least suggested.
    """

    labelled: Labelled
    reason: Reason
    detail: str
    suggested: bool = False


@dataclass(frozen=True)
class _Reading:
    """An output as the product sees it."""

    document: Document
    right: Sequence[Known]
    judged: Sequence[Decision]
    result: Result


class Examiner:
    """Judges outputs again to find out why garbles in them were missed.

    Args:
        normalizer: the normalizer that repaired them.
        mode: whether the source text was given.
    """

    def __init__(self, normalizer: Normalizer, mode: Mode) -> None:
        self._mode = mode
        self._normalizer = normalizer
        # The index takes long to build, so that of the normalizer is used.
        self._index, self._candidates = normalizer._index, normalizer._candidates_of(None)
        self._preset = PRESETS[normalizer.options.preset]
        self._ids: dict[str, set[str]] = {}
        for entity in normalizer.names:
            self._ids.setdefault(entity.name, set()).add(entity.id)

    def examine(self, row: Row, result: Result, missed: Sequence[Labelled]) -> list[Miss]:
        """The misses of one output, with their reasons."""
        reading = self._read(row, result)
        return [self._one(reading, labelled) for labelled in missed]

    def _read(self, row: Row, result: Result) -> _Reading:
        document, source = read_output(row, self._index, self._mode == "with source")
        names = recognise(document, self._index)
        judged = judge(document, self._index, self._candidates, self._preset, names, source)
        return _Reading(document, names.right, [d for readings in judged for d in readings], result)

    def _one(self, reading: _Reading, labelled: Labelled) -> Miss:
        wanted = self._ids.get(labelled.canonical, set())
        places = list(_places(reading.document, labelled))
        if not places:
            return Miss(labelled, "no mention", "the words are not found as words")
        # Of several places, one that no change to the entity has reached.
        place = min(places, key=lambda p: any(c.entity in wanted for c in _at(reading, reading.result.changes, p)))
        start, end = reading.document.span(place)
        for made in _at(reading, reading.result.changes, place):
            same = made.entity in wanted or (made.start, made.end) == (start, end)
            return Miss(labelled, "other reading" if same else "overlap", f"made {_in_short(made)}")
        about = [d for d in reading.judged if d.entity and d.entity.id in wanted and _touch(d.mention, place)]
        if about:
            return self._weighed(reading, labelled, place, max(about, key=lambda d: (d.mention == place, d.score)))
        return self._not_weighed(reading, labelled, place, wanted)

    def _weighed(self, reading: _Reading, labelled: Labelled, place: Mention, best: Decision) -> Miss:
        """Why a proposed entity was not written."""
        assert best.entity is not None
        scored = f"{' '.join(best.mention.words)} → {best.written} {best.score:.2f}"
        listed = _at(reading, reading.result.suggestions, place)
        if any(s.entity == best.entity.id for s in listed):
            return Miss(labelled, "score", scored, suggested=True)
        for other in listed:
            if (other.start, other.end) == reading.document.span(best.mention):
                return Miss(labelled, "other reading", f"{scored}, listed {_in_short(other)}")
            if best.score >= self._preset.suggest:
                return Miss(labelled, "overlap", f"{scored}, listed {_in_short(other)}")
        return Miss(labelled, "score", scored)

    def _not_weighed(self, reading: _Reading, labelled: Labelled, place: Mention, wanted: set[str]) -> Miss:
        """Why an entity was not even weighed."""
        there = [m for m in mentions(reading.document) if _touch(m, place)]
        like = [m for m in there if any(c.entity.id in wanted for c in self._candidates.of(m.words))]
        guard = next((k for k in reading.right if _touch(k.mention, place)), None)
        if guard and not any(d.mention == place for d in reading.judged):
            detail = _stands(guard) if like else f"{_stands(guard)}, nor is it like enough"
            return Miss(labelled, "guard: right name", detail)
        if place not in there:
            return Miss(labelled, "no mention", "no run of capitalised words")
        if not like:
            return Miss(labelled, "no candidate", "")
        if right := self._left_alone(like[0], guard):
            return Miss(labelled, "guard: right name", right)
        # Mentions that come to nothing in any document are not weighed.
        return Miss(labelled, "score", "hopeless wherever it is")

    def _left_alone(self, mention: Mention, guard: Known | None) -> str:
        """The rule by which words with a proposed entity were taken as right; empty if there is none."""
        words = " ".join(mention.words)
        for form in self._index.short[words]:
            return f"{words} is a part of {form.entity.name}"
        for candidate in self._candidates.of(mention.words):
            if candidate.form.words == mention.words:
                return f"{words} reads just like {candidate.entity.name}"
        return _stands(guard) if guard else ""


def _places(document: Document, labelled: Labelled) -> Iterator[Mention]:
    """The places of the labelled words in their line."""
    words = [fold(token.word) for token in tokens(labelled.span)]
    for first, line in enumerate(document.lines):
        if words and line == labelled.line and list(document.words[first : first + len(words)]) == words:
            yield document.mention(first, first + len(words))


def _at(reading: _Reading, changes: Iterable[Change], place: Mention) -> list[Change]:
    start, end = reading.document.span(place)
    return [change for change in changes if change.start < end and start < change.end]


def _touch(one: Mention, other: Mention) -> bool:
    return one.first < other.last and other.first < one.last


def _stands(right: Known) -> str:
    return f"{' '.join(right.mention.words)} is {right.forms[0].entity.name}"


def _in_short(change: Change) -> str:
    return f"{change.original} → {change.replacement} {change.score:.2f}"
