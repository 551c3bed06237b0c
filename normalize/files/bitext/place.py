"""Changes to the joined targets of a file → the same changes to the text of the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from normalize.files.bitext.joined import Joined
from normalize.lines import Lines
from normalize.result import Change

_SPACES = re.compile(r"(\s+)")
_LINE = re.compile(r"\bin line (\d+)$")


class Places:
    """The way from a document back to its file.

    Args:
        joined: the document.
        text: the text of the file.
    """

    def __init__(self, joined: Joined, text: str) -> None:
        self._joined = joined
        self._text = text
        self._lines = Lines(text)
        self._joined_lines = Lines(joined.text)

    def change(self, change: Change) -> Change | None:
        """A change as one to the file; None if it cannot be made there without touching anything else."""
        start, end = self._joined.begin(change.start), self._joined.end(change.end)
        if start is None or end is None or not self._joined.whole(change.start, change.end):
            return None
        parts, at = [], start
        for first, last, new in _edits(change.original, change.replacement):
            found = self._edit(change.start + first, change.start + last, new, change.start)
            if found is None:
                return None
            begin, stop, written = found
            parts += [self._text[at:begin], written]
            at = stop
        return self._told(change, start, end, "".join([*parts, self._text[at:end]]))

    def suggestion(self, change: Change) -> Change | None:
        """A change that is only to be listed: with the words of the file if they can be had, else with its own."""
        start, end = self._joined.begin(change.start), self._joined.end(change.end)
        if start is None or end is None:
            return None
        return self.change(change) or self._told(change, start, end, change.replacement)

    def _edit(self, first: int, last: int, new: str, least: int) -> tuple[int, int, str] | None:
        """Where letters of the document are to be replaced in the file, and what is written there."""
        if first < last:
            found = self._joined.stretch(first, last)
        elif first > least:
            # Nothing goes, so the new letters join the one before them.
            found = self._joined.stretch(first - 1, first)
        else:
            found = self._joined.stretch(first, first + 1)
        written = found.quote(new) if found else None
        if found is None or written is None:
            return None
        if first < last:
            return found.start, found.end, written
        place = found.end if first > least else found.start
        return place, place, written

    def _told(self, change: Change, start: int, end: int, replacement: str) -> Change:
        evidence = tuple(replace(e, detail=_LINE.sub(self._line, e.detail)) for e in change.evidence)
        original = self._text[start:end]
        return replace(change, start=start, end=end, original=original, replacement=replacement, evidence=evidence)

    def _line(self, found: re.Match[str]) -> str:
        """The line of the file where a line of the document begins."""
        offset = self._joined_lines.offset(int(found[1]))
        place = self._joined.begin(offset)
        return found[0] if place is None else f"in line {self._lines.position(place)[0]}"


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


def _same(some: str, others: str) -> int:
    """How many letters two words start with in common."""
    return next((i for i, (a, b) in enumerate(zip(some, others, strict=False)) if a != b), min(len(some), len(others)))
