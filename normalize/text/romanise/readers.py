"""Which reader is for which language."""

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
from normalize.text.romanise.scripts import scripts


def _cyrillic_or_latin(name: str, language: str) -> list[str]:
    return cyrillic.read(name, language) if "Cyrillic" in scripts(name) else latin.read(name, language)


READERS: dict[str, Callable[[str], list[str]]] = {
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
"""Language code → its reader; other languages have no rules of their own."""
