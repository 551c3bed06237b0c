"""Merging, order, look-up and digest."""

from __future__ import annotations

import dataclasses
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gazetteer
from gazetteer import Entity, Gazetteer, UnknownEntity


def place(id: str, wikidata: str = "", name: str = "") -> Entity:
    return Entity(id, name or id, "place", wikidata=wikidata)


# label, entities in order, ids that are left, ids of the replaced
MERGED = [
    ("nothing", [], [], []),
    ("different things stay", [place("b"), place("a")], ["a", "b"], []),
    ("no wikidata is not the same wikidata", [place("a", ""), place("b", "")], ["a", "b"], []),
    ("same id", [place("a", name="old"), place("a", name="new")], ["a"], ["a"]),
    ("same wikidata, other id", [place("a", "Q1"), place("b", "Q1")], ["b"], ["a"]),
    ("id of one, wikidata of another",
     [place("a", "Q1"), place("b", "Q2"), place("b", "Q1")], ["b"], ["b", "a"]),
    ("the wikidata of a replaced entry is free", [place("a", "Q1"), place("a", "Q2"), place("b", "Q1")],
     ["a", "b"], ["a"]),
    ("same id and wikidata", [place("a", "Q1"), place("a", "Q1")], ["a"], ["a"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("entities", "left", "replaced"), [case[1:] for case in MERGED], ids=[case[0] for case in MERGED]
)
def test_merging(entities: list[Entity], left: list[str], replaced: list[str]) -> None:
    names = Gazetteer.of(entities)
    assert [entity.id for entity in names] == left
    assert [entity.id for entity in names.replaced] == replaced


def test_the_later_entry_is_taken_whole() -> None:
    early = Entity("a", "old", "place", aliases=("x",), since=1)
    late = Entity("a", "new", "place")
    assert Gazetteer.of([early, late])["a"] == late


def test_look_up() -> None:
    names = Gazetteer.of([place("turkey")])
    assert "turkey" in names
    assert "greece" not in names
    assert names["turkey"].name == "turkey"
    assert names.get("greece") is None
    with pytest.raises(UnknownEntity, match="did you mean 'turkey'"):
        names["turkeh"]


def test_nothing_can_be_changed() -> None:
    names = Gazetteer.of([place("a")])
    with pytest.raises(dataclasses.FrozenInstanceError):
        names.entities = {}  # type: ignore[misc]
    with pytest.raises(TypeError):
        names.entities["b"] = place("b")  # type: ignore[index]


def test_survives_pickling() -> None:
    names = Gazetteer.of([place("a", name="old"), place("a")])
    copy = pickle.loads(pickle.dumps(names))
    assert copy == names
    assert copy.replaced == names.replaced


# What differs between two entities of which only one field is given; each must change the digest.
CHANGED: dict[str, Any] = {
    "id": "b", "name": "B", "kind": "org", "description": "x", "country": "x", "surname": "x",
    "aliases": ("x",), "demonyms": ("x",), "names": {"zh": ("x",)}, "translated": frozenset({"zh"}),
    "garbles": (gazetteer.Garble("x"),), "calques": (gazetteer.Calque("x"),), "never": ("x",), "fix": False,
    "reason": "x", "since": 1, "until": 1, "population": 1, "rank": 1, "wikidata": "Q1",
}  # fmt: skip


def test_every_field_is_tried() -> None:
    assert {*CHANGED, "origin"} == set(Entity.__dataclass_fields__)


@pytest.mark.parametrize("field", CHANGED)
def test_digest_tells_every_field(field: str) -> None:
    entity = place("a")
    other = dataclasses.replace(entity, **{field: CHANGED[field]})
    assert Gazetteer.of([entity]).digest != Gazetteer.of([other]).digest


@pytest.mark.parametrize("part", [field.name for field in dataclasses.fields(gazetteer.Calque)])
def test_digest_tells_every_part_of_a_calque(part: str) -> None:
    calque = gazetteer.Calque("x")
    changed: dict[str, Any] = {"when": ("a",), "unless": ("a",), "fix": False}
    other = dataclasses.replace(calque, **{part: changed.get(part, "a")})
    digests = {Gazetteer.of([Entity("a", "A", "place", calques=(each,))]).digest for each in (calque, other)}
    assert len(digests) == 2


def test_digest_knows_no_paths_and_no_order(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("- {name: A, kind: place, names: {zh: x, ja: y}}\n- {name: B, kind: place}\n")
    (tmp_path / "two.jsonl").write_text(
        '{"name":"B","kind":"place"}\n\n{"kind":"place","name":"A","names":{"ja":"y","zh":["x"]}}\n'
    )
    one, two = (Gazetteer.read(tmp_path / name) for name in ("one.yaml", "two.jsonl"))
    assert one.digest == two.digest
    assert one == two
    assert hash(one) == hash(two)


@given(st.permutations([place(id) for id in "abcdef"]))
def test_order_does_not_depend_on_the_order_given(entities: list[Entity]) -> None:
    assert [entity.id for entity in Gazetteer.of(entities)] == list("abcdef")


def test_all_is_true() -> None:
    assert sorted(gazetteer.__all__) == sorted(set(gazetteer.__all__))
    public = {
        name for name, value in vars(gazetteer).items()
        if not name.startswith("_") and getattr(value, "__module__", "").startswith("gazetteer.")
    }  # fmt: skip
    assert public | {"KINDS", "Kind"} == set(gazetteer.__all__)
