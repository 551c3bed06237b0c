"""Kind words: what a machine translates of a name while it reads the rest aloud."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.romanise.kind_words import parted

CASES = [
    # label, name, language, how it may be parted
    ("nothing", "", "zh", []),
    ("no kind", "北江", "zh", []),
    ("a kind alone", "省", "zh", []),
    ("a kind of two signs alone", "大学", "zh", []),
    ("too little before the kind", "江省", "zh", []),
    ("a kind at the beginning", "省北京", "zh", []),
    ("a kind in the middle", "北省京", "zh", []),
    ("the words of another language", "北江省", "ja", []),
    ("the words of another language", "강릉시", "zh", []),
    ("an unknown language", "北江省", "no such language", []),
    ("a province", "北江省", "zh", [("北江", "province")]),
    ("two signs", "上海大学", "zh", [("上海", "university")]),
    ("two words for one", "三江工业园", "zh", [("三江", "industrial park")]),
    ("the longest first", "北江机场", "zh", [("北江", "airport")]),
    (
        "a kind within a kind",
        "北江国际机场",
        "zh",
        [("北江", "international airport"), ("北江国际", "airport")],
    ),
    ("a city", "강릉시", "ko", [("강릉", "city")]),
    ("three signs", "서울대학교", "ko", [("서울", "university")]),
]


@pytest.mark.parametrize(("label", "name", "language", "ways"), CASES, ids=[f"{c[0]} {c[1]}" for c in CASES])
def test_ways_to_part_a_name(label, name, language, ways):
    assert list(parted(name, language)) == ways


@given(st.text("北江省市国际机场大桥站시도대학교서울", max_size=8), st.sampled_from(["zh", "ko", "ja"]))
def test_what_is_read_is_the_beginning_of_the_name(name, language):
    for stem, kind in parted(name, language):
        assert name.startswith(stem)
        assert 2 <= len(stem) < len(name)
        assert kind.isascii()
        assert kind.replace(" ", "").isalpha()
