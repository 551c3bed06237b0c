"""Spelling rules as data: clusters first, then single letters.

A table is written as text, its rules separated by commas: ``"ж zh, ь, _е _ye"`` reads ж as zh, ь as nothing, and е as
ye at the beginning of a word; ``_`` is the edge of a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from normalize.text.romanise.words import ascii_words

# What has been read is in capitals, so that no later rule of a Latin-script language reads it again.
_READ = {code: chr(code).upper() for code in range(ord("a"), ord("z") + 1)}


def table(*texts: str) -> dict[str, str]:
    """Return the rules written in `texts`; a later rule for the same letters wins.

    >>> table("ж zh, ь", "ж j")
    {'ж': 'J', 'ь': ''}
    """
    rules: dict[str, str] = {}
    for text in texts:
        for rule in text.split(","):
            if rule.strip():
                letters, *reading = rule.split()
                rules[letters.replace("_", " ")] = "".join(reading).replace("_", " ").translate(_READ)
    return rules


@dataclass(frozen=True, slots=True)
class Rules:
    """How the letters of one language are read: `clusters` in their order, then `letters` one by one."""

    clusters: tuple[tuple[str, str], ...]
    letters: Mapping[int, str]

    @classmethod
    def of(cls, rules: Mapping[str, str]) -> Rules:
        """Sort `rules` into clusters, longest first, and single letters."""
        clusters = sorted(((old, new) for old, new in rules.items() if len(old) > 1), key=lambda rule: -len(rule[0]))
        return cls(tuple(clusters), str.maketrans({old: new for old, new in rules.items() if len(old) == 1}))

    def read(self, lowered: str) -> str:
        """Return how `lowered`, words in lower case separated by one space, is read."""
        spelled = f" {lowered} "
        for old, new in self.clusters:
            spelled = spelled.replace(old, new)
        return ascii_words(spelled.translate(self.letters))
