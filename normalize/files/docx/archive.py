"""A ZIP archive of which some members get new content, while every other byte stays.

An archive is not written anew: names, order, times, the compressed bytes of other members and all between them are
copied, and only sizes, checksums and places are set right. So the old bytes of a member put back give the old archive.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from normalize.errors import BadFormat

MOST_MEMBERS = 10_000
_STORED, _DEFLATED = 0, 8
_END = struct.Struct("<4s4H2IH")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_LONGEST_COMMENT = 0xFFFF
_ENCRYPTED, _SIZES_BEHIND = 0x1, 0x8
_TOO_LARGE = 0xFFFFFFFF
_MOST_OF_NEW = 100_000_000
"""So many bytes, unpacked, a member may get: what a log keeps of it is not to be believed."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an archive.

    Attributes:
        name: its name in the archive.
        entry: where its entry in the directory begins.
        header: where its own header begins.
        start: where its packed bytes begin.
        end: where they end.
        deflated: whether they are compressed.
        sizes: where checksum and sizes stand beside it.
        crc: the checksum of its content.
    """

    name: str
    entry: int
    header: int
    start: int
    end: int
    deflated: bool
    sizes: int
    crc: int


def members(data: bytes, path: str) -> list[Member]:
    """The members of an archive, in the order of its directory.

    Args:
        data: the archive.
        path: how to call it.

    Raises:
        BadFormat: it is none, is broken or encrypted, has members within one another, or is larger than 4 GB.
    """
    try:
        found = list(_members(data, path))
    except (struct.error, UnicodeDecodeError):
        raise _broken(path) from None
    spans = sorted((member.header, member.end) for member in found)
    if any(end > start for (_, end), (start, _) in pairwise(spans)):
        raise BadFormat(path, "is an archive with overlapping members; left as it is")
    return found


def content(data: bytes, member: Member, most: int, path: str) -> bytes:
    """What a member holds.

    Args:
        data: the archive.
        member: one of it.
        most: how many bytes to read at the most.
        path: how to call the archive.

    Raises:
        BadFormat: it is broken, or holds more.
    """
    packed = data[member.start : member.end]
    plain = _unpacked(packed, member.deflated, most, path)
    if plain is None:
        size = f"{most // 1_000_000} MB"
        raise BadFormat(path, f"{member.name} in it is larger than {size} when unpacked; left as it is")
    if zlib.crc32(plain) != member.crc:
        raise _broken(path)
    return plain


def packed(plain: bytes, member: Member) -> bytes:
    """The bytes of a new content as a member has them."""
    if not member.deflated:
        return plain
    compressor = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compressor.compress(plain) + compressor.flush()


def replaced(data: bytes, new: Mapping[str, bytes], path: str) -> bytes:
    """The archive with other packed bytes in some members.

    Args:
        data: the archive.
        new: the packed bytes by name.
        path: how to call it.

    Raises:
        BadFormat: it is broken, has no such member, or has it twice.
    """
    found = members(data, path)
    if sorted(member.name for member in found if member.name in new) != sorted(new):
        raise BadFormat(path, "lacks a part, or has one twice; left as it is")
    edits: list[tuple[int, int, bytes]] = []
    for member in found:
        if member.name in new:
            bytes_ = new[member.name]
            plain = _unpacked(bytes_, member.deflated, _MOST_OF_NEW, path)
            if plain is None:
                raise _broken(path)
            sizes = struct.pack("<3I", zlib.crc32(plain), len(bytes_), len(plain))
            edits += [
                (member.start, member.end, bytes_),
                (member.sizes, member.sizes + 12, sizes),
                (member.entry + 16, member.entry + 28, sizes),
            ]
    grown = [(start, len(bytes_) - (end - start)) for start, end, bytes_ in edits]

    def moved(place: int) -> bytes:
        return struct.pack("<I", place + sum(by for start, by in grown if start < place))

    edits += [(member.entry + 42, member.entry + 46, moved(member.header)) for member in found]
    end = _end(data, path)
    edits.append((end + 16, end + 20, moved(struct.unpack_from("<I", data, end + 16)[0])))
    parts, at = [], 0
    for start, stop, bytes_ in sorted(edits):
        parts += [data[at:start], bytes_]
        at = stop
    return b"".join([*parts, data[at:]])


def _members(data: bytes, path: str) -> list[Member]:
    end = _end(data, path)
    _, disk, first_disk, here, count, size, at, _ = _END.unpack_from(data, end)
    if disk or first_disk or here != count or at == _TOO_LARGE or count > MOST_MEMBERS:
        raise BadFormat(path, f"is an archive of several files, or of more than {MOST_MEMBERS} members; left alone")
    if at + size != end:
        raise _broken(path)
    found = []
    for _ in range(count):
        fields = _CENTRAL.unpack_from(data, at)
        sign, _, _, flags, method, _, _, crc, packed_size, _, *lengths, _, _, _, header = fields
        if sign != b"PK\1\2" or method not in (_STORED, _DEFLATED) or flags & _ENCRYPTED:
            raise BadFormat(path, "is an archive that is encrypted or packed in a rare way; left as it is")
        name_length, extra_length, comment_length = lengths
        name = data[at + _CENTRAL.size :][:name_length].decode("utf-8" if flags & 0x800 else "cp437")
        local = _LOCAL.unpack_from(data, header)
        start = header + _LOCAL.size + local[9] + local[10]
        stop = start + packed_size
        if local[0] != b"PK\3\4" or stop > end:
            raise _broken(path)
        sizes = header + 14
        if flags & _SIZES_BEHIND:
            sizes = stop + (4 if data[stop : stop + 4] == b"PK\7\x08" else 0)
        if data[sizes : sizes + 12] != data[at + 16 : at + 28]:
            raise _broken(path)
        found.append(Member(name, at, header, start, stop, method == _DEFLATED, sizes, crc))
        at += _CENTRAL.size + name_length + extra_length + comment_length
    return found


def _end(data: bytes, path: str) -> int:
    """Where the end of the directory is."""
    end = data.rfind(b"PK\5\6", max(0, len(data) - _END.size - _LONGEST_COMMENT))
    if end < 0 or len(data) < end + _END.size:
        raise BadFormat(
            path, "is not a Word document (not a ZIP archive, truncated, or password-protected); left as it is"
        )
    return end


def _unpacked(packed: bytes, deflated: bool, most: int, path: str) -> bytes | None:
    """What packed bytes hold; None if that is too much."""
    if not deflated:
        return packed if len(packed) <= most else None
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        plain = unpacker.decompress(packed, most + 1)
    except zlib.error:
        raise _broken(path) from None
    if len(plain) > most:
        return None
    if not unpacker.eof or unpacker.unused_data:
        raise _broken(path)
    return plain


def _broken(path: str) -> BadFormat:
    return BadFormat(path, "is a broken archive; left as it is")
