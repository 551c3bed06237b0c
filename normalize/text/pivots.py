"""How a word in Latin letters is heard by each pivot language that a name may have passed through.

A name that was written in another script and read back keeps only what that script can write. What each pivot confuses
is in ``pivots.tsv``, with an example. The key of a word in a pivot is the word after these confusions, so two words
with the same key may be one name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from normalize.text.tables import rows_of

ANY = "any"
"""The pivot for no language in particular: what any listener confuses. Its rules are added to those of the others."""

WITHOUT_VOWELS = frozenset({"he", "ar"})
"""Pivots that do not write vowels."""

ENOUGH = 5
"""With fewer consonants than this, keys without vowels tell little."""

_SPELLING = re.compile(r"([a-z]+)(?:<([a-z]+)>|(\$))?")
_SAME_AS = {"be": "ru", "bg": "ru", "kk": "ru", "mk": "ru", "sr": "ru", "mn": "ru", "fa": "ar", "ur": "ar", "ps": "ar",
            "az": "tr", "yue": "zh", "yi": "he", "sw": "ha", "yo": "ha", "ig": "ha"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Confusion:
    """Spellings that a pivot language does not distinguish.

    Attributes:
        pivot: language code, or `ANY`.
        spellings: what is heard as one, represented by the first; "-" for silent.
        right: a name as it is spelt.
        wrong: the same name, back from the pivot.
    """

    pivot: str
    spellings: tuple[str, ...]
    right: str
    wrong: str


@cache
def confusions() -> tuple[Confusion, ...]:
    """All confusions of the table, in order."""
    return tuple(
        Confusion(pivot, tuple(heard.split()), right, wrong) for pivot, heard, right, wrong in rows_of("pivots.tsv")
    )


@cache
def pivots() -> tuple[str, ...]:
    """The pivot languages of the table, `ANY` first."""
    return tuple(dict.fromkeys(each.pivot for each in confusions()))


def pivots_of(language: str | None) -> tuple[str, ...]:
    """The pivots that may show in a text translated from a language; all if it is not known.

    >>> pivots_of("ja"), pivots_of("is")
    (('any', 'ja'), ('any',))
    """
    if language is None:
        return pivots()
    code = _SAME_AS.get(language, language)
    return (ANY, code) if code in pivots() else (ANY,)


@dataclass(frozen=True, slots=True)
class _Ear:
    """How a pivot hears a word, step by step.

    Attributes:
        reach: letter → how many letters from it on decide what is heard; a letter without a rule is heard as it is.
        step: those letters → how many of them are heard, and as what; cached, since they repeat.
    """

    reach: Mapping[str, int]
    step: Callable[[str], tuple[int, str]]

    def hear(self, folded: str) -> str:
        """The key of a folded word; repeated signs in a row are heard once."""
        heard, place, reach, step = "", 0, self.reach, self.step
        while place < len(folded):
            letter = folded[place]
            far = reach.get(letter)
            letters, sign = step(folded[place : place + far]) if far else (1, letter)
            place += letters
            if heard[-1:] != sign:
                heard += sign
        return heard


class Rule(NamedTuple):
    """What a pivot hears for some letters.

    Attributes:
        letters: the letters.
        behind: letters one of which must follow; empty for any.
        ends: whether the word must end there.
        sign: what is heard, one character, or nothing.
    """

    letters: str
    behind: str
    ends: bool
    sign: str


@cache
def rules_of(pivot: str) -> tuple[Rule, ...]:
    """The rules by which a pivot hears; the first that fits applies."""
    rules: dict[str, str] = {}
    for confusion in (c for name in (pivot, ANY) for c in confusions() if c.pivot == name):
        for spelling in confusion.spellings:
            rules.setdefault(spelling, _sign(confusion.spellings[0]))
    rules.pop("-", None)
    # The sort is stable: rules of the pivot itself precede those for any.
    ordered = sorted(rules, key=lambda spelling: (-len(_parsed(spelling)[0]), -len(spelling)))
    return tuple(Rule(*_parsed(spelling), rules[spelling]) for spelling in ordered)


@cache
def _ear(pivot: str) -> _Ear:
    rules = rules_of(pivot)
    pattern = re.compile("|".join(f"({_regex(rule)})" for rule in rules))
    reach: dict[str, int] = {}
    for rule in rules:
        reach[rule.letters[0]] = max(reach.get(rule.letters[0], 0), len(rule.letters) + 1)

    @lru_cache(maxsize=1 << 12)
    def step(ahead: str) -> tuple[int, str]:
        found = pattern.match(ahead)
        return (1, ahead[0]) if found is None else (found.end(), rules[(found.lastindex or 1) - 1].sign)

    return _Ear(reach, step)


def _parsed(spelling: str) -> tuple[str, str, bool]:
    """The letters of a spelling, the letters that may follow, and whether the word must end there."""
    found = _SPELLING.fullmatch(spelling)
    if found is None:
        raise ValueError(f"{spelling!r} is no spelling of the table of confusions")
    return found[1], found[2] or "", found[3] is not None


def _regex(rule: Rule) -> str:
    return rule.letters + (f"(?=[{rule.behind}])" if rule.behind else "$" if rule.ends else "")


def _sign(first: str) -> str:
    """One character for each class of spellings, so that one confusion is one edit; a letter is its own sign."""
    if first == "-":
        return ""
    return first if len(first) == 1 else _SIGNS[first]


_SIGNS: Mapping[str, str] = {"sh": "S", "ch": "C", "ks": "X", "kh": "K", "ts": "T", "ai": "A", "er": "R"}


def key(folded: str, pivot: str) -> str:
    """The key of a folded word in a pivot; words with the same key may be one name.

    >>> key("cavusoglu", "tr") == key("chavushoru", "tr"), key("mulan", "ja") == key("muran", "ja")
    (False, True)
    """
    return _ear(pivot).hear(folded)


@lru_cache(maxsize=1 << 18)
def keys(folded: str, pivots: tuple[str, ...]) -> tuple[str, ...]:
    """The key of a folded word in each pivot."""
    heard = [_ear(pivot).hear(folded) for pivot in pivots]
    # Many pivots give the same key; it is stored once.
    once = {folded: folded}
    return tuple([once.setdefault(key, key) for key in heard])


def heard_alike(left: str, right: str, pivots: tuple[str, ...]) -> tuple[float, str]:
    """How much two folded words are alike to the ear of the pivot that confuses them most.

    Returns:
        The similarity (optimal string alignment) of the keys, 0 to 1, and the pivot; of equal ones the first.

    >>> heard_alike("andanal", "andanar", ("any", "zh"))
    (1.0, 'zh')
    """
    best, ear = 0.0, ANY
    for pivot, one, other in zip(pivots, keys(left, pivots), keys(right, pivots), strict=True):
        if one == other and (pivot not in WITHOUT_VOWELS or len(one) >= ENOUGH):
            return 1.0, pivot
        alike = OSA.normalized_similarity(one, other)
        if pivot in WITHOUT_VOWELS:
            alike *= min(1.0, (ENOUGH + min(len(one), len(other))) / (2 * ENOUGH))
        if alike > best:
            best, ear = alike, pivot
    return best, ear
