"""One entry in each format, and what the formats take that others would not."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Calque, Entity, Gazetteer
from gazetteer.reading import parse
from gazetteer.reading import yaml as reader
from gazetteer.reading.document import Document

ENTRY = Entity(
    id="turkey",
    name="Turkey",
    kind="place",
    aliases=("Türkiye", "Republic of Turkey"),
    names={"zh": ("土耳其",), "ja": ("トルコ", "土耳古")},
    translated=frozenset({"zh"}),
    calques=(Calque("earthwork", lang="zh", source="土方", when=("Ankara",)),),
    population=85000000,
)
SAME = {
    "yaml": """\
- name: Turkey
  kind: place
  aliases: [Türkiye, Republic of Turkey]
  names: {zh: 土耳其, ja: [トルコ, 土耳古]}
  translated: [zh]
  calques:
    - {text: earthwork, lang: zh, from: 土方, when: [Ankara]}
  population: 85000000
""",
    "jsonl": (
        '{"name": "Turkey", "kind": "place", "aliases": ["Türkiye", "Republic of Turkey"],'
        ' "names": {"zh": "土耳其", "ja": ["トルコ", "土耳古"]},'
        ' "translated": ["zh"], "calques": [{"text": "earthwork", "lang": "zh",'
        ' "from": "土方", "when": ["Ankara"]}], "population": 85000000}\n'
    ),
    "csv": (
        "name,kind,aliases,names.zh,names.ja,translated,calques,population,fix\n"
        "Turkey,place,Türkiye | Republic of Turkey,土耳其,トルコ|土耳古,zh,"
        '"[{""text"": ""earthwork"", ""lang"": ""zh"", ""from"": ""土方"",'
        ' ""when"": [""Ankara""]}]",85000000,TRUE\n'
    ),
}


def read(form: str, text: str) -> list[Entity]:
    entities, faults = parse(Document("x", text), form)
    assert faults == []
    return entities


@pytest.mark.parametrize("form", SAME)
def test_formats_say_the_same(form: str) -> None:
    assert Gazetteer.of(read(form, SAME[form])) == Gazetteer.of([ENTRY])


@pytest.mark.parametrize("form", SAME)
def test_line_ends_do_not_matter(form: str) -> None:
    assert read(form, SAME[form].replace("\n", "\r\n")) == read(form, SAME[form])


# label, format, text, lines of the origins
ORIGINS = [
    ("yaml", "yaml", "# x\n\n- name: A\n  kind: place\n- {name: B, kind: place}\n", [3, 5]),
    ("yaml, several on a line", "yaml", "[{name: A, kind: place}, {name: B, kind: place}]", [1, 1]),
    ("yaml, no entries", "yaml", "[]\n", []),
    ("jsonl", "jsonl", '{"name":"A","kind":"place"}\n \n{"name":"B","kind":"place"}', [1, 3]),
    ("jsonl, no entries", "jsonl", "\n", []),
    ("csv, a cell of two lines", "csv", 'name,kind,aliases\nA,place,"[""x"",\n""y""]"\n\nB,place\n', [2, 5]),
    ("csv, no entries", "csv", "name,kind\n", []),
]


@pytest.mark.parametrize(("form", "text", "lines"), [case[1:] for case in ORIGINS], ids=[case[0] for case in ORIGINS])
def test_origin_tells_the_line(form: str, text: str, lines: list[int]) -> None:
    assert [entity.origin for entity in read(form, text)] == [f"x:{line}" for line in lines]


# label, how the name stands in YAML, the name
WORDS = [
    ("no", "No", "No"),
    ("yes", "yes", "yes"),
    ("a date", "2014-01-01", "2014-01-01"),
    ("a time", "12:30", "12:30"),
    ("not a whole number", "3.14", "3.14"),
    ("quoted number", "'1984'", "1984"),
    ("quoted true", '"true"', "true"),
    ("folded over lines", "Party of\n    Europe", "Party of Europe"),
]


@pytest.mark.parametrize(("written", "name"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_yaml_words_stay_words(written: str, name: str) -> None:
    assert [entity.name for entity in read("yaml", f"- name: {written}\n  kind: other\n")] == [name]


def test_yaml_norwegian_is_a_language() -> None:
    assert read("yaml", "- {name: Norway, kind: place, names: {no: Norge}}")[0].names == {"no": ("Norge",)}


def test_yaml_aliases_within_the_limit() -> None:
    text = "- {name: A, kind: place, calques: [{text: b, when: &w [x, y]}]}\n"
    text += "- {name: B, kind: place, calques: [{text: c, when: *w}]}\n"
    assert [entity.calques[0].when for entity in read("yaml", text)] == [("x", "y"), ("x", "y")]


def test_csv_cells_of_both_sorts() -> None:
    text = 'name,kind,names,names.zh,garbles,translated\nA,place,"{""ja"": ""a""}",b|c,"[""d|e""]",true\n'
    (entity,) = read("csv", text)
    assert entity.names == {"ja": ("a",), "zh": ("b", "c")}
    assert [garble.text for garble in entity.garbles] == ["d|e"]
    assert entity.translated == frozenset({"ja", "zh"})


def test_pure_python_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = SAME["yaml"] + "- {name: 𝔸, kind: x}\n"
    fast = [parse(Document("x", text), "yaml") for text in (SAME["yaml"], wrong)]
    monkeypatch.setattr(reader, "_LOADER", yaml.SafeLoader)
    assert [parse(Document("x", text), "yaml") for text in (SAME["yaml"], wrong)] == fast


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60)
PIECES = st.lists(
    st.sampled_from(["- ", "name: ", "kind: ", "place", "\n", "  ", "{", "}", "[", "]", ", ", '"', ":",
                     "&a ", "*a", "!t ", "|", "\t", "#", "fix", "土",
                     "\r\n", "---\n", "aliases", "\\ud800", "1"]),
    max_size=25,
).map("".join)  # fmt: skip


@given(st.sampled_from(list(SAME)), TEXT | PIECES)
def test_any_text_gives_entities_or_faults_within_the_text(form: str, text: str) -> None:
    entities, faults = parse(Document("x", text), form)
    assert all(isinstance(entity, Entity) for entity in entities)
    lines = text.split("\n")
    for fault in faults:
        assert fault.excerpt == lines[fault.line - 1].rstrip("\r")
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


@given(
    st.dictionaries(st.sampled_from(["name", "country", "description"]), TEXT),
    st.sampled_from(["x", "place"]),
)
def test_json_lines_faults_point_at_values(entry: dict[str, Any], kind: str) -> None:
    line = json.dumps({**entry, "kind": kind})
    faults = parse(Document("x", line), "jsonl")[1]
    assert faults or kind == "place"
    assert all(line[fault.column - 1] in '{"' for fault in faults)
