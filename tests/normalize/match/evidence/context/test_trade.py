"""The trade that a text gives for somebody."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import Mention, read
from normalize.match.evidence.context.context import Context
from normalize.match.evidence.context.trade import observe_trade, trade_beside
from normalize.match.index import Index

# label, what the list says of Mario Santos, text, which of the words in question, whether their trade is another one
OTHERS = [
    ("no trade beside it", "Brazilian footballer", "Mario Santoz left", ["mario", "santoz"], False),
    ("his own", "Brazilian footballer", "the footballer Mario Santoz", ["mario", "santoz"], False),
    ("one of the same field", "Brazilian footballer", "the coach Mario Santoz", ["mario", "santoz"], False),
    ("nothing listed", "", "the pianist Mario Santoz", ["mario", "santoz"], False),
    ("no trade listed", "killed in a fire", "the pianist Mario Santoz", ["mario", "santoz"], False),
    (
        "beside somebody else",
        "Brazilian footballer",
        "the pianist Ann Lee met Mario Santoz",
        ["mario", "santoz"],
        False,
    ),
    ("another", "Brazilian footballer", "the pianist Mario Santoz", ["mario", "santoz"], True),
    ("none of a minister", "Minister of Sport", "the pianist Mario Santoz", ["mario", "santoz"], True),
    ("before the given name", "Brazilian footballer", "the pianist Mario Santoz", ["santoz"], True),
    ("what a singer does", "Brazilian footballer", "Mario Santoz sang on Monday", ["mario", "santoz"], True),
    ("what he does himself", "Brazilian footballer", "Mario Santoz scored twice", ["mario", "santoz"], False),
    ("what ministers do", "Minister of Sport", "Mario Santoz scored a victory", ["mario", "santoz"], False),
    ("by the surname elsewhere", "Minister", "Mario Santoz ran. Santoz scored twice", ["mario", "santoz"], True),
    ("of the surname", "Brazilian footballer", "Santoz left. The pianist Mario Santoz played", ["santoz"], True),
]


@pytest.mark.parametrize(("label", "description", "text", "words", "other"), OTHERS, ids=[case[0] for case in OTHERS])
def test_who_has_another_trade(label: str, description: str, text: str, words: list[str], other: bool) -> None:
    index = Index([Entity("santos", "Mario Santos", "person", description=description)])
    document = read(text)
    first = next(i for i in range(len(document.words)) if document.words[i : i + len(words)] == words)
    mention = document.mention(first, first + len(words))
    (candidate,) = Candidates(index).of(mention.words)
    assert bool(list(observe_trade(Context(document, index, {}, {}, ()), mention, candidate))) is other


# what the text says of Jon Kerry, and his trade
TRADES = [
    ("the young pianist Jon Kerry played", "pianist"),
    ("Jon Kerry, a pianist, played", "pianist"),
    ("Jon Kerry, 41, a young Irish pianist from Cork, played", "pianist"),
    ("Jon Kerry, pianist of the year", "pianist"),
    ("Jon Kerry (pianist)", "pianist"),
    ("Jon Kerry is a pianist.", "pianist"),
    ("Jon Kerry, who was a pianist.", "pianist"),
    ("Then he left. Pianist Jon Kerry played", "pianist"),
    ("Young Pianist Jon Kerry", ""),
    ("Then he left. Baker Jon Kerry spoke", ""),
    ("the human rights defender Jon Kerry spoke", ""),
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
