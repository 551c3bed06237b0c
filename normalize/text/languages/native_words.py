"""The words of a text in any language, with spelling variants normalised."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from normalize.text.folding import fold
from normalize.text.languages.han import HAN

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_INDIC = "\u0900-\u0963\u0966-\u0df3"
"""Letters of Indic scripts with their vowel signs, which Python does not count as letters."""

LETTERS = f"[^\\W\\d_]+(?:[{_MARKS}{_INDIC}]+[^\\W\\d_]*)*"
"""A regular expression for letters with the marks above and below them."""

APOSTROPHES = "'’ʼ`׳"
"""Apostrophes inside a word, whichever is typed: В'ячеслав, ג׳ו."""

GERSHAYIM = '"״”“'
"""The sign before the last letter of a Hebrew acronym, whichever is typed: צה״ל, צה"ל."""

HYPHENS = "-\u2010\u2011"
"""Hyphens between two words, whichever is typed: Jean‑Luc."""

_IN_ACRONYM = f"(?<=[א-ת])[{GERSHAYIM}](?=[א-ת](?![^\\W\\d_]))"
_EZAFE = "\u200cی"
"""How Persian links a name that ends in a silent letter to the next word: اتحادیه‌ی."""


def _word(letters: str) -> re.Pattern[str]:
    bound = f"[{APOSTROPHES}]|{_IN_ACRONYM}|(?<![\u0590-\u05ff])[{HYPHENS}]"
    return re.compile(f"(?:[وبلف]?عبد (?=ال))?{letters}(?:(?:{bound}){letters})*(?:{_EZAFE}(?!\\w))?")


WORD = _word(LETTERS)
"""A word of a name. It may contain hyphens, but in Hebrew a hyphen counts as a space; Abd al- is one word or two."""

_UNSPACED = f"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff{HAN}\uac00-\ud7a3\uff66-\uff9f"
SPACED_WORD = _word(LETTERS.replace("\\W", f"\\W{_UNSPACED}"))
"""The same in scripts with spaces between words, even if there are none around it: NATO加盟国."""

_LETTERS = re.compile(LETTERS)
_NON_JOINER = "\u200c"
_BEHIND_NAMES = frozenset("ها های هایی ای ی ام ات اش ایم اید اند مان تان شان تر ترین را".split())
"""What Persian writes behind a name with a non-joiner, without making another name of it."""


def is_in_compound(line: str, start: int, end: int) -> bool:
    """Whether a non-joiner binds another word to what stands in a line, as in Persian surnames: روحانی‌نژاد.

    >>> is_in_compound("روحانی‌نژاد", 0, 6), is_in_compound("روحانی‌ها", 0, 6), is_in_compound("روحانی", 0, 6)
    (True, False, False)
    """
    if line.startswith(_NON_JOINER, end):
        behind = _LETTERS.match(line, end + 1)
        return behind is not None and behind[0] not in _BEHIND_NAMES
    return start > 1 and line[start - 1] == _NON_JOINER and line[start - 2].isalpha()


_ONE_LETTER: Mapping[str, str] = {"ا": "أإآٱ", "ي": "ىیئې", "و": "ؤۇ", "ه": "ةھہە", "ك": "ک"}
"""Arabic letters → letters written instead of them, or used for them in other languages."""

_FINAL = {"כ": "ך", "מ": "ם", "נ": "ן", "פ": "ף", "צ": "ץ", '"': "״”“"}
_HEBREW = {ord(other): one for one, others in _FINAL.items() for other in others}
_TWICE = re.compile("י(?=י)|ו(?=ו)")
_MAYBE_CLITICS = re.compile("[ושכבלמה']*")
_ALEF = re.compile("(?<=[^\\Wאויע])א(?=[^\\Wאהויע])")
_LONG = 5
"""In a Hebrew word this long, clitics aside, an alef between consonants stands for a foreign a and is optional."""

_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_POINTS = re.compile(f"[{_MARKS} ]")
_HYPHEN = re.compile(f"[{HYPHENS}]")
_STRESS = {ord("ѐ"): "е", ord("ѝ"): "и", 0x300: None, 0x301: None}
"""Marks of word stress; other marks make another letter: й, ї."""
_STRESSED = frozenset(map(chr, _STRESS))
_NASAL = re.compile("[ङञणनम]्(?=[क-ह])")
_ARABIC = {ord(other): one for one, others in _ONE_LETTER.items() for other in others}


@lru_cache(maxsize=1 << 15)
def spelt_one_way(word: str) -> str:
    """A word in lower case, without what is optional in its script.

    Args:
        word: as it stands, in letters of one script.

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
    """An Arabic word with cases that are written in letters unified: الحوثيون and الحوثيين, أبو, أبا and أبي.

    Plurals with the article get the ending they have after a preposition, and Abi and Aba become Abu.
    """
    return _FATHER.sub(r"\1ابو", _PLURAL.sub(r"\1ين", word))


def ends_apart(word: str) -> bool:
    """Whether a word ends in an Arabic letter that does not join the next, so that the space after it may be missing.

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
    """A Hebrew word with final letters as ordinary ones, and without optional vowel letters.

    A name may begin after what may be a clitic; an alef there is kept.
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
"""What German and Nordic languages write for letters that a keyboard lacks."""


def spelt_out(text: str, lang: str) -> str:
    """A name with special letters written out as its language does.

    >>> spelt_out("Söder", "de"), spelt_out("Söder", "tr")
    ('Soeder', 'Söder')
    """
    return text.translate(_OUT.get(lang, {}))
