import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.sound import skeleton, sound

# Words that a pivot language makes of one another; the consonants that it keeps must agree.
SAME_BONES = [
    ("akal", "akar", "Chinese: l and r"),
    ("akkar", "akar", "a doubled letter"),
    ("chavushoru", "chavushoolu", "Chinese, from the Turkish sound"),
    ("gukstra", "khukstra", "Russian: h, kh and g"),
    ("batley", "buttrey", "katakana: l and r, doubled letters"),
    ("buchi", "bucha", "an oblique case"),
    ("megan", "meghan", "a silent letter"),
    ("beriz", "veriz", "b and v"),
]
OTHER_BONES = [("blinken", "lincoln"), ("bush", "brush"), ("kim", "kin")]


@pytest.mark.parametrize(("left", "right", "why"), SAME_BONES, ids=[c[2] for c in SAME_BONES])
def test_what_pivots_confuse_falls_together(left, right, why):
    assert skeleton(left) == skeleton(right)


@pytest.mark.parametrize(("left", "right"), OTHER_BONES)
def test_other_consonants_stay_apart(left, right):
    assert skeleton(left) != skeleton(right)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", max_size=30))
def test_bones_are_what_is_left_of_a_sound(word):
    assert len(skeleton(word)) <= len(sound(word)) + 1
    assert "aa" not in sound(word)
