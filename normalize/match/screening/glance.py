"""Quick bounds that rule out most mentions of a text; beside a source, for entities that it does not name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.kept import Kept
from normalize.match.evidence.context.context import Context, SpokenOf
from normalize.match.evidence.context.neighbour_names import like_a_given_name, no_names
from normalize.match.evidence.context.surroundings import most_at_home
from normalize.match.evidence.words.likeness import ROUNDED
from normalize.match.index import Index
from normalize.match.names.form import words_of
from normalize.match.screening.surroundings_bounds import most_of_country_and_office
from normalize.match.weights import Weights
from normalize.native import glancing

if TYPE_CHECKING:
    from normalize.native.glancing import Facts, Glance

_MOST_KEPT, _MOST_FACTS = 1 << 15, 1 << 13


def glance(context: Context, models: Sequence[Weights], needed: float) -> Glance | None:
    """Rule out quickly the mentions of a text that cannot reach the needed score; None where not compiled.

    Args:
        context: the document with what is known of it.
        models: the weights for a text alone; or beside a source, for entities it could name and for all others.
        needed: the log odds that are needed.
    """
    if glancing is None:
        return None
    index = context.index
    found: Glance = glancing.Glance(
        context.document,
        context.standing,
        context.countries,
        context.explained,
        {entity for entity, _ in context.settled},
        tuple([context.spoken_of[model] for model in models]),
        tuple(map(_most, models)),
        _facts(index),
        _given(index),
        no_names,
        ROUNDED,
        needed,
    )
    return found


@lru_cache(maxsize=8)
def _facts(index: Index) -> Kept[str, Facts]:
    assert glancing

    def facts(id: str) -> Facts:
        entity = index.entity(id)
        office = index.office(entity)
        words = words_of(entity.country) if entity.country else ()
        spelt = tuple(office.values())
        made: Facts = glancing.Facts(entity.country, words, most_at_home(entity), tuple(office), spelt)
        return made

    return Kept(facts, _MOST_FACTS)


@lru_cache(maxsize=8)
def _most(model: Weights) -> Kept[tuple[float, tuple[str, ...]], SpokenOf]:
    """Cached `most_of_country_and_office`, by its arguments but the model."""
    return Kept(lambda asked: most_of_country_and_office(*asked, model), _MOST_KEPT)


@lru_cache(maxsize=8)
def _given(index: Index) -> Kept[tuple[str, str], int]:
    """Cached `like_a_given_name`, by a folded word and the id of a person."""
    return Kept(lambda asked: like_a_given_name(index, asked[0], index.entity(asked[1])), _MOST_KEPT)
