"""Where the code of a Markdown document is, wherever in it: in lists and quotations too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.lines import split
from normalize.text.regions.markdown import markdown

_OPENING = re.compile(r"([ \t>]*+)(?:(?:[-+*]|\d{1,9}[.)])[ \t]++)*+(`{3,}+|~{3,}+)([^\r\n]*+)")
_CLOSING = re.compile(r"([ \t>]*+)(`{3,}+|~{3,}+)\s*+")
_TICKS = re.compile(r"(?<!\\)\\*+(`++)")
_EMPTY_LINE = re.compile(r"\n[ \t\r>]*+\n")
_FORMULA = re.compile(r"\$\$[^$]++\$\$")
_DEEP_ITEM = re.compile(r"^[ \t>]*+(?:[-+*]|\d{1,9}[.)])(?: {5,}+|[ ]*+\t\t)[^\r\n]++", re.MULTILINE)
_NO_PARAGRAPH = re.compile(r"^ {0,3}(?:#{1,6}[ \t]|(?:[-=*_>][ \t]*+)++$)[^\r\n]*+", re.MULTILINE)
_DESTINATION_BEFORE = re.compile(r"\](?:\(|:[ \t]{0,8})\Z")

Span = tuple[int, int]


def fenced(text: str) -> Iterator[Span]:
    r"""The fenced blocks, fences included; one that is never closed goes to the end.

    >>> list(fenced("- ```\n  Akal\n  ```\nAkal\n~~~\nAkal"))
    [(0, 19), (24, 32)]
    """
    at = start = quoted = 0
    fence = ""
    for line in split(text):
        if fence and quoted and not line.lstrip().startswith(">"):
            # The quotation ended, and its code with it.
            yield start, at
            fence = ""
        found = (_CLOSING.fullmatch if fence else _OPENING.match)(line)
        depth = found[1].count(">") if found else 0
        if not fence and found and not (found[2][0] == "`" and "`" in found[3]):
            start, fence, quoted = at, found[2], depth
        elif fence and found and found[2][0] == fence[0] and len(found[2]) >= len(fence) and depth == quoted:
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
    # Behind a heading or a rule, which are no paragraphs, indented lines are code too.
    parted = _NO_PARAGRAPH.sub(lambda found: "\n" * len(found[0]), text)
    for start, end in markdown(parted):
        if text[start] != "`" and not _DESTINATION_BEFORE.search(text, max(0, start - 10), start):
            yield start, end
    yield from _inline(text)
    for pattern in (_FORMULA, _DEEP_ITEM):
        yield from (found.span() for found in pattern.finditer(text))


def _inline(text: str) -> Iterator[Span]:
    """The code spans: from backticks to the next as many in the same paragraph. Within, no backslash escapes them."""
    at = 0
    for end in [*(gap.start() for gap in _EMPTY_LINE.finditer(text)), len(text)]:
        runs = list(_TICKS.finditer(text, at, end))
        waiting: dict[int, list[int]] = {}
        for i in reversed(range(len(runs))):
            waiting.setdefault(len(runs[i][1]), []).append(i)
        i = 0
        while i < len(runs):
            escaped = (len(runs[i][0]) - len(runs[i][1])) % 2
            same = waiting.get(len(runs[i][1]) - escaped, [])
            while same and same[-1] <= i:
                same.pop()
            if same:
                yield runs[i].start(1) + escaped, runs[same[-1]].end()
                i = same[-1]
            i += 1
        at = end
