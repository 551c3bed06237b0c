"""Judges a mention by its likeness to names: the mention, where it stands, and its candidates → its readings.

Most candidates are dropped by upper bounds of their score; the evidence is collected for the rest only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING

from normalize.decision import Decision
from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Mention
from normalize.match.evidence.context.byline import observe_byline
from normalize.match.evidence.context.context import Context, whole_name_elsewhere
from normalize.match.evidence.context.neighbour_names import behind_a_capital
from normalize.match.evidence.context.neighbours import stranger
from normalize.match.evidence.context.real_names import observe_real_name
from normalize.match.evidence.context.silence import is_spoken_of, observe_in_part, observe_silence
from normalize.match.evidence.context.surroundings import BESIDE_ITSELF, OTHER_GIVEN, observe_rest, observe_surroundings
from normalize.match.evidence.context.thing import observe_thing
from normalize.match.evidence.context.trade import observe_trade
from normalize.match.evidence.words.declined import observe_case
from normalize.match.evidence.words.likeness import ROUNDED, likeness_of, observe_right, shares_of
from normalize.match.screening.doubtful import Doubt
from normalize.match.screening.hopes import Alone, Hopes, Prospect
from normalize.match.screening.surroundings_bounds import least_missing, most_here
from normalize.match.weights import Seen, Weights, added, in_order, score_of, shares, weigh
from normalize.result import Evidence

if TYPE_CHECKING:
    from normalize.match.beside.evidence import Beside
    from normalize.native.glancing import Glance, Outlook

_NOBODY: frozenset[str] = frozenset()

Hopeful = Sequence[tuple[Prospect, Alone]]
"""Candidates that may reach the needed score, with what they score by likeness."""


def judge_alike(
    context: Context, doubt: Doubt, hopes: Hopes, beside: Beside | None, needed: float, seen: Glance | None
) -> Sequence[Decision]:
    """The readings of a mention, the best first; empty if none can reach the needed log odds.

    Args:
        context: the document with what is known about it.
        doubt: the mention.
        hopes: what mentions may come to.
        beside: the source.
        needed: the log odds that a reading needs.
        seen: bounds for candidates here, where compiled.
    """
    mention = doubt.mention
    # For entities that the source names, any score is possible.
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
    # A candidate that is already in place blocks less likely ones, and changes nothing itself.
    if all(own.stands for _, own in left) or _is_right_short_form(context, mention, beside):
        return ()
    found = ((_judge(context, doubt, each, own, beside, needed - own.odds), own.stands) for each, own in left)
    judged = sorted(((each, stands) for each, stands in found if each), key=lambda pair: -pair[0].score)
    if beside and any(each.entity and beside.names(mention, each.entity) for each, _ in judged):
        # But it may be a better known name in place of the one in the source: Netanyahu for Matanyahu.
        judged = [
            (each, stands)
            for each, stands in judged
            if not stands or (each.entity and not beside.lacks(mention, each.entity))
        ]
    return [each for each, _ in judged] if judged and not judged[0][1] else ()


def _left(doubt: Doubt, known: Sequence[Prospect], outlook: Outlook, seen: Glance, needed: float) -> Hopeful:
    """The candidates of a mention that may reach the needed score, by compiled bounds."""
    (first, last, _), learned = doubt.mention, outlook.learned
    left = seen.left(outlook, first, last)
    alone = [(each, each.alone) for each in known if each.place in left]
    if outlook.learned > learned:
        # More is now known of their scores by likeness.
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
    """`_left` in plain Python, which `normalize.native.glancing` must agree with for entities that no source names."""
    mention = doubt.mention
    likely = list(_likely_enough(mention, known, beside, needed))
    strange, tied = bool(likely and stranger(context, mention)), behind_a_capital(context.document, mention.first)
    hopeful: list[tuple[Prospect, Alone]] = []
    for each, most_said in likely:
        model, bounds = each.model, each.bounds
        said = most_said + (bounds.stranger if strange else 0.0) + ROUNDED
        # What the document speaks of is looked up only if all else leaves a chance.
        if said + each.most - least_missing(context, tied, each.candidate.entity_id, bounds) < needed:
            continue
        # A source that names the entity speaks for it as well.
        silence = 0.0 if each.candidate.entity_id in asked else bounds.silence
        around = said + most_here(context, mention, tied, each.candidate, bounds, model, silence)
        # Most candidates are dropped before their words are compared.
        own = each.alone if each.odds + around >= needed else None
        if own and most_said + own.most >= needed:
            most = own.odds + own.case + around
            if most >= needed and most + own.against + _against(doubt, each.candidate, model) >= needed:
                hopeful.append((each, own))
    return hopeful


def _likely_enough(
    mention: Mention, known: Sequence[Prospect], beside: Beside | None, needed: float
) -> Iterator[tuple[Prospect, float]]:
    """The candidates that may reach the needed score in some document, with the most that the source adds."""
    for each in known:
        said = beside.most(mention, each.candidate, each.model) if beside else 0.0
        # Candidates without numbers are compared by their words first.
        if said + each.most >= needed and (each.place >= 0 or ((own := each.alone) and said + own.most >= needed)):
            yield each, said


def _against(doubt: Doubt, candidate: Candidate, model: Weights) -> float:
    """The log odds that right names in a mention add to a candidate."""
    return added(observe_right(doubt.mention, doubt.right, candidate), model) if doubt.right else 0.0


def _is_right_short_form(context: Context, mention: Mention, beside: Beside | None) -> bool:
    """Whether a mention is right: the surname or given name of a person named in full, or named by the source."""
    short = [form.entity for form in context.index.short[" ".join(mention.words)]] if beside or context.standing else ()
    if any(whole_name_elsewhere(context, entity, mention) for entity in short):
        return True
    return beside is not None and any(beside.names(mention, entity) for entity in short)


def _judge(
    context: Context, doubt: Doubt, prospect: Prospect, own: Alone, beside: Beside | None, needed: float
) -> Decision | None:
    """Judge a candidate by all evidence; None if this adds less than the needed log odds to those by likeness."""
    mention, candidate, model = doubt.mention, prospect.candidate, prospect.model
    entity, words = candidate.entity, mention.words
    named = beside is not None and beside.names(mention, entity)
    # A whole text may name somebody else of that name as well.
    in_its_line = beside is not None and beside.aligned
    # Where the source has the whole name, the word before the mention is the given name, garbled.
    in_full = named and beside is not None and beside.names_whole(mention, entity)
    seen = [*own.rival, *observe_surroundings(context, mention, candidate, in_full)]
    values = {name: value for name, value, _ in seen}
    names = values.keys()
    if not named or not in_its_line:
        seen += observe_trade(context, mention, candidate)
    if not named:
        seen += observe_silence(context, mention, candidate, values)
        seen += observe_thing(context, mention, candidate)
        seen += observe_byline(context, mention, candidate)
        seen += observe_real_name(context, mention, candidate)
        seen += own.another
    if doubt.right:
        seen += observe_right(mention, doubt.right, candidate)
    itself = BESIDE_ITSELF in names
    case = () if itself else tuple(observe_case(words, candidate, named or is_spoken_of(names)))
    if beside:
        odds = added((*seen, *case), model) + ROUNDED
        said = _observe_source(beside, mention, candidate, model, names, named, case, needed - odds)
        if said is None:
            return None
        seen += said
    else:
        seen += case
    around = shares(seen, model)
    if not beside and sum(around) + ROUNDED < needed:
        return None
    # It makes sure what is likely, so bounds need not know it.
    rest = () if OTHER_GIVEN in names else tuple(observe_rest(context, mention, candidate))
    seen += rest
    around += shares(rest, model)

    def reasons() -> tuple[Evidence, ...]:
        return in_order((*likeness_of(words, candidate, context.index, model), *weigh(seen, model)))

    chance = score_of([*shares_of(words, candidate, context.index, model), *around], model)
    return Decision(mention, entity, own.written, "garble", chance, reasons, entity.fix)


def _observe_source(
    beside: Beside,
    mention: Mention,
    candidate: Candidate,
    model: Weights,
    seen: Set[str],
    named: bool,
    case: Iterable[Seen],
    missing: float,
) -> list[Seen] | None:
    """The evidence from the source, or None if it adds less log odds than are missing.

    Args:
        beside: the source.
        mention: the mention.
        candidate: the candidate.
        model: the weights.
        seen: the evidence seen around the mention, by name.
        named: whether the source of the line names the entity.
        case: the evidence that the mention may be inflected, which is listed after the first evidence of the source.
        missing: the log odds still missing.
    """
    # Most candidates fall short whatever the source says.
    if beside.most(mention, candidate, model) < missing:
        return None
    said = list(beside.observe(mention, candidate, seen))
    if named:
        known, copied = beside.tells_how(candidate.entity, said), beside.is_copied(mention)
        said = [*observe_in_part(candidate, known, copied, seen), *said]
    missing -= added(said, model)
    if missing > 0:
        return None
    # The slowest evidence comes last.
    fits = list(beside.compare(mention, candidate))
    if added(fits, model) < missing:
        return None
    return [*said, *case, *fits, *beside.hear(mention, candidate)]
