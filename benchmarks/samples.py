"""The readings that weights are fitted on, with the verdict of the benchmark on each."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path
from typing import Any

from benchmarks.bench import Row, Verdicts, rows, standard_gazetteer
from benchmarks.reading import read_output
from normalize.decide import judge
from normalize.decision import Decision
from normalize.match.candidates.proposing import Candidates
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.match.source.source import Source
from normalize.options import PRESETS
from normalize.rewrite import rewrite

READINGS = 3
LEAST = 0.002
"""The least score, by the shipped model, of a reading that is sampled: a new model must see what not to change."""

LEAST_ALIKE = 0.62
"""A change that only the reference supports must be at least this much like the old words; else the reference has that
name for another word of the line."""

_shared: dict[str, Any] = {}


@dataclass(frozen=True)
class Sample:
    """A reading of a mention.

    Attributes:
        set, doc, system: the output.
        start, end: its span there.
        words: the change.
        entity: the entity it is read as.
        with_source: whether the source was given.
        evidence: name of evidence → value.
        right: whether the benchmark calls the change right.
        labelled: whether a label or a verdict says so, rather than the reference alone.
        count: how often it occurs in the output.
    """

    set: str
    doc: str
    system: str
    start: int
    end: int
    words: str
    entity: str
    with_source: bool
    evidence: dict[str, float]
    right: bool
    labelled: bool
    count: int = 1


def gather(row: Row, with_source: bool) -> list[Sample]:
    """The readings of one output."""
    index, candidates, verdicts = _shared["index"], _shared["candidates"], _shared["verdicts"]
    document, source = read_output(row, index, with_source)
    found: dict[tuple[object, ...], Sample] = {}
    preset, names = PRESETS["standard"], recognise(document, index)
    for readings in judge(document, index, candidates, preset, names, source, LEAST):
        for decision in readings[:READINGS]:
            change = rewrite(document, decision)
            if change is None or "\n" in change.original or not _of_mode(decision, index, source):
                continue
            verdict, labelled = verdicts.of_words(
                row, document.lines[decision.mention.first], change.original, change.replacement
            )
            if verdict != "neutral":
                evidence = {e.name: e.value for e in decision.evidence}
                key = change.original, change.replacement, verdict, tuple(sorted(evidence.items()))
                words = f"{change.original} -> {change.replacement}"
                sample = Sample(
                    row["set"], row["doc"], row["system"], change.start, change.end, words, change.name, with_source,
                    evidence, verdict == "right", labelled,
                )  # fmt: skip
                found[key] = replace(found[key], count=found[key].count + 1) if key in found else sample
    return list(found.values())


def _of_mode(decision: Decision, index: Index, source: Source | None) -> bool:
    """Whether a reading is weighed by the model of the mode; an entity that a source could not name is not."""
    return source is None or decision.entity is None or source.bearers[index.number[decision.entity.id]] > 0


def gather_all(bench: Path, every: int) -> Iterator[Sample]:
    """The readings of the benchmark, without and with source."""
    index = Index(standard_gazetteer(bench))
    _shared.update(index=index, candidates=Candidates(index), verdicts=Verdicts.read(bench))
    outputs = list(rows(bench))[::every]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        for with_source in (False, True):
            for found in pool.map(gather, outputs, repeat(with_source), chunksize=20):
                yield from found


def read_samples(path: Path) -> list[Sample]:
    """The samples of a file, without those whose verdict cannot be trusted."""
    with path.open(encoding="utf-8") as file:
        samples = [Sample(**json.loads(line)) for line in file]
    return [s for s in samples if s.labelled or not s.right or alike(s) >= LEAST_ALIKE]


def alike(sample: Sample) -> float:
    """How much a mention is like the name it is read as."""
    seen = sample.evidence
    latin = (seen.get("spelling", 0.0) + seen.get("ear", 0.0) + seen.get("sound", 0.0)) / 3
    return max(latin, seen.get("reading", 0.0))
