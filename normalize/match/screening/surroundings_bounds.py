"""Upper bounds of the evidence in `surroundings`, so that few candidates need a full look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from gazetteer import Entity
from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Mention
from normalize.match.evidence.context.context import Context, SpokenOf
from normalize.match.evidence.context.settled import SETTLED
from normalize.match.evidence.context.silence import SILENCE
from normalize.match.evidence.context.surroundings import (
    GIVEN_ALONE,
    HOME_GROUND,
    OFFICE,
    OWN_GIVEN,
    STANDS,
    STRANGER,
    most_at_home,
    observe_sure_elsewhere,
    standing_evidence,
)
from normalize.match.index import Index
from normalize.match.index.offices import worth
from normalize.match.names.form import PERSON_PARTS, Origin, words_of
from normalize.match.weights import Weights


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """The most log odds that the surroundings of a mention can add to a candidate, apart from words of its office.

    Attributes:
        always: for what may stand around it anywhere: a title, a word of a place.
        standing: for its whole name elsewhere.
        own_given_name: for its given name before the mention; 0 if that never counts.
        home_ground: for mentions of its country.
        settled: for the same garble, sure elsewhere.
        silence: if nothing says whose name a part is; 0 for a whole name.
        stranger: if a stranger's name stands beside it, for any candidate.
    """

    always: float
    standing: float
    own_given_name: float
    home_ground: float
    settled: float
    silence: float
    stranger: float


def bounds_of(candidate: Candidate, model: Weights) -> Bounds:
    """The most that surroundings add to a candidate, in any document."""
    at_home = most_at_home(candidate.entity)
    return _bounds(candidate.origin, candidate.kind, standing_evidence(candidate), at_home, model)


@lru_cache(maxsize=1 << 8)
def _bounds(origin: Origin, kind: str, standing: str, at_home: float, model: Weights) -> Bounds:
    always = model.most(["title" if kind == "person" else "place beside"])
    if origin == "given":
        always += model.share(GIVEN_ALONE, 1.0)
    own = model.most([OWN_GIVEN]) if origin in PERSON_PARTS else 0.0
    silence = model.share(SILENCE, 1.0) if kind == "person" and standing == STANDS[0] else 0.0
    ground, settled = max(0.0, model.odds(HOME_GROUND, at_home)), model.most([SETTLED])
    return Bounds(always, model.most([standing]), own, ground, settled, silence, model.share(STRANGER, 1.0))


def most_anywhere(candidate: Candidate, index: Index, model: Weights) -> float:
    """The most log odds that surroundings can add to a candidate in any document, words of its office included."""
    most = bounds_of(candidate, model)
    office = _most_of_office(tuple(index.office(candidate.entity).values()), model)
    return most.always + most.standing + most.own_given_name + most.home_ground + most.settled + office


def least_missing(context: Context, tied: bool, entity: str, bounds: Bounds) -> float:
    """The part of `most_anywhere` that a document surely does not add; does not look at what the document speaks of.

    Args:
        context: the document.
        tied: whether the mention is `behind_a_capital`.
        entity: the id of the candidate's entity.
        bounds: the most that any document adds.
    """
    missing = 0.0 if entity in context.standing else bounds.standing
    if not tied:
        missing += bounds.own_given_name
    return missing if context.settled else missing + bounds.settled


def most_here(
    context: Context,
    mention: Mention,
    tied: bool,
    candidate: Candidate,
    bounds: Bounds,
    model: Weights,
    silence: float,
) -> float:
    """The most log odds that `observe_surroundings` can add, computed quickly, as few candidates deserve a full look.

    Args:
        context: the document.
        mention: the mention.
        tied: whether it is `behind_a_capital`.
        candidate: the candidate.
        bounds: the most that any document adds.
        model: the weights.
        silence: what `observe_silence` adds where nothing speaks for the candidate.
    """
    id, most = candidate.entity_id, bounds.always
    spoken_of = context.spoken_of[model].get(id)
    if spoken_of is None:
        spoken_of = context.spoken_of[model][id] = _spoken_of(context, candidate.entity, model)
    stands = id in context.standing
    settled = bool(context.settled) and any(observe_sure_elsewhere(context, mention, candidate))
    if not (stands or tied or settled or spoken_of.at_all):
        return most + silence
    if stands:
        most += bounds.standing
    if tied:
        most += bounds.own_given_name
    if settled:
        most += bounds.settled
    return most + spoken_of.most


def _spoken_of(context: Context, entity: Entity, model: Weights) -> SpokenOf:
    """The most that a document's words on the country and the office of an entity may add."""
    places = context.document.places
    spoken_of = bool(entity.country) and _names_country(context, entity.country)
    at_home, office = most_at_home(entity) if spoken_of else 0.0, context.index.office(entity)
    words: tuple[str, ...] = ()
    if any(map(places.__contains__, office)):
        words = tuple([written for word, written in office.items() if word in places])
    return most_of_country_and_office(at_home, words, model)


def most_of_country_and_office(at_home: float, office: tuple[str, ...], model: Weights) -> SpokenOf:
    """The most that a document adds by the country of an entity and by words of its office.

    Args:
        at_home: the most it may count that the document speaks of the country; 0 if it does not.
        office: the words of the office in the document, as written.
        model: the weights.
    """
    most = max(0.0, model.odds(HOME_GROUND, at_home)) if at_home else 0.0
    return SpokenOf(bool(at_home or office), most + (_most_of_office(office, model) if office else 0.0))


@lru_cache(maxsize=1 << 14)
def _most_of_office(office_words: tuple[str, ...], model: Weights) -> float:
    value = worth(office_words)
    return sum([max(0.0, model.odds(name, value)) for name in OFFICE])


def _names_country(context: Context, country: str) -> bool:
    """Whether a document names a country, its people or its places anywhere."""
    return country in context.countries or all(map(context.document.places.__contains__, words_of(country)))
