"""``undo`` over many files and several runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.normalize.commands.conftest import FINE, NEW, OLD, Call

MORE = OLD + "earthwork has refused, the Turkish paper wrote.\n"


@pytest.fixture
def runs(folder: Path, call: Call) -> Path:
    """Three files after two runs into one log, the second over what came since; a fourth has a suggestion alone."""
    for name in "abc":
        (folder / f"{name}.txt").write_text(OLD)
    (folder / "d.txt").write_text("They lowered the door.\n")
    assert call("fix", ".", "--log", "run.jsonl").exit_code == 1
    for name in "ab":
        (folder / f"{name}.txt").write_text(NEW + OLD)
    assert call("fix", "a.txt", "b.txt", "--log", "run.jsonl").exit_code == 1
    assert (folder / "a.txt").read_text() == NEW + NEW
    return folder


def test_a_file_that_was_edited_is_told_once_and_the_others_go_on(runs: Path, call: Call) -> None:
    (runs / "b.txt").write_text("Another.\n")
    done = call("undo", "run.jsonl")
    assert done.exit_code == 2
    assert (runs / "b.txt").read_text() == "Another.\n"
    assert (runs / "c.txt").read_text() == OLD
    assert done.stderr.count("b.txt") == 1
    assert "b.txt: has changed since it was fixed: lines" in done.stderr.replace("line ", "lines ")


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_from_another_folder_it_says_where_the_paths_start(
    runs: Path, call: Call, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(runs.parent)
    done = call(command, "work/run.jsonl")
    assert done.exit_code == 2
    assert (
        "a.txt: no such file, but the log has it (its paths are relative to the folder that fix was run in)"
        in done.stderr
    )


def test_what_was_edited_between_two_runs_is_left_whole(runs: Path, call: Call) -> None:
    # The second run could be taken back, the first could not: between them somebody wrote.
    done = call("undo", "run.jsonl", "a.txt")
    assert done.exit_code == 2
    assert (runs / "a.txt").read_text() == NEW + NEW


def test_the_last_run_first(folder: Path, call: Call) -> None:
    for name in "ab":
        (folder / f"{name}.txt").write_text(MORE)
    strict = ("--protect", "earthwork", "--log", "run.jsonl")
    assert call("fix", "a.txt", "b.txt", *strict).exit_code == 1
    first = (folder / "a.txt").read_text()
    assert call("fix", "b.txt", "a.txt", "--log", "run.jsonl").exit_code == 1
    assert (folder / "a.txt").read_text() != first
    done = call("undo", "run.jsonl", "a.txt")
    assert (done.exit_code, (folder / "a.txt").read_text()) == (1, MORE)
    assert (folder / "b.txt").read_text() != MORE
    done = call("undo", "run.jsonl")
    assert (done.exit_code, (folder / "b.txt").read_text()) == (1, MORE)
    assert done.stderr.splitlines() == [
        "a.txt: as it was before the changes; nothing to undo",
        "b.txt: 2 changes undone",
        "2 changes undone in 1 file.",
    ]


def test_files_that_were_never_changed_are_not_spoken_of(runs: Path, call: Call) -> None:
    assert "d.txt" not in call("undo", "run.jsonl").stderr


def test_a_log_with_nothing_to_undo(folder: Path, call: Call) -> None:
    (folder / "d.txt").write_text("They lowered the door.\n" + FINE)
    assert call("fix", "d.txt", "--log", "run.jsonl").exit_code == 0
    done = call("undo", "run.jsonl")
    assert (done.exit_code, done.stderr) == (0, "Nothing to undo.\n")


@pytest.mark.parametrize("command", [("undo",), ("redo",), ("report", "--html", "x.html")])
def test_what_is_no_log_is_told_so(folder: Path, call: Call, command: tuple[str, ...]) -> None:
    (folder / "a.txt").write_text(OLD)
    done = call(*command, "a.txt")
    assert (done.exit_code, done.stderr) == (
        2,
        "Error: a.txt: is not a change log; name the file that fix --log wrote\n",
    )
