"""Whether a listed or expected wrong form in a document is what it seems."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from gazetteer import Calque
from normalize.details import (
    ACTS,
    APPOSITION,
    CONDITION_NEAR,
    LITERAL_TRANSLATION_OF,
    NO_KNOWN_NAME,
    WORD_ITSELF,
    WRONG_FORM,
)
from normalize.match.document import Mention
from normalize.match.evidence.context.context import LINES_NEAR, Context, whole_name_elsewhere
from normalize.match.evidence.context.neighbours import stranger
from normalize.match.evidence.context.surroundings import STANDS, STRANGER, observe_country_and_office
from normalize.match.index.predicted import Predicted
from normalize.match.recognise import Wrong, occurrences, starts_sentence
from normalize.match.weights import Seen
from normalize.text.english import zipf

_COMMON = 3.0
"""From this Zipf frequency on, a word may occur in any English text."""

_KNOWN = 2.0
"""From this one on, a word is known and may be capitalised just for starting a sentence."""

_SPEAKS = frozenset(
    "said says hopes hoped believes believed wants wanted refused agreed insisted insists stressed announced decided "
    "warned called urged expressed claimed claims condemned thinks".split()
)
"""Verbs whose subject is always a person or a party."""

_MAY_ACT = frozenset("has have had will would may might can could should does did also".split())
"""Auxiliary verbs, whose subject may as well be a thing."""

_DETERMINERS = frozenset("the a an these those its his their our some any no".split())
_PASSIVE = frozenset({"be", "been"})


def allowed(context: Context, wrong: Wrong) -> bool:
    """Whether a listed form may be read so: a calque by its `when` and `unless`, a predicted one if the right
    name is not on the line.
    """
    listed = wrong.listed.wrong
    if isinstance(listed, Predicted):
        return not _in_line(context, wrong)
    if not isinstance(listed, Calque):
        return True
    if any(_everywhere(context, phrase) for phrase in listed.unless):
        return False
    return not listed.when or any(_nearest(context, wrong.mention, phrase) for phrase in listed.when)


def observe_listed(context: Context, wrong: Wrong) -> Iterator[Seen]:
    """All evidence for and against a listed wrong form, as (name, value, detail)."""
    listed, mention = wrong.listed.wrong, wrong.mention
    if isinstance(listed, Calque):
        detail = LITERAL_TRANSLATION_OF.of(listed.source) if listed.source else "a known literal translation"
        yield "listed calque", 1.0, detail
        yield from _condition(context, wrong, listed)
    elif isinstance(listed, Predicted):
        yield "predicted calque", 1.0, f"half of {listed.source} translated and half of it read aloud"
        yield from observe_country_and_office(context, mention, wrong.listed.entity)
        yield from _other_thing(context, wrong)
    else:
        seen = f", seen in {listed.source}" if listed.source else ""
        yield "listed garble", 1.0, f"{WRONG_FORM}{seen}"
        yield "several words", float(len(mention.words) > 1), f"{len(mention.words)} words fit together"
        if whole_name_elsewhere(context, wrong.listed.entity, mention):
            yield STANDS[0], 1.0, f"{wrong.listed.entity.name} stands in the document"
        yield from observe_country_and_office(context, mention, wrong.listed.entity)
    yield from _ordinary(context, mention)


def _in_line(context: Context, wrong: Wrong) -> bool:
    """Whether the right name stands on the same line, so that what looks like it is something else.

    Where the same words stand again, repaired or not, they are the same garble.
    """
    lines, mention = context.document.lines, wrong.mention
    places, line = context.standing.get(wrong.listed.entity.id, ()), lines[mention.first]
    first = bisect_left(places, line, key=lambda place: lines[place.first])
    on_line = takewhile(lambda place: lines[place.first] == line, islice(places, first, None))
    return any(place.words != mention.words for place in on_line)


def _other_thing(context: Context, wrong: Wrong) -> Iterator[Seen]:
    """Whether the surroundings of an expected form make another thing of it: the Wei Sword School."""
    mention, words = wrong.mention, context.document.words
    if word := stranger(context, mention):
        yield STRANGER, 1.0, NO_KNOWN_NAME.of(word)
    before = words[mention.first - 1] if mention.first else ""
    if before in _DETERMINERS and wrong.listed.entity.kind == "person":
        yield "ordinary word", 1.0, f"{before} before it speaks of a thing"


def _condition(context: Context, wrong: Wrong, calque: Calque) -> Iterator[Seen]:
    near, before = [], []
    lines = context.document.lines
    here = wrong.mention
    for phrase in calque.when:
        for place in _nearest(context, here, phrase):
            if abs(lines[place.first] - lines[here.first]) <= LINES_NEAR:
                near.append(phrase)
            if place.last == here.first and context.document.tied[here.first]:
                before.append(phrase)
    if near:
        yield "condition near", 1.0, CONDITION_NEAR.of(", ".join(dict.fromkeys(near)))
    if before:
        yield "apposition", 1.0, APPOSITION.of(before[0])


def _ordinary(context: Context, mention: Mention) -> Iterator[Seen]:
    found = context.document.tokens[mention.first : mention.last]
    least = _KNOWN if starts_sentence(context.document.text, found[0].start) else _COMMON
    if len(found) == 1 and (found[0].word.islower() or zipf(mention.words[0]) >= least):
        yield "ordinary word", 1.0, WORD_ITSELF.of(found[0].word)
    if found[0].word.islower() and (verb := _acts(context, mention)):
        yield "acts", 1.0, ACTS.of(verb)


def _acts(context: Context, mention: Mention) -> str:
    """The verb after a mention, if it shows a party: earthwork believes, or, without article, earthwork has."""
    words = context.document.words
    verb, then = [*words[mention.last : mention.last + 2], "", ""][:2]
    if verb in _SPEAKS:
        return verb
    bare = mention.first == 0 or words[mention.first - 1] not in _DETERMINERS
    return verb if bare and verb in _MAY_ACT and then not in _PASSIVE else ""


def _nearest(context: Context, mention: Mention, phrase: str) -> Sequence[Mention]:
    """The nearest places of a phrase before and after a mention."""
    found = _everywhere(context, phrase)
    before = bisect_right(found, mention.first, key=lambda place: place.last)
    behind = bisect_left(found, mention.last, key=lambda place: place.first)
    return [*found[max(0, before - 1) : before], *found[behind : behind + 1]]


def _everywhere(context: Context, phrase: str) -> Sequence[Mention]:
    """All places of a phrase, in order; cached."""
    found = context.phrases.get(phrase)
    if found is None:
        found = context.phrases[phrase] = occurrences(context.document, phrase)
    return found
