"""Every format: what is refused, and at which line and column."""

from __future__ import annotations

import pytest

from gazetteer.fault import Fault
from gazetteer.reading import parse
from gazetteer.reading.document import Document

LAUGHS = "- &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"- &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(20)
)

# label, text, faults as (line, column, part of the message)
YAML = [
    ("empty", "", [(1, 1, "holds no entries")]),
    ("only a comment", "# nothing\n", [(1, 1, "holds no entries")]),
    ("null", "~\n", [(1, 1, "holds no entries")]),
    ("a mapping", "name: A\nkind: place\n", [(1, 1, "must be a list")]),
    ("a text", "\nA\n", [(2, 1, "must be a list")]),
    ("entry is a text", "- A\n", [(1, 3, "an entry must be a mapping")]),
    ("entry is nothing", "-\n- {name: A, kind: place}\n", [(1, 2, "not nothing")]),
    ("key is missing", "- {name: A, kind: place}\n-   name: B\n", [(2, 5, "'kind' is missing")]),
    ("unknown key", "- name: A\n  kind: place\n  alias: [B]\n", [(3, 3, "did you mean 'aliases'?")]),
    ("value", "- name: A\n  kind: plac\n", [(2, 9, "did you mean 'place'?")]),
    ("item of a list", "- name: A\n  kind: place\n  aliases: [B, 7]\n", [(3, 16, "item 2 of 'aliases'")]),
    ("language", "- {name: A, kind: place, names: {zh: 土, jp: 土}}\n", [(1, 41, "did you mean 'ja'?")]),
    ("part of a calque",
     "- name: A\n  kind: place\n  calques:\n    - text: b\n      when: c\n", [(5, 13, "list")]),
    ("two entries on a line", "[{name: A, kind: x}, {name: B, kind: y}]", [(1, 18, "'x'"), (1, 38, "'y'")]),
    ("astral letter before", "- {name: '𝔸', kind: x}\n", [(1, 21, "'x' is not a kind")]),
    ("Windows line ends", "- name: A\r\n  kind: x\r\n", [(2, 9, "'x' is not a kind")]),
    ("no is a word", "- {name: No, kind: place, fix: no, reason: x}\n", [(1, 32, "must be true or false")]),
    ("number for a name", "- {name: 1984, kind: event}\n", [(1, 10, "the number 1984")]),
    ("empty value", "- name: A\n  kind: place\n  country:\n", [(3, 11, "not nothing")]),
    ("key twice", "- name: A\n  kind: place\n  name: B\n", [(3, 3, "'name' stands twice")]),
    ("language twice", "- {name: A, kind: place, names: {zh: a, zh: b}}\n", [(1, 41, "'zh' stands twice")]),
    ("id twice", "- {name: A, kind: place}\n- {name: B, kind: place}\n- {name: A, kind: org}\n",
     [(3, 10, "already that of the entry in line 1")]),
    ("id given twice", "- {name: A, kind: place}\n- {name: B, kind: place, id: a}\n", [(2, 30, "'a'")]),
    ("wikidata twice", "- {name: A, kind: place, wikidata: Q1}\n- {name: B, kind: place, wikidata: Q1}\n",
     [(2, 36, "in line 1")]),
    ("id twice, once in a bad entry", "- {name: A, kind: x}\n- {name: A, kind: place}\n",
     [(1, 19, "'x'"), (2, 10, "in line 1")]),
    ("syntax", "- name: A\n  kind: place: b\n", [(2, 14, "not YAML")]),
    ("faults before the syntax too", "- {name: A, kind: x}\n- [\n", [(1, 19, "'x'"), (3, 1, "not YAML")]),
    ("quotation mark that is not closed", '- name: "A\n  kind: place\n- name: B\n', [(1, 9, "not YAML")]),
    ("tab to indent", "- name: A\n\tkind: place\n", [(2, 1, "not YAML")]),
    ("tag", "- {name: !!str A, kind: place}\n", [(1, 10, "a tag stands here")]),
    ("tag that would run", "- !!python/object/apply:os.system ['x']\n", [(1, 3, "mapping"), (1, 3, "a tag")]),
    ("unknown alias", "- {name: *a, kind: place}\n", [(1, 10, "no anchor '&a'")]),
    ("alias of itself", "- &a {name: *a, kind: place}\n", [(1, 13, "no anchor '&a'")]),
    ("merge key", "- {name: A, kind: place, <<: {}}\n", [(1, 26, "unknown key '<<'")]),
    ("list as a key", "- {[a]: b}\n", [(1, 4, "a key must be plain text")]),
    ("second document",
     "- {name: A, kind: place}\n---\n- {name: B, kind: place}\n", [(2, 1, "second document")]),
    ("too deep", "- " + "[" * 500, [(1, 23, "nested more than 20 deep")]),
    ("entry that is another by itself", "[? kind: place]", [(1, 2, "'name' is missing")]),
    ("entry that is no YAML by itself", "[? ,",
     [(1, 2, "unknown key"), (1, 2, "'name'"), (1, 2, "'kind'"), (1, 5, "not YAML")]),
    ("control character", "- {name: A, kind: place}\n- {name: \x01, kind: place}\n", [(2, 10, "U+0001")]),
]  # fmt: skip

