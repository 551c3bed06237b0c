"""The sound key of a word in Latin letters that has been through another language.

A name that was written in another script and read back keeps its consonants better than its vowels, and consonants only
up to what the pivot confuses: l and r in Japanese and Chinese, b v w in Spanish, Russian and kana, voiced and voiceless
stops in Chinese, h and g in Russian. `sound` maps each such group to one letter and keeps a trace of the vowels;
`skeleton` keeps only the consonants.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Spellings of consonants, each with the class of its sound.
# S hissing, T dental stop, K velar, P labial stop, F labial fricative or glide, L liquid, M, N, H breath.
CONSONANTS: tuple[tuple[str, str], ...] = (
    ("schtsch", "S"), ("shch", "S"), ("tsch", "S"), ("sch", "S"), ("tch", "S"), ("tzsch", "S"),
    ("dzh", "S"), ("cz", "S"), ("sz", "S"), ("ch", "S"), ("sh", "S"), ("zh", "S"), ("kh", "K"), ("gh", "K"),
    ("ph", "F"), ("th", "T"), ("dh", "T"), ("ts", "S"), ("tz", "S"), ("dz", "S"), ("dj", "S"), ("ck", "K"),
    ("qu", "K"), ("ks", "KS"), ("ng", "N"), ("wh", "F"),
    ("b", "P"), ("p", "P"), ("f", "F"), ("v", "F"), ("w", "F"), ("d", "T"), ("t", "T"), ("g", "K"), ("k", "K"),
    ("q", "K"), ("x", "S"), ("s", "S"), ("z", "S"), ("j", "S"), ("l", "L"), ("r", "L"), ("m", "M"), ("n", "N"),
    ("h", "H"),
)  # fmt: skip
_CLASS = dict(CONSONANTS)
_SPELLINGS = re.compile("|".join(sorted(map(re.escape, _CLASS), key=len, reverse=True)) + "|c|[aeiouy]+|.")
_SOFT_C = re.compile("c(?=[eiy])")
VOWELS = {"a": "a", "e": "e", "i": "i", "o": "o", "u": "o", "y": "i"}
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 18)
def sound(folded: str) -> str:
    """The sound key of a folded word: consonant classes in capitals, each vowel group as its first vowel.

    >>> sound("chavushoru"), sound("chavushoolu")
    ('SaFoSoLo', 'SaFoSoLo')
    """
    parts = []
    for spelling in _SPELLINGS.findall(_SOFT_C.sub("s", folded)):
        if spelling in _CLASS:
            parts.append(_CLASS[spelling])
        elif spelling[0] in VOWELS:
            parts.append(VOWELS[spelling[0]])
        elif spelling == "c":
            parts.append("K")
        else:
            parts.append(spelling)
    return _DOUBLED.sub(r"\1", "".join(parts))


_NOT_SKELETON = re.compile("[aeioH]")


@lru_cache(maxsize=1 << 18)
def skeleton(folded: str) -> str:
    """The consonant classes of a folded word; a leading vowel is marked by "a", and h does not count.

    Labial stops and fricatives are one class here, since kana and Cyrillic confuse them.

    >>> skeleton("akal"), skeleton("akar"), skeleton("blincoln")
    ('aKL', 'aKL', 'PLNKLN')
    """
    heard = sound(folded)
    bare = _DOUBLED.sub(r"\1", _NOT_SKELETON.sub("", heard).replace("F", "P"))
    return "a" + bare if heard[:1] in "aeio" and heard else bare


_ALIKE = frozenset(("ST", "TS", "SK", "KS", "MN", "NM"))
"""Classes of which some language takes one for the other: Theodore, Feodor; Xavier, Javier; final -n and -m."""

_MADE_UP, _SILENT = re.compile("j|(?<=[aeiou])w|(?<=k)s|h"), re.compile("(?<=k)s|h")
"""Letters that may be no consonant of their own, in a garble and in any name."""


def strange_consonants(word: str, other: str) -> int:
    """How many consonants of a word are neither like one of another word in their order, nor silent.

    Those that the other word has alone do not count, as consonants are dropped more easily than made up.

    Args:
        word: a folded word.
        other: another one.

    >>> strange_consonants("karklins", "karins"), strange_consonants("zivanovic", "zivkovic")
    (2, 1)
    >>> strange_consonants("alaghchi", "araghchi"), strange_consonants("cawley", "cauley")
    (0, 0)
    """
    bones, others = skeleton(_MADE_UP.sub("", word)).lstrip("a"), skeleton(_SILENT.sub("", other)).lstrip("a")
    row = [0] * (len(others) + 1)
    for bone in bones:
        before, row = row, [row[0] + 1]
        for place, each in enumerate(others):
            unlike = bone != each and bone + each not in _ALIKE
            row.append(min(row[-1], before[place + 1] + 1, before[place] + unlike))
    return row[-1]
