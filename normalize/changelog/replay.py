"""Making the changes of one entry of a log again, and taking them back, byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from normalize import result
from normalize.changelog.difference import difference
from normalize.changelog.record import Entry
from normalize.errors import BadFormat, BadLog, ChangedText, NotText
from normalize.files.digest import sha256
from normalize.files.encoding import decode, encode
from normalize.result import Change


def redo(entry: Entry, data: bytes) -> bytes:
    """Make the changes of an entry.

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
        raise ChangedText(header.path, f"not the text that the log was made from ({entry.place}); nothing was redone")
    if header.packed is not None:
        from normalize.files.docx.document import changed

        changes = [logged.change for logged in entry.changes]
        return _made(entry, lambda: changed(data, changes, header.path), header.after)
    return _made(entry, lambda: _replayed(entry, data, result.redo), header.after)


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
    return _made(entry, lambda: _replayed(entry, data, result.undo), header.before)


def _replayed(entry: Entry, data: bytes, replay: Callable[[str, Sequence[Change]], str]) -> bytes:
    text, _ = decode(data, entry.header.path)
    new_text = replay(text, [logged.change for logged in entry.changes])
    return encode(new_text, entry.header.encoding, entry.header.path)


def _made(entry: Entry, make: Callable[[], bytes], expected: str) -> bytes:
    try:
        new = make()
    except (ValueError, NotText, BadFormat):
        new = b""
    if sha256(new) != expected:
        raise BadLog(entry.place, f"the changes do not make the text that the log promises of {entry.header.path}")
    return new
