"""Which words in Latin letters may be spellings of words in Hebrew, Arabic and Hangul."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.languages.spellings import spells

OTHER = [
    ("peretz", "לוי", "another family name"),
    ("halevi", "לוי", "with an article that does not stand there"),
    ("herzi", "הרצל", "another given name"),
    ("matanyahu", "נתניהו", "another family name"),
    ("araghchi", "عراقي", "another family name"),
    ("salma", "سلمان", "another name"),
    ("zahavi", "זהב", "a longer family name"),
    ("zahav", "זהבי", "a shorter family name"),
    ("salahi", "صلاح", "a longer name"),
    ("salah", "صلاحي", "a shorter name"),
    ("ducksoo", "덕우", "a brother's given name"),
    ("heungmin", "형민", "another given name"),
    ("dan", "дан", "another script"),
    ("a", "א", "a vowel alone"),
    ("bo", "בא", "a single consonant"),
    ("b" * 99, "ב" * 99, "more consonants than any word has"),
    ("aeiou" * 5 + "x", "ו" * 20, "vowels that may be in many places"),
    ("aeiou" * 5, "ו" * 20 + "ב", "vowels without the last consonant"),
]
SPELT = [
    ("levy", "לוי"),
    ("levi", "לוי"),
    ("gideon", "גדעון"),
    ("herzl", "הרצל"),
    ("netanyahu", "נתניהו"),
    ("cohen", "כהן"),
    ("mohammed", "محمد"),
    ("muhammad", "محمد"),
    ("araki", "عراقي"),
    ("sarah", "שרה"),
    ("lev", "לו"),
    ("sharaa", "شرع"),
    ("fatima", "فاطمة"),
    ("mustafa", "مصطفى"),
    ("shugairi", "شقيري"),
    ("duckwoo", "덕우"),
    ("deoku", "덕우"),
    ("hyungmin", "형민"),
    ("jongun", "정은"),
    ("park", "박"),
    ("leejaemyung", "이재명"),
    ("aeiouy" * 5, "ו" * 20 + "ה"),
    ("lia", "לויה"),
    ("liah", "לויה"),
]


@pytest.mark.parametrize(("word", "native", "why"), OTHER, ids=[f"{c[0]} {c[2]}" for c in OTHER])
def test_another_word_is_no_spelling(word, native, why):
    assert not spells(word, native)


@pytest.mark.parametrize(("word", "native"), SPELT, ids=[c[0] for c in SPELT])
def test_the_press_spells_it_so(word, native):
    assert spells(word, native)


@given(st.text(), st.text())
def test_any_words_can_be_asked(word, native):
    assert spells(word, native) in {True, False}


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=4))
def test_every_syllable_has_a_spelling(native):
    assert not spells("", native)
    assert not spells("1", native)
