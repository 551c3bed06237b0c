"""Values noted by a process for itself and for those that were forked from it or with it."""

from __future__ import annotations

import mmap
from collections.abc import Hashable

_IN_A_LINE = 8
_BYTES = 8


class Noted:
    """A set of values that forgets some, shared with every process that is forked from the one that made it.

    What one process notes the others find. Nothing is locked: where two write at the same time, a value is lost, which
    costs its work once more. A value is kept as its hash of 64 bits, which is the same in forked processes. So a value
    that was never noted is found among a hundred thousand by a chance of one in 10^14.

    Args:
        most: how many are kept at the most.

    Attributes:
        hashes: what is noted, for what is compiled.

    >>> noted = Noted(1 << 10)
    >>> noted.add("Akkar")
    >>> "Akkar" in noted, "Akar" in noted
    (True, False)
    """

    def __init__(self, most: int) -> None:
        self._lines = most // _IN_A_LINE
        # Memory that nobody has written to is none yet.
        self.hashes = memoryview(mmap.mmap(-1, self._lines * _IN_A_LINE * _BYTES)).cast("q")

    def __contains__(self, value: Hashable) -> bool:
        """Whether a value was noted and is not forgotten."""
        hashed = _hash(value)
        start = self._line(hashed)
        return hashed in self.hashes[start : start + _IN_A_LINE].tolist()

    def add(self, value: Hashable) -> None:
        """Note a value; where there is no room for it, another is forgotten."""
        hashed = _hash(value)
        start = self._line(hashed)
        line = self.hashes[start : start + _IN_A_LINE].tolist()
        place = line.index(0) if 0 in line else (hashed >> 32) % _IN_A_LINE
        self.hashes[start + place] = hashed

    def _line(self, hashed: int) -> int:
        return hashed % self._lines * _IN_A_LINE


def _hash(value: Hashable) -> int:
    """The hash of a value, and never 0, which is where nothing is noted."""
    return hash(value) or 1
