"""What is added to a list stands where it should, and nothing else has changed."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Calque, Entity, Garble
from gazetteer.editing import CannotEdit, Key, add
from gazetteer.editing.entry import written
from gazetteer.reading import parse
from gazetteer.reading.document import Document

AKAR = Entity("hulusi-akar", "Hulusi Akar", "person")
FULL = Entity(
    "x", "Ünal: Öz", "person", "minister # of 'things'", "Turkey", "Öz", ("no", "1.5", "Ö, z"), (),
    {"no": ("a", "b"), "zh": ("土方",)}, frozenset(["zh"]), (Garble("G", "zh", "seen: here"), Garble("yes")),
    (Calque("c", "w", "zh", "土", ("a",), ("b",), False, "r"),), ("N",), False, "why", -5, 2020, None, 3, "Q1",
)  # fmt: skip

LISTS = {
    "block": "# ours\n- name: Hulusi Akar  # the general\n  kind: person\n\n# others\n- name: B\n  kind: place\n",
    "last, no line end": "- {name: B, kind: place}\n- name: Hulusi Akar\n  kind: person",
    "flow list": "- name: Hulusi Akar\n  garbles: [ Akal,   'x' ]   # seen\n  kind: person\n",
    "flow list over lines": "- name: Hulusi Akar\n  garbles: [\n    Akal,\n    x,\n  ]\n  kind: person\n",
    "empty list": "- name: Hulusi Akar\n  garbles: []\n  kind: person\n",
    "block list": "- name: Hulusi Akar\n  garbles:\n    # first\n    - Akal  # of 2019\n    # last\n  kind: person\n",
    "block list, not indented": "- name: Hulusi Akar\n  kind: person\n  garbles:\n  - Akal\n- name: B\n  kind: place\n",
    "list of mappings": "- name: Hulusi Akar\n  kind: person\n  garbles:\n    - text: Akal\n      lang: zh\n",
    "flow entry": "-   {name:  Hulusi Akar , kind: person }  # short\n- {name: B, kind: place}\n",
    "indented": "  - kind: person\n    name: Hulusi Akar\n  - name: B\n    kind: place\n",
    "own id": "- id: hulusi-akar\n  name: H. Akar\n  kind: person\n",
    "block scalar": "- name: Hulusi Akar\n  kind: person\n  description: >-\n    a general\n\n- {name: B, kind: org}\n",
    "accents": '- name: "Hulusi Akar"\n  kind: person\n  aliases: ["Akâr"] # 土\n- {name: 土, id: b, kind: org}\n',
    "windows": "- name: Hulusi Akar\r\n  kind: person\r\n- name: B\r\n  kind: place\r\n",
    "marks": "---\n- name: Hulusi Akar\n  kind: person\n...\n",
}


def entities(text: str) -> dict[str, Entity]:
    found, faults = parse(Document("a.yaml", text), "yaml")
    assert faults == []
    return {entity.id: entity for entity in found}


@pytest.mark.parametrize("key", ["garbles", "calques", "not"])
@pytest.mark.parametrize("label", LISTS)
def test_one_line_changes(label: str, key: Key) -> None:
    text = LISTS[label]
    new = add(text, AKAR, key, "Hulusi Akkal")
    assert add(new, AKAR, key, "Hulusi Akkal") == new
    entity = entities(new)["hulusi-akar"]
    told = {"garbles": entity.garbles, "calques": entity.calques, "not": entity.never}[key]
    assert "Hulusi Akkal" in [one if isinstance(one, str) else one.text for one in told]
    steps = [line for line in difflib.ndiff(text.splitlines(), new.splitlines()) if line[0] in "+-"]
    assert len(steps) <= 2
    assert ("\r\n" in text) == ("\r\n" in new)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- name: Hulusi Akar\n  kind: preson\n", "line 2: 'preson' is not a kind"),
        ("[{name: B, kind: place}]\n", "stand in brackets"),
        ("- name: [\n", "line"),
        ("name: B\n", "line 1"),
        (
            "- {name: B, kind: org, garbles: &g [x]}\n- {name: Hulusi Akar, kind: person, garbles: *g}\n",
            "without touching more",
        ),
    ],
)
def test_what_cannot_be_edited(text: str, says: str) -> None:
    with pytest.raises(CannotEdit, match=says):
        add(text, AKAR, "garbles", "Akal")


@pytest.mark.parametrize(
    "text", ["", "# ours\n", "[]\n", "- {name: B, kind: place}", "# x\n\n- name: B\n  kind: place\n# end\n"]
)
def test_an_entry_that_is_not_there_is_copied_whole(text: str) -> None:
    new = add(text, FULL, "not", "Ünal Öztürk")
    assert entities(new)["x"].never == ("N", "Ünal Öztürk")
    assert entities(new)["x"].names == FULL.names
    for line in text.splitlines():
        assert line in new or line == "[]"


def test_an_entry_says_all() -> None:
    from dataclasses import replace

    assert replace(entities(written(FULL))["x"], origin="") == FULL


@given(st.text(min_size=1, max_size=30), st.sampled_from(sorted(LISTS)))
def test_any_words(words: str, label: str) -> None:
    try:
        new = add(LISTS[label], AKAR, "not", words)
    except CannotEdit:
        return
    assert entities(new)["hulusi-akar"].never == (words,)
