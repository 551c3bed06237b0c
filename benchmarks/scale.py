"""How lists of 1,000 to 1,000,000 names perform: time to build and open the index, memory, speed, and quality.

    python -m benchmarks.scale BENCH_DIR [--names 1000 10000 100000 1000000] [--every 40] [--png docs/scale.png]

The names are those of `benchmarks.made_up`. Each size is built into a file of its own; a fresh process opens it and
judges every Nth output of the benchmark, for speed and memory, then all of them, which are scored. The picture needs
matplotlib.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import rows, text_of
from benchmarks.made_up import made_up
from benchmarks.run import MODES, run
from gazetteer import Gazetteer
from gazetteer.stored.cache import write
from normalize import Normalizer
from normalize.match.index.store import made_of

_JOBS = 2


@dataclass(frozen=True)
class Size:
    """What was measured for a list.

    Attributes:
        names: how many entities.
        build: seconds to build the index into a file.
        megabytes: size of that file.
        open: milliseconds to make a normalizer from it.
        speed: megabytes of text judged per second by one process.
        resident: megabytes of memory at the end, including the mapped file.
        own: megabytes of these that are not shared with other processes that map the file.
        precision: the share of right changes in all outputs, for the text alone and with source.
        recall: the share of labelled garbles repaired, likewise.
    """

    names: int
    build: float
    megabytes: float
    open: float
    speed: float
    resident: float
    own: float
    precision: Sequence[float]
    recall: Sequence[float]


def measure(bench: Path, names: int, every: int, folder: Path) -> Size:
    """Build an index, and let a fresh process use it."""
    known, path = made_up(bench, names), folder / f"{names}.names"
    start = time.perf_counter()
    write(path, *made_of(known))
    built = time.perf_counter() - start
    command = [sys.executable, "-m", "benchmarks.scale", str(bench), "--use", str(path), "--every", str(every)]
    used = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return Size(names, built, path.stat().st_size / 1e6, **used)


def use(bench: Path, path: Path, every: int) -> dict[str, object]:
    """Open a built index and judge outputs with it."""
    texts = list(map(text_of, list(rows(bench))[::every]))
    start = time.perf_counter()
    normalizer = Normalizer(Gazetteer.read(path))
    opened = time.perf_counter() - start
    normalizer.fix("Nothing to see here, as Xyzzytown said.")
    start = time.perf_counter()
    for text in texts:
        normalizer.explain(text)
    seconds = time.perf_counter() - start
    judged = sum(len(text.encode()) for text in texts) / 1e6
    used = {"open": opened * 1e3, "speed": judged / seconds, **_memory()}
    with tempfile.TemporaryDirectory() as folder:
        scores = [run(normalizer, bench, list(rows(bench)), mode, _JOBS, Path(folder)).score for mode in MODES]
    return {**used, "precision": [s["precision"] for s in scores], "recall": [s["recall_g"] for s in scores]}


def _memory() -> dict[str, float]:
    """Megabytes of this process: all, and those not shared with others that map the same file."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    kilobytes = {name: int(status[name].split()[0]) for name in ("VmRSS", "RssAnon")}
    return {"resident": kilobytes["VmRSS"] / 1e3, "own": kilobytes["RssAnon"] / 1e3}


def draw(sizes: Sequence[Size], png: Path) -> None:
    """Plot the measurements against the number of names."""
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 5, figsize=(16, 3.2), layout="constrained")
    panels: dict[str, dict[str, list[float]]] = {
        "seconds to build": {"": [s.build for s in sizes]},
        "milliseconds to open": {"": [s.open for s in sizes]},
        "MB of memory": {"resident": [s.resident for s in sizes], "own": [s.own for s in sizes]},
        "MB of text a second": {"": [s.speed for s in sizes]},
        "precision and recall of garbles": {
            f"{what}, {mode}": [getattr(s, what)[number] for s in sizes]
            for what in ("precision", "recall")
            for number, mode in enumerate(MODES)
        },
    }
    for axis, (title, lines) in zip(axes, panels.items(), strict=True):
        for label, values in lines.items():
            axis.plot([s.names for s in sizes], values, marker="o", label=label)
        axis.set(title=title, xscale="log", xlabel="names")
        axis.set_ylim(bottom=0)
        axis.grid(alpha=0.3)
        if len(lines) > 1:
            axis.legend()
    figure.savefig(png, dpi=110)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="folder of the benchmark")
    parser.add_argument("--names", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--every", type=int, default=40, help="judge each Nth output only")
    parser.add_argument("--png", type=Path, help="draw a picture into this file")
    parser.add_argument("--keep", type=Path, help="folder to keep the built files in; a temporary one unless given")
    parser.add_argument("--use", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.use:
        print(json.dumps(use(args.bench, args.use, args.every)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or Path(temporary)
        sizes = []
        print("     names  build s  file MB  open ms  MB/s  memory MB  own MB  precision  recall: alone, with source")
        for names in args.names:
            sizes.append(measure(args.bench, names, args.every, folder))
            s = sizes[-1]
            print(
                f"{s.names:10,} {s.build:8.1f} {s.megabytes:8.1f} {s.open:8.1f} {s.speed:5.3f} {s.resident:10.0f} "
                f"{s.own:7.0f}  {' '.join(f'{value:.3f}' for value in (*s.precision, *s.recall))}",
                flush=True,
            )
            if not args.keep:
                os.unlink(folder / f"{names}.names")
    if args.png:
        draw(sizes, args.png)


if __name__ == "__main__":
    main()
