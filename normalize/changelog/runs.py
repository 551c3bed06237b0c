"""All that a log says of one file, over several runs: taken back from the last, made again from the first.

The SHA-256 of the file tells which runs it has gone through: a run that was logged, but ended before the file was
replaced, and one that was undone already, have nothing to take back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from normalize.changelog.merge import Left, merge
from normalize.changelog.record import Entry
from normalize.changelog.replay import redo, undo
from normalize.files.digest import sha256
from normalize.files.encoding import decode, encode


@dataclass(frozen=True, slots=True)
class Undone:
    """A file after its changes were taken back.

    Attributes:
        data: its bytes now.
        count: how many changes were taken back.
        left: those that were not, the last run's first; there are some only after a merge.
    """

    data: bytes
    count: int = 0
    left: tuple[Left, ...] = ()


def unwind(entries: Sequence[Entry], data: bytes, merging: bool = False) -> Undone:
    """Take back all changes of one file, the last run first.

    Args:
        entries: what the log says of the file, in the order of the runs.
        data: the file as it is.
        merging: where the file was changed since, take back the changes whose surroundings still stand.

    Raises:
        ChangedText: the file was changed since, and not ``merging``.
        NotText: the file is no text any more.
        BadLog: the changes do not make the file that a header speaks of.
    """
    done = Undone(data)
    pending = _pending(entries)
    while pending:
        digest = sha256(done.data)
        after = [i for i, entry in enumerate(pending) if entry.header.after == digest]
        before = [i for i, entry in enumerate(pending) if entry.header.before == digest]
        last = after[-1] if after else len(pending) - 1
        entry = pending[last]
        if before and not after:
            last = before[0]
        elif merging and not after and entry.header.packed is None:
            done = _merged(entry, done)
        else:
            done = Undone(undo(entry, done.data), done.count + len(entry.changes), done.left)
        pending = pending[:last]
    return done


def again(entries: Sequence[Entry], data: bytes) -> tuple[bytes, int]:
    """Make all changes of one file again, the first run first.

    Args:
        entries: what the log says of the file, in the order of the runs.
        data: the file as it is.

    Returns:
        The new bytes, and how many changes were made.

    Raises:
        ChangedText: the file is none that a run started from or ended with.
        BadLog: the changes do not make the file that a header speaks of.
    """
    count = 0
    pending = _pending(entries)
    while pending:
        digest = sha256(data)
        before = [i for i, entry in enumerate(pending) if entry.header.before == digest]
        after = [i for i, entry in enumerate(pending) if entry.header.after == digest]
        first = before[0] if before else 0
        if after and not before:
            first = after[-1]
        else:
            data = redo(pending[first], data)
            count += len(pending[first].changes)
        pending = pending[first + 1 :]
    return data, count


def _pending(entries: Sequence[Entry]) -> list[Entry]:
    """Entries with changes; of the same run logged twice in a row, which was done once at most, the second."""
    changing = [entry for entry in entries if entry.changes]
    runs = [(entry.header.before, entry.header.after) for entry in changing]
    return [entry for i, entry in enumerate(changing) if runs[i] not in runs[i + 1 : i + 2]]


def _merged(entry: Entry, done: Undone) -> Undone:
    text, encoding = decode(done.data, entry.header.path)
    merged = merge(entry, text)
    data = encode(merged.text, encoding, entry.header.path)
    return Undone(data, done.count + merged.count, done.left + merged.left)
