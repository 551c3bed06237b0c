"""What the command cannot use: one message, and everything is left as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.normalize.commands.conftest import FINE, NEW, OLD, Call, written

UTF16 = "utf-16-le"


def left_alone(path: Path, call: Call, *arguments: str) -> str:
    """Call fix on a file that cannot be fixed; give back its one message."""
    before = os.lstat(path) if path.is_symlink() or path.exists() else None
    data = path.read_bytes() if path.is_file() else None
    good = written(path.parent / "zz-good.txt", OLD)
    result = call("fix", path.name, "zz-good.txt", *arguments)
    assert result.exit_code == 2
    assert good.read_text() == NEW, "the other file is still done"
    if before and data is not None:
        assert path.read_bytes() == data
        assert os.lstat(path).st_ino == before.st_ino
    message, *rest = result.stderr.splitlines()
    assert len(rest) == 1, "one message, then the sum"
    return message


@pytest.mark.parametrize(
    ("label", "data", "says"),
    [
        ("Latin 1", OLD.encode() + b"caf\xe9\n", "0xE9 at byte 62, line 3"),
        ("cut UTF-8", OLD.encode() + "é".encode()[:1], "0xC3 at byte 59, line 3"),
        ("NUL", OLD.encode() + b"\0", "NUL at byte 59, line 3"),
        ("UTF-16 without mark", OLD.encode("utf-16-le"), "NUL at byte 1, line 1"),
        ("UTF-32", OLD.encode("utf-32"), "UTF-32"),
        ("cut UTF-16", b"\xff\xfe" + OLD.encode(UTF16) + b"a", "0x61 at byte 120, line 3"),
        ("half a surrogate pair", b"\xff\xfe" + OLD.encode(UTF16) + b"\x00\xd8", "at byte 120, line 3"),
    ],
)
def test_not_text(folder: Path, call: Call, label: str, data: bytes, says: str) -> None:
    message = left_alone(written(folder / "a.txt", data), call)
    assert message.startswith("a.txt: ")
    assert says in message


def test_missing(folder: Path, call: Call) -> None:
    assert left_alone(folder / "a.txt", call) == "a.txt: no such file or folder"


def test_dangling_link(folder: Path, call: Call) -> None:
    (folder / "a.txt").symlink_to("gone.txt")
    assert left_alone(folder / "a.txt", call) == "a.txt: a broken link to gone.txt"


def test_link_in_a_circle(folder: Path, call: Call) -> None:
    (folder / "a.txt").symlink_to("a.txt")
    assert left_alone(folder / "a.txt", call).startswith("a.txt: cannot be read")


def test_link_out_of_the_folder(folder: Path, call: Call) -> None:
    outside = written(folder.parent / "outside.txt", OLD)
    (folder / "a.txt").symlink_to("../outside.txt")
    assert "a link that leads out of the given folder" in left_alone(folder / "a.txt", call)
    assert outside.read_text() == OLD


def test_read_only_file_even_for_root(folder: Path, call: Call) -> None:
    path = written(folder / "a.txt", OLD)
    path.chmod(0o444)
    assert "read-only" in left_alone(path, call, "--log", "run.jsonl")
    assert '"a.txt"' not in (folder / "run.jsonl").read_text()


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator can read everything")
def test_unreadable_file(folder: Path, call: Call) -> None:
    path = written(folder / "a.txt", OLD)
    path.chmod(0)
    try:
        assert "cannot be read: Permission denied" in call("fix", "a.txt").stderr
    finally:
        path.chmod(0o644)


def test_no_file_is_refused_before_it_is_opened(folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(folder / "a.txt", OLD)
    monkeypatch.setattr(os, "access", lambda _, mode, **__: mode != os.R_OK)
    assert call("fix", "a.txt", "--log", "run.jsonl").exit_code == 1
    assert path.read_text() == NEW


def test_working_folder_that_is_gone(folder: Path, call: Call) -> None:
    (folder / "gone").mkdir()
    os.chdir(folder / "gone")
    (folder / "gone").rmdir()
    result = call("check", "../a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "the working folder cannot be found: No such file" in result.stderr


def test_named_pipe_is_not_waited_for(folder: Path, call: Call) -> None:
    os.mkfifo(folder / "a.txt")
    assert "neither file nor folder" in left_alone(folder / "a.txt", call)


@pytest.mark.parametrize("log", ["gone/run.jsonl", "."])
def test_log_that_cannot_be_written(folder: Path, call: Call, log: str) -> None:
    path = written(folder / "a.txt", OLD)
    result = call("fix", "a.txt", "--log", log)
    assert result.exit_code == 2
    assert path.read_text() == OLD
    assert "log cannot be written" in result.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_log_on_a_full_disk(folder: Path, call: Call) -> None:
    paths = [written(folder / name, OLD) for name in ("a.txt", "b.txt")]
    result = call("fix", "a.txt", "b.txt", "--log", "/dev/full")
    assert result.exit_code == 2
    assert [path.read_text() for path in paths] == [OLD, OLD]
    assert result.stderr.count("log cannot be written") == 1


def test_log_that_is_something_else(folder: Path, call: Call) -> None:
    path, log = written(folder / "a.txt", OLD), written(folder / "run.jsonl", FINE)
    result = call("fix", "a.txt", "--log", "run.jsonl")
    assert result.exit_code == 2
    assert (path.read_text(), log.read_text()) == (OLD, FINE)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["a.txt", "--preset", "wild"], "--preset"),
        (["a.txt", "--protect", "("], "not a regular expression"),
        (["a.txt", "--protect", "a{99999999999}"], "not a regular expression"),
        (["a.txt", "--source-language", "jp"], "'jp' is not a language code; did you mean 'ja'?"),
        (["a.txt", "--source-language", "xx"], "'xx' is not a language code; write a language code such as zh"),
        (["a.txt", "-g", "gone.yaml"], "gone.yaml"),
        (["a.txt", "b.txt", "--source", "a.txt"], "one file"),
        (["a.txt", "--source", "gone.txt"], "gone.txt: no such file"),
        (["a.txt", "--source", ".."], "..: is a folder; a file is needed"),
        (["a.txt", "--source", "long" * 100], "cannot be read: File name too long"),
        (["a.txt", "-g", "long" * 100], "it cannot be inspected: File name too long"),
        ([], "PATH"),
    ],
)
def test_bad_usage(folder: Path, call: Call, arguments: list[str], says: str) -> None:
    path = written(folder / "a.txt", OLD)
    result = call("fix", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
    assert path.read_text() == OLD


def test_all_faults_of_a_gazetteer_are_told(folder: Path, call: Call) -> None:
    written(folder / "bad.yaml", "- name: A\n  kind: preson\n- kind: place\n")
    result = call("check", "-g", "bad.yaml", "a.txt")
    assert result.exit_code == 2
    assert "bad.yaml:2:9" in result.stderr
    assert "bad.yaml:3:" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["chek", "a.txt"], "'chek'; did you mean check?"),
        (["zzz", "a.txt"], "'zzz'; it has: baseline, check"),
        (["lint", "a.yaml"], "'lint'; did you mean gazetteer lint?"),
        (["a.txt"], "'a.txt'; a command comes before the file: "),
        (["gazetteer", "check", "a.yaml"], "'check'; did you mean lint?"),
        (["gazetteer", "fined", "Akal"], "'fined'; did you mean find?"),
        (["baseline", "wrote", "a.txt"], "'wrote'; did you mean write?"),
        (["config", "zzz"], "'zzz'; it has: "),
    ],
)
def test_an_unknown_command_is_told_with_what_may_be_meant(
    folder: Path, call: Call, arguments: list[str], says: str
) -> None:
    written(folder / "a.txt", OLD)
    done = call(*arguments)
    assert (done.exit_code, says in done.stderr) == (2, True), done.stderr


@pytest.mark.parametrize(("option", "says"), [("--dry-run", "; check and diff tell"), ("--gazeteer", "--gazetteer")])
def test_an_unknown_option_is_told_with_what_may_be_meant(folder: Path, call: Call, option: str, says: str) -> None:
    written(folder / "a.txt", OLD)
    done = call("fix", "a.txt", option)
    assert (done.exit_code, says in done.stderr) == (2, True), done.stderr
