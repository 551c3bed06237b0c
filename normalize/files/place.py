"""Changes to a document made of units → the same changes to the text of the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from normalize.details import on_line
from normalize.files.joined import Joined
from normalize.lines import Lines
from normalize.result import Change

_SPACES = re.compile(r"(\s+)")


class Places:
    """The way from a document back to its file.

    Args:
        joined: the document.
        text: the text of the file.
        lines: its lines.
    """

    def __init__(self, joined: Joined, text: str, lines: Lines) -> None:
        self._joined = joined
        self._text = text
        self._lines = lines
        self._joined_lines = Lines(joined.text)

    def change(self, change: Change) -> Change | None:
        """A change as one to the file; None if it cannot be made there without touching anything else.

        Where something else stands between the words there, only those that differ are in it.
        """
        start, end = self._joined.begin(change.start), self._joined.end(change.end)
        if start is None or end is None or not self._joined.whole(change.start, change.end):
            return None
        if len(self._joined.stretches(change.start, change.end)) > 1:
            change = _narrowed(change)
            start, end = self._joined.begin(change.start), self._joined.end(change.end)
            assert start is not None, "it is within the change"
            assert end is not None, "it is within the change"
        parts, at = [], start
        for first, last, new in _edits(change.original, change.replacement):
            for begin, stop, written in self._written(change.start + first, change.start + last, new, change.start):
                if written is None:
                    return None
                parts += [self._text[at:begin], written]
                at = stop
        return self._told(change, start, end, "".join([*parts, self._text[at:end]]))

    def suggestion(self, change: Change) -> Change | None:
        """A change that is only to be listed: with the words of the file if they can be had, else with its own."""
        start, end = self._joined.begin(change.start), self._joined.end(change.end)
        if start is None or end is None:
            return None
        return self.change(change) or self._told(change, start, end, change.replacement)

    def _written(self, first: int, last: int, new: str, least: int) -> Iterator[tuple[int, int, str | None]]:
        """Where letters of the document are to be replaced in the file, and what is written there, if it can be."""
        if first == last:
            # Nothing goes, so the new letters join the one before them, or else the one behind.
            before = first > least
            (found,) = self._joined.stretches(first - before, first + (not before))
            place = found.end if before else found.start
            yield place, place, found.quote(new)
            return
        stretches = self._joined.stretches(first, last)
        for found, some in zip(stretches, _shared([found.count for found in stretches], new), strict=True):
            yield found.start, found.end, found.quote(some)

    def _told(self, change: Change, start: int, end: int, replacement: str) -> Change:
        evidence = tuple(replace(e, detail=on_line(e.detail, self._line)) for e in change.evidence)
        original = self._text[start:end]
        return replace(change, start=start, end=end, original=original, replacement=replacement, evidence=evidence)

    def _line(self, line: int) -> int:
        """The line of the file where a line of the document begins; the same number if that is nowhere."""
        place = self._joined.begin(self._joined_lines.offset(line))
        return line if place is None else self._lines.position(place)[0]


def _edits(original: str, replacement: str) -> Iterator[tuple[int, int, str]]:
    """What differs between old and new words, word by word where they have the same gaps: start, end, new letters."""
    old, new = _SPACES.split(original), _SPACES.split(replacement)
    if len(old) != len(new) or old[1::2] != new[1::2]:
        old, new = [original], [replacement]
    at = 0
    for before, after in zip(old, new, strict=True):
        if before != after:
            head = _same(before, after)
            tail = _same(before[head:][::-1], after[head:][::-1])
            yield at + head, at + len(before) - tail, after[head : len(after) - tail]
        at += len(before)


def _narrowed(change: Change) -> Change:
    """A change without the words at its ends that stay."""
    edits = list(_edits(change.original, change.replacement))
    if not edits:
        return change
    gaps = [gap.span() for gap in _SPACES.finditer(change.original)]
    head = max((end for _, end in gaps if end <= edits[0][0]), default=0)
    length = len(change.original)
    tail = length - min((start for start, _ in gaps if start >= edits[-1][1]), default=length)
    if head + tail >= length:
        return change
    return replace(
        change,
        start=change.start + head,
        end=change.end - tail,
        original=change.original[head : length - tail],
        replacement=change.replacement[head : len(change.replacement) - tail],
    )


def _shared(counts: Sequence[int], new: str) -> list[str]:
    """New letters for stretches with so many old ones: as many for each, and what is left for the last.

    A phrase goes into the longest as a whole: half of it in another style would be no better than none.

    >>> _shared([3, 4], "Witkoff"), _shared([1, 2], "Hurriyet"), _shared([5, 4], "the Turkish side")
    (['Wit', 'koff'], ['H', 'urriyet'], ['the Turkish side', ''])
    """
    if " " in new:
        longest = counts.index(max(counts))
        return [new if i == longest else "" for i in range(len(counts))]
    ends = [*accumulate(counts[:-1]), len(new)]
    return [new[start:end] for start, end in pairwise([0, *ends])]


def _same(some: str, others: str) -> int:
    """How many letters two words start with in common."""
    return next((i for i, (a, b) in enumerate(zip(some, others, strict=False)) if a != b), min(len(some), len(others)))
