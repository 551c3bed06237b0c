"""Bounded caches for functions of one value, as fast to look up as a dict."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar

Asked = TypeVar("Asked", bound=Hashable)
Answer = TypeVar("Answer")
Given = TypeVar("Given", covariant=True)


class Answers(Protocol[Given]):
    """A mapping with an answer for any string."""

    def __getitem__(self, asked: str, /) -> Given:
        """The answer for a string."""


def put(kept: dict[Asked, Answer], asked: Asked, answer: Answer, most: int) -> Answer:
    """Store an answer in a cache and return it; a full cache forgets every other answer first.

    >>> kept = {"a": 1}
    >>> put(kept, "bc", 2, most=1), kept
    (2, {'bc': 2})
    """
    if len(kept) >= most:
        for known in list(kept)[::2]:
            kept.pop(known, None)  # another thread may do the same
    kept[asked] = answer
    return answer


class Kept(dict[Asked, Answer], Generic[Asked, Answer]):
    """A cache of a function: ``kept[value]`` is ``function(value)``, computed if it is not stored.

    Meant for every word of a text, where the order of use that `functools.lru_cache` maintains costs more than the
    lookup. A full cache forgets every other answer. Were all of them forgotten, or the oldest, then of slightly more
    values than it has room for, asked for in the same order again and again, none would ever be there.

    Args:
        function: a function of one value whose result never changes.
        most: the most answers stored.

    >>> lengths = Kept(len, most=2)
    >>> [lengths[word] for word in ("a", "bc", "def")], len(lengths)
    ([1, 2, 3], 2)
    """

    def __init__(self, function: Callable[[Asked], Answer], most: int) -> None:
        super().__init__()
        self._function, self._most = function, most

    def __missing__(self, asked: Asked) -> Answer:
        """Compute an answer and store it."""
        return put(self, asked, self._function(asked), self._most)
