"""Whether a word in Latin letters may spell a word in Hebrew, Arabic or Hangul, which can be spelt in many ways.

Hebrew and Arabic leave most vowels out, and Koreans romanise their names as they like: Levy, Levi and Lavie are לוי,
Duck-soo and Deoksu 덕수. `romanise` can only guess one spelling; the patterns here cover them all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

NATIVE = re.compile("[\uac00-\ud7a3]+|[\u05d0-\u05ea\u0621-\u064a\u066e-\u06d3]+")
"""What may be spelt in many ways: a run of Hangul, or of Hebrew or Arabic letters."""

_VOWELS = "[aeiouy]*+"
"""Possessive, since vowels never spell a consonant: without it, backtracking would be excessive."""

_LONGEST = 24
"""The most consonants in a word."""

_ABJADS: Mapping[str, str] = {
    "א": "", "ב": "b|v", "ג": "g|j", "ד": "d|j", "ה": "h|", "ו": "v|w|", "ז": "z|s|j", "ח": "h|ch|kh", "ט": "t|th",
    "י": "j|", "כ": "k|c|ch|kh|h|q", "ל": "l", "מ": "m", "נ": "n", "ס": "s|c|x", "ע": "", "פ": "p|f|ph",
    "צ": "ts|tz|z|c|ch|s", "ק": "k|c|q|ck", "ר": "r", "ש": "sh|s|sch|ch", "ת": "t|th",
    "ا": "", "ء": "", "ئ": "", "ؤ": "", "ى": "", "ع": "", "ب": "b|p", "ت": "t", "ث": "th|s|t", "ج": "j|g|dj",
    "ح": "h", "خ": "kh|ch|h|k", "د": "d", "ذ": "dh|z|th|d", "ر": "r", "ز": "z", "س": "s|c", "ش": "sh|ch|s",
    "ص": "s", "ض": "d|dh|z", "ط": "t", "ظ": "z|dh|th", "غ": "gh|g|rh", "ف": "f|v|ph", "ق": "q|k|g|c|gh",
    "ك": "k|c|q|g", "ک": "k|c|q|g", "ل": "l", "م": "m", "ن": "n", "ه": "h|", "ة": "h|t|", "و": "w|v|", "ي": "j|",
    "ی": "j|", "گ": "g", "چ": "ch|tch|c", "پ": "p", "ژ": "zh|j",
}  # fmt: skip
"""Letter → the consonants that spell it; also nothing if the letter can be a vowel."""

_OPEN, _VOWEL_END = frozenset("יהىيةی"), f"{_VOWELS}(?<=[aeiouy])[ht]?"
_MAYBE_OPEN = frozenset("אעוاءعئؤوه")
"""Letters by which a word ends in a vowel, and letters by which it may."""

_FINAL = str.maketrans("ךםןףץ", "כמנפצ")

_INITIALS = "g|k kk|gg|g n d|t tt|dd r|l|n m b|p|v pp|b s|sh ss|s |w|l|r|y j|ch|z jj|tch ch k t p|f h".split(" ")
_MEDIALS = (
    "a|ah|ar ae|ai|e ya|ia yae|ye eo|u|o|e|uh e|eh yeo|yu|yo|you|ye|eo ye|yea|e o|oh wa|oa wae|oae oe|oi yo|yeo|eo "
    "u|oo|ou|wu wo|weo|ueo|won we|ue wi|ui|wee yu|yoo|you|iu|u eu|u|oo|e ui|eui|uy|i|eui i|ee|yi|e|ie|y"
).split(" ")
_FINALS = (
    " g|k|ck|c g|k k|ks n n n d|t|s l|r|ll lk|k lm|m lb|b l l lp|p l m|mm b|p b|p t|s t|s ng|n t t k t p h|t|"
).split(" ")
"""Spellings of the parts of a syllable, in Unicode order."""

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_FEWEST_CONSONANTS = 2
_TWICE = re.compile(r"([^aeiou])\1")


def spells(word: str, native: str) -> bool:
    """Whether a word in Latin letters may be a spelling of a native word, with any vowels.

    Args:
        word: a folded word.
        native: a word in Hebrew, Arabic or Hangul. In another script, or in Hebrew or Arabic with a single consonant or
            too many, nothing spells it.

    >>> spells("levy", "לוי"), spells("halevi", "לוי"), spells("duckwoo", "덕우"), spells("ducksoo", "덕우")
    (True, False, True, False)
    """
    pattern = _pattern(native)
    return pattern is not None and bool(pattern.fullmatch(word) or pattern.fullmatch(_TWICE.sub(r"\1", word)))


@lru_cache(maxsize=1 << 13)
def _pattern(native: str) -> re.Pattern[str] | None:
    signs = unicodedata.normalize("NFC", native).translate(_FINAL)
    if all(_FIRST_SYLLABLE <= ord(sign) <= _LAST_SYLLABLE for sign in signs):
        return re.compile("".join(f"(?:{part})" for sign in signs for part in _syllable(sign)))
    letters = [sign for sign in signs if sign in _ABJADS]
    parts = [part for letter in letters if (part := _ABJADS[letter])]
    if not _FEWEST_CONSONANTS <= len(parts) <= _LONGEST:
        return None
    return re.compile(_VOWELS + _VOWELS.join(f"(?:{part})" for part in parts) + _end(letters[-1]))


def _end(letter: str) -> str:
    """The vowels at the end of a word, by its last letter: Zahavi does not spell זהב, nor Zahav זהבי."""
    if letter in _OPEN:
        return _VOWEL_END
    return _VOWELS if letter in _MAYBE_OPEN else ""


def _syllable(sign: str) -> Iterator[str]:
    """The spellings of the initial, the vowel and the final of a syllable (Unicode 3.12, conjoining jamo)."""
    number = ord(sign) - _FIRST_SYLLABLE
    yield _INITIALS[number // (len(_MEDIALS) * len(_FINALS))]
    yield _MEDIALS[number // len(_FINALS) % len(_MEDIALS)]
    yield _FINALS[number % len(_FINALS)]
