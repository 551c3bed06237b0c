"""What was worked out for single values, kept a while and found as fast as in a dict."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar

Asked = TypeVar("Asked", bound=Hashable)
Answer = TypeVar("Answer")
Given = TypeVar("Given", covariant=True)


class Answers(Protocol[Given]):
    """What has an answer for any string."""

    def __getitem__(self, asked: str, /) -> Given:
        """The answer for a string."""


def put(kept: dict[Asked, Answer], asked: Asked, answer: Answer, most: int) -> Answer:
    """Keep an answer and give it back; where as many are kept as may be, all are dropped before.

    >>> kept = {"a": 1}
    >>> put(kept, "bc", 2, most=1), kept
    (2, {'bc': 2})
    """
    if len(kept) >= most:
        kept.clear()
    kept[asked] = answer
    return answer


class Kept(dict[Asked, Answer], Generic[Asked, Answer]):
    """The answers of a function: ``kept[value]`` is ``function(value)``, worked out where it is not kept.

    For what is asked for each word of a text: to keep an order of use, as `functools.lru_cache` does, takes longer
    there than to look up. Where too many are kept, all are dropped.

    Args:
        function: takes one value and gives the same for it whenever it is asked.
        most: how many answers are kept at the most.

    >>> lengths = Kept(len, most=2)
    >>> [lengths[word] for word in ("a", "bc", "def")], len(lengths)
    ([1, 2, 3], 1)
    """

    def __init__(self, function: Callable[[Asked], Answer], most: int) -> None:
        super().__init__()
        self._function, self._most = function, most

    def __missing__(self, asked: Asked) -> Answer:
        """Work an answer out."""
        return put(self, asked, self._function(asked), self._most)
