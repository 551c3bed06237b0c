"""Evidence over a whole document → what to change, what to list, what to leave.

Listed forms are judged first, then everything that is like a name. What is sure then stands in the document like any
right name, and the unsure is judged once more beside it, until nothing new becomes sure: so the order of sentences
does not matter to who is recognised.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from gazetteer import Calque, Entity, Garble
from normalize.match.alignment import Alignment, observe_source_words
from normalize.match.beside import Beside
from normalize.match.calques import allowed, observe_listed
from normalize.match.candidates import Candidate, Candidates
from normalize.match.company import company_of_any, most_company
from normalize.match.context import Context, countries, standing, stands
from normalize.match.document import Document, Mention
from normalize.match.doubtful import Doubt, doubtful
from normalize.match.evidence import ROUNDED, hopeful, likeness_of, observe, observe_right, observe_rival, prospects
from normalize.match.forms import folded, spelt_words, written
from normalize.match.index import Index
from normalize.match.misspelling import misspellings
from normalize.match.recognise import Known, Recognised, Wrong, recognise, tokens_of, tokens_within
from normalize.match.settled import Settled, settle
from normalize.match.source import Source
from normalize.match.weights import Seen, added, in_order, log_odds, score, weigh, weights
from normalize.options import PRESETS, Options, Preset, Spelling
from normalize.result import ChangeKind, Evidence

HOPELESS = 0.05
"""A reading that can come to no more than this, whatever stands around it, says nothing of a mention."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A mention and what it should read.

    Attributes:
        mention: the tokens in question.
        entity: who is meant; None for a misspelt common word.
        written: what the mention should read, before its case is fitted.
        kind: what is wrong with it.
        score: the chance, 0 to 1, that the change is right.
        evidence: the reasons, strongest first.
        fix: whether the gazetteer lets it be made without asking.
    """

    mention: Mention
    entity: Entity | None
    written: str
    kind: ChangeKind
    score: float
    evidence: tuple[Evidence, ...]
    fix: bool


def decide(
    document: Document, index: Index, candidates: Candidates, options: Options, source: Source | None = None
) -> list[Decision]:
    """Judge every mention of a document.

    Returns:
        Decisions of at least the preset's score to suggest, in order, none overlapping another.
    """
    preset = PRESETS[options.preset]
    found = recognise(document, index)
    readings = judge(document, index, candidates, preset, found, source, preset.suggest)
    judged = [best for best, *_ in readings]
    judged += _judge_misspellings(document, index)
    if options.unify:
        judged += _other_forms(found.right, options.spelling)
    return _apart(judged, preset)


def judge(
    document: Document,
    index: Index,
    candidates: Candidates,
    preset: Preset,
    found: Recognised,
    source: Source | None = None,
    least: float = HOPELESS,
) -> list[list[Decision]]:
    """The readings of every mention, once nothing new becomes sure; the best of each first.

    None for a mention that stands as its best reading would be written, and none that cannot come to a least score.
    """
    right = found.right
    alignment = None if source is None else Alignment(document, source, tokens_of(document, index, right))
    listed = [w for w in found.wrong if not any(_within(w.mention, k.mention) for k in right)]
    model, needed = weights(with_source=False), log_odds(least)

    doubts = doubtful(
        document, candidates, right, alignment, lambda words: hopeful(words, candidates, index, model, needed)
    )
    beside = None if alignment is None else Beside(document, alignment, right, doubts)
    named: Mapping[str, Sequence[Mention]] = standing(right)
    grounds = countries(right)
    explained = tokens_within(right)
    settled: Settled = {}
    alike: list[list[Decision]] = [[] for _ in doubts]
    new: Set[str] | None = None
    while True:
        context = Context(document, index, named, grounds, explained, settled)
        for place, doubt in enumerate(doubts):
            if new is None or _is_about(doubt, new, index):
                alike[place] = _judge_alike(context, doubt, beside, least)
        judged = [*_judge_listed(context, listed, alignment), *filter(None, alike)]
        chosen = _apart((readings[0] for readings in judged), preset)
        sure = [(d.entity.id, d) for d in chosen if d.entity and d.fix and d.score >= preset.fix and _whole(d)]
        whole = {entity: [d.mention] for entity, d in sure}
        more = settle((entity, d.mention, d.written) for entity, d in sure)
        new = (whole.keys() - named.keys()) | {entity for entity, _ in more.keys() - settled.keys()}
        if not new:
            return judged
        named, settled = {**whole, **named}, {**more, **settled}


def _is_about(doubt: Doubt, entities: Set[str], index: Index) -> bool:
    """Whether it bears on a doubt that some entities, which were not sure before, stand in the document."""
    if any(candidate.entity.id in entities for candidate in doubt.likely):
        return True
    return any(form.entity.id in entities for form in index.short(" ".join(doubt.mention.words)))


def _judge_alike(context: Context, doubt: Doubt, beside: Beside | None, least: float) -> list[Decision]:
    """The readings of a mention, the best first; none if none may come to a least score."""
    mention, model, needed = doubt.mention, weights(with_source=beside is not None), log_odds(least)
    # What a source asks for may come to anything.
    hope = needed if beside is None else -math.inf
    known = prospects(mention.words, tuple(doubt.likely), context.index, model, hope)
    any_odds = company_of_any(context, mention, model) + ROUNDED if known else 0.0
    hopeful = []
    for candidate, odds, most in known:
        asked = beside.most(mention, candidate, model) if beside else 0.0
        # Whether any document makes something of it is known; only then is it worth a look at this one.
        if asked + most >= needed:
            most = asked + odds + most_company(context, mention, candidate, model) + any_odds
            if most >= needed and most + added(_against(doubt, candidate), model) >= needed:
                hopeful.append((candidate, odds))
    if not hopeful or _short_of_one_who_stands(context, mention, beside):
        return []
    found = (_judge(context, doubt, candidate, beside, needed - odds) for candidate, odds in hopeful)
    judged = sorted(filter(None, found), key=lambda decision: -decision.score)
    if beside and any(each.entity and beside.names(mention, each.entity) for each in judged):
        # A better known name in the place of one that the source has: Netanyahu for Matanyahu.
        judged = [d for d in judged if not _stands(d) or (d.entity and not beside.lacks(mention, d.entity))]
    return judged if judged and not _stands(judged[0]) else []


def _stands(decision: Decision) -> bool:
    """Whether what a decision would write stands already."""
    return decision.mention.words == folded(spelt_words(decision.written))


def _against(doubt: Doubt, candidate: Candidate) -> Iterator[Seen]:
    """What speaks against a candidate in the mention itself: others that it is like, and right names in it."""
    yield from observe_rival(candidate, _rival(candidate, doubt.likely))
    yield from observe_right(doubt, candidate)


def _judge(
    context: Context, doubt: Doubt, candidate: Candidate, beside: Beside | None, needed: float
) -> Decision | None:
    """A candidate with all evidence; None if this adds less log odds to those of the candidate alone than needed."""
    mention, entity, model = doubt.mention, candidate.entity, weights(with_source=beside is not None)
    seen = list(observe(context, mention, candidate, _rival(candidate, doubt.likely)))
    seen += observe_right(doubt, candidate)
    if beside:
        seen += beside.observe(mention, candidate)
    if added(seen, model) + ROUNDED < needed:
        return None
    if beside:
        seen += beside.hear(mention, candidate)
    alike = likeness_of(mention.words, candidate, context.index, model)
    evidence = in_order((*alike, *weigh(seen, model)))
    return Decision(mention, entity, candidate.written, "garble", score(evidence, model), evidence, entity.fix)


def _judge_listed(context: Context, found: Sequence[Wrong], alignment: Alignment | None) -> Iterator[list[Decision]]:
    model = weights(with_source=alignment is not None)
    for each in found:
        if allowed(context, each):
            listed, mention = each.listed, each.mention
            seen = list(observe_listed(context, each))
            if alignment and isinstance(listed.wrong, Calque):
                seen += observe_source_words(context.document, mention, listed.wrong, alignment.source)
            elif alignment:
                seen += alignment.observe(mention, listed.entity, 1.0)
            evidence = in_order(weigh(seen, model))
            kind: ChangeKind = "garble" if isinstance(listed.wrong, Garble) else "calque"
            yield [Decision(mention, listed.entity, listed.written, kind, score(evidence, model), evidence, listed.fix)]


def _judge_misspellings(document: Document, index: Index) -> Iterator[Decision]:
    for found in misspellings(document, index):
        model = weights(with_source=False)
        evidence = in_order(weigh(found.seen, model))
        yield Decision(found.mention, None, found.intended, "misspelling", score(evidence, model), evidence, False)


def _other_forms(right: Sequence[Known], spelling: Spelling) -> Iterator[Decision]:
    """Accepted other forms of the only entity that they can mean, to be written as its canonical form."""
    for found in right:
        if {f.origin for f in found.forms} <= {"name", "alias"} and len({f.entity.id for f in found.forms}) == 1:
            entity = found.forms[0].entity
            evidence = (Evidence("other form", 1.0, 0.0, f"another accepted form of {entity.name}"),)
            yield Decision(
                found.mention,
                entity,
                written(entity, entity.name, spelling),
                "alias",
                1.0,
                evidence,
                entity.fix,
            )


def _rival(candidate: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """The most alike candidate that would write something else."""
    apart = [c for c in others if c.entity.id != candidate.entity.id and c.form.written != candidate.form.written]
    return max(apart, key=lambda c: c.alike, default=None)


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


def _within(mention: Mention, right: Mention) -> bool:
    return right.first <= mention.first and mention.last <= right.last


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
    short = [form.entity for form in context.index.short(" ".join(mention.words))]
    if any(stands(context, entity, mention) for entity in short):
        return True
    return beside is not None and any(beside.names(mention, entity) for entity in short)
