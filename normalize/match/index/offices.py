"""The words that describe an entity's office or nature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from gazetteer import Entity
from normalize.match.names.form import folded, spelt_words
from normalize.text.english import zipf
from normalize.text.folding import american, fold

# Words of most descriptions do not tell who is meant.
_EMPTY_WORDS = frozenset(
    "a an and at by for from former his her in its of on or since the to until was with politician "
    "diplomat city official figure person country former deputy capital".split()
)


def office(entity: Entity) -> Mapping[str, str]:
    """The words that speak for an entity when they stand near by: folded word → the word as a person would write it.

    >>> sorted(office(Entity("a", "Hulusi Akar", "person", description="Minister of Defence, 2018-2023")))
    ['defense', 'minister']
    """
    words = said(entity.description)
    if not words:
        return {}
    own = {*folded(spelt_words(entity.name)), *folded(spelt_words(entity.country))}
    return {key: word for key, word in words if key not in own}


@lru_cache(maxsize=1 << 12)
def said(description: str) -> Sequence[tuple[str, str]]:
    """The telling words of a description; cached, since many entities share one."""
    words = ((american(fold(word)), word) for word in spelt_words(description))
    return tuple((key, word) for key, word in words if key and not key.isdigit() and key not in _EMPTY_WORDS)


@lru_cache(maxsize=1 << 14)
def worth(words: tuple[str, ...]) -> float:
    """The weight of words of an office, 0 to 1: rare words count more than common ones, and three rare ones make 1."""
    return min(1.0, sum(max(0.15, min(1.0, (6.0 - zipf(word)) / 3)) for word in words) / 3)
