"""How the words of a mention were made from characters of a native name: translated one by one, or read aloud."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from normalize.text import romanise
from normalize.text.languages.han import HAN
from normalize.text.lists.glosses import means

_HAN = re.compile(f"[{HAN}]")
_HAN_RUN = re.compile(f"{_HAN.pattern}+")

_FEWEST_LETTERS = 3
"""A piece with fewer letters occurs in too many words."""

_MOST_SIGNS = 4
_MOST_READINGS = 8


class Piece(NamedTuple):
    """A word, or a piece of one, with the characters it was made from.

    Attributes:
        letters: the piece.
        first, last: the span of these characters, ``native[first:last]``.
        signs: these characters.
        translated: whether the piece is what they mean, and not how they are read.
    """

    letters: str
    first: int
    last: int
    signs: str
    translated: bool

    def __str__(self) -> str:
        """How the piece was made, in words."""
        return f"{self.letters} is {f'what {self.signs} means' if self.translated else f'how {self.signs} is read'}"


class Made(NamedTuple):
    """The share of some words, 0 to 1, that was made from the characters of a name, and its pieces."""

    share: float
    pieces: Sequence[Piece]

    @property
    def how(self) -> str:
        """How the pieces were made, in words."""
        return ", ".join(map(str, self.pieces))

    def translates(self, word: str) -> bool:
        """Whether a word, or its beginning, is what a character means."""
        return any(piece.translated and word.startswith(piece.letters) for piece in self.pieces)

    @property
    def only_read(self) -> bool:
        """Whether no piece is what a character means."""
        return not any(piece.translated for piece in self.pieces)


_NOTHING = Made(0.0, ())


def made_from(words: Sequence[str], changed: Collection[int], native: str, lang: str) -> Made:
    """How some words of a mention were made from the characters of a native name.

    Args:
        words: the folded words of the mention.
        changed: indices of the words in question; the others are words of the name.
        native: the native name.
        lang: the language in which it is read, as a code.

    Returns:
        The share of their letters that characters explain, reduced where some characters explain no word.

    >>> made_from(["chu", "soul"], {1}, "楚魂", "zh").how
    'soul is what 魂 means'
    >>> made_from(["scaletaki"], {0}, "鱗滝", "ja").how
    'scale is what 鱗 means, taki is how 滝 is read'
    >>> made_from(["shanghai", "city"], {1}, "上海城投", "zh").share
    0.75
    """
    signs = {found.start() for found in _HAN.finditer(native)}
    if not signs or not changed:
        return _NOTHING
    explained = [pieces_of(word, native, lang) for word in words]
    pieces = [piece for i in sorted(changed) for piece in explained[i]]
    if not pieces:
        return _NOTHING
    letters = sum(len(piece.letters) for piece in pieces) / sum(len(words[i]) for i in changed)
    covered = {place for each in explained for piece in each for place in range(piece.first, piece.last)}
    # A word of the name that no character explains stands for those that are left.
    left = signs - covered if all(explained) else ()
    return Made(letters * (1 - len(left) / len(signs)), pieces)


def has_signs(native: str) -> bool:
    """Whether a native name has a Chinese character."""
    return bool(_HAN.search(native))


def translates(word: str, native: str, lang: str) -> bool:
    """Whether a folded word is what a character of a native name means.

    >>> translates("rain", "紫雨风暴", "zh"), translates("snow", "紫雨风暴", "zh")
    (True, False)
    """
    return any(piece.translated for piece in pieces_of(word, native, lang))


@lru_cache(maxsize=1 << 12)
def pieces_of(word: str, native: str, lang: str) -> Sequence[Piece]:
    """The one or two pieces of a folded word, if characters of a native name explain all of it; else none."""
    if not _HAN.search(native):
        return ()
    whole = _piece(word, native, lang)
    if whole:
        return (whole,)
    for size in range(len(word) - _FEWEST_LETTERS, _FEWEST_LETTERS - 1, -1):
        head = _piece(word[:size], native, lang)
        tail = _piece(word[size:], native, lang) if head else None
        if head and tail:
            return head, tail
    return ()


@lru_cache(maxsize=1 << 12)
def _piece(letters: str, native: str, lang: str) -> Piece | None:
    if len(letters) < _FEWEST_LETTERS:
        return None
    for found in _HAN.finditer(native):
        if means(found.group(), letters):
            return Piece(letters, found.start(), found.end(), found.group(), translated=True)
    return next((piece for piece in _read(native, lang) if piece.letters == letters), None)


@lru_cache(maxsize=1 << 10)
def _read(native: str, lang: str) -> Sequence[Piece]:
    return tuple(_readings(native, lang))


def _readings(native: str, lang: str) -> Iterator[Piece]:
    """Every stretch of a name with each of its readings."""
    for run in _HAN_RUN.finditer(native):
        for first in range(run.start(), run.end()):
            for last in range(first + 1, min(run.end(), first + _MOST_SIGNS) + 1):
                signs = native[first:last]
                heard: Sequence[str] = ["".join(map(romanise.syllable, signs))]
                if lang == "ja":
                    heard = romanise.likeliest_readings(signs)[:_MOST_READINGS]
                yield from (Piece(each, first, last, signs, translated=False) for each in heard)
