"""Evidence from what stands around a mention: names, offices and countries in the same document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from gazetteer import Entity
from gazetteer.entity import BODIES
from normalize.details import NAMED_IN_LINE, NO_KNOWN_NAME, OFFICES, TITLE
from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Mention
from normalize.match.evidence.context.context import (
    LINES_NEAR,
    Around,
    Context,
    Traces,
    home_ground,
    lines_off,
    on_foreign_ground,
    traces,
    whole_name_elsewhere,
)
from normalize.match.evidence.context.neighbour_names import (
    other_given_name,
    other_given_name_elsewhere,
    others_in_full,
    own_given_name,
    surname_behind,
)
from normalize.match.evidence.context.neighbours import NOTHING, around, words_beside
from normalize.match.evidence.context.settled import observe_repaired, observe_settled
from normalize.match.index.offices import worth
from normalize.match.names.form import words_of
from normalize.match.names.persons import surname
from normalize.match.weights import Seen
from normalize.text.folding import fold
from normalize.text.lists.given_names import classes_of

FAR = 60
"""What is more lines away than this may belong to another article."""

_LESS = 0.4
"""How much something far off counts, against 1 for something near."""

_BESIDE = 300
"""Two names on a line are not beside each other if this many characters separate them."""

_LINE_END, _SENTENCE_END = re.compile("[\n\r]"), re.compile(r"[.!?\u2026][\"'”’)\]]*\s|[\n\r\u3002]")

GIVEN_ALONE, OTHER_GIVEN, OWN_GIVEN = "given name alone", "other given name", "own given name"
STRANGER, BESIDE_ITSELF, RULER = "stranger", "stands beside", "ruler or saint"
HOME_GROUND = "home ground"

A_CITY = 400_000
"""A place of so many people is likely to be named where its country is spoken of."""

AT_HOME, CITY_AT_HOME = 1.0, 2.0
"""The values of `HOME_GROUND`: for anybody, and for a city whose name the mention is heard as."""

OFFICE = tuple(OFFICES)
"""The evidence given by words of an office, the nearest first."""

STANDS = ("short form of one who stands", "stands elsewhere", "named elsewhere")
"""The evidence that the whole name stands elsewhere: of a part of a name, of a whole name, of that of a body."""


def observe_surroundings(
    context: Context, mention: Mention, candidate: Candidate, in_full: bool = False
) -> Iterator[Seen]:
    """The evidence of what stands around a mention, for and against a candidate, as (name, value, detail).

    Args:
        context: the document.
        mention: the mention.
        candidate: the candidate.
        in_full: whether the source has the whole name there, to which a word before the mention then belongs.
    """
    entity, beside = candidate.entity, around(context, mention)
    person = entity.kind == "person"
    # A reading of a person's native name counts as a part too, unless it writes the whole name: Borich for Boric.
    part = candidate.short or (person and candidate.origin == "native" and not candidate.whole)
    own = own_given_name(context, mention, entity) if part else ""
    # A surname with another given name behind it is somebody else's: Guo Taiqiang.
    of_another = bool(beside.follower) and person and not candidate.whole
    settled = list(observe_sure_elsewhere(context, mention, candidate)) if context.settled and not of_another else []
    if entity.id in context.standing:
        yield from _observe_standing(context, mention, candidate, own)
        if candidate.short and not settled and (name := _namesake(context, mention, entity)):
            yield BESIDE_ITSELF, 1.0, f"{name} stands beside {entity.name}"
    yield from settled
    yield from observe_country_and_office(context, mention, entity, _at_home(candidate))
    if candidate.origin == "given":
        yield GIVEN_ALONE, 1.0, f"{candidate.written} is only a given name"
    if part:
        given = "" if in_full else _other_given_name(context, mention, entity, bool(settled))
        if given:
            yield OTHER_GIVEN, 1.0, f"{given} before it is another given name"
        if own and candidate.short:
            yield OWN_GIVEN, 1.0, f"{own} stands before it"
    if beside is not NOTHING or candidate.origin == "given":
        yield from _observe_beside(context, mention, candidate, beside)


def _observe_standing(context: Context, mention: Mention, candidate: Candidate, own: str) -> Iterator[Seen]:
    """The evidence that the candidate's whole name occurs in the document, as (name, value, detail).

    Args:
        context: the document.
        mention: the mention.
        candidate: the candidate.
        own: the person's own given name, if it stands before the mention.
    """
    entity, place = candidate.entity, whole_name_elsewhere(context, candidate.entity, mention)
    if place is not None:
        line = context.document.line_number(place.first)
        far = abs(context.document.lines[place.first] - context.document.lines[mention.first]) > FAR
        yield standing_evidence(candidate), _LESS if far else 1.0, NAMED_IN_LINE.of(entity.name, str(line))
    full = candidate.whole or own or len(mention.words) > max(1, len(words_of(surname(entity))))
    if full and _stands_beside(context, entity, mention):
        yield BESIDE_ITSELF, 1.0, f"{entity.name} stands beside it already"


def standing_evidence(candidate: Candidate) -> str:
    """The name of the evidence that the whole name of a candidate stands elsewhere."""
    short, whole, body = STANDS
    if not candidate.whole:
        return short
    return body if candidate.kind in BODIES else whole


def _observe_beside(context: Context, mention: Mention, candidate: Candidate, beside: Around) -> Iterator[Seen]:
    """The evidence of what stands right beside a mention, as (name, value, detail)."""
    entity = candidate.entity
    person = entity.kind == "person"
    whole = person and candidate.whole
    follower = surname_behind(context, mention, entity) if candidate.origin == "given" else beside.follower
    if word := beside.before or beside.follower:
        yield STRANGER, 1.0, NO_KNOWN_NAME.of(word)
    if follower and person:
        yield "stranger behind", 1.0, f"{follower} behind it makes another name of it"
    if beside.before and len(mention.words) == 1 and (whole or entity.kind in BODIES):
        yield "name before", 1.0, f"{beside.before} before it makes another name of it"
    if beside.leader and whole:
        yield "given name before", 1.0, f"{beside.leader} before it makes another name of it"
    if beside.bound:
        yield "compound", 1.0, f"a hyphen binds {beside.bound} to it"
    if beside.title:
        yield "title" if person else "title of a person", 1.0, TITLE.of(beside.title)
    if beside.firm and person:
        yield "word of a body", 1.0, f"{beside.firm} before it speaks of a firm"
    if beside.spelt_out and candidate.acronym and not _is_short_for(entity, beside.spelt_out):
        yield "short for something else", 1.0, "it stands in brackets behind what it is short for"
    if beside.ruler and _is_given_name(context, candidate) and not _is_ruler(context, entity, beside.ruler):
        yield RULER, 1.0, f"{beside.ruler} speaks of a ruler or a saint of that name"
    if beside.place and person:
        yield "word of a place", 1.0, f"{beside.place} beside it speaks of a place"
    elif beside.place and entity.kind == "place":
        yield "place beside", 1.0, f"{beside.place} beside it speaks of a place"


def observe_sure_elsewhere(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """Whether everything wrong with a mention is sure elsewhere in the document, as (name, value, detail)."""
    return observe_settled(context.document, context.settled, mention, candidate.entity.id, candidate.written)


def observe_country_and_office(
    context: Context, mention: Mention, entity: Entity, at_home: float = AT_HOME
) -> Iterator[Seen]:
    """The evidence that a document speaks of an entity's country and office, as (name, value, detail).

    Args:
        context: the document.
        mention: the mention.
        entity: the entity.
        at_home: how much it counts that its country is spoken of.
    """
    found = traces(context, entity)
    if entity.country:
        if home_ground(found, mention):
            yield HOME_GROUND, at_home, f"the document speaks of {entity.country}"
        elif on_foreign_ground(context, found, mention):
            yield "foreign ground", 1.0, f"{entity.country} is nowhere spoken of, but other countries are"
    if found.office:
        for (name, detail), words in zip(OFFICES.items(), _by_nearness(context, mention, found), strict=True):
            if words:
                yield name, worth(words), detail.of(", ".join(words))


def most_at_home(entity: Entity) -> float:
    """The most it may count for an entity that its country is spoken of."""
    return CITY_AT_HOME if (entity.population or 0) >= A_CITY else AT_HOME


def _at_home(candidate: Candidate) -> float:
    """How much it counts for a candidate that its country is spoken of: *Tbillisi* in Georgia is nothing else."""
    latin = candidate.latin
    heard = latin is not None and latin.ear == 1.0 == latin.sound and not latin.joined
    return most_at_home(candidate.entity) if heard else AT_HOME


def _by_nearness(context: Context, mention: Mention, found: Traces) -> Sequence[tuple[str, ...]]:
    """The words of an office that a document has, by distance from a mention: beside it, near it, farther off."""
    words, document = words_beside(context, mention), context.document
    parted: tuple[list[str], list[str], list[str]] = ([], [], [])
    for word, written, places in found.office:
        off = -1 if word in words else lines_off(document, mention, places)
        if off is not None:
            parted[0 if off < 0 else 1 if off <= LINES_NEAR else 2].append(written)
    return [tuple(each) for each in parted]


def _other_given_name(context: Context, mention: Mention, entity: Entity, settled: bool) -> str:
    """A given name before a part of a name, here or elsewhere, that is not the person's own; empty if there is none.

    Another word before a settled garble elsewhere does not count, unless a given name: Rays Tsutsuka.
    """
    given = other_given_name(context, mention, entity)
    elsewhere = "" if given else other_given_name_elsewhere(context, mention, entity)
    return given or ("" if settled and not _is_a_given_name(context, elsewhere) else elsewhere)


def _is_short_for(entity: Entity, words: Set[str]) -> bool:
    """Whether folded words include most words of a name of an entity; true if it has no name of several words."""
    names = [set(words_of(name)) for name in entity.accepted]
    long = [name for name in names if len(name) > 1]
    return not long or any(2 * len(name & words) > len(name) for name in long)


def _is_given_name(context: Context, candidate: Candidate) -> bool:
    """Whether what would be written is the person's given name, or a surname that is also a given name: Pavel."""
    entity, written = candidate.entity, fold(candidate.written)
    if candidate.written == surname(entity):
        return entity.kind == "person" and bool(classes_of(written))
    return written in context.index.given_words(entity)


