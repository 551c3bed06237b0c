"""What Hebrew and Arabic write together with the word behind it: and, in, to, from, the."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from normalize.text.native_words import APOSTROPHES

FEWEST_BEHIND = 2
"""A word behind a clitic has so many letters at least: דן, بن."""

_ARTICLE = "ال"
_CLITICS: Mapping[str, Sequence[str]] = {
    "Arabic": [a + b + c for a in ("", "و", "ف") for b in ("", "ب", "ل", "ك") for c in ("", _ARTICLE) if a + b + c],
    "Hebrew": [a + b + c for a in ("", "ו") for b in ("", "ש", "כש") for c in ("", *"בלמכה") if a + b + c],
}

_MERGED = re.compile("[وف]?ل(?=ل)")
"""What takes the first letter of an Arabic article: for the Sisi."""


def without_clitics(word: str) -> Iterator[str]:
    """What a word may be if its first letters are clitics; nothing in other scripts than Hebrew and Arabic.

    In Hebrew a quotation mark may stand between the two.

    Args:
        word: as it stands in a text.

    >>> list(without_clitics("ולבנט")), list(without_clitics("ב'הארץ")), list(without_clitics("للسيسي"))
    (['לבנט', 'בנט'], ['הארץ'], ['لسيسي', 'السيسي'])
    """
    script = unicodedata.name(word[0], "").partition(" ")[0].capitalize()
    for clitic in _CLITICS.get(script, ()):
        behind = word[len(clitic) :].lstrip(APOSTROPHES)
        if word.startswith(clitic) and len(behind) >= FEWEST_BEHIND:
            yield behind
    merged = _MERGED.match(word) if script == "Arabic" else None
    if merged:
        yield _ARTICLE[0] + word[merged.end() :]
