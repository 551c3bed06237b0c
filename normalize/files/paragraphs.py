"""Plain text by paragraphs: empty lines part them."""

from __future__ import annotations

import re

from normalize.files.encoding import Encoding
from normalize.files.units import Parsed, Piece, Unit

_EMPTY_LINES = re.compile(r"(?:(?:\r\n|\n|\r)[ \t]*+){2,}+")


def read(text: str, encoding: Encoding, path: str) -> Parsed:
    r"""Find the paragraphs of a text.

    >>> [unit.text for unit in read("a\nb\n\nc", Encoding(), "a.txt").units]
    ['a\nb', 'c']
    """
    units, at = [], 0
    for start, end in [*(gap.span() for gap in _EMPTY_LINES.finditer(text)), (len(text), len(text))]:
        if at < start:
            units.append(Unit("", [Piece(text[at:start], at, start, "plain", str)]))
        at = end
    return Parsed(units)
