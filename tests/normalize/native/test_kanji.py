"""What is compiled reads words in kanji as the plain module does, to the last digit of each weight."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from normalize.native import kanji
from normalize.text.romanise.kanji import _MIXED, Beam, _options_of

pytestmark = pytest.mark.skipif(kanji is None, reason="nothing is compiled")

SIGNS = some.sampled_from("山田太郎佐々木一月大原小野日本国北東京茂豊岩生上下石破")
PLAIN = some.builds(
    lambda sign, place: _options_of(sign, place), SIGNS.filter(lambda sign: sign != "々"), some.integers(0, 5)
)
OPTION = some.tuples(
    some.sampled_from(["ga", "chiq", "ito", "o", "u", "oq", "q", "chi", "suke", "n"]),
    some.sampled_from([None, True, False]),
    some.sampled_from([1.0, 0.3, 0.1, 2.0**-9]),
)
WORDS = some.lists(PLAIN | some.lists(OPTION, max_size=4), max_size=5)


@given(WORDS, some.sampled_from(sorted(_MIXED.values())))
@example([[("iq", True, 0.5)], [("chi", True, 0.5), ("a", False, 0.5)]], 0.3)
@example([[("kuo", None, 0.5)], [("oto", True, 0.5), ("uto", False, 0.5)], [("u", None, 1.0)]], 0.7)
def test_words_are_read_in_the_same_ways(word: list[list[tuple[str, bool | None, float]]], loss: float) -> None:
    found, plain = kanji.beginning(), Beam({("", None): 1.0})
    for options in word:
        found, plain = found.ahead(options, loss), plain.ahead(options, loss)
    assert list(found.whole().items()) == list(plain.whole().items())
