"""The page on the gazetteer says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazetteer import KINDS, Gazetteer, GazetteerError
from gazetteer.gazetteer import MAX_BYTES
from gazetteer.reading import parse
from gazetteer.reading.document import Document
from gazetteer.reading.source import FORMATS
from gazetteer.reading.yaml import MAX_ALIASED
from gazetteer.schema import CALQUE, ENTRY, GARBLE
from gazetteer.schema.keys import LONGEST

PAGE = (Path(__file__).parents[2] / "docs" / "gazetteer.md").read_text(encoding="utf-8")
FORM = {"yaml": "yaml", "json": "jsonl", "csv": "csv"}
EXAMPLES = [(FORM[form], text) for form, text in re.findall(r"```(yaml|json|csv)\n(.*?)```", PAGE, re.S)]


def keys_of_table(heading: str) -> list[str]:
    """The first column of the table under a heading."""
    section = re.split(r"\n#+ ", PAGE.split(f"# {heading}\n")[1])[0]
    return re.findall(r"^\| `(\w+)` \|", section, re.M)


def test_there_are_examples_of_every_format() -> None:
    assert {form for form, _ in EXAMPLES} == {"yaml", "jsonl", "csv"}


@pytest.mark.parametrize(("form", "text"), EXAMPLES)
def test_examples_load(form: str, text: str) -> None:
    entities, faults = parse(Document("example", text), form)
    assert faults == []
    assert entities


@pytest.mark.parametrize(
    ("heading", "keys"), [("The keys of an entry", ENTRY), ("Garbles", GARBLE), ("Calques", CALQUE)]
)
def test_every_key_is_told_and_no_other(heading: str, keys: dict[str, str]) -> None:
    assert keys_of_table(heading) == list(keys)


@pytest.mark.parametrize("word", [*(f"`{kind}`" for kind in KINDS), *(f"`{end}`" for end in FORMATS)])
def test_kinds_and_formats_are_told(word: str) -> None:
    assert word in PAGE


@pytest.mark.parametrize("limit", [f"{MAX_BYTES >> 20} MiB", f"{LONGEST} characters", f"{MAX_ALIASED:,} values"])
def test_limits_are_told(limit: str) -> None:
    assert limit in PAGE


def test_the_fault_shown_is_the_fault_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.yaml").write_text("- name: Boryana Ilieva\n  kind: preson\n")
    with pytest.raises(GazetteerError) as caught:
        Gazetteer.read("mine.yaml")
    assert f"```text\n{caught.value}\n```" in PAGE
