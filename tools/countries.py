"""The English names of countries by code, from CLDR with a few exceptions."""

from __future__ import annotations

from babel import Locale

# Name → code, where CLDR has another English name.
TERRITORIES = {
    "Czech Republic": "CZ",
    "Democratic Republic of the Congo": "CD",
    "East Timor": "TL",
    "Hong Kong": "HK",
    "Ivory Coast": "CI",
    "Macau": "MO",
    "Myanmar": "MM",
    "Palestine": "PS",
    "Republic of the Congo": "CG",
    "Sao Tome and Principe": "ST",
    "St. Vincent and the Grenadines": "VC",
    "Turkey": "TR",
}

_NAMES = {code: name for name, code in TERRITORIES.items()}


def country(code: str) -> str:
    """The name of a country, by its ISO 3166 code."""
    return _NAMES.get(code) or Locale.parse("en").territories[code].replace("&", "and")
