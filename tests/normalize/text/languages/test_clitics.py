"""What is written together with the word behind it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.languages.clitics import bare, elided, without_clitics

NOT_BEHIND = [
    ("المأرب", "مأرب", "an article is no clitic"),
    ("بن", "ن", "a word of one letter"),
    ("Vitaly", "italy", "another script"),
    ("לארץ", "הארץ", "an article in place of a preposition, where nothing tells it"),
]
BEHIND = [
    ("وبالرياض", "الرياض", "two clitics of Arabic"),
    ("للحوثيين", "الحوثيين", "an article without its first letter"),
    ("לכשנתניהו", "נתניהו", "when, in Hebrew"),
    ("ב'הארץ", "הארץ", "a quotation mark between"),
    ('לאו"ם', 'האו"ם', "an article in place of a preposition, in an acronym"),
]
ELIDED = [
    ("L'Ukraine", ("l", "Ukraine")),
    ("d’Élisabeth", ("d", "Élisabeth")),
    ("jusqu'Odessa", ("jusqu", "Odessa")),
    ("dell'Italia", ("dell", "Italia")),
    ("O'Brien", ("", "")),
    ("Ja'far", ("", "")),
    ("Ukraine", ("", "")),
    ("l'", ("", "")),
]


@pytest.mark.parametrize(("word", "behind", "why"), NOT_BEHIND, ids=[case[2] for case in NOT_BEHIND])
def test_what_is_no_clitic_stays(word: str, behind: str, why: str) -> None:
    assert behind not in list(without_clitics(word))


@pytest.mark.parametrize(("word", "behind", "what"), BEHIND, ids=[case[2] for case in BEHIND])
def test_clitics_are_left_out(word: str, behind: str, what: str) -> None:
    assert behind in list(without_clitics(word))


def test_names_are_read_aloud_without_an_arabic_article() -> None:
    assert "سيسي" in list(bare("والسيسي"))
    assert list(bare("سيسي")) == []


@pytest.mark.parametrize(("word", "parts"), ELIDED, ids=[case[0] for case in ELIDED])
def test_what_lost_its_vowel_is_parted(word: str, parts: tuple[str, str]) -> None:
    assert elided(word) == parts


@given(st.text(min_size=1, max_size=12))
def test_what_is_left_ends_as_the_word(word: str) -> None:
    article, behind = elided(word)
    assert word.endswith(behind)
    assert bool(article) == bool(behind)
