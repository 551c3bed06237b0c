"""English words that Chinese characters mean."""

from __future__ import annotations

import pytest

from normalize.text.lists.glosses import glosses, means

# label, character, a word that it does not mean
NOT_MEANT = [
    ("another meaning", "云", "rain"),
    ("a short word that begins alike", "海", "season"),
    ("a long word that begins alike", "商", "communist"),
    ("a letter of another script", "п", "p"),
    ("what only defines", "鱼", "radical"),
]
MEANT = [
    ("just so", "魂", "soul"),
    ("the singular", "云", "cloud"),
    ("the plural", "山", "mountains"),
    ("an adjective of it", "商", "commercial"),
    ("as in Japan", "滝", "waterfall"),
    ("traditional", "龍", "dragon"),
    ("simplified", "龙", "dragon"),
]


@pytest.mark.parametrize(("label", "character", "word"), NOT_MEANT, ids=[case[0] for case in NOT_MEANT])
def test_what_a_character_does_not_mean(label, character, word):
    assert not means(character, word)


@pytest.mark.parametrize(("label", "character", "word"), MEANT, ids=[case[0] for case in MEANT])
def test_what_a_character_means(label, character, word):
    assert means(character, word)


def test_what_is_no_character_means_nothing():
    assert glosses("") == glosses("a") == glosses("云云") == ()
