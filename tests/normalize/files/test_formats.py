"""Which format a file has, and that every format can be asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from normalize.commands.options import DIVISIONS
from normalize.commands.options import FORMATS as CHOICES
from normalize.files.encoding import Encoding
from normalize.files.formats import FORMATS, format_of, reader
from normalize.files.reading import Division, Reading
from tests.normalize.files.bitext.files import xliff1

PAGE = Path(__file__).parents[3] / "docs" / "formats.md"


def test_the_command_and_the_page_know_every_format() -> None:
    assert tuple(FORMATS) == CHOICES
    assert get_args(Division) == DIVISIONS
    rows = [line.split("|") for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    named = {name: row[2] for row in rows for name in row[1].replace("`", "").split()}
    for name, form in FORMATS.items():
        assert name in named
        assert all(f"`{ending}`" in named[name] for ending in form.endings)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"),
        ("A.HTM", "html"),
        ("a.b.srt", "srt"),
        ("a.ndjson", "jsonl"),
        ("a.txt", "plain"),
        ("Makefile", "plain"),
        (".md", "plain"),
        ("a.yaml", "plain"),
        ("-", "plain"),
    ],
)
def test_by_name(path: str, name: str) -> None:
    assert format_of(path, Reading()) == name
    assert format_of(path, Reading("vtt")) == "vtt"


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "docx"])
def test_every_format_has_a_reader(name: str) -> None:
    start = {"vtt": "WEBVTT", "tmx": '<tmx version="1.4"/>', "xliff": xliff1()}
    reading = Reading(columns=("a",), fields=("a",))
    assert list(reader(name, reading)(start.get(name, ""), Encoding(), "a").units) == []


def test_plain_text_loads_no_other_format() -> None:
    code = "import sys, normalize.files.judge; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    kinds = {path.stem for path in (PAGE.parents[1] / "normalize" / "files").iterdir()}
    needed = {"digest", "encoding", "formats", "judge", "packed", "plain", "reading", "units"}
    assert {name.split(".")[2] for name in loaded if name.startswith("normalize.files.")} == needed & kinds
