"""What a change log says about one file, as plain values."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

from normalize.files.digest import sha256
from normalize.files.encoding import Encoding, encode, newlines
from normalize.files.packed import Packed
from normalize.lines import split
from normalize.many import Many
from normalize.result import Change, Findings, moved, with_new_starts

SCHEMA = 1
"""The version of the format; any other is refused."""

CONTEXT = 24
"""How many code points around a change are logged, to find it again in a text that was edited since."""

DIGEST_LENGTH = 8

MOST_LINES = 1_000_000
"""For a text of more lines, the log has no checksum of each line."""


@dataclass(frozen=True, slots=True)
class Header:
    """A file and a run.

    Attributes:
        path: the file as the user named it, ``-`` for standard input.
        encoding: the encoding of its text.
        newline: which line ends it has: none, lf, crlf, cr or mixed.
        before: SHA-256 of its bytes before the changes, in hexadecimal.
        after: the same after them.
        length: code points of the text after the changes.
        lines: CRC-32 of each line after the changes, its end included, in UTF-8: eight hexadecimal digits a line; empty
            if there are more than `MOST_LINES`.
        gazetteer: the digest of the gazetteer.
        version: of mt-normalize.
        options: the choices of the run.
        changes: how many changes follow.
        suggestions: how many suggestions follow those.
        packed: for a file that is more than its text, the parts that the changes replace, each with the bytes that it
            had in the file; else None.
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
        change: the change, with offsets in the text before all changes.
        before: what stands before it, up to `CONTEXT` code points: in the new text for a change, in the old text for
            a suggestion.
        after: what stands after it.
    """

    change: Change
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything that a log says about one file in one run.

    Attributes:
        header: the file and the run.
        changes: what was rewritten, in order.
        suggestions: what was only listed, in order.
        place: log and line where the entry starts; empty if it was not read from a log.
    """

    header: Header
    changes: Collection[Logged]
    suggestions: Collection[Logged]
    place: str = ""


def record(
    path: str,
    encoding: Encoding,
    result: Findings,
    gazetteer: str,
    version: str,
    options: Mapping[str, object],
    packed: Packed | None = None,
) -> Entry:
    """The entry for a file.

    Args:
        path: the file as the user named it.
        encoding: the encoding of its text.
        result: what was found in it.
        gazetteer: the digest of the gazetteer.
        version: of mt-normalize.
        options: the choices of the run, as JSON values.
        packed: the file before and after, if it is more than its text.

    Raises:
        NotText: the old or new text cannot be written in the encoding.
    """
    measure = _measured(path, encoding, result)
    header = Header(
        path=path,
        encoding=encoding,
        newline=measure.newline,
        before=sha256(packed.before) if packed else measure.before,
        after=sha256(packed.after) if packed else measure.after,
        length=measure.length,
        lines=measure.lines,
        gazetteer=gazetteer,
        version=version,
        options=options,
        changes=len(result.changes),
        suggestions=len(result.suggestions),
        packed=packed.parts if packed else None,
    )
    changes = Many(header.changes, lambda: _with_surroundings(_made(result)))
    suggestions = Many(header.suggestions, lambda: _with_surroundings(_listed(result)))
    return Entry(header, changes, suggestions)


class _Measure(NamedTuple):
    newline: str
    before: str
    after: str
    length: int
    lines: str


def _measured(path: str, encoding: Encoding, result: Findings) -> _Measure:
    """The part of a header that describes the text before and after the changes."""
    before, after = hashlib.sha256(encoding.mark), hashlib.sha256(encoding.mark)
    bare = Encoding(encoding.name)
    newline: set[str] = set()
    length, digests = 0, [""]
    count = 0
    for piece in result.pieces():
        original = piece.undo()
        newline |= newlines(original)
        before.update(encode(original, bare, path))
        after.update(encode(piece.text, bare, path))
        length += len(piece.text)
        if count <= MOST_LINES:
            its = line_digests(piece.text)
            count += len(its)
            digests.append("".join(its))
    kind = "mixed" if len(newline) > 1 else next(iter(newline), "none")
    lines = "".join(digests) if count <= MOST_LINES else ""
    return _Measure(kind, before.hexdigest(), after.hexdigest(), length, lines)


_Placed = tuple[str, Sequence[tuple[Change, int, int]]]
"""A piece of a text, and the changes in it, each with its offset in the piece."""


def _made(result: Findings) -> Iterator[_Placed]:
    """The changes in the new text."""
    at = 0
    for piece in result.pieces():
        placed = with_new_starts(piece.changes)
        yield piece.text, [(moved(c, at), start, start + len(c.replacement)) for c, start in placed]
        at += piece.size


def _listed(result: Findings) -> Iterator[_Placed]:
    """The suggestions in the old text."""
    at = 0
    for piece in result.pieces():
        yield piece.undo(), [(moved(c, at), c.start, c.end) for c in piece.suggestions]
        at += piece.size


def _with_surroundings(pieces: Iterable[_Placed]) -> Iterator[Logged]:
    before = ""
    for (text, its), (behind, _) in pairwise(chain(pieces, [("", [])])):
        seen = before + text + behind[:CONTEXT]
        for change, start, end in its:
            first, last = start + len(before), end + len(before)
            yield Logged(change, seen[max(0, first - CONTEXT) : first], seen[last : last + CONTEXT])
        before = (before + text)[-CONTEXT:]


def line_digests(text: str) -> list[str]:
    r"""A short digest of each line, to tell which lines of a text have changed.

    >>> line_digests("Akar\n")
    ['fb5fa59b']
    """
    return [f"{zlib.crc32(line.encode('utf-8', 'surrogatepass')):08x}" for line in split(text)]
