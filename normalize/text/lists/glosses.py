"""English meanings of Chinese characters, by which a machine translates names; from ``glosses.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from normalize.text.tables import rows_of

_FEWEST_ALIKE = 5
"""Words that agree in fewer first letters are different words."""

_LONGEST_ENDING = 3
"""How many letters at the end may differ between words of one meaning: commerce, commercial."""


def glosses(character: str) -> tuple[str, ...]:
    """The English meanings of a Chinese character; none if it is not in common use.

    >>> glosses("魂")
    ('soul', 'spirit')
    """
    return tuple(_table().get(character, "").split())


@lru_cache(maxsize=1 << 14)
def means(character: str, word: str) -> bool:
    """Whether a folded English word may translate a Chinese character, with any ending.

    >>> means("云", "cloud"), means("商", "commercial"), means("海", "season")
    (True, True, False)
    """
    return any(_one_word(word, gloss) for gloss in glosses(character))


def _one_word(word: str, other: str) -> bool:
    if word == other or word == f"{other}s" or f"{word}s" == other:
        return True
    short, long = sorted((word, other), key=len)
    same = next((i for i, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short))
    return same >= _FEWEST_ALIKE and len(long) - same <= _LONGEST_ENDING


@cache
def _table() -> Mapping[str, str]:
    return dict(rows_of("lists/glosses.tsv"))
