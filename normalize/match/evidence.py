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
from normalize.match.context import Context, country, office, office_beside, strangers, title_before, worth
from normalize.match.document import Mention
from normalize.result import Evidence
from normalize.text.english import zipf

Seen = tuple[str, float, str]

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
        yield (
            "unlike word",
            max(0.0, LEAST_WORD - latin.weakest) / LEAST_WORD,
            f"a word agrees only to {latin.weakest:.0%}",
        )
        if latin.swapped:
            yield "order", 1.0, "the words stand in another order"
        same = len(mention.words) - len(latin.changed)
        if latin.changed and same:
            yield (
                "same words",
                same / len(mention.words),
                f"{same} of {len(mention.words)} words are the same",
            )
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
        frequency = sum(map(zipf, changed)) / len(changed)
        common = max(changed, key=zipf)
        yield "common word", frequency / 7, f"{common} is a word in its own right"
    names = [w for w in changed if w in index.name_words]
    if names:
        yield "name word", len(names) / len(changed), f"{' '.join(names)} is part of a known name"
    others = {
        f.entity.name for f in index.accepted.get(" ".join(mention.words), ()) if f.entity is not candidate.entity
    }
    if others:
        yield "known name", 1.0, f"this is the right name of {min(others)}"
    if candidate.form.short:
        yield "given name" if candidate.form.origin == "given" else "short form", 1.0, "only part of a name"


def _company(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    entity = candidate.entity
    stands = context.standing.get(entity.id)
    if stands is not None and not mention.first <= stands < mention.last:
        line = context.document.lines[stands] + 1
        yield "stands", 1.0, f"{entity.name} stands in line {line}"
        if context.document.lines[stands] == context.document.lines[mention.first] and len(mention.words) > 1:
            yield "stands beside", 1.0, f"{entity.name} stands in the same line already"
        if candidate.form.short or len(mention.words) == 1:
            yield "short form of one who stands", 1.0, f"{entity.name} is named in full in line {line}"
    yield from ground(context, mention, entity)
    for word in strangers(context, mention):
        yield "stranger", 1.0, f"{word} beside it belongs to no known name"
    title = title_before(context, mention)
    if title:
        kind = "title" if entity.kind == "person" else "title of a person"
        yield kind, 1.0, f"{title} before it"


def ground(context: Context, mention: Mention, entity: Entity) -> Iterator[Seen]:
    """Whether a document speaks of the country and the business of an entity, as (name, value, detail)."""
    if entity.country:
        ground = country(context, entity, mention)
        said = {
            "near": "is spoken of near by",
            "far": "is spoken of in the document",
            "absent": "is nowhere spoken of",
        }
        name = {"near": "country near", "far": "country", "absent": "country absent"}[ground]
        yield name, 1.0, f"{entity.country} {said[ground]}"
    beside = office_beside(context, entity, mention)
    if beside:
        yield "office beside", min(1.0, len(beside) / 2), f"{', '.join(beside)} beside it"
    near, far = office(context, entity, mention)
    if near:
        yield "office near", worth(near), f"{', '.join(near)} near by"
    if far:
        yield "office", worth(far), f"{', '.join(far)} in the document"
