"""Evidence from what stands around a mention, and upper bounds of what it may add."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from gazetteer import Entity
from gazetteer.entity import BODIES
from normalize.match.around import NOTHING, Around, around, trade_beside, words_beside
from normalize.match.candidate import Candidate
from normalize.match.context import (
    LINES_NEAR,
    Context,
    SpokenOf,
    Traces,
    home_ground,
    is_title,
    lines_off,
    on_foreign_ground,
    other_given_name,
    other_given_name_elsewhere,
    own_given_name,
    stands,
    surname_behind,
    traces,
)
from normalize.match.document import Document, Mention, same_word
from normalize.match.forms import PERSON_PARTS, Origin, words_of
from normalize.match.index import Index
from normalize.match.index.offices import worth
from normalize.match.persons import TITLES, surname
from normalize.match.settled import SETTLED, observe_settled
from normalize.match.weights import Seen, Weights
from normalize.text.english import zipf
from normalize.text.folding import fold
from normalize.text.given_names import classes_of
from normalize.text.romanisations import is_pinyin
from normalize.text.trades import FIELD_OF, OFFICES

FAR = 60
"""What is more lines away than this may belong to another article."""

_LESS = 0.4
"""How much something far off counts, against 1 for something near."""

_HAVE = 1.5
"""English texts use a word now and then if its Zipf frequency is at least this."""

_BESIDE = 300
"""Two names on a line are not beside each other if this many characters separate them."""

_LINE_END, _SENTENCE_END = re.compile("[\n\r]"), re.compile(r"[.!?\u2026][\"'”’)\]]*\s|[\n\r\u3002]")

GIVEN_ALONE, OTHER_GIVEN, BESIDE_ITSELF = "given name alone", "other given name", "stands beside"
STRANGER, SILENCE, RULER = "stranger", "nothing speaks for it", "ruler or saint"
TRADE = "another trade"

_OFFICE = ("office beside", "office near", "office")
_WHERE = ("beside it", "near by", "in the document")
"""The evidence given by words of an office, and how their place is worded, the nearest first."""

_STANDS = ("short form of one who stands", "stands elsewhere", "named elsewhere")

_SPEAKS_FOR = frozenset({*_OFFICE, *_STANDS, "own given name", "home ground", SETTLED})
"""Evidence of whose name a part is; without it, a surname may be a stranger's: Sohn for Son."""

_SAYS_WHO = frozenset({*_OFFICE, "own given name", SETTLED})
"""The same where a source has the part."""

_SPEAKS_OF = _SAYS_WHO.union(_STANDS)
"""Evidence that speaks of the candidate itself, not of its country only."""

_SPEAKS_LOUD = frozenset({*_STANDS, "office beside", "own given name", SETTLED})
_LITTLE_ALIKE = 0.62
"""Names less alike than this may be many a name (Kebbi, Kirby), so only loud evidence counts: something right beside
the mention, or the bearer's name."""

_A_COUNTRY = 0.15
"""A country's name beside a mention, as in "Chinese", is worth less than this as a word of an office."""


@dataclass(frozen=True, slots=True, eq=False)
class Company:
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


def company(candidate: Candidate, model: Weights) -> Company:
    """The most that surroundings add to a candidate, in any document."""
    return _company(candidate.origin, candidate.kind, _standing(candidate), model)


@lru_cache(maxsize=1 << 8)
def _company(origin: Origin, kind: str, standing: str, model: Weights) -> Company:
    always = model.most(["title" if kind == "person" else "place beside"])
    if origin == "given":
        always += model.share(GIVEN_ALONE, 1.0)
    own = model.most(["own given name"]) if origin in PERSON_PARTS else 0.0
    silence = model.share(SILENCE, 1.0) if kind == "person" and standing == _STANDS[0] else 0.0
    ground, settled = model.most(["home ground"]), model.most([SETTLED])
    return Company(always, model.most([standing]), own, ground, settled, silence, model.share(STRANGER, 1.0))


def most_anywhere(candidate: Candidate, index: Index, model: Weights) -> float:
    """The most log odds that surroundings can add to a candidate in any document, words of its office included."""
    most = company(candidate, model)
    said = _most_said(tuple(index.office(candidate.entity).values()), model)
    return most.always + most.standing + most.own_given_name + most.home_ground + most.settled + said


