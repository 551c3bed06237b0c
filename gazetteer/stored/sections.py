"""A file of named byte ranges, mapped into memory.

It begins with a magic number, the lengths of the header and of the whole file, and a checksum of the header. Then comes
the header itself: JSON with the place and checksum of each section, and metadata.
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
"""The suffix of such files."""

FORMAT = 2
"""To be raised whenever the contents of sections change; files of other formats are refused."""

MOST_CHECKED = 16 << 20
"""Files up to this size have all sections checked when they are opened. For larger ones only the lengths and the header
are, since reading a gigabyte would take longer than everything else."""

_MAGIC = b"\x93names\r\n"
_FRONT = struct.Struct("<8sIIQ")
_CRC = struct.Struct("<I")
_ALIGNED = 8

Part = bytes | bytearray | memoryview


class StoredError(Exception):
    """A file that is damaged, or made by another version; the message says which."""


class Sections:
    """Named byte ranges in a buffer made by `pack`.

    Args:
        data: the whole buffer: a mapped file, or bytes.
        path: the file that it is mapped from; empty for bytes.

    Attributes:
        about: the metadata.
        path: the file that they are mapped from; empty if they are in memory.
        size: the size in bytes.

    Raises:
        StoredError: the buffer is damaged, or of another format.

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
            StoredError: it is damaged, or of another format.
        """
        with open(path, "rb") as file:
            if not os.fstat(file.fileno()).st_size:
                raise StoredError("it is empty")
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), os.fspath(path))

    def __contains__(self, name: object) -> bool:
        """Whether there is a section with this name."""
        return name in self._places

    def __getitem__(self, name: str) -> memoryview:
        """The bytes of a section."""
        start, length, _ = self._places[name]
        return self._view[start : start + length]

    def numbers(self, name: str) -> memoryview:
        """A section as unsigned 32-bit numbers."""
        return self[name].cast("I")

    def parts(self) -> dict[str, Part]:
        """All sections by name, for packing them again."""
        return {name: self[name] for name in self._places}

    def check(self) -> None:
        """Compare all sections with their checksums.

        Raises:
            StoredError: a section has been changed.
        """
        for name, (_, _, crc) in self._places.items():
            if zlib.crc32(self[name]) != crc:
                raise StoredError(f"its section {name} has been changed")

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle as the path of the file, which another process then maps, or as the bytes."""
        return (Sections.open, (self.path,)) if self.path else (Sections, (bytes(self._view),))


def pack(parts: Mapping[str, Part], about: Mapping[str, str]) -> Iterator[Part]:
    """The buffer that `Sections` reads, in pieces.

    Args:
        parts: the sections by name.
        about: the metadata.
    """
    sizes = {name: len(memoryview(part).cast("B")) for name, part in parts.items()}
    starts = accumulate((size + -size % _ALIGNED for size in sizes.values()), initial=0)
    # Places are relative to the end of the header, since they would change its length.
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
    """Whether a file has the suffix of these files."""
    return os.fspath(path).endswith(SUFFIX)


def _header(view: memoryview) -> dict[str, Any]:
    """The header of a buffer, with the places of the sections made relative to its start."""
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
