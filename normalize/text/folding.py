"""Folds words: one spelling for what differs only in case, accents, apostrophes and script variants."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from unidecode import unidecode

_SCHWA = str.maketrans("əǝƏƎ", "aaAA")
"""The schwa of Azerbaijani as the English press writes it: Məmmədov is Mammadov."""


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word reduced to plain lower-case letters and digits.

    Tokens are folded one by one, so the span of the token leads back to the text.

    >>> fold("Çavuşoğlu"), fold("O’Brien"), fold("İstanbul"), fold("Œ"), fold("Əliyev")
    ('cavusoglu', 'obrien', 'istanbul', 'oe', 'aliyev')
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unidecode(unicodedata.normalize("NFC", word).translate(_SCHWA), errors="ignore")
    return "".join(filter(str.isalnum, plain)).lower()


AMERICAN = {"defence": "defense", "organisation": "organization", "labour": "labor", "centre": "center"}
"""Words of offices: British spelling → American spelling."""


def american(folded: str) -> str:
    """The American spelling of a word of offices; any other word is returned as it is.

    >>> american("defence")
    'defense'
    """
    return AMERICAN.get(folded, folded)