def tied_to_a_name(document: Document, mention: Mention) -> bool:
    """Whether the word before a mention is tied to it and may be a given name."""
    before = mention.first - 1
    return before >= 0 and document.tied[mention.first] and document.capitals[before]


def least_missing(context: Context, tied: bool, entity: str, company: Company) -> float:
    """The part of `most_anywhere` that a document surely does not add; does not look at what the document speaks of.

    Args:
        context: the document.
        tied: whether the mention is `tied_to_a_name`.
        entity: the id of the candidate's entity.
        company: the most that any document adds.
    """
    missing = 0.0 if entity in context.standing else company.standing
    if not tied:
        missing += company.own_given_name
    return missing if context.settled else missing + company.settled


def most_company(
    context: Context,
    mention: Mention,
    tied: bool,
    candidate: Candidate,
    company: Company,
    model: Weights,
    silence: float,
) -> float:
    """The most log odds that `observe_company` can add, computed quickly, as few candidates deserve a full look.

    Args:
        context: the document.
        mention: the mention.
        tied: whether it is `tied_to_a_name`.
        candidate: the candidate.
        company: the most that any document adds.
        model: the weights.
        silence: what `observe_silence` adds where nothing speaks for the candidate.
    """
    id, most = candidate.entity_id, company.always
    spoken_of = context.spoken_of[model].get(id)
    if spoken_of is None:
        spoken_of = context.spoken_of[model][id] = _most_spoken_of(context, candidate.entity, model)
    stands = id in context.standing
    settled = bool(context.settled) and any(_settled(context, mention, candidate))
    if not (stands or tied or settled or spoken_of.at_all):
        return most + silence
    if stands:
        most += company.standing
    if tied:
        most += company.own_given_name
    if settled:
        most += company.settled
    return most + spoken_of.most


def _most_spoken_of(context: Context, entity: Entity, model: Weights) -> SpokenOf:
    """The most that a document's words on the country and the office of an entity may add."""
    places = context.document.places
    ground, office = bool(entity.country) and _spoken_of(context, entity.country), context.index.office(entity)
    words: tuple[str, ...] = ()
    if any(map(places.__contains__, office)):
        words = tuple([written for word, written in office.items() if word in places])
    return most_said(ground, words, model)


def most_said(ground: bool, office: tuple[str, ...], model: Weights) -> SpokenOf:
    """The most that may be added if a document speaks of an entity's country (`ground`) and has words of its office."""
    most = (model.most(["home ground"]) if ground else 0.0) + (_most_said(office, model) if office else 0.0)
    return SpokenOf(ground or bool(office), most)


@lru_cache(maxsize=1 << 14)
def _most_said(office_words: tuple[str, ...], model: Weights) -> float:
    said = worth(office_words)
    return sum([max(0.0, model.odds(name, said)) for name in _OFFICE])


def _spoken_of(context: Context, country: str) -> bool:
    """Whether a document names a country, its people or its places anywhere."""
    return country in context.countries or all(map(context.document.places.__contains__, words_of(country)))


def _standing(candidate: Candidate) -> str:
    short, whole, body = _STANDS
    if not candidate.whole:
        return short
    return body if candidate.kind in BODIES else whole


def observe_company(context: Context, mention: Mention, candidate: Candidate, in_full: bool = False) -> Iterator[Seen]:
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
    settled = list(_settled(context, mention, candidate)) if context.settled and not of_another else []
    if entity.id in context.standing:
        yield from _observe_standing(context, mention, candidate, own)
        if candidate.short and not settled and (name := _namesake(context, mention, entity)):
            yield BESIDE_ITSELF, 1.0, f"{name} stands beside {entity.name}"
    yield from settled
    yield from speaks_of(context, mention, entity)
    if candidate.origin == "given":
        yield GIVEN_ALONE, 1.0, f"{candidate.written} is only a given name"
    if part:
        given = "" if in_full else _other_given_name(context, mention, entity, bool(settled))
        if given:
            yield OTHER_GIVEN, 1.0, f"{given} before it is another given name"
        if own and candidate.short:
            yield "own given name", 1.0, f"{own} stands before it"
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
    entity, place = candidate.entity, stands(context, candidate.entity, mention)
    if place is not None:
        line = context.document.above + context.document.lines[place.first] + 1
        far = abs(context.document.lines[place.first] - context.document.lines[mention.first]) > FAR
        yield _standing(candidate), _LESS if far else 1.0, f"{entity.name} is named in full in line {line}"
    if (len(mention.words) > 1 or candidate.whole or own) and _stands_beside(context, entity, mention):
        yield BESIDE_ITSELF, 1.0, f"{entity.name} stands beside it already"


