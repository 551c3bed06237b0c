"""How a Latin word is heard by each language that a name may have passed through.

A name that was written in another script and read back keeps what that script can write. What each pivot language
confuses stands in ``pivots.tsv``, with an example; a word's key in a pivot is the word after these confusions, so two
words with one key may be one name.
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
"""The pivot of no language in particular: what any listener confuses. The rules of the others come on top of it."""

WITHOUT_VOWELS = frozenset({"he", "ar"})
"""Pivots that do not write vowels."""

ENOUGH = 5
"""Consonants alone tell little where there are fewer."""

_SPELLING = re.compile(r"([a-z]+)(?:<([a-z]+)>|(\$))?")
_SAME_AS = {"be": "ru", "bg": "ru", "kk": "ru", "mk": "ru", "sr": "ru", "mn": "ru", "fa": "ar", "ur": "ar", "ps": "ar",
            "az": "tr", "yue": "zh", "yi": "he", "sw": "ha", "yo": "ha", "ig": "ha"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Confusion:
    """Spellings that a pivot language hears as one.

    Attributes:
        pivot: code of the language, or `ANY`.
        spellings: what is heard as one, the first standing for all; "-" for what is not heard.
        right: a name as it is spelt.
        wrong: the same name, come back from the pivot.
    """

    pivot: str
    spellings: tuple[str, ...]
    right: str
    wrong: str


@cache
def confusions() -> tuple[Confusion, ...]:
    """Every confusion of the table, in order."""
    return tuple(
        Confusion(pivot, tuple(heard.split()), right, wrong) for pivot, heard, right, wrong in rows_of("pivots.tsv")
    )


@cache
def pivots() -> tuple[str, ...]:
    """The pivot languages of the table, `ANY` first."""
    return tuple(dict.fromkeys(each.pivot for each in confusions()))


def pivots_of(language: str | None) -> tuple[str, ...]:
    """The pivots that text translated from a language may show; all of them if it is not known.

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
        reach: letter → how many letters from it on tell what is heard there; one without a rule is heard as it is.
        step: those letters → how many of them are heard, and as what. The same ones come again and again.
    """

    reach: Mapping[str, int]
    step: Callable[[str], tuple[int, str]]

    def hear(self, folded: str) -> str:
        """What is heard of a folded word; what is heard twice in a row, once."""
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
    """What a pivot hears where some letters stand.

    Attributes:
        letters: the letters.
        behind: letters of which one must come next; empty for any.
        ends: whether the word must end there.
        sign: what is heard, one character, or nothing.
    """

    letters: str
    behind: str
    ends: bool
    sign: str


@cache
def rules_of(pivot: str) -> tuple[Rule, ...]:
    """How a pivot hears; of the rules that fit, the first holds."""
    rules: dict[str, str] = {}
    for confusion in (c for name in (pivot, ANY) for c in confusions() if c.pivot == name):
        for spelling in confusion.spellings:
            rules.setdefault(spelling, _sign(confusion.spellings[0]))
    rules.pop("-", None)
    # A sort is stable: what the pivot itself says goes before what holds for any.
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
    """The letters of a spelling, what must come next, and whether the word must end."""
    found = _SPELLING.fullmatch(spelling)
    if found is None:
        raise ValueError(f"{spelling!r} is no spelling of the table of confusions")
    return found[1], found[2] or "", found[3] is not None


def _regex(rule: Rule) -> str:
    return rule.letters + (f"(?=[{rule.behind}])" if rule.behind else "$" if rule.ends else "")


def _sign(first: str) -> str:
    """One character for a class, so that one confusion is one edit: letters stand for themselves."""
    if first == "-":
        return ""
    return first if len(first) == 1 else _SIGNS[first]


_SIGNS: Mapping[str, str] = {"sh": "S", "ch": "C", "ks": "X", "kh": "K", "ts": "T", "ai": "A", "er": "R"}


def key(folded: str, pivot: str) -> str:
    """A folded word as a pivot hears it; words with one key may be one name.

    >>> key("cavusoglu", "tr") == key("chavushoru", "tr"), key("mulan", "ja") == key("muran", "ja")
    (False, True)
    """
    return _ear(pivot).hear(folded)


@lru_cache(maxsize=1 << 18)
def keys(folded: str, pivots: tuple[str, ...]) -> tuple[str, ...]:
    """A folded word as each of some pivots hears it."""
    heard = [_ear(pivot).hear(folded) for pivot in pivots]
    # Many pivots hear the same; it is kept once.
    once = {folded: folded}
    return tuple([once.setdefault(key, key) for key in heard])


def heard_alike(left: str, right: str, pivots: tuple[str, ...]) -> tuple[float, str]:
    """How much two folded words are alike to the ear of the pivot that confuses them most.

    Returns:
        Optimal string alignment similarity of the keys, 0 to 1, and the pivot; of equals the first.

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
