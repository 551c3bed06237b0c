"""What is heard in a line of the source is the same however often, and of how much, it is asked."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from normalize.match.source import aloud, stretches
from normalize.match.source.aloud import Aloud, Heard
from normalize.match.source.places import Place

_LINE = "阿卡尔会见默克尔"
_PLACES = {"akar": (Place(0.0, "阿卡尔", "surname", 1.0, 0, 3),)}
_WORDS = [("akar",), ("hulusi",), ("akal",), ("merkel",), ("hulusi", "akar"), ("luhansk",), ("tusk",)]


def _heard(line: Aloud) -> list[tuple[Heard, str, str]]:
    return [(line.heard(each, "akar"), line.apart(each, each, "akar"), line.read_just_so(each)) for each in _WORDS]


def test_a_line_that_comes_again_gives_the_same() -> None:
    line = Aloud(_LINE, "zh", _PLACES)
    first = _heard(line)
    assert _heard(line) == first
    with patch.object(aloud, "_MOST_HEARD", 2), patch.object(stretches, "_MOST_KNOWN", 2):
        assert _heard(line) == first
        assert _heard(Aloud(_LINE, "zh", _PLACES)) == first


def test_a_line_that_comes_again_and_again_takes_no_more_room() -> None:
    line = Aloud(_LINE, "zh", {})
    with patch.object(aloud, "_MOST_HEARD", 3):
        for each in range(50):
            line.heard(("akar",), f"entity{each}")
        assert len(line._heard) <= 3


# line, its language, the name that was found, its text, what stands in the translation, what it is read as
IN_ONE_WORD = [
    ("رئيس بلدية وارشوت", "ar", "ارشوت", ("waarschoot",), "وارشوت"),
    ("彼得罗夫卡市长", "zh", "彼得罗夫", ("petrovka",), "彼得罗夫卡"),
    ("قال لبوتين", "ar", "بوتين", ("bowtin",), ""),
    ("莱特希泽说", "zh", "莱特希泽", ("laiteshizer",), ""),
    ("אמר לנתניהו", "he", "נתניהו", ("netaniho",), ""),
]


@pytest.mark.parametrize(("line", "lang", "name", "words", "apart"), IN_ONE_WORD, ids=[c[0] for c in IN_ONE_WORD])
def test_a_word_that_holds_a_name_may_be_another(
    line: str, lang: str, name: str, words: tuple[str, ...], apart: str
) -> None:
    start = line.index(name)
    places = {"it": (Place(1.0, name, "whole", 1.0, start, start + len(name)),)}
    assert Aloud(line, lang, places).apart(words, words, "it") == apart
