"""What a candidate may come to in whatever document, so that few are worth a look at one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.match.candidate import Candidate, Drafted
from normalize.match.candidates import Candidates
from normalize.match.company import most_anywhere
from normalize.match.evidence import (
    KNOWN_PEOPLE,
    MOST_COMMON,
    ROUNDED,
    UNLIKE,
    WELL_KNOWN_PLACE,
    observe_fame,
    observe_likeness,
)
from normalize.match.index import Index
from normalize.match.index.traits import TRAITS
from normalize.match.models import Models
from normalize.match.settled import SETTLED
from normalize.match.weights import Weights, shares
from normalize.match.wording import ANOTHER, COMMON, WELL_KNOWN, most_by_words, most_printed, observe_words
from normalize.native import limits as compiled
from normalize.text.endings import LEAST_STEM

if TYPE_CHECKING:
    from normalize.native.limits import Limits
    from normalize.native.proposing import Proposer


@lru_cache(maxsize=1 << 17)
def prospects(
    words: tuple[str, ...], candidates: tuple[Candidate, ...], index: Index, model: Weights, least: float
) -> tuple[tuple[Candidate, float, float], ...]:
    """Candidates of which some document may make at least some log odds.

    Kept for each distinct mention; the evidence, which is bulky, is worked out again for the few that may come to
    something.

    Returns:
        Each with its log odds by `likeness_of` alone, and with the most that any document makes of these.
    """
    found, by_words = [], most_by_words(words, model)
    for each in candidates:
        alike, prior = shares(observe_likeness(words, each), model), shares(observe_fame(each.entity), model)
        around = most_anywhere(each, index, model)
        # Most come to nothing whatever their words say, and that takes longest to see.
        if model.bias + sum(alike) + sum(prior) + by_words + around + ROUNDED >= least:
            own = model.bias + sum([*alike, *shares(observe_words(words, each, index), model), *prior])
            if own + around + ROUNDED >= least:
                found.append((each, own, own + around + ROUNDED))
    return tuple(found)


def hopeful(words: tuple[str, ...], candidates: Candidates, index: Index, models: Models, least: float) -> bool:
    """Whether some document may make at least some log odds of a candidate of some words."""
    proposed = candidates.proposed(words)
    for model in models.all:
        if proposed is None:
            those = models.those(candidates.of(words), model)
        else:
            # Few are left by their numbers; only of these the names are read.
            limits = _limits(proposed.proposer, model, most_printed(words, model))
            places = limits.places(proposed, least, models.bearers, model is models.main)
            those = tuple(map(candidates.of(words).__getitem__, places)) if places else ()
        if those and prospects(words, those, index, model, least):
            return True
    return False


def able(
    words: tuple[str, ...], candidates: Sequence[Candidate], model: Weights, least: float
) -> tuple[Candidate, ...]:
    """The candidates of some words that may come to at least some log odds by their numbers."""
    most = most_by_numbers(words, candidates, model)
    return tuple([each for each, odds in zip(candidates, most, strict=True) if odds >= least])


def most_by_numbers(words: tuple[str, ...], candidates: Sequence[Candidate], model: Weights) -> Sequence[float]:
    """The most log odds that any document makes of each candidate of some words by its numbers alone."""
    first = next((each for each in candidates if isinstance(each, Drafted)), None)
    if first is None:
        return [math.inf] * len(candidates)
    of = _limits(first.proposed.proposer, model, most_printed(words, model)).of
    return [of(each.proposed, each.place) if isinstance(each, Drafted) else math.inf for each in candidates]


@lru_cache(maxsize=1 << 4)
def _limits(proposer: Proposer, model: Weights, printed: float) -> Limits:
    assert compiled is not None
    lines = {name: (line.values, line.odds) for name, line in model.lines.items()}
    always = model.bias + model.most(("home ground", SETTLED)) + ROUNDED
    found: Limits = compiled.Limits(proposer, lines, always, printed, {**_RULES, **TRAITS})
    return found


_RULES = {
    "unlike": UNLIKE,
    "most_common": MOST_COMMON,
    "well_known": WELL_KNOWN,
    "another": ANOTHER,
    "common": COMMON,
    "known_place": WELL_KNOWN_PLACE,
    "known_people": KNOWN_PEOPLE,
    "stem": LEAST_STEM,
}
