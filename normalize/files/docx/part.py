"""A part of a Word document, as XML → its paragraphs, wherever runs divide them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from normalize.errors import BadFormat
from normalize.files.units import CUT, Piece, Unit, no_words
from normalize.files.xml import TAG

_NAMESPACE = re.compile(
    r"\sxmlns(?::([\w.-]+))?\s*=\s*[\"']http://"
    r"(?:schemas\.openxmlformats\.org/wordprocessingml/2006/main|purl\.oclc\.org/ooxml/wordprocessingml/main)[\"']"
)
_ITEM = re.compile(rf"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|(?P<tag>{TAG})", re.DOTALL)
_LETTERS = re.compile(
    r"(?P<text>[^<&]++)|(?P<reference>&[^;]*;)|<!\[CDATA\[(?P<literal>.*?)\]\]>|<!--.*?-->|<\?.*?\?>"
    rf"|(?P<tag>{TAG})",
    re.DOTALL,
)
_TAG_NAME = re.compile(r"<(/?)([^\s/>]+)")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_STANDS_FOR = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_THINGS = ("drawing", "pict", "object")


def check(data: bytes, path: str) -> None:
    """Refuse what is not well-formed XML, or declares a document type: no Word document does.

    Raises:
        BadFormat: it is so.
    """

    def refuse(*_: object) -> None:
        raise BadFormat(path, "declares a document type, as no Word document does; left as it is")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BadFormat(path, f"not well-formed XML: {expat.ErrorString(error.code)}; left as it is") from None
    except (LookupError, ValueError):
        # What it says of its encoding is looked up among those of Python.
        raise BadFormat(path, "names an unknown encoding; left as it is") from None


def units(text: str, shift: int, path: str) -> Iterator[Unit]:
    """The paragraphs of a part, in order; one that lies within another divides it.

    Args:
        text: the part, well-formed.
        shift: what to add to its places.
        path: how to call it.

    Raises:
        BadFormat: it is not part of a Word document.
    """
    space = _NAMESPACE.search(text)
    if space is None:
        raise BadFormat(path, "is not part of a Word document; left as it is")
    prefix = f"{space[1]}:" if space[1] else ""
    pieces: list[Piece] = []
    runs, letters = 0, -1
    for item in _ITEM.finditer(text):
        tag = _TAG_NAME.match(item["tag"]) if item["tag"] else None
        if tag is None or not tag[2].startswith(prefix):
            continue
        name, opens, whole = tag[2][len(prefix) :], not tag[1], item["tag"].endswith("/>")
        start, end = item.start() + shift, item.end() + shift
        if name == "t" and not whole and opens == (letters < 0):
            if not opens:
                pieces += _letters(text, letters, item.start(), shift)
            letters = item.end() if opens else -1
        elif letters >= 0:
            continue
        elif name == "p":
            if any(piece.kind != "cut" and piece.text.strip() for piece in pieces):
                yield Unit("", pieces)
            pieces = []
        elif name == "r" and not whole:
            runs += 1 if opens else -1
        elif runs and opens and name in _STANDS_FOR:
            pieces.append(Piece(_STANDS_FOR[name], start, end, "escape", no_words))
        elif opens and name in _THINGS:
            pieces.append(Piece(CUT, start, end, "cut", no_words))


def _letters(text: str, start: int, end: int, shift: int) -> Iterator[Piece]:
    for part in _LETTERS.finditer(text, start, end):
        begin, stop = part.start() + shift, part.end() + shift
        if part["text"]:
            yield Piece(part["text"], begin, stop, "plain", _escaped)
        elif part["reference"]:
            yield Piece(_referred(part["reference"][1:-1]), begin, stop, "escape", _escaped)
        elif part["literal"]:
            yield Piece(part["literal"], begin + 9, stop - 3, "plain", _literal)
        elif part["tag"]:
            # No element stands in letters by rights; what one would read is not known.
            yield Piece(CUT, begin, stop, "cut", no_words)


def _referred(name: str) -> str:
    if name.startswith("#"):
        return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:]))
    return _NAMED[name]


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _literal(words: str) -> str | None:
    return None if ">" in words else words
