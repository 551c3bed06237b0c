"""Foreign names in katakana, which are spelt in several ways: メドヴェージェフ, メドベージェフ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

DOTS = "·・‧•=＝゠･"
"""Signs that separate the parts of a foreign name."""

WORD = "[\u30a1-\u30fa\u30fc\uff66-\uff9f]+"
"""A regular expression for a word in katakana, full or half width."""

_WORD = re.compile(WORD)
_NAME = re.compile(f"{_WORD.pattern}(?:[{DOTS}]{_WORD.pattern})*")
_VARIANTS = {
    "ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴュ": "ビュ", "ヴ": "ブ",
    "ティ": "チ", "ディ": "ジ", "デュ": "ジュ", "テュ": "チュ", "トゥ": "ツ", "ドゥ": "ズ", "ヂ": "ジ", "ヅ": "ズ",
    "ァ": "ア", "ィ": "イ", "ゥ": "ウ", "ェ": "エ", "ォ": "オ", "ー": "", "ッ": "",
}  # fmt: skip
"""Spelling variants: v as b, ti as chi, small vowels as large ones, long vowels dropped."""

_AFTER_I = re.compile("(?<=[イキシチニヒミリギジビピ])ヤ")
"""After i, ya sounds like a: ネタニヤフ, ネタニアフ."""

_VARIANT = re.compile("|".join(sorted(_VARIANTS, key=len, reverse=True)))

FEWEST_SIGNS = 4
"""A shorter name, normalised, is too often another word: ビル and ビール."""

_MOST_WORDS = 4


def is_katakana(sign: str) -> bool:
    """Whether a character can be part of a word in katakana."""
    return bool(_WORD.fullmatch(sign))


def spelt_plainly(name: str) -> str:
    """A name in katakana in normalised spelling, without separators; empty if it is too short or not in katakana.

    >>> spelt_plainly("ドミートリー・メドヴェージェフ") == spelt_plainly("ドミトリー・メドベージェフ")
    True
    >>> spelt_plainly("ビール"), spelt_plainly("山田")
    ('', '')
    """
    spelt = plain(name)
    return spelt if len(spelt) >= FEWEST_SIGNS else ""


def plain(name: str) -> str:
    """The same for a name of any length; empty if it is not in katakana.

    >>> plain("ﾄﾗﾝﾌﾟ"), plain("ネタニヤフ") == plain("ネタニアフ")
    ('トランプ', True)
    """
    if not _NAME.fullmatch(name):
        return ""
    wide = unicodedata.normalize("NFKC", "".join(_WORD.findall(name)))
    return _AFTER_I.sub("ア", _VARIANT.sub(lambda found: _VARIANTS[found[0]], wide))


def names_in(line: str) -> Iterator[tuple[int, int]]:
    """The spans of whole words in katakana in a line, and of up to four such words joined by separators.

    >>> list(names_in("ジョー・バイデン氏"))
    [(0, 3), (0, 8), (4, 8)]
    """
    for name in _NAME.finditer(line):
        words = [(found.start(), found.end()) for found in _WORD.finditer(line, name.start(), name.end())]
        for first, (start, _) in enumerate(words):
            for _, end in words[first : first + _MOST_WORDS]:
                yield start, end
