"""Evidence over a whole document → what to change, what to list, what to leave.

Listed forms are judged first, then everything that is like a name. What is sure then stands in the document like any
right name, and the unsure is judged once more beside it, until nothing new becomes sure: so the order of sentences
does not matter to who is recognised.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache, partial
from itertools import chain, repeat
from typing import TYPE_CHECKING

from normalize.decision import Decision
from normalize.kept import Kept
from normalize.listed import judge_listed, judge_misspellings, other_forms
from normalize.match.around import stranger
from normalize.match.candidate import Candidate, Drafted
from normalize.match.candidates import Candidates
from normalize.match.company import (
    BESIDE_ITSELF,
    OTHER_GIVEN,
    company,
    is_spoken_of,
    least_missing,
    most_company,
    observe_in_part,
    observe_silence,
    tied_to_a_name,
)
from normalize.match.context import Context, countries, standing, stands
from normalize.match.declined import most_of_case, observe_case
from normalize.match.document import Document, Mention
from normalize.match.doubtful import Doubt, Weighed
from normalize.match.evidence import (
    ROUNDED,
    likeness_of,
    observe,
    observe_another,
    observe_right,
    observe_rival,
    shares_of,
)
from normalize.match.forms import words_of
from normalize.match.glance import glance
from normalize.match.hopes import Alone, Hopes, Prospect, mentions, rival
from normalize.match.index import Index
from normalize.match.models import Models
from normalize.match.prospects import by_likeness, by_numbers, hopeful, outlook, screen
from normalize.match.recognise import Known, Recognised, explained_by, recognise, tokens_of
from normalize.match.settled import Settled, settle
from normalize.match.weights import Weights, added, in_order, log_odds, score_of, shares, weigh
from normalize.options import PRESETS, Options, Preset
from normalize.result import Evidence

if TYPE_CHECKING:
    from normalize.match.alignment import Alignment
    from normalize.match.beside import Beside
    from normalize.match.source import Source
    from normalize.native.glancing import Glance, Outlook

_MOST_KEPT = 1 << 17
_NOBODY: frozenset[str] = frozenset()

HOPELESS = 0.05
"""A reading that can come to no more than this, whatever stands around it, says nothing of a mention."""


def decide(
    document: Document,
    index: Index,
    candidates: Candidates,
    options: Options,
    source: Source | None = None,
    only_sure: bool = False,
) -> list[Decision]:
    """Judge every mention of a document.

    Args:
        document: the text.
        index: the names.
        candidates: who is proposed.
        options: the choices of the user.
        source: what it was translated from.
        only_sure: whether only sure changes are asked for, to which nothing else matters.

    Returns:
        Decisions of at least the preset's score to suggest, or to fix, in order, none overlapping another.
    """
    preset = PRESETS[options.preset]
    found = recognise(document, index)
    readings = judge(document, index, candidates, preset, found, source, preset.suggest, only_sure)
    judged = [best for best, *_ in readings]
    if not only_sure:
        judged += judge_misspellings(document, index)
    if options.unify:
        judged += other_forms(found.right, options.spelling)
    return _apart(judged, preset)


def judge(
    document: Document,
    index: Index,
    candidates: Candidates,
    preset: Preset,
    found: Recognised,
    source: Source | None = None,
    least: float = HOPELESS,
    only_sure: bool = False,
) -> list[Sequence[Decision]]:
    """The readings of every mention, once nothing new becomes sure; the best of each first.

    None for a mention that stands as its best reading would be written, and none that cannot come to a least score,
    nor, if only sure ones are asked for, to that of the preset.
    """
    right = found.right
    alignment = None if source is None else _aligned(document, source, index, right)
    firsts = [known.mention.first for known in right]
    listed = [each for each in found.wrong if not _within(each.mention, right, firsts)]
    models = _models(index, None if source is None else source.bearers)
    hopes = _hopes(candidates, index, models, log_odds(least))
    # Beside a source who is named there counts against another who is surer.
    needed = log_odds(max(least, preset.fix) if only_sure and source is None else least)
    beside = None if alignment is None else _beside(document, alignment, right, hopes, models)
    weighed = beside or Weighed(document, hopes, right)
    doubts: list[Doubt] = []
    named: Mapping[str, Sequence[Mention]] = standing(right)
    grounds = countries(right)
    explained = explained_by(document, right)
    settled: Settled = {}
    alike: list[Sequence[Decision] | None] = []
    new: Set[str] | None = None
    context = Context(document, index, named, grounds, explained, settled)
    while True:
        seen = glance(context, models.all, needed)
        # Where nothing is told at a glance, all that may be worth a look is looked at from the beginning.
        if seen or new is None:
            doubts, alike = _with_more(doubts, alike, weighed, seen)
        if not doubts and not listed:
            return []
        for place, doubt in enumerate(doubts):
            if alike[place] is None or new is None or _is_about(doubt, new, index):
                alike[place] = _judge_alike(context, doubt, hopes, beside, needed, seen)
        judged = [*judge_listed(context, listed, alignment), *filter(None, alike)]
        chosen = _apart((readings[0] for readings in judged), preset)
        sure = [(d.entity, d) for d in chosen if d.entity and d.fix and d.score >= preset.fix]
        whole = {entity.id: [d.mention] for entity, d in sure if _whole(d)}
        # A source tells of a part of a name as well whose it is.
        known = [(e, d) for e, d in sure if e.id in whole or (beside and beside.names(d.mention, e))]
        more = settle((entity.id, d.mention, d.written) for entity, d in known)
        new = (whole.keys() - named.keys()) | {entity for entity, _ in more.keys() - settled.keys()}
        if not new:
            return judged
        named, settled = {**whole, **named}, {**more, **settled}
        # What else stands in the document, and what was seen of that, stays the same.
        context = replace(context, standing=named, settled=settled)


def _with_more(
    doubts: list[Doubt], alike: list[Sequence[Decision] | None], weighed: Weighed | Beside, glance: Glance | None
) -> tuple[list[Doubt], list[Sequence[Decision] | None]]:
    """Doubts and their readings, and in order among them those that are worth a look now, not yet read."""
    more = weighed.worthy(glance, {doubt.mention for doubt in doubts})
    if not doubts or not more:
        return doubts + more, alike + [None] * len(more)
    every = sorted(
        chain(zip(doubts, alike, strict=True), zip(more, repeat(None), strict=False)), key=lambda each: each[0].mention
    )
    return [doubt for doubt, _ in every], [read for _, read in every]


def _is_about(doubt: Doubt, entities: Set[str], index: Index) -> bool:
    """Whether it bears on a doubt that some entities, which were not sure before, stand in the document."""
    if any(candidate.entity_id in entities for candidate in doubt.likely):
        return True
    return any(form.entity.id in entities for form in index.short[" ".join(doubt.mention.words)])


def _aligned(document: Document, source: Source, index: Index, right: Sequence[Known]) -> Alignment:
    # Only who has a source waits for what reads one.
    from normalize.match.alignment import Alignment

    return Alignment(document, source, tokens_of(document, index, right, source.everywhere))


def _beside(document: Document, alignment: Alignment, right: Sequence[Known], hopes: Hopes, models: Models) -> Beside:
    from normalize.match.beside import Beside

    return Beside(document, alignment, right, hopes, models)


@lru_cache(maxsize=8)
def _models(index: Index, bearers: bytes | None) -> Models:
    return Models(index, bearers)


@lru_cache(maxsize=8)
def _hopes(candidates: Candidates, index: Index, models: Models, least: float) -> Hopes:
    """What mentions may come to where at least some log odds are asked for."""
    settings, hopeless = (candidates.language, models.bearers, least), index.hopeless
    screened = screen(candidates, index, models, least, settings)

    def hope(words: tuple[str, ...]) -> bool:
        asked = settings, words
        # Another process that shares the work may have found that out; a screen asks for that itself.
        if screened.hopeless(words) if screened else asked in hopeless:
            return False
        found = hopeful(words, candidates, index, models, least)
        if not found:
            hopeless.add(asked)
        return found

    def found(words: tuple[str, ...], likely: Sequence[Candidate], asked: Sequence[Candidate]) -> Sequence[Prospect]:
        named, prospects = frozenset(asked), []
        for each in likely:
            # Whom a source names, it could name, and anything may be made of him.
            model, needed = (models.main, -math.inf) if each in named else (models.of(each), least)
            odds, most = by_numbers(words, each, model)
            if most >= needed:
                # A glance says nothing of whom a source names.
                outlook = None if each in named else outlooks[words]
                unasked = models.unasked if model is models.main else 0.0
                weigh = partial(_alone, words, each, likely, index, model, needed, outlook, unasked)
                prospects.append(Prospect(each, model, odds, most, company(each, model), weigh))
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
    odds, most = by_likeness(words, candidate, index, model)
    case = most_of_case(words, candidate, model)
    if outlook and isinstance(candidate, Drafted):
        # Of whom no source names that goes without saying.
        more = added(observe_another(words, candidate), model) + unasked
        outlook.learn(candidate.place, odds + case + more, most + more)
    if most < least:
        return None
    other = rival(candidate, likely)
    against = added(observe_rival(candidate, other), model)
    return Alone(odds, most, other, against, case)


def _judge_alike(
    context: Context, doubt: Doubt, hopes: Hopes, beside: Beside | None, needed: float, seen: Glance | None
) -> Sequence[Decision]:
    """The readings of a mention, the best first; none if none may come to the log odds that are needed."""
    mention = doubt.mention
    # What a source asks for may come to anything.
    asked = beside.asked(mention) if beside else _NOBODY
    known = hopes.known(mention.words, doubt.likely, asked)
    hope = hopes.every[mention.words]
    outlook = hope.outlook if hope else None
    if seen and outlook:
        named = [each for each in known if each.candidate.entity_id in asked] if asked else ()
        others = [each for each in known if each.candidate.entity_id not in asked] if named else known
        hopeful = _left(doubt, others, outlook, seen, needed)
        if named:
            those = dict((*hopeful, *_hopeful(context, doubt, named, beside, needed)))
            hopeful = [(each, those[each]) for each in known if each in those]
    else:
        hopeful = _hopeful(context, doubt, known, beside, needed)
    if not hopeful or _short_of_one_who_stands(context, mention, beside):
        return ()
    found = (_judge(context, doubt, each, own.rival, beside, needed - own.odds) for each, own in hopeful)
    judged = sorted((d for d in found if d and not _begins_its_name(d)), key=lambda decision: -decision.score)
    if beside and any(each.entity and beside.names(mention, each.entity) for each in judged):
        # A better known name in the place of one that the source has: Netanyahu for Matanyahu.
        judged = [d for d in judged if not _stands(d) or (d.entity and not beside.lacks(mention, d.entity))]
    return judged if judged and not _stands(judged[0]) else ()


def _left(
    doubt: Doubt, known: Sequence[Prospect], outlook: Outlook, seen: Glance, needed: float
) -> Sequence[tuple[Prospect, Alone]]:
    """Of some candidates of a mention those that leave it a chance, told at a glance."""
    first, last, _ = doubt.mention
    left = seen.left(outlook, first, last)
    alone = [(each, each.alone) for each in known if each.place in left]
    # What they come to by themselves is known now.
    left = seen.left(outlook, first, last)
    return [
        (each, own)
        for each, own in alone
        if own
        and each.place in left
        and left[each.place] + own.against + _against(doubt, each.candidate, each.model) >= needed
    ]


def _hopeful(
    context: Context, doubt: Doubt, known: Sequence[Prospect], beside: Beside | None, needed: float
) -> Sequence[tuple[Prospect, Alone]]:
    """The same as the rules say it, which `normalize.native.glancing` follows for whom no source names."""
    mention = doubt.mention
    strange, tied = bool(known and stranger(context, mention)), tied_to_a_name(context.document, mention)
    hopeful: list[tuple[Prospect, Alone]] = []
    for each in known:
        model, beside_it = each.model, each.company
        asked = beside.most(mention, each.candidate, model) if beside else 0.0
        named = beside is not None and each.candidate.entity_id in beside.asked(mention)
        # Whether any document makes something of it is known; only then is it worth a look at this one.
        if asked + each.most < needed:
            continue
        said = asked + (beside_it.stranger if strange else 0.0) + ROUNDED
        # What it speaks of is seen only where all else leaves a chance.
        if said + each.most - least_missing(context, tied, each.candidate.entity_id, beside_it) < needed:
            continue
        # A source that names it speaks for it as well.
        silence = 0.0 if named else beside_it.silence
        around = said + most_company(context, mention, tied, each.candidate, beside_it, model, silence)
        # Most are given up before their words are looked at.
        own = each.alone if each.odds + around >= needed else None
        if own and asked + own.most >= needed:
            most = own.odds + own.case + around
            if most >= needed and most + own.against + _against(doubt, each.candidate, model) >= needed:
                hopeful.append((each, own))
    return hopeful


def _stands(decision: Decision) -> bool:
    """Whether what a decision would write stands already."""
    return decision.mention.words == words_of(decision.written)


def _begins_its_name(decision: Decision) -> bool:
    """Whether words begin another name of what is no person, and so are no garble: Olympic, of the Olympics."""
    entity, words = decision.entity, decision.mention.words
    if entity is None or entity.kind == "person" or len(words_of(decision.written)) > len(words):
        return False
    names = map(words_of, entity.accepted)
    return any(name[: len(words)] == words and len(name) > len(words) for name in names)


def _against(doubt: Doubt, candidate: Candidate, model: Weights) -> float:
    """The log odds that right names in a mention add to a candidate."""
    return added(observe_right(doubt, candidate), model) if doubt.right else 0.0


def _judge(
    context: Context,
    doubt: Doubt,
    prospect: Prospect,
    rival: Candidate | None,
    beside: Beside | None,
    needed: float,
) -> Decision | None:
    """A candidate with all evidence; None if this adds less log odds to those of the candidate alone than needed."""
    mention, candidate, model = doubt.mention, prospect.candidate, prospect.model
    seen = list(observe(context, mention, candidate, rival))
    spoken_of, named = is_spoken_of(seen), beside is not None and beside.names(mention, candidate.entity)
    if beside and named:
        if beside.names_whole(mention, candidate.entity):
            # The word before it is his own given name, garbled.
            seen = [each for each in seen if each[0] != OTHER_GIVEN]
    else:
        seen += observe_silence(context, mention, candidate, seen)
        seen += observe_another(mention.words, candidate)
    if doubt.right:
        seen += observe_right(doubt, candidate)
    itself = BESIDE_ITSELF in (name for name, *_ in seen)
    case = () if itself else tuple(observe_case(mention.words, candidate, spoken_of or named))
    odds = added((*seen, *case), model) + ROUNDED
    if beside:
        # Most fall short whatever the source says.
        if odds + beside.most(mention, candidate, model) < needed:
            return None
        said = tuple(beside.observe(mention, candidate, seen))
        if named:
            told, copied = beside.tells_how(candidate.entity, said), beside.is_copied(mention)
            said = (*observe_in_part(candidate, told, copied, seen), *said)
        seen += said
        odds += added(said, model)
    seen += case
    if odds < needed:
        return None
    if beside:
        # What takes longest is looked at last.
        fits = tuple(beside.compare(mention, candidate))
        if odds + added(fits, model) < needed:
            return None
        seen += fits
        seen += beside.hear(mention, candidate)

    def reasons() -> tuple[Evidence, ...]:
        return in_order((*likeness_of(mention.words, candidate, context.index, model), *weigh(seen, model)))

    own, entity = shares_of(mention.words, candidate, context.index, model), candidate.entity
    chance = score_of([*own, *shares(seen, model)], model)
    return Decision(mention, entity, candidate.written, "garble", chance, reasons, entity.fix)


def _apart(decisions: Iterable[Decision], preset: Preset) -> list[Decision]:
    """The best decisions worth listing that do not overlap, in order."""
    taken: set[int] = set()
    chosen = []
    worthy = (d for d in decisions if d.score >= preset.suggest)
    for decision in sorted(worthy, key=lambda d: _precedence(d, preset)):
        places = range(decision.mention.first, decision.mention.last)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(decision)
    return sorted(chosen, key=lambda d: d.mention.first)


def _within(mention: Mention, right: Sequence[Known], firsts: Sequence[int]) -> bool:
    """Whether a mention lies in one of some right names, in order and apart, of which it is told where they begin."""
    before = bisect_right(firsts, mention.first)
    return before > 0 and mention.last <= right[before - 1].mention.last


def _precedence(decision: Decision, preset: Preset) -> tuple[bool, int, float, int]:
    """Sure ones first, of those the ones with more words, which leave the least unexplained; then by score."""
    sure = decision.fix and decision.score >= preset.fix
    words = decision.mention.last - decision.mention.first
    return (not sure, -words if sure else 0, -decision.score, decision.mention.first)


def _whole(decision: Decision) -> bool:
    """Whether a decision puts a whole name there, not only a part of it."""
    entity, words = decision.entity, sorted(decision.written.split())
    return entity is not None and any(words == sorted(name.split()) for name in entity.accepted)


def _short_of_one_who_stands(context: Context, mention: Mention, beside: Beside | None) -> bool:
    """Whether a mention is right as it stands: the surname or given name of who is named in full, or by the source."""
    short = [form.entity for form in context.index.short[" ".join(mention.words)]] if beside or context.standing else ()
    if any(stands(context, entity, mention) for entity in short):
        return True
    return beside is not None and any(beside.names(mention, entity) for entity in short)
