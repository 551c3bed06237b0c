"""Says where a text differs from what a log expects."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from normalize.changelog.record import Entry, line_digests
from normalize.errors import BadFormat, NotText
from normalize.files.encoding import Encoding, decode

_MOST_RANGES = 8


def difference(entry: Entry, data: bytes) -> str:
    """The message about a file that is not as an entry left it: above all, which lines differ."""
    header = entry.header
    then = f"({entry.place}); nothing was undone"
    then += "" if header.packed is not None else "; --merge undoes what still stands"
    try:
        text, encoding = _read(entry, data)
    except (NotText, BadFormat) as error:
        return f"has changed since it was fixed: {error.message} ({entry.place}); nothing was undone"
    if header.length and not header.lines:
        return f"has changed since it was fixed {then}"
    ranges = differing(header.line_digests, line_digests(text))
    if ranges:
        more = f" and {len(ranges) - _MOST_RANGES} more places" if len(ranges) > _MOST_RANGES else ""
        return f"has changed since it was fixed: {'; '.join(ranges[:_MOST_RANGES])}{more} {then}"
    if encoding != header.encoding:
        return f"has changed since it was fixed: its encoding or byte order mark is another {then}"
    return f"is not as the log says, though no line differs {then}"


def _read(entry: Entry, data: bytes) -> tuple[str, Encoding]:
    if entry.header.packed is None:
        return decode(data, entry.header.path)
    from normalize.files.docx.document import Document

    return Document(data, entry.header.path).reads, entry.header.encoding


def differing(expected: Sequence[str], found: Sequence[str]) -> list[str]:
    """Which lines differ, in words, numbered as they are found.

    >>> differing(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"])
    ['line 2 differs', 'line 5 is new']
    >>> differing(["a", "b", "c"], ["c"])
    ['2 lines are missing before line 1']
    """
    told = []
    for kind, a, b, c, d in SequenceMatcher(None, expected, found).get_opcodes():
        if kind == "delete":
            where = f"before line {d + 1}" if d < len(found) else "at the end"
            told.append(f"{b - a} lines are missing {where}" if b - a > 1 else f"a line is missing {where}")
        elif kind != "equal":
            some = f"lines {c + 1}-{d} " if d - c > 1 else f"line {d} "
            told.append(
                some
                + (
                    ("differ" if d - c > 1 else "differs")
                    if kind == "replace"
                    else "are new"
                    if d - c > 1
                    else "is new"
                )
            )
    return told
