"""Hebrew: consonants, letters that serve as vowels, and guesses at the unwritten vowels."""

from __future__ import annotations

from collections.abc import Mapping

from normalize.text.romanise.abjad import SILENT, Mater, bare, sounds, with_vowels
from normalize.text.romanise.words import ascii_words, pairs

_LETTERS = pairs(
    "א a,ב v,ג g,ד d,ה h,ז z,ח h,ט t,כ kh,ך kh,ל l,מ m,ם m,נ n,ן n,ס s,ע a,פ f,ף f,צ ts,ץ ts,ק k,ר r,ש sh,ת t"
)
_HARD = {"ב": "b", "כ": "k", "פ": "p"}
_POINTS = {
    "\u05b7": "a", "\u05b8": "a", "\u05b2": "a", "\u05b6": "e", "\u05b5": "e", "\u05b1": "e", "\u05b4": "i",
    "\u05b9": "o", "\u05ba": "o", "\u05b3": "o", "\u05bb": "u", "\u05b0": SILENT,
}  # fmt: skip
# From here on one sign each: foreign sounds with a geresh, doubled letters, pointed letters.
_SIGNS = {
    "ג'": "J", "ז'": "Z", "צ'": "C", "ץ'": "C", "ת'": "T", "ד'": "D",
    "וו": "W", "יי": "Y", "בּ": "B", "כּ": "K", "פּ": "P",
    "ךּ": "K", "שׁ": "S", "שׂ": "L", "וֹ": "O", "וּ": "U", "ִי": "I",
}  # fmt: skip
_SIGN_SOUNDS = {
    "J": "j", "Z": "zh", "C": "ch", "T": "th", "D": "dh",
    "W": "v", "Y": "ay", "B": "b", "K": "k", "P": "p", "S": "sh",
    "L": "s", "Q": "yahu", "O": "o", "U": "u", "I": "i",
}  # fmt: skip
_GERESHES = str.maketrans({"׳": "'", "’": "'", "‘": "'", "`": "'", "ʼ": "'", "״": '"'})


def _values(vav: str, stops: Mapping[str, str]) -> dict[str, str | Mater]:
    return {
        **_LETTERS,
        **_SIGN_SOUNDS,
        **_POINTS,
        **stops,
        "ו": Mater("v", vav),
        "V": vav,
        "י": Mater("y", "i"),
    }


_SOFT_U, _SOFT_O, _HARD_U = _values("u", {}), _values("o", {}), _values("u", _HARD)


def read(name: str) -> list[str]:
    """Return the readings of a Hebrew `name`: as written, then with the vowels a and e guessed.

    >>> read("צ'בושאולו")[0]
    'chvushulu'
    """
    words = [_signs(word) for word in name.lower().translate(_GERESHES).split(" ")]
    soft_u, soft_o, hard_u = ([_sounds(word, values) for word in words] for values in (_SOFT_U, _SOFT_O, _HARD_U))
    return [
        ascii_words(" ".join(map(bare, soft_u))),
        ascii_words(" ".join(with_vowels(heard, "a") for heard in soft_o)),
        ascii_words(" ".join(with_vowels(heard, "a") for heard in hard_u)),
        ascii_words(" ".join(with_vowels(heard, "e") for heard in soft_o)),
    ]


def _signs(word: str) -> str:
    for letters, sign in _SIGNS.items():
        word = word.replace(letters, sign)
    if word.endswith("יהו"):
        word = word[:-3] + "Q"
    if word.startswith("אי"):
        word = "I" + word[2:]
    inner = word[1:].replace("או", "V").replace("וא", "Vא").replace("אי", "אI")
    word = "V" + word[2:] if word.startswith("או") else word[:1] + inner
    return word.replace("'", "").replace('"', "")


def _sounds(word: str, values: Mapping[str, str | Mater]) -> list[str]:
    letters = list(word)
    if len(letters) > 1 and letters[-1] == "ה":
        letters[-1] = "a"
    letters[:1] = [_HARD.get(letter, letter) for letter in letters[:1]]
    return sounds(letters, values)
