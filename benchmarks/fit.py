"""Fit the weights of the evidence on the benchmark.

    python -m benchmarks.fit gather BENCH_DIR SAMPLES.jsonl [--every N]      (minutes: runs the product)
    python -m benchmarks.fit fit SAMPLES.jsonl [--keep MODE]... [--write]    (a minute)
    python -m benchmarks.fit check SAMPLES.jsonl                             (minutes: every pair and year left out)

``gather`` records the likeliest readings of every mention, their evidence, and the verdict of the benchmark on the
change that each would make, with and without the source text. ``fit`` finds, for each evidence, a line through a few
points that rises or falls throughout, as the evidence by its meaning speaks for or against: a logistic regression on
piecewise linear functions, so the sum remains one of named reasons. Bounds that follow from meaning are in
`constraints`. A change that occurs n times in the benchmark counts as √n; the scores are then calibrated on data that
was left out. ``--keep`` leaves the shipped model of a mode as it is, and only adds the reasons that it lacks. ``check``
leaves out each language pair and each year in turn, and prints precision, recall and a reliability table for the part
left out.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib import resources
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from benchmarks.constraints import (
    AGAINST,
    BY_HAND,
    CITY_AT_HOME,
    FOR,
    LEAST_AGAINST,
    LEAST_AGAINST_ALONE,
    LISTED,
    MOST_FOR,
    MOST_FOR_ALONE,
    OF_CITIES,
)
from benchmarks.extend import Bounds, extend
from benchmarks.reliability import reliability, report
from benchmarks.samples import Sample, gather_all, read_samples
from normalize.match.weights import Line, Weights, weights

PENALTY = 0.3
QUANTILES = (0.02, 0.15, 0.35, 0.55, 0.75, 0.9, 1.0)
"""The points of a line, as quantiles of the values in the samples."""

FOLDS = 3
UNLIKELY = -2.0
"""Below these log odds a change is not even suggested, so its exact score does not matter."""

HOPELESS = 0.004
"""Samples to which a first fit gives less are left out of the second, so that the many easy cases do not bend it."""


def fit(samples: Sequence[Sample]) -> Weights:
    """The model fitted on some samples, its scores calibrated on language pairs that were left out."""
    model, scored = _fit_twice(samples), list[tuple[float, Sample]]()
    pairs = sorted({s.set[3:] for s in samples})
    for fold in range(FOLDS):
        out = set(pairs[fold::FOLDS])
        part = _fit_twice([s for s in samples if s.set[3:] not in out])
        scored += [(_odds(s, part), s) for s in samples if s.set[3:] in out]
    slope, shift = _calibration([(odds, s) for odds, s in scored if odds > UNLIKELY])
    lines = {n: Line(line.values, [slope * odds for odds in line.odds]) for n, line in model.lines.items()}
    return Weights(slope * model.bias + shift, lines)


def _extended(mode: str, samples: Sequence[Sample]) -> Weights:
    """The shipped model with the reasons that it lacks."""
    floors, ceilings = _bounds(samples)
    bounds: dict[str, Bounds] = {name: (0.0, ceilings.get(name)) for name in FOR}
    bounds |= {name: (None, floors.get(name, 0.0)) for name in AGAINST}
    evidence, right = [s.evidence for s in samples], [s.right for s in samples]
    return extend(weights(mode == "with source"), evidence, right, _counts(samples), bounds, PENALTY)


def _bounds(samples: Sequence[Sample]) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The bounds of each weight in a mode: the least against a change, and the most for one."""
    if any(s.with_source for s in samples):
        return LEAST_AGAINST, MOST_FOR
    return {**LEAST_AGAINST, **LEAST_AGAINST_ALONE}, {**MOST_FOR, **MOST_FOR_ALONE}


def _fit_twice(samples: Sequence[Sample]) -> Weights:
    hopeful = _hopeful(samples)
    return _fit(hopeful, _points(hopeful))


