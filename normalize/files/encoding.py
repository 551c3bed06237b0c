"""Bytes ↔ text, both ways without loss: UTF-8 with or without byte order mark, UTF-16 with it.

Line ends are never translated, so every text comes back as the bytes that it was.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Literal

from normalize.errors import NotText

Newline = Literal["lf", "crlf", "cr"]
EncodingName = Literal["utf-8", "utf-16-le", "utf-16-be"]

_MARKS: dict[EncodingName, bytes] = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a text is written as bytes.

    Attributes:
        name: the name of the codec.
        bom: whether a byte order mark stands first; it is no part of the text.
    """

    name: EncodingName = "utf-8"
    bom: bool = False

    @property
    def mark(self) -> bytes:
        """The byte order mark, or nothing."""
        return _MARKS[self.name] if self.bom else b""


def detect(data: bytes) -> Encoding:
    """The encoding that the first bytes tell; UTF-8 if they tell nothing."""
    for name, mark in _MARKS.items():
        if data.startswith(mark):
            return Encoding(name, True)
    return Encoding()


def check_known(data: bytes, path: str) -> None:
    """Refuse an encoding that is not read, if the first bytes tell it.

    Raises:
        NotText: they do.
    """
    if data.startswith(_UTF_32):
        raise NotText(path, "the file is UTF-32; save it as UTF-8")


def decode(data: bytes, path: str) -> tuple[str, Encoding]:
    r"""The text that bytes hold.

    Args:
        data: all of a file.
        path: how to call it in a message.

    Returns:
        The text without byte order mark, its line ends as they stand, and its encoding.

    Raises:
        NotText: the bytes are in no known encoding, or a NUL is among them; the message says where.

    >>> decode(b"\xef\xbb\xbfAkar\r\n", "a.txt")
    ('Akar\r\n', Encoding(name='utf-8', bom=True))
    """
    check_known(data, path)
    encoding = detect(data)
    return "".join(decoded([data], encoding, path)), encoding


def decoded(chunks: Iterable[bytes], encoding: Encoding, path: str) -> Iterator[str]:
    """The text that bytes hold, which come piece by piece.

    Args:
        chunks: the bytes of a file, the byte order mark whole in the first of them.
        encoding: how they hold the text.
        path: how to call the file in a message.

    Raises:
        NotText: the bytes are not in the encoding, or a NUL is among them; the message says where.
    """
    decoder = codecs.getincrementaldecoder(encoding.name)()
    at, line, skipped = 0, 1, len(encoding.mark)
    for chunk, final in chain(zip(chunks, repeat(False)), [(b"", True)]):
        begun = decoder.getstate()[0]
        data, at, skipped = (chunk[skipped:], at + skipped, 0) if chunk else (chunk, at, skipped)
        try:
            text = decoder.decode(data, final)
        except UnicodeDecodeError as error:
            line += error.object[: error.start].decode(encoding.name, "ignore").count("\n")
            found = " ".join(f"0x{byte:02X}" for byte in error.object[error.start : error.end])
            message = f"not {encoding.name.upper()}: {found} at byte {at + error.start}, line {line}; save it as UTF-8"
            raise NotText(path, message) from None
        nul = text.find("\0")
        if nul >= 0:
            place = at + len(text[:nul].encode(encoding.name))
            line += text.count("\n", 0, nul)
            message = f"binary, or UTF-16 without byte order mark: NUL at byte {place}, line {line}; left alone"
            raise NotText(path, message)
        at += len(begun) + len(data) - len(decoder.getstate()[0])
        line += text.count("\n")
        yield text


def encoded(texts: Iterable[str], encoding: Encoding, path: str) -> Iterator[bytes]:
    """The bytes that hold a text, which comes piece by piece.

    Raises:
        NotText: the text holds half of a surrogate pair, which no encoding can write.
    """
    yield encoding.mark
    bare = Encoding(encoding.name)
    yield from (encode(text, bare, path) for text in texts)


def encode(text: str, encoding: Encoding, path: str) -> bytes:
    """The bytes that hold a text.

    Raises:
        NotText: the text holds half of a surrogate pair, which no encoding can write.
    """
    try:
        return encoding.mark + text.encode(encoding.name)
    except UnicodeEncodeError as error:
        message = f"U+{ord(text[error.start]):04X} at character {error.start} cannot be written as {encoding.name}"
        raise NotText(path, message) from None


def newlines(text: str) -> set[Newline]:
    r"""Which line ends a text has.

    >>> sorted(newlines("a\r\nb\r\n")), sorted(newlines("a\nb\r")), sorted(newlines("a"))
    (['crlf'], ['cr', 'lf'], [])
    """
    crlf = text.count("\r\n")
    kinds: set[Newline] = set()
    if text.count("\n") > crlf:
        kinds.add("lf")
    if crlf:
        kinds.add("crlf")
    if text.count("\r") > crlf:
        kinds.add("cr")
    return kinds
