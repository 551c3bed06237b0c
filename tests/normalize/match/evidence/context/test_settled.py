"""What is surely wrong in one place of a document tells of the others."""

from __future__ import annotations

import pytest

from normalize.match.document import mentions, read
from normalize.match.evidence.context.settled import observe_repaired, observe_settled, settle

FULL, SHORT = ("Antony Blinkin", "Antony Blinken"), ("Blinkin", "Blinken")

# label, text, what is sure where its words first stand, the words in question, which of them, what they would read,
# whether that is settled
SETTLED = [
    ("nothing is sure", "Blinkin left.", None, "Blinkin", 0, "Blinken", False),
    ("itself", "Antony Blinkin left.", FULL, "Antony Blinkin", 0, "Antony Blinken", False),
    ("a part of itself", "Antony Blinkin left.", FULL, "Blinkin", 0, "Blinken", False),
    ("another garble", "Blinkin met Blinkan.", SHORT, "Blinkan", 0, "Blinken", False),
    ("another name", "Blinkin met Blinkin.", SHORT, "Blinkin", 1, "Blinkow", False),
    ("half of what is wrong", "Blinkin met Antonu Blinkin.", SHORT, "Antonu Blinkin", 0, "Antony Blinken", False),
    ("the same word in a whole name", "Antony Blinkin met Blinkin.", FULL, "Blinkin", 1, "Blinken", True),
    ("a surname that stands first", "Guo Taiming met Guo.", ("Guo Taiming", "Terry Gou"), "Guo", 1, "Terry", False),
    ("words to be joined", "Yun Cheng met Yun Cheng.", ("Yun Cheng", "Yuncheng"), "Yun Cheng", 1, "Yuncheng", True),
]


def places(document, text):
    words = tuple(text.lower().split())
    return [m for m in mentions(document) if m.words == words]


@pytest.mark.parametrize(
    ("label", "text", "sure", "asked", "which", "written", "expected"), SETTLED, ids=[case[0] for case in SETTLED]
)
def test_a_garble_is_settled_by_another_place(label, text, sure, asked, which, written, expected):
    document = read(text)
    settled = settle([("x", places(document, sure[0])[0], sure[1])] if sure else [])
    mention = places(document, asked)[which]
    assert bool(list(observe_settled(document, settled, mention, "x", written))) is expected
    assert not list(observe_settled(document, settled, mention, "y", written))


REPAIRED = [
    ("the surname of a whole name", "Antony Blinkin met Blinkin.", FULL, "Blinkin", 1, "Blinken", True),
    ("the same words", "Blinkin met Blinkin.", SHORT, "Blinkin", 1, "Blinken", False),
    ("a part of itself", "Antony Blinkin left.", FULL, "Blinkin", 0, "Blinken", False),
]


@pytest.mark.parametrize(
    ("label", "text", "sure", "asked", "which", "written", "expected"), REPAIRED, ids=[case[0] for case in REPAIRED]
)
def test_a_whole_name_says_who_its_part_is(label, text, sure, asked, which, written, expected):
    document = read(text)
    whole = ("x", places(document, sure[0])[0], sure[1])
    alone = [("x", place, SHORT[1]) for place in places(document, "Blinkin")[which : which + 1]]
    # Whichever is sure first.
    for known in ([whole, *alone], [*alone, whole]):
        mention = places(document, asked)[which]
        assert bool(list(observe_repaired(document, settle(known), mention, "x", written))) is expected
