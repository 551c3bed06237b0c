"""The standard run of the name-repair benchmark: scores, wrong changes and misses.

    python -m benchmarks.names BENCH_DIR [--alone | --source] [--every N] [--jobs 2] [--top 25]
                               [--out FOLDER] [--json FILE]

Corrects the outputs of the benchmark with its standard gazetteer and default settings, from the text alone and with
the source text, and prints precision and recall: by language pair, by year, and by the way in which names were garbled;
then the most frequent wrong changes with their evidence, and the most frequent misses with their reasons. News written
in English by people (``clean_english.txt``) is run as well, with the starter gazetteer added: there every change is
wrong. ``--every`` takes every Nth output only.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.bench import Labelled, Output, Row, Verdicts, labels, output_of, rows, standard_gazetteer
from benchmarks.clean import clean
from benchmarks.facts import Facts, facts
from benchmarks.figures import agree, figures
from benchmarks.misses import Examiner, Miss
from benchmarks.report import Report, clean_lines, lines, report
from benchmarks.run import MODES, Mode, Run, run
from normalize import Normalizer
from normalize.parallel import in_order


class Measurement:
    """The benchmark, ready to be run.

    Args:
        bench: its folder.
        every: take every Nth output.
        jobs: how many processes share the work.
    """

    def __init__(self, bench: Path, every: int = 1, jobs: int = 2) -> None:
        self._bench, self._jobs = bench, jobs
        self.names = standard_gazetteer(bench)
        self._normalizer = Normalizer(self.names)
        self._rows: Sequence[Row] = list(rows(bench))[::every]
        self._labels: Sequence[Labelled] = list(labels(bench))
        self._verdicts = Verdicts.read(bench)

    def run(self, mode: Mode, out: Path) -> Run:
        """Repair the outputs."""
        return run(self._normalizer, self._bench, self._rows, mode, self._jobs, out)

    def report(self, done: Run, most: int) -> Report:
        """Judge a run and find out why garbles were missed.

        Raises:
            RuntimeError: the counts by pair and year do not add up to those of the scorer.
        """
        found = facts(done, self._verdicts, self._labels)
        if not agree(figures(found), done.score):
            raise RuntimeError(f"the scorer of the benchmark counts otherwise: {dict(done.score)}")
        entities = {entity.name: entity for entity in self.names}
        return report(done, found, self._missed(done, found), entities, most)

    def _missed(self, done: Run, found: Facts) -> list[Miss]:
        missed: dict[Output, list[Labelled]] = defaultdict(list)
        for outcome in found.outcomes:
            if outcome.fate != "fixed":
                missed[outcome.labelled.output].append(outcome.labelled)
        again = (
            (row, result, missed[output_of(row)])
            for row, result in zip(done.rows, done.results, strict=True)
            if output_of(row) in missed
        )
        examine = Examiner(self._normalizer, done.mode).examine
        return [miss for part in in_order(examine, again, self._jobs) for miss in part]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="folder of the benchmark")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--alone", action="store_const", dest="modes", const=MODES[:1], help="from the text alone only")
    only.add_argument("--source", action="store_const", dest="modes", const=MODES[1:], help="with the source text only")
    parser.add_argument("--every", type=int, default=1, help="take each Nth output only")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--top", type=int, default=25, help="how many wrong changes and misses to list")
    parser.add_argument("--out", type=Path, help="folder for the corrected lines; a temporary one unless given")
    parser.add_argument("--json", type=Path, help="file to write everything to as JSON")
    args = parser.parse_args()
    measurement = Measurement(args.bench, args.every, args.jobs)
    reports = []
    with tempfile.TemporaryDirectory() as temporary:
        out = args.out or Path(temporary)
        out.mkdir(parents=True, exist_ok=True)
        for mode in args.modes or MODES:
            reports.append(measurement.report(measurement.run(mode, out), args.top))
            print(*lines(reports[-1]), "", sep="\n", flush=True)
    cleaned = clean(args.bench, measurement.names)
    print(*clean_lines(cleaned), sep="\n")
    if args.json:
        data = {"every": args.every, "runs": [asdict(each) for each in reports], "clean English": asdict(cleaned)}
        args.json.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
