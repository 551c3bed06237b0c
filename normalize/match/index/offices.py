"""The words of an entity's office or nature."""

from __future__ import annotations

from collections.abc import Mapping

from gazetteer import Entity
from normalize.match.forms import folded, spelt_words
from normalize.text.folding import american, fold

# What stands in most descriptions says nothing about whom is meant.
_EMPTY_WORDS = frozenset(
    "a an and at by for from former his her in its of on or since the to until was with politician "
    "diplomat city official figure person country former deputy capital".split()
)


def office(entity: Entity) -> Mapping[str, str]:
    """The words whose standing near by speaks for an entity: folded word → the word as a person would write it.

    >>> sorted(office(Entity("a", "Hulusi Akar", "person", description="Minister of Defence, 2018-2023")))
    ['defense', 'minister']
    """
    own = {*folded(spelt_words(entity.name)), *folded(spelt_words(entity.country))}
    found = {}
    for word in spelt_words(entity.description):
        key = american(fold(word))
        if key and not key.isdigit() and key not in _EMPTY_WORDS and key not in own:
            found[key] = word
    return found
