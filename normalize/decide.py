"""Evidence over a whole document → what to change, what to list, what to leave.

Listed forms are judged first, then everything that is like a name. What is sure then stands in the document like any
right name, and the unsure is judged once more beside it, until nothing new becomes sure: so the order of sentences
does not matter to who is recognised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer import Calque, Entity
from normalize.match.calques import allowed, observe_listed
from normalize.match.candidates import Candidate, Candidates
from normalize.match.context import Context, countries, standing, stands
from normalize.match.document import Document, Mention, mentions
from normalize.match.evidence import observe, score, weigh
from normalize.match.forms import folded, spelt_words, written
from normalize.match.index import Index
from normalize.match.misspelling import misspellings
from normalize.match.recognise import Known, Wrong, is_acronym, known, wrong
from normalize.match.source import Source, observe_source, observe_source_words
from normalize.options import PRESETS, Options, Preset, Spelling
from normalize.result import ChangeKind, Evidence


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
    right = known(document, index)
    judged = judge(document, index, candidates, preset, right, source)
    judged += _judge_misspellings(document, index)
    if options.unify:
        judged += _other_forms(right, options.spelling)
    return _apart(judged, preset)


def judge(
    document: Document,
    index: Index,
    candidates: Candidates,
    preset: Preset,
    right: Sequence[Known],
    source: Source | None = None,
) -> list[Decision]:
    """The best reading of every mention, whatever its score, once nothing new becomes sure; readings may overlap."""
    listed = wrong(document, index)
    doubtful = _doubtful(document, candidates, right)
    listed = [w for w in listed if not any(_within(w.mention, k.mention) for k in right)]
    named: Mapping[str, Sequence[Mention]] = standing(right)
    grounds = countries(right)
    explained = {i for k in right for i in range(k.mention.first, k.mention.last)}
    while True:
        context = Context(document, index, named, grounds, explained)
        judged = [*_judge_listed(context, listed, source), *_judge_alike(context, doubtful, source)]
        chosen = _apart(judged, preset)
        sure = {d.entity.id: d.mention for d in chosen if d.entity and d.fix and d.score >= preset.fix and _whole(d)}
        if sure.keys() <= named.keys():
            return judged
        named = {**{entity: [mention] for entity, mention in sure.items()}, **named}


def _doubtful(
    document: Document, candidates: Candidates, right: Sequence[Known]
) -> list[tuple[Mention, Sequence[Candidate]]]:
    """Mentions that something is like, and that are not right as they stand."""
    fixed: dict[int, Known] = {i: k for k in right for i in range(k.mention.first, k.mention.last)}
    found: list[tuple[Mention, Sequence[Candidate]]] = []
    for mention in mentions(document):
        inside = {id(k): k for i in range(mention.first, mention.last) if (k := fixed.get(i))}.values()
        if not any(_covers(k.mention, mention) for k in inside):
            likely = [
                c
                for c in candidates.of(mention.words)
                if _touches_nothing_right(mention, c, inside) and _shouts_alike(document, mention, c)
            ]
            if likely:
                found.append((mention, likely))
    return found


def _covers(right: Mention, mention: Mention) -> bool:
    """Whether a right name holds all of a mention, reaches out of it, or is of several words."""
    within = mention.first <= right.first and right.last <= mention.last
    return not within or right.last - right.first > 1 or right.last - right.first == mention.last - mention.first


def _shouts_alike(document: Document, mention: Mention, candidate: Candidate) -> bool:
    """Whether a mention stands in capitals if the name is an acronym: Nadu is no NATO."""
    found = document.tokens[mention.first : mention.last]
    return not any(map(is_acronym, candidate.form.spelt)) or all(token.word.isupper() for token in found)


def _touches_nothing_right(mention: Mention, candidate: Candidate, inside: Iterable[Known]) -> bool:
    changed = candidate.latin.changed if candidate.latin else range(len(mention.words))
    return not any(k.mention.first - mention.first in changed for k in inside)


def _judge_alike(
    context: Context, found: Sequence[tuple[Mention, Sequence[Candidate]]], source: Source | None
) -> Iterator[Decision]:
    for mention, likely in found:
        if not _short_of_one_who_stands(context, mention):
            judged = [(_judge(context, mention, c, _rival(c, likely), source), c) for c in likely]
            best, candidate = max(judged, key=lambda pair: pair[0].score)
            if mention.words not in (candidate.form.words, folded(spelt_words(best.written))):
                yield best


def _judge(
    context: Context, mention: Mention, candidate: Candidate, rival: Candidate | None, source: Source | None
) -> Decision:
    seen = [
        *observe(context, mention, candidate, rival),
        *observe_source(context.document, mention, candidate.entity, source),
    ]
    evidence = weigh(iter(seen))
    entity = candidate.entity
    return Decision(mention, entity, candidate.form.written, "garble", score(evidence), evidence, entity.fix)


def _judge_listed(context: Context, found: Sequence[Wrong], source: Source | None) -> Iterator[Decision]:
    for each in found:
        if allowed(context, each):
            listed, mention = each.listed, each.mention
            seen = list(observe_listed(context, each))
            if isinstance(listed.wrong, Calque):
                seen += observe_source_words(context.document, mention, listed.wrong, source)
            else:
                seen += observe_source(context.document, mention, listed.entity, source)
            evidence = weigh(iter(seen))
            kind: ChangeKind = "calque" if isinstance(listed.wrong, Calque) else "garble"
            yield Decision(mention, listed.entity, listed.written, kind, score(evidence), evidence, listed.fix)


def _judge_misspellings(document: Document, index: Index) -> Iterator[Decision]:
    for found in misspellings(document, index):
        evidence = weigh(iter(found.seen))
        yield Decision(found.mention, None, found.intended, "misspelling", score(evidence), evidence, False)


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
    apart = [c for c in others if c.entity is not candidate.entity and c.form.written != candidate.form.written]
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
    return decision.entity is not None and decision.written in decision.entity.accepted


def _short_of_one_who_stands(context: Context, mention: Mention) -> bool:
    """Whether a mention is right as it stands: the surname or given name of somebody who is named in full."""
    short = context.index.short.get(" ".join(mention.words), ())
    return any(stands(context, form.entity, mention) for form in short)
