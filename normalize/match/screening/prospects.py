"""Upper bounds of what a candidate may score in any document, so that few candidates need a closer look."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.match.candidates.candidate import Candidate, Drafted
from normalize.match.candidates.proposing import RULES, Candidates
from normalize.match.document import LONGEST_MENTION
from normalize.match.evidence.context.settled import SETTLED
from normalize.match.evidence.context.surroundings import A_CITY, AT_HOME, CITY_AT_HOME
from normalize.match.evidence.words.declined import most_of_case
from normalize.match.evidence.words.likeness import (
    KNOWN_PEOPLE,
    MOST_COMMON,
    ROUNDED,
    UNLIKE,
    WELL_KNOWN_PLACE,
    shares_of,
)
from normalize.match.evidence.words.wording import ANOTHER, COMMON, LITTLE, WELL_KNOWN, most_printed
from normalize.match.index import Index
from normalize.match.index.traits import TRAITS
from normalize.match.models import Models
from normalize.match.names.form import NUMBERS, Origin
from normalize.match.screening.surroundings_bounds import most_anywhere
from normalize.match.weights import Weights
from normalize.native import glancing, limits, screening
from normalize.text.languages.endings import LEAST_STEM, longest_endings
from normalize.text.lists.given_names import names_by_form

if TYPE_CHECKING:
    from normalize.native.glancing import Outlook
    from normalize.native.limits import Limits
    from normalize.native.proposing import Proposer
    from normalize.native.screening import Screen

ACCEPTED: frozenset[Origin] = frozenset({"name", "alias", "surname"})
"""Forms of these origins are right as listed, even where another form is written in their place: Zelenskyy."""


@lru_cache(maxsize=1 << 14)
def by_likeness(words: tuple[str, ...], candidate: Candidate, index: Index, model: Weights) -> tuple[float, float]:
    """The log odds of a candidate by `likeness_of` alone, and the most it can reach in any document.

    Cached; the bulky evidence itself is worked out again for the few candidates that need it.
    """
    odds = model.bias + sum(shares_of(words, candidate, index, model))
    return odds, odds + most_of_case(words, candidate, model) + most_anywhere(candidate, index, model) + ROUNDED


def by_numbers(words: tuple[str, ...], candidate: Candidate, model: Weights) -> tuple[float, float]:
    """Upper bounds of both values of `by_likeness`, from the numbers of a candidate only."""
    if not isinstance(candidate, Drafted):
        return math.inf, math.inf
    limits, place = _limits(candidate.proposed.proposer, model, most_printed(words, model)), candidate.place
    return limits.alone(candidate.proposed, place), limits.of(candidate.proposed, place)


def hopeful(words: tuple[str, ...], candidates: Candidates, index: Index, models: Models, least: float) -> bool:
    """Whether a candidate of some words may reach `least` log odds in some document, by the model for it."""
    return any(by_likeness(words, each, index, models.of(each))[1] >= least for each in candidates.of(words))


def screen(
    candidates: Candidates, index: Index, models: Models, least: float, settings: tuple[object, ...]
) -> Screen | None:
    """A screen that drops most hopeless mentions before candidates are proposed; None where not compiled.

    None beside a source too, where most mentions need their candidates anyway.

    Args:
        candidates: proposes entities.
        index: the names; hopeless mentions are noted there.
        models: the weights.
        least: the log odds that are needed.
        settings: noted with the words of a mention.
    """
    if screening is None or candidates.proposer is None or candidates.ears is None or models.bearers is not None:
        return None

    def printed(words: tuple[str, ...]) -> float:
        return most_printed(words, models.main)

    limits = _limits(candidates.proposer, models.main, 0.0)
    rules = {**RULES, "longest": LONGEST_MENTION}
    found: Screen = screening.Screen(limits, candidates.ears, least, printed, index.hopeless.hashes, settings, rules)
    return found


def outlook(words: tuple[str, ...], candidates: Candidates, models: Models, least: float) -> Outlook | None:
    """Which candidates of some words may reach `least` log odds, as numbers; None where these are not known.

    Takes it that a source names none of them.
    """
    proposed = candidates.proposed(words)
    if glancing is None or proposed is None:
        return None
    limits = tuple([_limits(proposed.proposer, model, most_printed(words, model)) for model in models.all])
    found: Outlook = glancing.Outlook(limits, proposed, least, models.bearers, models.unasked)
    return found


@lru_cache(maxsize=1 << 4)
def _limits(proposer: Proposer, model: Weights, printed: float) -> Limits:
    assert limits is not None
    lines = {name: (line.values, line.odds) for name, line in model.lines.items()}
    always = model.most([SETTLED]) + ROUNDED
    found: Limits = limits.Limits(proposer, lines, model.bias, always, printed, {**_RULES, **TRAITS})
    return found


_RULES = {
    "unlike": UNLIKE,
    "most_common": MOST_COMMON,
    "well_known": WELL_KNOWN,
    "another": ANOTHER,
    "common": COMMON,
    "little": LITTLE,
    "accepted": sum(1 << NUMBERS[origin] for origin in ACCEPTED),
    "a_city": A_CITY,
    "at_home": AT_HOME,
    "city_at_home": CITY_AT_HOME,
    "known_place": WELL_KNOWN_PLACE,
    "known_people": KNOWN_PEOPLE,
    "stem": LEAST_STEM,
    "longest_endings": longest_endings(),
    "given_names": names_by_form(),
}
