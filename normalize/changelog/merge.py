"""Takes back changes from a text that was edited since, as far as their surroundings are unchanged."""

from __future__ import annotations

from dataclasses import dataclass

from normalize.changelog.record import Entry, Logged, line_digests
from normalize.lines import split
from normalize.result import with_new_starts


@dataclass(frozen=True, slots=True)
class Left:
    """A change that was not taken back.

    Attributes:
        logged: the change.
        why: the reason, in words.
    """

    logged: Logged
    why: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A text after a merge.

    Attributes:
        text: the text now.
        count: how many changes were taken back.
        left: the changes that were not, in order.
    """

    text: str
    count: int
    left: tuple[Left, ...]


def merge(entry: Entry, text: str) -> Merged:
    """Take back the changes of an entry that can still be located.

    A change is located by its new words with their surroundings: these must occur in one place only, or, if they occur
    in several, at the place given by the unedited lines above or below.

    Args:
        entry: the entry of the log.
        text: the text as it is now.
    """
    top, bottom = _unedited(entry, text)
    shift = len(text) - entry.header.length
    places: list[tuple[int, Logged]] = []
    left: list[Left] = []
    placed = with_new_starts(logged.change for logged in entry.changes)
    for logged, (_, start) in zip(entry.changes, placed, strict=True):
        first, end = start - len(logged.before), start + len(logged.change.replacement) + len(logged.after)
        sure = {first} if end <= top else set()
        if first >= entry.header.length - bottom:
            sure.add(first + shift)
        found = _place(text, logged.before + logged.change.replacement + logged.after, sure)
        if isinstance(found, str):
            left.append(Left(logged, found))
        else:
            places.append((found + len(logged.before), logged))
    return _taken_back(text, places, left)


def _unedited(entry: Entry, text: str) -> tuple[int, int]:
    """How many code points at the top and at the bottom of a text are in lines that were not edited."""
    lines = split(text)
    now, then = line_digests(text), entry.header.line_digests
    top = _same(now, then)
    bottom = _same(now[::-1], then[::-1])
    return sum(map(len, lines[:top])), sum(map(len, lines[len(lines) - bottom :]))


def _same(some: list[str], others: list[str]) -> int:
    """How many items at the start of two lists are equal."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(some), len(others)))


def _place(text: str, words: str, sure: set[int]) -> int | str:
    """Where words stand, or why they cannot be located; ``sure`` decides if they stand in several places."""
    first = text.find(words)
    if first < 0:
        return "its words or what stood around them have changed"
    if text.find(words, first + 1) < 0:
        return first
    standing = [place for place in sure if text.startswith(words, place)]
    return standing[0] if len(standing) == 1 else "its words stand in several places"


def _taken_back(text: str, places: list[tuple[int, Logged]], left: list[Left]) -> Merged:
    parts, at, count = [], 0, 0
    for start, logged in sorted(places, key=lambda place: place[0]):
        if start < at:
            left.append(Left(logged, "another change was undone in its place"))
            continue
        parts += [text[at:start], logged.change.original]
        at = start + len(logged.change.replacement)
        count += 1
    left.sort(key=lambda item: item.logged.change.start)
    return Merged("".join([*parts, text[at:]]), count, tuple(left))
