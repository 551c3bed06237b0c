"""Where and how a source line names an entity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from normalize.match.native_names.parts import Part, is_unspaced
from normalize.match.source.stretches import LATIN
from normalize.text.folding import fold


@dataclass(frozen=True, slots=True)
class Place:
    """Where a native name stands in a source line, and how surely.

    Attributes:
        at: the position in the line, from 0 (start) to 1 (end).
        native: the name as it was looked for.
        part: which part of the whole name it is.
        sure: from 0 to 1; more for long names, less if it is inflected or may belong to several entities.
        start, end: its span in the line.
    """

    at: float
    native: str
    part: Part
    sure: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """How a source line names an entity.

    Attributes:
        places: all places, in order.
        best: one of the whole name, else one not in Latin letters, else the surest.
        times: how often it is named.
        words: the folded Latin words at these places.
        listed: the folded Latin words of the names as listed.
        others: the characters of the line outside these places.
    """

    places: Sequence[Place]
    best: Place
    times: int
    words: frozenset[str]
    listed: frozenset[str]
    others: frozenset[str]

    @property
    def sure(self) -> float:
        """How surely it is named, never 0."""
        return 0.2 + 0.8 * self.best.sure

    def asks_for(self, alike: float) -> float:
        """A likeness to the name, weighted by how surely the name stands there."""
        return alike * (0.5 + 0.5 * self.best.sure)


def named_at(line: str, places: Sequence[Place]) -> Named:
    """How a line names an entity at some places, given in order."""
    return Named(
        places,
        max(places, key=lambda p: (p.part == "whole", not LATIN.search(p.native), p.sure)),
        times_in(places),
        frozenset().union(*(latin_words(line[place.start : place.end]) for place in places)),
        frozenset().union(*(latin_words(place.native) for place in places)),
        frozenset(chain.from_iterable(_outside(line, places))),
    )


def times_in(places: Sequence[Place]) -> int:
    """How often a line names an entity, given its places there.

    Beside a whole name, a given name is mostly that of somebody else who has it too: مسعود پزشکی, Հայկ Ղազանչյան.
    """
    if len(places) < 2:
        return len(places)
    whole = any(place.part == "whole" for place in places)
    return len(
        {place.at for place in places if not (whole and place.part == "given" and not is_unspaced(place.native))}
    )


def latin_words(text: str) -> frozenset[str]:
    """The folded words of a text in Latin letters."""
    return frozenset(map(fold, LATIN.findall(text)))


def _outside(line: str, places: Sequence[Place]) -> Iterator[str]:
    """The text of a line outside some names, which are in order."""
    end = 0
    for place in places:
        yield line[end : place.start]
        end = place.end
    yield line[end:]
