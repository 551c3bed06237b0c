"""How fast names are judged, compared with peers in one run on one machine: only ratios mean anything.

    python -m benchmarks.speed BENCH_DIR [--every 24] [--whole] [--million FILE.names]

The peers are run by the benchmark's own ``peer_speed.py`` on all its text, which needs pysimstring, flashtext2 and
codespell; without them only our own figures are printed. Ours are for every Nth output, with empty caches; with
``--whole`` all outputs are judged as well, as the peers do it: there names recur again and again. The command gets all
outputs, in a thousand files. The garbage collector runs as seldom as in the command. Each of our figures is measured in
a process of its own: words met by one measurement would be cached for the next.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.apart import apart
from benchmarks.bench import Row, rows, source_of, standard_gazetteer, text_of
from benchmarks.growth import growth
from benchmarks.made_up import made_up
from gazetteer import Gazetteer
from gazetteer.collector import collect_seldom
from gazetteer.stored.cache import write
from normalize import Normalizer, built
from normalize.match.index.store import made_of

_PEER = re.compile(r"^(?P<label>[^:]+).*: (?P<speed>[\d.]+) MB/s$", re.MULTILINE)
_FILES = 1_000
_TURNS = 3
_SHORT = ("Hakan Feidan met Abbas Alaghchi.", "哈坎·费丹会见了阿巴斯·阿拉格齐。")


@dataclass(frozen=True)
class Ratio:
    """One row of the table.

    Attributes:
        what: what is compared.
        ours: our figure.
        theirs: the figure it is divided by.
        goal: the ratio aimed at.
    """

    what: str
    ours: float
    theirs: float
    goal: float

    def __str__(self) -> str:
        """The row as printed."""
        return f"{self.what:58} {self.ours:9.4f} {self.theirs:9.4f} {self.ours / self.theirs:9.4f} {self.goal:6.2f}"


def speed(names: Gazetteer, outputs: Sequence[Row], with_source: bool = False, jobs: int = 1) -> float:
    """Megabytes of text judged per second, with an open index and empty caches."""
    return apart(lambda: _speed(names, outputs, with_source, jobs))


def two_over_one(what: str, names: Gazetteer, outputs: Sequence[Row]) -> Ratio:
    """Two processes over one, in turns; the best of each counts, as other work on the machine slows down two more."""
    turns = [(speed(names, outputs), speed(names, outputs, jobs=2)) for _ in range(_TURNS)]
    return Ratio(what, max(two for _, two in turns), max(one for one, _ in turns), 1.8)


def _speed(names: Gazetteer, outputs: Sequence[Row], with_source: bool, jobs: int) -> float:
    # Made here, since processes that share an index also share which mentions are hopeless.
    normalizer = Normalizer(names)
    normalizer.explain(*_SHORT)
    texts = list(map(text_of, outputs))
    sources = list(map(source_of, outputs)) if with_source else None
    start = time.perf_counter()
    for _ in normalizer.explain_many(texts, sources, jobs):
        pass
    return sum(len(text.encode()) for text in texts) / 1e6 / (time.perf_counter() - start)


def peers(bench: Path, text: Path, names: int) -> Mapping[str, float]:
    """Megabytes per second of each peer with so many names, by its label; empty if they are not installed."""
    command = [sys.executable, str(bench / "peer_speed.py"), str(text), str(names), str(bench / "places.jsonl.gz")]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PATH": path})
    return {found["label"].split(" (")[0]: float(found["speed"]) for found in _PEER.finditer(done.stdout)}


def command_speed(folder: Path, jobs: int) -> float:
    """Megabytes per second of ``mt-normalize fix`` on a folder of files, as a whole process."""
    size = sum(path.stat().st_size for path in folder.iterdir())
    start = time.perf_counter()
    command = [sys.executable, "-m", "normalize", "fix", str(folder), "--jobs", str(jobs), "--no-config"]
    subprocess.run(command, capture_output=True, check=False, env=_as_installed())
    return size / 1e6 / (time.perf_counter() - start)


def start_up(folder: Path) -> tuple[float, float]:
    """Seconds and megabytes of memory for a check of one small file, with the index already built."""
    small = folder / "small.txt"
    small.write_text("Turkish Defence Minister Hulusi Akal spoke.\n", encoding="utf-8")
    times = []
    for _ in range(6):
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "normalize", "check", "--no-config", str(small)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_as_installed(),
        )
        _, _, used = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - start)
    return min(times), used.ru_maxrss / 1e3


def _as_installed() -> Mapping[str, str]:
    """The environment, but with Python storing compiled modules, as it does by default."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def table(bench: Path, every: int, whole: bool, million: Path | None, folder: Path) -> Iterator[Ratio]:
    """The rows of the table, as they are measured."""
    everything = list(rows(bench))
    outputs = everything[::every]
    text, files = folder / "text.txt", folder / "files"
    text.write_text("\n".join(line for row in everything for line in row["lines"]), encoding="utf-8")
    files.mkdir()
    for number in range(_FILES):
        lines = [line for row in everything[number::_FILES] for line in [*row["lines"], ""]]
        (files / f"{number:05}.txt").write_text("\n".join(lines), encoding="utf-8")
    known = standard_gazetteer(bench)
    alone = speed(known, outputs)
    few, many = peers(bench, text, 10_000), peers(bench, text, 1_000_000)
    if few:
        yield Ratio("27,000 entities, over the fuzzy script with 10,000 names", alone, few["fuzzy"], 1.0)
    all_alone = speed(known, everything) if whole else 0.0
    if few and whole:
        yield Ratio("the same, of all outputs", all_alone, few["fuzzy"], 1.0)
    path = million or folder / "million.names"
    if not million:
        write(path, *made_of(made_up(bench, 1_000_000)))
    large = speed(Gazetteer.read(path), outputs)
    if many:
        yield Ratio("1,000,000 names, over the fuzzy script with as many", large, many["fuzzy"], 5.0)
    yield Ratio("1,000,000 names, over 27,000", large, alone, 0.6)
    if whole:
        all_large = speed(Gazetteer.read(path), everything)
        if many:
            yield Ratio("1,000,000 names over the script, of all outputs", all_large, many["fuzzy"], 5.0)
        yield Ratio("1,000,000 names over 27,000, of all outputs", all_large, all_alone, 0.6)
    yield two_over_one("two processes over one, in turns", known, outputs)
    if whole:
        yield two_over_one("the same, of all outputs", known, everything)
    yield Ratio("with source over text alone", speed(known, outputs, with_source=True), alone, 0.5)
    if whole:
        yield Ratio("the same, of all outputs", speed(known, everything, with_source=True), all_alone, 0.5)
    if few:
        yield Ratio("the command, starter, two jobs, over codespell", command_speed(files, 2), few["codespell -w"], 1.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="folder of the benchmark")
    parser.add_argument("--every", type=int, default=24, help="judge each Nth output only")
    parser.add_argument("--whole", action="store_true", help="judge all outputs as well, which takes minutes")
    parser.add_argument("--million", type=Path, help="an index of a million names that was built before")
    args = parser.parse_args()
    collect_seldom()
    print(f"{'MB/s':58} {'ours':>9} {'theirs':>9} {'ratio':>9} {'goal':>6}")
    with tempfile.TemporaryDirectory() as folder:
        # This comes first: a process forked from a large one counts the memory of that one as its own.
        seconds, megabytes = start_up(Path(folder))
        for row in table(args.bench, args.every, args.whole, args.million, Path(folder)):
            print(row, flush=True)
    print(f"\nstart with one small file: {seconds:.2f} s, {megabytes:.0f} MB (goal 0.25 s, 60 MB)")
    print("\ntwice as much hostile text takes so many times as long (2 is linear):")
    for label, times in growth(Normalizer(built.read("starter"))):
        print(f"  {label:40} {times:.1f}")


if __name__ == "__main__":
    main()
