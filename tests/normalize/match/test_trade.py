"""The trade that a text gives for somebody."""

from __future__ import annotations

import pytest

from normalize.match.document import Mention, read
from normalize.match.trade import trade_beside

# what the text says of Jon Kerry, and his trade
TRADES = [
    ("the young pianist Jon Kerry played", "pianist"),
    ("Jon Kerry, a pianist, played", "pianist"),
    ("Jon Kerry, 41, a young Irish pianist from Cork, played", "pianist"),
    ("Jon Kerry, pianist of the year", "pianist"),
    ("Jon Kerry (pianist)", "pianist"),
    ("Jon Kerry is a pianist.", "pianist"),
    ("Jon Kerry, who was a pianist.", "pianist"),
    ("the former pianist Jon Kerry spoke", ""),
    ("Jon Kerry, a former pianist, spoke", ""),
    ("Jon Kerry, whose pianist left", ""),
    ("Jon Kerry, the son of a pianist, spoke", ""),
    ("as for Jon Kerry, the pianist played on", ""),
    ("as for Jon Kerry, pianist Ann Lee played on", ""),
    ("Jon Kerry was with a pianist.", ""),
    ("Jon Kerry, a backroom player, spoke", ""),
    ("Jon Kerry.\nA pianist", ""),
    ("a pianist. Jon Kerry", ""),
    ("Baker Jon Kerry", ""),
    ("Jon Kerry,", ""),
    ("Jon Kerry", ""),
]


@pytest.mark.parametrize(("text", "trade"), TRADES, ids=[case[0] for case in TRADES])
def test_a_trade_is_that_of_a_name_right_beside_it(text: str, trade: str) -> None:
    document = read(text)
    first = document.words.index("jon")
    assert trade_beside(document, Mention(first, first + 2, ("jon", "kerry"))) == trade
