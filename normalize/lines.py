"""Lines of a text as editors and diffs count them: each ends with a line feed, except perhaps the last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate


def split(text: str) -> list[str]:
    r"""The lines of a text with their ends; joined, they give the text. Only a line feed ends a line.

    >>> split("a\r\nb\u2028c\nd"), split("")
    (['a\r\n', 'b\u2028c\n', 'd'], [])
    """
    lines = text.split("\n")
    ended = [line + "\n" for line in lines[:-1]]
    return [*ended, lines[-1]] if lines[-1] else ended


def lines_of(texts: Iterable[str]) -> Iterator[str]:
    r"""The lines, with their ends, of a text that arrives in pieces.

    >>> list(lines_of(["a", "b\nc", "d\n"]))
    ['ab\n', 'cd\n']
    """
    rest: list[str] = []
    for text in texts:
        end = text.rfind("\n") + 1
        if end:
            yield from split("".join([*rest, text[:end]]))
            rest = []
        rest.append(text[end:])
    yield from split("".join(rest))


def ended_as(source: str, text: str) -> str:
    r"""A source with as many empty lines at its end as its translation, if they have as many lines before these.

    >>> ended_as("a\nb", "c\nd\n\n"), ended_as("a\nb\n\n", "c\nd"), ended_as("a\nb\n", "c")
    ('a\nb\n\n', 'a\nb', 'a\nb\n')
    """
    needed = text.count("\n")
    if source.count("\n") == needed or not source.strip():
        return source
    bare, last = source.rstrip("\r\n"), text.rstrip("\r\n").count("\n")
    return bare + "\n" * (needed - last) if bare.count("\n") == last else source


def first_lines(text: str, count: int) -> str:
    r"""The first `count` lines of a text, or all if there are fewer.

    >>> first_lines("a\nb\nc", 2)
    'a\nb\n'
    """
    end = 0
    for _ in range(count):
        end = text.find("\n", end) + 1
        if not end:
            return text
    return text[:end]


def last_lines(text: str, count: int) -> str:
    r"""The last `count` lines of a text, or all if there are fewer.

    >>> last_lines("a\nb\nc\n", 2), last_lines("a\nb\nc", 2)
    ('b\nc\n', 'b\nc')
    """
    start = len(text) - text.endswith("\n")
    for _ in range(count):
        start = text.rfind("\n", 0, start)
        if start < 0:
            return text
    return text[start + 1 :]


class Lines:
    r"""The lines of a text, and where each starts.

    Args:
        text: any text.

    >>> Lines("ab\ncd").position(4)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self.lines: Sequence[str] = split(text)
        self._starts = [*accumulate(map(len, self.lines[:-1]), initial=0)]
        if text.endswith("\n"):
            self._starts.append(len(text))

    @property
    def count(self) -> int:
        """The number of lines."""
        return len(self.lines)

    def between(self, first: int, end: int) -> Sequence[str]:
        """The lines from index `first`, counted from 0, up to `end`."""
        return self.lines[first:end]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int) -> int:
        """The offset at which a line, counted from 1, begins, in code points."""
        return self._starts[line - 1]
