"""Arabic and Persian: consonants, long vowels, and guesses at the unwritten short vowels."""

from __future__ import annotations

import unicodedata

from normalize.text.romanise.abjad import SILENT, Mater, bare, sounds, with_vowels
from normalize.text.romanise.rules import table
from normalize.text.romanise.words import ascii_words, pairs

_SHARED = (
    "ا a, أ a, إ i, آ a, ٱ a, ب b, پ p, ت t, ث th, ج j, چ ch, ح h, خ kh, د d, ذ dh, ر r, ز z, ژ zh, س s,"
    " ش sh, ص s, ض d,ط t, ظ z, ع a, غ gh, ف f, ڤ v, ڥ v, ق q, ك k, ک k, گ g, ڭ g, ڨ g, ݣ g, ل l, م m, ن n,"
    " ه h, ہ h, ھ h, ۀ e, ى a, ة a, ء,ئ a, ؤ, ـ, ں n, ٹ t, ڈ d, ڑ r, ے e, ۃ a, ێ e, ۆ o, ە e, ۇ u, ې e, ټ t,"
    " ډ d, ړ r, ږ zh, ښ sh, ګ g, ڼ n, ۍ i, ڵ l, ڕ r,"
    "\u064e a, \u064f u, \u0650 i, \u0670 a, \u064b, \u064c, \u064d"
)
_ARABIC = table(_SHARED)
_PERSIAN = table(_SHARED, "ث s, ذ z, ض z, ى i, ۓ e")
# Words that occur in so many names that their short vowels are known.
_KNOWN = pairs("محمد muhammad,بن bin,ابن ibn,عبد abd,الله allah,أبو abu,ابو abu,مصطفى mustafa,حسين hussein,مصر misr")
_SHADDA, _SUKUN = "\u0651", "\u0652"
LANGUAGES = frozenset({"ar", "fa", "ur", "ps", "ckb", "ug", "sd", "arz", "prs"})


def _values(language: str, waw: str) -> dict[str, str | Mater]:
    arabic = language in ("ar", "arz")
    consonants = _ARABIC if arabic else _PERSIAN
    return {
        **{letter: reading.lower() for letter, reading in consonants.items()},
        "و": Mater("w" if arabic else "v", waw),
        "ي": Mater("y", "i"),
        "ی": Mater("y", "i"),
        _SUKUN: SILENT,
    }


_VALUES = {(language, waw): _values(language, waw) for language in LANGUAGES for waw in "uo"}


def read(name: str, language: str) -> list[str]:
    """Return the readings of `name` in Arabic ("ar") or another language of its script.

    As written first, then with the short vowels guessed.

    >>> read("الأسد", "ar")[:2]
    ['al asd', 'al asad']
    """
    words = [part for word in name.lower().split(" ") for part in _parts(word, language)]
    u = [_sounds(word, language, "u") for word in words]
    o = [_sounds(word, language, "o") for word in words]
    known = [_KNOWN.get(word) for word in words]
    return [
        ascii_words(" ".join(map(bare, u))),
        ascii_words(" ".join(of or with_vowels(heard, "a") for of, heard in zip(known, o, strict=True))),
        ascii_words(" ".join(of or with_vowels(heard, "e") for of, heard in zip(known, u, strict=True))),
        ascii_words(" ".join(map(bare, o))),
    ]


def _parts(word: str, language: str) -> tuple[str, ...]:
    """Return `word`, in Arabic with its article separated."""
    if language in ("ar", "arz") and word.startswith("ال") and len(word) > 4:
        return "ال", word[2:].removeprefix(_SUKUN)
    return (word,)


def _sounds(word: str, language: str, waw: str) -> list[str]:
    letters = _doubled(word.replace("تش", "چ"))
    if word.startswith(("اي", "ای", "إي")):
        letters[:2] = ["i"]
    elif word.startswith(("او", "أو")):
        letters[:2] = [waw]
    if language not in ("ar", "arz") and len(letters) > 2 and letters[-1] == "ه":
        letters[-1] = "e"
    return sounds(letters, _VALUES[language, waw])


def _doubled(word: str) -> list[str]:
    """Return the letters of `word`, with those under a shadda doubled; vowel marks may come between the two."""
    letters: list[str] = []
    base = 0
    for character in word:
        if character == _SHADDA:
            letters[base:base] = letters[base : base + 1]
            base += 1
            continue
        if not unicodedata.combining(character):
            base = len(letters)
        letters.append(character)
    return letters
