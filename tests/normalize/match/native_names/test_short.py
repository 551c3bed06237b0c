"""What of a native name the press writes."""

from __future__ import annotations

import pytest

from normalize.match.native_names.short import short_names

# label, native name, language, its shorter forms
SHORT = [
    ("no word of a kind", "土耳其", "zh", []),
    ("nothing but such words", "集团公司", "zh", []),
    ("one sign would be left", "港集团", "zh", []),
    ("a language without such words", "Stálskip ehf.", "is", []),
    ("a word that only ends alike", "Bezokres", "cs", []),
    ("a group", "北辰集团", "zh", ["北辰"]),
    ("a city of one sign", "津市", "ja", []),
    ("the sign of a city inside of a name", "市川", "ja", []),
    ("a city in Japan", "松原市", "ja", ["松原"]),
    ("a province of China", "北江省", "zh", ["北江"]),
    ("an autonomous region", "北辰自治区", "zh", ["北辰"]),
    ("a metropolitan city of Korea", "북산광역시", "ko", ["북산"]),
    ("several such words", "北辰控股有限公司", "zh", ["北辰"]),
    ("before the name", "株式会社ミナト", "ja", ["ミナト"]),
    ("a commercial school of a prefecture", "長野県立松原商業高等学校", "ja", ["松原商業", "松原商"]),
    ("a school without a trade", "松原高等学校", "ja", ["松原"]),
    ("a university", "北浜大学", "ja", ["北浜大"]),
    ("a university in China", "北浜大学", "zh", []),
    ("a state", "Jihar Kano", "ha", ["Kano"]),
    ("a works with a name of its own", "Приборный завод «Маяк»", "ru", ["Маяк"]),
    ("a name that is too short", "Клуб «Ра»", "ru", []),
    ("a district", "Тверской район", "ru", ["Тверской"]),
]


@pytest.mark.parametrize(("label", "native", "lang", "expected"), SHORT, ids=[case[0] for case in SHORT])
def test_the_shorter_forms_of_a_native_name(label, native, lang, expected):
    assert list(short_names(native, lang)) == expected
