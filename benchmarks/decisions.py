"""Prints every decision of the standard run, so that two versions of the code can be compared item by item.

    python -m benchmarks.decisions BENCH_DIR [--every 12] [--jobs 2] > before.jsonl

There is a line for each output and mode, with all its changes and suggestions, their scores and their evidence. A
change that is not meant to alter decisions (another index, a faster lookup) is right if both files are the same, byte
for byte.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.bench import output_of, rows, source_of, standard_gazetteer, text_of
from normalize import Normalizer


def decisions(bench: Path, every: int, jobs: int) -> Iterator[str]:
    """A line of JSON for each output, from the text alone and then with its source.

    Args:
        bench: folder of the benchmark.
        every: take every Nth output.
        jobs: how many processes share the work.
    """
    taken = list(rows(bench))[::every]
    texts = list(map(text_of, taken))
    normalizer = Normalizer(standard_gazetteer(bench))
    modes: Sequence[list[str] | None] = (None, list(map(source_of, taken)))
    for sources in modes:
        for row, result in zip(taken, normalizer.explain_many(texts, sources, jobs), strict=True):
            found = [asdict(change) for change in (*result.changes, *result.suggestions)]
            yield json.dumps([output_of(row), sources is not None, found], ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="folder of the benchmark")
    parser.add_argument("--every", type=int, default=12, help="take each Nth output only")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    for line in decisions(args.bench, args.every, args.jobs):
        print(line)


if __name__ == "__main__":
    main()
