"""Concatenated strings, found by number, and in a table also from string to number."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from zlib import crc32

from gazetteer.stored.sections import Part, Sections

_SLOTS_EACH = 1.7
"""Slots per string in a hash table, so that a missing string is recognised after a step or two."""


def pack_strings(prefix: str, strings: Iterable[str]) -> dict[str, Part]:
    """The sections of strings that are found by number.

    Args:
        prefix: the prefix of their names.
        strings: any strings.

    Raises:
        OverflowError: they have more than four gigabytes.
    """
    return _packed(prefix, _encoded(strings))


def slotted(data: Sequence[bytes], size: int) -> bytes:
    """A hash table of strings: each slot has the number of a string, from 1, or 0.

    Args:
        data: the strings.
        size: how many slots there are; more than strings.
    """
    slots = [0] * size
    for number, place in enumerate(map(crc32, data), 1):
        place %= size
        while slots[place]:
            place = place + 1 if place + 1 < size else 0
        slots[place] = number
    return array("I", slots).tobytes()


def pack_table(
    prefix: str, strings: Iterable[str], slotted: Callable[[Sequence[bytes], int], bytes] = slotted
) -> dict[str, Part]:
    """The sections of strings that can also be looked up; of equal ones the first is found.

    Args:
        prefix: the prefix of their names.
        strings: any strings.
        slotted: makes the hash table, as the function of that name does.

    Raises:
        OverflowError: they have more than four gigabytes.
    """
    data = _encoded(strings)
    return {**_packed(prefix, data), f"{prefix}.slots": slotted(data, int(len(data) * _SLOTS_EACH) + 2)}


class Strings(Sequence[str]):
    """Strings by number.

    Args:
        sections: where they are stored.
        prefix: the one given to `pack_strings`.
    """

    def __init__(self, sections: Sections, prefix: str) -> None:
        self._data = sections[f"{prefix}.data"]
        self._starts = sections.numbers(f"{prefix}.starts")

    def __len__(self) -> int:
        """How many strings there are."""
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> str:  # type: ignore[override]
        """The string with a number."""
        return str(self._data[self._starts[number] : self._starts[number + 1]], "utf-8", "surrogatepass")


class Table(Strings):
    """Strings by number, and numbers by string.

    A hash table with open addressing; the CRC-32 of a string gives its first slot.

    >>> from gazetteer.stored.sections import pack
    >>> words = Table(Sections(b"".join(pack(pack_table("words", ["akar", "fidan"]), {}))), "words")
    >>> words.find("fidan"), words.find("akal"), words[0]
    (1, -1, 'akar')
    """

    def __init__(self, sections: Sections, prefix: str) -> None:
        super().__init__(sections, prefix)
        self._slots = sections.numbers(f"{prefix}.slots")
        self._size = len(self._slots)

    def find(self, string: str) -> int:
        """The number of a string, or -1."""
        wanted = string.encode("utf-8", "surrogatepass")
        slots, starts, place = self._slots, self._starts, crc32(wanted) % self._size
        while number := slots[place]:
            if self._data[starts[number - 1] : starts[number]] == wanted:
                return int(number) - 1
            place = place + 1 if place + 1 < self._size else 0
        return -1

    def beginnings(self, string: str, most: int) -> list[str]:
        """The string and its prefixes as far as they are in the table, the longest first.

        Args:
            string: any but the empty one.
            most: how many letters may be cut off at the end; one letter always remains.

        >>> from gazetteer.stored.sections import pack
        >>> words = Table(Sections(b"".join(pack(pack_table("words", ["aka", "akar", "ak"]), {}))), "words")
        >>> words.beginnings("akara", 2)
        ['akar', 'aka']
        """
        shorter = [string[: len(string) - cut] for cut in range(min(most, len(string) - 1) + 1)]
        return [each for each in shorter if self.find(each) >= 0]

    def stretches(self, string: str, size: int) -> list[tuple[int, str]]:
        """The substrings of a given length that are in the table, each with its place, in order.

        >>> from gazetteer.stored.sections import pack
        >>> words = Table(Sections(b"".join(pack(pack_table("words", ["ak", "ka", "akar"]), {}))), "words")
        >>> words.stretches("akal", 2)
        [(0, 'ak'), (1, 'ka')]
        """
        every = ((place, string[place : place + size]) for place in range(len(string) - size + 1))
        return [(place, each) for place, each in every if self.find(each) >= 0]


def _encoded(strings: Iterable[str]) -> list[bytes]:
    return [string.encode("utf-8", "surrogatepass") for string in strings]


def _packed(prefix: str, data: Sequence[bytes]) -> dict[str, Part]:
    starts = array("I", accumulate(map(len, data), initial=0))
    return {f"{prefix}.data": b"".join(data), f"{prefix}.starts": starts.tobytes()}