def _observe_beside(context: Context, mention: Mention, candidate: Candidate, beside: Around) -> Iterator[Seen]:
    """The evidence of what stands right beside a mention, as (name, value, detail)."""
    entity = candidate.entity
    person = entity.kind == "person"
    whole = person and candidate.whole
    follower = surname_behind(context, mention, entity) if candidate.origin == "given" else beside.follower
    if word := beside.before or beside.follower:
        yield STRANGER, 1.0, f"{word} beside it belongs to no known name"
    if follower and person:
        yield "stranger behind", 1.0, f"{follower} behind it makes another name of it"
    if beside.before and len(mention.words) == 1 and (whole or entity.kind in BODIES):
        yield "name before", 1.0, f"{beside.before} before it makes another name of it"
    if beside.leader and whole:
        yield "given name before", 1.0, f"{beside.leader} before it makes another name of it"
    if beside.bound:
        yield "compound", 1.0, f"a hyphen binds {beside.bound} to it"
    if beside.title:
        yield "title" if person else "title of a person", 1.0, f"{beside.title} before it"
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


def _is_listed_part(candidate: Candidate) -> bool:
    """Whether what would be written is one word of an entity's longer name, listed by itself: Meghan."""
    return len(candidate.form.words) == 1 and " " in candidate.entity.name


def is_spoken_of(seen: Set[str]) -> bool:
    """Whether any evidence seen around a mention, given by name, speaks of the candidate beyond its country."""
    return not _SPEAKS_OF.isdisjoint(seen)


def observe_silence(
    context: Context, mention: Mention, candidate: Candidate, seen: Mapping[str, float]
) -> Iterator[Seen]:
    """Whether nothing seen around a part of a name says whose it is, as (name, value, detail).

    A whole name needs no such evidence, unless the text introduces the bearer as somebody else, or others are called as
    it is written: John Boulton, where nothing is about John Bolton.

    Args:
        context: the document.
        mention: the mention.
        candidate: the candidate.
        seen: the evidence seen around the mention: its values by name.
    """
    if candidate.entity.kind != "person":
        return
    names, name = seen.keys(), candidate.entity.name
    if _is_anybody(mention, candidate) and not _is_said_of(seen):
        yield SILENCE, 1.0, f"nothing right beside it speaks of {name}, and many are called alike"
    elif candidate.whole and not _is_listed_part(candidate):
        if candidate.entity.description and names.isdisjoint(_SPEAKS_LOUD) and around(context, mention).introduced:
            yield SILENCE, 1.0, f"what is said behind it is not said of {name}"
        elif names.isdisjoint(_SPEAKS_FOR) and _is_somebody(mention, candidate):
            yield SILENCE, 1.0, f"nothing in the document speaks of {name}, and others may be called so"
    elif names.isdisjoint(_SPEAKS_FOR):
        yield SILENCE, 1.0, f"nothing in the document speaks of {name}"
    elif candidate.latin and candidate.latin.spelling < _LITTLE_ALIKE and names.isdisjoint(_SPEAKS_LOUD):
        yield "little speaks for it", 1.0, f"nothing right beside it speaks of {name}, which is spelt otherwise"


