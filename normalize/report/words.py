"""A word diff, as git shows it: lines of the text with old and new words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalize.lines import split
from normalize.report.diff import head, hunks, span
from normalize.report.page import JudgedFile, Page
from normalize.result import Change, moved

_GAPS = re.compile(r"(\s+)")


def words(judged: JudgedFile, page: Page) -> Iterator[str]:
    """The changes of a file as hunks, word by word: ``[-old-]{+new+}``, or by colour alone if colour is used."""
    yield from head(judged, page)
    for hunk in hunks(judged):
        first, end, header = span(hunk, judged.lines)
        yield page.ink(header, "place")
        text, start = "".join(judged.lines.between(first, end)), judged.lines.offset(first + 1)
        changes = [moved(change, -start) for block in hunk for change in block.changes]
        for line in split(_marked(text, changes, page)):
            yield line.removesuffix("\n")


def _marked(text: str, changes: Sequence[Change], page: Page) -> str:
    parts, at = [], 0
    for change in changes:
        parts += [text[at : change.start], _change(change, page)]
        at = change.end
    return "".join([*parts, text[at:]])


def _change(change: Change, page: Page) -> str:
    """Old and new words; if the gaps between them are the same, only the words that differ are marked, else all."""
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
