"""What a gazetteer does to texts that are not about its names: changes that neither label nor reference supports.

    python -m benchmarks.strangers BENCH_DIR [--names starter] [--every 6] [--top 40]

The standard gazetteer has the names that the benchmark's texts are about, so only these have a description there, and
few strangers resemble them. Another gazetteer knows nothing of the texts: most of what resembles its names is somebody
else. A change counts as right if a label says so, or if the reference has the new words but not the old ones. Not every
other change is wrong, since references spell names in their own way, but all are worth a look.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Row, Verdict, Verdicts, rows, source_of, text_of
from benchmarks.run import MODES, Mode
from gazetteer import Gazetteer
from normalize import Change, Normalizer, built


@dataclass(frozen=True)
class Judged:
    """A change, the benchmark's verdict on it, and the set it was made in."""

    change: Change
    verdict: Verdict
    set: str


def judge(normalizer: Normalizer, outputs: Sequence[Row], verdicts: Verdicts, mode: Mode) -> Iterator[Judged]:
    """The changes that are made to some outputs, with the verdict on each."""
    texts = list(map(text_of, outputs))
    sources = list(map(source_of, outputs)) if mode == "with source" else None
    for row, text, result in zip(outputs, texts, normalizer.explain_many(texts, sources, jobs=2), strict=True):
        for change in result.changes:
            line = text.count("\n", 0, change.start)
            verdict, _ = verdicts.of_words(row, line, change.original, change.replacement)
            yield Judged(change, verdict, row["set"])


def lines(judged: Sequence[Judged], top: int) -> Iterator[str]:
    """How many changes are right, and the most frequent others with the evidence for them."""
    counts = Counter(each.verdict for each in judged)
    yield f"{len(judged)} changes: {counts['right']} right, {counts['neutral']} neutral, {counts['wrong']} others"
    others = Counter((j.set, j.change.original, j.change.replacement) for j in judged if j.verdict == "wrong")
    example = {(j.set, j.change.original, j.change.replacement): j.change for j in judged}
    for key, times in others.most_common(top):
        change = example[key]
        reasons = ", ".join(f"{e.name} {e.share:+.1f}" for e in change.evidence[:6])
        yield f"{times:4} {key[0]} {key[1]} → {key[2]}  ({change.score:.2f}: {reasons})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="folder of the benchmark")
    parser.add_argument("--names", default="starter", help="the gazetteer: a file, a folder or the starter")
    parser.add_argument("--every", type=int, default=1, help="judge each Nth output only")
    parser.add_argument("--top", type=int, default=40, help="how many changes to print")
    given = parser.parse_args()
    known: Gazetteer = built.read(given.names)
    outputs, verdicts = list(rows(given.bench))[:: given.every], Verdicts.read(given.bench)
    for mode in MODES:
        print(
            f"{mode.upper()}:", *lines(list(judge(Normalizer(known), outputs, verdicts, mode)), given.top), sep="\n  "
        )


if __name__ == "__main__":
    main()
