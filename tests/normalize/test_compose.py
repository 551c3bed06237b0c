import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.compose import compose
from normalize.result import Change, redo


def change(text, start, end, replacement):
    return Change(start, end, text[start:end], replacement, "x", "X", "garble", 0.9, ())


# label, text, first round, second round (spans in what the first made), changes that come of it
CASES = [
    ("apart", "ab cd", [(0, 2, "xyz")], [(4, 6, "w")], [(0, 2, "xyz"), (3, 5, "w")]),
    ("before", "ab cd", [(3, 5, "x")], [(0, 2, "yyy")], [(0, 2, "yyy"), (3, 5, "x")]),
    ("the same words again", "ab cd", [(0, 2, "x")], [(0, 1, "yy")], [(0, 2, "yy")]),
    ("reaching out of them", "ab cd", [(0, 2, "x")], [(0, 3, "yy")], [(0, 4, "yy")]),
    ("part of them", "ab cd", [(0, 2, "xyz")], [(1, 2, "-")], [(0, 2, "x-z")]),
    ("back to what it was", "ab cd", [(0, 2, "x")], [(0, 1, "ab")], []),
]


@pytest.mark.parametrize(("label", "text", "first", "second", "expected"), CASES, ids=[c[0] for c in CASES])
def test_compose(label, text, first, second, expected):
    one = [change(text, *c) for c in first]
    two = [change(redo(text, one), *c) for c in second]
    assert [(c.start, c.end, c.replacement) for c in compose(text, one, two)] == expected


@st.composite
def changes(draw, text):
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    spans = zip(places[::2], places[1::2], strict=False)
    return [change(text, start, end, draw(st.text(alphabet="xyz", min_size=1, max_size=3))) for start, end in spans]


@given(st.text(alphabet="abc ", max_size=12), st.data())
def test_one_round_does_what_two_do(text, data):
    first = data.draw(changes(text))
    between = redo(text, first)
    second = data.draw(changes(between))
    assert redo(text, compose(text, first, second)) == redo(between, second)
