"""Whether a listed wrong form, standing in a document, is to be believed."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer import Calque
from normalize.match.context import LINES_NEAR, Context
from normalize.match.document import Mention
from normalize.match.evidence import Seen, ground
from normalize.match.recognise import Wrong, occurrences
from normalize.text.english import zipf

_COMMON = 3.0
"""From this Zipf frequency on, a word is one that any English text may hold."""

_ACTS = frozenset(
    "has had have said says is was will would also hopes hoped believes believed may might can could "
    "should does did wants wanted refused agreed insisted insists stressed announced decided warned "
    "called urged expressed".split()
)
"""Verbs of those who act and speak; things are seldom their subject."""


def allowed(context: Context, wrong: Wrong) -> bool:
    """Whether the guards of a listed form let it be read so: a word of `when` stands, none of `unless` does."""
    listed = wrong.listed.wrong
    if not isinstance(listed, Calque):
        return True
    document = context.document
    if any(occurrences(document, phrase) for phrase in listed.unless):
        return False
    return not listed.when or any(_elsewhere(context, wrong.mention, phrase) for phrase in listed.when)


def observe_listed(context: Context, wrong: Wrong) -> Iterator[Seen]:
    """Everything seen for and against a listed wrong form, as (name, value, detail)."""
    listed, mention = wrong.listed.wrong, wrong.mention
    if isinstance(listed, Calque):
        of = f", of {listed.source}" if listed.source else ""
        yield "listed calque", 1.0, f"a known literal translation{of}"
        yield from _condition(context, wrong, listed)
    else:
        seen = f", seen in {listed.source}" if listed.source else ""
        yield "listed garble", 1.0, f"a known wrong form{seen}"
        if wrong.listed.entity.id in context.standing:
            yield "short form of one who stands", 1.0, f"{wrong.listed.entity.name} stands in the document"
        yield from ground(context, mention, wrong.listed.entity)
    yield from _ordinary(context, mention)


def _condition(context: Context, wrong: Wrong, calque: Calque) -> Iterator[Seen]:
    near, before = [], []
    lines = context.document.lines
    here = wrong.mention
    for phrase in calque.when:
        for place in _elsewhere(context, here, phrase):
            if abs(lines[place.first] - lines[here.first]) <= LINES_NEAR:
                near.append(phrase)
            if place.last == here.first:
                before.append(phrase)
    if near:
        yield "condition near", 1.0, f"{', '.join(dict.fromkeys(near))} near by"
    if before:
        yield "apposition", 1.0, f"{before[0]} right before it"


def _ordinary(context: Context, mention: Mention) -> Iterator[Seen]:
    found = context.document.tokens[mention.first : mention.last]
    if len(found) == 1 and (found[0].word.islower() or zipf(mention.words[0]) >= _COMMON):
        yield "ordinary word", 1.0, f"{found[0].word} is a word in its own right"
    following = context.document.words[mention.last : mention.last + 1]
    if found[0].word.islower() and following and following[0] in _ACTS:
        yield "acts", 1.0, f"it {following[0]}, as people and parties do"


def _elsewhere(context: Context, mention: Mention, phrase: str) -> list[Mention]:
    """Where a phrase stands outside a mention."""
    found = occurrences(context.document, phrase)
    return [place for place in found if place.last <= mention.first or place.first >= mention.last]
