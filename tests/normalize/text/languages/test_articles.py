"""Articles of names in their own languages."""

from __future__ import annotations

import pytest

from normalize.text.languages.articles import article_of

# name, language, why it has no article
WITHOUT = [
    ("Lille", "fr", "a word that begins like one"),
    ("Las", "es", "nothing behind it"),
    ("Die Linke", "fr", "an article of another language"),
    ("The Hague", "en", "a language without rules here"),
    ("L'Aquila", "es", "a language that drops no vowel"),
    ("אסם", "he", "a word that begins like one"),
]
# name, language, an article in place of its own, what is behind it
WITH = [
    ("Le Havre", "fr", "au", "Havre"),
    ("L’Aquila", "it", "dell", "Aquila"),
    ("La Stampa", "it", "sulla", "Stampa"),
    ("El País", "es", "del", "País"),
    ("O Globo", "pt", "no", "Globo"),
    ("De Telegraaf", "nl", "de", "Telegraaf"),
]


@pytest.mark.parametrize(("name", "lang", "why"), WITHOUT, ids=[case[0] for case in WITHOUT])
def test_a_name_without_an_article_has_none(name: str, lang: str, why: str) -> None:
    assert article_of(name, lang) == (None, "")


@pytest.mark.parametrize(("name", "lang", "article", "rest"), WITH, ids=[case[0] for case in WITH])
def test_an_article_may_be_contracted(name: str, lang: str, article: str, rest: str) -> None:
    articles, behind = article_of(name, lang)
    assert articles is not None
    assert article in articles
    assert behind == rest


def test_german_has_a_capital_for_each_noun_so_no_article_tells() -> None:
    assert article_of("Der Spiegel", "de") == (frozenset(), "Spiegel")


def test_hebrew_leaves_an_arabic_article_out() -> None:
    assert article_of("א-סיסי", "he") == (None, "סיסי")