JSONL = [
    ("a list", '[{"name": "A",\n"kind": "place"}]\n', [(1, 1, "one JSON list")]),
    ("not JSON", '{"name": "A", "kind": "place"}\n{"name": A}\n', [(2, 10, "not JSON")]),
    ("cut off", '{"name": "A", "kind": ', [(1, 23, "not JSON")]),
    ("every line is told", "a\nb\n", [(1, 1, "not JSON"), (2, 1, "not JSON")]),
    ("two on a line", '{"name": "A", "kind": "place"} {}\n', [(1, 32, "not JSON")]),
    ("a text", '"A"\n', [(1, 1, "an entry must be a mapping")]),
    ("unknown key", '{"name": "A", "kind": "place", "alias": 1}', [(1, 32, "did you mean 'aliases'?")]),
    ("value", '{"name": "A", "kind":  "x"}', [(1, 24, "'x' is not a kind")]),
    ("deep value", ' {"name": "A", "kind": "place", "names": {"zh": ["a", ""]}}', [(1, 55, "is empty")]),
    ("after an escape", '{"name": "\\u00e4\\"", "kind": "x"}', [(1, 30, "'x' is not a kind")]),
    ("lone surrogate", '{"name": "\\ud800", "kind": "place"}', [(1, 10, "U+D800")]),
    ("key twice", '{"name": "A", "kind": "place", "name": "A"}', [(1, 32, "'name' stands twice")]),
    ("key twice inside",
     '{"name": "A", "kind": "place", "names": {"zh": "a", "zh": "b"}}', [(1, 53, "'zh'")]),
    ("key twice, then cut off", '{"names": {"zh": "a", "zh": "b"}', [(1, 33, "not JSON")]),
    ("id twice", '{"name": "A", "kind": "place"}\n\n{"name": "A", "kind": "org"}', [(3, 10, "in line 1")]),
    ("too deep", "[" * 3 + "\n", [(1, 1, "one JSON list")]),
    ("far too deep", '{"a":' * 100_000, [(1, 1, "nested too deeply")]),
    ("number without end",
     '{"name": "A", "kind": "place", "rank": ' + "1" * 5000 + "}", [(1, 1, "too long")]),
    ("not a number", '{"name": "A", "kind": "place", "rank": NaN}', [(1, 40, "whole number")]),
]  # fmt: skip

CSV = [
    ("empty", "", [(1, 1, "no header")]),
    ("unknown column, told once", "name,kind,alias\nA,place,B\nC,place,D\n", [(1, 11, "mean 'aliases'?")]),
    ("column of no language", "name,kind,names.jp\nA,place,a\n", [(1, 11, "did you mean 'ja'?")]),
    ("column twice", "name,kind,name\nA,place,B\n", [(1, 11, "'name' stands twice")]),
    ("no kind", "name,country\nA,B\n", [(1, 1, "'kind' is missing")]),
    ("semicolons", "name;kind\nA;place\n", [(1, 1, "not separated by commas")]),
    ("value", "name,kind\nA,place\nB,x\n", [(3, 3, "'x' is not a kind")]),
    ("value after quotes", 'name,kind,description\n"A, ""b""",x,c\n', [(2, 12, "'x' is not a kind")]),
    ("value after an inch",
     'name,kind,description,fix\n5" gun,product,"a, b",x\n', [(2, 23, "true or false")]),
    ("value after two lines",
     'name,kind,description\nA,place,"a\nb"\nB,x,c\n', [(2, 9, "U+000A"), (4, 3, "'x'")]),
    ("no name", "name,kind\n,place\n", [(2, 1, "'name' is missing")]),
    ("too many cells", "name,kind\nA,place,b\n", [(2, 9, "the row has 3 cells")]),
    ("number", "name,kind,population\nA,place,1 000\n", [(2, 9, "whole number")]),
    ("truth", "name,kind,fix\nA,place,no\n", [(2, 9, "must be true or false")]),
    ("list as JSON", 'name,kind,aliases\nA,place,"[""a"", 7]"\n', [(2, 9, "item 2 of 'aliases'")]),
    ("not JSON", "name,kind,calques\nA,place,[{text: a}]\n", [(2, 9, "not JSON")]),
    ("calque as text", "name,kind,calques\nA,place,a\n", [(2, 9, "must be a list")]),
    ("quote without end", 'name,kind\nA,place\n"B,place\n', [(3, 1, "not CSV")]),
    ("id twice", "name,kind\nA,place\nA,org\n", [(3, 1, "in line 2")]),
]  # fmt: skip

CASES = [
    (f"{form}: {label}", form, text, expected)
    for form, cases in (("yaml", YAML), ("jsonl", JSONL), ("csv", CSV))
    for label, text, expected in cases
]


def faults(form: str, text: str) -> list[Fault]:
    return parse(Document("x", text), form)[1]


@pytest.mark.parametrize(("form", "text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_refused_with_its_place(form: str, text: str, expected: list[tuple[int, int, str]]) -> None:
    found = faults(form, text)
    assert [(fault.line, fault.column) for fault in found] == [place[:2] for place in expected]
    for fault, (line, _, message) in zip(found, expected, strict=True):
        assert message in fault.message
        assert fault.excerpt == text.split("\n")[line - 1].rstrip("\r")


def test_billion_laughs_are_refused() -> None:
    found = faults("yaml", LAUGHS)
    assert [fault.message for fault in found if "aliases" in fault.message] == [
        "the aliases of the file stand for more than 10,000 values"
    ]


def test_all_faults_of_a_file_in_the_order_of_its_lines() -> None:
    text = "- {name: A, kind: place, kind: place}\n- {nam: B, kind: place}\n- {name: C, kind: x}\n"
    assert [fault.line for fault in faults("yaml", text)] == [1, 2, 2, 3]
