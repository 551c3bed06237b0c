"""The forms of a name, which of them are right, and what each is repaired to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazetteer import Entity
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.index.forms import forms, turned
from normalize.match.recognise import recognise
from tests.normalize.match.entities import AKAR, BEIJIANG, CAVUSOGLU, HONDA, KIM, LIGHTHIZER, WHO


def person(name, country="", aliases=(), **names):
    return Entity("x", name, "person", country=country, aliases=aliases, names=names)


URO = person("Sakonji Urokodaki", "Japan", ("Urokodaki Sakonji",))
RESPELT = person("Sakonji Urokodaki", "Japan", ("Urokodaki Sakonzi",))
CHAN = person("Paul Chan Mo-po", "Hong Kong", ("Chan Mo-po",))
SERGEI = person("Sergey Tarnov", "Russia", ("Sergei Tarnoff",))

# label, entity, surnames it may stand by, given names
PARTS = [
    ("no person", WHO, set(), set()),
    ("one word", person("Pele", "Brazil"), set(), set()),
    ("an alias in another order", URO, {"Urokodaki"}, {"Sakonji"}),
    ("the same, spelt in another way", RESPELT, {"Urokodaki"}, {"Sakonji"}),
    ("a name without the Western one", CHAN, {"Chan"}, {"Paul"}),
    ("particles", person("Ursula von der Leyen"), {"von der Leyen", "Leyen"}, {"Ursula"}),
    ("family first", KIM, {"Kim"}, {"Jong Un"}),
    ("a surname in another spelling", SERGEI, {"Tarnov", "Tarnoff"}, {"Sergey"}),
    ("a given name that is listed", person("Meghan Markle", aliases=("Meghan",)), {"Markle"}, set()),
]

# label, entity, mention, what a reading of a native name that sounds so is repaired to
SCHOOL = Entity("m", "Matsubara Commercial High School", "org", names={"ja": ("長野県立松原商業高等学校",)})
SHORT = replace(SCHOOL, aliases=("Matsubara", "Matsubara Commercial", "Matsusho High School"))
READINGS = [
    ("its short name where it has one", SHORT, "matsubarasho", "Matsubara Commercial"),
    ("what the press leaves of a body", SCHOOL, "matsubarasho", "Matsubara Commercial High School"),
    ("the whole name", LIGHTHIZER, "luobote laitexize", "Robert Lighthizer"),
    ("the surname", LIGHTHIZER, "laitexize", "Lighthizer"),
    ("the kind of a place translated", BEIJIANG, "beijiang province", "Beijiang"),
]


def origin(entity, kind):
    return {" ".join(f.spelt) for f in forms(entity) if f.origin == kind}


@pytest.mark.parametrize(("label", "entity", "surnames", "given"), PARTS, ids=[c[0] for c in PARTS])
def test_parts_by_which_a_person_may_stand(label, entity, surnames, given):
    assert origin(entity, "surname") == surnames
    assert origin(entity, "given") == given


@pytest.mark.parametrize("name", ["Hulusi Akar", "Alexander van der Bellen", "Ursula von der Leyen", "Kim Jong Un"])
def test_a_whole_name_is_no_part_of_itself(name):
    assert origin(Entity("one", name, "person"), "name") == {name}


def test_a_surname_in_another_spelling_is_repaired_to_the_canonical_one():
    assert {f.written for f in forms(SERGEI) if f.origin == "surname"} == {"Tarnov"}


# label, canonical name, alias, what a garble of the alias is repaired to
ALIASES = [
    ("an acronym", "Orlan Academy of Arts", "OAA", "OAA"),
    ("a shorter name", "Tarnov Holdings Limited", "Tarnov Holdings", "Tarnov Holdings"),
    ("other words", "Burma Road", "Ledo Lane", "Ledo Lane"),
    ("another spelling", "Tarnovsk", "Tarnowsk", "Tarnovsk"),
    ("another spelling of two words", "Fort Tarnov", "Fort Tarnoff", "Fort Tarnov"),
]


@pytest.mark.parametrize(("label", "name", "alias", "written"), ALIASES, ids=[c[0] for c in ALIASES])
def test_what_an_alias_is_repaired_to(label, name, alias, written):
    body = Entity("x", name, "org", aliases=(alias,))
    assert {f.written for f in forms(body) if f.origin == "alias"} == {written}


def test_another_surname_is_right_by_itself():
    """Somebody who married or took another name is not repaired to the first."""
    both = person("Marta Velgin", "", ("Marta Osterby",))
    assert {f.written for f in forms(both) if f.origin == "surname"} == {"Velgin", "Osterby"}


@pytest.mark.parametrize(("label", "entity", "mention", "written"), READINGS, ids=[c[0] for c in READINGS])
def test_what_a_reading_is_repaired_to(label, entity, mention, written):
    assert {f.written for f in forms(entity) if f.origin == "native" and " ".join(f.words) == mention} == {written}


def test_kanji_have_other_readings():
    both, family = [form for form in forms(HONDA) if form.origin == "native"]
    assert both.written == "Honda Kyoko"
    assert family.written == "Honda"
    assert {"honda"} < set(both.choices(0))
    assert {"kyoko", "keiko"} < set(both.choices(1))
    assert family.choices(0) == both.choices(0)
    assert all(form.choices(0)[0] == form.words[0] for form in (both, family))


@pytest.mark.parametrize("entity", [AKAR, CAVUSOGLU, URO, KIM, WHO], ids=lambda entity: entity.name)
def test_other_words_are_read_in_one_way(entity):
    for form in forms(entity):
        assert [form.choices(i) for i in range(len(form.words))] == [(word,) for word in form.words]


def test_a_form_stands_once():
    for entity in (AKAR, CAVUSOGLU, KIM, URO, CHAN, HONDA):
        each = [(form.words, form.written, form.origin) for form in forms(entity)]
        assert len(each) == len(set(each))


@pytest.mark.parametrize(
    ("label", "entity", "expected"),
    [
        ("no person", Entity("x", "San Marino", "place"), []),
        ("one word", person("Pele"), []),
        ("three words", KIM, []),
        ("two words", AKAR, ["Akar Hulusi"]),
        ("two words, family first", person("Wang Yi", "China"), ["Yi Wang"]),
    ],
)
def test_a_name_of_two_words_may_be_turned(label, entity, expected):
    assert [form.written for form in turned(entity)] == expected


# label, text, what of it is right
TURNED = [
    ("a comma between", "Akar, Hulusi", []),
    ("small letters", "akar hulusi", []),
    ("the wrong words", "Akar Huluzi", []),
    ("turned", "met Akar Hulusi today", ["Akar Hulusi"]),
    ("turned and shouted", "AKAR HULUSI", ["AKAR HULUSI"]),
    ("both", "Hulusi Akar, Akar Hulusi", ["Hulusi Akar", "Akar Hulusi"]),
]


@pytest.mark.parametrize(("label", "text", "right"), TURNED, ids=[c[0] for c in TURNED])
def test_a_turned_name_is_right(label, text, right):
    document = read(text)
    found = recognise(document, Index([AKAR])).right
    assert [text[slice(*document.span(k.mention))] for k in found] == right
    assert all(form.entity == AKAR for k in found for form in k.forms)
