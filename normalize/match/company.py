"""What stands around a mention, for and against a candidate, and the most that it may come to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from gazetteer import Entity
from gazetteer.entity import BODIES
from normalize.match.candidates import Candidate
from normalize.match.context import (
    Context,
    body_word,
    compound,
    given_before,
    home_ground,
    office,
    office_beside,
    on_foreign_ground,
    other_given_name,
    own_given_name,
    place_word,
    stands,
    stranger_behind,
    strangers,
    title_before,
    worth,
)
from normalize.match.document import Mention
from normalize.match.forms import folded, spelt_words
from normalize.match.index import Index
from normalize.match.settled import SETTLED, observe_settled
from normalize.match.weights import Seen, Weights

FAR = 60
"""What stands so many lines off may be of another article."""

_LESS = 0.4
"""What stands far off says so much less."""

_BESIDE = 300
"""Letters between two names of a line that are not beside each other."""

_LINE_END, _SENTENCE_END = re.compile("[\n\r]"), re.compile(r"[.!?\u2026][\"'”’)\]]*\s|[\n\r\u3002]")

GIVEN_ALONE, STRANGER = "given name alone", "stranger"

_OFFICE = ("office beside", "office near", "office")


def most_anywhere(candidate: Candidate, index: Index, model: Weights) -> float:
    """The most log odds that what stands around a mention can add to a candidate, in whatever document."""
    names = [_standing(candidate), "own given name" if candidate.form.short else "", "home ground", SETTLED]
    return _most(candidate, names, tuple(index.office(candidate.entity).values()), model)


def most_company(context: Context, mention: Mention, candidate: Candidate, model: Weights) -> float:
    """The most log odds that `observe_company` can add, told at a glance: few candidates are worth a look around."""
    entity, places = candidate.entity, context.document.places
    names = []
    if entity.id in context.standing:
        names.append(_standing(candidate))
    if candidate.form.short and mention.first and context.document.tied[mention.first]:
        names.append("own given name")
    if entity.country and _spoken_of(context, entity.country):
        names.append("home ground")
    if context.settled and any(_settled(context, mention, candidate)):
        names.append(SETTLED)
    words = tuple([written for word, written in context.index.office(entity).items() if word in places])
    return _most(candidate, names, words, model)


def company_of_any(context: Context, mention: Mention, model: Weights) -> float:
    """The log odds that `observe_company` adds whoever a mention stands for, beside what `most_company` tells."""
    return model.share(STRANGER, 1.0) if strangers(context, mention) else 0.0


def _most(candidate: Candidate, names: Iterable[str], office_words: tuple[str, ...], model: Weights) -> float:
    most = model.most(names) + model.most(["title" if candidate.entity.kind == "person" else "place beside"])
    if candidate.form.origin == "given":
        most += model.share(GIVEN_ALONE, 1.0)
    return most + _most_said(office_words, model) if office_words else most


@lru_cache(maxsize=1 << 14)
def _most_said(office_words: tuple[str, ...], model: Weights) -> float:
    said = worth(office_words)
    return sum([max(0.0, model.odds(name, said)) for name in _OFFICE])


def _spoken_of(context: Context, country: str) -> bool:
    """Whether a document names a country, its people or its places anywhere."""
    return country in context.countries or all(word in context.document.places for word in _words_of(country))


@lru_cache(maxsize=1 << 10)
def _words_of(country: str) -> tuple[str, ...]:
    return folded(spelt_words(country))


def _standing(candidate: Candidate) -> str:
    if not candidate.whole:
        return "short form of one who stands"
    return "named elsewhere" if candidate.entity.kind in BODIES else "stands elsewhere"


def observe_company(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """What stands around a mention, for and against a candidate, as (name, value, detail)."""
    entity = candidate.entity
    place = stands(context, entity, mention)
    if place is not None:
        line = context.document.above + context.document.lines[place.first] + 1
        far = abs(context.document.lines[place.first] - context.document.lines[mention.first]) > FAR
        yield _standing(candidate), _LESS if far else 1.0, f"{entity.name} is named in full in line {line}"
    if (len(mention.words) > 1 or candidate.whole) and _stands_beside(context, entity, mention):
        yield "stands beside", 1.0, f"{entity.name} stands beside it already"
    yield from _settled(context, mention, candidate)
    yield from speaks_of(context, mention, entity)
    if candidate.form.origin == "given":
        yield GIVEN_ALONE, 1.0, f"{candidate.written} is only a given name"
    if candidate.form.short:
        given = other_given_name(context, mention, entity)
        if given:
            yield "other given name", 1.0, f"{given} before it is another given name"
        own = own_given_name(context, mention, entity)
        if own:
            yield "own given name", 1.0, f"{own} stands before it"
    for word in strangers(context, mention)[:1]:
        yield STRANGER, 1.0, f"{word} beside it belongs to no known name"
    whole = entity.kind == "person" and candidate.whole
    follower = stranger_behind(context, mention) if whole or candidate.form.origin == "surname" else ""
    if follower:
        yield "stranger behind", 1.0, f"{follower} behind it makes another name of it"
    leader = given_before(context, mention) if whole else ""
    if leader:
        yield "given name before", 1.0, f"{leader} before it makes another name of it"
    bound = compound(context, mention)
    if bound:
        yield "compound", 1.0, f"a hyphen binds {bound} to it"
    title = title_before(context, mention)
    if title:
        if entity.kind == "person":
            yield "title", 1.0, f"{title} before it"
        else:
            yield "title of a person", 1.0, f"{title} before it"
    firm = body_word(context, mention) if entity.kind == "person" else ""
    if firm:
        yield "word of a body", 1.0, f"{firm} before it speaks of a firm"
    where = place_word(context, mention)
    if where:
        if entity.kind == "person":
            yield "word of a place", 1.0, f"{where} beside it speaks of a place"
        elif entity.kind == "place":
            yield "place beside", 1.0, f"{where} beside it speaks of a place"


def _settled(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    return observe_settled(context.document, context.settled, mention, candidate.entity.id, candidate.written)


def _stands_beside(context: Context, entity: Entity, mention: Mention) -> bool:
    """Whether the whole name of an entity stands near by in the line of a mention, as nobody is named in full twice.

    What has a name of one word is, but not in one sentence.
    """
    document, places = context.document, context.standing.get(entity.id, ())
    apart = _LINE_END if len(mention.words) > 1 else _SENTENCE_END
    start, end = document.span(mention)
    here = bisect_left(places, mention.first, key=lambda place: place.first)
    for place in places[max(0, here - 1) : here + 2]:
        first, last = document.span(place)
        between = document.text[last : min(start, last + _BESIDE)] if last <= start else document.text[end:first]
        if (last <= start or end <= first) and len(between) < _BESIDE and not apart.search(between):
            return True
    return False


def speaks_of(context: Context, mention: Mention, entity: Entity) -> Iterator[Seen]:
    """Whether a document speaks of the country and the business of an entity, as (name, value, detail)."""
    if entity.country:
        if home_ground(context, entity, mention):
            yield "home ground", 1.0, f"the document speaks of {entity.country}"
        elif on_foreign_ground(context, entity, mention):
            yield "foreign ground", 1.0, f"{entity.country} is nowhere spoken of, but other countries are"
    beside = office_beside(context, entity, mention)
    if beside:
        yield "office beside", worth(beside), f"{', '.join(beside)} beside it"
    near, far = office(context, entity, mention)
    near = [word for word in near if word not in beside]
    if near:
        yield "office near", worth(near), f"{', '.join(near)} near by"
    if far:
        yield "office", worth(far), f"{', '.join(far)} in the document"