def _calibration(scored: Sequence[tuple[float, Sample]]) -> tuple[float, float]:
    """Slope and shift of the log odds that make the score the share of right changes (Platt 1999)."""
    x = np.array([odds for odds, _ in scored])
    y = np.array([s.right for _, s in scored], dtype=float)
    counts = np.array([s.count for _, s in scored])

    def cost(w: np.ndarray) -> float:
        odds = w[0] * x + w[1]
        return float(counts @ (np.logaddexp(0, odds) - y * odds))

    best = minimize(cost, np.array([1.0, 0.0]), method="Nelder-Mead")
    return float(best.x[0]), float(best.x[1])


def _hopeful(samples: Sequence[Sample]) -> list[Sample]:
    """The samples that a quick fit on a tenth of the wrong ones does not rule out."""
    few = [s for i, s in enumerate(samples) if s.right or i % 10 == 0]
    first = _fit(few, _points(few), wrong_counts=10.0, steps=80)
    return [s for s in samples if chance(s, first) >= HOPELESS]


def _points(samples: Sequence[Sample]) -> dict[str, list[float]]:
    points = {}
    for name in (*FOR, *AGAINST):
        values = np.array([v for s in samples if (v := s.evidence.get(name, 0.0)) > 0])
        distinct = np.unique(values)
        chosen = distinct if len(distinct) <= 2 else np.unique(np.round(np.quantile(values, QUANTILES), 3))
        points[name] = [0.0, *(float(v) for v in chosen if v > 0)] if len(values) else [0.0, 1.0]
    return points


def _columns(samples: Sequence[Sample], points: Mapping[str, Sequence[float]]) -> sparse.csr_matrix:
    """A column for the bias, and one for each segment of each line: how much of the segment a value has passed."""
    columns = [np.ones(len(samples))]
    for name, values in points.items():
        x = np.array([s.evidence.get(name, 0.0) for s in samples])
        columns += [np.clip((x - left) / (right - left), 0, 1) for left, right in pairwise(values)]
    return sparse.csr_matrix(np.stack(columns, 1))


def _counts(samples: Sequence[Sample]) -> np.ndarray:
    times: Counter[tuple[str, str, bool]] = Counter()
    for s in samples:
        times[s.set, s.words, s.with_source] += s.count
    return np.array([s.count / math.sqrt(times[s.set, s.words, s.with_source]) for s in samples])


def _fit(
    samples: Sequence[Sample], points: Mapping[str, Sequence[float]], wrong_counts: float = 1.0, steps: int = 300
) -> Weights:
    x = _columns(samples, points)
    turned = x.T.tocsr()
    y = np.array([s.right for s in samples], dtype=float)
    counts = _counts(samples) * np.where(y > 0, 1.0, wrong_counts)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        odds = x @ w
        p = 1 / (1 + np.exp(-odds))
        cost = counts @ (np.logaddexp(0, odds) - y * odds) + PENALTY * (w[1:] @ w[1:])
        slope = turned @ (counts * (p - y))
        slope[1:] += 2 * PENALTY * w[1:]
        return float(cost), slope

    bounds: list[tuple[float | None, float | None]] = [(None, None)]
    floors, ceilings = _bounds(samples)
    for name, values in points.items():
        rises = len(values) - 1
        if name in FOR:
            most = ceilings.get(name)
            bounds += [(0.0, None if most is None else most / rises)] * rises
        else:
            bounds += [(None, floors.get(name, 0.0)), *[(None, 0.0)] * rises][:rises]
    start = np.array([0.0 if low is None and high is None else (high or low or 0.0) for low, high in bounds])
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": steps})
    lines, at = {}, 1
    for name, values in points.items():
        rises = best.x[at : at + len(values) - 1]
        lines[name] = Line(values, [0.0, *map(float, np.cumsum(rises))])
        at += len(values) - 1
    return Weights(float(best.x[0]), lines)


