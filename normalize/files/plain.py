"""Plain text files: all of the text is judged as one document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from normalize.files.digest import sha256
from normalize.files.encoding import Encoding, decode, encode
from normalize.files.packed import Packed
from normalize.lines import Lines
from normalize.normalizer import Normalizer
from normalize.result import Result


@dataclass(frozen=True)
class Judged:
    """A file and what was found in it.

    Attributes:
        path: how to call it, ``-`` for standard input.
        data: its bytes as they were read.
        encoding: how they hold the text.
        result: the text, its changes and suggestions.
        source_language: code of the language it was translated from, if that is known.
        packed: the file before and after, where it holds more than the text in its encoding.
    """

    path: str
    data: bytes
    encoding: Encoding
    result: Result
    source_language: str | None = None
    packed: Packed | None = None

    @cached_property
    def new_data(self) -> bytes:
        """The bytes with all changes made; the very same bytes where there are none."""
        return self.packed.after if self.packed else encode(self.result.text, self.encoding, self.path)

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes as they were read, in hexadecimal."""
        return sha256(self.data)

    def new_chunks(self) -> Iterator[bytes]:
        """The bytes with all changes made, in one piece."""
        yield self.new_data

    @cached_property
    def text(self) -> str:
        """The original text."""
        return self.result.undo()

    @cached_property
    def lines(self) -> Lines:
        """The lines of the original text."""
        return Lines(self.text)


def judge(path: str, data: bytes, normalizer: Normalizer, source: str | None = None, jobs: int = 1) -> Judged:
    """Judge the text of a file.

    Args:
        path: how to call it.
        data: all its bytes.
        normalizer: who judges.
        source: the text that it was translated from; whether its last line is ended makes no difference.
        jobs: how many processes share a long text.

    Raises:
        NotText: it is no text, or not in a known encoding.
    """
    text, encoding = decode(data, path)
    if source and text:
        source = source.removesuffix("\n") + "\n" * text.endswith("\n")
    return Judged(path, data, encoding, normalizer.explain(text, source, jobs), normalizer.options.source_language)
