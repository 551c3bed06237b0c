"""Japanese names in kanji: the readings that a machine, or the bearer, may give them.

A kanji has readings of Chinese origin (on), of its meaning (kun), and some used only in names (nanori). No rule tells
which is meant, so all likely combinations are made, ranked by how often each reading occurs at such a place in such a
name. The frequencies are in ``kanji.tsv``, which ``tools/kanji.py`` makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from normalize.native import kanji as compiled
from normalize.text.languages.han import HAN
from normalize.text.romanise import japanese
from normalize.text.romanise.irregular import IRREGULAR
from normalize.text.tables import lines_of

if TYPE_CHECKING:
    from normalize.native.kanji import Beam as CompiledBeam

Kind = Literal["surname", "given"]

KANJI = "々" + HAN
KANA = "\u3041-\u3096\u30a1-\u30fc"
MOST_CHARACTERS = 6

_UNIT = re.compile(f"(?P<twice>[{KANJI}]々)|(?P<kanji>[{KANJI}])|(?P<link>[ヶケヵ])(?![{KANA}])|[{KANA}]+")
_PART = re.compile(f"[{KANJI}{KANA}]{{1,{MOST_CHARACTERS}}}")
_HAS_KANJI = re.compile(f"[{KANJI}]")
# Columns of the data file: first, later and alone in a surname, and in a given name.
_PLACES: dict[Kind, tuple[int, int, int]] = {"surname": (0, 1, 4), "given": (2, 3, 5)}
# The rough share of any one kana among the characters of names: there are thousands of kanji but few kana.
_KANA_SHARE: dict[Kind, float] = {"surname": 0.0002, "given": 0.003}
# How the data file encodes weights and counts.
_BASE = 9
_COUNT_SCALE = 1.9
_UNSEEN = 2.0**-9
# How the small ke between kanji is read.
_LINKS = (("ga", 0.6), ("ke", 0.3), ("ka", 0.1))
# How many combinations are kept while a word is read from left to right.
_BEAM = 48
# How many words, and beginnings of words, are cached with their readings.
_MOST_BEAMS = 1 << 8
# Readings less likely than this, relative to the likeliest, are dropped.
_LEAST_OF_BEST = 1 / 2000
# Pairs of vowels that are sometimes written as one.
_LONG_ACROSS = frozenset({"oo", "ou", "uu"})
_SHORTENED = 0.2
# What a small tsu cannot precede.
_NOT_DOUBLED = "aeiounmrwyq"
if compiled:
    compiled.learn({"most": _BEAM, "long_across": _LONG_ACROSS, "shortened": _SHORTENED, "not_doubled": _NOT_DOUBLED})
# The factor for a reading that changes between Chinese and native origin.
_MIXED: dict[Kind, float] = {"surname": 0.3, "given": 0.7}
# The least share of a word's readings that one kind of name gets if the kanji suggest the other.
_LEAST_SHARE = 0.1
_VOICED = (("sh", "j"), ("ch", "j"), ("ts", "z"), ("k", "g"), ("s", "z"), ("t", "d"), ("h", "b"), ("f", "b"))
# Variants of kanji that are replaced by a commoner form.
_VARIANTS = str.maketrans("﨑髙濵濱邊邉齊齋嶋嶌德廣國澤瀧櫻眞惠龍槇檜", "崎高浜浜辺辺斉斎島島徳広国沢滝桜真恵竜槙桧")


class _Reading(NamedTuple):
    spelled: str
    chinese: bool
    weights: str

    def share(self, place: int) -> float:
        weight = int(self.weights[place]) if place < len(self.weights) else 0
        return 2.0 ** (weight - _BASE) if weight else _UNSEEN


def kanji_readings(word: str, most: int = 16, kind: Kind | None = None) -> tuple[str, ...]:
    """Return how one part of a Japanese name in kanji can be read, the likeliest first.

    Args:
        word: a surname, a given name or a place name of up to six characters, which may include kana and 々.
        most: the most readings to return.
        kind: read it as a surname (or place) or as a given name; else as both, as its kanji suggest.

    Returns:
        Readings in Hepburn in lower-case ASCII, long vowels single. None for a word with an unknown character or
        without any kanji.

    >>> kanji_readings("外崎", 4)
    ('sotozaki', 'sotosaki', 'tozaki', 'tosaki')
    >>> kanji_readings("明", 2, "given")
    ('aki', 'akira')
    """
    listed = IRREGULAR.get(word, ())
    if not listed and not (_PART.fullmatch(word) and _HAS_KANJI.search(word)):
        return ()
    kinds: tuple[Kind, ...] = (kind,) if kind else ("surname", "given")
    likely = {each: likelihood(word, each) for each in kinds}
    whole = sum(likely.values())
    ranked: dict[str, float] = {}
    for each in kinds:
        share = max(likely[each] / whole if whole else 1.0, _LEAST_SHARE)
        read = _combined(word, each)
        total = sum(read.values())
        for reading, weight in read.items():
            ranked[reading] = ranked.get(reading, 0.0) + share * weight / total
    ordered = sorted(ranked, key=ranked.__getitem__, reverse=True)
    return tuple(dict.fromkeys((*listed, *ordered)))[:most]


@lru_cache(maxsize=1 << 16)
def likeliest_readings(word: str) -> tuple[str, ...]:
    """The twelve likeliest readings; cached, since lines are read stretch by stretch, and names repeat.

    >>> likeliest_readings("外崎")[:2]
    ('sotozaki', 'sotosaki')
    """
    return kanji_readings(word, 12)


def likelihood(word: str, kind: Kind) -> float:
    """Return how likely the characters of `word` form a name of this kind, relative to others of its length.

    >>> likelihood("山田", "surname") > likelihood("山田", "given")
    True
    """
    first, later, alone = _PLACES[kind]
    totals = _entry("*")[0]
    product = 1.0
    for index, character in enumerate(word.translate(_VARIANTS).replace("々", "")):
        place = alone if len(word) == 1 else later if index else first
        counts = _entry(character)[0]
        count = counts[place] if counts else 0.0 if _HAS_KANJI.match(character) else _KANA_SHARE[kind] * totals[place]
        product *= (count + 0.5) / totals[place]
    return product


def _combined(word: str, kind: Kind) -> dict[str, float]:
    """The readings of a word with their weights: the readings of its characters, combined from left to right."""
    readings = _beam(word.translate(_VARIANTS), kind, len(word) == 1).whole()
    least = max(readings.values(), default=0.0) * _LEAST_OF_BEST
    return {reading: weight for reading, weight in readings.items() if weight > least}


@lru_cache(maxsize=_MOST_BEAMS)
def _beam(word: str, kind: Kind, alone: bool) -> Beam | CompiledBeam:
    """The likeliest readings of a word or its beginning.

    Cached, since a line is read from each of its characters on, one character more each time.
    """
    units = list(_UNIT.finditer(word))
    if not units:
        return compiled.beginning() if compiled else Beam({("", None): 1.0})
    *before, unit = units
    first, later, single = _PLACES[kind]
    options = _options(unit, single if alone else later if before else first)
    return _beam(word[: unit.start()], kind, alone).ahead(options, _MIXED[kind])


@dataclass(frozen=True, slots=True)
class Beam:
    """Readings of the beginning of a word, each with whether it ends in Chinese origin → weight."""

    readings: Mapping[tuple[str, bool | None], float]

    def ahead(self, options: Iterable[tuple[str, bool | None, float]], loss: float) -> Beam:
        """The likeliest readings after one more character.

        Args:
            options: the readings of the character: spelling, whether of Chinese origin, share.
            loss: factor for a reading that changes between Chinese and native origin.
        """
        ahead: dict[tuple[str, bool | None], float] = {}
        for (start, was_chinese), weight in self.readings.items():
            last = start[-1:]
            for spelled, chinese, share in options:
                agreed = weight * share
                if chinese is None:
                    chinese = was_chinese
                elif was_chinese is not None and was_chinese != chinese:
                    agreed *= loss
                joined = _doubled(start, spelled) if last == "q" else start + spelled
                if joined is None:
                    continue
                ahead[joined, chinese] = ahead.get((joined, chinese), 0.0) + agreed
                if last + spelled[:1] in _LONG_ACROSS:
                    short = start + spelled[1:], chinese
                    ahead[short] = ahead.get(short, 0.0) + agreed * _SHORTENED
        return Beam({each: ahead[each] for each in sorted(ahead, key=ahead.__getitem__, reverse=True)[:_BEAM]})

    def whole(self) -> dict[str, float]:
        """Each reading that may end a word, with its weight."""
        readings: dict[str, float] = {}
        for (reading, _), weight in self.readings.items():
            if reading and not reading.endswith("q"):
                readings[reading] = readings.get(reading, 0.0) + weight
        return readings


def _options(unit: re.Match[str], place: int) -> Sequence[tuple[str, bool | None, float]]:
    """The readings of a character or a run of kana: spelling, whether of Chinese origin, share."""
    if unit["twice"]:
        known = [each for each in _entry(unit["twice"][0])[1] if not each.spelled.endswith("q")]
        return [
            (each.spelled + end, each.chinese, each.share(place) / part)
            for each in known
            for end, part in _again(each.spelled)
        ]
    if unit["kanji"]:
        return _options_of(unit["kanji"], place)
    if unit["link"]:
        return [(spelled, None, share) for spelled, share in _LINKS]
    return [(japanese.read(unit[0])[-1].replace(" ", ""), None, 1.0)]


@cache
def _options_of(character: str, place: int) -> Sequence[tuple[str, bool | None, float]]:
    """The same for a single character; cached, since those of names repeat."""
    return tuple([(each.spelled, each.chinese, each.share(place)) for each in _entry(character)[1]])


def _again(spelled: str) -> list[tuple[str, float]]:
    voiced = next((soft + spelled[len(hard) :] for hard, soft in _VOICED if spelled.startswith(hard)), "")
    return [(spelled, 1.0), (voiced, 2.0)] if voiced else [(spelled, 1.0)]


def _doubled(before: str, spelled: str) -> str | None:
    """What ends in a small tsu, joined to what follows with its consonant doubled; None if there is none to double."""
    if spelled[0] in _NOT_DOUBLED:
        return None
    return before[:-1] + ("t" if spelled.startswith("ch") else spelled[0]) + spelled


@cache
def _entry(character: str) -> tuple[tuple[float, ...], tuple[_Reading, ...]]:
    """The counts of a character in the six places, and its readings; both empty if it is unknown."""
    line = _lines().get(character)
    if line is None:
        return (), ()
    counts, _, listed = line.partition("\t")
    known = []
    for each in listed.split():
        spelled = each.rstrip("0123456789")
        known.append(_Reading(spelled.lower(), spelled[0].isupper(), each[len(spelled) :]))
    return tuple(2.0 ** (int(count, 36) / _COUNT_SCALE) - 1 for count in counts), tuple(known)


@cache
def _lines() -> dict[str, str]:
    return {line[0]: line[2:] for line in lines_of("romanise/kanji.tsv")}
