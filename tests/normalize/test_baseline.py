"""A baseline of real texts: whatever part of their garbles is known, a run fixes the rest, and the next is quiet."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from normalize import built
from normalize.baseline import Baseline, baseline, read, written
from normalize.files.judge import judge
from normalize.files.walk import Found
from normalize.fingerprint import fingerprints
from normalize.normalizer import Normalizer

ARTICLES = sorted((Path(__file__).parents[1] / "articles").glob("[!c]*.txt"))


@pytest.fixture(scope="module")
def normalizer() -> Normalizer:
    return Normalizer(built.read("starter"))


def partly(whole: Baseline, seed: int) -> Baseline:
    """A part of what is known."""
    chance = random.Random(seed)
    return Baseline(
        whole.folder,
        {path: {m: w for m, w in its.items() if chance.random() < 0.5} for path, its in whole.files.items()},
    )


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_second_run_is_quiet(normalizer: Normalizer, path: Path) -> None:
    file = Found(path.name, path)
    judged = judge(path.name, path.read_bytes(), normalizer)
    whole = baseline(str(path.parent), [(file, judged)])
    assert whole.only_new(file, judged).result.changes == ()
    assert whole.only_new(file, judged).new_data == judged.data
    assert whole.only_new(file, judged).result.suggestions == ()
    for seed in range(3):
        known = partly(whole, seed)
        first = known.only_new(file, judged)
        assert first.result.undo() == judged.text
        assert {mark for _, _, mark in fingerprints(judged.result)} - set(known.files[path.name]) == {
            mark
            for change, _, mark in fingerprints(judged.result)
            if change in (*first.result.changes, *first.result.suggestions)
        }
        second = known.only_new(file, judge(path.name, first.new_data, normalizer))
        assert second.result.changes == ()


def test_targets_of_a_table(normalizer: Normalizer, tmp_path: Path) -> None:
    rows = ["source\ttarget", "部长胡卢西·阿卡尔说\tTurkish Minister Hulusi Akal spoke.", ""]
    old = "\n".join(rows).encode()
    file = Found("t.tsv", tmp_path / "t.tsv")
    known = baseline(str(tmp_path), [(file, judge("t.tsv", old, normalizer))])
    more = "x\tU.S. envoy Steve Widkoff left.\n"
    judged = known.only_new(file, judge("t.tsv", old + more.encode(), normalizer))
    assert judged.new_data == old + more.replace("Widkoff", "Witkoff").encode()


def test_written_and_read(tmp_path: Path) -> None:
    files = {"a.txt": {"1": "A → B"}, 'it\'s "odd"\n土.txt': {"2": "\u2028 → \\"}, os.fsdecode(b"\xff"): {"3": "C → D"}}
    path = tmp_path / "known.json"
    path.write_bytes(written(Baseline(str(tmp_path), files)))
    assert read(str(path)) == Baseline(os.path.realpath(tmp_path), files)
