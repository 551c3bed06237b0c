"""Which native names an entity has, and what of them may stand alone."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.native_names.parts import heads, natives_of, spelt_by_sound


def person(name: str, lang: str, native: str, country: str = "") -> Entity:
    return Entity("x", name, "person", country=country, names={lang: (native,)})


# label, entity, its native names and their parts
NAMES = [
    ("a place", Entity("x", "Rim", "place", names={"ru": ("Рим",)}), [("Рим", "whole")]),
    (
        "a body by what it is called",
        Entity("x", "Mayak", "org", names={"ru": ("Завод «Маяк»",)}),
        [("Завод «Маяк»", "whole"), ("Маяк", "short")],
    ),
    (
        "a person",
        person("Yegor Belozyorov", "uk", "Егор Белозёров"),
        [("Егор Белозёров", "whole"), ("Егор", "given"), ("Белозёров", "surname")],
    ),
    (
        "a foreigner in Chinese",
        person("Hulusi Akar", "zh", "胡卢西·阿卡尔"),
        [("胡卢西·阿卡尔", "whole"), ("胡卢西", "given"), ("阿卡尔", "surname")],
    ),
    (
        "a surname of three characters",
        person("Ichiro Sasaki", "ja", "佐々木一朗", "Japan"),
        [("佐々木一朗", "whole"), ("佐々木", "surname"), ("一朗", "given")],
    ),
    ("halves of one character", person("Ken Hara", "ja", "原健", "Japan"), [("原健", "whole")]),
    ("a Chinese person in Japanese", person("Li Keqiang", "ja", "李克強", "China"), [("李克強", "whole")]),
]


@pytest.mark.parametrize(("label", "entity", "names"), NAMES, ids=[case[0] for case in NAMES])
def test_what_of_a_native_name_may_stand_alone(label, entity, names):
    assert [(native.text, native.part) for native in natives_of(entity)] == names


def test_names_begin_with_two_signs_or_a_word():
    entity = Entity("x", "Hanwha", "org", names={"ko": ("한화오션",), "cs": ("Hanwha Oceán",), "ja": ("韓",)})
    assert list(heads(entity, None)) == ["한화", "Hanwha"]
    assert list(heads(entity, "cs")) == ["Hanwha"]


def test_what_is_spelt_by_its_sound_is_looked_for_whole():
    assert spelt_by_sound(("格里戈里", "胡卢西·阿卡尔", "北京大学", "Grigory")) == ("格里戈里", "胡卢西阿卡尔")
