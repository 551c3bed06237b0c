"""Chinese characters in whichever way they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.languages.han import simplified

# label, one name, another that is none of its ways to be written
APART = [
    ("two characters that look alike", "土方", "士方"),
    ("another character of the same sound", "李强", "李墙"),
    ("no Chinese characters", "ハン", "はん"),
    ("a character read in two ways", "乾隆", "干隆"),
    ("an island in two surnames", "中嶋", "中島"),
]
ALIKE = [
    ("Taiwan and China", "蔡英文總統", "蔡英文总统"),
    ("two that are one in China", "發髮", "髮發"),
    ("an older way in Japan", "齋藤", "斎藤"),
    ("a rare way in Japan", "髙橋", "高橋"),
    ("China and Japan", "广岛", "広島"),
]


@pytest.mark.parametrize(("label", "one", "other"), APART, ids=[case[0] for case in APART])
def test_what_are_two_names(label, one, other):
    assert simplified(one) != simplified(other)


@pytest.mark.parametrize(("label", "one", "other"), ALIKE, ids=[case[0] for case in ALIKE])
def test_what_is_one_name(label, one, other):
    assert simplified(one) == simplified(other)


@given(st.text())
def test_as_many_characters_as_before_and_once_is_enough(text):
    once = simplified(text)
    assert len(once) == len(text)
    assert simplified(once) == once
