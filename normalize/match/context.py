"""What the document around a mention says for and against a candidate."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from gazetteer import Entity
from normalize.match.document import Document, Mention
from normalize.match.forms import folded, spelt_words
from normalize.match.index import Index
from normalize.match.recognise import Known
from normalize.text.english import zipf
from normalize.text.folding import american

LINES_NEAR = 1
"""How many lines before and behind a mention are near by."""

WORDS_BESIDE = 6
"""How many words before and behind a mention stand beside it."""

TITLES = frozenset(
    "mr mrs ms miss dr prof sir lord lady president premier prime minister chancellor king queen prince "
    "princess emperor sultan sheikh pope cardinal bishop ayatollah imam rabbi senator congressman "
    "congresswoman governor mayor secretary ambassador envoy spokesman spokeswoman spokesperson "
    "spokesperson's general lieutenant colonel major captain commander admiral marshal sergeant chief "
    "judge justice attorney director chairman chairwoman chair leader professor doctor coach manager ceo "
    "founder analyst expert candidate deputy vice former acting foreign defense defence finance interior "
    "state".split()
)
"""Words that stand before the names of people, and are no part of them."""


@dataclass(frozen=True, slots=True)
class Context:
    """A document with what is known of it.

    Attributes:
        document: the text as tokens.
        index: the names.
        standing: ids of the entities whose whole name stands in it → the token where it first stands.
        countries: names of the countries that stand in it, by themselves or by a place or people of theirs → tokens.
        explained: tokens that belong to a known or repaired name.
    """

    document: Document
    index: Index
    standing: Mapping[str, int]
    countries: Mapping[str, Sequence[int]]
    explained: Collection[int]


def standing(found: Sequence[Known]) -> dict[str, int]:
    """The entities whose whole name stands among known mentions, and where first."""
    first: dict[str, int] = {}
    for known in found:
        for form in known.forms:
            if form.origin in ("name", "alias"):
                first.setdefault(form.entity.id, known.mention.first)
    return first


def countries(found: Sequence[Known]) -> dict[str, list[int]]:
    """The countries that stand among known mentions, by name, people or place, and at which tokens."""
    places: dict[str, list[int]] = {}
    for known in found:
        for entity in (form.entity for form in known.forms if form.entity.kind == "place"):
            for country in {entity.name, entity.country} - {""}:
                places.setdefault(country, []).append(known.mention.first)
    return places


def country(context: Context, entity: Entity, mention: Mention) -> Literal["near", "far", "absent"]:
    """Whether the country of an entity stands near a mention, farther off, or nowhere outside it."""
    places = list(context.countries.get(entity.country, ()))
    places += [i for word in folded(spelt_words(entity.country)) for i in context.document.places.get(word, ())]
    distance = _distance(context.document, mention, places)
    return "absent" if distance is None else "near" if distance <= LINES_NEAR else "far"


def office(context: Context, entity: Entity, mention: Mention) -> tuple[list[str], list[str]]:
    """Words of an entity's office or nature: those near a mention, and those farther off in the document."""
    near: list[str] = []
    far: list[str] = []
    for word, written in context.index.office(entity).items():
        distance = _distance(context.document, mention, context.document.places.get(word, ()))
        if distance is not None:
            (near if distance <= LINES_NEAR else far).append(written)
    return near, far


def office_beside(context: Context, entity: Entity, mention: Mention) -> list[str]:
    """Words of an entity's office that stand in the same line right before or behind a mention."""
    document, words = context.document, context.index.office(entity)
    around = [
        *range(max(0, mention.first - WORDS_BESIDE), mention.first),
        *range(mention.last, min(len(document.words), mention.last + WORDS_BESIDE)),
    ]
    beside = {american(document.words[i]) for i in around if document.lines[i] == document.lines[mention.first]}
    return [written for word, written in words.items() if word in beside]


def _distance(document: Document, mention: Mention, places: Iterable[int]) -> int | None:
    """How many lines off the nearest of some tokens is that is not part of a mention."""
    here = document.lines[mention.first]
    return min((abs(document.lines[i] - here) for i in places if not mention.first <= i < mention.last), default=None)


def worth(words: Sequence[str]) -> float:
    """How much words of an office say, 0 to 1: rare ones more than common ones, three rare ones everything."""
    return min(1.0, sum(max(0.15, min(1.0, (6.0 - zipf(word)) / 3)) for word in words) / 3)


def strangers(context: Context, mention: Mention) -> list[str]:
    """Capitalised words tied to a mention that are neither titles nor part of a known name."""
    document, found = context.document, []
    sides = [(mention.first - 1, mention.first), (mention.last, mention.last)]
    for beside, tie in sides:
        if not 0 <= beside < len(document.tokens) or not document.tied[tie]:
            continue
        token, word = document.tokens[beside], document.words[beside]
        if token.capital and beside not in context.explained and not _is_title(word, beside, document):
            found.append(token.word)
    return found


def title_before(context: Context, mention: Mention) -> str:
    """The title or office right before a mention, empty if there is none."""
    beside = mention.first - 1
    if (
        beside >= 0
        and context.document.words[beside] in TITLES
        and context.document.lines[beside] == context.document.lines[mention.first]
    ):
        return context.document.tokens[beside].word
    return ""


def _is_title(word: str, place: int, document: Document) -> bool:
    starts_line = place == 0 or document.lines[place - 1] != document.lines[place]
    return word in TITLES or word.isdigit() or (zipf(word) > 4.5 and starts_line)
