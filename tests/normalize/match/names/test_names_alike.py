"""How alike a mention and a form of a name are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Entity
from normalize.match.names.form import Form
from normalize.match.names.names_alike import compare
from normalize.text.pivots import pivots_of
from tests.normalize.match.entities import AKAR

HONDA = Entity("honda", "Kyoko Honda", "person", country="Japan")


def form(*words: str, others: tuple[tuple[str, ...], ...] = ()) -> Form:
    return Form(AKAR, "name", words, " ".join(words).title(), others=others)


KANJI = form("motoda", "kyoko", others=(("honda", "honta"), ("keiko",)))

# label, words of a mention, words of a form, words changed, swapped, joined
SHAPES = [
    ("the same", "hulusi akar", "hulusi akar", (), False, False),
    ("one word", "hulusi akal", "hulusi akar", (1,), False, False),
    ("another word is only changed", "hulusi blinken", "hulusi akar", (1,), False, False),
    ("both words", "huluzi akal", "hulusi akar", (0, 1), False, False),
    ("two words that are alike themselves, turned", "anna hanna", "hanna anna", (), True, False),
    ("the same word twice is not swapped", "akal akal", "akar akar", (0, 1), False, False),
    ("other order", "akar hulusi", "hulusi akar", (), True, False),
    ("other order, garbled", "akal hulusi", "hulusi akar", (0,), True, False),
    ("last word first", "belger anna katrin", "anna katrin berger", (0,), True, False),
    ("one word of two", "hulusiakar", "hulusi akar", (0,), False, True),
    ("two words of one", "ram allah", "ramallah", (0, 1), False, True),
    ("a word more", "hulusi akar takht", "hulusi akar", (2,), False, True),
]

# label, what is more alike, what is less, to which words
ORDERS = [
    ("fewer letters differ", "akal", "ankara", "akar"),
    ("l for r, as pivots hear it", "akal", "akat", "akar"),
    ("a word that is the same", "hulusi akal", "husein akal", "hulusi akar"),
    ("the same order", "hulusi akal", "husein akal", "hulusi akar"),
    ("as many words", "hulusi akar", "hulusiakar", "hulusi akar"),
]

words = st.lists(st.text("abeiklnrsu", min_size=1, max_size=7), min_size=1, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("label", "mention", "name", "changed", "swapped", "joined"), SHAPES, ids=[c[0] for c in SHAPES]
)
def test_what_differs_is_told(label, mention, name, changed, swapped, joined):
    found = compare(tuple(mention.split()), form(*name.split()))
    assert (found.changed, found.swapped, found.joined) == (changed, swapped, joined)


@pytest.mark.parametrize(("label", "near", "far", "name"), ORDERS, ids=[c[0] for c in ORDERS])
def test_more_alike_is_more(label, near, far, name):
    right = form(*name.split())
    assert compare(tuple(near.split()), right).alike > compare(tuple(far.split()), right).alike


def test_the_same_words_are_wholly_alike():
    same = compare(("hulusi", "akar"), form("hulusi", "akar"))
    assert (same.alike, same.heard, same.weakest) == (1.0, 1.0, 1.0)


def test_a_long_word_weighs_more_than_a_short_one():
    right = form("lu", "cavusoglu")
    assert compare(("mo", "cavusoglu"), right).alike > compare(("lu", "blinkenova"), right).alike
    assert compare(("mo", "cavusoglu"), right).weakest < 0.5


def test_the_weakest_word_is_told():
    assert (
        compare(("hulusi", "zorn"), form("hulusi", "akar")).weakest
        < compare(("huluzi", "akal"), form("hulusi", "akar")).weakest
    )


@pytest.mark.parametrize(
    ("mention", "changed", "swapped"),
    [
        (("satoko", "kyoko"), (0,), False),
        (("motoda", "kyoko"), (), False),
        (("honda", "keiko"), (), False),
        (("honta", "kyoko"), (), False),
        (("keiko", "honda"), (), True),
    ],
)
def test_each_reading_of_kanji_is_as_good_as_the_first(mention, changed, swapped):
    found = compare(mention, KANJI)
    assert (found.changed, found.swapped) == (changed, swapped)
    assert (found.alike == 1.0) is (not changed)


def test_a_reading_of_one_word_is_none_of_another():
    assert compare(("keiko", "keiko"), KANJI).changed == (0,)


def test_a_garbled_reading_is_compared_with_the_nearest():
    """Readings of the same characters may have nothing in common."""
    plain = form("motoda", "kyoko")
    assert compare(("hondo", "keiko"), KANJI).alike > compare(("hondo", "keiko"), plain).alike
    assert compare(("hondo", "keiko"), KANJI).changed == (0,)


def test_the_first_reading_stands_for_all_where_words_are_joined():
    found = compare(("motodakyoko",), KANJI)
    assert found.joined
    assert found.spelling == 1.0


def test_fewer_pivots_hear_no_more():
    right = form("mulan")
    assert compare(("muran",), right, pivots_of("ja")).ear == 1.0
    assert compare(("muran",), right, pivots_of("ru")).ear < 1.0
    assert compare(("muran",), right, pivots_of("ru")).spelling == compare(("muran",), right).spelling


@given(words, words)
def test_each_part_is_a_share(mention, name):
    found = compare(mention, form(*name))
    shares = (found.spelling, found.ear, found.sound, found.weakest, found.heard)
    assert all(0 <= share <= 1 for share in shares)
    assert found.alike <= 1
    assert all(0 <= place < len(mention) for place in found.changed)
    assert found.joined == (len(mention) != len(name))


@given(words)
def test_a_name_is_wholly_alike_to_itself(name):
    found = compare(name, form(*name))
    assert found.alike == pytest.approx(1)
    assert (found.changed, found.swapped, found.joined) == ((), False, False)


@given(words.filter(lambda w: len(set(w)) == len(w) > 1))
def test_what_is_turned_has_its_words_unchanged(name):
    found = compare((*name[1:], name[0]), form(*name))
    assert not found.swapped or not found.changed
