"""Files of translations from the command line: what is written, what is said, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.normalize.commands.conftest import NEW, OLD, Call
from tests.normalize.files.bitext.files import segment, tmx, trans_unit, xliff1, xliff2

SPOKE, OPEN = OLD.splitlines()
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n\n'
ENTRY = (
    f'# Hulusi Akal\nmsgid "Hulusi Akal"\nmsgstr ""\n"{SPOKE}\\n"\n"{OPEN}"\n\n#~ msgid "Hulusi Akal"\n#~ msgstr "x"\n'
)

FILES = {
    "a.tsv": f"id\tsource\ttarget\r\nHulusi Akal\tHulusi Akal\t{SPOKE}\r\n2\t7\t{OPEN}\r\n",
    "a.tmx": tmx(("tr", "Hulusi Akal"), ("en", f"{SPOKE} {OPEN} &amp;"), before='<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'),
    "a.xlf": xliff1(trans_unit("Hulusi Akal", f"<g id='1'>{SPOKE}</g>"), trans_unit("x", OPEN)),
    "a.xliff": xliff2(segment("Hulusi Akal", f"{SPOKE}<ph id='1'/>"), segment("x", OPEN)),
    "a.po": HEADER.format("en") + ENTRY,
}


def written(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("name", FILES)
def test_fix_undo_redo(folder: Path, call: Call, name: str) -> None:
    path, old = written(folder / name, FILES[name]), FILES[name]
    assert call("fix", name, "--log", "run.jsonl").exit_code == 1
    new = path.read_bytes().decode()
    assert new == old.replace(SPOKE, NEW.splitlines()[0])
    assert call("fix", name).exit_code == 0, "fixing twice changes nothing more"
    for command, text in (("undo", old), ("redo", new), ("undo", old)):
        assert call(command, "run.jsonl").exit_code == 1
        assert path.read_bytes().decode() == text


@pytest.mark.parametrize("name", FILES)
def test_reports_speak_of_the_file_itself(folder: Path, call: Call, name: str) -> None:
    text = FILES[name]
    written(folder / name, text)
    start = text.index(SPOKE) + SPOKE.index("Hulusi")
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    change, suggestion = call("check", name).stdout.splitlines()
    assert change.startswith(f'{name}:{line}:{column}: "Hulusi Akal" → "Hulusi Akar"')
    assert 'perhaps "lowered the door"' in suggestion
    told = json.loads(call("check", name, "--json").stdout.splitlines()[0])
    assert (told["line"], told["column"], told["start"]) == (line, column, start)
    assert f"{name}:{line}:{column}" in call("explain", name).stdout
    old_line = text.splitlines()[line - 1]
    assert (
        f"\n-{old_line}\n+{old_line.replace('Hulusi Akal spoke', 'Hulusi Akar spoke')}\n" in call("diff", name).stdout
    )
    assert (folder / name).read_bytes().decode() == text


def test_merge_takes_back_what_still_stands(folder: Path, call: Call) -> None:
    path = written(folder / "a.po", FILES["a.po"])
    call("fix", "a.po", "--log", "run.jsonl")
    edited = path.read_bytes().decode() + '\nmsgid "new"\nmsgstr "new"\n'
    path.write_bytes(edited.encode())
    assert call("undo", "run.jsonl", "--merge").exit_code == 1
    assert path.read_bytes().decode() == FILES["a.po"] + '\nmsgid "new"\nmsgstr "new"\n'


def test_the_source_is_heard_in_the_language_that_the_file_names(folder: Path, call: Call) -> None:
    written(folder / "a.tmx", tmx(("zh-CN", "胡卢西·阿卡尔说。"), ("en", SPOKE), source="zh-CN"))
    call("fix", "a.tmx", "--log", "run.jsonl")
    header, change = map(json.loads, (folder / "run.jsonl").read_text().splitlines())
    assert header["options"]["source_language"] == "zh"
    assert "in the source" in [evidence["name"] for evidence in change["evidence"]]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.tmx", FILES["a.tmx"][:-9], "not well-formed"),
        ("a.tmx", tmx(before='<!DOCTYPE tmx [<!ENTITY a "b">]>'), "declares the entity a"),
        ("a.xlf", OLD, "not well-formed"),
        ("a.xlf", xliff1(trans_unit("a", SPOKE), languages='target-language="tr"'), "translated into tr"),
        ("a.po", OLD, "a.po:1: is not a comment"),
        ("a.po", HEADER.format("tr") + ENTRY, "translated into tr"),
        ("a.tsv", OLD, "a.tsv:1: needs one column named source"),
    ],
)
def test_refused_with_one_message(folder: Path, call: Call, name: str, text: str, says: str) -> None:
    path, good = written(folder / name, text), written(folder / "zz.txt", OLD)
    inode = path.stat().st_ino
    result = call("fix", name, "zz.txt")
    assert result.exit_code == 2
    message, *rest = result.stderr.splitlines()
    assert message.startswith(name)
    assert says in message
    assert len(rest) == 1, "the sum"
    assert (path.read_bytes().decode(), path.stat().st_ino, good.read_text()) == (text, inode, NEW)


def test_other_languages_in_a_folder_are_passed_over(folder: Path, call: Call) -> None:
    for name, language in (("en.po", "en"), ("tr.po", "tr")):
        written(folder / name, HEADER.format(language) + ENTRY)
    result = call("check", ".")
    assert result.exit_code == 1
    assert result.stdout.startswith("en.po:")
    assert result.stderr.splitlines()[0].startswith("tr.po: is translated into tr")
    assert call("check", "tr.po").exit_code == 2


@pytest.mark.parametrize("name", FILES)
def test_source_option_is_for_plain_text(folder: Path, call: Call, name: str) -> None:
    written(folder / name, FILES[name])
    written(folder / "zh.txt", "胡卢西\n")
    result = call("fix", name, "--source", "zh.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{name} has its source texts in it; leave out --source" in result.stderr
    assert (folder / name).read_bytes().decode() == FILES[name]


@pytest.mark.parametrize(
    ("source", "whole"),
    [("一\n二\n", False), ("一\n二", False), ("一\r\n二\r\n", False), ("一\n二\n三\n", True), ("一", True), ("", True)],
)
def test_source_with_another_number_of_lines_is_told(folder: Path, call: Call, source: str, whole: bool) -> None:
    written(folder / "a.txt", OLD)
    written(folder / "zh.txt", source)
    told = [line for line in call("check", "a.txt", "--source", "zh.txt").stderr.splitlines() if "zh.txt" in line]
    assert len(told) == whole
    if whole:
        count = len(source.splitlines())
        assert told[0].startswith(
            f"zh.txt: {count} line{'s' * (count != 1)}, where a.txt has 2, so it is read as a whole"
        )


def test_the_last_line_end_makes_no_difference(folder: Path, call: Call) -> None:
    written(folder / "a.txt", f"{OPEN}\n{SPOKE}\n")
    written(folder / "zh.txt", "胡卢西·阿卡尔\n一")
    aligned = json.loads(call("check", "a.txt", "--source", "zh.txt", "--json").stdout.splitlines()[1])
    assert "in the source" not in [evidence["name"] for evidence in aligned["evidence"]], (
        "it stands beside another line"
    )


def test_standard_input_is_plain_text(folder: Path, call: Call) -> None:
    data = FILES["a.tsv"].encode()
    assert call("fix", "-", data=data).stdout_bytes == data.replace(b"Akal", b"Akar")
