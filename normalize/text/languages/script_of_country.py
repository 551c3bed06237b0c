"""The language, in a script of its own, in which the people of a country write their names, each in one way."""

from __future__ import annotations

_COUNTRIES = {
    "ar": "Algeria, Bahrain, Egypt, Iraq, Jordan, Kuwait, Lebanon, Libya, Morocco, Oman, Palestine, Qatar, Saudi "
    "Arabia, Sudan, Syria, Tunisia, United Arab Emirates, Yemen",
    "bg": "Bulgaria",
    "el": "Cyprus, Greece",
    "fa": "Iran",
    "he": "Israel",
    "hy": "Armenia",
    "ja": "Japan",
    "ka": "Georgia",
    "ko": "North Korea, South Korea",
    "ru": "Russia",
    "sr": "Serbia",
    "th": "Thailand",
    "uk": "Ukraine",
    "zh": "China, Hong Kong, Macau, Taiwan",
}

OWN_LANGUAGE = {country: lang for lang, countries in _COUNTRIES.items() for country in countries.split(", ")}
"""Country → the code of its language."""
