"""Redoes and undoes the changes of one entry of a log, byte for byte."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator

from normalize import result
from normalize.changelog.difference import difference
from normalize.changelog.record import Entry
from normalize.errors import BadFormat, BadLog, ChangedText, NotText
from normalize.files.digest import sha256
from normalize.files.encoding import decoded, encoded
from normalize.result import Change


def redo(entry: Entry, data: bytes) -> bytes:
    """Make the changes of an entry again.

    Args:
        entry: what the log says.
        data: the file as it was before the changes.

    Returns:
        The file as it was after them.

    Raises:
        ChangedText: the file is another one.
        BadLog: the changes do not make the file that the header speaks of.
    """
    header = entry.header
    if sha256(data) != header.before:
        raise not_from(entry)
    if header.packed is not None:
        from normalize.files.docx.document import changed

        changes = [logged.change for logged in entry.changes]
        return _made(entry, lambda: changed(data, changes, header.path), header.after)
    return b"".join(redone(entry, [data]))


def undo(entry: Entry, data: bytes) -> bytes:
    """Take the changes of an entry back.

    Args:
        entry: what the log says.
        data: the file as it was after the changes.

    Returns:
        The file as it was before them.

    Raises:
        ChangedText: the file was changed since; the message names the lines that differ.
        BadLog: the changes do not make the file that the header speaks of.
    """
    header = entry.header
    if sha256(data) != header.after:
        raise ChangedText(header.path, difference(entry, data))
    if header.packed is not None:
        from normalize.files.docx.archive import replaced

        old = header.packed
        return _made(entry, lambda: replaced(data, old, header.path), header.before)
    return b"".join(undone(entry, [data]))


def redone(entry: Entry, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """`redo` for a file that comes piece by piece, is known to be the right one, and is nothing but its text.

    Raises:
        BadLog: the changes do not make the file that the header speaks of; it may come when all is made.
    """
    return _checked(entry, _replayed(entry, chunks, result.redone), entry.header.after)


def undone(entry: Entry, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """`undo` for a file that comes piece by piece, is known to be the right one, and is nothing but its text.

    Raises:
        BadLog: the changes do not make the file that the header speaks of; it may come when all is made.
    """
    return _checked(entry, _replayed(entry, chunks, result.undone), entry.header.before)


def _replayed(
    entry: Entry, chunks: Iterable[bytes], replay: Callable[[Iterable[str], Iterable[Change]], Iterator[str]]
) -> Iterator[bytes]:
    path, encoding = entry.header.path, entry.header.encoding
    return encoded(replay(decoded(chunks, encoding, path), (logged.change for logged in entry.changes)), encoding, path)


def _checked(entry: Entry, chunks: Iterator[bytes], expected: str) -> Iterator[bytes]:
    made = hashlib.sha256()
    try:
        for chunk in chunks:
            made.update(chunk)
            yield chunk
    except (ValueError, NotText):
        raise _lying(entry) from None
    if made.hexdigest() != expected:
        raise _lying(entry)


def _made(entry: Entry, make: Callable[[], bytes], expected: str) -> bytes:
    try:
        new = make()
    except (ValueError, NotText, BadFormat):
        new = b""
    if sha256(new) != expected:
        raise _lying(entry)
    return new


def not_from(entry: Entry) -> ChangedText:
    """The error for a file that is not the one an entry was made from."""
    message = f"not the text that the log was made from ({entry.place}); nothing was redone"
    return ChangedText(entry.header.path, message)


def _lying(entry: Entry) -> BadLog:
    message = f"the changes do not make the text that the log promises of {entry.header.path}"
    return BadLog(entry.place, message)
