import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.tokens import joined, tokens

# label, text, words
CASES = [
    ("possessive is no word", "Akar's aide", ["Akar", "aide"]),
    ("curly possessive", "Akar’s aide", ["Akar", "aide"]),
    ("capital possessive", "AKAR'S AIDE", ["AKAR", "AIDE"]),
    ("apostrophe inside a name", "O'Brien and N’Golo", ["O'Brien", "and", "N’Golo"]),
    ("Hausa name with possessive", "Rabi'u's house", ["Rabi'u", "house"]),
    ("quotes are no apostrophes", "the ‘Akal’ affair", ["the", "Akal", "affair"]),
    ("hyphens part words", "Akal-led Moon Jae-in", ["Akal", "led", "Moon", "Jae", "in"]),
    ("type names", "the F-35s and S-400", ["the", "F", "35s", "and", "S", "400"]),
    ("initials", "J. E. Frič", ["J", "E", "Frič"]),
    ("decomposed accents", "Fric\u030c spoke", ["Fric\u030c", "spoke"]),
    ("Icelandic", "Þórdís Kolbrún", ["Þórdís", "Kolbrún"]),
    ("Turkish dotted capital", "İstanbul'da ışık", ["İstanbul'da", "ışık"]),
    ("untranslated ideographs", "土方has lowered", ["土方", "has", "lowered"]),
    ("kana and Latin", "アカルsaid", ["アカル", "said"]),
    ("Arabic with vowel marks", "قال مُحَمَّد", ["قال", "مُحَمَّد"]),
    ("Devanagari", "नरेन्द्र मोदी", ["नरेन्द्र", "मोदी"]),
    ("surrogate parts words", "a\ud800b", ["a", "b"]),
    ("control characters part words", "x\x00y\x1fz", ["x", "y", "z"]),
    ("soft hyphen within a word", "Fi\u00addan\u00ad spoke", ["Fi\u00addan", "spoke"]),
    ("a space without width parts words", "Hakan\u200bFidan\ufeffspoke", ["Hakan", "Fidan", "spoke"]),
    ("direction marks around a word", "\u200eFidan\u200f \u202bAkar\u202c", ["Fidan", "Akar"]),
    ("underscores part words", "snake_case", ["snake", "case"]),
    ("raised figures lead to notes", "Blincoln¹² said³ x² Æ⁴", ["Blincoln", "said", "x", "Æ"]),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("label", "text", "words"), CASES, ids=[c[0] for c in CASES])
def test_words(label, text, words):
    assert [t.word for t in tokens(text)] == words


@given(st.text())
def test_offsets_are_those_of_the_text(text):
    found = tokens(text)
    assert all(text[t.start : t.end] == t.word for t in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_words_that_touch_a_protected_region_are_left_out():
    assert [t.word for t in tokens("one two three", [(5, 6)])] == ["one", "three"]


@given(st.text(alphabet="aB '’-.\n"), st.integers(0, 9), st.integers(1, 9))
def test_no_word_reaches_into_a_protected_region(text, start, length):
    end = start + length
    assert all(t.end <= start or t.start >= end for t in tokens(text, [(start, end)]))


# label, text, whether its first two words may belong to one name
JOINTS = [
    ("sentence end", "Akar. Blinken", False),
    ("comma", "Akar, Blinken", False),
    ("blank line", "Akar\n\nBlinken", False),
    ("two spaces", "Akar  Blinken", False),
    ("space", "Hulusi Akar", True),
    ("no-break space", "Hulusi\u00a0Akar", True),
    ("hyphen", "Jae-in", True),
    ("line end", "Hulusi\nAkar", True),
    ("Windows line end", "Hulusi\r\nAkar", True),
    ("initial", "J. Akar", True),
]


@pytest.mark.parametrize(("label", "text", "expected"), JOINTS, ids=[c[0] for c in JOINTS])
def test_joined(label, text, expected):
    left, right = tokens(text)
    assert joined(text, left, right) is expected
