"""A text that is too long for memory, read from its file a stretch at a time.

It is read through once: so it is known that all of it is text, where each stretch begins, and what the stretches have
to know of what is out of their view. Then any place of it can be read again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from typing import BinaryIO

from normalize.errors import TooLarge
from normalize.files.encoding import check_known, decoded, detect
from normalize.files.safe import changed
from normalize.lines import Lines, lines_of
from normalize.parts import LINES_OF_A_PART, Stretch, cut
from normalize.text.protected import merged
from normalize.text.regions.html import CLOSING, comments
from normalize.text.regions.ignore import ignored, left_off

_CHUNK = 1 << 20
_KEPT = 4


class LongText:
    """The text of a file.

    Args:
        file: its bytes, of which any may be read again.
        path: how to call it.
        most: how many bytes as many lines as a stretch has may have.

    Attributes:
        encoding: how the bytes hold the text.
        digest: SHA-256 of the bytes, in hexadecimal.

    Raises:
        NotText: it is no text, or not in a known encoding.
        TooLarge: its lines are too long.
    """

    def __init__(self, file: BinaryIO, path: str, most: int) -> None:
        self._file = file
        self._path = path
        digest = sha256()
        file.seek(0)
        head = file.read(_CHUNK)
        check_known(head, path)
        self.encoding = detect(head)
        file.seek(0)
        chunks = iter(lambda: file.read(_CHUNK), b"")
        texts = decoded(_seen(chunks, digest.update), self.encoding, path)
        self._bytes = array("Q", [len(self.encoding.mark)])
        self._starts = array("Q", [0])
        self._lines = array("Q", [0])
        self._last_closing = -1
        for lines in cut(lines_of(_short(texts, most, path))):
            self._add("".join(lines), len(lines))
        self.digest = digest.hexdigest()
        self._stretch: Callable[[int], str] = lru_cache(_KEPT)(self._read)
        self._lines_of: Callable[[int], Lines] = lru_cache(_KEPT)(lambda number: Lines(self._stretch(number)))

    def _add(self, text: str, lines: int) -> None:
        closing = text.rfind(CLOSING)
        if closing >= 0:
            self._last_closing = self._starts[-1] + closing
        self._bytes.append(self._bytes[-1] + len(text.encode(self.encoding.name)))
        self._starts.append(self._starts[-1] + len(text))
        self._lines.append(self._lines[-1] + lines)

    def _read(self, number: int) -> str:
        self._file.seek(self._bytes[number])
        data = self._file.read(self._bytes[number + 1] - self._bytes[number])
        try:
            text = data.decode(self.encoding.name)
        except UnicodeDecodeError:
            text = ""
        if len(text) != self._starts[number + 1] - self._starts[number]:
            raise changed(self._path)
        return text

    def __len__(self) -> int:
        """How many code points it has."""
        return self._starts[-1]

    def __getitem__(self, span: slice) -> str:
        """What stands in a span, in code points, both ends of which are given and not negative."""
        start, stop = span.start, min(span.stop, len(self))
        parts = []
        number = bisect_right(self._starts, start) - 1
        while start < stop:
            first, end = self._starts[number], self._starts[number + 1]
            parts.append(self._stretch(number)[start - first : stop - first])
            start, number = end, number + 1
        return "".join(parts)

    def stretches(self) -> Iterator[Stretch]:
        """The stretches that are judged one by one.

        What hides text out of view is a comment that is closed far off, and what is said of all lines that follow.
        """
        in_comment = off = False
        for number, start in enumerate(self._starts[:-1]):
            text = self._stretch(number)
            spans, in_comment = comments(text, in_comment, self._last_closing - start)
            yield Stretch(text, None, merged([*spans, *ignored(text, off)]))
            off = left_off(text, off)

    @property
    def count(self) -> int:
        """How many lines it has."""
        return self._lines[-1]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in code points."""
        number = max(0, min(bisect_right(self._starts, offset), len(self._starts) - 1) - 1)
        if offset == len(self) and self[offset - 1 : offset] == "\n":
            return self._lines[-1] + 1, 1
        line, column = self._lines_of(number).position(offset - self._starts[number])
        return self._lines[number] + line, column

    def between(self, first: int, end: int) -> list[str]:
        """The lines from one number, from 0, up to another."""
        found: list[str] = []
        number = bisect_right(self._lines, first) - 1
        while first < min(end, self._lines[-1]):
            above = self._lines[number]
            found += self._lines_of(number).between(first - above, end - above)
            number += 1
            first = self._lines[number]
        return found

    def offset(self, line: int) -> int:
        """Where a line, from 1, begins, in code points."""
        number = bisect_right(self._lines, line - 1) - 1
        return self._starts[number] + self._lines_of(number).offset(line - self._lines[number])


def _seen(chunks: Iterable[bytes], see: Callable[[bytes], None]) -> Iterator[bytes]:
    for chunk in chunks:
        see(chunk)
        yield chunk


def _short(texts: Iterable[str], most: int, path: str) -> Iterator[str]:
    """A text that comes piece by piece, as long as its lines are not too long."""
    last: deque[tuple[int, int]] = deque()
    size = lines = 0
    for text in texts:
        last.append((len(text), text.count("\n")))
        size += len(text)
        lines += last[-1][1]
        while lines - last[0][1] >= LINES_OF_A_PART:
            size -= last[0][0]
            lines -= last.popleft()[1]
        if size > most:
            message = f"has more than {most // 1_000_000} MB in {LINES_OF_A_PART:,} lines, which may take more memory "
            raise TooLarge(path, message + "than there is; left as it is")
        yield text
