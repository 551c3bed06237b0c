"""Romanisations of one name: what no editor would call wrong, and what is another name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.folding import fold
from normalize.text.languages.romanisations import plainest

APART = [
    ("Akal", "Akar", "l and r"),
    ("Bush", "Push", "b and p"),
    ("Kiev", "Kyiv", "two languages"),
    ("Lviv", "Lvov", "two languages"),
    ("Paul", "Paula", "a man and a woman"),
    ("Marina", "Maria", "a letter more"),
    ("Putin", "Poutine", "an e behind"),
    ("Oman", "Aman", "another vowel"),
    ("Johan", "Joan", "an h between vowels"),
    ("Witkoff", "Vitkov", "an ending as another language writes it"),
    ("Fidan", "Feidan", "a diphthong for a vowel"),
]
ONE = [
    ("Nikolay", "Nikolai", "y and i"),
    ("Aleksei", "Alexey", "ks and x"),
    ("Moiseev", "Moiseyev", "a glide between vowels"),
    ("Yuri", "Iurii", "a glide and a long ending"),
    ("Zelensky", "Zelenskyy", "a long ending"),
    ("Dmitri", "Dmitry", "i and y"),
    ("Musavi", "Mousavi", "u and ou"),
    ("Hussein", "Husein", "a doubled letter"),
    ("Khalid", "Halid", "kh and h"),
    ("Ghazi", "Gazi", "gh and g"),
    ("Qasim", "Kasim", "q and k"),
    ("Tchaikovsky", "Chaikovsky", "tch and ch"),
    ("Katz", "Kats", "tz and ts"),
    ("Ohtani", "Otani", "a long o before a consonant"),
    ("Saitoh", "Saito", "a long o at the end"),
    ("Iwan", "Ivan", "w and v"),
    ("Stephan", "Stefan", "ph and f"),
    ("Shchedrin", "Schedrin", "shch and sch"),
    ("Dzhon", "Zhon", "dzh and zh"),
]
TWO_NAMES = [
    ("Jan", "An", "a consonant at the beginning"),
    ("Julian", "Ulan", "the same, with more lost"),
    ("Lai", "La", "all of a diphthong"),
    ("Main", "Man", "the same inside a word"),
    ("Maria", "Mara", "a syllable"),
]

folded = st.text("abcdefghijklmnopqrstuvwxyz", max_size=12)


@pytest.mark.parametrize(("left", "right", "why"), APART, ids=[f"{c[0]}-{c[1]}" for c in APART])
def test_other_names_stay_apart(left, right, why):
    assert plainest(fold(left)) != plainest(fold(right))


@pytest.mark.parametrize(("left", "right", "why"), ONE, ids=[f"{c[0]}-{c[1]}" for c in ONE])
def test_romanisations_of_one_name_fall_together(left, right, why):
    assert plainest(fold(left)) == plainest(fold(right))


@pytest.mark.parametrize(("left", "right", "lost"), TWO_NAMES, ids=[f"{c[0]}-{c[1]}" for c in TWO_NAMES])
def test_a_glide_that_makes_another_name_stays(left, right, lost):
    assert plainest(fold(left)) != plainest(fold(right))


@given(folded)
def test_a_word_gets_no_longer_than_its_letters_need(word):
    # Only x is written with more letters: ks.
    assert len(plainest(word)) <= len(word) + word.count("x")


@given(folded.filter(bool), st.sampled_from("aou"))
def test_doubling_a_letter_makes_no_other_name(word, letter):
    assert plainest(word + "m") == plainest(word + "mm")
    assert plainest(f"t{letter}t{word}") == plainest(f"tt{letter}t{word}")
