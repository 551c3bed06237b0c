"""How long gazetteers take to load: 100,000 generated entries in each format.

    python benchmarks/loading.py [--entries 100000] [--runs 3]

Writes the files to a temporary folder and prints, for each, its size and the best of the runs in seconds.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gazetteer import Gazetteer

LETTERS = {
    "en": list("aeioukmtvnsrdlb"),
    "zh": list("梅夫吕特恰武什奥卢莱希泽土耳其安卡拉"),
    "ja": list("メヴリュットチャシオルトコア"),
    "ru": list("мевлютчашогукин"),
    "ar": list("مولتشاغكرابن"),
}


def entries(count: int) -> list[dict[str, Any]]:
    """Entries as full as those of people in the starter gazetteer, the same ones at each run."""
    chance = random.Random(1)

    def word(language: str, length: int) -> str:
        return "".join(chance.choices(LETTERS[language], k=length))

    found: list[dict[str, Any]] = []
    for i in range(count):
        name = f"{word('en', 2).title()} {word('en', 3).title()}{i}"
        entry: dict[str, Any] = {
            "name": name,
            "kind": "person",
            "description": f"politician, minister of works since {1990 + i % 35}",
            "country": word("en", 8).title(),
            "aliases": [f"{name} {word('en', 2).title()}"],
            "names": {language: word(language, 7) for language in ("zh", "ja", "ru", "ar")},
        }
        if i % 20 == 0:
            entry["calques"] = [{"text": word("en", 8), "lang": "zh", "from": word("zh", 2), "when": ["minister"]}]
        found.append(entry)
    return found


def write_yaml(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """Block entries with flow lists, as people write them; JSON scalars are YAML scalars."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            mark = "- "
            for key, value in row.items():
                written = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
                file.write(f"{mark}{key}: {written}\n")
                mark = "  "


def write_jsonl(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """One entry a line."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def write_csv(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """Native names in a column for each language; calques as JSON."""
    columns = ["name", "kind", "description", "country", "aliases", "calques"]
    languages = ("zh", "ja", "ru", "ar")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*columns, *(f"names.{language}" for language in languages)])
        for row in rows:
            calques = json.dumps(row["calques"], ensure_ascii=False) if "calques" in row else ""
            cells = [*(row[key] for key in columns[:4]), "|".join(row["aliases"]), calques]
            writer.writerow([*cells, *(row["names"][language] for language in languages)])


def seconds(path: Path, runs: int) -> float:
    """The shortest time, of some runs, that it takes to read a file."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        names = Gazetteer.read(path)
        best = min(best, time.perf_counter() - start)
        del names  # outside of the measured time
    return best


def main() -> None:
    """Write the files, read them, print the times."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    rows = entries(given.entries)
    print(f"{given.entries:,} entries, best of {given.runs}")
    with tempfile.TemporaryDirectory() as folder:
        for name, write in (("yaml", write_yaml), ("jsonl", write_jsonl), ("csv", write_csv)):
            path = Path(folder) / f"names.{name}"
            write(path, rows)
            packed = path.with_name(path.name + ".gz")
            packed.write_bytes(gzip.compress(path.read_bytes(), 6))
            for file in (path, packed):
                size = file.stat().st_size / 1e6
                print(f"{''.join(file.suffixes):10} {size:6.1f} MB {seconds(file, given.runs):6.2f} s")
        names = Gazetteer.read(Path(folder) / "names.jsonl")
        start = time.perf_counter()
        print(f"digest {names.digest[:12]} {time.perf_counter() - start:6.2f} s")


if __name__ == "__main__":
    main()
