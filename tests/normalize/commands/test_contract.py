"""What the command promises: what it writes, what it says and where, how it ends."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.normalize.commands.conftest import FINE, NEW, OLD, Call, written

UTF16 = "utf-16-le"

# What must not change


@pytest.mark.parametrize("command", ["fix", "check", "diff", "explain"])
def test_nothing_to_do(folder: Path, call: Call, command: str) -> None:
    path = written(folder / "a.txt", FINE)
    before = path.stat()
    result = call(command, "a.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("command", ["check", "diff", "explain"])
def test_only_fix_writes(folder: Path, call: Call, command: str) -> None:
    path = written(folder / "a.txt", OLD)
    result = call(command, "a.txt")
    assert result.exit_code == 1
    assert path.read_text() == OLD
    assert "Akar" in result.stdout


# What changes


@pytest.mark.parametrize(
    ("label", "mark", "encoding", "text"),
    [
        ("plain", b"", "utf-8", OLD),
        ("CRLF", b"", "utf-8", OLD.replace("\n", "\r\n")),
        ("CR", b"", "utf-8", OLD.replace("\n", "\r")),
        ("mixed line ends, none at the end", b"", "utf-8", "x\r\ny\n\r" + OLD + "z"),
        ("byte order mark", b"\xef\xbb\xbf", "utf-8", OLD),
        ("UTF-16 little endian", b"\xff\xfe", UTF16, "İ 土方 😀\r\n" + OLD),
        ("UTF-16 big endian", b"\xfe\xff", "utf-16-be", OLD),
        ("other line separators", b"", "utf-8", "a\u2028b\x85c\x0c\n" + OLD),
    ],
)
def test_encoding_and_line_ends_are_kept(
    folder: Path, call: Call, label: str, mark: bytes, encoding: str, text: str
) -> None:
    path = written(folder / "a.txt", mark + text.encode(encoding))
    assert call("fix", "a.txt", "--log", "run.jsonl").exit_code == 1
    fixed = text.replace("Akal", "Akar")
    assert path.read_bytes() == mark + fixed.encode(encoding)
    assert call("undo", "run.jsonl").exit_code == 1
    assert path.read_bytes() == mark + text.encode(encoding)


def test_what_is_said_and_where(folder: Path, call: Call) -> None:
    written(folder / "a.txt", OLD)
    result = call("fix", "a.txt")
    assert result.exit_code == 1
    change, suggestion = result.stdout.splitlines()
    assert change.startswith('a.txt:1:18: "Hulusi Akal" → "Hulusi Akar"  (')
    assert suggestion.startswith('a.txt:2:6: perhaps "lowered the door" → "softened its stance"  (')
    assert result.stderr == "1 change made; 1 suggestion.\n"


def test_fixing_twice_changes_nothing_more(folder: Path, call: Call) -> None:
    path = written(folder / "a.txt", OLD)
    call("fix", "a.txt")
    assert call("fix", "a.txt").exit_code == 0
    assert path.read_text() == NEW


def test_stdin_to_stdout(folder: Path, call: Call) -> None:
    data = b"\xef\xbb\xbf" + OLD.replace("\n", "\r\n").encode()
    result = call("fix", "-", data=data)
    assert result.exit_code == 1
    assert result.stdout_bytes == data.replace(b"Akal", b"Akar")
    assert '-:1:18: "Hulusi Akal"' in result.stderr


def test_stdin_that_is_fine_goes_through(folder: Path, call: Call) -> None:
    result = call("fix", "-", data=FINE.encode())
    assert (result.exit_code, result.stdout_bytes) == (0, FINE.encode())


def test_folder(folder: Path, call: Call) -> None:
    done = ["sub/b.txt", "a.txt", "utf16.txt"]
    left = [".hidden.txt", ".git/c.txt", "sub/.d/e.txt", "picture.png", "old.jsonl"]
    for name in done + left:
        (folder / name).parent.mkdir(exist_ok=True)
        written(folder / name, OLD)
    written(folder / "utf16.txt", b"\xff\xfe" + OLD.encode(UTF16))
    written(folder / "picture.png", b"\x89PNG\0" + OLD.encode())
    written(folder / "old.jsonl", '{"record": "file", ' + OLD)
    before = {name: (folder / name).read_bytes() for name in left}
    (folder / "link.txt").symlink_to("a.txt")
    result = call("fix", ".", "a.txt", "--log", "run.jsonl")
    assert result.exit_code == 1
    paths = [line.split(":")[0] for line in result.stdout.splitlines() if "perhaps" not in line]
    assert paths == ["a.txt", "sub/b.txt", "utf16.txt"]
    assert {name: (folder / name).read_bytes() for name in left} == before
    assert (folder / "link.txt").is_symlink()
    assert call("undo", "run.jsonl").exit_code == 1
    assert (folder / "sub/b.txt").read_text() == OLD


def test_link_inside_the_folder_is_followed_and_stays(folder: Path, call: Call) -> None:
    path = written(folder / "a.txt", OLD)
    (folder / "link.txt").symlink_to("a.txt")
    assert call("fix", "link.txt").exit_code == 1
    assert (folder / "link.txt").is_symlink()
    assert path.read_text() == NEW


def test_mode_is_kept_and_nothing_is_left_behind(folder: Path, call: Call) -> None:
    path = written(folder / "a.txt", OLD)
    path.chmod(0o640)
    call("fix", "a.txt")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(folder) == ["a.txt"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only the administrator can give files away")
def test_owner_is_kept(folder: Path, call: Call) -> None:
    path = written(folder / "a.txt", OLD)
    os.chown(path, 1234, 2345)
    assert call("fix", "a.txt").exit_code == 1
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 2345)


def test_json(folder: Path, call: Call) -> None:
    written(folder / "a.txt", "土方\n" + OLD)
    result = call("check", "a.txt", "--json")
    change, suggestion = map(json.loads, result.stdout.splitlines())
    assert (change["path"], change["line"], change["column"], change["decision"]) == ("a.txt", 2, 18, "fix")
    assert (change["original"], change["replacement"], change["entity"]) == (
        "Hulusi Akal",
        "Hulusi Akar",
        "hulusi-akar",
    )
    assert ("土方\n" + OLD)[change["start"] : change["end"]] == "Hulusi Akal"
    assert {"name", "value", "weight", "detail"} == set(change["evidence"][0])
    assert suggestion["decision"] == "suggest"


def test_diff_is_a_patch(folder: Path, call: Call) -> None:
    written(folder / "a.txt", OLD.rstrip("\n"))
    result = call("diff", "a.txt")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "--- a/a.txt",
        "+++ b/a.txt",
        "@@ -1,2 +1,2 @@",
        "-Turkish Minister Hulusi Akal spoke.",
        "+Turkish Minister Hulusi Akar spoke.",
        " They lowered the door.",
        "\\ No newline at end of file",
    ]


@pytest.mark.parametrize(
    ("label", "arguments", "variable", "coloured"),
    [
        ("no terminal", [], "", False),
        ("asked for", ["--color", "always"], "", True),
        ("asked for, over the variable", ["--color", "always"], "1", True),
        ("never", ["--color", "never"], "", False),
    ],
)
def test_colour(
    folder: Path,
    call: Call,
    monkeypatch: pytest.MonkeyPatch,
    label: str,
    arguments: list[str],
    variable: str,
    coloured: bool,
) -> None:
    monkeypatch.setenv("NO_COLOR", variable)
    written(folder / "a.txt", OLD)
    assert ("\x1b[" in call("check", "a.txt", *arguments).stdout) is coloured


def test_source_text_is_heard(folder: Path, call: Call) -> None:
    written(folder / "a.txt", OLD)
    written(folder / "zh.txt", "胡卢西·阿卡尔说。\n他们放低身段。\n")
    with_source = json.loads(call("check", "a.txt", "--source", "zh.txt", "--json").stdout.splitlines()[0])
    assert "in the source" in [e["name"] for e in with_source["evidence"]]


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="a system without names for open files")
def test_source_text_may_come_from_a_pipe(folder: Path, call: Call) -> None:
    written(folder / "a.txt", OLD)
    out, into = os.pipe()
    os.write(into, "胡卢西·阿卡尔说。\n他们放低身段。\n".encode())
    os.close(into)
    result = call("check", "a.txt", "--source", f"/dev/fd/{out}", "--json")
    os.close(out)
    assert "in the source" in [e["name"] for e in json.loads(result.stdout.splitlines()[0])["evidence"]]


def test_protected_pattern(folder: Path, call: Call) -> None:
    written(folder / "a.txt", OLD)
    assert call("check", "a.txt", "--protect", "Hulusi \\w+").exit_code == 0


def test_a_name_cannot_disturb_the_terminal(folder: Path, call: Call) -> None:
    written(folder / "a\n\x1b[2J.txt", OLD)
    (folder / "b\n\x1b[2J.txt").write_bytes(b"caf\xe9")
    told = [call("fix", ".", "--log", "run.jsonl"), call("undo", "run.jsonl"), call("redo", "run.jsonl")]
    assert [done.exit_code for done in told] == [2, 1, 1]
    assert "b↵\ufffd[2J.txt: not UTF-8" in told[0].stderr
    assert not any("\x1b" in done.output for done in told)


@pytest.mark.skipif(sys.platform == "win32", reason="names are bytes on POSIX alone")
def test_file_name_that_is_no_utf8(folder: Path, call: Call) -> None:
    path = os.fsencode(folder) + b"/\xff.txt"
    with open(path, "w") as file:
        file.write(OLD)
    name = os.fsdecode(b"\xff.txt")
    assert call("fix", name, "--log", "run.jsonl").exit_code == 1
    assert call("undo", "run.jsonl").exit_code == 1
    with open(path) as file:
        assert file.read() == OLD
