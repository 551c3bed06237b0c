"""A line of the source read aloud: what in it gives some words, the name of an entity or anything else."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from normalize.kept import put
from normalize.match.spoken import LATIN, Spoken, Stretch
from normalize.text.folding import fold

if TYPE_CHECKING:
    from normalize.match.source import Place

JUST_SO = 0.97
"""From this likeness on, words are what another word of the source gives: Li Qian is 李倩, whatever else is there."""

MUCH_SO = 0.8
"""The same where the source has only a given name, so that what is behind it is a surname of its own: צרויה שלד."""

_CLEARLY = 0.15
"""By how much a whole name must be more like another of the source than like its own to be that one."""

_FEWEST_APART = 4
"""Fewer letters may be what many words of a line are read like."""


_SIGN = re.compile(r"[^\W_]")

_MOST_KEPT, _LONGEST_KEPT = 1 << 7, 1 << 10
_kept = lru_cache(maxsize=_MOST_KEPT)(Spoken)
"""All that lines may be read as is bulky, and few are asked for: what was heard in a line is kept with it."""


_MOST_HEARD = 1 << 12
"""How much of each kind is kept that was heard in a line: one that often comes again is asked for ever new words."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What of a line of the source, read aloud, gives some words: the name of an entity, and anything else."""

    own: float
    other: float
    other_text: str


class Aloud:
    """A line of the source read aloud. What is asked again of the same words is worked out once.

    Args:
        line: the line.
        lang: its language as a code; None if it is not known.
        places: id of an entity → where its native name stands in it.
    """

    def __init__(self, line: str, lang: str | None, places: Mapping[str, Sequence[Place]]) -> None:
        self._line, self._lang, self._places = line, lang, places
        self._heard: dict[tuple[tuple[str, ...], str], Heard] = {}
        self._apart: dict[tuple[tuple[str, ...], tuple[str, ...], str], str] = {}
        self._just_so: dict[tuple[str, ...], str] = {}

    @cached_property
    def latin(self) -> frozenset[str]:
        """The folded words of the line in Latin letters."""
        return frozenset(map(fold, LATIN.findall(self._line)))

    @property
    def _spoken(self) -> Spoken:
        return _kept(self._line, self._lang) if len(self._line) <= _LONGEST_KEPT else self._long

    @cached_property
    def _long(self) -> Spoken:
        return Spoken(self._line, self._lang)

    def heard(self, words: tuple[str, ...], entity: str) -> Heard:
        """What gives some folded words: the name of an entity, given by its id, and anything else."""
        found = self._heard.get((words, entity))
        return found or put(self._heard, (words, entity), self._hear(words, entity), _MOST_HEARD)

    def apart(self, words: tuple[str, ...], changed: tuple[str, ...], entity: str) -> str:
        """What is read just like some words, apart from the name of an entity that stands there; empty if nothing is.

        So is what goes on where the name seems to end, or begins before it: 石破茂美 is not 石破茂, 小山田太郎 not
        山田太郎.

        Args:
            words: the folded words of a mention.
            changed: those of them that a reading as the entity would change.
            entity: its id.
        """
        key = words, changed, entity
        found = self._apart.get(key)
        return put(self._apart, key, self._find_apart(*key), _MOST_HEARD) if found is None else found

    def read_just_so(self, words: tuple[str, ...]) -> str:
        """What of the line is read just as some folded words are, one way or another; empty if nothing is."""
        found = self._just_so.get(words)
        return put(self._just_so, words, self._find_just_so(words), _MOST_HEARD) if found is None else found

    def _find_just_so(self, words: tuple[str, ...]) -> str:
        if sum(map(len, words)) < _FEWEST_APART:
            return ""
        nearest = self._spoken.nearest(words, _anywhere)
        if nearest.alike >= JUST_SO:
            return self._text(nearest.stretch)
        return " ".join(words) if self._spoken.has(words, _anywhere) else ""

    def _hear(self, words: tuple[str, ...], entity: str) -> Heard:
        spoken, places = self._spoken, _own(self._places.get(entity, ()))
        names = _Names(places)
        other = spoken.nearest(words, names.are_clear_of)
        if not places:
            return Heard(0.0, other.alike, self._text(other.stretch))
        own = spoken.nearest(words, names.hold)
        return Heard(own.alike, other.alike, self._text(other.stretch))

    def _find_apart(self, words: tuple[str, ...], changed: tuple[str, ...], entity: str) -> str:
        if sum(map(len, words)) < _FEWEST_APART:
            return ""
        line, spoken, places = self._line, self._spoken, _own(self._places[entity])
        whole = [place for place in places if place.part == "whole"]
        names, wholes = _Names(places), _Names(whole)
        within, across, elsewhere = names.hold, wholes.are_crossed_by, wholes.are_clear_of

        def apart(stretch: Stretch) -> bool:
            return all(_words_between(line, stretch, place) for place in names.nearest(stretch))

        def beside_it(stretch: Stretch) -> bool:
            return names.are_clear_of(stretch) and not apart(stretch)

        parts = {place.part for place in places}
        others = [(words, apart), (words[::-1], apart), (changed, across)]
        if whole and len(words) > 1:
            others.append((words, elsewhere))
        elif parts == {"surname"} and len(words) > 1:
            # What stands beside it and gives one of the words is the given name of somebody else: 大谷昭平.
            others += [((word,), beside_it) for word in words]
        for read, where in others:
            own, other = spoken.nearest(read, within), spoken.nearest(read, where)
            clearly = where is elsewhere and other.alike >= max(MUCH_SO, own.alike + _CLEARLY)
            if clearly or (other.alike >= JUST_SO and other.alike > own.alike):
                return self._text(other.stretch)
        return " ".join(words) if spoken.has(words, apart) and not spoken.has(words, within) else ""

    def _text(self, stretch: Stretch | None) -> str:
        return self._line[stretch.start : stretch.end] if stretch else "nothing"


