"""Builds `Hopes`, which says what mentions may come to, from the bounds on their candidates."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from gazetteer import Entity
from normalize.kept import Kept
from normalize.match.another_name import observe_another
from normalize.match.candidate import Candidate, Drafted
from normalize.match.candidates import Candidates
from normalize.match.declined import most_of_case
from normalize.match.evidence import observe_rival
from normalize.match.forms import words_of
from normalize.match.hopes import Alone, Hopes, Prospect, mentions, rival
from normalize.match.index import Index
from normalize.match.models import Models
from normalize.match.prospects import ACCEPTED, by_likeness, by_numbers, hopeful, outlook, screen
from normalize.match.surroundings_bounds import bounds_of
from normalize.match.weights import Weights, added

if TYPE_CHECKING:
    from normalize.native.glancing import Outlook

_MOST_KEPT = 1 << 15


@lru_cache(maxsize=8)
def hopes_of(candidates: Candidates, index: Index, models: Models, least: float) -> Hopes:
    """What mentions may come to if they need `least` log odds."""
    settings, hopeless = (candidates.language, models.bearers, least), index.hopeless
    screened = screen(candidates, index, models, least, settings)

    def hope(words: tuple[str, ...]) -> bool:
        asked = settings, words
        # Another process sharing the work may have found that out; a screen looks that up itself.
        if screened.hopeless(words) if screened else asked in hopeless:
            return False
        # Where candidates are known as numbers, names are read only for the few that remain.
        seen = outlooks[words]
        found = seen.hopeful if seen else hopeful(words, candidates, index, models, least)
        if not found:
            hopeless.add(asked)
        return found

    def found(words: tuple[str, ...], likely: Sequence[Candidate], asked: Sequence[Candidate]) -> Sequence[Prospect]:
        named, prospects = frozenset(asked), []
        for each in likely:
            # Entities that the source names use the model for sources, and may reach any score.
            model, needed = (models.main, -math.inf) if each in named else (models.of(each), least)
            odds, most = by_numbers(words, each, model)
            if most >= needed:
                # An outlook holds only for entities that the source does not name.
                outlook = None if each in named else outlooks[words]
                unasked = models.unasked if model is models.main else 0.0
                weigh = partial(_alone, words, each, likely, index, model, needed, outlook, unasked)
                prospects.append(Prospect(each, model, odds, most, bounds_of(each, model), weigh))
        return tuple(prospects)

    outlooks: Kept[tuple[str, ...], Outlook | None] = Kept(
        lambda words: outlook(words, candidates, models, least), _MOST_KEPT
    )
    return Hopes(candidates, hope, found, outlooks.__getitem__, screened.among if screened else mentions)


def _alone(
    words: tuple[str, ...],
    candidate: Candidate,
    likely: Sequence[Candidate],
    index: Index,
    model: Weights,
    least: float,
    outlook: Outlook | None,
    unasked: float,
) -> Alone | None:
    """What a candidate scores by likeness, also told to the outlook; None if that is too low, or it is no reading."""
    written = candidate.written
    stands = words == words_of(written) or (words == candidate.form.words and candidate.form.origin in ACCEPTED)
    nothing = _begins_its_name(words, candidate.entity, words_of(written))
    odds, most = (-math.inf, -math.inf) if nothing else by_likeness(words, candidate, index, model)
    case, another = most_of_case(words, candidate, model), tuple(observe_another(words, candidate))
    if outlook and isinstance(candidate, Drafted):
        # This evidence always applies to entities that the source does not name.
        more = added(another, model) + unasked
        outlook.learn(candidate.place, odds + case + more, most + more, stands)
    if nothing or most < least:
        return None
    other = tuple(observe_rival(candidate, rival(candidate, likely)))
    return Alone(odds, most, other, another, added(other, model), case, written, stands)


def _begins_its_name(words: tuple[str, ...], entity: Entity, written: Sequence[str]) -> bool:
    """Whether words begin another name, not of a person, and so are no garble: Olympic, of the Olympics."""
    if entity.kind == "person" or len(written) > len(words):
        return False
    names = map(words_of, entity.accepted)
    return any(name[: len(words)] == words and len(name) > len(words) for name in names)