def chance(sample: Sample, model: Weights) -> float:
    """The score of a reading."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, _odds(sample, model)))))


def _odds(sample: Sample, model: Weights) -> float:
    return model.bias + sum(model.odds(n, v) for n, v in sample.evidence.items())


def left_out(samples: Sequence[Sample], of: Callable[[Sample], str], title: str) -> None:
    """Fit without each group in turn, and report on the group left out."""
    for mode, part in _modes(samples):
        scored: list[tuple[float, Sample]] = []
        for group in sorted({of(s) for s in part}):
            model = fit([s for s in part if of(s) != group])
            out = [(chance(s, model), s) for s in part if of(s) == group]
            report(out, f"{mode}, {title} {group} left out")
            scored += out
        report(scored, f"{mode}, each {title} left out")
        reliability(scored)


def _modes(samples: Sequence[Sample]) -> Iterator[tuple[str, list[Sample]]]:
    yield "text alone", [s for s in samples if not s.with_source]
    yield "with source", [s for s in samples if s.with_source]


def write(models: Mapping[str, Weights], provenance: str) -> None:
    """Put fitted models into the data file of the product."""
    parts = [f' "provenance": {json.dumps(provenance)}']
    for mode, model in models.items():
        lines = {name: list(zip(line.values, line.odds, strict=True)) for name, line in model.lines.items()}
        by_hand = {name: odds - model.bias for name, odds in BY_HAND.items()} | dict(LISTED)
        lines |= {name: [(0.0, 0.0), (1.0, odds)] for name, odds in by_hand.items()}
        lines["small place"] = list(OF_CITIES[mode])
        if mode in CITY_AT_HOME:
            home = [(value, odds) for value, odds in lines["home ground"] if value <= 1.0]
            lines["home ground"] = [*home, (2.0, CITY_AT_HOME[mode])]
        points = {name: [[round(v, 3), round(o, 3)] for v, o in lines[name]] for name in sorted(lines)}
        rows = ",\n".join(f"   {json.dumps(name)}: {json.dumps(each)}" for name, each in points.items())
        parts.append(f' {json.dumps(mode)}: {{\n  "bias": {round(model.bias, 3)},\n  "evidence": {{\n{rows}\n  }}\n }}')
    path = Path(str(resources.files("normalize.match").joinpath("weights.json")))
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    gathering = commands.add_parser("gather")
    gathering.add_argument("bench", type=Path)
    gathering.add_argument("samples", type=Path)
    gathering.add_argument("--every", type=int, default=1, help="take only every N-th output")
    fitting = commands.add_parser("fit")
    fitting.add_argument("samples", type=Path)
    fitting.add_argument(
        "--keep",
        choices=("text alone", "with source"),
        action="append",
        default=[],
        help="a mode of which only new reasons are fitted; may be given for both",
    )
    fitting.add_argument("--write", action="store_true", help="put the weights into the product")
    checking = commands.add_parser("check")
    checking.add_argument("samples", type=Path)
    args = parser.parse_args()
    if args.command == "gather":
        with args.samples.open("w", encoding="utf-8") as file:
            for sample in gather_all(args.bench, args.every):
                file.write(json.dumps(asdict(sample), ensure_ascii=False) + "\n")
        return
    samples = read_samples(args.samples)
    if args.command == "check":
        left_out(samples, lambda s: s.set[3:], "pair")
        left_out(samples, lambda s: s.set[:2], "year")
        return
    models = {}
    for mode, part in _modes(samples):
        models[mode] = _extended(mode, part) if mode in args.keep else fit(part)
        report([(chance(s, models[mode]), s) for s in part], mode)
    if args.write:
        about = "WMT 2021 and 2022 news"
        write(models, f"benchmarks/fit.py on {len(samples):,} readings of the name-repair benchmark ({about})")


if __name__ == "__main__":
    main()
