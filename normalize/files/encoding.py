"""Bytes ↔ text, both ways without loss: UTF-8 with or without byte order mark, UTF-16 with it.

Line ends are never translated, so every text comes back as the bytes that it was.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Literal

from normalize.errors import NotText

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
    if data.startswith(_UTF_32):
        raise NotText(path, "the file is UTF-32; save it as UTF-8")
    encoding = detect(data)
    skipped = len(encoding.mark)
    try:
        text = data[skipped:].decode(encoding.name)
    except UnicodeDecodeError as error:
        line = data[skipped : skipped + error.start].decode(encoding.name, "ignore").count("\n") + 1
        found = " ".join(f"0x{byte:02X}" for byte in data[skipped + error.start :][: error.end - error.start])
        label = encoding.name.upper()
        message = f"not {label}: {found} at byte {skipped + error.start}, line {line}; save it as UTF-8"
        raise NotText(path, message) from None
    nul = text.find("\0")
    if nul >= 0:
        place = skipped + len(text[:nul].encode(encoding.name))
        line = text.count("\n", 0, nul) + 1
        message = f"binary, or UTF-16 without byte order mark: NUL at byte {place}, line {line}; left alone"
        raise NotText(path, message)
    return text, encoding


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


def newlines(text: str) -> Literal["none", "lf", "crlf", "cr", "mixed"]:
    r"""Which line ends a text has.

    >>> newlines("a\r\nb\r\n"), newlines("a\nb\r"), newlines("a")
    ('crlf', 'mixed', 'none')
    """
    crlf = text.count("\r\n")
    kinds: list[Literal["lf", "crlf", "cr"]] = []
    if text.count("\n") > crlf:
        kinds.append("lf")
    if crlf:
        kinds.append("crlf")
    if text.count("\r") > crlf:
        kinds.append("cr")
    return "none" if not kinds else kinds[0] if len(kinds) == 1 else "mixed"
