"""Collections too large for memory, whose items are made anew for each iteration."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T", covariant=True)


class Many(Collection[T]):
    """A collection in order, made anew for each iteration.

    Args:
        count: the number of items.
        make: returns the items, the same each time.

    >>> squares = Many(3, lambda: (n * n for n in range(3)))
    >>> len(squares), list(squares), list(squares)
    (3, [0, 1, 4], [0, 1, 4])
    """

    def __init__(self, count: int, make: Callable[[], Iterable[T]]) -> None:
        self._count = count
        self._make = make

    def __len__(self) -> int:
        """The number of items."""
        return self._count

    def __iter__(self) -> Iterator[T]:
        """The items, made anew."""
        return iter(self._make())

    def __contains__(self, thing: object) -> bool:
        """Whether an item is in the collection."""
        return any(each == thing for each in self)
