"""For each number, some other numbers."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from gazetteer.stored.sections import Part, Sections

BITS = 29
"""How many bits of what is posted are the number itself."""

MOST = 1 << BITS
"""How many things can be posted: what is above in 32 bits tells the relation."""


def posting(key: int, relation: int, number: int) -> int:
    """One number posted under another, as `pack_postings` sorts them.

    Args:
        key: under what it is posted.
        relation: what it is to the key, from 0 to 7.
        number: what is posted.
    """
    return key << 32 | relation << BITS | number


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
    >>> postings.of(1), postings.of(1, 2), postings.of(0), postings.of_any([0, 1])
    ([7], [9], [], {7})
    """

    def __init__(self, sections: Sections, prefix: str) -> None:
        self._items = sections.numbers(f"{prefix}.posted")
        self._starts = sections.numbers(f"{prefix}.posted.starts")

    def of(self, key: int, relation: int = 0) -> list[int]:
        """What is posted under a key as a relation of it, the lowest number first."""
        start, stop, base = self._starts[key], self._starts[key + 1], relation << BITS
        first = bisect_left(self._items, base, start, stop)
        last = bisect_left(self._items, base + MOST, first, stop)
        found: list[int] = self._items[first:last].tolist()
        return [number - base for number in found] if base else found

    def of_any(self, keys: Iterable[int]) -> set[int]:
        """What is posted under any of many keys as relation 0; in one go, since each takes only a moment."""
        items, starts = self._items, self._starts
        found = set[int]()
        for key in keys:
            start = starts[key]
            found.update(items[start : bisect_left(items, MOST, start, starts[key + 1])])
        return found


def pack_rows(prefix: str, rows: Sequence[int], counts: Iterable[int]) -> dict[str, Part]:
    """The sections of rows of numbers.

    Args:
        prefix: what the names of the sections begin with.
        rows: the numbers of all rows, one row behind the other.
        counts: how many each row has.
    """
    starts = array("I", accumulate(counts, initial=0))
    return {f"{prefix}.rows": array("I", rows).tobytes(), f"{prefix}.rows.starts": starts.tobytes()}


class Rows:
    """Rows of numbers, each in the order in which it was given.

    Args:
        sections: where they are.
        prefix: what `pack_rows` was given.

    >>> from gazetteer.stored.sections import pack
    >>> rows = Rows(Sections(b"".join(pack(pack_rows("r", [9, 7, 8], [2, 0, 1]), {}))), "r")
    >>> rows[0], rows[1], rows[2]
    ([9, 7], [], [8])
    """

    def __init__(self, sections: Sections, prefix: str) -> None:
        self._rows = sections.numbers(f"{prefix}.rows")
        self._starts = sections.numbers(f"{prefix}.rows.starts")

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> list[int]:
        """A row by its number."""
        found: list[int] = self._rows[self._starts[number] : self._starts[number + 1]].tolist()
        return found
