"""A source line read aloud, stretch by stretch: which of its words may have become words of the translation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from normalize.kept import put
from normalize.match.names.words_alike import likeness
from normalize.match.native_names.inflection import inflected, without_ending
from normalize.native import hearing
from normalize.text import romanise
from normalize.text.folding import fold
from normalize.text.languages.clitics import bare, elided
from normalize.text.languages.han import HAN
from normalize.text.languages.native_words import APOSTROPHES, LETTERS
from normalize.text.languages.spellings import NATIVE, spells
from normalize.text.romanise import readings, scripts
from normalize.text.sound import sound

_WORD = re.compile(f"{LETTERS}(?:[{APOSTROPHES}]{LETTERS})*")
_HAN = re.compile(f"[々〇{HAN}]+")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]+")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")

_UNKNOWN = "und"
"""The code of an unknown language (ISO 639-2)."""

_MAY_BE = {"Cyrillic": ("ru", "uk"), "Arabic": ("ar", "fa")}
"""Languages that a word may be in if no letter of a short text tells."""

_MOST_SIGNS = {"zh": 7, "ja": 4, "ko": 4}
"""The most characters of a stretch, in languages that write names without spaces around them."""

_MOST_WORDS = 3
_MOST_JOINED = 2
_LEAST_ALIKE = 0.5
_MOST_LIKE, _COMPARED = 40, 3
_MOST_KNOWN = 1 << 12


class Stretch(NamedTuple):
    """A stretch of a source line, ``line[start:end]``, and one of its readings, without spaces."""

    start: int
    end: int
    heard: str


class Nearest(NamedTuple):
    """How much some words are like a stretch of the source, 0 to 1, and the stretch; None if nothing is like them."""

    alike: float
    stretch: Stretch | None


_NOTHING = Nearest(0.0, None)


class Spoken:
    """A source line read aloud.

    Args:
        line: the line.
        lang: its language as a code; if None, it is read by its letters alone.

    >>> line = Spoken("「豊岩稲荷神社」は", "ja")
    >>> line.nearest(["toyoiwa"], lambda stretch: True)
    Nearest(alike=1.0, stretch=Stretch(start=1, end=3, heard='toyoiwa'))
    """

    def __init__(self, line: str, lang: str | None) -> None:
        self._stretches = list(dict.fromkeys(_stretches(line, lang)))
        self._written = list(_written(line))
        self._sounds = _sounds([each.heard for each in self._stretches])
        self._cases = lang not in _MOST_SIGNS
        self._known: dict[str, Sequence[Stretch]] = {}
        self._cases_of: dict[str, Sequence[Stretch]] = {}

    def nearest(self, words: Sequence[str], among: Callable[[Stretch], bool]) -> Nearest:
        """The stretch most like some folded words, taken together or one by one, whichever gives more.

        Args:
            words: at least one folded word; taken one by one, the least alike counts.
            among: which stretches to compare with.
        """
        together = self._nearest("".join(words), among)
        if len(words) == 1:
            return together
        one_by_one = min((self._nearest(word, among) for word in words), key=lambda each: each.alike)
        return max(together, one_by_one, key=lambda each: each.alike)

    def has(self, words: Sequence[str], among: Callable[[Stretch], bool]) -> bool:
        """Whether each of some folded words is among some stretches, as it is or inflected.

        Never in languages written without spaces: they are not inflected, and some stretch reads like nearly any word.

        >>> Spoken("Михаил Мишустин похвалил Мишутина", "ru").has(["mishutin"], lambda stretch: stretch.start > 20)
        True
        """
        return self._cases and all(any(map(among, self._in_cases(word))) for word in words)

    def _in_cases(self, word: str) -> Sequence[Stretch]:
        """The stretches that are a word as it is or inflected, anywhere in the line; cached."""
        known = self._cases_of.get(word)
        if known is None:
            cases = [stretch for stretch in self._stretches if inflected(word, stretch.heard)]
            known = put(self._cases_of, word, cases, _MOST_KNOWN)
        return known

    def _nearest(self, word: str, among: Callable[[Stretch], bool]) -> Nearest:
        spelt = (stretch for stretch, native in self._written if among(stretch) and spells(word, native))
        if stretch := next(spelt, None):
            return Nearest(1.0, stretch)
        found = islice(filter(among, self._like(word)), _COMPARED)
        compared = (Nearest(likeness(word, stretch.heard).read, stretch) for stretch in found)
        return max(compared, key=lambda each: each.alike, default=_NOTHING)

    def _like(self, word: str) -> Sequence[Stretch]:
        """The stretches that sound most like a word, the most alike first; cached, as the candidate does not matter."""
        known = self._known.get(word)
        if known is None:
            near = process.extract(
                _sounds([word])[0],
                self._sounds,
                scorer=OSA.normalized_similarity,
                score_cutoff=_LEAST_ALIKE,
                limit=_MOST_LIKE,
            )
            known = put(self._known, word, [self._stretches[number] for _, _, number in near], _MOST_KNOWN)
        return known


def _sounds(heard: Sequence[str]) -> Sequence[str]:
    """`sound` of each reading, cached by line only: there are too many stretches, and few recur in other lines."""
    if not hearing:
        return list(map(sound, heard))
    found = list(map(hearing.sound_of, heard))
    return (
        found
        if None not in found
        else [sound(each) if one is None else one for each, one in zip(heard, found, strict=True)]
    )


def _stretches(line: str, lang: str | None) -> list[Stretch]:
    stretches: list[Stretch] = []
    words: list[list[Stretch]] = []
    for found in _WORD.finditer(line):
        if lang in _MOST_SIGNS and not found.group().isascii():
            stretches += _unspaced(found.group(), found.start(), lang)
            words.append([])
        else:
            start, end = found.span()
            words.append([Stretch(start + offset, end, each) for offset, each in _spaced(found.group(), lang)])
    for first, joined in enumerate(words):
        stretches += joined
        for other in words[first + 1 : first + _MOST_WORDS]:
            joined = [
                Stretch(a.start, b.end, a.heard + b.heard) for a in joined[:_MOST_JOINED] for b in other[:_MOST_JOINED]
            ]
            stretches += joined
    return stretches


def _written(line: str) -> Iterator[tuple[Stretch, str]]:
    """Parts of a line that may be spelt in many ways: words without clitics, and beginnings of words in Hangul."""
    for found in NATIVE.finditer(line):
        start, word = found.start(), found.group()
        if _HANGUL.match(word):
            beginnings = (word[:size] for size in range(2, min(len(word), _MOST_SIGNS["ko"]) + 1))
            yield from ((Stretch(start, start + len(each), ""), each) for each in beginnings)
        else:
            yield from ((Stretch(start + _offset(word, each), found.end(), ""), each) for each in (word, *bare(word)))


def _spaced(word: str, lang: str | None) -> list[tuple[int, str]]:
    """The readings of a word in a language with spaces, each with how many letters of it are left out before."""
    if scripts(word) <= {"Latin"}:
        return [(_offset(word, each), folded) for each in (word, elided(word)[1]) if (folded := fold(each))]
    lowered = word.lower()
    codes = (lang,) if lang else next((_MAY_BE[each] for each in scripts(word) if each in _MAY_BE), (_UNKNOWN,))
    texts = (lowered, *bare(lowered), *without_ending(lowered))
    return [(_offset(lowered, text), heard) for text in texts for code in codes for heard in _in_one_word(text, code)]


def _offset(word: str, rest: str) -> int:
    """Where the rest of a word behind a clitic begins in it."""
    return len(word) - len(rest) if word.endswith(rest) else 0


def _unspaced(word: str, offset: int, lang: str) -> list[Stretch]:
    """Every stretch of unspaced text that may be a name."""
    found = [Stretch(offset + run.start(), offset + run.end(), fold(run.group())) for run in LATIN.finditer(word)]
    for script, within in _STRETCHES_OF[lang]:
        for run in script.finditer(word):
            found += within(run.group(), offset + run.start())
    return found


def _chinese(run: str, start: int) -> list[Stretch]:
    signs, most = [romanise.syllable(sign) for sign in run], _MOST_SIGNS["zh"]
    return [
        Stretch(start + first, start + last, heard)
        for first in range(len(signs))
        for last, heard in enumerate(accumulate(signs[first : first + most]), first + 1)
    ]


def _kanji(run: str, start: int) -> list[Stretch]:
    most = _MOST_SIGNS["ja"]
    return [
        Stretch(start + first, start + last, heard)
        for first in range(len(run))
        for last in range(first + 1, min(len(run), first + most) + 1)
        for heard in romanise.likeliest_readings(run[first:last])
    ]


def _katakana(run: str, start: int) -> list[Stretch]:
    return [Stretch(start, start + len(run), heard) for heard in _in_one_word(run, "ja")]


def _hangul(run: str, start: int) -> list[Stretch]:
    """The beginnings of a word, as particles may follow a name."""
    sizes = range(1, min(len(run), _MOST_SIGNS["ko"]) + 1)
    return [Stretch(start, start + size, heard) for size in sizes for heard in _in_one_word(run[:size], "ko")]


_STRETCHES_OF = {"zh": ((_HAN, _chinese),), "ja": ((_HAN, _kanji), (_KATAKANA, _katakana)), "ko": ((_HANGUL, _hangul),)}


def _in_one_word(text: str, lang: str) -> list[str]:
    return [heard for reading in readings(text, lang) if (heard := reading.replace(" ", ""))]
