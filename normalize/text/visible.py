"""Shows any text on one line."""

from __future__ import annotations

import unicodedata


def visible(text: str) -> str:
    r"""A text on one line that cannot disturb a terminal: line ends shown as ``↵``, control characters replaced.

    >>> visible("Hulusi\r\nAkal\x1b[2J")
    'Hulusi↵Akal\ufffd[2J'
    """
    if text.isprintable():
        return text
    text = text.replace("\r\n", "↵").replace("\n", "↵").replace("\r", "↵").replace("\t", " ")
    return "".join("\ufffd" if _disturbs(c) else c for c in text)


def _disturbs(character: str) -> bool:
    # Format characters include those that change text direction; others are joiners that scripts need.
    return (
        unicodedata.category(character) in ("Cc", "Cs")
        or character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
