"""The content of an XML element → the pieces of a target: text, references, tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.errors import BadFormat
from normalize.files.units import CUT, Piece
from normalize.files.xml import TAG, Element

_PART = re.compile(
    r"(?P<text>[^<&]+)|(?P<reference>&[^;]*;)|<!\[CDATA\[(?P<literal>.*?)\]\]>|<!--.*?-->|<\?.*?\?>"
    rf"|(?P<tag>{TAG})",
    re.DOTALL,
)
_NAME = re.compile(r"</?(?:[^\s/>:]*:)?([^\s/>]*)")
_PROTECTED = re.compile(r"""\s(?:translate\s*=\s*["']no["']|mtype\s*=\s*["']protected["'])""")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_OPEN = frozenset({"g", "mrk", "pc", "hi"})
"""Inline elements with text of the translation in them; what is in others is code."""


def pieces(text: str, element: Element, path: str) -> list[Piece]:
    """The pieces of a target: its text, with a cut where a tag stands. Comments are passed over.

    Args:
        text: the text of the file, well-formed.
        element: the element with the target in it.
        path: how to call the file.

    Raises:
        BadFormat: a reference is of no known kind.
    """
    return [piece for piece, judged in _parts(text, element, path) if judged]


def plain(text: str, element: Element, path: str) -> str:
    """All the text in an element, that of inline code included.

    Raises:
        BadFormat: a reference is of no known kind.
    """
    return "".join(piece.text for piece, _ in _parts(text, element, path) if piece.kind != "cut")


def _parts(text: str, element: Element, path: str) -> Iterator[tuple[Piece, bool]]:
    """The pieces of an element, each with whether it is part of the translation."""
    closed = 0
    for part in _PART.finditer(text, element.start, element.end):
        start, end = part.span()
        if part["tag"]:
            closed = _depth(part["tag"], closed)
            yield Piece(CUT, start, end, "cut", _no_words), True
        elif part["reference"]:
            yield Piece(_referred(part["reference"], text, start, path), start, end, "escape", _escaped), not closed
        elif part["text"]:
            yield Piece(part["text"], start, end, "plain", _escaped), not closed
        elif part["literal"]:
            yield Piece(part["literal"], *part.span("literal"), "plain", _literal), not closed


def _depth(tag: str, closed: int) -> int:
    """How many inline elements of code are open behind a tag."""
    if tag.endswith("/>"):
        return closed
    if tag.startswith("</"):
        return max(0, closed - 1)
    name = _NAME.match(tag)
    opens = name is not None and name[1] in _OPEN and not _PROTECTED.search(tag)
    return closed + 1 if closed or not opens else 0


def _referred(reference: str, text: str, start: int, path: str) -> str:
    name = reference[1:-1]
    if name.startswith("#"):
        return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
    if name not in _NAMED:
        line = text.count("\n", 0, start) + 1
        raise BadFormat(f"{path}:{line}", f"uses the entity {name}, which is not resolved; write it out and try again")
    return _NAMED[name]


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _literal(words: str) -> str | None:
    return None if ">" in words else words


def _no_words(words: str) -> None:
    return None
