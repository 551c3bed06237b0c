"""The log as lines: their form, their schema, what is wrong with bad ones."""

from __future__ import annotations

import json
import os
import re
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize.changelog import LogFile, lines, read, record
from normalize.errors import BadLog
from normalize.files.digest import sha256
from normalize.files.encoding import Encoding
from normalize.files.packed import Packed
from normalize.result import Result
from tests.normalize.changelog.texts import ENCODINGS, OPTIONS, logged, result, results

jsonschema = pytest.importorskip("jsonschema")

SCHEMA = json.loads(resources.files("normalize.changelog").joinpath("schema.json").read_text("utf-8"))
PAGE = Path(__file__).parents[3] / "docs" / "changelog.md"


def check(line: bytes) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(line))


def good() -> list[bytes]:
    return logged(result("Akal met Akkar.\n", ("Akal", "Akar"), ("Akkar", "Akar")))


@given(results(), st.sampled_from(ENCODINGS), st.text(min_size=1))
def test_real_lines_fit_the_schema_and_come_back(made: Result, encoding: Encoding, path: str) -> None:
    found = logged(made, encoding, path)
    for line in found:
        check(line)
        assert line.count(b"\n") == 1
    assert [(e.header.path, *made_of(e)) for e in read(found, "run.jsonl")] == [(path, made.changes, made.suggestions)]


@pytest.fixture
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """No entry is small."""
    # The package has a function of that name.
    monkeypatch.setattr(sys.modules["normalize.changelog.read"], "_MOST_KEPT", -1)


def made_of(entry: Any) -> tuple[Any, Any]:
    return tuple(x.change for x in entry.changes), tuple(x.change for x in entry.suggestions)


@given(results())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("nothing_kept")
def test_what_is_read_again_is_what_was_read(made: Result) -> None:
    data = b"".join(logged(made)) * 2
    (once, twice), eager = (
        read(data.splitlines(keepends=True), "log", lambda at: iter(data[at:].splitlines(keepends=True))),
        read(data.splitlines(keepends=True), "log"),
    )
    assert [made_of(entry) for entry in (once, twice)] == [made_of(entry) for entry in eager]
    assert (len(once.changes), len(once.suggestions)) == (len(made.changes), len(made.suggestions))
    assert once.place == "log:1"


@pytest.mark.parametrize(
    ("key", "value"),
    [("decision", "keep"), ("start", -1), ("score", 1.5), ("kind", "typo"), ("evidence", [{}]), ("more", 1)],
)
def test_the_schema_refuses(key: str, value: object) -> None:
    line = {**json.loads(good()[1]), key: value}
    with pytest.raises(jsonschema.ValidationError):
        check(json.dumps(line).encode())


def test_several_files_and_runs_in_one_log(tmp_path: Path) -> None:
    path = str(tmp_path / "run.jsonl")
    entries = [record(name, ENCODINGS[0], result("Akal", ("Akal", "Akar")), "0" * 64, "1", OPTIONS) for name in "abca"]
    for half in (entries[:2], entries[2:]):
        with LogFile(path) as log:
            for entry in half:
                log.append(entry)
    with open(path, "rb") as file:
        assert [entry.header.path for entry in read(file, path)] == list("abca")


