"""Lines excluded by an inline comment: ``mt-normalize: ignore`` and the like, in any comment syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"mt-normalize:[ \t]{0,8}(ignore-next-line|ignore|off|on)(?![\w-])")
_LINE_END = re.compile(r"\r\n?|\n|\Z")


def ignored(text: str, begun: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines that comments in `text` exclude; ``begun`` says that an earlier one is in effect.

    ``mt-normalize: ignore`` excludes its own line, ``ignore-next-line`` its own and the next, ``off`` all lines until
    the one with ``on``, or until the end. The last line end is not part of a span.

    >>> list(ignored("Akal # mt-normalize: ignore"))
    [(0, 27)]
    """
    off = 0 if begun else None
    start = end = -1
    for mark in _MARK.finditer(text):
        if mark.start() > end:
            start = 1 + max(text.rfind("\n", end + 1, mark.start()), text.rfind("\r", end + 1, mark.start()), end)
            end = _line_end(text, mark.end())
        command = mark[1]
        if command == "off":
            off = start if off is None else off
        elif command == "on":
            yield (start if off is None else off), end
            off = None
        elif command == "ignore-next-line":
            yield start, _line_end(text, _past(text, end))
        else:
            yield start, end
    if off is not None:
        yield off, len(text)


def left_off(text: str, begun: bool) -> bool:
    """Whether the text after some lines is excluded, given whether their beginning is.

    >>> left_off("# mt-normalize: off", False), left_off("Akal", True)
    (True, True)
    """
    last = [mark[1] for mark in _MARK.finditer(text) if mark[1] in ("on", "off")][-1:]
    return last == ["off"] if last else begun


def _line_end(text: str, start: int) -> int:
    match = _LINE_END.search(text, start)
    return match.start() if match else len(text)


def _past(text: str, end: int) -> int:
    match = _LINE_END.match(text, end)
    return match.end() if match else end
