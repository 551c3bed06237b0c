"""For each number of a row, some other numbers, in order."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from gazetteer.stored.sections import Part, Sections

_BITS = 29
MOST = 1 << _BITS
"""How many things can be posted: what is above in 32 bits tells the relation."""


def posting(key: int, relation: int, number: int) -> int:
    """One number posted under another, as `pack_postings` sorts them.

    Args:
        key: under what it is posted.
        relation: what it is to the key, from 0 to 7.
        number: what is posted.
    """
    return key << 32 | relation << _BITS | number


def pack_postings(prefix: str, postings: Sequence[int], count: int) -> dict[str, Part]:
    """The sections of postings.

    Args:
        prefix: what the names of the sections begin with.
        postings: what `posting` made, in any order.
        count: how many keys there are; they are 0 up to this.
    """
    ordered = sorted(postings)
    each = [0] * count
    for post in ordered:
        each[post >> 32] += 1
    items = array("I", [post & 0xFFFFFFFF for post in ordered])
    starts = array("I", accumulate(each, initial=0))
    return {f"{prefix}.posted": items.tobytes(), f"{prefix}.posted.starts": starts.tobytes()}


class Postings:
    """What is posted under a number.

    Args:
        sections: where they are.
        prefix: what `pack_postings` was given.

    >>> from gazetteer.stored.sections import pack
    >>> posts = [posting(1, 0, 7), posting(0, 2, 5), posting(1, 2, 9)]
    >>> postings = Postings(Sections(b"".join(pack(pack_postings("p", posts, 2), {}))), "p")
    >>> postings.of(1), postings.of(1, 2), postings.of(0)
    ([7], [9], [])
    """

    def __init__(self, sections: Sections, prefix: str) -> None:
        self._items = sections.numbers(f"{prefix}.posted")
        self._starts = sections.numbers(f"{prefix}.posted.starts")

    def of(self, key: int, relation: int = 0) -> list[int]:
        """What is posted under a key as a relation of it, the lowest number first."""
        start, stop, base = self._starts[key], self._starts[key + 1], relation << _BITS
        first = bisect_left(self._items, base, start, stop)
        last = bisect_left(self._items, base + MOST, first, stop)
        found: list[int] = self._items[first:last].tolist()
        return [number - base for number in found] if base else found
