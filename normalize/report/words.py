"""A diff of words, as git shows it: the lines of the text with old and new words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalize.files.plain import Judged
from normalize.lines import Lines, split
from normalize.report.diff import Block, head, hunks, span
from normalize.report.page import Page
from normalize.result import Change

_GAPS = re.compile(r"(\s+)")


def words(judged: Judged, page: Page) -> Iterator[str]:
    """The changes of a file as hunks, word by word: ``[-old-]{+new+}``, or in colours alone where there is colour."""
    yield from head(judged, page)
    lines, new = judged.lines, Lines(judged.result.text)
    for hunk in hunks(judged, new):
        first, end, told = span(hunk, lines.lines)
        yield page.ink(told, "place")
        changes = [change for change in judged.result.changes if _within(change, hunk, lines)]
        start = lines.offset(first + 1)
        stop = start + sum(map(len, lines.lines[first:end]))
        for line in split(_marked(judged.text, start, stop, changes, page)):
            yield line.removesuffix("\n")


def _within(change: Change, hunk: Sequence[Block], lines: Lines) -> bool:
    return hunk[0].old <= lines.position(change.start)[0] - 1 < hunk[-1].old_end


def _marked(text: str, start: int, stop: int, changes: Sequence[Change], page: Page) -> str:
    parts, at = [], start
    for change in changes:
        parts += [text[at : change.start], _change(change, page)]
        at = change.end
    return "".join([*parts, text[at:stop]])


def _change(change: Change, page: Page) -> str:
    """Old and new words: where they have the same gaps only those that differ are marked, else all of them."""
    old, new = _GAPS.split(change.original), _GAPS.split(change.replacement)
    if len(old) != len(new) or old[1::2] != new[1::2]:
        old, new = [change.original], [change.replacement]
    return "".join(
        before if before == after else _ink(before, "old", page) + _ink(after, "new", page)
        for before, after in zip(old, new, strict=True)
    )


def _ink(words: str, which: str, page: Page) -> str:
    """Marked words; each line of them by itself, since a diff is read line by line."""
    old = which == "old"
    frame = ("[-{}-]" if old else "{{+{}+}}").format
    return "".join(
        (page.ink(part, "old" if old else "new") if page.colour else frame(part)) if part.strip("\r\n") else part
        for part in re.split(r"(\r?\n)", words)
    )
