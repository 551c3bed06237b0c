"""A run of the product over outputs of the benchmark, scored by the benchmark's own scorer."""

from __future__ import annotations

import gzip
import json
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from benchmarks.bench import Row, scorer_of, source_of, text_of
from normalize import Normalizer, Result

Mode = Literal["text alone", "with source"]
MODES: tuple[Mode, ...] = ("text alone", "with source")


@dataclass(frozen=True)
class Run:
    """Outputs and their results.

    Attributes:
        mode: whether the source text was given.
        rows: the outputs.
        results: the result of each.
        score: the scorer's figures for all of them.
        seconds: how long the repair took.
    """

    mode: Mode
    rows: Sequence[Row]
    results: Sequence[Result]
    score: Mapping[str, Any]
    seconds: float


def run(normalizer: Normalizer, bench: Path, rows: Sequence[Row], mode: Mode, jobs: int, out: Path) -> Run:
    """Repair outputs, write the new lines to ``MODE.jsonl`` in a folder, and score them."""
    start = time.perf_counter()
    sources = map(source_of, rows) if mode == "with source" else None
    results = list(normalizer.explain_many(map(text_of, rows), sources, jobs=jobs))
    seconds = time.perf_counter() - start
    corrected = out / f"{mode.replace(' ', '-')}.jsonl"
    write(rows, results, corrected)
    return Run(mode, rows, results, score(bench, rows, corrected), seconds)


def write(rows: Sequence[Row], results: Sequence[Result], corrected: Path) -> None:
    """Write the new lines of each output for the scorer."""
    with corrected.open("w", encoding="utf-8") as file:
        for row, result in zip(rows, results, strict=True):
            new = {key: row[key] for key in ("set", "doc", "system")} | {"lines": result.text.split("\n")}
            file.write(json.dumps(new, ensure_ascii=False) + "\n")


def score(bench: Path, rows: Sequence[Row], corrected: Path) -> Mapping[str, Any]:
    """The figures of the benchmark's scorer for corrected outputs."""
    # The scorer wants every output of its folder, so it gets a folder with these only.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with gzip.open(folder / "docs.jsonl.gz", "wt", encoding="utf-8", compresslevel=1) as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        for labels in ("gold.jsonl", "judged.jsonl"):
            shutil.copy(bench / "dev" / labels, folder)
        found: Mapping[str, Any] = scorer_of(bench).score(folder, corrected)
        return found
