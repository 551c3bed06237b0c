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

WORD = re.compile(f"(?:[وبلف]?عبد (?=ال))?{LETTERS}(?:(?:[{APOSTROPHES}]|(?<![\u0590-\u05ff])-){LETTERS})*")
"""A word of a name: a hyphen is inside it, but in Hebrew it is as good as a space; Abd al- is one word or two."""

_ONE_LETTER: Mapping[str, str] = {"ا": "أإآٱ", "ي": "ىیئې", "و": "ؤۇ", "ه": "ةھہە", "ك": "ک"}
"""Arabic letters, and those that are written for them, or in their place in other languages."""

_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_POINTS = re.compile(f"[{_MARKS} ]")
_NASAL = re.compile("[ङञणनम]्(?=[क-ह])")
_ARABIC = {ord(other): one for one, others in _ONE_LETTER.items() for other in others}


@lru_cache(maxsize=1 << 15)
def spelt_one_way(word: str) -> str:
    """A word in lower case, without what its script writes or leaves out at will.

    Args:
        word: as it stands, of letters of one script.

    >>> spelt_one_way("В’ячеслав"), spelt_one_way("ERDOĞAN"), spelt_one_way("ΜΗΤΣΟΤΆΚΗΣ")
    ("в'ячеслав", 'erdogan', 'μητσοτακησ')
    """
    lowered = _APOSTROPHE.sub("'", unicodedata.normalize("NFC", word).casefold())
    first = lowered[0]
    if first.isascii() or "LATIN" in unicodedata.name(first, ""):
        return fold(lowered)
    if "\u0370" <= first <= "\u03ff" or "\u1f00" <= first <= "\u1fff":
        return _POINTS.sub("", unicodedata.normalize("NFD", lowered))
    if "\u0590" <= first <= "\u05ff":
        return _POINTS.sub("", lowered)
    if "\u0600" <= first <= "\u06ff":
        return _POINTS.sub("", lowered).translate(_ARABIC)
    return _NASAL.sub("ं", lowered)
