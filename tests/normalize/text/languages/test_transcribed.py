"""Which names are spelt by their sound, and what is another spelling of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.languages.transcribed import is_transcribed, spelling_in

# label, line, name
NO_SPELLING = [
    ("the name itself", "总统格里戈里表示", "格里戈里"),
    ("another beginning", "总统塔里戈里表示", "格里戈里"),
    ("another end", "总统格里戈斯表示", "格里戈里"),
    ("two other signs", "总统格沃沃里表示", "格里戈里"),
    ("a name that goes on", "总统格里沃里亚表示", "格里戈里"),
    ("a name that began before", "总统阿格里沃里表示", "格里戈里"),
    ("katakana that goes on", "ゼレスキーナ氏", "ゼレンスキー"),
    ("katakana that began before", "アゼレスキー氏", "ゼレンスキー"),
    ("katakana of another sound", "チェヘンで", "チェナン"),
    ("the end of the line", "总统格里", "格里戈里"),
    ("a comma inside", "格里，戈里", "格里戈里"),
    ("a character of a meaning inside", "ゼレ人スキー氏", "ゼレンスキー"),
    ("nothing", "", "格里戈里"),
]
# label, line, name, how it is spelt there
SPELLINGS = [
    ("another sign", "总统格里沃里表示", "格里戈里", "格里沃里"),
    ("a sign less", "总统格戈里表示", "格里戈里", "格戈里"),
    ("a sign more", "总统格里戈利里表示", "格里戈里", "格里戈利里"),
    ("two swapped", "总统格戈里里表示", "格里戈里", "格戈里里"),
    ("in katakana", "ゼレスキー氏", "ゼレンスキー", "ゼレスキー"),
    ("in katakana, another vowel", "ブラントで", "ブレント", "ブラント"),
    ("behind another one that begins alike", "格尔尼和格里沃里", "格里戈里", "格里沃里"),
]


@pytest.mark.parametrize(("label", "line", "name"), NO_SPELLING, ids=[case[0] for case in NO_SPELLING])
def test_what_may_be_another_name_is_no_spelling(label, line, name):
    assert spelling_in(line, name) == ""


@pytest.mark.parametrize(("label", "line", "name", "stood"), SPELLINGS, ids=[case[0] for case in SPELLINGS])
def test_another_spelling_is_found(label, line, name, stood):
    assert spelling_in(line, name) == stood


@pytest.mark.parametrize("name", ["北京大学", "中国银行", "戈里", "山田太郎", "Grigory", ""])
def test_what_means_something_is_not_transcribed(name):
    assert not is_transcribed(name)


@pytest.mark.parametrize("name", ["格里戈里", "乌尔苏拉冯德莱恩", "ゼレンスキー", "ジョーバイデン"])
def test_what_only_sounds_is_transcribed(name):
    assert is_transcribed(name)


@given(st.text("格里戈沃说表ゼレンスキー", max_size=12), st.sampled_from(["格里戈里", "ゼレンスキー"]))
def test_a_spelling_stands_in_the_line_and_begins_and_ends_alike(line, name):
    stood = spelling_in(line, name)
    assert stood in line
    assert not stood or (stood != name and stood[0] == name[0] and stood[-1] == name[-1])
