"""JSON: which strings a field names, how all else stays as it is written, what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import BadFormat, NothingNamed
from normalize.files.encoding import Encoding
from normalize.files.fields import read, read_lines
from normalize.files.json_tokens import tokens
from normalize.files.reading import Reading
from tests.normalize.files.files import fixed, judged

SAID = "Turkish Minister Hulusi Aka@ spoke."
ODD = (
    '\ufeff{ "text" : "%s", "text":"Turkish Minister \\u0048ulusi\\u0020Aka@ \\/ \\ud83d\\ude00",\r\n\t"n": 1.50E+2,'
    '"name":"Hulusi Akal", "more": {"text": "Hulusi Akal"}, "list": ["Hulusi Akal", null, -0.0, NaN]}\r\n'
)


@pytest.mark.parametrize(
    ("label", "name", "field", "text"),
    [
        ("all that is odd", "a.json", "text", ODD),
        ("in a list", "a.json", "items.*.text", '{"items": [{"text": "%s"}, {"id": "Hulusi Akal"}, 7]}'),
        ("the list itself", "a.json", "*.text", '[{"text": "%s", "by": "Hulusi Akal"}]'),
        ("strings in a list", "a.json", "tags.*", '{"tags": ["%s"], "tag": "Hulusi Akal"}'),
        ("one item", "a.json", "1", '["Turkish Minister Hulusi Akal", "%s"]'),
        ("any key", "a.json", "*.en", '{"a": {"en": "%s", "tr": "Hulusi Akal"}}'),
        ("a dot in a key", "a.json", "a\\.b", '{"a.b": "%s", "a": {"b": "Hulusi Akal"}}'),
        ("an escape in a key", "a.json", "ä", '{"\\u00e4": "%s"}'),
        ("lines", "a.jsonl", "text", '{"text": "x"}\r\n\r\n{"text": "%s", "id": "Hulusi Akal"}\n[]\n3'),
        ("nested lines", "a.ndjson", "a.text", '{"a": {"text": "%s"}}\n'),
    ],
)
def test_only_the_field_is_changed(label: str, name: str, field: str, text: str) -> None:
    old, new = (text.replace("%s", SAID).replace("@", letter) for letter in "lr")
    reading = Reading(fields=(field,))
    assert fixed(name, old, reading) == new
    assert fixed(name, new, reading) == new


@pytest.mark.parametrize(
    ("name", "text", "documents"),
    [
        ("a.jsonl", '{"t": "a", "u": "b"}\n{"t": "c"}\n', ["a\n\nb", "c"]),
        ("a.json", '{"t": [{"u": "a"}, {"u": "b", "v": ["c", "d"]}]}', ["a", "b\n\nc\n\nd"]),
        ("a.json", '{"t": "a", "u": {"v": "b"}}', ["a\n\nb"]),
        ("a.json", '{"t": ["a", "b"], "u": ["c"]}', ["a", "b", "c"]),
    ],
)
def test_rows(name: str, text: str, documents: list[str]) -> None:
    from normalize.files.documents import documents as divided

    fields = ("t", "u", "u.v", "*.*", "t.*.u", "t.*.v.*")
    reader = read_lines if name.endswith("l") else read
    known = [field for field in fields if _there(reader, text, field)]
    found = divided(reader(text, Encoding(), name, known), "row")
    assert [joined.text for joined in found] == documents


def _there(reader: Any, text: str, field: str) -> bool:
    try:
        return bool(reader(text, Encoding(), "a", (field,)))
    except BadFormat:
        return False


def test_new_words_are_escaped_as_the_file_is() -> None:
    from normalize.files.units import Piece

    def quote(text: str) -> str | None:
        piece: Piece = read(text, Encoding(), "a", ("a",)).units[0].target[0]
        return piece.quote('Ç"\\\n😀')

    assert quote('{"a": "x"}') == 'Ç\\"\\\\\\n😀'
    assert quote('{"a": "x\\u00e4"}') == '\\u00c7\\"\\\\\\n\\ud83d\\ude00'
    assert quote('{"a": "xä\\u00e4"}') == 'Ç\\"\\\\\\n😀'


@pytest.mark.parametrize(
    ("label", "text", "says"),
    [
        ("plain text", "Hulusi Akal", "a.json:1:1: not JSON: expected a value"),
        ("cut", '{"text": "Akal', "a.json:1:10: not JSON: expected a value"),
        ("cut in a list", '{"text": ["Akal",\n', "a.json:2:1: not JSON: expected a value"),
        ("a trailing comma", '{"text": "a",}', "a.json:1:14: not JSON: expected a key in quotation marks"),
        ("a comment", '{"text": "a" // b\n}', "a.json:1:14: not JSON: expected a comma or }"),
        ("no colon", '{"text" "a"}', "a.json:1:9: not JSON: expected a colon"),
        ("two values", '{"text": "a"}\n{"text": "b"}', "a.json:2:1: not JSON: unexpected text after the value"),
        ("a raw line end", '{"text": "a\n"}', "a.json:1:10: not JSON"),
        ("deep", "[" * 1001 + "]" * 1001, "a.json:1:1001: not JSON: values are nested more than 1000 deep"),
        ("very deep", "[" * 1_000_000, "nested more than 1000 deep"),
        ("another name", '{"texts": "a"}', "a.json: has no text in field 'text'; did you mean texts?"),
        ("a number", '{"text": 1}', "has no text in field 'text'; it has none"),
        ("further down", '{"a": [{"b": "c"}]}', "it has: a.*.b"),
    ],
)
def test_refused(label: str, text: str, says: str) -> None:
    with pytest.raises(BadFormat) as caught:
        read(text, Encoding(), "a.json", ("text",))
    assert says in str(caught.value)


def test_lines_refused() -> None:
    with pytest.raises(BadFormat, match=r"a\.jsonl:2:8: not JSON"):
        read_lines('{"text": "a"}\n{"text"\n', Encoding(), "a.jsonl", ("text",))


def test_no_field_named() -> None:
    with pytest.raises(NothingNamed) as caught:
        judged("a.json", '{"id": "x", "items": [{"text": "y"}]}')
    assert "with --field (it has: id, items.*.text), or read it as one text with --as plain" in str(caught.value)


def test_nothing_in_it() -> None:
    assert read_lines("\n", Encoding(), "a.jsonl", ("text",)).units == ()


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)


def strings(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return [text for item in inner for text in strings(item)]
    return [value] if isinstance(value, str) else []


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_reads_what_the_json_module_wrote(value: Any, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    found = [token for token in tokens(text, "a") if token.kind == "string"]
    assert [json.loads(text[t.start - 1 : t.end + 1]) for t in found] == strings(value)


@given(st.lists(st.text(min_size=1), min_size=1), st.booleans())
def test_a_string_reads_as_it_was_written(texts: list[str], ascii_only: bool) -> None:
    text = json.dumps(texts, ensure_ascii=ascii_only)
    assert [unit.text for unit in read(text, Encoding(), "a", ("*",)).units] == texts


@given(st.text('{}[],:"\\u1e+-. \nan', max_size=20))
def test_what_is_json_is_what_the_json_module_takes(text: str) -> None:
    try:
        json.loads(text)
        fine = True
    except ValueError:
        fine = False
    try:
        list(tokens(text, "a"))
    except BadFormat:
        assert not fine
    else:
        assert fine


def test_what_is_no_json_is_of_no_weight_where_nothing_is_looked_for() -> None:
    for name in ("a.json", "a.jsonl"):
        with pytest.raises(NothingNamed, match="name the fields that hold text with --field, or read it as one"):
            judged(name, '// a comment\n{"a": 1}')
