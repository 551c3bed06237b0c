"""Words of a text in any language, spelt one way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.languages.native_words import SPACED_WORD, WORD, spelt_one_way

# label, one word, another that is none of its spellings
APART = [
    ("two letters of Cyrillic", "Ирина", "Йрина"),
    ("a letter of Ukrainian", "Київ", "Киів"),
    ("a letter more", "Ольга", "Ольгаа"),
    ("another letter, and no stress", "Ирина", "И\u0306рина"),
    ("letters of Arabic with other points", "نبيل", "نيل"),
    ("vowels of Hindi", "राम", "रम"),
    ("a vowel sign of Tamil", "மோடி", "மடி"),
    ("an alef in a short word of Hebrew", "שאר", "שר"),
    ("an alef where a name may begin", "באקסטרה", "בקסטרה"),
    ("an acronym and a word", 'בל"ד', "בלד"),
    ("an Arabic name that ends as a plural", "هارون", "هارين"),
    ("words with a hyphen and without", "Jean-Luc", "JeanLuc"),
]
ALIKE = [
    ("capitals", "Киев", "КИЕВ"),
    ("an apostrophe", "В'ячеслав", "Вʼячеслав"),
    ("a geresh", "ג'ו", "ג׳ו"),
    ("points of Hebrew", "דוד", "דָּוִד"),
    ("gershayim", 'צה"ל', "צה״ל"),
    ("a yod doubled", "קריית", "קרית"),
    ("a vav doubled", "סנוואר", "סנואר"),
    ("an alef for a foreign a", "גרהאם", "גרהם"),
    ("a letter that ends no word", "סטיב'ף", "סטיב'פ"),
    ("vowels of Arabic", "محمد", "مُحَمَّد"),
    ("a letter drawn out", "محمد", "محـمد"),
    ("hamza", "أحمد", "احمد"),
    ("letters of Persian", "علی", "علي"),
    ("one name in two words", "عبد الله", "عبدالله"),
    ("a nasal of Hindi", "हिन्दी", "हिंदी"),
    ("an accent of Greek", "Αθήνα", "ΑΘΗΝΑ"),
    ("Latin accents", "Şahin", "SAHIN"),
    ("a hyphen that breaks no line", "Jean-Luc", "Jean‑Luc"),
    ("an Arabic plural", "الحوثيون", "الحوثيين"),
    ("Abu", "أبو", "أبي"),
    ("a Persian name tied to the next word", "اتحادیه", "اتحادیه‌ی"),
    ("full width", "NATO", "ＮＡＴＯ"),
]


@pytest.mark.parametrize(("label", "word", "other"), APART, ids=[case[0] for case in APART])
def test_what_are_two_words(label, word, other):
    assert spelt_one_way(word) != spelt_one_way(other)


@pytest.mark.parametrize(("label", "word", "other"), ALIKE, ids=[case[0] for case in ALIKE])
def test_what_is_one_word(label, word, other):
    assert [found.group() for found in WORD.finditer(f"«{word}», {other}!")] == [word, other]
    assert spelt_one_way(word) == spelt_one_way(other)


def test_a_stress_is_no_part_of_a_letter():
    assert spelt_one_way("Хака\u0301н") == spelt_one_way("Хака\u0300н") == spelt_one_way("Хакан")
    assert spelt_one_way("И\u0301\u0306рина") == spelt_one_way("Йрина")


@given(st.text())
def test_every_word_has_one_spelling(text):
    for found in WORD.finditer(text):
        spelt = spelt_one_way(found.group())
        assert spelt_one_way(spelt) == spelt if spelt else True


@pytest.mark.parametrize(("line", "words"), [("NATO加盟国とEU", ["NATO", "EU"]), ("IAEA가", ["IAEA"]), ("ｶﾞがА", ["А"])])
def test_words_of_other_scripts_stand_between_unspaced_ones(line, words):
    assert SPACED_WORD.findall(line) == words
