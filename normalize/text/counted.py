"""Counts the signs of a text by any classification, such as the script of each letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from normalize.kept import Kept
from normalize.native import counting

Answer = TypeVar("Answer", bound=Hashable)

_MOST_SIGNS = 1 << 14


class Counted(Generic[Answer]):
    """Counts the answers of a function for the signs of texts; it is called once per sign.

    Args:
        of: sign → answer.

    >>> list(Counted(str.isalpha)("ab 1"))
    [(True, 2), (False, 2)]
    """

    def __init__(self, of: Callable[[str], Answer]) -> None:
        self._of = Kept(of, _MOST_SIGNS)
        self._counts = counting.Counts(of) if counting else None

    def __call__(self, text: str) -> Sequence[tuple[Answer, int]]:
        """The answers for the signs of a text, in order of first occurrence, each with its count.

        Args:
            text: any text.
        """
        found = self._counts(text) if self._counts else None
        return self.plain(text) if found is None else found

    def plain(self, text: str) -> Sequence[tuple[Answer, int]]:
        """The same by the plain rule, which `normalize.native.counting` follows."""
        found: dict[Answer, int] = {}
        for sign, times in Counter(text).items():
            answer = self._of[sign]
            found[answer] = found.get(answer, 0) + times
        return list(found.items())
