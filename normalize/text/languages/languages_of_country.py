"""The languages with cases in which the news of a country is written."""

from __future__ import annotations

from collections.abc import Mapping, Set

_NONE: frozenset[str] = frozenset()

_SPOKEN: Mapping[str, str] = {
    "Armenia": "hy",
    "Austria": "de",
    "Azerbaijan": "az",
    "Belarus": "ru uk",
    "Bosnia and Herzegovina": "hr sr",
    "Croatia": "hr",
    "Czech Republic": "cs",
    "Czechia": "cs",
    "Estonia": "et",
    "Finland": "fi",
    "Georgia": "ka",
    "Germany": "de",
    "Hungary": "hu",
    "Iceland": "is",
    "Kazakhstan": "ru",
    "Kosovo": "sr",
    "Kyrgyzstan": "ru",
    "Latvia": "lv",
    "Liechtenstein": "de",
    "Lithuania": "lt",
    "Luxembourg": "de",
    "Moldova": "ro",
    "Montenegro": "sr",
    "Poland": "pl",
    "Romania": "ro",
    "Russia": "ru",
    "Serbia": "sr",
    "Slovakia": "sk",
    "Slovenia": "sl",
    "Switzerland": "de",
    "Ukraine": "ru uk",
}
"""Country → its languages, as codes of ``endings.tsv``; for one missing there, as Belarusian, related ones."""

_BY_COUNTRY = {country: frozenset(languages.split()) for country, languages in _SPOKEN.items()}


def languages_of(country: str) -> Set[str]:
    """The codes of the languages of a country that decline names; empty if there are none, or the country is unknown.

    >>> sorted(languages_of("Ukraine")), sorted(languages_of("France"))
    (['ru', 'uk'], [])
    """
    return _BY_COUNTRY.get(country, _NONE)
