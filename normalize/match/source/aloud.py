"""A source line read aloud: which of its words sound like words of the translation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from normalize.kept import put
from normalize.match.native_names.parts import is_unspaced
from normalize.match.source.places import Place
from normalize.match.source.stretches import LATIN, Spoken, Stretch
from normalize.text.folding import fold

JUST_SO = 0.97
"""From this likeness on, words are another word of the source: Li Qian is 李倩, whatever else is there."""

MUCH_SO = 0.8
"""The same where the source has only a given name, so that the surname behind it is its own: צרויה שלד."""


class _Enough(NamedTuple):
    """How much words must be like another stretch of the source, and how much more than like the name, to be that."""

    least: float
    more: float


_JUST = _Enough(JUST_SO, 1e-9)
_CLEARLY = _Enough(MUCH_SO, 0.15)
"""For a whole name that stands apart from the other."""

_LONGER = _Enough(0.55, 0.08)
"""For a word that holds the name: what spells a foreign name by sound is seldom much like it (彼得罗夫卡, Petrovka)."""

_FEWEST_APART = 4
"""Shorter words may sound like many words of a line."""


_FEWEST_IN_WHOLE = 6
"""Shorter whole names may sound like a stretch of something else."""

_SHORTEST_STEM = 3

_MOST_NEARBY = 64
"""How many stretches of a long text that share a part of a name are read aloud."""

_NO_WORD = "\n"

_SIGN = re.compile(r"[^\W_]")

_MOST_KEPT, _LONGEST_KEPT = 1 << 7, 1 << 10
_kept = lru_cache(maxsize=_MOST_KEPT)(Spoken)
"""The possible readings of a line are bulky and seldom needed again; what was heard in it is cached with the line."""


_MOST_HEARD = 1 << 12
"""Limits each cache of a line, as a line that recurs often is compared with ever new words."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How much words sound like an entity's name in a source line, and like anything else there, with its text."""

    own: float
    other: float
    other_text: str


class Aloud:
    """A source line read aloud; results for the same words are cached.

    Args:
        line: the line.
        lang: its language as a code; None if unknown.
        places: entity id → where its native name stands in the line.
    """

    def __init__(self, line: str, lang: str | None, places: Mapping[str, Sequence[Place]]) -> None:
        self._line, self._lang, self._places = line, lang, places
        self._heard: dict[tuple[tuple[str, ...], str], Heard] = {}
        self._nearby: dict[tuple[str, str], str] = {}
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
        """How much folded words sound like the name of an entity, given by id, and like anything else in the line."""
        found = self._heard.get((words, entity))
        return found or put(self._heard, (words, entity), self._hear(words, entity), _MOST_HEARD)

    def apart(self, words: tuple[str, ...], changed: tuple[str, ...], entity: str) -> str:
        """The text that sounds just like some words but is not the name of an entity that stands there; else empty.

        That includes names that contain it: 石破茂美 is not 石破茂, 小山田太郎 not 山田太郎.

        Args:
            words: the folded words of a mention.
            changed: those of them that a reading as the entity would change.
            entity: the id of the entity.
        """
        key = words, changed, entity
        found = self._apart.get(key)
        return put(self._apart, key, self._find_apart(*key), _MOST_HEARD) if found is None else found

    def namesake(self, words: tuple[str, ...], entity: str, native: str) -> str:
        """What begins or ends like a native name of an entity, and is read just as a whole name stands; else empty.

        For long texts, of which too much is like any word to read all aloud: 이재용 beside 이재명 is Lee Jae-yong.

        Args:
            words: the folded words of the whole name.
            entity: the id of the entity.
            native: the native name.
        """
        if len(words) < 2 or sum(map(len, words)) < _FEWEST_IN_WHOLE:
            return ""
        nearby = self._nearby.get((entity, native))
        if nearby is None:
            others = _blanked(self._line, self._places[entity])
            nearby = self._nearby[entity, native] = "\n".join(_like_part_of(native, others))
        nearest = _kept(nearby, self._lang).nearest(words, _anywhere)
        if nearest.stretch is None or nearest.alike < JUST_SO:
            return ""
        return nearby[nearest.stretch.start : nearest.stretch.end]

    def read_just_so(self, words: tuple[str, ...]) -> str:
        """The text of the line that has some folded words as a reading; else empty."""
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

        def in_one_word(stretch: Stretch) -> bool:
            return wholes.are_within(stretch) and line[stretch.start : stretch.end].isalpha()

        def beside_it(stretch: Stretch) -> bool:
            return names.are_clear_of(stretch) and not apart(stretch)

        parts = {place.part for place in places}
        others = [(words, apart, _JUST), (words[::-1], apart, _JUST), (changed, across, _JUST)]
        others.append((words, in_one_word, _LONGER))
        if whole and len(words) > 1:
            others += [(words, elsewhere, _JUST), (words, elsewhere, _CLEARLY)]
        elif parts == {"surname"} and len(words) > 1:
            # A word that sounds like what stands beside the surname is somebody else's given name: 大谷昭平.
            others += [((word,), beside_it, _JUST) for word in words]
        for read, where, enough in others:
            own, other = spoken.nearest(read, within), spoken.nearest(read, where)
            if other.alike >= enough.least and other.alike - own.alike >= enough.more:
                return self._text(other.stretch)
        return " ".join(words) if spoken.has(words, apart) and not spoken.has(words, within) else ""

    def _text(self, stretch: Stretch | None) -> str:
        return self._line[stretch.start : stretch.end] if stretch else "nothing"