def _is_a_given_name(context: Context, word: str) -> bool:
    """Whether a word is a given name of somebody listed, or one common to many languages."""
    folded_word = fold(word)
    return bool(classes_of(folded_word)) or any(form.origin == "given" for form in context.index.short[folded_word])


def _is_ruler(context: Context, entity: Entity, word: str) -> bool:
    """Whether a ruler's or saint's title, such as Pope, is part of a person's name or office."""
    return fold(word) in context.index.office(entity) or any(word in name.split() for name in entity.accepted)


def observe_rest(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """`observe_repaired` for a candidate, unless a word behind the mention makes it somebody else: Miley Cyrus."""
    part = candidate.kind == "person" and not candidate.whole
    if context.settled and part and not around(context, mention).follower:
        entity, written = candidate.entity_id, candidate.written
        yield from observe_repaired(context.document, context.settled, mention, entity, written)


def _stands_beside(context: Context, entity: Entity, mention: Mention) -> bool:
    """Whether an entity's whole name is close by on the line of a mention, as nobody is named in full twice.

    A name of one word or of no person may be, but not in one sentence. The same garble twice is one name, whoever it
    means.
    """
    document, places = context.document, context.standing[entity.id]
    apart = _LINE_END if len(mention.words) > 1 and entity.kind == "person" else _SENTENCE_END
    start, end = document.span(mention)
    here = bisect_left(places, mention.first, key=lambda place: place.first)
    for place in places[max(0, here - 1) : here + 2]:
        if place.words == mention.words:
            continue
        first, last = document.span(place)
        between = document.text[last : min(start, last + _BESIDE)] if last <= start else document.text[end:first]
        if (last <= start or end <= first) and len(between) < _BESIDE and not apart.search(between):
            return True
    return False


def _namesake(context: Context, mention: Mention, entity: Entity) -> str:
    """The whole name of somebody else, beside the person's own, that ends in the mentioned surname; else empty.

    Sergei Lavrenov met Sergei Lavrov: then *Lavrenov* is nobody's garble.
    """
    document = context.document
    beside = (each for each in others_in_full(document, mention) if _stands_beside(context, entity, each))
    return next((" ".join(document.spelt(first, last)) for first, last, _ in beside), "")
