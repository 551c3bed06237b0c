"""``undo`` and ``redo``: one file, many files, several runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.normalize.commands.conftest import FINE, NEW, OLD, Call, written

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
        "Error: a.txt: not a change log; name the file that fix --log wrote\n",
    )


def test_redo_sums_up_as_undo_does(folder: Path, call: Call) -> None:
    for name in ("a.txt", "b.txt"):
        written(folder / name, OLD)
    call("fix", ".", "--log", "run.jsonl")
    told = [call(command, "run.jsonl").stderr.splitlines() for command in ("undo", "redo", "redo")]
    assert told == [
        ["a.txt: 1 change undone", "b.txt: 1 change undone", "2 changes undone in 2 files."],
        ["a.txt: 1 change redone", "b.txt: 1 change redone", "2 changes redone in 2 files."],
        ["a.txt: nothing to redo", "b.txt: nothing to redo", "Nothing to redo."],
    ]


def test_undo_and_redo(folder: Path, call: Call) -> None:
    paths = [written(folder / name, OLD) for name in ("a.txt", "b.txt")]
    call("fix", "a.txt", "b.txt", "--log", "run.jsonl")
    steps = [("undo", 1, OLD), ("undo", 0, OLD), ("redo", 1, NEW), ("redo", 0, NEW), ("undo", 1, OLD)]
    for command, status, text in steps:
        assert call(command, "run.jsonl").exit_code == status
        assert [path.read_text() for path in paths] == [text, text]


def test_undo_keeps_to_the_paths_named(folder: Path, call: Call) -> None:
    a, b = [written(folder / name, OLD) for name in ("a.txt", "b.txt")]
    call("fix", "a.txt", "b.txt", "--log", "run.jsonl")
    assert call("undo", "run.jsonl", "./b.txt").exit_code == 1
    assert (a.read_text(), b.read_text()) == (NEW, OLD)
    unknown = call("undo", "run.jsonl", "c.txt")
    assert unknown.exit_code == 2
    assert "c.txt: the log has no entry" in unknown.stderr


def test_undo_goes_back_through_several_runs(folder: Path, call: Call) -> None:
    path = written(folder / "a.txt", OLD)
    call("fix", "a.txt", "--log", "run.jsonl")
    second = NEW + OLD
    path.write_text(second)
    call("fix", "a.txt", "--log", "run.jsonl")
    result = call("undo", "run.jsonl", "--merge")
    assert path.read_text() == OLD + OLD, result.stderr
    assert result.exit_code == 1


def test_undo_of_a_file_that_was_edited_refuses(folder: Path, call: Call) -> None:
    path = written(folder / "a.txt", OLD + "three\nfour\n")
    other = written(folder / "b.txt", OLD)
    call("fix", "a.txt", "b.txt", "--log", "run.jsonl")
    edited = path.read_text().replace("three", "III") + "five\n"
    path.write_text(edited)
    result = call("undo", "run.jsonl")
    assert result.exit_code == 2
    assert path.read_text() == edited
    assert other.read_text() == OLD
    message = next(line for line in result.stderr.splitlines() if line.startswith("a.txt"))
    assert "line 3 differs; line 5 is new" in message
    assert "run.jsonl:1" in message


def test_merge_undoes_what_still_stands(folder: Path, call: Call) -> None:
    far = "The rest of this paragraph says nothing of note.\n"
    path = written(folder / "a.txt", OLD + far + "Turkish generals say that earthwork has left.\n")
    call("fix", "a.txt", "--log", "run.jsonl")
    path.write_text("New first line.\n" + path.read_text().replace("has left", "will stay"))
    result = call("undo", "run.jsonl", "--merge")
    assert result.exit_code == 2
    assert (
        path.read_text() == "New first line.\n" + OLD + far + "Turkish generals say that the Turkish side will stay.\n"
    )
    assert 'not undone: "earthwork"' in result.stderr
    assert "1 change undone" in result.stderr


def test_undo_of_a_file_that_is_gone(folder: Path, call: Call) -> None:
    path, other = written(folder / "a.txt", OLD), written(folder / "b.txt", OLD)
    call("fix", "a.txt", "b.txt", "--log", "run.jsonl")
    path.unlink()
    result = call("undo", "run.jsonl")
    assert result.exit_code == 2
    assert "a.txt: no such file" in result.stderr
    assert other.read_text() == OLD


def test_undo_of_standard_input(folder: Path, call: Call) -> None:
    fixed = [call("fix", "-", "--log", "run.jsonl", data=text.encode()).stdout_bytes for text in (OLD, FINE + OLD)]
    assert call("undo", "run.jsonl", "-", data=fixed[0]).stdout_bytes == OLD.encode()
    assert call("undo", "run.jsonl", "-", data=fixed[1]).stdout_bytes == (FINE + OLD).encode()
    assert call("redo", "run.jsonl", "-", data=OLD.encode()).stdout_bytes == fixed[0]
    other = call("undo", "run.jsonl", "-", data=b"another text")
    assert (other.exit_code, other.stdout_bytes) == (2, b"")


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_bad_log_is_told_with_its_line(folder: Path, call: Call, command: str) -> None:
    path = written(folder / "a.txt", OLD)
    call("fix", "a.txt", "--log", "run.jsonl")
    log = folder / "run.jsonl"
    log.write_bytes(log.read_bytes()[:-10])
    now = path.read_bytes()
    result = call(command, "run.jsonl")
    assert result.exit_code == 2
    assert "run.jsonl:3: the line is cut" in result.stderr
    assert path.read_bytes() == now
    assert "gone.jsonl: the log cannot be read" in call(command, "gone.jsonl").stderr
