"""Small words written together with the next word: in Hebrew, Arabic and Amharic, l'Ukraine, dell'Italia."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from normalize.text.languages.native_words import APOSTROPHES, is_hebrew_acronym

FEWEST_BEHIND = 2
"""The shortest word that may follow a clitic: דן, بن."""

_ARTICLE = "ال"
_CLITICS: Mapping[str, Sequence[str]] = {
    "Arabic": [a + b for a in ("", "و", "ف") for b in ("", "ب", "ل", "ك") if a + b],
    "Ethiopic": ["የ", "ከ", "በ", "ለ", "ስለ", "ወደ", "እንደ", "የበ", "ከነ"],
    "Hebrew": [a + b + c for a in ("", "ו") for b in ("", "ש", "כש", "לכש", "מש") for c in ("", *"בלמכה") if a + b + c],
}
"""Conjunctions and prepositions. The Arabic article is not among them: a name always has it, or never."""

_FIRST_LETTER = "\u0590"
"""Letters of Hebrew and Arabic come after this one, and those of most other scripts before it."""

WITHOUT_CLITICS = frozenset("fa prs ur ps ckb ug sd tg".split())
"""Languages in Arabic script that never join a word to a name: کمالی is not مالی."""

_MERGED = re.compile("[وف]?ل(?=ل)")
"""What absorbs the first letter of an Arabic article: for the Sisi."""

_TAKE_ARTICLE = tuple("בלכ")
"""What replaces a Hebrew article in unpointed text: לאו"ם for האו"ם."""

_ELIDED = re.compile(
    f"(l|d|qu|jusqu|lorsqu|puisqu|quoiqu|un|quest|quell|bell|(?:de|a|ne|su|da|co)ll)[{APOSTROPHES}](?=\\w)",
    re.IGNORECASE,
)
"""Words that lose their vowel before a name in French and Italian, as listed by Le Bon Usage and Serianni's grammar."""


def may_have_clitics(word: str) -> bool:
    """Whether a word, by its first letter, is in a script that may have clitics; a quick check that rules out most."""
    return word[0] >= _FIRST_LETTER


def without_clitics(word: str) -> Iterator[str]:
    """What a word may be if its first letters are clitics; nothing in scripts other than Hebrew, Arabic and Ethiopic.

    In Hebrew a quotation mark may stand between clitic and word.

    Args:
        word: as it stands in a text.

    >>> list(without_clitics("ולבנט")), list(without_clitics("ב'הארץ")), list(without_clitics("للسيسي"))
    (['לבנט', 'בנט'], ['הארץ'], ['لسيسي', 'السيسي'])
    """
    if not may_have_clitics(word):
        return
    script = unicodedata.name(word[0], "").partition(" ")[0].capitalize()
    for clitic in _CLITICS.get(script, ()):
        behind = word[len(clitic) :].lstrip(APOSTROPHES)
        if word.startswith(clitic) and len(behind) >= FEWEST_BEHIND:
            yield behind
            if clitic.endswith(_TAKE_ARTICLE) and is_hebrew_acronym(behind):
                yield "ה" + behind
    merged = _MERGED.match(word) if script == "Arabic" else None
    if merged:
        yield _ARTICLE[0] + word[merged.end() :]


def bare(word: str) -> Iterator[str]:
    """The same, and each also without an Arabic article, as English romanises names: Sisi.

    Args:
        word: as it stands in a text.

    >>> list(bare("والسيسي"))
    ['السيسي', 'سيسي']
    """
    for each in (word, *without_clitics(word)):
        if each != word:
            yield each
        if each.startswith(_ARTICLE) and len(each) - len(_ARTICLE) >= FEWEST_BEHIND:
            yield each.removeprefix(_ARTICLE)


def elided(word: str) -> tuple[str, str]:
    """The elided word before a word, in lower case, and the word; both empty if there is none.

    Args:
        word: as it stands in a text.

    >>> elided("L'Ukraine"), elided("dell’Unione"), elided("O'Brien")
    (('l', 'Ukraine'), ('dell', 'Unione'), ('', ''))
    """
    found = _ELIDED.match(word)
    return (found[1].lower(), word[found.end() :]) if found else ("", "")
