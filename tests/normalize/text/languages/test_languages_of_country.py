"""The languages with cases of each country."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from normalize.text.languages.endings import _LANGUAGES
from normalize.text.languages.languages_of_country import _BY_COUNTRY, languages_of


@pytest.mark.parametrize(
    ("country", "languages"),
    [
        ("Ukraine", {"ru", "uk"}),
        ("Kosovo", {"sr"}),
        ("Liechtenstein", {"de"}),
        ("Luxembourg", {"de"}),
        ("Italy", set()),
        ("", set()),
    ],
)
def test_a_country_has_its_languages(country: str, languages: set[str]) -> None:
    assert languages_of(country) == languages


def test_each_country_is_one_of_the_starter() -> None:
    places = {name for entity in Gazetteer.read("starter") if entity.kind == "place" for name in entity.accepted}
    assert _BY_COUNTRY.keys() <= places


def test_each_language_has_endings() -> None:
    assert frozenset().union(*_BY_COUNTRY.values()) <= _LANGUAGES.keys()
