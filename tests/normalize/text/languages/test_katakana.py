"""Which spellings of a name in katakana are one, and which are other names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.languages.katakana import names_in, spelt_plainly

APART = [
    ("バイデン", "バイトン", "another consonant"),
    ("リンダ・ハリス", "リンド・ハリス", "another vowel"),
    ("オカミヤ", "オカンミヤ", "a syllable more"),
]
TOO_LITTLE = ["ビル", "ビール", "ローマ", "ヴッー", "山田", "やまだ", "ヤマダ氏", "Yamada", "・", ""]
ONE = [
    # as books spell it, as newspapers do
    ("ヴァルター・ヴェルフェル", "バルター・ベルフェル"),
    ("ウラジーミル・ノヴィコフ", "ウラジミール・ノビコフ"),
    ("マルティン・ディートリヒ", "マルチン・ジートリヒ"),
    ("トゥルク・ドゥランテ", "ツルク・ズランテ"),
    ("エッカーマン", "エカーマン"),
    ("ウィルコックス", "ウイルコックス"),
    ("ホーエン・ザルツブルク", "ホーエンザルツブルク"),
]


@pytest.mark.parametrize(("name", "other", "why"), APART, ids=[c[2] for c in APART])
def test_other_names_are_spelt_otherwise(name: str, other: str, why: str) -> None:
    assert spelt_plainly(name) != spelt_plainly(other)


@pytest.mark.parametrize("name", TOO_LITTLE)
def test_short_names_and_those_in_other_scripts_are_not_spelt_plainly(name: str) -> None:
    assert spelt_plainly(name) == ""


@pytest.mark.parametrize(("name", "other"), ONE)
def test_spellings_of_one_name_come_to_the_same(name: str, other: str) -> None:
    assert spelt_plainly(name) == spelt_plainly(other) != ""


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("", []),
        ("山田氏", []),
        ("サンの", ["サン"]),
        ("リンダ・ハリス氏とケリー", ["リンダ", "リンダ・ハリス", "ハリス", "ケリー"]),
        ("・リンダ・", ["リンダ"]),
    ],
)
def test_whole_words_stand_alone_or_together(line: str, names: list[str]) -> None:
    assert [line[start:end] for start, end in names_in(line)] == names


@given(st.text(alphabet="アイウカビヴァィーッンティ・山 a", max_size=12))
def test_to_spell_plainly_is_done_once(text: str) -> None:
    plain = spelt_plainly(text)
    assert spelt_plainly(plain) == plain
