"""Fit the weights of the evidence on the benchmark.

    python -m benchmarks.fit gather BENCH_DIR SAMPLES.jsonl [--every N]      (minutes: runs the product)
    python -m benchmarks.fit fit SAMPLES.jsonl [--keep MODE]... [--write]       (a minute)
    python -m benchmarks.fit check SAMPLES.jsonl                             (minutes: every pair and year left out)

``gather`` notes the likeliest readings of every mention, their evidence, and the verdict of the benchmark on the change
that each would make; with the source text and without. ``fit`` finds, for each evidence, a line through a few points
that rises or falls throughout, as the evidence speaks for or against by its meaning: a logistic regression on piecewise
linear functions, so the sum stays one of named reasons. A change that stands many times in the benchmark counts as the
root of its times; the scores are then calibrated on what was left out. ``--keep`` leaves the model of a mode as it
ships and only adds the reasons that it does not know. ``check`` fits without a language pair or a year, looks at what
was left out, and prints precision, recall and a table of reliability.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib import resources
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from benchmarks.extend import Bounds, extend
from benchmarks.samples import Sample, gather_all, read_samples
from normalize.match.weights import Line, Weights, weights

FOR = (
    "spelling", "ear", "sound", "reading", "native name", "same words", "several words", "letters",
    "short form of one who stands", "stands elsewhere", "own given name", "title", "place beside", "home ground",
    "office beside", "office near", "office", "ending of a case", "case of its language", "given name at home",
    "in the source", "partly in the source", "like what the source asks for", "same place", "go together",
    "nothing else left", "translated word", "made from its signs", "same garble elsewhere", "nearly in the source",
    "read in the source", "written so in the source", "left as the source has it",
)  # fmt: skip
AGAINST = (
    "unlike word", "letters off", "initial", "joined", "more words", "swapped", "rival", "common word", "name word",
    "well-known word",
    "stranger", "stranger behind", "given name before", "compound", "another ending", "another word",
    "another romanisation", "plural",
    "demonym", "feminine", "right name", "right word", "given name alone", "other given name", "title of a person",
    "word of a place", "word of a body", "foreign ground", "small place", "little known", "stands beside",
    "already there", "fits another", "sister", "elsewhere in the source", "not in the source", "stands without",
    "stands so in the source", "like another word", "more like another word", "just another word", "named apart",
    "only the given name", "only the surname",
    "like a word of the source", "nothing speaks for it", "little speaks for it", "another name", "name before",
    "never named in full", "right as it is read", "not read in the source", "ruler or saint",
    "short for something else", "left in another name", "another trade",
    "name of a town", "name of a family",
)  # fmt: skip
MOST_AGAINST: Mapping[str, float] = {
    "other given name": -2.5, "demonym": -2.0, "feminine": -8.0, "another ending": -5.0, "right name": -4.0,
    "word of a place": -4.0, "word of a body": -4.0, "given name alone": -2.5, "stranger": -1.0,
    "stranger behind": -2.5, "given name before": -1.5, "compound": -2.0, "plural": -1.0,
    "another romanisation": -1.0, "common word": -1.6,
    "stands so in the source": -1.75, "fits another": -0.3, "stands beside": -4.0, "already there": -2.0,
    "just another word": -1.5, "named apart": -4.0, "sister": -3.0, "only the given name": -2.5,
    "only the surname": -2.5, "another name": -4.0, "name before": -3.5, "little speaks for it": -1.0,
    "never named in full": -3.0,
}  # fmt: skip
"""What must weigh at least so much, since it is so by its meaning: Ivan before a surname is not Petro, Nigerian is no
garble of Nigeria, Lavrovo is a village, a right name stands, no machine made what the source has in the same letters,
and nobody is named in full twice side by side: Petr Fialka met Petr Fiala; nor is a name what the source
says apart from it, nor a body its sister, nor a person whose surname is unlike, nor whom nobody names in full."""

MOST_AGAINST_ALONE: Mapping[str, float] = {
    "another word": -2.5, "well-known word": -2.5, "other given name": -6.0, "demonym": -5.0, "plural": -2.0,
    "nothing speaks for it": -2.0,
}  # fmt: skip
"""The same where no source asks for the name: a calque may be of other words, a garble is not, a word that many texts
have is mostly meant, and that a name is of another person or of its people is all that can be told."""

MOST_FOR: Mapping[str, float] = {
    "stands elsewhere": 0.0, "short form of one who stands": 2.0, "ending of a case": 0.5, "given name at home": 1.0,
    "office beside": 2.0, "office near": 1.2, "office": 1.2, "home ground": 0.5, "nearly in the source": 2.0,
    "written so in the source": 2.0, "left as the source has it": 2.0, "case of its language": 3.0,
}  # fmt: skip
"""What may not weigh more. On the benchmark only the names that were garbled have a description, so an office says more
there than it does elsewhere; a full name near one that stands as it should is as often a namesake's; and of other
spellings of foreign names it has few."""

MOST_FOR_ALONE: Mapping[str, float] = {"same garble elsewhere": 0.6}
"""The same where no source asks for the name: a namesake who was taken for somebody once is everywhere."""

BY_HAND: Mapping[str, float] = {
    "listed calque": 3.0,
    "listed garble": 2.0,
    "predicted calque": 1.0,
    "unknown word": 1.0,
}
"""What the benchmark has no labels for: the log odds of a wrong form that stands listed, before anything else, and of
one that is only expected, which is sure where something speaks for it."""

LISTED: Mapping[str, float] = {
    "named elsewhere": 1.0,
    "condition near": 1.0,
    "apposition": 2.5,
    "acts": 2.5,
    "ordinary word": -3.0,
    "verb": 0.3,
    "printed so elsewhere": 2.5,
    "read in the source": 2.0,
    "right as it is read": -2.5,
    "not read in the source": -0.6,
    "ruler or saint": -3.0,
    "short for something else": -4.0,
    "left in another name": -3.5,
    "another trade": -5.0,
    "name of a town": -5.0,
    "name of a family": -3.0,
}
"""What only listed forms, misspellings, the few names of bodies and sources in German, French or Polish know, set by
hand as well."""

OF_CITIES: Mapping[str, Sequence[tuple[float, float]]] = {
    "text alone": [(0.0, 0.0), (0.025, -1.4), (0.1, -2.0), (0.2, -3.0), (0.3, -4.6), (0.36, -5.294), (0.443, -5.814)],
    "with source": [
        (0.0, 0.0),
        (0.03, -1.2),
        (0.1, -2.6),
        (0.165, -3.4),
        (0.246, -3.541),
        (0.355, -5.627),
        (0.429, -5.627),
        (0.442, -5.796),
    ],
}
"""What "small place" weighs, mode by mode, from its value on. On the benchmark only what it is not about has a
population, so a fit takes any of them for wrong; but a city of some millions is in the news, and what is nearly its
name is worth listing."""

PENALTY = 0.3
QUANTILES = (0.02, 0.15, 0.35, 0.55, 0.75, 0.9, 1.0)
"""Where the points of a line are, by how many samples have a smaller value."""

FOLDS = 3
UNLIKELY = -2.0
"""Below these log odds a change is not even suggested, so it does not matter how sure that is."""

HOPELESS = 0.004
"""What a first fit gives less than this is left out of the second, so that the many easy cases do not bend it."""


def fit(samples: Sequence[Sample]) -> Weights:
    """The model of some samples, its scores calibrated on pairs of languages that were left out."""
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
    """The model that ships, with the reasons that it does not know."""
    floors, ceilings = _bounds(samples)
    bounds: dict[str, Bounds] = {name: (0.0, ceilings.get(name)) for name in FOR}
    bounds |= {name: (None, floors.get(name, 0.0)) for name in AGAINST}
    evidence, right = [s.evidence for s in samples], [s.right for s in samples]
    return extend(weights(mode == "with source"), evidence, right, _counts(samples), bounds, PENALTY)


def _bounds(samples: Sequence[Sample]) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """What must weigh so much against a change in a mode, and what may weigh no more for one."""
    if any(s.with_source for s in samples):
        return MOST_AGAINST, MOST_FOR
    return {**MOST_AGAINST, **MOST_AGAINST_ALONE}, {**MOST_FOR, **MOST_FOR_ALONE}


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
    """Samples that a quick fit on a tenth of the wrong ones does not give up."""
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
    """One column for the bias, and one for each stretch of each line: how much of the stretch a value has behind it."""
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


def chosen(scored: Iterable[tuple[float, Sample]]) -> list[tuple[float, Sample]]:
    """Of readings that overlap the best, the best first."""
    outputs: dict[tuple[str, str, str], list[tuple[float, Sample]]] = defaultdict(list)
    for score, s in scored:
        outputs[s.set, s.doc, s.system].append((score, s))
    found = []
    for readings in outputs.values():
        taken: list[tuple[int, int]] = []
        for score, s in sorted(readings, key=lambda pair: -pair[0]):
            if not any(start < s.end and s.start < end for start, end in taken):
                taken.append((s.start, s.end))
                found.append((score, s))
    return sorted(found, key=lambda pair: -pair[0])


def report(scored: Sequence[tuple[float, Sample]], title: str) -> None:
    """Print, for some least scores, how many changes reach them, and how many of those are right."""
    best = chosen(scored)
    right = sum(s.count for _, s in best if s.right)
    print(f"{title}: {sum(s.count for _, s in best):,} readings, {right:,} right")
    for least in (0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97, 0.98, 0.99):
        hit = [(s.count, s.right) for p, s in best if p >= least]
        number, good = sum(n for n, _ in hit), sum(n for n, r in hit if r)
        precision, recall = good / max(1, number), good / max(1, right)
        print(f"  score >= {least:.2f}: {number:5d}  {precision:.3f} right  {recall:.3f} of them")


def reliability(scored: Sequence[tuple[float, Sample]]) -> None:
    """Print, for each tenth of the score, the mean score and the share that is right."""
    tenths: dict[int, list[tuple[float, bool, int]]] = defaultdict(list)
    for score, s in scored:
        tenths[min(9, int(score * 10))].append((score, s.right, s.count))
    print("| score | readings | mean score | right |\n|---|---|---|---|")
    for tenth, each in sorted(tenths.items()):
        number = sum(n for _, _, n in each)
        mean, right = sum(p * n for p, _, n in each) / number, sum(n for _, r, n in each if r) / number
        print(f"| {tenth / 10:.1f} to {tenth / 10 + 0.1:.1f} | {number:,} | {mean:.2f} | {right:.2f} |")


def left_out(samples: Sequence[Sample], of: Callable[[Sample], str], title: str) -> None:
    """Fit without each of some groups, and report on what was left out."""
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
