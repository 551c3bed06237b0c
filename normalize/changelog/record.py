"""What a change log says of one file, as plain values."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from normalize.files.encoding import Encoding, encode, newlines
from normalize.files.packed import Packed
from normalize.lines import split
from normalize.result import Change, Result

SCHEMA = 1
"""The version of the log's form; a reader refuses any other."""

CONTEXT = 24
"""How many code points around a change are kept, to find it again in a text that was edited since."""

DIGEST_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Header:
    """A file and a run.

    Attributes:
        path: the file as the user named it, ``-`` for standard input.
        encoding: how its bytes hold the text.
        newline: which line ends it has: none, lf, crlf, cr or mixed.
        before: SHA-256 of its bytes before the changes, in hexadecimal.
        after: the same after them.
        length: code points of the text after the changes.
        lines: CRC-32 of each line after the changes, its end included, in UTF-8: eight hexadecimal digits a line.
        gazetteer: the digest of the gazetteer.
        version: of mt-normalize.
        options: the choices of the run.
        changes: how many changes follow.
        suggestions: how many suggestions follow them.
        packed: of a file that is more than its text, the parts that are another after the changes, each with the bytes
            that stood in the file for it; None of any other file.
    """

    path: str
    encoding: Encoding
    newline: str
    before: str
    after: str
    length: int
    lines: str
    gazetteer: str
    version: str
    options: Mapping[str, object]
    changes: int
    suggestions: int
    packed: Mapping[str, bytes] | None = None

    @property
    def line_digests(self) -> list[str]:
        """The digest of each line after the changes."""
        return [self.lines[i : i + DIGEST_LENGTH] for i in range(0, len(self.lines), DIGEST_LENGTH)]


@dataclass(frozen=True, slots=True)
class Logged:
    """A change or a suggestion with its surroundings.

    Attributes:
        change: the change; its offsets are those of the text before all changes.
        before: what stands before it, up to `CONTEXT` code points: of the new text for a change, of the old one for
            a suggestion.
        after: what stands behind it.
    """

    change: Change
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """All that a log says of one file in one run.

    Attributes:
        header: the file and the run.
        changes: what was rewritten, in order.
        suggestions: what was only listed, in order.
        place: log and line where the entry starts; empty for one that was not read.
    """

    header: Header
    changes: tuple[Logged, ...]
    suggestions: tuple[Logged, ...]
    place: str = ""


def record(
    path: str,
    encoding: Encoding,
    result: Result,
    gazetteer: str,
    version: str,
    options: Mapping[str, object],
    packed: Packed | None = None,
) -> Entry:
    """The entry for a file.

    Args:
        path: the file as the user named it.
        encoding: how its bytes hold the text.
        result: what was found in it.
        gazetteer: the digest of the gazetteer.
        version: of mt-normalize.
        options: the choices of the run, as JSON knows values.
        packed: the file before and after, where it holds more than the text in its encoding.

    Raises:
        NotText: the old or new text cannot be written in the encoding.
    """
    original = result.undo()
    header = Header(
        path=path,
        encoding=encoding,
        newline=newlines(original),
        before=sha256(packed.before if packed else encode(original, encoding, path)),
        after=sha256(packed.after if packed else encode(result.text, encoding, path)),
        length=len(result.text),
        lines="".join(line_digests(result.text)),
        gazetteer=gazetteer,
        version=version,
        options=options,
        changes=len(result.changes),
        suggestions=len(result.suggestions),
        packed=packed.parts if packed else None,
    )
    changes = [
        _with_surroundings(change, result.text, start, start + len(change.replacement))
        for change, start in zip(result.changes, new_starts(result.changes), strict=True)
    ]
    suggestions = [_with_surroundings(change, original, change.start, change.end) for change in result.suggestions]
    return Entry(header, tuple(changes), tuple(suggestions))


def new_starts(changes: Sequence[Change]) -> list[int]:
    """Where the replacements of changes, in order and disjoint, stand in the new text."""
    starts, shift = [], 0
    for change in changes:
        starts.append(change.start + shift)
        shift += len(change.replacement) - len(change.original)
    return starts


def sha256(data: bytes) -> str:
    """SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def line_digests(text: str) -> list[str]:
    r"""A short digest of each line, to tell which lines of a text have changed.

    >>> line_digests("Akar\n")
    ['fb5fa59b']
    """
    return [f"{zlib.crc32(line.encode('utf-8', 'surrogatepass')):08x}" for line in split(text)]


def _with_surroundings(change: Change, text: str, start: int, end: int) -> Logged:
    return Logged(change, text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
