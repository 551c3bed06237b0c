"""How far scores can be trusted: how many changes reach a score, and how many of these are right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from benchmarks.samples import Sample


def chosen(scored: Iterable[tuple[float, Sample]]) -> list[tuple[float, Sample]]:
    """The best of overlapping readings, the best first."""
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
    """Print, for some thresholds, how many changes reach them, and how many of these are right."""
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