def _anywhere(stretch: Stretch) -> bool:
    return True


def _own(places: Sequence[Place]) -> Sequence[Place]:
    """Where an entity stands surely: beside its whole name, a given name alone is as well that of somebody else."""
    whole = any(place.part == "whole" for place in places)
    return [place for place in places if place.part != "given"] if whole else places


class _Names:
    """Where names stand in a line, apart and in order."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places, self._starts = places, [place.start for place in places]

    def hold(self, stretch: Stretch) -> bool:
        """Whether a stretch of the line is one of them, or a part of one."""
        begun = bisect_right(self._starts, stretch.start)
        return begun > 0 and stretch.end <= self._places[begun - 1].end

    def are_clear_of(self, stretch: Stretch) -> bool:
        """Whether a stretch of the line has nothing of one of them."""
        begun = bisect_left(self._starts, stretch.end)
        return not begun or self._places[begun - 1].end <= stretch.start

    def are_crossed_by(self, stretch: Stretch) -> bool:
        """Whether a stretch of the line has a part of one of them and goes on where that begins or ends."""
        first, last = self._around(stretch.start), self._around(stretch.end)
        return (first is not None and first.end < stretch.end) or (last is not None and stretch.start < last.start)

    def nearest(self, stretch: Stretch) -> Sequence[Place]:
        """Those before and behind a stretch of the line, or the last that it has something of."""
        begun = bisect_left(self._starts, stretch.end)
        return self._places[max(0, begun - 1) : begun + 1]

    def _around(self, at: int) -> Place | None:
        """In which of them a place of the line is, neither where it begins nor where it ends; None if it is in none."""
        begun = bisect_left(self._starts, at)
        return self._places[begun - 1] if begun and at < self._places[begun - 1].end else None


def _words_between(line: str, stretch: Stretch, place: Place) -> bool:
    """Whether a word or sign stands between a stretch of a line and a name in it."""
    return _SIGN.search(line, min(stretch.end, place.end), max(stretch.start, place.start)) is not None
