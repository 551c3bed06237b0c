"""From a mapping to an entity: what is refused, where, and what comes out of what is right."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import KINDS, Calque, Entity, Garble
from gazetteer.schema import ENTRY, Path, entity

PERSON: dict[str, Any] = {"name": "Hulusi Akar", "kind": "person"}
PLACE: dict[str, Any] = {"name": "Turkey", "kind": "place"}

# label, entry, path of the fault, whether it is at the key, a part of the message, a part of what is allowed
REFUSED: list[tuple[str, object, Path, bool, str, str]] = [
    ("text for an entry", "Turkey", (), False, "must be a mapping", "name"),
    ("list for an entry", ["Turkey"], (), False, "not a list", "name"),
    ("nothing for an entry", None, (), False, "not nothing", "name"),
    ("no name", {"kind": "place"}, (), False, "'name' is missing", "English"),
    ("no kind", {"name": "Turkey"}, (), False, "'kind' is missing", "person, place"),
    ("unknown key, near", {**PLACE, "alias": []}, ("alias",), True, "did you mean 'aliases'?", "aliases"),
    ("unknown key, in capitals", {**PLACE, "Wikidata": "Q43"}, ("Wikidata",), True, "mean 'wikidata'?", ""),
    ("unknown key, like none", {**PLACE, "zzz": 1}, ("zzz",), True, "unknown key 'zzz'", "demonyms"),
    ("wrong kind", {"name": "X", "kind": "preson"}, ("kind",), False, "did you mean 'person'?", "event"),
    ("another word for a kind", {"name": "X", "kind": "Company"}, ("kind",), False, "did you mean 'org'?", "event"),
    ("empty name", {"name": " ", "kind": "place"}, ("name",), False, "is empty", "text"),
    ("name is a number", {"name": 1984, "kind": "event"}, ("name",), False, "the number 1984", '"1984"'),
    ("name is true", {"name": True, "kind": "event"}, ("name",), False, "not true", '"true"'),
    ("name without a value", {"name": None, "kind": "event"}, ("name",), False, "not nothing", "leave"),
    ("name on two lines", {"name": "a\nb", "kind": "event"}, ("name",), False, "U+000A", "one line"),
    ("name with a lone surrogate", {"name": "K\ud800", "kind": "place"}, ("name",), False, "U+D800", ""),
    ("name of a page", {"name": "a" * 501, "kind": "place"}, ("name",), False, "501 characters", "500"),
    ("name that gives no id", {"name": "!?", "kind": "other"}, ("name",), False, "no id", "id: my-entry"),
    ("id with capitals", {**PLACE, "id": "Turkey"}, ("id",), False, "'Turkey' is no id", "turkey"),
    ("text for a list", {**PLACE, "aliases": "Türkiye"}, ("aliases",), False, "must be a list", "[Türkiye]"),
    ("empty alias", {**PLACE, "aliases": ["a", ""]}, ("aliases", 1), False, "item 2 of 'aliases'", "text"),
    ("number among aliases", {**PLACE, "aliases": [7]}, ("aliases", 0), False, "the number 7", '"7"'),
    ("list in a list", {**PLACE, "not": [["a"]]}, ("not", 0), False, "not a list", "text"),
    ("demonyms of a person", {**PERSON, "demonyms": ["a"]}, ("demonyms",), True, "kind 'place'", "leave"),
    ("surname of a place", {**PLACE, "surname": "a"}, ("surname",), True, "kind 'person'", "leave"),
    ("names as a list", {**PLACE, "names": ["a"]}, ("names",), False, "mapping of languages", "zh"),
    ("country for a language",
     {**PLACE, "names": {"jp": "a"}}, ("names", "jp"), True, "mean 'ja'?", "ISO 639"),
    ("no language", {**PLACE, "names": {"xx": "a"}}, ("names", "xx"), True, "'xx' is not a language", "zh"),
    ("empty native name", {**PLACE, "names": {"zh": ""}}, ("names", "zh"), False, "is empty", "text"),
    ("no native name",
     {**PLACE, "names": {"zh": []}}, ("names", "zh"), False, "an empty list", "list of names"),
    ("one native name empty", {**PLACE, "names": {"zh": ["a", ""]}}, ("names", "zh", 1), False, "empty", ""),
    ("translated as text",
     {**PLACE, "translated": "zh"}, ("translated",), False, "must be true or", "[zh, ja]"),
    ("translated wrong", {**PLACE, "translated": ["zh", "cn"]}, ("translated", 1), False, "mean 'zh'?", ""),
    ("garble without text", {**PLACE, "garbles": [{"lang": "zh"}]}, ("garbles", 0), False, "'text' is", ""),
    ("garble of no language", {**PLACE, "garbles": [{"text": "a", "lang": "ZH"}]}, ("garbles", 0, "lang"),
     False, "did you mean 'zh'?", ""),
    ("calque as text", {**PLACE, "calques": ["a"]}, ("calques", 0), False, "must be a mapping", "unless"),
    ("calques as a mapping",
     {**PLACE, "calques": {"text": "a"}}, ("calques",), False, "must be a list", "text"),
    ("key of a calque", {**PLACE, "calques": [{"text": "a", "form": "b"}]}, ("calques", 0, "form"), True,
     "did you mean 'from'?", "write"),
    ("guard as text", {**PLACE, "calques": [{"text": "a", "when": "b"}]}, ("calques", 0, "when"), False,
     "must be a list", "[b]"),
    ("calque without reason",
     {**PLACE, "calques": [{"text": "a", "fix": False}]}, ("calques", 0, "fix"), False,
     "needs a 'reason'", "reason"),
    ("no reason", {**PLACE, "fix": False}, ("fix",), False, "needs a 'reason'", "reason"),
    ("reason for nothing", {**PLACE, "reason": "a"}, ("reason",), True, "'fix' is not false", "fix: false"),
    ("fix is a word", {**PLACE, "fix": "no"}, ("fix",), False, "must be true or false", "true, false"),
    ("year as text", {**PLACE, "since": "1923"}, ("since",), False, "the text '1923'", "without quotes"),
    ("year is true", {**PLACE, "since": True}, ("since",), False, "whole number, not true", ""),
    ("year of the far future", {**PLACE, "until": 20230}, ("until",), False, "20230", "9999"),
    ("fewer than nobody", {**PLACE, "population": -1}, ("population",), False, "-1", "0 to"),
    ("rank before the first", {**PLACE, "rank": 0}, ("rank",), False, "not 0", "1 to"),
    ("a half", {**PLACE, "rank": 1.5}, ("rank",), False, "1.5", "1 to"),
    ("time backwards", {**PLACE, "since": 2000, "until": 1999}, ("since",), False, "after 'until'", "first"),
    ("no Q-number", {**PLACE, "wikidata": "43"}, ("wikidata",), False, "not a Wikidata number", "Q112068"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "path", "at_key", "message", "allowed"),
    [case[1:] for case in REFUSED],
    ids=[c[0] for c in REFUSED],
)
def test_refused_at_its_place(raw: object, path: Path, at_key: bool, message: str, allowed: str) -> None:
    made, problems = entity(raw)
    assert made is None
    found = [problem for problem in problems if (problem.path, problem.at_key) == (path, at_key)]
    assert [problem for problem in found if message in problem.message and allowed in problem.allowed], problems


def test_everything_wrong_is_told_at_once() -> None:
    raw = {
        "nam": "X",
        "kind": "preson",
        "aliases": "a",
        "since": 2,
        "until": 1,
        "fix": False,
        "names": {"jp": ""},
    }
    paths = [problem.path for problem in entity(raw)[1]]
    assert sorted(paths, key=str) == sorted(
        [("nam",), (), ("kind",), ("aliases",), ("since",), ("fix",), ("names", "jp")], key=str
    )


def test_nothing_wrong_is_told_twice() -> None:
    raw = {"name": "", "kind": 3, "calques": [{"text": "a", "lang": 3, "fix": "no", "reason": "b"}]}
    paths = [problem.path for problem in entity(raw)[1]]
    assert sorted(paths) == sorted([("name",), ("kind",), ("calques", 0, "lang"), ("calques", 0, "fix")])


# label, entry, attributes of the entity
TAKEN: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("id of the name", {"name": "Mevlüt Çavuşoğlu", "kind": "person"}, {"id": "mevlut-cavusoglu"}),
    ("id of an apostrophe", {"name": "People's Daily", "kind": "media"}, {"id": "peoples-daily"}),
    ("id of its own", {**PLACE, "id": "turkey-2"}, {"id": "turkey-2"}),
    ("id where the name gives none", {"name": "!?", "kind": "other", "id": "bang"}, {"id": "bang"}),
    ("white space around", {"name": " Turkey ", "kind": "place"}, {"name": "Turkey"}),
    ("joiner inside a word", {**PLACE, "names": {"fa": "چاووش\u200cاوغلو"}},
     {"names": {"fa": ("چاووش\u200cاوغلو",)}}),
    ("one and several names", {**PLACE, "names": {"zh": "a", "ja": ["b", "c"]}},
     {"names": {"zh": ("a",), "ja": ("b", "c")}}),
    ("a script, a three-letter code", {**PLACE, "names": {"zh-Hant": "a", "ckb": "b"}},
     {"names": {"zh-Hant": ("a",), "ckb": ("b",)}}),
    ("translated: true", {**PLACE, "names": {"zh": "a", "ja": "b"}, "translated": True},
     {"translated": frozenset({"zh", "ja"})}),
    ("translated: false", {**PLACE, "names": {"zh": "a"}, "translated": False}, {"translated": frozenset()}),
    ("translated: list", {**PLACE, "translated": ["zh"]}, {"translated": frozenset({"zh"})}),
    ("garbles of both sorts", {**PERSON, "garbles": ["Akal", {"text": "Aker", "lang": "zh", "source": "x"}]},
     {"garbles": (Garble("Akal"), Garble("Aker", "zh", "x"))}),
    ("a calque",
     {**PLACE, "calques": [{"text": "a", "from": "b", "when": ["c"], "fix": False, "reason": "d"}]},
     {"calques": (Calque("a", source="b", when=("c",), fix=False, reason="d"),)}),
    ("others' names", {**PERSON, "not": ["Akal Takht"]}, {"never": ("Akal Takht",)}),
    ("only suggested", {**PERSON, "fix": False, "reason": "a"}, {"fix": False, "reason": "a"}),
    ("one year", {**PERSON, "since": 1999, "until": 1999}, {"since": 1999, "until": 1999}),
    ("before our era", {**PLACE, "since": -753}, {"since": -753}),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), [case[1:] for case in TAKEN], ids=[case[0] for case in TAKEN])
def test_taken_as_written(raw: dict[str, Any], expected: dict[str, Any]) -> None:
    made, problems = entity(raw, "a.yaml:1")
    assert made is not None, problems
    assert {key: getattr(made, key) for key in expected} == expected
    assert made.origin == "a.yaml:1"


def test_every_key_reaches_an_attribute() -> None:
    assert {{"not": "never"}.get(key, key) for key in ENTRY} | {"origin"} == set(Entity.__dataclass_fields__)


WORDS = st.text(min_size=1, max_size=20)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.just(""),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
ENTRIES = st.dictionaries(st.sampled_from([*ENTRY, "nam"]), ANYTHING | st.sampled_from(KINDS), max_size=8)


@given(ANYTHING | ENTRIES)
def test_either_an_entity_or_what_is_wrong(raw: object) -> None:
    made, problems = entity(raw)
    assert (made is None) == bool(problems)
    if made is not None:
        assert made.id
        assert made.kind in KINDS
        assert all(text == text.strip() != "" for text in made.accepted)
