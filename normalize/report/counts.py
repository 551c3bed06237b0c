"""Counts in words."""

from __future__ import annotations


def many(count: int, what: str) -> str:
    """A count of things in words.

    >>> many(1, "file"), many(2000, "file")
    ('1 file', '2,000 files')
    """
    return f"{count:,} {what}{'' if count == 1 else 's'}"
