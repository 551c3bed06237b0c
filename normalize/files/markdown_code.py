"""Where the code of a Markdown document is, wherever in it: in lists and quotations too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.lines import split
from normalize.text.regions.markdown import markdown

_OPENING = re.compile(r"[ \t>]*+(?:(?:[-+*]|\d{1,9}[.)])[ \t]++)*+(`{3,}+|~{3,}+)([^\r\n]*+)")
_CLOSING = re.compile(r"[ \t>]*+(`{3,}+|~{3,}+)\s*+")
_FORMULA = re.compile(r"\$\$[^$]++\$\$")
_DESTINATION_BEFORE = re.compile(r"\](?:\(|:[ \t]{0,8})\Z")

Span = tuple[int, int]


def fenced(text: str) -> Iterator[Span]:
    r"""The fenced blocks, fences included; one that is never closed goes to the end.

    >>> list(fenced("- ```\n  Akal\n  ```\nAkal\n~~~\nAkal"))
    [(0, 19), (24, 32)]
    """
    at = start = 0
    fence = ""
    for line in split(text):
        found = (_CLOSING.fullmatch if fence else _OPENING.match)(line)
        if not fence and found and not (found[1][0] == "`" and "`" in found[2]):
            start, fence = at, found[1]
        elif fence and found and found[1][0] == fence[0] and len(found[1]) >= len(fence):
            yield start, at + len(line)
            fence = ""
        at += len(line)
    if fence:
        yield start, len(text)


def unfenced(text: str) -> Iterator[Span]:
    """The indented blocks, code spans and formulas of a text without fences.

    >>> list(unfenced("the `Akal` [page](a.md)"))
    [(4, 10)]
    """
    for start, end in markdown(text):
        if not _DESTINATION_BEFORE.search(text, max(0, start - 10), start):
            yield start, end
    yield from (found.span() for found in _FORMULA.finditer(text))
