"""Markdown (after CommonMark 0.31): fenced, indented and inline code, and the destinations of links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"^ {0,3}(`{3,}+|~{3,}+)([^\r\n]*)", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\n?")
_LIST_ITEM = re.compile(r" {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)")
_TICKS = re.compile(r"`+")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_DESTINATION = re.compile(r"(?<=\]\()[^\s()<>]++(?:\([^\s()<>]*+\)[^\s()<>]*+)*+")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,8}(\S+)", re.MULTILINE)

Span = tuple[int, int]


def markdown(text: str) -> Iterator[Span]:
    """Yield the spans of the code in the Markdown document `text` and of the destinations of its links.

    An unclosed fence or backtick protects only itself.

    >>> list(markdown("the `Akal` [page](a.md)"))
    [(4, 10), (18, 22)]
    """
    fenced = list(_fenced(text)) if "```" in text or "~~~" in text else []
    yield from fenced
    yield from _indented(text, fenced)
    if "`" in text:
        yield from _inline(text, fenced)
    yield from (match.span() for match in _DESTINATION.finditer(text))
    yield from (match.span(1) for match in _DEFINITION.finditer(text))


def _fenced(text: str) -> Iterator[Span]:
    fences = [fence for fence in _FENCE.finditer(text) if fence[1][0] == "~" or "`" not in fence[2]]
    # The longest closing fence from each fence on, so that it is known at once whether a fence is ever closed.
    longest: list[dict[str, int]] = [{"`": 0, "~": 0}]
    for fence in reversed(fences):
        after = longest[-1]
        mark = fence[1][0]
        longest.append(after if fence[2].strip() else {**after, mark: max(after[mark], len(fence[1]))})
    longest.reverse()
    place = 0
    while place < len(fences):
        opening = fences[place]
        mark, length = opening[1][0], len(opening[1])
        place += 1
        if longest[place][mark] < length:
            yield opening.span()
            continue
        while fences[place][1][0] != mark or len(fences[place][1]) < length or fences[place][2].strip():
            place += 1
        yield opening.start(), fences[place].end()
        place += 1


def _indented(text: str, fenced: Sequence[Span]) -> Iterator[Span]:
    """Yield the indented lines after a blank line that do not continue a list."""
    if not ("\n    " in text or "\n\t" in text or text.startswith(("    ", "\t"))):
        return
    fences = iter((*fenced, (len(text), len(text))))
    fence_start, fence_end = next(fences)
    may_begin, in_list = True, False
    for line in _LINE.finditer(text):
        while line.start() >= fence_end and fence_end < len(text):
            fence_start, fence_end = next(fences)
        if line.start() >= fence_start or not line[0].strip():
            may_begin = True
        elif line[0].startswith(("    ", "\t")):
            if may_begin and not in_list:
                yield line.start(), line.end()
        else:
            if _LIST_ITEM.match(line[0]):
                in_list = True
            elif may_begin and line[0][0] != " ":
                in_list = False
            may_begin = False


def _inline(text: str, fenced: Sequence[Span]) -> Iterator[Span]:
    paragraph: list[Span] = []
    fences = iter((*fenced, (len(text), len(text))))
    fence_start, fence_end = next(fences)
    before = 0
    for ticks in _TICKS.finditer(text):
        start, end = ticks.span()
        while start >= fence_end and fence_end < len(text):
            fence_start, fence_end = next(fences)
        if start >= fence_start:
            continue
        if _BLANK_LINE.search(text, before, start):
            yield from _pairs(paragraph)
            paragraph = []
        if text[start - 1 : start] == "\\":
            start += 1
        if start < end:
            paragraph.append((start, end))
        before = end
    yield from _pairs(paragraph)


def _pairs(runs: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans from each run of backticks to the next of the same length."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place in reversed(range(len(runs))):
        places[runs[place][1] - runs[place][0]].append(place)
    place = 0
    while place < len(runs):
        start, end = runs[place]
        same = places[end - start]
        while same and same[-1] <= place:
            same.pop()
        if same:
            place = same[-1]
            yield start, runs[place][1]
        place += 1
