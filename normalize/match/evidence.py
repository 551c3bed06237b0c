"""The reasons for and against reading a mention as a candidate, and their sum.

The model is additive: each piece of evidence has a value and a weight, their products add up with a bias to the log
odds that a careful editor would make the change. The weights are fitted by ``benchmarks/fit.py``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from gazetteer import Entity
from normalize.match.candidates import Candidate
from normalize.match.context import (
    Context,
    office,
    office_beside,
    on_foreign_ground,
    other_given_name,
    place_word,
    stands,
    strangers,
    title_before,
    worth,
)
from normalize.match.document import Mention
from normalize.match.forms import folded, spelt_words
from normalize.result import Evidence
from normalize.text.english import zipf

Seen = tuple[str, float, str]

MOST_COMMON = 6.0
"""Zipf frequency from which on a word tells nothing."""

LEAST_WORD = 0.65
"""A word that agrees less than this with its counterpart speaks against a candidate."""


@cache
def weights() -> Mapping[str, float]:
    """Name of evidence → weight; ``bias`` is what stands before any evidence."""
    data = json.loads(resources.files("normalize.match").joinpath("weights.json").read_text("utf-8"))
    return dict(data["weights"])


def weigh(seen: Iterator[Seen]) -> tuple[Evidence, ...]:
    """Evidence with its weights, the strongest first."""
    given = weights()
    weighed = (Evidence(name, round(value, 3), given.get(name, 0.0), detail) for name, value, detail in seen if value)
    return tuple(sorted(weighed, key=lambda e: -abs(e.share)))


def score(evidence: tuple[Evidence, ...]) -> float:
    """The chance, 0 to 1, that evidence makes a right change."""
    odds = weights()["bias"] + sum(e.share for e in evidence)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def observe(context: Context, mention: Mention, candidate: Candidate, rival: Candidate | None) -> Iterator[Seen]:
    """Everything seen for and against a candidate, as (name, value, detail); a value of 0 says nothing."""
    yield from _likeness(mention, candidate)
    yield from _rival(candidate, rival)
    yield from _words(context, mention, candidate)
    yield from _company(context, mention, candidate)


def _likeness(mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    form, latin = candidate.form, candidate.latin
    name = form.written
    if latin:
        yield "spelling", latin.spelling, f"{latin.spelling:.0%} of the spelling of {name}"
        yield "sound", latin.sound, f"{latin.sound:.0%} of the sound of {name}"
        unlike = max(0.0, LEAST_WORD - latin.weakest) / LEAST_WORD
        yield "unlike word", unlike, f"a word agrees only to {latin.weakest:.0%}"
        same = [word for i, word in enumerate(mention.words) if i not in latin.changed]
        if latin.changed and same:
            # That a rare word is the same says more: there are many Singhs and few Hulusis.
            rarity = sum(1 - min(zipf(word), MOST_COMMON) / MOST_COMMON for word in same) / len(mention.words)
            yield "same words", rarity, f"{len(same)} of {len(mention.words)} words are the same"
    if candidate.reading:
        # What a reading adds to the likeness of the Latin form; spelling and sound count half each.
        more = candidate.native - (latin.alike if latin else 0.0)
        detail = f"read aloud in {candidate.reading.lang}, the native name is {' '.join(candidate.reading.words)}"
        yield "native name", max(0.0, more), detail
    yield "several words", float(len(mention.words) > 1), f"{len(mention.words)} words fit together"
    yield "letters", min(sum(map(len, mention.words)), 20) / 20, f"{sum(map(len, mention.words))} letters"
    if mention.words[0][:1] != form.words[0][:1]:
        yield "initial", 1.0, f"{name} starts with another letter"


def _rival(candidate: Candidate, rival: Candidate | None) -> Iterator[Seen]:
    if rival is not None:
        lead = candidate.alike - rival.alike
        yield "rival", max(0.0, 0.2 - lead) * 5, f"{rival.form.written} is alike as well"


def _words(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    index = context.index
    places = candidate.latin.changed if candidate.latin else tuple(range(len(mention.words)))
    changed = [mention.words[i] for i in places]
    if changed:
        # A name is only as likely right as its rarest word.
        rarest = min(changed, key=zipf)
        yield "common word", zipf(rarest) / 7, f"{rarest} is a word in its own right"
    if changed and candidate.latin and _only_longer(mention.words, candidate.form.words):
        yield "another ending", 1.0, f"it is {candidate.form.written} with an ending of its own"
    names = [w for w in changed if w in index.name_words]
    if names:
        yield "name word", len(names) / len(changed), f"{' '.join(names)} is part of a known name"


def _only_longer(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether words are others with something behind them, as other names often are: Lavrovo, Akarsu."""
    pairs = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    return len(words) == len(others) and all(a.startswith(b) for a, b in pairs)


def _company(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    entity = candidate.entity
    place = stands(context, entity, mention)
    if place is not None and (candidate.form.short or len(mention.words) == 1):
        line = context.document.lines[place.first] + 1
        yield "short form of one who stands", 1.0, f"{entity.name} is named in full in line {line}"
    own_name = context.document.words[max(0, mention.first - 1) : mention.first]
    if place is not None and (len(mention.words) > 1 or set(own_name) & set(folded(spelt_words(entity.name)))):
        lines = context.document.lines
        if lines[place.first] == lines[mention.first]:
            yield "stands beside", 1.0, f"{entity.name} stands in the same line already"
    yield from speaks_of(context, mention, entity)
    given = other_given_name(context, mention, entity) if candidate.form.short else ""
    if given:
        yield "other given name", 1.0, f"{given} before it is another given name"
    for word in strangers(context, mention):
        yield "stranger", 1.0, f"{word} beside it belongs to no known name"
    title = title_before(context, mention)
    if title and entity.kind != "person":
        yield "title of a person", 1.0, f"{title} before it"
    where = place_word(context, mention)
    if where and entity.kind == "person":
        yield "word of a place", 1.0, f"{where} beside it speaks of a place"


def speaks_of(context: Context, mention: Mention, entity: Entity) -> Iterator[Seen]:
    """Whether a document speaks of the country and the business of an entity, as (name, value, detail)."""
    if entity.country and on_foreign_ground(context, entity, mention):
        yield "foreign ground", 1.0, f"{entity.country} is nowhere spoken of, but other countries are"
    beside = office_beside(context, entity, mention)
    if beside:
        yield "office beside", min(1.0, len(beside) / 2), f"{', '.join(beside)} beside it"
    near, far = office(context, entity, mention)
    near = [word for word in near if word not in beside]
    if near:
        yield "office near", worth(near), f"{', '.join(near)} near by"
    if far:
        yield "office", worth(far), f"{', '.join(far)} in the document"
