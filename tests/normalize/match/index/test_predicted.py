"""Wrong forms that a Chinese name lets expect."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.index.predicted import predicted

# label, name, kind, its Chinese name
NOTHING = [
    ("a phrase", "Greenhill Cloud", "other", "青山云"),
    ("a place, of which there are too many", "Hun Cloud", "place", "魂云"),
    ("a surname that is an English word", "Long Lei", "person", "龙雷"),
    ("a meaning of three letters", "Wei Mao", "person", "魏猫"),
    ("a given name of two characters", "Wei Leiyun", "person", "魏雷云"),
    ("a name from elsewhere", "Wayne Thunder", "person", "韦雷"),
    ("a name that is all translated", "Thunder Cloud", "org", "雷云"),
    ("a name that is all its own", "Alphabet Tencent", "org", "腾讯云"),
    ("too little read aloud", "Big Cloud", "org", "里云"),
    ("a Chinese name with a Latin word", "Kingsoft Cloud", "org", "Kingsoft云"),
]
EXPECTED = [
    ("a given name translated", "Wei Lei", "person", "魏雷", ["Wei Thunder", "Wei Lightning", "Wei Bolt"]),
    ("the rest read aloud", "Greenhill Cloud", "org", "青山云", ["Qingshan Cloud"]),
    ("in the middle", "North Greenhill Cloud", "org", "北青山云", ["North Qingshan Cloud"]),
]


@pytest.mark.parametrize(("label", "name", "kind", "native"), NOTHING, ids=[case[0] for case in NOTHING])
def test_where_nothing_is_expected(label, name, kind, native):
    assert list(predicted(Entity("it", name, kind, names={"zh": (native,)}))) == []


@pytest.mark.parametrize(("label", "name", "kind", "native", "texts"), EXPECTED, ids=[case[0] for case in EXPECTED])
def test_what_is_expected(label, name, kind, native, texts):
    assert [each.text for each in predicted(Entity("it", name, kind, names={"zh": (native,)}))] == texts


@pytest.mark.parametrize(
    ("name", "native", "texts"),
    [("Han Jiang", "韩江", {"Han River", "Han Bay", "Han Creek"}), ("Wei Jun", "魏军", {"Wei Army", "Wei Troops"})],
)
def test_what_english_puts_behind_a_surname_is_no_given_name(name, native, texts):
    entity = Entity("it", name, "person", names={"zh": (native,)})
    assert texts.isdisjoint(each.text for each in predicted(entity))
