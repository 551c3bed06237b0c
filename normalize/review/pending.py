"""The suggestions of a log that are still open, at their places in the present text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from normalize.changelog.record import Entry
from normalize.errors import ChangedText
from normalize.files.digest import sha256
from normalize.files.encoding import decode
from normalize.files.plain import Judged
from normalize.result import Change, Result


def pending(entries: Sequence[Entry], data: bytes) -> Judged:
    """The open suggestions of a file.

    Args:
        entries: the entries of the file in a log, in the order of the runs.
        data: the file as it is now.

    Returns:
        The file without changes, and with the suggestions that no later change has superseded.

    Raises:
        ChangedText: the file is not as any run found or left it.
        NotText: the file is no longer text.
    """
    path = entries[0].header.path
    text, encoding = decode(data, path)
    found: dict[tuple[int, int, str], Change] = {}
    for change in sorted(_open(entries, sha256(data)), key=lambda change: (change.start, change.end)):
        if text[change.start : change.end] == change.original:
            found[change.start, change.end, change.replacement] = change
    language = entries[-1].header.options.get("source_language")
    result = Result(text, (), tuple(found.values()))
    return Judged(path, data, encoding, result, language if isinstance(language, str) else None)


def _open(entries: Sequence[Entry], digest: str) -> list[Change]:
    after = [i for i, entry in enumerate(entries) if entry.header.after == digest]
    before = [i for i, entry in enumerate(entries) if entry.header.before == digest]
    if not after and not before:
        message = (
            "has changed since the log was written, so the places of its suggestions are lost; review the file itself"
        )
        raise ChangedText(entries[0].header.path, message)
    last = after[-1] if after else before[0] - 1
    found: list[Change] = []
    stands = ""
    for entry in entries[: last + 1]:
        if entry.header.before != stands:
            # The file was edited or undone between two runs, so earlier suggestions have lost their places.
            found = []
        told = [logged.change for logged in entry.suggestions]
        found = moved([*found, *told], [logged.change for logged in entry.changes])
        stands = entry.header.after
    if not after:
        if entries[before[0]].header.before != stands:
            found = []
        found += [logged.change for logged in entries[before[0]].suggestions]
    return found


def moved(others: Sequence[Change], changes: Sequence[Change]) -> list[Change]:
    """Changes at their places after other changes were made, without those that overlap with these.

    Args:
        others: any changes to the old text.
        changes: those that were made, in order and disjoint.
    """
    ends, shifts = [change.end for change in changes], [0]
    for change in changes:
        shifts.append(shifts[-1] + len(change.replacement) - len(change.original))
    standing = []
    for one in others:
        i = bisect_left(ends, one.start + 1)
        if i == len(changes) or changes[i].start >= one.end:
            standing.append(replace(one, start=one.start + shifts[i], end=one.end + shifts[i]))
    return standing
