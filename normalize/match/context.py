"""Evidence for and against a candidate from the document around a mention."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from gazetteer import Entity
from normalize.kept import Kept
from normalize.match.document import Document, Mention, same_word
from normalize.match.forms import words_of
from normalize.match.index import Index
from normalize.match.persons import FAMILY_FIRST, TITLES, surname
from normalize.match.recognise import Known
from normalize.match.settled import Settled
from normalize.match.similar import likeness
from normalize.match.weights import Weights
from normalize.native import remembered
from normalize.text.english import zipf
from normalize.text.given_names import classes_of

if TYPE_CHECKING:
    from normalize.match.around import Around

LINES_NEAR = 1
"""How many lines before and after a mention count as near."""

LIKE_A_GIVEN_NAME = 0.6
"""From this likeness on, the word before a surname may be the person's own given name, garbled."""

_OWN_GIVEN_NAME = 0.75
_COMMON_AT_START = 4.5

_LINKING = frozenset(
    "about according after again against although and because before between but despite during earlier for from "
    "here how however if later meanwhile moreover not now only our over perhaps since soon still than that the their "
    "then there therefore these they this those though thus today tomorrow under unlike until what when where while "
    "who why with without yesterday yet your".split()
)
"""Words that begin many sentences and are never part of a person's name, nor a syllable of one."""

_UNLIKE, _ALIKE, _OWN = range(3)
_NOWHERE, _AT_LINE_START, _ANYWHERE = range(3)
_MOST_WORDS = 1 << 15


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
    places, (named, words) = context.document.places, _named(context, entity.country)
    home = (named, words[-1]) if words and all(words) else (named,)
    office = context.index.office(entity).items()
    return Traces(
        [each for each in home if each],
        [each for each in (named, *words) if each],
        [(word, written, places.get(word, ())) for word, written in office if word in places],
    )


def _named(context: Context, country: str) -> tuple[Sequence[int], Sequence[Sequence[int]]]:
    """Where a document names a country, and where it has each word of that name."""
    places = context.document.places
    return context.countries.get(country, ()), [places.get(word, ()) for word in words_of(country)]


def speaks_of_country(context: Context, country: str, mention: Mention) -> bool:
    """Whether a document names a country, or a place in it, outside a mention."""
    named, words = _named(context, country)
    return _any_outside(mention, [each for each in (named, words[-1] if all(words) else ()) if each])


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


def other_given_name(context: Context, mention: Mention, entity: Entity) -> str:
    """The given name before a surname if it is not the person's own, as Ivan before Poroshenko; else empty."""
    return _other_given_name(context, mention.first, entity) if entity.kind == "person" else ""


def other_given_name_elsewhere(context: Context, mention: Mention, entity: Entity) -> str:
    """`other_given_name` for the other places of the same surname in the document."""
    if entity.kind != "person" or len(mention.words) > 1:
        return ""
    same = same_word(context.document, mention.words[0])
    return next(filter(None, (_other_given_name(context, first, entity) for first in same)), "")


def own_given_name(context: Context, mention: Mention, entity: Entity) -> str:
    """The word right before a surname if it is, or is much like, the person's given name; else empty."""
    before = mention.first - 1
    if entity.kind != "person" or before < 0 or not context.document.tied[mention.first]:
        return ""
    token, word = context.document.tokens[before], context.document.words[before]
    return token.word if token.capital and like_a_given_name(context.index, word, entity) == _OWN else ""


def behind_a_capital(document: Document, place: int) -> bool:
    """Whether a capitalised word is tied to a token from before, so that it may be a given name."""
    return place > 0 and document.tied[place] and document.capitals[place - 1]


def others_in_full(document: Document, mention: Mention) -> Iterator[Mention]:
    """The other places of a single word where what may be a given name precedes it, both as one mention."""
    if len(mention.words) > 1:
        return
    for place in same_word(document, mention.words[0]):
        before = place - 1
        full = behind_a_capital(document, place) and not is_no_name(document.words[before], before, document)
        if full and place != mention.first:
            yield Mention(before, place + 1, tuple(document.words[before : place + 1]))


def surname_behind(context: Context, mention: Mention, entity: Entity) -> str:
    """The capitalised word tied to the end of a given name if it is unlike the person's surname; else empty.

    Muhammad Sanusi is not Muhammadu Buhari, but somebody else.
    """
    document, behind = context.document, mention.last
    if behind == len(document.tokens) or not document.tied[behind] or not document.capitals[behind]:
        return ""
    word = document.words[behind]
    own = words_of(surname(entity))
    strange = not any(likeness(word, each).mean >= LIKE_A_GIVEN_NAME for each in own) and word not in TITLES
    return document.tokens[behind].word if strange else ""


def _other_given_name(context: Context, first: int, entity: Entity) -> str:
    before = first - 1
    if before < 0 or not context.document.tied[first]:
        return ""
    token, word = context.document.tokens[before], context.document.words[before]
    if (
        not token.capital
        or token.word.isupper()
        or before in context.explained
        or is_no_name(word, before, context.document)
    ):
        return ""
    return token.word if like_a_given_name(context.index, word, entity) == _UNLIKE else ""


def like_a_given_name(index: Index, word: str, entity: Entity) -> int:
    """How much a folded word before a surname is like a given name of a person: `_UNLIKE`, `_ALIKE` or `_OWN`."""
    alike = max((likeness(word, each).mean for each in index.given_words(entity)), default=0.0)
    if alike >= _OWN_GIVEN_NAME and len(word) > 1 and entity.country not in FAMILY_FIRST:
        return _OWN
    return _ALIKE if alike >= LIKE_A_GIVEN_NAME else _UNLIKE


def is_no_name(word: str, place: int, document: Document) -> bool:
    """Whether a capitalised word is part of no name: a title, a number, Then, or a common word starting a line."""
    where = no_names[word]
    if where == _AT_LINE_START:
        return place == 0 or document.lines[place - 1] != document.lines[place]
    return where == _ANYWHERE


def _no_name(word: str) -> int:
    """Where a capitalised word is part of no name: nowhere, at the start of a line, or anywhere."""
    if word in TITLES or word in _LINKING or word[:1].isdigit():
        return _ANYWHERE
    return _AT_LINE_START if zipf(word) > _COMMON_AT_START and not classes_of(word) else _NOWHERE


no_names = remembered(Kept(_no_name, _MOST_WORDS))
"""Cached: folded words → where they are part of no name, as a number."""
