"""What stood in files on some day is known, and only what is new is told and fixed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from normalize.cli import cli
from tests.normalize.commands.conftest import FINE, NEW, OLD, Call

OWN = ("--no-starter", "-g", "../names.yaml")
KNOWN = "mt-normalize-baseline.json"
MORE = "\nThen a Turkish envoy met Hulusi Akal himself.\n"


@pytest.fixture
def known(folder: Path, call: Call) -> Path:
    """A baseline of one file, a.txt, which has a change and a suggestion."""
    (folder / "a.txt").write_text(OLD)
    (folder / "fine.txt").write_text(FINE)
    result = call("baseline", "write", ".", *OWN)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{KNOWN}: 2 changes and suggestions in 1 file recorded.\n"
    return folder / KNOWN


@pytest.mark.parametrize("command", ["check", "fix", "diff", "explain"])
def test_what_is_known_is_neither_told_nor_touched(folder: Path, call: Call, known: Path, command: str) -> None:
    result = call(command, ".", "--baseline", KNOWN)
    assert (result.exit_code, result.stdout) == (0, "")
    assert (folder / "a.txt").read_text() == OLD
    assert call("check", ".").exit_code == 1, "without it, it is told"


def test_lines_may_move(folder: Path, call: Call, known: Path) -> None:
    moved = "New first line.\n\n" + "".join(reversed(OLD.splitlines(keepends=True)))
    (folder / "a.txt").write_text(moved)
    assert call("check", "a.txt", "--baseline", KNOWN).exit_code == 0


def test_only_what_is_new_is_fixed_and_a_second_run_is_quiet(folder: Path, call: Call, known: Path) -> None:
    (folder / "a.txt").write_text(OLD + MORE)
    (folder / "b.txt").write_text(OLD)
    result = call("fix", ".", "--baseline", KNOWN, "--log", "run.jsonl")
    assert result.exit_code == 1
    assert (folder / "a.txt").read_text() == OLD + MORE.replace("Akal", "Akar")
    assert (folder / "b.txt").read_text() == NEW, "another file is not known"
    assert call("fix", "a.txt", "--baseline", KNOWN).exit_code == 0
    assert call("undo", "run.jsonl").exit_code == 1
    assert (folder / "a.txt").read_text() == OLD + MORE


def test_a_neighbour_on_the_line_may_be_fixed(folder: Path, call: Call, known: Path) -> None:
    line = "Hulusi Akal, the Turkish minister, and Hulusi Akal's aide spoke.\n"
    (folder / "b.txt").write_text(line[:36] + line[36:].replace("Akal", "Akar"))
    assert call("baseline", "write", "b.txt", *OWN).exit_code == 0
    (folder / "b.txt").write_text(line)
    assert call("fix", "b.txt", "--baseline", KNOWN).exit_code == 1
    assert (folder / "b.txt").read_text() == line[:36] + line[36:].replace("Akal", "Akar")
    assert call("fix", "b.txt", "--baseline", KNOWN).exit_code == 0


def test_paths_start_from_the_baseline(folder: Path, call: Call, known: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    command = ["check", "../a.txt", "--baseline", f"../{KNOWN}", "--no-starter", "-g", "../../names.yaml"]
    assert CliRunner().invoke(cli, command).exit_code == 0


def test_the_baseline_is_no_text(folder: Path, call: Call, known: Path) -> None:
    before = known.read_bytes()
    assert call("fix", ".", KNOWN, "--baseline", KNOWN).exit_code == 0
    call("fix", ".")
    assert known.read_bytes() == before
    assert (folder / "a.txt").read_text() == NEW


def test_written_again_it_is_the_same_and_fixed_it_is_empty(folder: Path, call: Call, known: Path) -> None:
    before = known.read_bytes()
    assert call("baseline", "write", ".", *OWN).exit_code == 0
    assert known.read_bytes() == before
    assert set(json.loads(before)["files"]) == {"a.txt"}
    (folder / "a.txt").write_text(FINE)
    assert "nothing to record" in call("baseline", "write", ".", *OWN).stderr
    assert json.loads(known.read_bytes())["files"] == {}
    assert call("check", ".", "--baseline", KNOWN).exit_code == 0


def test_a_file_that_cannot_be_read_is_told_and_the_rest_written(folder: Path, call: Call) -> None:
    (folder / "a.txt").write_text(OLD)
    (folder / "b.txt").write_bytes(b"\xe9")
    result = call("baseline", "write", ".", "--baseline", "known.json", *OWN)
    assert result.exit_code == 2
    assert set(json.loads((folder / "known.json").read_bytes())["files"]) == {"a.txt"}


@pytest.mark.parametrize(
    ("label", "data", "says"),
    [
        (
            "gone",
            None,
            "no such baseline; mt-normalize baseline write PATH --baseline mt-normalize-baseline.json makes it",
        ),
        ("not JSON", b"{", "not a baseline, because not JSON"),
        ("not UTF-8", b"\xff\xff", "not a baseline, because not JSON"),
        ("other JSON", b"[]", "not a baseline; mt-normalize baseline write PATH makes one"),
        ("later", b'{"record": "baseline", "schema": 2}', "a baseline of schema 2; this version reads schema 1"),
        ("odd", b'{"record": "baseline", "schema": 1, "files": {"a.txt": []}}', '"files" are not as they should be'),
    ],
)
def test_a_wrong_baseline_changes_nothing(folder: Path, call: Call, label: str, data: bytes | None, says: str) -> None:
    (folder / "a.txt").write_text(OLD)
    if data is not None:
        (folder / KNOWN).write_bytes(data)
    result = call("fix", "a.txt", "--baseline", KNOWN)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{KNOWN}: " in result.stderr
    assert says in result.stderr
    assert (folder / "a.txt").read_text() == OLD


@pytest.mark.parametrize("data", [OLD.encode(), b"", b'{"a": 1}'])
def test_another_file_is_not_overwritten(folder: Path, call: Call, data: bytes) -> None:
    (folder / "a.txt").write_bytes(data)
    result = call("baseline", "write", ".", "--baseline", "a.txt", *OWN)
    assert result.exit_code == 2
    assert "a.txt: exists and is not a baseline; left as it is" in result.stderr
    assert (folder / "a.txt").read_bytes() == data


def test_one_that_was_formatted_or_cut_is(folder: Path, call: Call, known: Path) -> None:
    before = known.read_bytes()
    for data in (json.dumps(json.loads(before), indent=4).encode(), before[:-9]):
        known.write_bytes(data)
        assert call("baseline", "write", ".", *OWN).exit_code == 0
        assert known.read_bytes() == before


def test_a_folder_is_no_baseline(folder: Path, call: Call) -> None:
    assert (
        "the baseline cannot be read: Is a directory" in call("baseline", "write", ".", "--baseline", ".", *OWN).stderr
    )


def test_standard_input_has_no_name(folder: Path, call: Call) -> None:
    assert "no path to record" in call("baseline", "write", "-", *OWN).stderr


def test_it_cannot_be_written(folder: Path, call: Call) -> None:
    (folder / "a.txt").write_text(OLD)
    result = call("baseline", "write", "a.txt", "--baseline", "gone/known.json", *OWN)
    assert result.exit_code == 2
    assert "gone/known.json: cannot be written: No such file or directory" in result.stderr


def test_a_misspelt_folder_does_not_empty_it(folder: Path, call: Call) -> None:
    (folder / "a.txt").write_text(OLD)
    assert call("baseline", "write", "a.txt", *OWN).exit_code == 0
    before = (folder / "mt-normalize-baseline.json").read_bytes()
    result = call("baseline", "write", "artcles", *OWN)
    assert result.exit_code == 2
    assert "mt-normalize-baseline.json: not written" in result.stderr
    assert (folder / "mt-normalize-baseline.json").read_bytes() == before
