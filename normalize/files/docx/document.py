"""The parts of a Word document that hold text, read as one text with a way back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from normalize.errors import BadFormat, NotText
from normalize.files.docx import archive, part
from normalize.files.docx.archive import Member
from normalize.files.encoding import Encoding, decode, encode
from normalize.files.joined import Joined
from normalize.files.place import Places
from normalize.files.units import Parsed, Unit
from normalize.lines import Lines
from normalize.result import Change, redo

_PART = re.compile(r"word/(?:document|header|footer|footnotes|endnotes)\d*\.xml")
_MOST = 32_000_000
"""So many bytes of XML with text are read of a document, unpacked."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part with text: its member, its text, and how that stands in it."""

    member: Member
    text: str
    encoding: Encoding


class Document:
    """A Word document.

    Args:
        data: the file.
        path: how to call it.

    Attributes:
        parsed: its paragraphs, as they stand in `text`: body, headers, footers and notes.
        text: the XML of its parts, one behind the other.

    Raises:
        BadFormat: it is no Word document, is broken or too large, or declares a document type.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self._data, self._path = data, path
        self._parts: list[_Part] = []
        units: list[Unit] = []
        read = at = 0
        for member in archive.members(data, path):
            if not _PART.fullmatch(member.name):
                continue
            plain = archive.content(data, member, _MOST, path)
            read += len(plain)
            if read > _MOST:
                raise BadFormat(path, f"has more than {_MOST // 1_000_000} MB of text in it; left as it is")
            place = f"{path} ({member.name})"
            part.check(plain, place)
            try:
                text, encoding = decode(plain, place)
            except NotText as error:
                raise BadFormat(place, error.message) from None
            units += part.units(text, at, place)
            self._parts.append(_Part(member, text, encoding))
            at += len(text)
        if not any(item.member.name.startswith("word/document") for item in self._parts):
            raise BadFormat(path, "is not a Word document; left as it is")
        self.parsed = Parsed(units)
        self.text = "".join(item.text for item in self._parts)

    @property
    def reads(self) -> str:
        """What it reads, with an empty line between paragraphs."""
        return Joined(self.parsed.units).text

    def packed(self, placed: Sequence[Change]) -> tuple[bytes, dict[str, bytes]]:
        """The file with changes made.

        Args:
            placed: the changes, as they stand in `text`, in order.

        Returns:
            The new file, and the packed bytes that stood in it, by the names of the parts that are new.

        Raises:
            BadFormat: it could not be put back byte for byte.
        """
        new: dict[str, bytes] = {}
        old: dict[str, bytes] = {}
        at = 0
        for item in self._parts:
            end = at + len(item.text)
            its = [_moved(change, -at) for change in placed if at <= change.start < end]
            if its:
                name = item.member.name
                new[name] = archive.packed(encode(redo(item.text, its), item.encoding, self._path), item.member)
                old[name] = self._data[item.member.start : item.member.end]
            at = end
        data = archive.replaced(self._data, new, self._path)
        if archive.replaced(data, old, self._path) != self._data:
            raise BadFormat(self._path, "could not be put back as it was; left as it is")
        return data, old


def changed(data: bytes, changes: Sequence[Change], path: str) -> bytes:
    """The file with changes made to what it reads.

    Args:
        data: the file.
        changes: as they stand in what it reads, in order.
        path: how to call it.

    Raises:
        BadFormat: it is no Word document.
        ValueError: a change cannot be made in it, so it is another one.
    """
    document = Document(data, path)
    joined = Joined(document.parsed.units)
    places = Places(joined, document.text, Lines(document.text))
    redo(joined.text, changes)
    placed = [places.change(change) for change in changes]
    if None in placed:
        raise ValueError("a change cannot be made")
    return document.packed([change for change in placed if change])[0]


def _moved(change: Change, by: int) -> Change:
    return replace(change, start=change.start + by, end=change.end + by)
