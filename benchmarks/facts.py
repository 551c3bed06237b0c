"""What the labels say about each change, each suggestion and each labelled garble of a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.bench import Labelled, Output, Row, Verdict, Verdicts, output_of, text_of, worst
from benchmarks.run import Run
from normalize import Change, Result
from normalize.result import redo

Fate = Literal["fixed", "listed", "missed"]


@dataclass(frozen=True)
class Judged:
    """A change or suggestion of the product.

    Attributes:
        row: the output.
        change: the change or suggestion.
        verdict: what the labels say about it, taken alone.
    """

    row: Row
    change: Change
    verdict: Verdict


@dataclass(frozen=True)
class Outcome:
    """A labelled garble or calque, and whether it was repaired, at least suggested, or missed."""

    labelled: Labelled
    fate: Fate


@dataclass(frozen=True)
class Facts:
    """All facts about a run.

    Attributes:
        counted: set and verdict of each change as the scorer counts them: by the words of a line that differ.
        changes: the changes of the product.
        suggestions: the names that it suggests.
        misspelt: how many common words it lists as misspelt; these are no names, and are not judged.
        outcomes: the labelled garbles and calques.
    """

    counted: Sequence[tuple[str, Verdict]]
    changes: Sequence[Judged]
    suggestions: Sequence[Judged]
    misspelt: int
    outcomes: Sequence[Outcome]


def facts(run: Run, verdicts: Verdicts, labels: Iterable[Labelled]) -> Facts:
    """Judge a run by the labels of the benchmark."""
    wrong: Mapping[Output, list[Labelled]] = defaultdict(list)
    for each in labels:
        if each.label != "v":
            wrong[each.output].append(each)
    counted: list[tuple[str, Verdict]] = []
    changes, suggestions, outcomes, misspelt = [], [], [], 0
    for row, result in zip(run.rows, run.results, strict=True):
        for line, new in enumerate(result.text.split("\n")):
            if new != row["lines"][line]:
                counted += [(row["set"], verdict) for verdict in verdicts.each(row, line, new)]
        changes += [Judged(row, change, _alone(row, change, verdicts)) for change in result.changes]
        names = [s for s in result.suggestions if s.kind != "misspelling"]
        suggestions += [Judged(row, change, _alone(row, change, verdicts)) for change in names]
        misspelt += len(result.suggestions) - len(names)
        if output_of(row) in wrong:
            outcomes += _outcomes(row, result, wrong[output_of(row)], verdicts)
    return Facts(counted, changes, suggestions, misspelt, outcomes)


def _alone(row: Row, change: Change, verdicts: Verdicts) -> Verdict:
    """The verdict on one change; one across the end of a line gets the worse verdict of both lines."""
    new = redo(text_of(row), [change]).split("\n")
    return worst(verdicts.of(row, line, text) for line, text in enumerate(new) if text != row["lines"][line])


def _outcomes(row: Row, result: Result, labelled: Sequence[Labelled], verdicts: Verdicts) -> list[Outcome]:
    both = sorted([*result.changes, *result.suggestions], key=lambda change: change.start)
    fixed, listed = result.text.split("\n"), redo(text_of(row), both).split("\n")
    found = []
    for each in labelled:
        fate: Fate = "missed"
        if verdicts.fixed(each, fixed[each.line]):
            fate = "fixed"
        elif verdicts.fixed(each, listed[each.line]):
            fate = "listed"
        found.append(Outcome(each, fate))
    return found
