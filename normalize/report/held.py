"""What holds a suggestion back, in a few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from gazetteer import Entity
from normalize.details import RIVAL, WORD_ITSELF
from normalize.files.held import HELD
from normalize.report.sentences import LEAST_SHARE, weighed
from normalize.result import Change, Evidence


def held(change: Change, least: float, entity: Entity | None = None) -> str:
    """What most holds a suggestion back, to follow ``not changed:``.

    Args:
        change: the suggestion.
        least: the score from which changes are made.
        entity: the entity meant, if the gazetteer is at hand.

    >>> held(Change(0, 5, "Akkar", "Akar", "akar", "Hulusi Akar", "garble", 0.6, (
    ...     Evidence("sound", 1.0, 4.0), Evidence("rival", 0.5, -2.0, "Accra is alike as well"),
    ... )), 0.85)
    'Accra fits about as well'
    """
    asked = asked_by(entity, change)
    if asked is not None:
        return f"the gazetteer leaves it to you{f' ({asked})' if asked else ''}"
    if change.score < least:
        return next((_words(theme, group) for share, theme, group in weighed(change) if share <= -LEAST_SHARE), _LITTLE)
    asked_of_you = "it is left to you" if change.entity else "it is not a name, so it is left to you"
    return next((evidence.detail for evidence in change.evidence if evidence.name in HELD), asked_of_you)


def asked_by(entity: Entity | None, change: Change) -> str | None:
    """The reason in the gazetteer for only ever suggesting a change; None if the gazetteer allows it."""
    if entity is None:
        return None
    reasons = [c.reason for c in entity.calques if not c.fix and c.text.lower() == change.original.lower()]
    if not entity.fix:
        reasons.append(entity.reason)
    return reasons[0] if reasons else None


_LITTLE = "too little speaks for it"


def _words(theme: str, group: Sequence[Evidence]) -> str:
    weightiest = min(group, key=lambda evidence: evidence.share)
    return _SHORT.get(theme, _detail)(weightiest)


def _detail(evidence: Evidence) -> str:
    return evidence.detail or evidence.name


def _may_be_meant(evidence: Evidence) -> str:
    word = WORD_ITSELF.words(evidence.detail)
    return f"“{word[0]}” may be meant" if word else _detail(evidence)


def _fits_as_well(evidence: Evidence) -> str:
    name = RIVAL.words(evidence.detail)
    return f"{name[0]} fits about as well" if name else _detail(evidence)


_SHORT: Mapping[str, Callable[[Evidence], str]] = {
    "likeness": lambda _: "the two are not similar enough",
    "common word": _may_be_meant,
    "ordinary word": _may_be_meant,
    "rival": _fits_as_well,
}
