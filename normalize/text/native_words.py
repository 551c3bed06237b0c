"""The words of a text in any language, and what is written in several ways spelt in one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from normalize.text.folding import fold

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_INDIC = "\u0900-\u0963\u0966-\u0df3"
"""Letters of the scripts of India and the vowel signs on them, which Python takes for no letters."""

LETTERS = f"[^\\W\\d_]+(?:[{_MARKS}{_INDIC}]+[^\\W\\d_]*)*"
"""A regular expression of letters, with what is written above and below them."""

APOSTROPHES = "'’ʼ`׳"
"""What is inside a word, whichever of them is typed: В'ячеслав, ג׳ו."""

GERSHAYIM = '"״”“'
"""What stands before the last letter of a Hebrew acronym, whichever of them is typed: צה״ל, צה"ל."""

_IN_ACRONYM = f"(?<=[א-ת])[{GERSHAYIM}](?=[א-ת](?![^\\W\\d_]))"
WORD = re.compile(
    f"(?:[وبلف]?عبد (?=ال))?{LETTERS}(?:(?:[{APOSTROPHES}]|{_IN_ACRONYM}|(?<![\u0590-\u05ff])-){LETTERS})*"
)
"""A word of a name: a hyphen is inside it, but in Hebrew it is as good as a space; Abd al- is one word or two."""

_ONE_LETTER: Mapping[str, str] = {"ا": "أإآٱ", "ي": "ىیئې", "و": "ؤۇ", "ه": "ةھہە", "ك": "ک"}
"""Arabic letters, and those that are written for them, or in their place in other languages."""

_FINAL = {"כ": "ך", "מ": "ם", "נ": "ן", "פ": "ף", "צ": "ץ", '"': "״”“"}
_HEBREW = {ord(other): one for one, others in _FINAL.items() for other in others}
_TWICE = re.compile("י(?=י)|ו(?=ו)")
_MAYBE_CLITICS = re.compile("[ושכבלמה']*")
_ALEF = re.compile("(?<=[^\\Wאויע])א(?=[^\\Wאהויע])")
_LONG = 5
"""In a Hebrew word of so many letters, without clitics, an alef between consonants is a foreign a, left out at will."""

_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_POINTS = re.compile(f"[{_MARKS} ]")
_CYRILLIC = {ord("ё"): "е"}
_NASAL = re.compile("[ङञणनम]्(?=[क-ह])")
_ARABIC = {ord(other): one for one, others in _ONE_LETTER.items() for other in others}


@lru_cache(maxsize=1 << 15)
def spelt_one_way(word: str) -> str:
    """A word in lower case, without what its script writes or leaves out at will.

    Args:
        word: as it stands, of letters of one script.

    >>> spelt_one_way("В’ячеслав"), spelt_one_way("Фёдор"), spelt_one_way("ERDOĞAN"), spelt_one_way("ΜΗΤΣΟΤΆΚΗΣ")
    ("в'ячеслав", 'федор', 'erdogan', 'μητσοτακησ')
    >>> spelt_one_way("קריית") == spelt_one_way("קרית"), spelt_one_way("לסאליבן") == spelt_one_way("לסליבן")
    (True, True)
    """
    lowered = _APOSTROPHE.sub("'", unicodedata.normalize("NFC", word).casefold())
    first = lowered[0]
    if first.isascii() or "LATIN" in unicodedata.name(first, ""):
        return fold(lowered)
    if "\u0370" <= first <= "\u03ff" or "\u1f00" <= first <= "\u1fff":
        return _POINTS.sub("", unicodedata.normalize("NFD", lowered))
    if "\u0590" <= first <= "\u05ff":
        return _in_hebrew(_POINTS.sub("", lowered))
    if "\u0600" <= first <= "\u06ff":
        return _POINTS.sub("", lowered).translate(_ARABIC)
    if "\u0400" <= first <= "\u052f":
        return lowered.translate(_CYRILLIC)
    return _NASAL.sub("ं", lowered)


def _in_hebrew(word: str) -> str:
    """A Hebrew word with each final letter as any other, and vowels that are written in full as those that are not.

    Behind what may be a clitic a name may begin; there an alef is kept.
    """
    short = _TWICE.sub("", word.translate(_HEBREW))
    name = _MAYBE_CLITICS.sub("", short, count=1)
    return short if len(name) < _LONG else short[: -len(name)] + _ALEF.sub("", name)
