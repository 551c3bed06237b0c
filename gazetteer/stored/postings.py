"""Posting lists, and rows of numbers: for each number, some other numbers."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from gazetteer.stored.sections import Part, Sections

BITS = 29
"""How many bits of a post are the number itself."""

MOST = 1 << BITS
"""The limit of numbers that can be posted: the higher bits of the 32 give the relation."""


def posting(key: int, relation: int, number: int) -> int:
    """A number posted under a key, in the form that `pack_postings` sorts.

    Args:
        key: the key.
        relation: the relation of the number to the key, from 0 to 7.
        number: the number.
    """
    return key << 32 | relation << BITS | number


def pack_postings(prefix: str, postings: Sequence[int], count: int) -> dict[str, Part]:
    """The sections of posting lists.

    Args:
        prefix: the prefix of their names.
        postings: results of `posting`, in any order.
        count: how many keys there are, from 0 up.
    """
    ordered = sorted(postings)
    each = [0] * count
    for post in ordered:
        each[post >> 32] += 1
    items = array("I", [post & 0xFFFFFFFF for post in ordered])
    starts = array("I", accumulate(each, initial=0))
    return {f"{prefix}.posted": items.tobytes(), f"{prefix}.posted.starts": starts.tobytes()}


class Postings:
    """Posting lists by key.

    Args:
        sections: where they are stored.
        prefix: the one given to `pack_postings`.

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
        """The numbers posted under a key with a relation, in ascending order."""
        start, stop, base = self._starts[key], self._starts[key + 1], relation << BITS
        first = bisect_left(self._items, base, start, stop)
        last = bisect_left(self._items, base + MOST, first, stop)
        found: list[int] = self._items[first:last].tolist()
        return [number - base for number in found] if base else found

    def of_any(self, keys: Iterable[int], relation: int = 0) -> set[int]:
        """The numbers posted under any of these keys with a relation; in one call, since each key is quick."""
        items, starts, base = self._items, self._starts, relation << BITS
        found = set[int]()
        for key in keys:
            stop = starts[key + 1]
            first = bisect_left(items, base, starts[key], stop)
            found.update(items[first : bisect_left(items, base + MOST, first, stop)])
        return {number - base for number in found} if base else found


def pack_rows(prefix: str, rows: Sequence[int], counts: Iterable[int]) -> dict[str, Part]:
    """The sections of rows of numbers.

    Args:
        prefix: the prefix of their names.
        rows: the numbers of all rows, concatenated.
        counts: the length of each row.
    """
    starts = array("I", accumulate(counts, initial=0))
    return {f"{prefix}.rows": array("I", rows).tobytes(), f"{prefix}.rows.starts": starts.tobytes()}


class Rows:
    """Rows of numbers, each in its given order.

    Args:
        sections: where they are stored.
        prefix: the one given to `pack_rows`.

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
        """The row with a number."""
        found: list[int] = self._rows[self._starts[number] : self._starts[number + 1]].tolist()
        return found
