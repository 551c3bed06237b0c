"""What a candidate may come to in whatever document, so that few are worth a look at one."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.match.candidate import Candidate, Drafted
from normalize.match.candidates import RULES, Candidates
from normalize.match.company import most_anywhere
from normalize.match.declined import most_of_case
from normalize.match.document import LONGEST_MENTION
from normalize.match.evidence import (
    KNOWN_PEOPLE,
    MOST_COMMON,
    ROUNDED,
    UNLIKE,
    WELL_KNOWN_PLACE,
    shares_of,
)
from normalize.match.forms import NUMBERS, Origin
from normalize.match.index import Index
from normalize.match.index.traits import TRAITS
from normalize.match.models import Models
from normalize.match.settled import SETTLED
from normalize.match.weights import Weights
from normalize.match.wording import ANOTHER, COMMON, LITTLE, WELL_KNOWN, most_printed
from normalize.native import glancing, limits, screening
from normalize.text.endings import LEAST_STEM, longest_endings
from normalize.text.given_names import names_by_form

if TYPE_CHECKING:
    from normalize.native.glancing import Outlook
    from normalize.native.limits import Limits
    from normalize.native.proposing import Proposer
    from normalize.native.screening import Screen

ACCEPTED: frozenset[Origin] = frozenset({"name", "alias", "surname"})
"""What is of these is right as it is listed, even where something else is written in its place: Zelenskyy."""


@lru_cache(maxsize=1 << 14)
def by_likeness(words: tuple[str, ...], candidate: Candidate, index: Index, model: Weights) -> tuple[float, float]:
    """The log odds of a candidate of some words by `likeness_of` alone, and the most that any document makes of these.

    Kept a while; the evidence, which is bulky, is worked out again for the few that come to something.
    """
    odds = model.bias + sum(shares_of(words, candidate, index, model))
    return odds, odds + most_of_case(words, candidate, model) + most_anywhere(candidate, index, model) + ROUNDED


def by_numbers(words: tuple[str, ...], candidate: Candidate, model: Weights) -> tuple[float, float]:
    """What these two are no more than, by the numbers of a candidate alone."""
    if not isinstance(candidate, Drafted):
        return math.inf, math.inf
    limits, place = _limits(candidate.proposed.proposer, model, most_printed(words, model)), candidate.place
    return limits.alone(candidate.proposed, place), limits.of(candidate.proposed, place)


def hopeful(
    words: tuple[str, ...], candidates: Candidates, index: Index, models: Models, least: float, seen: Outlook | None
) -> bool:
    """Whether some document may make at least some log odds of a candidate of some words, by its own model.

    As far as is seen at a glance, where they are known by their numbers: of the few that are left so, names are read.
    """
    if seen is not None:
        return seen.hopeful
    return any(by_likeness(words, each, index, models.of(each))[1] >= least for each in candidates.of(words))


def screen(
    candidates: Candidates, index: Index, models: Models, least: float, settings: tuple[object, ...]
) -> Screen | None:
    """What tells of most mentions that come to nothing, before anybody is proposed for them; None where not compiled.

    Nor beside a source, where it is asked of most mentions anyway who is proposed for them.

    Args:
        candidates: who is proposed.
        index: the names; what comes to nothing is noted there.
        models: the weights.
        least: the log odds that something must come to.
        settings: what is noted with the words of a mention.
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
    """What of the candidates of some words may come to at least some log odds; None if it is not known by numbers.

    Of a source it is taken that it does not name them.
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
    always = model.most(("home ground", SETTLED)) + ROUNDED
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
    "known_place": WELL_KNOWN_PLACE,
    "known_people": KNOWN_PEOPLE,
    "stem": LEAST_STEM,
    "longest_endings": longest_endings(),
    "given_names": names_by_form(),
}
