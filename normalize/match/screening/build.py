"""Builds `Hopes`, which says what mentions may come to, from the bounds on their candidates."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from gazetteer import Entity
from normalize.kept import Kept
from normalize.match.candidates.candidate import Candidate, Drafted
from normalize.match.candidates.proposing import Candidates
from normalize.match.evidence.words.another_name import observe_another
from normalize.match.evidence.words.declined import most_of_case
from normalize.match.evidence.words.likeness import observe_rival
from normalize.match.index import Index
from normalize.match.models import Models
from normalize.match.names.form import words_of
from normalize.match.screening.hopes import Alone, Hopes, Prospect, mentions, rival
from normalize.match.screening.prospects import ACCEPTED, by_likeness, by_numbers, hopeful, outlook, screen
from normalize.match.screening.surroundings_bounds import bounds_of
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

    outlooks: Kept[tuple[str, ...], Outlook | None] = Kept(
        lambda words: outlook(words, candidates, models, least), _MOST_KEPT
    )
    found = _Finder(index, models, least, outlooks.__getitem__).prospects
    return Hopes(candidates, hope, found, outlooks.__getitem__, screened.among if screened else mentions)


class _Finder:
    """Finds the candidates of a mention that may reach the needed score in some document; see `Prospects`.

    Args:
        index: the names.
        models: the weights.
        least: the log odds that are needed, except by entities that the source names, which may reach any score.
        outlook: the candidates of a mention as numbers, if the source names none of them; None if unknown.
    """

    def __init__(
        self, index: Index, models: Models, least: float, outlook: Callable[[tuple[str, ...]], Outlook | None]
    ) -> None:
        self._index, self._models, self._least, self._outlook = index, models, least, outlook

    def prospects(
        self, words: tuple[str, ...], likely: Sequence[Candidate], asked: Sequence[Candidate]
    ) -> Sequence[Prospect]:
        named, prospects = frozenset(asked), []
        for each in likely:
            model, needed = self._standard(each, each in named)
            odds, most = by_numbers(words, each, model)
            if most >= needed:
                weigh = partial(self._alone, words, each, likely, each in named)
                prospects.append(Prospect(each, model, odds, most, bounds_of(each, model), weigh))
        return tuple(prospects)

    def _standard(self, candidate: Candidate, asked: bool) -> tuple[Weights, float]:
        """The weights for a candidate and the log odds that it needs."""
        return (self._models.main, -math.inf) if asked else (self._models.of(candidate), self._least)

    def _alone(
        self, words: tuple[str, ...], candidate: Candidate, likely: Sequence[Candidate], asked: bool
    ) -> Alone | None:
        """What a candidate scores by likeness; None if that is too low, or it is no reading."""
        model, needed = self._standard(candidate, asked)
        own = _by_itself(words, candidate, self._index, model)
        if not asked:
            self._learn(words, candidate, own, model)
        if own.most < needed or own.most == -math.inf:
            return None
        other = tuple(observe_rival(candidate, rival(candidate, likely)))
        return own._replace(rival=other, against=added(other, model))

    def _learn(self, words: tuple[str, ...], candidate: Candidate, own: Alone, model: Weights) -> None:
        """Tell the outlook of a mention what one of its candidates scores, if the source does not name it."""
        outlook = self._outlook(words)
        if outlook and isinstance(candidate, Drafted):
            unasked = self._models.unasked if model is self._models.main else 0.0
            # This evidence always applies to entities that the source does not name.
            more = added(own.another, model) + unasked
            outlook.learn(candidate.place, own.odds + own.case + more, own.most + more, own.stands)


def _by_itself(words: tuple[str, ...], candidate: Candidate, index: Index, model: Weights) -> Alone:
    """What a candidate scores by likeness, apart from rivals."""
    written = candidate.written
    stands = words == words_of(written) or (words == candidate.form.words and candidate.form.origin in ACCEPTED)
    nothing = _begins_its_name(words, candidate.entity, words_of(written))
    odds, most = (-math.inf, -math.inf) if nothing else by_likeness(words, candidate, index, model)
    case, another = most_of_case(words, candidate, model), tuple(observe_another(words, candidate))
    return Alone(odds, most, another, case, written, stands)


def _begins_its_name(words: tuple[str, ...], entity: Entity, written: Sequence[str]) -> bool:
    """Whether words begin another name, not of a person, and so are no garble: Olympic, of the Olympics."""
    if entity.kind == "person" or len(written) > len(words):
        return False
    names = map(words_of, entity.accepted)
    return any(name[: len(words)] == words and len(name) > len(words) for name in names)