def observe_trade(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """Whether a trade beside a mention differs from those known of a person, as (name, value, detail).

    What stands beside a whole name holds for its surname alone as well.
    """
    entity = candidate.entity
    if entity.kind != "person":
        return
    same = chain((mention,), _in_full(context.document, mention) if candidate.short else ())
    trade = next(filter(None, (trade_beside(context.document, each) for each in same)), "")
    if trade:
        described = {word for each in words_of(entity.description) for word in (each, each.removesuffix("s"))}
        fields = {FIELD_OF[word] for word in described if word in FIELD_OF}
        # A description may tell no trade: a man killed in a fire.
        told = fields or not described.isdisjoint(TITLES | OFFICES)
        if told and FIELD_OF[trade] not in fields:
            yield TRADE, 1.0, f"{trade} beside it is no trade of {entity.name}"


def _is_anybody(mention: Mention, candidate: Candidate) -> bool:
    """Whether two Chinese syllables stand for two others, as any two are somebody's name: Li Qian."""
    if candidate.entity.country != "China" or len(mention.words) != 2:
        return False
    words = (*mention.words, *candidate.form.words)
    return len(words) == 4 and all(map(is_pinyin, words))


def _is_somebody(mention: Mention, candidate: Candidate) -> bool:
    """Whether English texts use all words of a whole name as it is written, so that others may well have that name.

    False for an entity listed without country and description: no document could say anything about it.
    """
    entity = candidate.entity
    told = bool(entity.country or entity.description)
    return told and all(zipf(word) >= _HAVE for word in mention.words)


def _is_said_of(seen: Mapping[str, float]) -> bool:
    """Whether words of an office stand right beside, more than a country's name alone."""
    return SETTLED in seen or seen.get("office beside", 0.0) > _A_COUNTRY


def observe_in_part(candidate: Candidate, told: bool, copied: bool, seen: Set[str]) -> Iterator[Seen]:
    """Whether a source with only part of a person's name leaves open whose it is, as (name, value, detail).

    Many share a given name or a surname. The person meant is named in full somewhere, or something says who it is.

    Args:
        candidate: the candidate.
        told: whether the source has the whole name somewhere, or shows how the part is written.
        copied: whether the source has the words of the mention in the same letters.
        seen: the evidence seen around the mention, by name.
    """
    if candidate.entity.kind == "person" and not candidate.whole and not told:
        # A given name tells least, an office behind another given name is somebody else's, and copies are right.
        given = candidate.form.origin == "given" or classes_of(" ".join(candidate.form.words))
        anybody = copied or given or OTHER_GIVEN in seen
        if seen.isdisjoint(_STANDS) and (anybody or seen.isdisjoint(_SAYS_WHO)):
            yield "never named in full", 0.7 if anybody else 0.4, f"{candidate.entity.name} is nowhere named in full"


def _settled(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    return observe_settled(context.document, context.settled, mention, candidate.entity.id, candidate.written)


def _stands_beside(context: Context, entity: Entity, mention: Mention) -> bool:
    """Whether an entity's whole name is close by on the line of a mention, as nobody is named in full twice.

    A one-word name may be, but not in one sentence. The same garble twice is one name, whoever it means.
    """
    document, places = context.document, context.standing[entity.id]
    apart = _LINE_END if len(mention.words) > 1 else _SENTENCE_END
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
    tokens = context.document.tokens
    beside = (each for each in _in_full(context.document, mention) if _stands_beside(context, entity, each))
    return next((" ".join(token.word for token in tokens[first:last]) for first, last, _ in beside), "")


def _in_full(document: Document, mention: Mention) -> Iterator[Mention]:
    """The other places of a single word where what may be a given name precedes it, both as one mention."""
    if len(mention.words) > 1:
        return
    for last in same_word(document, mention.words[0]):
        first = last - 1
        if last == mention.first or first < 0 or not document.tied[last] or not document.capitals[first]:
            continue
        if not is_title(document.words[first], first, document):
            yield Mention(first, last + 1, tuple(document.words[first : last + 1]))


def speaks_of(context: Context, mention: Mention, entity: Entity) -> Iterator[Seen]:
    """The evidence that a document speaks of an entity's country and office, as (name, value, detail)."""
    found = traces(context, entity)
    if entity.country:
        if home_ground(found, mention):
            yield "home ground", 1.0, f"the document speaks of {entity.country}"
        elif on_foreign_ground(context, found, mention):
            yield "foreign ground", 1.0, f"{entity.country} is nowhere spoken of, but other countries are"
    if found.office:
        for name, words, where in zip(_OFFICE, _by_nearness(context, mention, found), _WHERE, strict=True):
            if words:
                yield name, worth(words), f"{', '.join(words)} {where}"


def _by_nearness(context: Context, mention: Mention, found: Traces) -> Sequence[tuple[str, ...]]:
    """The words of an office that a document has, by distance from a mention: beside it, near it, farther off."""
    words, document = words_beside(context, mention), context.document
    parted: tuple[list[str], list[str], list[str]] = ([], [], [])
    for word, written, places in found.office:
        off = -1 if word in words else lines_off(document, mention, places)
        if off is not None:
            parted[0 if off < 0 else 1 if off <= LINES_NEAR else 2].append(written)
    return [tuple(each) for each in parted]
