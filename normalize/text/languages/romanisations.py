"""Romanisations of a name that differ only by system: Nikolay and Nikolai, Moiseev and Moiseyev, Musavi and Mousavi.

None is a garble of another: a careful editor may prefer one, but all are right.
"""

from __future__ import annotations

import re
from functools import lru_cache

_IN_LATIN_LETTERS = frozenset(
    (
        "Argentina, Australia, Austria, Belgium, Bolivia, Brazil, Canada, Chile, Colombia, Costa Rica, Croatia, "
        "Cuba, Czech Republic, Czechia, Denmark, Dominican Republic, Ecuador, El Salvador, Estonia, Finland, "
        "France, Germany, Guatemala, Honduras, Hungary, Iceland, Ireland, Italy, Latvia, Liechtenstein, Lithuania, "
        "Luxembourg, Malta, Mexico, Monaco, Netherlands, New Zealand, Nicaragua, Norway, Panama, Paraguay, Peru, "
        "Poland, Portugal, Romania, Slovakia, Slovenia, Spain, Sweden, Switzerland, United Kingdom, United States, "
        "Uruguay, Venezuela"
    ).split(", ")
)

_GLIDES = re.compile("[iyj]+")
_SILENT = re.compile("(?<=[aeou])i(?=[aeou])|^i(?=e)")
_LONG_O = re.compile("oh(?![aeiouy])")
_DOUBLED = re.compile(r"(.)\1+")
_SPELLINGS = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("x", "ks"), ("ck", "k"), ("q", "k"),
    ("w", "v"), ("ph", "f"), ("tz", "ts"), ("dzh", "zh"), ("ou", "u"), ("oo", "u"),
)  # fmt: skip

_PINYIN = re.compile(
    "(?!(?:nin|er|ei|o|e|i|u)$)"
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    "(?:[iu]?ang|[iu]?eng|[aei]n|ing|i?ong|u?ai|[iu]?an|i?ao|[eu]i|ou|i[aeu]|u[aeno]|[aeiou])"
)


def is_pinyin(folded: str) -> bool:
    """Whether a folded word may be a pinyin syllable used in Chinese names.

    >>> is_pinyin("qiang"), is_pinyin("yu"), is_pinyin("kyung"), is_pinyin("nin")
    (True, True, False, False)
    """
    return _PINYIN.fullmatch(folded) is not None


@lru_cache(maxsize=1 << 12)
def pinyin(folded: str) -> tuple[str, ...]:
    """The one or two pinyin syllables of a folded word of a Chinese name; empty if it has others, or more.

    >>> pinyin("qiang"), pinyin("jiarong"), pinyin("kyung")
    (('qiang',), ('jia', 'rong'), ())
    """
    if is_pinyin(folded):
        return (folded,)
    cuts = (len(folded) - cut for cut in range(2, len(folded) - 1))
    parts = ((folded[:cut], folded[cut:]) for cut in cuts)
    return next((each for each in parts if all(map(is_pinyin, each))), ())


def is_romanised(country: str) -> bool:
    """Whether names of a country may be romanised in several ways; True if the country is unknown.

    Names written in Latin letters have one spelling: Meghan is not Megan.

    >>> is_romanised("Ukraine"), is_romanised("Iceland")
    (True, False)
    """
    return country not in _IN_LATIN_LETTERS


@lru_cache(maxsize=1 << 16)
def plainest(folded: str) -> str:
    """A folded word without differences between romanisation systems.

    >>> plainest("moiseev") == plainest("moiseyev"), plainest("akal") == plainest("akar")
    (True, False)
    """
    word = _LONG_O.sub("o", folded)
    for spelling, plain in _SPELLINGS:
        word = word.replace(spelling, plain)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", _GLIDES.sub("i", word)))
