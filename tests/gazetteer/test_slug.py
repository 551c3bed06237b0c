"""Ids made of names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.slug import slug

CASES = [
    ("nothing", "", ""),
    ("no letter", "?! - …", ""),
    ("plain", "Turkey", "turkey"),
    ("accents", "Mevlüt Çavuşoğlu", "mevlut-cavusoglu"),
    ("dotless and dotted i", "İstanbul Iğdır", "istanbul-igdir"),
    ("straight apostrophe", "People's Daily", "peoples-daily"),
    ("curly apostrophe", "People\u2019s Daily", "peoples-daily"),
    ("okina", "Hawai\u02bbi", "hawaii"),
    ("signs", "AT&T (U.S.)", "at-t-u-s"),
    ("digits", "S-400", "s-400"),
    ("Chinese", "土耳其", "tu-er-qi"),
]


@pytest.mark.parametrize(("name", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_a_slug_is_empty_or_an_id(name: str) -> None:
    assert re.fullmatch("([a-z0-9]+(-[a-z0-9]+)*)?", slug(name))
