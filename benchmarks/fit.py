"""Fit the weights of the evidence on the benchmark.

    python -m benchmarks.fit gather BENCH_DIR SAMPLES.jsonl     (minutes: runs the product over the benchmark)
    python -m benchmarks.fit fit SAMPLES.jsonl [--leave zh-en]  (seconds)  [--write]

``gather`` notes every reading that the product weighs, its evidence, and the verdict of the benchmark on the change
that it would make; with the source text and without. ``fit`` finds the weights of a logistic regression under the
sign that each evidence has by its meaning, so that no reason ever speaks against what it says. A change that stands
many times in the benchmark counts as the root of its times. ``--leave`` fits without a language pair or a year and
reports on it.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import resources
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from benchmarks.bench import Row, Verdicts, rows, standard_gazetteer
from normalize.decide import judge
from normalize.match.candidates import Candidates
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.recognise import known
from normalize.match.source import read_source
from normalize.options import PRESETS
from normalize.rewrite import rewrite

LIKENESS = {"spelling": 0.5, "sound": 0.5, "native name": 1.0}
"""Evidence that makes up one likeness, with its share in it."""

FOR = (
    "likeness", "same words", "several words", "letters", "short form of one who stands",
    "office beside", "office near", "office", "in the source", "partly in the source",
)  # fmt: skip
AGAINST = (
    "rival", "initial", "common word", "name word", "stranger",
    "title of a person", "not in the source", "unlike word", "foreign ground",
    "other given name",
)  # fmt: skip
BY_HAND = {"listed calque": 3.0, "listed garble": 2.0, "unknown word": 1.0}
"""What the benchmark has no labels for: the log odds of a wrong form that stands listed, before anything else."""

PENALTY = 0.3
HOPELESS = 0.01
LEAST = {"short form of one who stands": 3.0, "other given name": -5.0}
"""What must weigh at least so much, since news is written so: the surname alone stands for whom the document names in
full, and Ivan before a surname is not Petro."""

MOST = 4.0
"""The most log odds for a reason other than likeness, so that no company makes a name of what is not like it."""
_shared: dict[str, Any] = {}


@dataclass(frozen=True)
class Sample:
    """A reading: the set and the change it belongs to, its evidence, and whether the benchmark calls it right."""

    set: str
    change: str
    with_source: bool
    evidence: dict[str, float]
    right: bool


def gather(bench: Path, row: Row, with_source: bool) -> list[Sample]:
    """The readings of one output."""
    if not _shared:
        index = Index(standard_gazetteer(bench))
        _shared.update(index=index, candidates=Candidates(index), verdicts=Verdicts.read(bench))
    document = read("\n".join(row["lines"]))
    source = read_source("\n".join(row["src"]), document, row["set"][3:5]) if with_source else None
    starts = [0]
    for line in row["lines"]:
        starts.append(starts[-1] + len(line) + 1)
    index, right, found = _shared["index"], known(document, _shared["index"]), []
    for decision in judge(document, index, _shared["candidates"], PRESETS["standard"], right, source):
        change = rewrite(document, decision)
        if decision.score < 0.0005 or change is None or "\n" in change.original:
            continue
        line = document.lines[decision.mention.first]
        old = row["lines"][line]
        new = old[: change.start - starts[line]] + change.replacement + old[change.end - starts[line] :]
        verdict = _shared["verdicts"].of(row, line, new)
        if verdict != "neutral":
            seen: Counter[str] = Counter()
            for e in decision.evidence:
                seen[e.name] += e.value  # type: ignore[assignment]
            words = f"{change.original} -> {change.replacement}"
            found.append(Sample(row["set"], words, with_source, dict(seen), verdict == "right"))
    return found


def gather_all(bench: Path) -> Iterator[Sample]:
    """The readings of the benchmark, without and with source."""
    every = list(rows(bench))
    with ProcessPoolExecutor(2) as pool:
        for with_source in (False, True):
            for found in pool.map(gather, repeat(bench), every, repeat(with_source), chunksize=50):
                yield from found


def fit(samples: list[Sample]) -> dict[str, float]:
    """Name of evidence → weight, with the bias.

    Fitted twice: what the first fit thinks hopeless is left out of the second, so that the many easy cases do not
    bend the weights where it matters.
    """
    first = _fit(samples)
    return _fit([s for s in samples if chance(s, first) >= HOPELESS])


def _fit(samples: list[Sample]) -> dict[str, float]:
    names = [*FOR, *AGAINST]
    x = np.array([[1.0, *(_value(s, n) for n in names)] for s in samples])
    y = np.array([s.right for s in samples], dtype=float)
    times = Counter((s.set, s.change, s.with_source) for s in samples)
    counts = np.array([1 / math.sqrt(times[s.set, s.change, s.with_source]) for s in samples])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        odds = x @ w
        p = 1 / (1 + np.exp(-odds))
        cost = counts @ (np.logaddexp(0, odds) - y * odds) + PENALTY * (w[1:] @ w[1:])
        slope = x.T @ (counts * (p - y))
        slope[1:] += 2 * PENALTY * w[1:]
        return float(cost), slope

    bounds = [
        (None, None),
        *((LEAST.get(name, 0), None if name == "likeness" else MOST) for name in FOR),
        *((None, LEAST.get(name, 0)) for name in AGAINST),
    ]
    best = minimize(
        loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 3000}
    )
    weights = {"bias": float(best.x[0]), **dict(zip(names, map(float, best.x[1:]), strict=True))}
    likeness = weights.pop("likeness")
    return weights | {name: share * likeness for name, share in LIKENESS.items()}


def _value(sample: Sample, name: str) -> float:
    if name == "likeness":
        return sum(share * sample.evidence.get(part, 0.0) for part, share in LIKENESS.items())
    return sample.evidence.get(name, 0.0)


def chance(sample: Sample, weights: dict[str, float]) -> float:
    """The score of a reading."""
    odds = weights["bias"] + sum(weights.get(n, 0.0) * v for n, v in sample.evidence.items())
    return 1 / (1 + math.exp(-odds))


def report(samples: Iterable[Sample], weights: dict[str, float]) -> None:
    """Print how many readings reach a score, how many of them are right, and how many of the right ones that is."""
    for with_source in (False, True):
        scored = [(chance(s, weights), s.right) for s in samples if s.with_source == with_source]
        right = sum(r for _, r in scored)
        print("with source" if with_source else "text alone", f"({len(scored)} readings, {right} right)")
        for least in (0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99):
            hit = [r for p, r in scored if p >= least]
            print(f"  score >= {least:.2f}: {len(hit):5d} readings, {sum(hit) / max(1, len(hit)):.3f} right, "
                  f"{sum(hit) / max(1, right):.3f} of the right ones")  # fmt: skip


def write(weights: dict[str, float], provenance: str) -> None:
    """Put fitted weights into the data file of the product; weights of what is not fitted stay."""
    path = Path(str(resources.files("normalize.match").joinpath("weights.json")))
    data = json.loads(path.read_text("utf-8"))
    listed = {name: odds - weights["bias"] for name, odds in BY_HAND.items()}
    merged = data["weights"] | weights | listed
    data = {"provenance": provenance, "weights": {name: round(merged[name], 3) for name in sorted(merged)}}
    path.write_text(json.dumps(data, indent=1) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    gathering = commands.add_parser("gather")
    gathering.add_argument("bench", type=Path)
    gathering.add_argument("samples", type=Path)
    fitting = commands.add_parser("fit")
    fitting.add_argument("samples", type=Path)
    fitting.add_argument("--leave", default="", help="a language pair (zh-en) or a year (22) to leave out")
    fitting.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if args.command == "gather":
        with args.samples.open("w", encoding="utf-8") as file:
            for sample in gather_all(args.bench):
                file.write(json.dumps(vars(sample), ensure_ascii=False) + "\n")
        return
    with args.samples.open(encoding="utf-8") as file:
        samples = [Sample(**json.loads(line)) for line in file]
    kept = [s for s in samples if not args.leave or args.leave not in s.set]
    weights = fit(kept)
    report([s for s in samples if args.leave in s.set], weights)
    for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1])):
        print(f"{weight:8.2f} {name}")
    if args.write:
        write(
            weights,
            f"benchmarks/fit.py on {len(kept)} readings of the name-repair benchmark (WMT 2021 and 2022 news)",
        )


if __name__ == "__main__":
    main()
