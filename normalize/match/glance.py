"""What may come of mentions of a text alone, told at a glance, so that few are looked at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.kept import Kept
from normalize.match.company import most_spoken_of
from normalize.match.context import Context, SpokenOf, like_a_given_name, no_names, words_of
from normalize.match.evidence import ROUNDED
from normalize.match.index import Index
from normalize.match.weights import Weights
from normalize.native import glancing

if TYPE_CHECKING:
    from normalize.native.glancing import Glance

_MOST_KEPT = 1 << 15
_NOTHING = SpokenOf(at_all=False, most=0.0)

Facts = tuple[str, tuple[str, ...], tuple[str, ...]]
"""The country of an entity, the words of that, and the words of its office."""


def glance(context: Context, model: Weights, needed: float) -> Glance | None:
    """What tells at a glance of which mentions of a text nothing comes; None where that is not compiled.

    Args:
        context: the document with what is known of it.
        model: the weights.
        needed: the log odds that something must come to.
    """
    if glancing is None:
        return None
    index = context.index

    def look(entity: str) -> SpokenOf:
        return most_spoken_of(context, index.entity(entity), model)

    found: Glance = glancing.Glance(
        context.document,
        context.standing,
        context.countries,
        context.explained,
        {entity for entity, _ in context.settled},
        context.spoken_of,
        _NOTHING,
        look,
        _facts(index),
        _given(index),
        no_names,
        ROUNDED,
        needed,
    )
    return found


@lru_cache(maxsize=8)
def _facts(index: Index) -> Kept[str, Facts]:
    def facts(id: str) -> Facts:
        entity = index.entity(id)
        return entity.country, words_of(entity.country) if entity.country else (), tuple(index.office(entity))

    return Kept(facts, _MOST_KEPT)


@lru_cache(maxsize=8)
def _given(index: Index) -> Kept[tuple[str, str], int]:
    """How much a folded word is like one of the given names of a person, given by the id."""
    return Kept(lambda asked: like_a_given_name(index, asked[0], index.entity(asked[1])), _MOST_KEPT)
