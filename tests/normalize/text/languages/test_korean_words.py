"""Where a name may stand in a word of Korean: what must not be one, and what must."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.languages.korean_words import may_stand

# line, name, what it is
NOT_THERE = [
    ("사랑이란", "이란", "a particle"),
    ("이란성", "이란", "a longer word"),
    ("우리가", "리가", "the end of a word"),
    ("교통수단을", "수단", "the end of another word"),
    ("사나이", "사나", "a particle that stands behind consonants alone"),
    ("인도적", "인도", "a suffix"),
    ("주도하는", "도하", "a verb"),
    ("서울대", "서울", "a longer name"),
    ("한국은행이", "한국", "a bank"),
    ("로마네스크", "로마", "a longer foreign word"),
    ("여왕이", "왕이", "a queen"),
    ("트럼프", "럼프", "a part of a name"),
    ("카레라이스를", "라이스", "a dish"),
    ("크나르비크", "나르비크", "the end of a name with one syllable more"),
    ("아크라바", "아크라", "the beginning of a name with one syllable more"),
]
THERE = [
    ("이란", "이란", "alone"),
    ("이란은", "이란", "a particle behind a consonant"),
    ("리가는", "리가", "a particle behind a vowel"),
    ("이란에서는", "이란", "two particles"),
    ("이란산을", "이란", "a noun and a particle"),
    ("이란핵합의가", "이란", "what a country agreed to"),
    ("유엔사무총장", "유엔", "a noun of several syllables"),
    ("미·이란", "이란", "behind a sign"),
    ("北이란", "이란", "behind a Chinese character"),
    ("대이란 제재", "이란", "against it"),
    ("친트럼프파", "트럼프", "for him"),
    ("트럼프노믹스", "트럼프", "a long name, whatever is behind it"),
    ("도널드트럼프가", "도널드트럼프", "the whole name in one"),
    ("신우크라이나법", "우크라이나", "new"),
    ("러시아우크라이나", "우크라이나", "a long name behind another word"),
    ("미우크라이나", "우크라이나", "behind another country in short"),
    ("트럼프법", "트럼프", "his law"),
]


def stands(line: str, name: str) -> bool:
    start = line.index(name)
    return may_stand(line, start, start + len(name))


@pytest.mark.parametrize(("line", "name", "what"), NOT_THERE, ids=[case[0] for case in NOT_THERE])
def test_a_name_in_another_word_is_none(line: str, name: str, what: str) -> None:
    assert not stands(line, name)


@pytest.mark.parametrize(("line", "name", "what"), THERE, ids=[case[0] for case in THERE])
def test_a_name_stands(line: str, name: str, what: str) -> None:
    assert stands(line, name)


@given(st.text("이란가는abc 中", min_size=1), st.data())
def test_between_spaces_any_name_may_stand(name: str, data: st.DataObject) -> None:
    assert may_stand(f"가 {name} 는", 2, 2 + len(name)) or " " in name or len(name) < 1
