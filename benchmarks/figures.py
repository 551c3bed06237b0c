"""The figures of a run: the share of right changes, and the share of garbles found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.bench import Verdict
from benchmarks.facts import Facts, Outcome


@dataclass(frozen=True)
class Share:
    """A share: a count out of another.

    >>> Share(17, 20).value, Share(0, 0).value
    (0.85, None)
    """

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """Its value; None if there is nothing to count."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True)
class Recall:
    """How many garbles are repaired, and how many are repaired or at least suggested."""

    fixed: Share
    found: Share


@dataclass(frozen=True)
class Figures:
    """The figures of all outputs or of some.

    Attributes:
        precision: the share of right changes among those with a verdict, as the scorer counts them.
        changes: how many changes the scorer counts.
        suggestions: the share of right suggestions among those with a verdict.
        garbles: the recall of labelled garbles.
        calques: the recall of labelled calques.
    """

    precision: Share
    changes: int
    suggestions: Share
    garbles: Recall
    calques: Recall


def figures(facts: Facts, of: Callable[[str], bool] = lambda _: True) -> Figures:
    """The figures of the sets of outputs that meet a condition, or of all without one."""
    counted = [verdict for name, verdict in facts.counted if of(name)]
    outcomes = [outcome for outcome in facts.outcomes if of(outcome.labelled.set)]
    return Figures(
        precision=_right(counted),
        changes=len(counted),
        suggestions=_right(each.verdict for each in facts.suggestions if of(each.row["set"])),
        garbles=recall(o for o in outcomes if o.labelled.label == "g"),
        calques=recall(o for o in outcomes if o.labelled.label == "c"),
    )


def agree(found: Figures, score: Mapping[str, Any]) -> bool:
    """Whether figures agree with the benchmark's scorer."""
    recalls = ((found.garbles.fixed, "g"), (found.calques.fixed, "c"))
    return (found.changes, found.precision.part, found.precision.whole) == (
        score["changes"],
        score["right"],
        score["judged"],
    ) and all(
        share.whole == score[f"gold_{label}"] and round(share.value or 0, 4) == score[f"recall_{label}"]
        for share, label in recalls
    )


def by_set(facts: Facts, key: Callable[[str], str]) -> Mapping[str, Figures]:
    """The figures of each group of sets: by `bench.pair_of` or `bench.year_of`."""
    sets = {name for name, _ in facts.counted}
    sets |= {each.row["set"] for each in facts.suggestions} | {each.labelled.set for each in facts.outcomes}
    groups: dict[str, set[str]] = {}
    for name in sets:
        groups.setdefault(key(name), set()).add(name)
    return {group: figures(facts, groups[group].__contains__) for group in sorted(groups)}


def by_outcome(outcomes: Iterable[Outcome], key: Callable[[Outcome], str]) -> Mapping[str, Recall]:
    """Recall of each group of garbles, the largest group first."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome), []).append(outcome)
    return {name: recall(group) for name, group in sorted(groups.items(), key=lambda item: -len(item[1]))}


def recall(outcomes: Iterable[Outcome]) -> Recall:
    """Recall of some garbles."""
    fates = [outcome.fate for outcome in outcomes]
    fixed, listed = fates.count("fixed"), fates.count("listed")
    return Recall(Share(fixed, len(fates)), Share(fixed + listed, len(fates)))


def _right(verdicts: Iterable[Verdict]) -> Share:
    spoken = [verdict for verdict in verdicts if verdict != "neutral"]
    return Share(spoken.count("right"), len(spoken))
