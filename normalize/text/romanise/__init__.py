"""Romanising: how a machine reads a native name aloud in Latin letters.

One module a script or a group of languages,
its tables at the top. A reader takes the words of a name separated by one
space and returns its readings, the likeliest first.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from normalize.text.romanise import (
    arabic,
    caucasian,
    chinese,
    cyrillic,
    greek,
    hebrew,
    japanese,
    korean,
    latin,
    turkish,
)
from normalize.text.romanise.kanji import kanji_readings
from normalize.text.romanise.kanji_names import PersonReading, name_readings, place_readings
from normalize.text.romanise.scripts import SCRIPT_OF, scripts
from normalize.text.romanise.words import ascii_words, distinct, plain

__all__ = [
    "SCRIPT_OF",
    "PersonReading",
    "kanji_readings",
    "name_readings",
    "place_readings",
    "readings",
    "scripts",
]


def _cyrillic_or_latin(name: str, language: str) -> list[str]:
    return cyrillic.read(name, language) if "Cyrillic" in scripts(name) else latin.read(name, language)


_READERS: dict[str, Callable[[str], list[str]]] = {
    **{language: partial(latin.read, language=language) for language in latin.LANGUAGES},
    **{language: partial(turkish.read, language=language) for language in turkish.LANGUAGES},
    **{language: partial(_cyrillic_or_latin, language=language) for language in cyrillic.LANGUAGES},
    **{language: partial(caucasian.read, language=language) for language in caucasian.LANGUAGES},
    **{language: partial(arabic.read, language=language) for language in arabic.LANGUAGES},
    "zh": chinese.read,
    "ja": japanese.read,
    "ko": korean.read,
    "el": greek.read,
    "he": hebrew.read,
    "yi": hebrew.read,
}


def readings(name: str, lang: str) -> tuple[str, ...]:
    """Return how a machine reads `name` aloud in Latin letters, the likeliest reading first.

    Args:
        name: a native name in any script; its words part at spaces, hyphens and the dots between names.
        lang: the language of the name, an ISO 639 code ("zh"), subtags after it allowed ("zh-TW").

    Returns:
        At most four different readings in lower-case ASCII letters and digits, words separated by one
        space. None for a Japanese name with kanji, which has too many (`kanji_readings`, `name_readings`
        and `place_readings` give them), or a Korean one with Hanja, whose reading only a dictionary knows.
        A language without rules of its own is read by Unidecode.

    >>> readings("罗伯特·莱特希泽", "zh")
    ('luobote laitexize',)
    """
    words = plain(name)
    read = _READERS.get(lang.replace("_", "-").partition("-")[0].lower())
    return distinct(read(words) if read else [ascii_words(words)])
