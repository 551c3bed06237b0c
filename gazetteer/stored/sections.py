"""A file of named stretches of bytes, mapped into memory.

In front stand a magic number, the lengths of the header and of the whole file, and a checksum of the header; then the
header itself, JSON that says where each section lies, what its checksum is, and whatever the maker wants to say of it.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import sys
import zlib
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

SUFFIX = ".names"
"""What the names of such files end in."""

FORMAT = 2
"""To be raised whenever what a section holds changes; a file of another format is refused."""

MOST_CHECKED = 16 << 20
"""A file of no more bytes is read through and its sections checked when it is opened; of a larger one the lengths and
the header, for to read a gigabyte takes longer than all else."""

_MAGIC = b"\x93names\r\n"
_FRONT = struct.Struct("<8sIIQ")
_CRC = struct.Struct("<I")
_ALIGNED = 8

Part = bytes | bytearray | memoryview


class StoredError(Exception):
    """A file that is not whole, or that another version has made; the message says which."""


class Sections:
    """Named stretches of bytes in a buffer that `pack` has filled.

    Args:
        data: the whole buffer: a mapped file, or bytes.
        path: the file that it is mapped from; empty for bytes.

    Attributes:
        about: what the maker has said of them.
        path: the file that they are mapped from; empty if they are in memory.
        size: how many bytes there are in all.

    Raises:
        StoredError: the bytes are not whole, or of another format.

    >>> sections = Sections(b"".join(pack({"greeting": b"hello"}, {"lang": "en"})))
    >>> bytes(sections["greeting"]), sections.about
    (b'hello', {'lang': 'en'})
    """

    def __init__(self, data: bytes | mmap.mmap, path: str = "") -> None:
        self.path, self.size = path, len(data)
        self._view = memoryview(data)
        header = _header(self._view)
        self.about: Mapping[str, str] = header["about"]
        self._places: Mapping[str, tuple[int, int, int]] = {name: tuple(at) for name, at in header["sections"].items()}
        if self.size <= MOST_CHECKED:
            self.check()

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Sections:
        """Map a file into memory; all processes that map it share the memory.

        Raises:
            OSError: it cannot be read.
            StoredError: it is not whole, or of another format.
        """
        with open(path, "rb") as file:
            if not os.fstat(file.fileno()).st_size:
                raise StoredError("it is empty")
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), os.fspath(path))

    def __contains__(self, name: object) -> bool:
        """Whether there is a section."""
        return name in self._places

    def __getitem__(self, name: str) -> memoryview:
        """The bytes of a section."""
        start, length, _ = self._places[name]
        return self._view[start : start + length]

    def numbers(self, name: str) -> memoryview:
        """A section as unsigned numbers of 32 bits."""
        return self[name].cast("I")

    def parts(self) -> dict[str, Part]:
        """All sections by name, to be packed again."""
        return {name: self[name] for name in self._places}

    def check(self) -> None:
        """Compare all sections with their checksums.

        Raises:
            StoredError: one has been changed.
        """
        for name, (_, _, crc) in self._places.items():
            if zlib.crc32(self[name]) != crc:
                raise StoredError(f"its section {name} has been changed")

    def __reduce__(self) -> tuple[object, ...]:
        """Another process maps the same file, or is sent the bytes."""
        return (Sections.open, (self.path,)) if self.path else (Sections, (bytes(self._view),))


def pack(parts: Mapping[str, Part], about: Mapping[str, str]) -> Iterator[Part]:
    """What to write, piece by piece, so that `Sections` can read it.

    Args:
        parts: the sections by name.
        about: what to say of them.
    """
    sizes = {name: len(memoryview(part).cast("B")) for name, part in parts.items()}
    starts = accumulate((size + -size % _ALIGNED for size in sizes.values()), initial=0)
    # Places count from the end of the header, whose length they would change.
    places = {
        name: [start, sizes[name], zlib.crc32(part)] for start, (name, part) in zip(starts, parts.items(), strict=False)
    }
    header = json.dumps(
        {"format": FORMAT, "byteorder": sys.byteorder, "about": dict(about), "sections": places}, ensure_ascii=False
    ).encode()
    first = _FRONT.size + _CRC.size + len(header)
    first += -first % _ALIGNED
    length = first + sum(size + -size % _ALIGNED for size in sizes.values())
    front = _FRONT.pack(_MAGIC, FORMAT, len(header), length)
    yield front + _CRC.pack(zlib.crc32(front + header)) + header
    yield bytes(first - _FRONT.size - _CRC.size - len(header))
    for name, part in parts.items():
        yield part
        yield bytes(-sizes[name] % _ALIGNED)


def is_stored(path: str | os.PathLike[str]) -> bool:
    """Whether a file is named like one of these."""
    return os.fspath(path).endswith(SUFFIX)


def _header(view: memoryview) -> dict[str, Any]:
    """The header of a buffer, its sections counted from the start of the buffer."""
    if len(view) < _FRONT.size + _CRC.size or bytes(view[: len(_MAGIC)]) != _MAGIC:
        raise StoredError("it is not a built file of names")
    _, number, size, length = _FRONT.unpack_from(view)
    if number != FORMAT:
        raise StoredError("it was built by another version")
    if length != len(view):
        raise StoredError(f"it has {len(view):,} bytes instead of {length:,}")
    start = _FRONT.size + _CRC.size
    packed = bytes(view[start : start + size])
    if zlib.crc32(bytes(view[: _FRONT.size]) + packed) != _CRC.unpack_from(view, _FRONT.size)[0]:
        raise StoredError("its header has been changed")
    header: dict[str, Any] = json.loads(packed)
    if header["byteorder"] != sys.byteorder:
        raise StoredError("it was built on a machine with another byte order")
    first = start + size
    first += -first % _ALIGNED
    header["sections"] = {name: (first + at, *rest) for name, (at, *rest) in header["sections"].items()}
    return header
