"""The report on a run, as values and as plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.bench import pair_of, year_of
from benchmarks.clean import Clean
from benchmarks.facts import Facts, Outcome
from benchmarks.figures import Figures, Recall, Share, by_outcome, by_set, figures
from benchmarks.frequent import FrequentMiss, WrongChange, misses, reason, wrong_changes
from benchmarks.mechanisms import form, way
from benchmarks.misses import Miss
from benchmarks.run import Run
from gazetteer import Entity
from normalize import Evidence

_MOST_LETTERS = 80


@dataclass(frozen=True)
class Report:
    """The report on one run.

    Attributes:
        mode: whether the source text was given.
        outputs: how many outputs were repaired.
        seconds: how long that took.
        scorer: everything that the benchmark's scorer says.
        overall: the figures of all outputs.
        by_pair: the figures of each language pair.
        by_year: the figures of each year.
        by_way: recall by the way in which names were garbled.
        by_form: recall by what became of their words, without calques.
        misspelt: how many misspelt common words are suggested.
        wrong: the most frequent wrong changes.
        reasons: reason → how many garbles and how many calques were missed for it.
        missed: the most frequent misses.
    """

    mode: str
    outputs: int
    seconds: float
    scorer: Mapping[str, Any]
    overall: Figures
    by_pair: Mapping[str, Figures]
    by_year: Mapping[str, Figures]
    by_way: Mapping[str, Recall]
    by_form: Mapping[str, Recall]
    misspelt: int
    wrong: Sequence[WrongChange]
    reasons: Mapping[str, tuple[int, int]]
    missed: Sequence[FrequentMiss]


def report(run: Run, facts: Facts, missed: Sequence[Miss], entities: Mapping[str, Entity], most: int) -> Report:
    """Make the report on a run.

    Args:
        run: the run.
        facts: what the labels say about it.
        missed: the garbles missed, with reasons.
        entities: the entities by name.
        most: how many wrong changes and misses to list.
    """

    def way_of(outcome: Outcome) -> str:
        return way(outcome.labelled, entities.get(outcome.labelled.canonical))

    garbles = [outcome for outcome in facts.outcomes if outcome.labelled.label == "g"]
    times = Counter((reason(miss), miss.labelled.label) for miss in missed)
    reasons = sorted({why for why, _ in times}, key=lambda why: -times[why, "g"] - times[why, "c"])
    return Report(
        mode=run.mode,
        outputs=len(run.rows),
        seconds=run.seconds,
        scorer=run.score,
        overall=figures(facts),
        by_pair=by_set(facts, pair_of),
        by_year=by_set(facts, year_of),
        by_way=by_outcome(facts.outcomes, way_of),
        by_form=by_outcome(garbles, lambda outcome: form(outcome.labelled)),
        misspelt=facts.misspelt,
        wrong=wrong_changes(facts.changes, most),
        reasons={why: (times[why, "g"], times[why, "c"]) for why in reasons},
        missed=misses(missed, most),
    )


def lines(found: Report) -> Iterator[str]:
    """A report as plain text."""
    yield f"{found.mode.upper()}: {found.outputs} outputs in {found.seconds:.0f} s"
    yield ""
    yield from _overall(found.overall, found.scorer["harm"], found.misspelt)
    for title, groups in (("by pair", found.by_pair), ("by year", found.by_year)):
        yield from _figures(title, groups)
    yield from _recalls("by way", found.by_way)
    yield from _recalls("garbles by form", found.by_form)
    yield from ("", "wrong changes, the most frequent")
    for wrong in found.wrong:
        yield f"  {wrong.count:3d} × {wrong.pair}  {wrong.original} → {wrong.replacement}  {wrong.score:.2f}".replace(
            "\n", "↵"
        )
        yield f"          {wrong.line}"
        yield f"          for {_with_shares(wrong.speaks_for)}; against {_with_shares(wrong.speaks_against)}"
    yield from ("", f"{'misses by reason':28} garbles  calques")
    for why, (garbles, calques) in found.reasons.items():
        yield f"  {why:26} {garbles:7d}  {calques:7d}"
    yield from ("", "misses, the most frequent")
    for miss in found.missed:
        detail = f": {miss.detail}" if miss.detail else ""
        yield f"  {miss.count:3d} × {miss.pair} {miss.label}  {miss.span}, should be {miss.name}"
        yield _cut(f"          {miss.reason}{detail}")


def clean_lines(found: Clean) -> Iterator[str]:
    """The changes to right English as plain text; all are listed, since all are wrong."""
    yield f"CLEAN ENGLISH: {len(found.changes)} changes, {len(found.suggestions)} suggestions"
    for change in found.changes:
        yield f"  {change.original} → {change.replacement}  {change.score:.2f}  for {_with_shares(change.evidence[:3])}"


def _overall(found: Figures, harm: int, misspelt: int) -> Iterator[str]:
    garbles, calques = found.garbles, found.calques
    yield f"precision of changes      {_share(found.precision)}   of {found.changes} changes; {harm} did harm"
    yield f"precision of suggestions  {_share(found.suggestions)}   and {misspelt} misspelt words listed"
    yield f"recall of garbles         {_share(garbles.fixed)}   with suggestions {_share(garbles.found)}"
    yield f"recall of calques         {_share(calques.fixed)}   with suggestions {_share(calques.found)}"


def _figures(title: str, groups: Mapping[str, Figures]) -> Iterator[str]:
    yield ""
    yield f"{title:10} {'precision':20} {'garbles':20} {'and suggested':20} {'calques':20} and suggested"
    for name, each in groups.items():
        shares = (each.precision, each.garbles.fixed, each.garbles.found, each.calques.fixed, each.calques.found)
        yield f"  {name:8} {' '.join(f'{_share(share):20}' for share in shares)}".rstrip()


def _recalls(title: str, groups: Mapping[str, Recall]) -> Iterator[str]:
    yield ""
    yield f"{title:30} {'repaired':20} and suggested"
    for name, each in groups.items():
        yield f"  {name:28} {_share(each.fixed):20} {_share(each.found)}"


def _share(share: Share) -> str:
    """A share as papers print it: .85 (17/20)."""
    value = "–" if share.value is None else f"{share.value:.3f}".removeprefix("0")
    return f"{value} ({share.part}/{share.whole})"


def _with_shares(evidence: Sequence[Evidence]) -> str:
    return ", ".join(f"{e.name} {e.share:+.1f}" for e in evidence) or "nothing"


def _cut(line: str) -> str:
    most = 2 * _MOST_LETTERS
    return line if len(line) <= most else line[: most - 1] + "…"
