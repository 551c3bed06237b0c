"""The words of a text in any language, and what is written in several ways spelt in one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from normalize.text.folding import fold
from normalize.text.han import HAN

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_INDIC = "\u0900-\u0963\u0966-\u0df3"
"""Letters of the scripts of India and the vowel signs on them, which Python takes for no letters."""

LETTERS = f"[^\\W\\d_]+(?:[{_MARKS}{_INDIC}]+[^\\W\\d_]*)*"
"""A regular expression of letters, with what is written above and below them."""

APOSTROPHES = "'’ʼ`׳"
"""What is inside a word, whichever of them is typed: В'ячеслав, ג׳ו."""

GERSHAYIM = '"״”“'
"""What stands before the last letter of a Hebrew acronym, whichever of them is typed: צה״ל, צה"ל."""

HYPHENS = "-\u2010\u2011"
"""What binds two words, whichever of them is typed: Jean‑Luc."""

_IN_ACRONYM = f"(?<=[א-ת])[{GERSHAYIM}](?=[א-ת](?![^\\W\\d_]))"
_EZAFE = "\u200cی"
"""How Persian ties a name that ends with a silent letter to the word behind it: اتحادیه‌ی."""


def _word(letters: str) -> re.Pattern[str]:
    bound = f"[{APOSTROPHES}]|{_IN_ACRONYM}|(?<![\u0590-\u05ff])[{HYPHENS}]"
    return re.compile(f"(?:[وبلف]?عبد (?=ال))?{letters}(?:(?:{bound}){letters})*(?:{_EZAFE}(?!\\w))?")


WORD = _word(LETTERS)
"""A word of a name: a hyphen is inside it, but in Hebrew it is as good as a space; Abd al- is one word or two."""

_UNSPACED = f"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff{HAN}\uac00-\ud7a3\uff66-\uff9f"
SPACED_WORD = _word(LETTERS.replace("\\W", f"\\W{_UNSPACED}"))
"""The same in scripts that have spaces between words, though none may be before or behind it: NATO加盟国."""

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
_HYPHEN = re.compile(f"[{HYPHENS}]")
_STRESS = {ord("ѐ"): "е", ord("ѝ"): "и", 0x300: None, 0x301: None}
"""What shows where a word has its stress; other marks make another letter: й, ї."""
_STRESSED = frozenset(map(chr, _STRESS))
_NASAL = re.compile("[ङञणनम]्(?=[क-ह])")
_ARABIC = {ord(other): one for one, others in _ONE_LETTER.items() for other in others}


@lru_cache(maxsize=1 << 15)
def spelt_one_way(word: str) -> str:
    """A word in lower case, without what its script writes or leaves out at will.

    Args:
        word: as it stands, of letters of one script.

    >>> spelt_one_way("В’ячеслав"), spelt_one_way("Фёдор"), spelt_one_way("ERDOĞAN"), spelt_one_way("ΜΗΤΣΟΤΆΚΗΣ")
    ("в'ячеслав", 'федор', 'erdogan', 'μητσοτακησ')
    >>> spelt_one_way("Хака́н Фида́н"), spelt_one_way("Йо\u0301сиф")
    ('хакан фидан', 'йосиф')
    >>> spelt_one_way("קריית") == spelt_one_way("קרית"), spelt_one_way("לסאליבן") == spelt_one_way("לסליבן")
    (True, True)
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    lowered = _APOSTROPHE.sub("'", unicodedata.normalize("NFC", word).casefold())
    first = lowered[0]
    if "\u0400" <= first <= "\u052f":
        unstressed = lowered if _STRESSED.isdisjoint(lowered) else lowered.translate(_STRESS)
        return unicodedata.normalize("NFC", unstressed).replace("ё", "е")
    if first.isascii() or "LATIN" in unicodedata.name(first, ""):
        return fold(lowered) if lowered.isalpha() else "-".join(map(fold, _HYPHEN.split(lowered)))
    if "\u0370" <= first <= "\u03ff" or "\u1f00" <= first <= "\u1fff":
        return _POINTS.sub("", unicodedata.normalize("NFD", lowered))
    if "\u0590" <= first <= "\u05ff":
        return _in_hebrew(_POINTS.sub("", lowered))
    if "\u0600" <= first <= "\u06ff":
        return _in_arabic(_POINTS.sub("", lowered.removesuffix(_EZAFE)).translate(_ARABIC))
    return _NASAL.sub("ं", lowered)


_PLURAL = re.compile("^([وف]?[بك]?ال.{3,})ون$")
_FATHER = re.compile("^([وف]?[بلك]?)اب[اي]$")


def _in_arabic(word: str) -> str:
    """An Arabic word in one case: a plural with the article ends as behind a preposition, and Abu is never Abi or Aba.

    So are the cases that are written in letters: الحوثيون and الحوثيين, أبو, أبا and أبي.
    """
    return _FATHER.sub(r"\1ابو", _PLURAL.sub(r"\1ين", word))


def ends_apart(word: str) -> bool:
    """Whether a word ends with an Arabic letter that no other is joined to, so that a space behind it is left out.

    >>> ends_apart("احمد"), ends_apart("علي")
    (True, False)
    """
    return word.endswith(_UNJOINED)


_UNJOINED = tuple("ادذرزژو")


def is_hebrew_acronym(word: str) -> bool:
    """Whether a word is a Hebrew acronym, by the sign before its last letter.

    >>> is_hebrew_acronym('האו"ם'), is_hebrew_acronym("הארץ")
    (True, False)
    """
    return word[-2:-1] in tuple(GERSHAYIM)


def _in_hebrew(word: str) -> str:
    """A Hebrew word with each final letter as any other, and vowels that are written in full as those that are not.

    Behind what may be a clitic a name may begin; there an alef is kept.
    """
    short = _TWICE.sub("", word.translate(_HEBREW))
    name = _MAYBE_CLITICS.sub("", short, count=1)
    return short if len(name) < _LONG else short[: -len(name)] + _ALEF.sub("", name)


_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_NORTHERN = str.maketrans({"ø": "oe", "å": "aa", "Ø": "Oe", "Å": "Aa"})
_OUT: Mapping[str, Mapping[int, str]] = {
    "de": _GERMAN,
    "sv": _GERMAN | _NORTHERN,
    **dict.fromkeys(("da", "no", "nb", "nn"), _NORTHERN),
}
"""What German and the languages of the north write for letters that a keyboard lacks."""


def spelt_out(text: str, lang: str) -> str:
    """A name as its language spells it without some of its letters.

    >>> spelt_out("Söder", "de"), spelt_out("Söder", "tr")
    ('Soeder', 'Söder')
    """
    return text.translate(_OUT.get(lang, {}))
