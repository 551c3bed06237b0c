"""Files of every format from the command line: fixed, told, undone, refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.normalize.commands.conftest import OLD, Call
from tests.normalize.files.docx.documents import body, docx, paragraph

SPOKE, OPEN = OLD.splitlines()
FILES: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "a.md": (f"# {SPOKE}\r\n\r\n`Hulusi Akal` [x](Akal.md) {OPEN}\r\n".encode("utf-16"), ()),
    "a.html": (f"\ufeff<p>{SPOKE}<p title='{OPEN}'>".encode(), ()),
    "a.srt": (f"1\r\n00:00:01,000 --> 00:00:02,000\r\n{SPOKE}\r\n\r\n2\r\n0:0:3,0 --> 0:0:4,0\r\n{OPEN}".encode(), ()),
    "a.vtt": (f"WEBVTT\n\n00:01.000 --> 00:02.000\n{SPOKE}\n\n00:03.000 --> 00:04.000\n{OPEN}\n".encode(), ()),
    "a.csv": (f'id;t\r\n"Hulusi Akal";"{SPOKE} {OPEN}"\r\n'.encode(), ("--column", "t")),
    "a.tsv": (f"id\tt\r\nHulusi Akal\t{SPOKE} {OPEN}".encode(), ("--column", "t")),
    "a.json": (f'{{"t": ["{SPOKE} {OPEN}", 1.0]}}'.encode(), ("--field", "t.*")),
    "a.jsonl": (f'{{"t": "{SPOKE} {OPEN}"}}\n\n{{"t": "\\u00e9"}}\n'.encode(), ("--field", "t")),
    "a.docx": (docx(body(paragraph(SPOKE[:20], SPOKE[20:]), paragraph(OPEN)), streamed=True), ()),
}


def written(folder: Path, name: str) -> tuple[Path, bytes, tuple[str, ...]]:
    data, options = FILES[name]
    (folder / name).write_bytes(data)
    return folder / name, data, options


@pytest.mark.parametrize("name", FILES)
def test_fix_undo_redo(folder: Path, call: Call, name: str) -> None:
    path, old, options = written(folder, name)
    assert call("fix", name, *options, "--log", "run.jsonl").exit_code == 1
    new = path.read_bytes()
    assert new != old
    if not name.endswith(".docx"):
        assert new.replace(b"Akar", b"Akal").replace("Akar".encode("utf-16-le"), "Akal".encode("utf-16-le")) == old
    assert call("fix", name, *options).exit_code == 0, "fixing twice changes nothing more"
    for command, data in (("undo", old), ("redo", new), ("undo", old)):
        assert call(command, "run.jsonl").exit_code == 1
        assert path.read_bytes() == data


@pytest.mark.parametrize("name", FILES)
def test_every_report(folder: Path, call: Call, name: str) -> None:
    _, data, options = written(folder, name)
    change, suggestion = call("check", name, *options).stdout.splitlines()
    assert '"Hulusi Akal" → "Hulusi Akar"' in change or '"Akal" → "Akar"' in change
    assert 'perhaps "lowered the door"' in suggestion
    told = json.loads(call("check", name, *options, "--json").stdout.splitlines()[0])
    assert change.startswith(f"{name}:{told['line']}:{told['column']}: ")
    assert "Akar" in call("explain", name, *options).stdout
    assert "\n+" in call("diff", name, *options).stdout
    assert (folder / name).read_bytes() == data


@pytest.mark.parametrize("name", FILES)
def test_standard_input_in_any_format(folder: Path, call: Call, name: str) -> None:
    path, data, options = written(folder, name)
    form = {"md": "markdown"}.get(name[2:], name[2:])
    done = call("fix", "-", "--as", form, *options, "--log", "run.jsonl", data=data)
    assert (done.exit_code, path.read_bytes()) == (1, data)
    call("fix", name, *options)
    assert done.stdout_bytes == path.read_bytes()
    assert call("undo", "run.jsonl", "-", data=done.stdout_bytes).stdout_bytes == data


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_file_of_the_format_is_refused_with_one_message(folder: Path, call: Call, name: str) -> None:
    if name in ("a.md", "a.html", "a.csv"):
        pytest.skip("any text is one")
    for data in (b"Hulusi\xff", b"\0" + FILES["a.srt"][0], b"[" * 100_000, b'{"t": "Hulusi Akal'):
        (folder / name).write_bytes(data)
        done = call("fix", name, *FILES[name][1])
        message, *rest = done.stderr.splitlines()
        assert (done.exit_code, done.stdout, len(rest)) == (2, "", 1), done.stderr
        assert message.startswith(name)
        assert (folder / name).read_bytes() == data


def test_a_document_that_was_edited_since_is_left(folder: Path, call: Call) -> None:
    path, _, _ = written(folder, "a.docx")
    call("fix", "a.docx", "--log", "run.jsonl")
    edited = docx(body(paragraph("Another line."), paragraph(SPOKE)))
    path.write_bytes(edited)
    for options in ((), ("--merge",)):
        done = call("undo", "run.jsonl", *options)
        assert done.exit_code == 2
        assert done.stderr.startswith("a.docx: has changed since it was fixed: line 1 differs")
        assert "--merge" not in done.stderr
        assert path.read_bytes() == edited
    path.write_bytes(b"Hulusi")
    assert "has changed since it was fixed: is not a Word document" in call("undo", "run.jsonl").stderr


def test_tables_and_json_in_a_folder_are_passed_over_in_one_line(folder: Path, call: Call) -> None:
    for name in ("a.csv", "a.json", "a.jsonl", "a.docx"):
        written(folder, name)
    (folder / "a.tsv").write_text("# of the year\nyear\tplace\tcount\n1999\tAnkara\t3\n")
    done = call("check", ".")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "4 tables and JSON files left alone: name the text in them with --column and --field",
        "1 change to make; 1 suggestion.",
    ]
    assert call("check", "a.csv").exit_code == call("check", "a.tsv").exit_code == 2
    assert "with --column (it has: id, t)" in call("check", "a.csv").stderr
    assert call("check", "a.csv", "--as", "plain").exit_code == 1


@pytest.mark.parametrize(
    ("name", "options", "says"),
    [
        ("a.csv", ("--column", "T"), "a.csv:1: has no column 'T'; did you mean t?"),
        ("a.json", ("--field", "t"), "a.json: has no text in field 't'; it has: t.*"),
        ("a.md", ("--source", "zh.txt"), "--source belongs to a plain text as a whole, and a.md is read as markdown"),
        ("a.tsv", ("--source", "zh.txt", "--column", "t"), "and a.tsv is read as tsv; --as plain reads it as one"),
        ("a.txt", ("--source", "zh.txt", "--document", "paragraph"), "--document paragraph divides it"),
    ],
)
def test_refused(folder: Path, call: Call, name: str, options: tuple[str, ...], says: str) -> None:
    (folder / "a.txt").write_text(OLD)
    (folder / "zh.txt").write_text("x")
    if name in FILES:
        written(folder, name)
    done = call("fix", name, *options)
    assert done.exit_code == 2
    assert says in done.stderr


def test_columns_and_fields_of_what_has_none(folder: Path, call: Call) -> None:
    for options, example in ((("--column", "t"), "csv"), (("--field", "t"), "json")):
        done = call("fix", "-", *options, data=FILES["a.csv"][0])
        assert (done.exit_code, done.stdout) == (2, "")
        assert (
            f"{options[0]} needs to know the format of standard input; name it, for example with --as {example}"
            in done.stderr
        )
        (folder / "a.txt").write_text(OLD)
        told, _ = call("check", "a.txt", *options).stderr.splitlines()
        assert told.startswith(f"a.txt: read as plain text, where {options[0]} has no meaning; --as {example}")
        (folder / "b.md").write_text(OLD)
        assert len(call("check", "a.txt", "b.md", *options).stderr.splitlines()) == 1
        assert call("fix", "-", *options, "--as", "plain", data=b"x").exit_code == 0


def test_documents_of_their_own(folder: Path, call: Call) -> None:
    (folder / "a.txt").write_text("Turkish Minister Hulusi Akar spoke.\n\nThen Akkar left.\n")
    together = call("explain", "a.txt").stdout
    apart = call("explain", "a.txt", "--document", "paragraph").stdout
    assert "is named in full in line 1" in together
    assert "is named in full" not in apart


def test_the_log_says_how_files_were_read(folder: Path, call: Call) -> None:
    written(folder, "a.csv")
    call("fix", "a.csv", "--column", "t", "--document", "file", "--as", "csv", "--log", "run.jsonl")
    options = json.loads((folder / "run.jsonl").read_text().splitlines()[0])["options"]
    assert options["columns"] == ["t"]
    assert (options["format"], options["fields"], options["document"]) == ("csv", [], "file")
