"""Undoes and redoes all runs that a log has of one file: undo starts from the last run, redo from the first.

The SHA-256 of the file tells which runs it has been through: if a run was logged but ended before the file was
replaced, or was undone already, there is nothing to take back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from normalize.changelog.merge import Left, merge
from normalize.changelog.record import Entry
from normalize.changelog.replay import not_from, redo, redone, undo, undone
from normalize.errors import ChangedText
from normalize.files.digest import sha256, sha256_of
from normalize.files.encoding import decode, encode
from normalize.files.safe import chunks, replace
from normalize.files.walk import Found

_BEFORE, _AFTER = attrgetter("header.before"), attrgetter("header.after")
"""The digest of a file before a run and after it: redo starts from the former, undo from the latter."""


@dataclass(frozen=True, slots=True)
class Undone:
    """A file after its changes were taken back.

    Attributes:
        data: its bytes now.
        count: how many changes were taken back.
        left: the changes that were not, those of the last run first; only a merge leaves any.
    """

    data: bytes
    count: int = 0
    left: tuple[Left, ...] = ()


def unwind(entries: Sequence[Entry], data: bytes, merging: bool = False) -> Undone:
    """Take back all changes of one file, from the last run back.

    Args:
        entries: what the log says of the file, in the order of the runs.
        data: the file as it is.
        merging: if the file was changed since, take back the changes whose surroundings are unchanged.

    Raises:
        ChangedText: the file was changed since, and `merging` is off.
        NotText: the file is no longer text.
        BadLog: the changes do not make the file that a header speaks of.
    """
    done = Undone(data)
    pending = _pending(entries)[::-1]
    while step := _next(pending, digest := sha256(done.data), _AFTER, _BEFORE):
        entry, pending = step
        if merging and entry.header.packed is None and digest != entry.header.after:
            done = _merged(entry, done)
        else:
            done = Undone(undo(entry, done.data), done.count + len(entry.changes), done.left)
    return done


def again(entries: Sequence[Entry], data: bytes) -> tuple[bytes, int]:
    """Make all changes of one file again, from the first run on.

    Args:
        entries: what the log says of the file, in the order of the runs.
        data: the file as it is.

    Returns:
        The new bytes, and how many changes were made.

    Raises:
        ChangedText: the file is none that a run started from or ended with.
        BadLog: the changes do not make the file that a header speaks of.
    """
    count, pending = 0, _pending(entries)
    while step := _next(pending, sha256(data), _BEFORE, _AFTER):
        entry, pending = step
        data = redo(entry, data)
        count += len(entry.changes)
    return data, count


def unwind_large(entries: Sequence[Entry], file: Found) -> Undone:
    """Take back all changes of one file in place, as `unwind` does, but without holding it in memory.

    Raises:
        ChangedText: the file was changed since.
        BadLog: the changes do not make the file that a header speaks of; it is as it was.
        UnwritableFile: it cannot be replaced; it is as it was.
    """

    def take_back(entry: Entry, digest: str, data: Iterable[bytes]) -> tuple[str, Iterable[bytes]]:
        if digest != entry.header.after:
            raise ChangedText(
                file.path,
                f"has changed since it was fixed ({entry.place}); nothing was undone, and it is too large for --merge",
            )
        return entry.header.before, undone(entry, data)

    return Undone(b"", _in_place(_pending(entries)[::-1], file, _AFTER, _BEFORE, take_back))


def again_large(entries: Sequence[Entry], file: Found) -> int:
    """Make all changes of one file again in place, as `again` does, but without holding it in memory.

    Raises:
        ChangedText: the file is none that a run started from or ended with.
        BadLog: the changes do not make the file that a header speaks of; it is as it was.
        UnwritableFile: it cannot be replaced; it is as it was.
    """

    def make_again(entry: Entry, digest: str, data: Iterable[bytes]) -> tuple[str, Iterable[bytes]]:
        if digest != entry.header.before:
            raise not_from(entry)
        return entry.header.after, redone(entry, data)

    return _in_place(_pending(entries), file, _BEFORE, _AFTER, make_again)


def _in_place(
    pending: list[Entry],
    file: Found,
    start: Callable[[Entry], str],
    end: Callable[[Entry], str],
    replay: Callable[[Entry, str, Iterable[bytes]], tuple[str, Iterable[bytes]]],
) -> int:
    """Replay entries on a file, piece by piece; returns the number of changes.

    Args:
        pending: the entries in the order in which they are replayed.
        file: the file.
        start: the digest of the file that an entry is replayed on.
        end: the digest of what comes of that.
        replay: takes an entry, a digest and the data with that digest; returns the new digest and data.
    """
    first = digest = sha256_of(chunks(file))
    data: Iterable[bytes] = chunks(file)
    count = 0
    while step := _next(pending, digest, start, end):
        entry, pending = step
        digest, data = replay(entry, digest, data)
        count += len(entry.changes)
    if count:
        replace(file, first, data)
    return count


def _next(
    pending: list[Entry], digest: str, start: Callable[[Entry], str], end: Callable[[Entry], str]
) -> tuple[Entry, list[Entry]] | None:
    """The entry to be replayed next, and those after it; the first one if no run found or left the file as it is.

    Args:
        pending: the entries in the order in which they are replayed.
        digest: the digest of the file as it is.
        start: the digest of the file that an entry is replayed on.
        end: the digest of what comes of that.
    """
    while pending:
        starts = [i for i, entry in enumerate(pending) if start(entry) == digest]
        ends = [i for i, entry in enumerate(pending) if end(entry) == digest]
        if starts or not ends:
            first = starts[0] if starts else 0
            return pending[first], pending[first + 1 :]
        pending = pending[ends[-1] + 1 :]
    return None


def _pending(entries: Sequence[Entry]) -> list[Entry]:
    """Entries with changes; of a run logged twice in a row, which was carried out once at most, only the second."""
    changing = [entry for entry in entries if entry.changes]
    runs = [(entry.header.before, entry.header.after) for entry in changing]
    return [entry for i, entry in enumerate(changing) if runs[i] not in runs[i + 1 : i + 2]]


def _merged(entry: Entry, done: Undone) -> Undone:
    text, encoding = decode(done.data, entry.header.path)
    merged = merge(entry, text)
    data = encode(merged.text, encoding, entry.header.path)
    return Undone(data, done.count + merged.count, done.left + merged.left)
