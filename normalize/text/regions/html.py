"""HTML and XML: tags, comments, declarations, and the content of elements that hold code."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A quoted value may hold "<" unless a tag could begin there, so every scan stops at the next tag.
_VALUES = r"""(?:[^<>"']++|"(?:[^"<]++|<(?![A-Za-z/!?]))*+"|'(?:[^'<]++|<(?![A-Za-z/!?]))*+')*+"""
_TAG = re.compile(rf"<(/?)([A-Za-z][\w:.-]*+)(?=[\s/>]){_VALUES}>")
_DECLARATION = re.compile(r"<(?:![A-Za-z\[]|\?)[^<>]*+>")
_NUMBERED_TAG = re.compile(r"</?\d{1,4}\s{0,8}/?>")

CLOSING = "-->"
"""What ends a comment."""

_CODE_ELEMENTS = ("script", "style", "pre", "code", "kbd", "samp", "tt", "var")
_CODE_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _CODE_ELEMENTS}
_ELEMENT_NAMES = (
    "a abbr address article aside audio b big blockquote body br button caption center cite code col "
    "colgroup del details dd dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 "
    "h5 h6 head header hr html i iframe img input ins kbd label legend li link main mark meta nav noscript "
    "object ol option p param picture pre q s samp script section select small source span strike strong "
    "style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var "
    "video wbr x g bx ex bpt ept ph it mrk"
)
_ELEMENTS = frozenset(_ELEMENT_NAMES.split())


def html(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the markup of the HTML or XML document `text`, and of the code in it.

    An unclosed tag protects nothing, an unclosed comment only its opening mark.

    >>> list(html("<p>Akal<br/>"))
    [(0, 3), (7, 12)]
    """
    unclosed: set[str] = set()
    start = text.find("<")
    while start >= 0:
        end = start + 1
        if text.startswith("<!--", start):
            end = start + 4 if "-->" in unclosed else _after(text, "-->", start + 4)
            if end < 0:
                unclosed.add("-->")
                end = start + 4
            yield start, end
        elif tag := _TAG.match(text, start):
            end = tag.end()
            name = tag[2].lower()
            if not tag[1] and name in _CODE_END and name not in unclosed and text[end - 2] != "/":
                closing = _CODE_END[name].search(text, end)
                if closing:
                    end = closing.start()
                else:
                    unclosed.add(name)
            yield start, end
        elif declaration := _DECLARATION.match(text, start):
            end = declaration.end()
            yield start, end
        start = text.find("<", end)


def tags(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of comments and of tags in prose: known elements, and the numbered ones of localisers.

    >>> list(tags("<b>Akal</b> said <smiling>"))
    [(0, 3), (7, 11)]
    """
    if "<" not in text:
        return
    yield from (match.span() for match in _TAG.finditer(text) if match[2].lower() in _ELEMENTS)
    yield from (match.span() for match in _NUMBERED_TAG.finditer(text))
    yield from comments(text, False, text.rfind(CLOSING))[0]


def comments(text: str, begun: bool, last: int) -> tuple[list[tuple[int, int]], bool]:
    """The spans of the comments in some lines of a longer text; an unclosed comment does not count.

    Args:
        text: the lines.
        begun: whether they begin within a comment.
        last: where the last mark that ends a comment is, relative to the first line; it may be after these lines.

    Returns:
        The spans, and whether the lines end within a comment.

    >>> comments("a --> b <!-- c", True, 99)
    ([(0, 5), (8, 14)], True)
    """
    spans: list[tuple[int, int]] = []
    start = 0 if begun else text.find("<!--")
    behind = 0 if begun else start + 4
    while start >= 0:
        end = _after(text, CLOSING, behind)
        if end < 0:
            goes_on = last >= behind
            return [*spans, (start, len(text))] if goes_on else spans, goes_on
        spans.append((start, end))
        start = text.find("<!--", end)
        behind = start + 4
    return spans, False


def _after(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return found + len(mark) if found >= 0 else -1
