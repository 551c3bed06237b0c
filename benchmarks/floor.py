"""The floor of quality: nothing once reached may be lost unnoticed.

    python -m benchmarks.floor BENCH_DIR [--seeds FOLDER] [--jobs 2] [--renew [--every N]]

Runs every Nth output of the benchmark and compares the figures with ``record.json`` beside this file: precision and
recall may fall by .01 at most, right English may not be changed more often than recorded, and the articles of
``--seeds`` must come out as expected if they did before. Prints a line for each figure that fell; the exit status is 1
if any did. ``--renew`` records the new figures instead: commit them together with what changed them.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.clean import clean
from benchmarks.names import Measurement
from benchmarks.run import MODES
from benchmarks.seeds import faults

RECORD = Path(__file__).with_name("record.json")
MOST_LOST = 0.01
EVERY = 6
"""Every Nth output is enough to notice a loss, and takes minutes."""

_FIGURES = ("precision", "recall_g", "recall_c")
_ROUNDING = 1e-9
RENEW = "--renew writes what is measured now into the record"


@dataclass(frozen=True)
class Record:
    """The recorded figures.

    Attributes:
        every: every Nth output was run.
        modes: text alone or with source → precision, recall of garbles (g) and of calques (c), as the scorer gives
            them; precision is None if nothing was changed.
        clean_changes: how many changes were made to right English.
        seeds: whether the articles came out as expected; None if they were not at hand.
    """

    every: int
    modes: Mapping[str, Mapping[str, float | None]]
    clean_changes: int
    seeds: bool | None

    @classmethod
    def read(cls, path: Path) -> Record:
        """The present record."""
        return cls(**json.loads(path.read_text("utf-8")))

    def write(self, path: Path) -> None:
        """Replace the record."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")


def falls(record: Record, now: Record) -> list[str]:
    """A line for each figure that is worse than the record allows."""
    found = []
    for mode, figures in record.modes.items():
        for name, before in figures.items():
            after = now.modes[mode][name]
            if before is not None and after is not None and after < before - MOST_LOST - _ROUNDING:
                found.append(f"{mode}: {name} fell from {before:.4f} to {after:.4f}, more than {MOST_LOST}")
    if now.clean_changes > record.clean_changes:
        found.append(f"right English: {now.clean_changes} changes, not {record.clean_changes} as before")
    if record.seeds and now.seeds is False:
        found.append("the articles no longer come out as expected")
    return found


def measure(bench: Path, every: int, jobs: int) -> Record:
    """The present figures, without the articles."""
    measurement = Measurement(bench, every, jobs)
    with tempfile.TemporaryDirectory() as out:
        scores: Mapping[str, Mapping[str, Any]] = {mode: measurement.run(mode, Path(out)).score for mode in MODES}
    modes = {mode: {name: score[name] for name in _FIGURES} for mode, score in scores.items()}
    return Record(every, modes, len(clean(bench, measurement.names).changes), None)


def lines(record: Record) -> list[str]:
    """A record as plain text."""
    told = {True: "as expected", False: "not as expected", None: "not at hand"}
    return [
        *(f"{mode}: {', '.join(f'{k} {v}' for k, v in figures.items())}" for mode, figures in record.modes.items()),
        f"right English: {record.clean_changes} changes",
        f"articles: {told[record.seeds]}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="folder of the benchmark")
    parser.add_argument("--seeds", type=Path, help="folder of articles with what is expected of them")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--renew", action="store_true", help="write the record instead of comparing with it")
    parser.add_argument("--record", type=Path, default=RECORD, help="another record than the one of the project")
    parser.add_argument("--every", type=int, help=f"with --renew: take each Nth output; {EVERY} unless recorded")
    args = parser.parse_args()
    if args.every and not args.renew:
        parser.error("--every goes with --renew: a comparison takes the outputs of the record")
    record = Record.read(args.record) if args.record.exists() else None
    if record is None and not args.renew:
        parser.error(f"there is no record; {RENEW}")
    every = args.every or (record.every if record else EVERY)
    now = measure(args.bench, every, args.jobs)
    wrong = faults(args.seeds) if args.seeds else []
    if args.seeds:
        now = replace(now, seeds=not wrong)
    print(*wrong, *lines(now), sep="\n")
    if args.renew:
        kept = record.seeds if record and now.seeds is None else now.seeds
        replace(now, seeds=kept).write(args.record)
    elif record and (lost := falls(record, now)):
        print(*lost, f"If that is meant: {RENEW}; commit it with the change.", sep="\n", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
