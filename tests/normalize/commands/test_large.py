"""Files that are too large for memory: with a limit that is low, they are told and written as others are."""

from __future__ import annotations

import json
import os
import signal
from importlib import import_module
from pathlib import Path

import pytest

from normalize.files.formats import FORMATS, Format
from normalize.files.spool import Spool
from tests.normalize.commands.conftest import OLD, Call

TEXT = (
    (OLD + "The weather was fine.\n\n") * 60 + "Akkar left, said Hulusi\nAkal. <!-- Hulusi Akal\n" + OLD * 60 + "-->\n"
)
NEW = (
    TEXT.replace("Minister Hulusi Akal", "Minister Hulusi Akar", 60)
    .replace("Hulusi\nAkal", "Hulusi\nAkar")
    .replace("Akkar", "Akar")
)


@pytest.fixture
def low(monkeypatch: pytest.MonkeyPatch) -> None:
    """A low limit."""
    monkeypatch.setitem(FORMATS, "plain", Format((), most=5_000))  # type: ignore[misc, arg-type]
    monkeypatch.setattr("normalize.files.long._CHUNK", 500)
    # The package has a function of that name.
    monkeypatch.setattr(import_module("normalize.changelog.read"), "_MOST_KEPT", 10)


@pytest.fixture
def path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of several stretches, since a few lines are one already."""
    monkeypatch.setattr("normalize.parts.LINES_OF_A_PART", 40)
    monkeypatch.setattr("normalize.parts.LINES_IN_VIEW", 10)
    monkeypatch.setattr("normalize.files.long.LINES_OF_A_PART", 40)
    path = folder / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def refused(call: Call, path: Path, command: str, *arguments: str) -> str:
    """Call a command that cannot take the file; give back its one message."""
    before = path.read_bytes()
    result = call(command, "a.txt", *arguments)
    assert result.exit_code == 2
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == ["a.txt"]
    return str(result.stderr.splitlines()[0])


@pytest.mark.parametrize(
    ("label", "change"),
    [("edited", lambda text: text + "More.\n"), ("no text any more", lambda text: "\0" + text)],
)
@pytest.mark.usefixtures("low")
def test_what_was_edited_since_is_not_undone(path: Path, call: Call, label: str, change: object) -> None:
    call("fix", "a.txt", "--log", "../run.jsonl")
    path.write_text(change(path.read_text()))  # type: ignore[operator]
    for arguments in ([], ["--merge"]):
        before = path.read_bytes()
        result = call("undo", "../run.jsonl", *arguments)
        assert result.exit_code == 2
        assert result.stderr.splitlines()[0] == (
            "a.txt: has changed since it was fixed (../run.jsonl:1); nothing was undone, "
            "and it is too large for --merge"
        )
        assert path.read_bytes() == before
    assert call("redo", "../run.jsonl").exit_code == 2
    assert path.read_bytes() == before


@pytest.mark.parametrize("key", ["before", "after"])
@pytest.mark.usefixtures("low")
def test_a_log_that_does_not_fit_undoes_nothing(path: Path, call: Call, key: str, folder: Path) -> None:
    call("fix", "a.txt", "--log", "../run.jsonl")
    call("undo", "../run.jsonl") if key == "after" else None
    before = path.read_bytes()
    log = folder.parent / "run.jsonl"
    header, *rest = log.read_text(encoding="utf-8").splitlines(keepends=True)
    fields = json.loads(header)
    fields["sha256"][key] = "0" * 64
    log.write_text(json.dumps(fields) + "\n" + "".join(rest), encoding="utf-8")
    result = call("redo" if key == "after" else "undo", "../run.jsonl")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (
        2,
        "../run.jsonl:1: the changes do not make the text that the log promises of a.txt",
    )
    assert path.read_bytes() == before
    assert os.listdir(folder) == ["a.txt"]


@pytest.mark.parametrize(
    ("label", "command", "arguments"),
    [
        ("a source", "fix", ("--source", "../source.txt")),
        ("a baseline", "fix", ("--baseline", "../baseline.json")),
        ("paragraphs", "fix", ("--document", "paragraph")),
    ],
)
@pytest.mark.usefixtures("low")
def test_what_needs_the_whole_file_is_refused(
    path: Path, call: Call, label: str, command: str, arguments: tuple[str, ...]
) -> None:
    (path.parents[1] / "source.txt").write_text("阿卡尔\n")
    (path.parents[1] / "baseline.json").write_text('{"record": "baseline", "schema": 1, "files": {}}')
    said = refused(call, path, command, *arguments)
    assert said.startswith("a.txt: has 0 MB, which may take more memory than there is")


@pytest.mark.usefixtures("low")
def test_no_room_for_what_is_found(path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Spool, "add", full)
    said = refused(call, path, "fix")
    assert said == "a.txt: what is found in it cannot be kept meanwhile: No space left on device"


@pytest.mark.usefixtures("low")
def test_changed_while_it_is_judged(path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    add = Spool.add

    def edited(*arguments: object) -> None:
        path.write_text("Somebody wrote this.\n")
        add(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Spool, "add", edited)
    result = call("fix", "a.txt", "-j", "1")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == "a.txt: was changed by another program meanwhile; left as it is, run again"
    assert path.read_text() == "Somebody wrote this.\n"


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("check", ()),
        ("check", ("--json",)),
        ("check", ("--format", "sarif")),
        ("check", ("--format", "github")),
        ("diff", ()),
        ("diff", ("--word-diff",)),
        ("explain", ()),
        ("fix", ("--log", "../run.jsonl")),
    ],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_it_is_told_and_written_as_any_file(
    path: Path, call: Call, request: pytest.FixtureRequest, command: str, arguments: tuple[str, ...], jobs: str
) -> None:
    log = path.parents[1] / "run.jsonl"
    said = []
    for large in (False, True):
        if large:
            request.getfixturevalue("low")
        path.write_text(TEXT)
        log.unlink(missing_ok=True)
        result = call(command, "a.txt", "-j", jobs, *arguments)
        said.append((result.exit_code, result.output, path.read_text(), log.read_bytes() if log.exists() else b""))
    assert said[0] == said[1]
    assert said[0][0] == 1
    assert said[0][2] == (NEW if command == "fix" else TEXT)


@pytest.mark.usefixtures("low")
def test_fix_again_undo_and_redo(path: Path, call: Call, folder: Path) -> None:
    assert call("fix", "a.txt", "--log", "../run.jsonl").exit_code == 1
    assert path.read_text() == NEW
    assert call("fix", "a.txt", "--log", "../run.jsonl").exit_code == 0
    assert path.read_text() == NEW
    assert call("undo", "../run.jsonl").stderr == "a.txt: 62 changes undone\n"
    assert path.read_text() == TEXT
    assert call("undo", "../run.jsonl").exit_code == 0
    assert call("redo", "../run.jsonl").stderr == "a.txt: 62 changes redone\n"
    assert path.read_text() == NEW


@pytest.mark.usefixtures("low")
def test_several_runs_are_undone_and_redone_at_once(path: Path, call: Call) -> None:
    call("fix", "a.txt", "--log", "../run.jsonl", "--protect", "Akkar")
    call("fix", "a.txt", "--log", "../run.jsonl", "--preset", "bold")
    new = path.read_text()
    assert call("undo", "../run.jsonl").exit_code == 1
    assert path.read_text() == TEXT
    assert call("redo", "../run.jsonl").exit_code == 1
    assert path.read_text() == new
    assert call("redo", "../run.jsonl").exit_code == 0


@pytest.mark.usefixtures("low")
def test_other_files_go_on(path: Path, call: Call, folder: Path) -> None:
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(OLD)
    (folder / "b.txt").write_bytes(TEXT.encode() + b"\xff")
    result = call("fix", ".", "--log", "../run.jsonl", "-j", "2")
    assert result.exit_code == 2
    assert "b.txt: not UTF-8: 0xFF" in result.stderr
    assert path.read_text() == NEW
    assert all("Akal" not in (folder / f"{number:02}.txt").read_text() for number in range(12))
    assert call("undo", "../run.jsonl").exit_code == 1
    assert path.read_text() == TEXT


@pytest.mark.usefixtures("low")
def test_a_process_that_is_killed(path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr("normalize.normalizer.decide", killed)
    said = refused(call, path, "fix", "-j", "2")
    assert said.startswith("Error: a process that shared the work was killed, perhaps for lack of memory")
