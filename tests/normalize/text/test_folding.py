import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.folding import american, fold

CASES = [
    ("Çavuşoğlu", "cavusoglu"),
    ("Məmmədov", "mammadov"),
    ("Fric\u030c", "fric"),
    ("İstanbul", "istanbul"),
    ("ISTANBUL", "istanbul"),
    ("ırmak", "irmak"),
    ("O’Brien", "obrien"),
    ("Rabi'u", "rabiu"),
    ("Þórdís", "thordis"),
    ("Łódź", "lodz"),
    ("S", "s"),
    ("400", "400"),
]


@pytest.mark.parametrize(("word", "folded"), CASES)
def test_fold(word, folded):
    assert fold(word) == folded


@given(st.text(max_size=20))
def test_folded_words_are_plain_and_stay_so(word):
    folded = fold(word)
    assert folded == "" or (folded.isascii() and folded.isalnum() and folded == folded.lower())
    assert fold(folded) == folded


def test_american_leaves_other_words_alone():
    assert [american(w) for w in ("defence", "defense", "labour", "akar")] == [
        "defense",
        "defense",
        "labor",
        "akar",
    ]
