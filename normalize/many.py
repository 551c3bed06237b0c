"""Things that are too many for memory: they are made anew each time somebody goes through them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T", covariant=True)


class Many(Collection[T]):
    """Things in order.

    Args:
        count: how many there are.
        make: gives them, the same each time.

    >>> squares = Many(3, lambda: (n * n for n in range(3)))
    >>> len(squares), list(squares), list(squares)
    (3, [0, 1, 4], [0, 1, 4])
    """

    def __init__(self, count: int, make: Callable[[], Iterable[T]]) -> None:
        self._count = count
        self._make = make

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def __iter__(self) -> Iterator[T]:
        """One after the other."""
        return iter(self._make())

    def __contains__(self, thing: object) -> bool:
        """Whether a thing is among them."""
        return any(each == thing for each in self)
