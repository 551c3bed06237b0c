"""Consonantal scripts: which letters are vowels, and where a reader inserts the unwritten ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_VOWELS = frozenset("aeiou")
_SONORANTS = frozenset("rlmn")
SILENT = "'"  # closes a syllable: no vowel is guessed after it


@dataclass(frozen=True, slots=True)
class Mater:
    """A letter that is a vowel between consonants, and a consonant elsewhere."""

    consonant: str
    vowel: str


def sounds(letters: Iterable[str], values: Mapping[str, str | Mater]) -> list[str]:
    """Return the sounds of a word, one per letter that is heard; a letter not in `values` stands for itself."""
    read = [values.get(letter, letter) for letter in letters]
    heard: list[str] = []
    for place, value in enumerate(read):
        if isinstance(value, Mater):
            before = heard[-1] if heard else ""
            after = read[place + 1] if place + 1 < len(read) else ""
            vowel_after = isinstance(after, str) and after[:1] in _VOWELS and after != ""
            consonant = not before or before[-1] in _VOWELS or vowel_after
            value = value.consonant if consonant else value.vowel
        if value:
            heard.append(value)
    return heard


def with_vowels(heard: list[str], guess: str) -> str:
    """Return the word of `heard` with the vowel `guess` inserted wherever a syllable would have none.

    >>> with_vowels(["m", "h", "m", "d"], "a")
    'mahmad'
    """
    written: list[str] = []
    open_consonants = 2  # a word starts as after a closed syllable: its first two consonants are separated
    last = len(heard) - 1
    for place, sound in enumerate(heard):
        if sound == SILENT:
            open_consonants = -1
            continue
        if sound[0] in _VOWELS:
            open_consonants = 0
        elif place == 0:
            open_consonants = 2
        else:
            ends_in_cluster = place == last and open_consonants == 1 and heard[place - 1] not in _SONORANTS
            if open_consonants >= 2 or ends_in_cluster:
                written.append(guess)
                open_consonants = 0
            open_consonants = 0 if sound[-1] in _VOWELS else open_consonants + 1
        written.append(sound)
    return "".join(written)


def bare(heard: list[str]) -> str:
    """Return the word of `heard` as it is written, without guessed vowels."""
    return "".join(heard).replace(SILENT, "")