def test_an_entry_is_on_the_disk_when_append_returns(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    with LogFile(str(path)) as log:
        log.append(record("a", ENCODINGS[0], result("Akal", ("Akal", "Akar")), "0" * 64, "1", OPTIONS))
        assert len(read(path.read_bytes().splitlines(keepends=True), "log")) == 1


def without(line: bytes, key: str) -> bytes:
    fields = json.loads(line)
    del fields[key]
    return json.dumps(fields).encode() + b"\n"


def with_value(line: bytes, **values: object) -> bytes:
    return json.dumps({**json.loads(line), **values}).encode() + b"\n"


HEADER, FIRST, SECOND = good()

BAD = [
    ("cut in the last line", [HEADER, FIRST, SECOND[:-1]], 3, "cut"),
    ("cut in the middle", [HEADER, FIRST[:40] + b"\n", SECOND], 2, "cut, or not JSON"),
    ("not UTF-8", [b"\xff\n"], 1, "cut, or not JSON"),
    ("an empty line", [HEADER, b"\n"], 2, "not JSON"),
    ("a list", [b"[]\n"], 1, "not a line of a change log"),
    ("deep nesting", [b"[" * 100_000 + b"\n"], 1, "JSON"),
    ("another thing", [b'{"a": 1}\n'], 1, "not a line of a change log"),
    ("a change is missing", [HEADER, FIRST], 2, "1 of 2"),
    ("a header too early", [HEADER, FIRST, HEADER, FIRST, SECOND], 3, "not complete"),
    ("no header", [FIRST, SECOND], 1, "without the header"),
    ("a change too many", [HEADER, FIRST, SECOND, SECOND], 4, "without the header"),
    ("another version", [with_value(HEADER, schema=2)], 1, "schema 2; this version of mt-normalize reads schema 1"),
    ("no version", [without(HEADER, "schema")], 1, "schema None"),
    ("a key missing in the header", [without(HEADER, "sha256")], 1, "'sha256' is missing"),
    ("a key missing within", [with_value(HEADER, sha256={"before": ""})], 1, "'sha256.after' is missing"),
    ("a key missing in a change", [HEADER, without(FIRST, "replacement")], 2, "'replacement' is missing"),
    ("a wrong type", [with_value(HEADER, changes="2")], 1, "'changes' has a value of the wrong type"),
    ("true for a number", [with_value(HEADER, changes=True)], 1, "'changes' has a value of the wrong type"),
    ("an unknown encoding", [with_value(HEADER, encoding="rot13")], 1, "must be one of utf-8"),
    ("bad evidence", [HEADER, with_value(FIRST, evidence=[3])], 2, "evidence[0] must be an object"),
    ("an impossible span", [HEADER, with_value(FIRST, end=99)], 2, "do not fit"),
    ("the wrong order", [HEADER, SECOND, FIRST], 3, "stands before it"),
]


@pytest.mark.parametrize(("label", "lines", "number", "says"), BAD, ids=[case[0] for case in BAD])
def test_bad_logs(label: str, lines: list[bytes], number: int, says: str) -> None:
    with pytest.raises(BadLog) as error:
        read(lines, "run.jsonl")
    assert str(error.value).startswith(f"run.jsonl:{number}: ")
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@given(st.integers(0, 400), st.binary(max_size=3))
def test_a_damaged_log_is_refused_or_read(at: int, damage: bytes) -> None:
    whole = b"".join(good())
    damaged = whole[:at] + damage + whole[at + len(damage) :]
    said = ""
    try:
        read(damaged.splitlines(keepends=True), "run.jsonl")
    except BadLog as error:
        said = str(error)
    assert not said or re.match(r"run\.jsonl:\d+: ", said)


def test_unknown_keys_pass() -> None:
    assert len(read([with_value(HEADER, more=1), FIRST, with_value(SECOND, more=2)], "run.jsonl")) == 1


def test_appending_to_what_is_no_log(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my notes\n")
    with pytest.raises(BadLog, match="not a change log"):
        LogFile(str(path))
    assert path.read_text() == "my notes\n"


def test_parts_of_a_packed_file() -> None:
    made, parts = result("Akal", ("Akal", "Akar")), {"word/document.xml": b"\x00\xff"}
    packed = Packed(b"old", b"new", parts)
    header, *rest = lines(record("a.docx", ENCODINGS[0], made, "0" * 64, "1", OPTIONS, packed))
    check(header)
    (entry,) = read([header, *rest], "run.jsonl")
    assert entry.header.packed == parts
    assert (entry.header.before, entry.header.after) == (sha256(b"old"), sha256(b"new"))
    for wrong in ('["AP8="]', '{"a": "AP8"}', '{"a": 1}', "3"):
        with pytest.raises(BadLog, match=r"run\.jsonl:1: 'packed' must"):
            read([header.replace(b'{"word/document.xml": "AP8="}', wrong.encode()), *rest], "run.jsonl")


def test_the_page_lists_the_keys_of_the_schema() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for heading, part in (("Header", "file"), ("Change", "change")):
        section = page.split(f"## {heading}\n")[1].split("\n## ")[0]
        cells = re.findall(r"^\| ([^|]*) \|", section, re.MULTILINE)
        keys = [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]
        assert sorted(keys) == sorted(SCHEMA["$defs"][part]["properties"])
        optional = {"packed"} & set(keys)
        assert set(keys) - optional == set(SCHEMA["$defs"][part]["required"])


def test_a_failed_append_leaves_no_half_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.jsonl"
    entry = record("a", ENCODINGS[0], result("Akal", ("Akal", "Akar")), "0" * 64, "1", OPTIONS)

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    with LogFile(str(path)) as log:
        log.append(entry)
        before = path.read_bytes()
        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(BadLog, match="No space left"):
            log.append(entry)
    assert path.read_bytes() == before
