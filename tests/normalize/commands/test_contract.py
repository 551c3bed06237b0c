"""What the command promises: what it writes, what it says and where, how it ends."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from pathlib import Path

import pytest

from tests.normalize.commands.conftest import FINE, NEW, OLD, Call

UTF16 = "utf-16-le"


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


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


@pytest.mark.parametrize(
    ("command", "says"), [("chek", "'chek'; did you mean check?"), ("zzz", "'zzz'; it has: baseline, check")]
)
def test_an_unknown_command_is_told_with_what_may_be_meant(call: Call, command: str, says: str) -> None:
    done = call(command, "a.txt")
    assert (done.exit_code, says in done.stderr) == (2, True)


def test_a_name_cannot_disturb_the_terminal(folder: Path, call: Call) -> None:
    written(folder / "a\n\x1b[2J.txt", OLD)
    (folder / "b\n\x1b[2J.txt").write_bytes(b"caf\xe9")
    told = [call("fix", ".", "--log", "run.jsonl"), call("undo", "run.jsonl"), call("redo", "run.jsonl")]
    assert [done.exit_code for done in told] == [2, 1, 1]
    assert "b↵\ufffd[2J.txt: not UTF-8" in told[0].stderr
    assert not any("\x1b" in done.output for done in told)


# The log


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


# Help


HELPED = ["fix", "check", "diff", "explain", "review", "report", "undo", "redo", "gazetteer", "config", "baseline"]


@pytest.mark.parametrize("command", ["", *HELPED, "completion", "baseline write"])
def test_help_fits_a_screen_of_24_lines(call: Call, command: str) -> None:
    lines = call(*command.split(), "--help").stdout.splitlines()
    assert len(lines) <= 24
    assert all(len(line) <= 80 for line in lines)
    assert any("mt-normalize " in line and line.startswith("    ") for line in lines), "an example"
    assert not any("\\b" in line for line in lines)


@pytest.mark.parametrize("command", ["config show", "gazetteer find", "gazetteer show", "gazetteer lint"])
def test_help_fits_it_without_an_example_too(call: Call, command: str) -> None:
    assert len(call(*command.split(), "--help").stdout.splitlines()) <= 24


def test_help_all_tells_what_help_leaves_out(call: Call) -> None:
    for told in ("Encoding, line ends, mode and owner are", "Risk: bold makes", "Which files:"):
        assert told not in call("fix", "--help").stdout
        assert told in call("fix", "--help-all").stdout


@pytest.mark.parametrize("command", ["fix", "check", "diff", "explain", "review"])
def test_what_help_leaves_out_is_named_and_told(call: Call, command: str) -> None:
    short, everything = call(command, "--help").stdout, call(command, "--help-all").stdout
    for option in set(re.findall(r"--[a-z-]+", everything)) - {"--no-starter", "--no-unify"}:
        assert option in short or option.startswith("--no-"), option
    assert "which --help-all explains" in short
    assert all(len(line) <= 80 for line in everything.splitlines())


@pytest.mark.parametrize("command", ["fix", "check", "diff", "explain", "undo", "review"])
def test_every_option_tells_its_default_or_its_risk(call: Call, command: str) -> None:
    options = call(command, "--help" if command == "undo" else "--help-all").stdout.split("Options:")[1]
    entries = re.split(r"\n  (?=-)", options)[1:]
    silent = [e for e in entries if "efault" not in e and "Risk" not in e and not e.startswith(("-h", "--json", "-g"))]
    assert silent == []
