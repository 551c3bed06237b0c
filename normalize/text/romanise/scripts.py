"""Scripts: those in which names of a language are written, and those that occur in a text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LATIN = frozenset({"Latin"})
_LANGUAGES = {
    "Han": "zh yue wuu nan",
    "Han Hiragana Katakana": "ja",
    "Hangul Han": "ko",
    "Cyrillic": "ru uk be bg mk kk ky tg mn tt ba ce os cv ab",
    "Cyrillic Latin": "sr bs sh me uz",
    "Arabic": "ar fa ur ps ckb ug sd arz prs",
    "Arabic Latin": "ku",
    "Hebrew": "he yi",
    "Greek": "el",
    "Georgian": "ka",
    "Armenian": "hy",
    "Ethiopic": "am ti",
    "Devanagari": "hi mr ne sa",
    "Bengali": "bn as",
    "Gurmukhi Arabic": "pa",
    "Gujarati": "gu",
    "Oriya": "or",
    "Tamil": "ta",
    "Telugu": "te",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Sinhala": "si",
    "Thai": "th",
    "Lao": "lo",
    "Myanmar": "my",
    "Khmer": "km",
    "Tibetan": "bo dz",
    "Thaana": "dv",
}


class _ScriptOf(dict[str, frozenset[str]]):
    def __missing__(self, language: str) -> frozenset[str]:
        return _LATIN


SCRIPT_OF = _ScriptOf(
    (language, frozenset(names.split())) for names, languages in _LANGUAGES.items() for language in languages.split()
)
"""Language code → the scripts of its names; Latin for languages that are not listed."""

# Unicode names ideographs after three languages; the names of other letters begin with their script.
_NAMED_OTHERWISE = {"Cjk": "Han", "Ideographic": "Han"}


_NONE = frozenset({""})
"""The script of what is not a letter."""


def scripts(text: str) -> frozenset[str]:
    """Return the scripts of the letters of `text` ("Latin", "Han", "Hangul", …); other characters have none.

    >>> sorted(scripts("F-35 и 東京"))
    ['Cyrillic', 'Han', 'Latin']
    """
    return frozenset(map(_script, set(text))) - _NONE


@lru_cache(maxsize=1 << 14)
def _script(character: str) -> str:
    if not character.isalpha():
        return ""
    # Full-width and mathematical letters belong to a script by their compatibility forms.
    letter = unicodedata.normalize("NFKC", character)[0]
    if not letter.isalpha() or unicodedata.category(letter) == "Lm":
        return ""
    first = unicodedata.name(letter, "").partition(" ")[0].capitalize()
    return _NAMED_OTHERWISE.get(first, first)