def _anywhere(stretch: Stretch) -> bool:
    return True


def _blanked(line: str, places: Sequence[Place]) -> str:
    """A line with no word at some places, which are in order, and all else where it was."""
    parts, end = [], 0
    for place in places:
        parts += [line[end : place.start], _NO_WORD * (place.end - max(end, place.start))]
        end = max(end, place.end)
    return "".join([*parts, line[end:]])


def _like_part_of(native: str, line: str) -> Iterator[str]:
    """The stretches of a line about a part of a name: its first or last sign, or the stem of one of its words.

    >>> list(_like_part_of("이재명", "어제 이재용이 왔다")), list(_like_part_of("Юлия Ли", "Был Юлий Мин"))
    (['제 이재용', '재용이 왔'], ['Был Юлий Мин'])
    """
    if is_unspaced(native) or len(native) < _FEWEST_APART:
        parts, wide = [native[:1], native[-1:]], len(native) - 1
    else:
        words = [word for word in native.split() if len(word) >= _SHORTEST_STEM]
        parts, wide = [word[: max(_SHORTEST_STEM, len(word) - 2)] for word in words], len(native) + 2
    about = "|".join(map(re.escape, parts))
    for found in islice(re.finditer(about, line), _MOST_NEARBY) if about else ():
        yield line[max(0, found.start() - wide) : found.end() + wide]


def _own(places: Sequence[Place]) -> Sequence[Place]:
    """The sure places of an entity: if its whole name is there, a given name alone may be somebody else's."""
    whole = any(place.part == "whole" for place in places)
    return [place for place in places if place.part != "given"] if whole else places


class _Names:
    """The places of names in a line, in order and without overlaps."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places, self._starts = places, [place.start for place in places]

    def hold(self, stretch: Stretch) -> bool:
        """Whether a stretch of the line lies within a name."""
        begun = bisect_right(self._starts, stretch.start)
        return begun > 0 and stretch.end <= self._places[begun - 1].end

    def are_clear_of(self, stretch: Stretch) -> bool:
        """Whether a stretch of the line overlaps no name."""
        begun = bisect_left(self._starts, stretch.end)
        return not begun or self._places[begun - 1].end <= stretch.start

    def are_crossed_by(self, stretch: Stretch) -> bool:
        """Whether a stretch of the line overlaps a name and reaches beyond it."""
        first, last = self._around(stretch.start), self._around(stretch.end)
        return (first is not None and first.end < stretch.end) or (last is not None and stretch.start < last.start)

    def are_within(self, stretch: Stretch) -> bool:
        """Whether a stretch of the line holds a whole name and more."""
        last = bisect_left(self._starts, stretch.end) - 1
        if last < 0 or self.hold(stretch):
            return False
        return stretch.start <= self._places[last].start and self._places[last].end <= stretch.end

    def nearest(self, stretch: Stretch) -> Sequence[Place]:
        """The names before and after a stretch of the line; the first may be one that it overlaps."""
        begun = bisect_left(self._starts, stretch.end)
        return self._places[max(0, begun - 1) : begun + 1]

    def _around(self, at: int) -> Place | None:
        """The name that has a position strictly inside it; None if there is none."""
        begun = bisect_left(self._starts, at)
        return self._places[begun - 1] if begun and at < self._places[begun - 1].end else None


def _words_between(line: str, stretch: Stretch, place: Place) -> bool:
    """Whether a letter or digit stands between a stretch of a line and a name in it."""
    return _SIGN.search(line, min(stretch.end, place.end), max(stretch.start, place.start)) is not None
