"""One spelling for what differs only in case, accents, apostrophes and script variants."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from unidecode import unidecode

_SCHWA = str.maketrans("əǝƏƎ", "aaAA")
"""The letter of Azerbaijani, as the English press reads it: Məmmədov is Mammadov."""


@lru_cache(maxsize=1 << 18)
def fold(word: str) -> str:
    """A word in plain lower-case letters and digits; nothing else is left of it.

    Tokens are folded one by one, so the way back to the text is the token's own span.

    >>> fold("Çavuşoğlu"), fold("O’Brien"), fold("İstanbul"), fold("Œ"), fold("Əliyev")
    ('cavusoglu', 'obrien', 'istanbul', 'oe', 'aliyev')
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unidecode(unicodedata.normalize("NFC", word).translate(_SCHWA), errors="ignore")
    return "".join(filter(str.isalnum, plain)).lower()


AMERICAN = {"defence": "defense", "organisation": "organization", "labour": "labor", "centre": "center"}
"""Words of offices as British papers spell them → as American ones do."""


def american(folded: str) -> str:
    """One spelling for the words of offices that British and American papers spell apart.

    >>> american("defence")
    'defense'
    """
    return AMERICAN.get(folded, folded)
