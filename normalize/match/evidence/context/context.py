"""A document with what is known about it: whose whole names stand in it, which countries and offices it speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from gazetteer import Entity
from normalize.match.document import Document, Mention
from normalize.match.evidence.context.settled import Settled
from normalize.match.index import Index
from normalize.match.names.form import words_of
from normalize.match.recognise import Known
from normalize.match.weights import Weights

LINES_NEAR = 1
"""How many lines before and after a mention count as near."""

_Place = TypeVar("_Place")


class SpokenOf(NamedTuple):
    """What a document says of the country and the office of an entity.

    Attributes:
        at_all: whether it says anything of them.
        most: the most log odds that this may add.
    """

    at_all: bool
    most: float


class Traces(NamedTuple):
    """The tokens, in order, at which a document speaks of the country and the office of an entity.

    Attributes:
        home: the places of the country's name; one sequence for each way to name it, without empty ones.
        country: the same, also for single words of the country's name.
        office: words of the office that occur: folded, as written, and their places.
    """

    home: Sequence[Sequence[int]]
    country: Sequence[Sequence[int]]
    office: Sequence[tuple[str, str, Sequence[int]]]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a mention, whichever entity it means; empty strings for what is not there.

    Attributes:
        before: the stranger before it: a tied word that is neither a title nor part of a known name.
        follower: the stranger after it.
        leader: the stranger before it, unless an ordinary word.
        bound: a lower-case word that a hyphen binds to it.
        title: a title before it.
        firm: a word before it that goes with firms.
        place: a word beside it that goes with places.
        spelt_out: the folded words before the brackets around it, which it abbreviates.
        ruler: a word beside it, or beside the same name elsewhere, that makes it a ruler or saint.
        introduced: whether "a" or "an" after it says what it is, or a number how old, as of somebody unknown.
    """

    before: str
    follower: str
    leader: str
    bound: str
    title: str
    firm: str
    place: str
    spelt_out: Set[str]
    ruler: str
    introduced: bool


@dataclass(frozen=True, slots=True)
class Context:
    """A document with what is known about it.

    Attributes:
        document: the text as tokens.
        index: the names.
        standing: ids of the entities whose whole name occurs → where.
        countries: names of the countries that occur, by name, demonym or a place of theirs → tokens.
        explained: tokens that belong to a known or repaired name.
        settled: the garbles that are sure in it.
        seen: cache of `around`, for the last mentions.
        traces: cache of `traces`, by entity id.
        spoken_of: for each model, cache by entity id of what its country and office may add.
        phrases: cache of the places of phrases.
    """

    document: Document
    index: Index
    standing: Mapping[str, Sequence[Mention]]
    countries: Mapping[str, Sequence[int]]
    explained: Collection[int]
    settled: Settled = field(default_factory=dict)
    seen: dict[Mention, Around] = field(default_factory=dict)
    traces: dict[str, Traces] = field(default_factory=dict)
    spoken_of: dict[Weights, dict[str, SpokenOf]] = field(default_factory=lambda: defaultdict(dict))
    phrases: dict[str, Sequence[Mention]] = field(default_factory=dict)


def standing(found: Sequence[Known]) -> dict[str, list[Mention]]:
    """Ids of the entities whose whole name is among known mentions, and where."""
    places: dict[str, list[Mention]] = {}
    for mention, forms in found:
        for form in forms:
            if form.origin in ("name", "alias"):
                _add(places, form.entity.id, mention)
    return places


def whole_name_elsewhere(context: Context, entity: Entity, mention: Mention) -> Mention | None:
    """The first place of an entity's whole name outside a mention."""
    places = context.standing.get(entity.id)
    # Most names occur nowhere.
    return next((p for p in places if p.last <= mention.first or mention.last <= p.first), None) if places else None


def countries(found: Sequence[Known]) -> dict[str, list[int]]:
    """The countries found among known mentions, by name, demonym or place, and the tokens where."""
    places: dict[str, list[int]] = {}
    for mention, forms in found:
        for form in forms:
            entity = form.entity
            if entity.kind == "place":
                _add(places, entity.name, mention.first)
                if entity.country:
                    _add(places, entity.country, mention.first)
    return places


def _add(places: dict[str, list[_Place]], key: str, place: _Place) -> None:
    """Add a place unless it was the last one added."""
    known = places.get(key)
    if known is None:
        places[key] = [place]
    elif known[-1] != place:
        known.append(place)


def traces(context: Context, entity: Entity) -> Traces:
    """Where a document speaks of the country and the office of an entity; cached."""
    found = context.traces.get(entity.id)
    if found is None:
        found = context.traces[entity.id] = _traces(context, entity)
    return found


def _traces(context: Context, entity: Entity) -> Traces:
    places, office = context.document.places, context.index.office(entity).items()
    return Traces(
        *_named(context, entity.country),
        [(word, written, places.get(word, ())) for word, written in office if word in places],
    )


def _named(context: Context, country: str) -> tuple[Sequence[Sequence[int]], Sequence[Sequence[int]]]:
    """Where a document names a country, as `home` and as `country` of `Traces`."""
    places, named = context.document.places, context.countries.get(country, ())
    words = [places.get(word, ()) for word in words_of(country)]
    home = (named, words[-1]) if words and all(words) else (named,)
    return [each for each in home if each], [each for each in (named, *words) if each]


def speaks_of_country(context: Context, country: str, mention: Mention) -> bool:
    """Whether a document names a country, or a place in it, outside a mention."""
    home, _ = _named(context, country)
    return _any_outside(mention, home)


def home_ground(traces: Traces, mention: Mention) -> bool:
    """Whether a document names the country of an entity, or a place in it, outside a mention."""
    return _any_outside(mention, traces.home)


def on_foreign_ground(context: Context, traces: Traces, mention: Mention) -> bool:
    """Whether a document speaks of countries, but outside the mention never of the entity's own."""
    return not _any_outside(mention, traces.country) and _any_outside(mention, context.countries.values())


def lines_off(document: Document, mention: Mention, places: Sequence[int]) -> int | None:
    """The distance in lines to the nearest of some tokens outside a mention; None if there is none."""
    before = bisect_left(places, mention.first)
    behind = bisect_left(places, mention.last, before)
    lines, here = document.lines, document.lines[mention.first]
    above = here - lines[places[before - 1]] if before else None
    if behind == len(places):
        return above
    below = lines[places[behind]] - here
    return below if above is None else min(above, below)


def _any_outside(mention: Mention, every: Iterable[Sequence[int]]) -> bool:
    """Whether any of some sequences of tokens, each in order, has one outside a mention."""
    first, last, _ = mention
    return any(places[0] < first or last <= places[-1] for places in every)
