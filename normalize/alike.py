"""What is judged by what it is like: a mention where it stands, with whom it may stand for → its readings.

Most candidates are given up by the most that they may come to here; only of those that leave a chance is all seen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING

from normalize.decision import Decision
from normalize.match.around import stranger
from normalize.match.candidate import Candidate
from normalize.match.company import (
    BESIDE_ITSELF,
    is_spoken_of,
    least_missing,
    most_company,
    observe_company,
    observe_in_part,
    observe_silence,
    observe_trade,
    tied_to_a_name,
)
from normalize.match.context import Context, stands
from normalize.match.declined import observe_case
from normalize.match.document import Mention
from normalize.match.doubtful import Doubt
from normalize.match.evidence import ROUNDED, likeness_of, observe_right, shares_of
from normalize.match.hopes import Alone, Hopes, Prospect
from normalize.match.weights import Seen, Weights, added, in_order, score_of, shares, weigh
from normalize.result import Evidence

if TYPE_CHECKING:
    from normalize.match.beside import Beside
    from normalize.native.glancing import Glance, Outlook

_NOBODY: frozenset[str] = frozenset()

Hopeful = Sequence[tuple[Prospect, Alone]]
"""Candidates that leave a mention a chance, with what they come to by themselves."""


def judge_alike(
    context: Context, doubt: Doubt, hopes: Hopes, beside: Beside | None, needed: float, seen: Glance | None
) -> Sequence[Decision]:
    """The readings of a mention, the best first; none if none may come to the log odds that are needed.

    Args:
        context: the document with what is known of it.
        doubt: the mention.
        hopes: what mentions may come to.
        beside: the source.
        needed: the log odds that a reading must come to.
        seen: tells at a glance what candidates may come to here, where that is compiled.
    """
    mention = doubt.mention
    # What a source asks for may come to anything.
    asked = beside.asked(mention) if beside else _NOBODY
    known = hopes.known(mention.words, doubt.likely, asked)
    hope = hopes.every[mention.words]
    outlook = hope.outlook if hope else None
    if seen and outlook:
        named = [each for each in known if each.candidate.entity_id in asked] if asked else ()
        others = [each for each in known if each not in named] if named else known
        left = _left(doubt, others, outlook, seen, needed) if others else ()
        if named:
            those = dict((*left, *_hopeful(context, doubt, named, asked, beside, needed)))
            left = [(each, those[each]) for each in known if each in those]
    else:
        left = _hopeful(context, doubt, known, asked, beside, needed)
    # What stands already is in the way of what is less likely, and comes to nothing else.
    if all(own.stands for _, own in left) or _short_of_one_who_stands(context, mention, beside):
        return ()
    found = ((_judge(context, doubt, each, own, beside, needed - own.odds), own.stands) for each, own in left)
    judged = sorted(((each, stands) for each, stands in found if each), key=lambda pair: -pair[0].score)
    if beside and any(each.entity and beside.names(mention, each.entity) for each, _ in judged):
        # A better known name in the place of one that the source has: Netanyahu for Matanyahu.
        judged = [
            (each, stands)
            for each, stands in judged
            if not stands or (each.entity and not beside.lacks(mention, each.entity))
        ]
    return [each for each, _ in judged] if judged and not judged[0][1] else ()


def _left(doubt: Doubt, known: Sequence[Prospect], outlook: Outlook, seen: Glance, needed: float) -> Hopeful:
    """Of some candidates of a mention those that leave it a chance, told at a glance."""
    (first, last, _), learned = doubt.mention, outlook.learned
    left = seen.left(outlook, first, last)
    alone = [(each, each.alone) for each in known if each.place in left]
    if outlook.learned > learned:
        # More is known now of what they come to by themselves.
        left = seen.left(outlook, first, last)
    return [
        (each, own)
        for each, own in alone
        if own
        and each.place in left
        and left[each.place] + own.against + _against(doubt, each.candidate, each.model) >= needed
    ]


def _hopeful(
    context: Context,
    doubt: Doubt,
    known: Sequence[Prospect],
    asked: Collection[str],
    beside: Beside | None,
    needed: float,
) -> Hopeful:
    """The same as the rules say it, which `normalize.native.glancing` follows for whom no source names."""
    mention = doubt.mention
    likely = list(_likely_enough(mention, known, beside, needed))
    strange, tied = bool(likely and stranger(context, mention)), tied_to_a_name(context.document, mention)
    hopeful: list[tuple[Prospect, Alone]] = []
    for each, most_said in likely:
        model, beside_it = each.model, each.company
        said = most_said + (beside_it.stranger if strange else 0.0) + ROUNDED
        # What it speaks of is seen only where all else leaves a chance.
        if said + each.most - least_missing(context, tied, each.candidate.entity_id, beside_it) < needed:
            continue
        # A source that names it speaks for it as well.
        silence = 0.0 if each.candidate.entity_id in asked else beside_it.silence
        around = said + most_company(context, mention, tied, each.candidate, beside_it, model, silence)
        # Most are given up before their words are looked at.
        own = each.alone if each.odds + around >= needed else None
        if own and most_said + own.most >= needed:
            most = own.odds + own.case + around
            if most >= needed and most + own.against + _against(doubt, each.candidate, model) >= needed:
                hopeful.append((each, own))
    return hopeful


def _likely_enough(
    mention: Mention, known: Sequence[Prospect], beside: Beside | None, needed: float
) -> Iterator[tuple[Prospect, float]]:
    """Of some candidates of a mention those of whom any document makes enough, and the most that the source adds."""
    for each in known:
        said = beside.most(mention, each.candidate, each.model) if beside else 0.0
        # Of whom numbers tell nothing the words are looked at first of all.
        if said + each.most >= needed and (each.place >= 0 or ((own := each.alone) and said + own.most >= needed)):
            yield each, said


def _against(doubt: Doubt, candidate: Candidate, model: Weights) -> float:
    """The log odds that right names in a mention add to a candidate."""
    return added(observe_right(doubt, candidate), model) if doubt.right else 0.0


def _short_of_one_who_stands(context: Context, mention: Mention, beside: Beside | None) -> bool:
    """Whether a mention is right as it stands: the surname or given name of who is named in full, or by the source."""
    short = [form.entity for form in context.index.short[" ".join(mention.words)]] if beside or context.standing else ()
    if any(stands(context, entity, mention) for entity in short):
        return True
    return beside is not None and any(beside.names(mention, entity) for entity in short)


def _judge(
    context: Context, doubt: Doubt, prospect: Prospect, own: Alone, beside: Beside | None, needed: float
) -> Decision | None:
    """A candidate with all evidence; None if this adds less log odds to those of the candidate alone than needed."""
    mention, candidate, model = doubt.mention, prospect.candidate, prospect.model
    entity, words = candidate.entity, mention.words
    named = beside is not None and beside.names(mention, entity)
    # Where the source has the whole name, the word before it is his own given name, garbled.
    in_full = named and beside is not None and beside.names_whole(mention, entity)
    seen = [*own.rival, *observe_company(context, mention, candidate, in_full)]
    values = {name: value for name, value, _ in seen}
    names = values.keys()
    if not named:
        seen += observe_silence(context, mention, candidate, values)
        seen += observe_trade(context, mention, candidate)
        seen += own.another
    if doubt.right:
        seen += observe_right(doubt, candidate)
    itself = BESIDE_ITSELF in names
    case = () if itself else tuple(observe_case(words, candidate, named or is_spoken_of(names)))
    if beside:
        odds = added((*seen, *case), model) + ROUNDED
        said = _said(beside, mention, candidate, model, names, named, case, needed - odds)
        if said is None:
            return None
        seen += said
    else:
        seen += case
    around = shares(seen, model)
    if not beside and sum(around) + ROUNDED < needed:
        return None

    def reasons() -> tuple[Evidence, ...]:
        return in_order((*likeness_of(words, candidate, context.index, model), *weigh(seen, model)))

    chance = score_of([*shares_of(words, candidate, context.index, model), *around], model)
    return Decision(mention, entity, own.written, "garble", chance, reasons, entity.fix)


def _said(
    beside: Beside,
    mention: Mention,
    candidate: Candidate,
    model: Weights,
    seen: Set[str],
    named: bool,
    case: Iterable[Seen],
    missing: float,
) -> list[Seen] | None:
    """What a source says for and against a candidate, or None if that adds less log odds than are missing.

    Args:
        beside: the source.
        mention: what stands.
        candidate: whom it may name.
        model: the weights.
        seen: what was seen around the mention, by name.
        named: whether the source of the line names the candidate.
        case: that it may be another case, which is told behind what the source says of it at once.
        missing: the log odds that are missing so far.
    """
    # Most fall short whatever the source says.
    if beside.most(mention, candidate, model) < missing:
        return None
    said = list(beside.observe(mention, candidate, seen))
    if named:
        told, copied = beside.tells_how(candidate.entity, said), beside.is_copied(mention)
        said = [*observe_in_part(candidate, told, copied, seen), *said]
    missing -= added(said, model)
    if missing > 0:
        return None
    # What takes longest is looked at last.
    fits = list(beside.compare(mention, candidate))
    if added(fits, model) < missing:
        return None
    return [*said, *case, *fits, *beside.hear(mention, candidate)]
