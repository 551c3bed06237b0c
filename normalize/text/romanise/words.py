"""What every reader does before and after its own rules: names to plain words, and readings to ASCII."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from unidecode import unidecode

MOST_READINGS = 4

# The Stream-Safe Text Format (Unicode UAX #15) allows 30 marks per letter; sorting more takes quadratic time.
_MOST_MARKS = 30
# ZWNJ and ZWJ, soft hyphens, direction marks and lone surrogates occur inside words but are not heard.
_UNHEARD = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ud800-\udfff]+")
_BETWEEN_WORDS = re.compile(r"[\s·・‧•∙⋅゠=\-‐‑‒–—−_/]+")
_APOSTROPHES = re.compile("['\"`´‘’ʻʼʹʺ“”′″]+")
_NOT_READABLE = re.compile("[^a-z0-9]+")


def pairs(text: str) -> dict[str, str]:
    """Return the table written in `text`: pairs separated by commas, each of letters and their reading.

    >>> pairs("卡 ka,茜 xi")
    {'卡': 'ka', '茜': 'xi'}
    """
    return dict(pair.split() for pair in text.split(","))


def plain(name: str) -> str:
    """Return `name` in Unicode NFKC, its words separated by one space, without characters that are not heard.

    >>> plain("ジョー・バイデン")
    'ジョー バイデン'
    """
    heard = _UNHEARD.sub("", name)
    if len(heard) > _MOST_MARKS:
        heard = _with_few_marks(heard)
    return _BETWEEN_WORDS.sub(" ", unicodedata.normalize("NFKC", heard)).strip()


def ascii_words(text: str) -> str:
    """Return `text` in lower-case ASCII letters and digits, words separated by one space.

    What no rule has read is left to Unidecode. Apostrophes join, every other sign separates.

    >>> ascii_words("Kyiv's Müller, 2.0")
    'kyivs muller 2 0'
    """
    if text.isascii() and text.replace(" ", "").isalnum():
        return " ".join(text.lower().split())
    joined = _APOSTROPHES.sub("", text)
    latin = joined if joined.isascii() else _APOSTROPHES.sub("", unidecode(joined))
    return _NOT_READABLE.sub(" ", latin.lower()).strip()


def distinct(readings: Iterable[str]) -> tuple[str, ...]:
    """Return the different non-empty strings of `readings`, in order, at most `MOST_READINGS`."""
    return tuple(dict.fromkeys(reading for reading in readings if reading))[:MOST_READINGS]


def _with_few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
