"""What is compiled counts the signs of a text as the plain module does."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normalize.native import counting
from normalize.text.counted import Counted

pytestmark = pytest.mark.skipif(counting is None, reason="nothing is compiled")


def _answer(sign: str) -> tuple[str, ...]:
    return tuple(each for each in sign.casefold() if each.isalpha())


COUNTED = Counted(_answer)


@given(st.text())
@example("Straße, \U0001d400\U0001f600 土土 \ud800")
def test_the_same_is_counted_in_the_same_order(text: str) -> None:
    assert list(COUNTED(text)) == list(COUNTED.plain(text))


def test_more_kinds_than_are_told_apart_are_counted_the_plain_way() -> None:
    text = "".join(map(chr, range(0x3400, 0x3400 + 3000))) * 2
    counted = Counted(lambda sign: sign)
    assert list(counted(text)) == list(counted.plain(text)) == [(sign, 2) for sign in text[:3000]]
    assert list(counted("a")) == [("a", 1)]
