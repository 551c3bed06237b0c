import sys
from dataclasses import replace

import pytest

from benchmarks import floor
from benchmarks.floor import Record, falls

ALONE = {"precision": 0.95, "recall_g": 0.3, "recall_c": 0.0}
SOURCE = {"precision": 0.96, "recall_g": 0.5, "recall_c": 0.1}
RECORD = Record(6, {"text alone": ALONE, "with source": SOURCE}, clean_changes=0, seeds=True)


def now(**figures):
    return replace(RECORD, modes={"text alone": ALONE | figures, "with source": SOURCE})


@pytest.mark.parametrize(
    "better",
    [
        RECORD,
        now(recall_g=0.9),
        now(precision=0.94),  # by .01, which is allowed
        now(recall_g=0.2901),
        now(precision=None),  # nothing was changed, so recall tells
        replace(RECORD, seeds=None),  # not at hand
    ],
)
def test_a_little_less_is_no_fall(better):
    assert falls(RECORD, better) == []


@pytest.mark.parametrize(
    ("worse", "told"),
    [
        (now(precision=0.9399), "text alone: precision fell from 0.9500 to 0.9399, more than 0.01"),
        (now(recall_g=0.28), "text alone: recall_g fell from 0.3000 to 0.2800, more than 0.01"),
        (replace(RECORD, clean_changes=1), "right English: 1 changes, not 0 as before"),
        (replace(RECORD, seeds=False), "the articles no longer come out as expected"),
    ],
)
def test_each_fall_is_told_in_a_line(worse, told):
    assert falls(RECORD, worse) == [told]


def test_articles_that_were_never_well_are_no_fall():
    assert falls(replace(RECORD, seeds=False), replace(RECORD, seeds=False)) == []


def test_a_record_without_precision_holds_none():
    none = {"precision": None, "recall_g": 0.0, "recall_c": 0.0}
    assert falls(replace(RECORD, modes={"text alone": none}), now(precision=0.2)) == []


def test_a_record_comes_back_as_it_was_written(tmp_path):
    RECORD.write(tmp_path / "record.json")
    assert Record.read(tmp_path / "record.json") == RECORD


def test_the_record_of_the_project_is_legible():
    assert set(Record.read(floor.RECORD).modes) == {"text alone", "with source"}


@pytest.fixture
def command(tmp_path, monkeypatch):
    """Run the command with a measurement that is given, not made."""
    path = tmp_path / "record.json"
    ran = []

    def command(measured, *arguments):
        def measure(bench, every, jobs):
            ran.append(every)
            return replace(measured, every=every, seeds=None)

        monkeypatch.setattr(floor, "measure", measure)
        monkeypatch.setattr(
            floor, "faults", lambda folder: ["article.txt: x is not made"] if "bad" in str(folder) else []
        )
        monkeypatch.setattr(sys, "argv", ["floor", "bench", "--record", str(path), *arguments])
        try:
            floor.main()
        except SystemExit as ended:
            return ended.code
        return 0

    command.path, command.ran = path, ran
    return command


def test_without_a_record_it_says_how_to_make_one(command, capsys):
    assert command(RECORD) == 2
    assert "--renew" in capsys.readouterr().err


def test_renewing_writes_the_record_and_the_next_run_takes_the_same_outputs(command):
    assert command(RECORD, "--renew", "--every", "3", "--seeds", "good") == 0
    assert Record.read(command.path) == replace(RECORD, every=3)
    assert command(RECORD) == 0
    assert command.ran == [3, 3]


def test_renewing_without_articles_leaves_what_is_recorded_of_them(command):
    RECORD.write(command.path)
    assert command(now(recall_g=0.4), "--renew") == 0
    assert Record.read(command.path) == now(recall_g=0.4)


def test_a_fall_ends_with_1_and_says_how_to_renew(command, capsys):
    RECORD.write(command.path)
    assert command(now(recall_g=0.1), "--seeds", "bad") == 1
    out, err = capsys.readouterr()
    assert err.splitlines() == [
        "text alone: recall_g fell from 0.3000 to 0.1000, more than 0.01",
        "the articles no longer come out as expected",
        "If that is meant: --renew writes what is measured now into the record; commit it with the change.",
    ]
    assert "article.txt: x is not made" in out
    assert Record.read(command.path) == RECORD


def test_which_outputs_to_take_is_not_for_a_comparison(command, capsys):
    RECORD.write(command.path)
    assert command(RECORD, "--every", "2") == 2
    assert "--every goes with --renew" in capsys.readouterr().err
