"""From the evidence over a whole document to decisions: what to fix, what to suggest, what to keep.

Listed forms are judged first, then everything like a name. Names that are then sure count as standing in the document,
and unsure mentions are judged again beside them until nothing new becomes sure. So it does not matter in which order
sentences name somebody.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from itertools import chain, repeat
from typing import TYPE_CHECKING

from normalize.alike import judge_alike
from normalize.decision import Decision
from normalize.listed import judge_listed, judge_misspellings, other_forms
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import Document, Mention
from normalize.match.evidence.context.context import Context, countries, standing
from normalize.match.evidence.context.settled import Settled, settle
from normalize.match.index import Index
from normalize.match.models import Models
from normalize.match.recognise import Known, Recognised, Wrong, explained_by, places_of, recognise
from normalize.match.screening.build import hopes_of
from normalize.match.screening.doubtful import Doubt, Doubtful
from normalize.match.screening.glance import glance
from normalize.match.screening.hopes import Hopes
from normalize.match.weights import log_odds
from normalize.options import PRESETS, Options, Preset

if TYPE_CHECKING:
    from normalize.match.beside.alignment import Alignment
    from normalize.match.beside.evidence import Beside
    from normalize.match.source.source import Source
    from normalize.native.glancing import Glance

HOPELESS = 0.05
"""A reading whose score cannot exceed this, whatever stands around it, says nothing about a mention."""


def decide(
    document: Document,
    index: Index,
    candidates: Candidates,
    options: Options,
    source: Source | None = None,
    least: float = 0.0,
) -> list[Decision]:
    """Judge every mention of a document.

    Args:
        document: the text.
        index: the names.
        candidates: proposes entities.
        options: the choices of the user.
        source: the text it was translated from.
        least: decisions with a lower score do not matter; at least the preset's score for suggestions.

    Returns:
        The decisions with at least that score, in order, without overlaps.
    """
    preset = PRESETS[options.preset]
    least = max(least, preset.suggest)
    found = recognise(document, index)
    judged = [best for best, *_ in judge(document, index, candidates, preset, found, source, least)]
    if least < preset.fix:
        # A misspelt word is never fixed.
        judged += judge_misspellings(document, index)
    if options.unify:
        judged += other_forms(found.right, options.spelling)
    return [decision for decision in _without_overlaps(judged, preset) if decision.score >= least]


def judge(
    document: Document,
    index: Index,
    candidates: Candidates,
    preset: Preset,
    found: Recognised,
    source: Source | None = None,
    least: float = HOPELESS,
) -> list[Sequence[Decision]]:
    """The readings of every mention, judged until nothing new becomes sure.

    Args:
        document: the text.
        index: the names.
        candidates: proposes entities.
        preset: the scores from which changes are made and suggested.
        found: the names of the gazetteer in the document.
        source: the text it was translated from.
        least: readings with a lower score are left out.

    Returns:
        For each mention its readings, the best first; without mentions that already are as their best reading would
        write them.
    """
    right = found.right
    alignment = None if source is None else _aligned(document, source, index, right)
    # Few texts have a listed wrong form.
    listed = _outside_right_names(found) if found.wrong else []
    models = _models(index, None if source is None else source.bearers)
    # What every round needs is kept for all rounds.
    hopeful = log_odds(min(least, preset.suggest))
    hopes = hopes_of(candidates, index, models, hopeful)
    # Beside a source, a reading of a named entity counts against surer readings of others.
    needed = log_odds(least) if source is None else hopeful
    beside = None if alignment is None else _beside(document, alignment, right, hopes, models)
    alike = _Alike(hopes, models, needed, beside, beside or Doubtful(document, hopes, right))
    new: Mapping[str, Set[Mention]] | None = None
    context = Context(document, index, standing(right), countries(right), explained_by(document, right))
    while True:
        judged = [*judge_listed(context, listed, alignment), *alike.readings(context, new)]
        whole, more = _sure(_without_overlaps((readings[0] for readings in judged), preset), preset, beside)
        new = _places(
            chain(
                ((id, place) for id, places in whole.items() if id not in context.standing for place in places),
                ((id, place) for (id, garble), place in more.items() if (id, garble) not in context.settled),
            )
        )
        if not new:
            return judged
        # What else stands in the document, and what was seen of it, stays the same.
        context = replace(context, standing={**whole, **context.standing}, settled={**more, **context.settled})


class _Alike:
    """The mentions that are like names, with their readings; judged again only where something new is sure.

    Args:
        hopes: what mentions may come to.
        models: the weights.
        needed: the log odds that a reading needs.
        beside: the source, if there is one.
        doubtful: finds the mentions.
    """

    def __init__(
        self, hopes: Hopes, models: Models, needed: float, beside: Beside | None, doubtful: Doubtful | Beside
    ) -> None:
        self._hopes, self._models, self._needed = hopes, models, needed
        self._beside, self._doubtful = beside, doubtful
        self._doubts: list[Doubt] = []
        self._judged: list[Sequence[Decision] | None] = []

    def readings(self, context: Context, new: Mapping[str, Set[Mention]] | None) -> list[Sequence[Decision]]:
        """The readings of each mention that has some, the best first.

        Args:
            context: the document with what is known about it.
            new: the entities that became sure since the last call, by id, and where; None at the first call.
        """
        seen = glance(context, self._models.all, self._needed)
        # Without a glance, everything that may be worth a look was collected in the first round.
        if seen or new is None:
            self._collect(seen)
        for place, doubt in enumerate(self._doubts):
            if self._judged[place] is None or new is None or _is_about(doubt, new, context.index):
                self._judged[place] = judge_alike(context, doubt, self._hopes, self._beside, self._needed, seen)
        return list(filter(None, self._judged))

    def _collect(self, seen: Glance | None) -> None:
        """Add the mentions that are now worth a look, in order, not yet judged."""
        more = self._doubtful.worthy(seen, {doubt.mention for doubt in self._doubts})
        if not more:
            return
        every = chain(zip(self._doubts, self._judged, strict=True), zip(more, repeat(None), strict=False))
        in_order = sorted(every, key=lambda each: each[0].mention)
        self._doubts, self._judged = [doubt for doubt, _ in in_order], [judged for _, judged in in_order]


def _sure(
    decisions: Iterable[Decision], preset: Preset, beside: Beside | None
) -> tuple[Mapping[str, Sequence[Mention]], Settled]:
    """The entities whose whole name is sure to stand somewhere, and the sure garbles."""
    sure = [(d.entity, d) for d in decisions if d.entity and d.fix and d.score >= preset.fix]
    whole = {entity.id: [d.mention] for entity, d in sure if _whole(d)}
    # A source also tells whose name a part is.
    known = [(e, d) for e, d in sure if e.id in whole or (beside and beside.names(d.mention, e))]
    return whole, settle((entity.id, d.mention, d.written) for entity, d in known)


def _places(found: Iterable[tuple[str, Mention]]) -> dict[str, set[Mention]]:
    """Entity ids → the places of each."""
    places: dict[str, set[Mention]] = {}
    for id, place in found:
        places.setdefault(id, set()).add(place)
    return places


def _is_about(doubt: Doubt, places: Mapping[str, Set[Mention]], index: Index) -> bool:
    """Whether a doubt is affected by entities that newly became sure at some places, other than its own."""
    here = {doubt.mention}
    if any(places.get(candidate.entity_id, here) != here for candidate in doubt.likely):
        return True
    return any(places.get(form.entity.id, here) != here for form in index.short[" ".join(doubt.mention.words)])


def _aligned(document: Document, source: Source, index: Index, right: Sequence[Known]) -> Alignment:
    # Only users with a source wait for this import.
    from normalize.match.beside.alignment import Alignment

    return Alignment(document, source, places_of(document, index, right, source.everywhere.keys()))


def _beside(document: Document, alignment: Alignment, right: Sequence[Known], hopes: Hopes, models: Models) -> Beside:
    from normalize.match.beside.evidence import Beside

    return Beside(document, alignment, right, hopes, models)


@lru_cache(maxsize=8)
def _models(index: Index, bearers: bytes | None) -> Models:
    return Models(index, bearers)


def _without_overlaps(decisions: Iterable[Decision], preset: Preset) -> list[Decision]:
    """The best decisions worth listing, without overlaps, in order."""
    taken: set[int] = set()
    chosen = []
    worthy = (d for d in decisions if d.score >= preset.suggest)
    for decision in sorted(worthy, key=lambda d: _precedence(d, preset)):
        places = range(decision.mention.first, decision.mention.last)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(decision)
    return sorted(chosen, key=lambda d: d.mention.first)


def _outside_right_names(found: Recognised) -> list[Wrong]:
    """The listed wrong forms that are not inside a right name."""
    right = [known.mention for known in found.right]
    firsts = [mention.first for mention in right]

    def is_within(mention: Mention) -> bool:
        before = bisect_right(firsts, mention.first)
        return before > 0 and mention.last <= right[before - 1].last

    return [each for each in found.wrong if not is_within(each.mention)]


def _precedence(decision: Decision, preset: Preset) -> tuple[bool, int, float, int]:
    """Sort key: sure ones first, of these the longest, which leave the least unexplained; then by score."""
    sure = decision.fix and decision.score >= preset.fix
    words = decision.mention.last - decision.mention.first
    return (not sure, -words if sure else 0, -decision.score, decision.mention.first)


def _whole(decision: Decision) -> bool:
    """Whether a decision writes a whole name, not only a part of one."""
    return decision.entity is not None and _is_whole(decision.written, decision.entity.accepted)


@lru_cache(maxsize=1 << 12)
def _is_whole(written: str, names: tuple[str, ...]) -> bool:
    words = sorted(written.split())
    return any(words == sorted(name.split()) for name in names)
