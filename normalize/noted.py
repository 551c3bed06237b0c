"""Values noted by a process for itself and for processes forked from it or together with it."""

from __future__ import annotations

import mmap
from collections.abc import Hashable

_IN_A_LINE = 8
_BYTES = 8


class Noted:
    """A set that may forget values, shared with every process forked from the one that made it.

    Values noted by one process are found by the others. There are no locks: if two write at the same time, a value may
    be lost, which only costs doing its work again. A value is stored as its 64-bit hash, which is the same in forked
    processes. So among a hundred thousand, a value never noted is found with a chance of one in 10^14.

    Args:
        most: the most values stored.

    Attributes:
        hashes: the table of hashes, for compiled code.

    >>> noted = Noted(1 << 10)
    >>> noted.add("Akkar")
    >>> "Akkar" in noted, "Akar" in noted
    (True, False)
    """

    def __init__(self, most: int) -> None:
        self._lines = most // _IN_A_LINE
        # Memory takes no room before it is written to.
        self.hashes = memoryview(mmap.mmap(-1, self._lines * _IN_A_LINE * _BYTES)).cast("q")

    def __contains__(self, value: Hashable) -> bool:
        """Whether a value was noted and is not forgotten."""
        hashed = _hash(value)
        start = self._line(hashed)
        return hashed in self.hashes[start : start + _IN_A_LINE].tolist()

    def add(self, value: Hashable) -> None:
        """Note a value; if there is no room, another is forgotten."""
        hashed = _hash(value)
        start = self._line(hashed)
        line = self.hashes[start : start + _IN_A_LINE].tolist()
        place = line.index(0) if 0 in line else (hashed >> 32) % _IN_A_LINE
        self.hashes[start + place] = hashed

    def _line(self, hashed: int) -> int:
        return hashed % self._lines * _IN_A_LINE


def _hash(value: Hashable) -> int:
    """The hash of a value, never 0, which marks an empty place."""
    return hash(value) or 1
