"""Romanising: how a machine reads a native name aloud in Latin letters.

One module per script or group of languages, with its tables at the top. A reader takes a name, its words separated by
one space, and returns its readings, the likeliest first.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from normalize.text.romanise.scripts import SCRIPT_OF, scripts
from normalize.text.romanise.words import ascii_words, distinct, plain

if TYPE_CHECKING:
    from normalize.text.romanise.chinese import syllable
    from normalize.text.romanise.kanji import kanji_readings, likeliest_readings
    from normalize.text.romanise.kanji_names import PersonReading, name_readings, place_readings, surname_in

__all__ = [
    "SCRIPT_OF",
    "PersonReading",
    "kanji_readings",
    "likeliest_readings",
    "name_readings",
    "place_readings",
    "readings",
    "scripts",
    "surname_in",
    "syllable",
]


_HOMES = {
    "PersonReading": "kanji_names",
    "kanji_readings": "kanji",
    "likeliest_readings": "kanji",
    "name_readings": "kanji_names",
    "place_readings": "kanji_names",
    "surname_in": "kanji_names",
    "syllable": "chinese",
}


def __getattr__(name: str) -> object:
    """Import on demand (PEP 562) what only names in Chinese characters need, with its tables.

    It is available as ``romanise.syllable``, but does not slow down the start.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


def readings(name: str, lang: str) -> tuple[str, ...]:
    """Return how a machine reads `name` aloud in Latin letters, the likeliest reading first.

    Args:
        name: a native name in any script; spaces, hyphens and the dots between names separate its words.
        lang: the language of the name, an ISO 639 code ("zh"), subtags after it allowed ("zh-TW").

    Returns:
        At most four different readings in lower-case ASCII letters and digits, words separated by one space. None for a
        Japanese name with kanji, which has too many (see `kanji_readings`, `name_readings` and `place_readings`), or a
        Korean one with Hanja, which would take a dictionary. Languages without rules of their own are left to
        Unidecode.

    >>> readings("罗伯特·莱特希泽", "zh")
    ('luobote laitexize',)
    """
    # Imported here, since few callers read names aloud, and the tables of all languages take time to load.
    from normalize.text.romanise.readers import READERS

    words = plain(name)
    read = READERS.get(lang.replace("_", "-").partition("-")[0].lower())
    return distinct(read(words) if read else [ascii_words(words)])
