"""The standard run of the name-repair benchmark, scored.

    python -m benchmarks.names BENCH_DIR [--out FOLDER] [--jobs 2]

Corrects every output of the benchmark with its standard gazetteer and default settings, from the text alone and with
the source text, writes the corrected lines, and prints what the benchmark's scorer says. News written in English by
people (``clean_english.txt``) is run as well, with the starter gazetteer beside: every change there is a false one.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench import Row, rows, scorer_of, standard_gazetteer
from gazetteer import Gazetteer
from normalize import Normalizer, Result


def corrected(found: Iterator[Result], every: list[Row]) -> Iterator[Row]:
    """The rows that the scorer reads: each output's lines as the results have them."""
    for row, result in zip(every, found, strict=True):
        yield {key: row[key] for key in ("set", "doc", "system")} | {"lines": result.text.split("\n")}


def run(names: Gazetteer, bench: Path, out: Path, with_source: bool, jobs: int) -> dict[str, object]:
    """Correct the benchmark and score it."""
    every = list(rows(bench))
    texts = ("\n".join(row["lines"]) for row in every)
    sources = ("\n".join(row["src"]) for row in every) if with_source else None
    with out.open("w", encoding="utf-8") as file:
        for row in corrected(Normalizer(names).explain_many(texts, sources, jobs=jobs), every):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    score: dict[str, object] = scorer_of(bench).score(bench / "dev", out, 25)
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="folder of the benchmark")
    parser.add_argument("--out", type=Path, help="folder for the corrected lines; a temporary one unless given")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    out = args.out or Path(tempfile.mkdtemp())
    out.mkdir(parents=True, exist_ok=True)
    names = standard_gazetteer(args.bench)
    for label, with_source in (("text alone", False), ("with source", True)):
        start = time.perf_counter()
        score = run(names, args.bench, out / f"{label.replace(' ', '-')}.jsonl", with_source, args.jobs)
        print(f"{label}, {time.perf_counter() - start:.0f} s")
        print(json.dumps(score, ensure_ascii=False, indent=1))
    both = Gazetteer.of([*names, *Gazetteer.read("starter")])
    clean = Normalizer(both).explain((args.bench / "clean_english.txt").read_text(encoding="utf-8"))
    print(f"clean English: {len(clean.changes)} changes, {len(clean.suggestions)} suggestions")
    for change in clean.changes:
        print(f"  {change.original} -> {change.replacement} ({change.score})")


if __name__ == "__main__":
    main()
