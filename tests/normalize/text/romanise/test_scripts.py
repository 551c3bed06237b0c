from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.romanise import SCRIPT_OF, scripts

CASES = [
    # label, text, scripts
    ("no letters", "12-·、 ー\u0301", set()),
    ("a lone surrogate", "\ud800", set()),
    ("private use", "\ue000", set()),
    ("Latin with marks", "Çavuşoğlu Þórdís ﬁ", {"Latin"}),
    ("full-width Latin", "ＮＨＫ", {"Latin"}),
    ("Han and its repeat mark", "佐々木", {"Han"}),
    ("Han beyond the first plane", "𠮷", {"Han"}),
    ("half-width kana", "ﾊﾞｲﾃﾞﾝ", {"Katakana"}),
    ("all of Japanese", "東京タワーへ", {"Han", "Hiragana", "Katakana"}),
    ("Hangul", "문재인", {"Hangul"}),
    ("Cyrillic with a Latin o in it", "Путинo", {"Cyrillic", "Latin"}),
    ("Persian", "پوتین", {"Arabic"}),
    ("Arabic presentation forms", "ﻣﺤﻤﺪ", {"Arabic"}),
    ("Hebrew with points", "שָׁלוֹם", {"Hebrew"}),
    ("Devanagari", "मोदी", {"Devanagari"}),
    ("Thai", "ไทย", {"Thai"}),
    ("Georgian and Armenian", "აԱ", {"Georgian", "Armenian"}),
]

STAND_IN = [
    ("zh", "拜登"),
    ("ja", "バイデン"),
    ("ko", "바이든"),
    ("ru", "Байден"),
    ("sr", "Вучић"),
    ("sr", "Vučić"),
    ("ar", "بايدن"),
    ("fa", "بایدن"),
    ("he", "ביידן"),
    ("el", "Μπάιντεν"),
    ("ka", "ბაიდენი"),
    ("hy", "Բայդեն"),
    ("hi", "बाइडन"),
    ("th", "ไบเดน"),
    ("tr", "Erdoğan"),
    ("pl", "Wałęsa"),
]


@pytest.mark.parametrize(("label", "text", "expected"), CASES)
def test_scripts_of_a_text(label: str, text: str, expected: set[str]) -> None:
    assert scripts(text) == expected


@pytest.mark.parametrize(("language", "name"), STAND_IN)
def test_names_stand_in_the_scripts_of_their_language(language: str, name: str) -> None:
    assert scripts(name)
    assert scripts(name) <= SCRIPT_OF[language]


def test_a_name_in_another_script_is_seen() -> None:
    assert not scripts("Путин") & SCRIPT_OF["zh"]


def test_asking_for_an_unknown_language_adds_none() -> None:
    known = len(SCRIPT_OF)
    assert SCRIPT_OF["no such language"] == {"Latin"}
    assert len(SCRIPT_OF) == known


@given(st.text(alphabet=st.characters()))
def test_scripts_of_any_text_are_those_of_its_characters(text: str) -> None:
    assert scripts(text) == frozenset().union(*map(scripts, text))
