"""HTML: the text between tags, and what ``alt`` and ``title`` say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from normalize.files.encoding import Encoding
from normalize.files.markup import Part, Value, parts
from normalize.files.references import reference
from normalize.files.units import CUT, Parsed, Piece, Quote, Unit, no_words

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong sub sup "
    "time u wbr".split()
)
"""Elements that a sentence goes through."""

_CODE = frozenset("code kbd math pre samp select textarea tt var".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SEEN = ("alt", "title")
_PART = re.compile(r"(?P<reference>&#?\w{1,32};)|(?P<space>[ \t\r\n\f]{2,}+)|(?P<text>[^&\s]++|[&\s])")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*(?!utf-?8)[\w-]", re.IGNORECASE)
_HEAD = 4096
_REFUSED_BARE = re.compile(r"[\s\"'=<>`]")


def read(text: str, encoding: Encoding, path: str) -> Parsed:
    """Find the texts of a document; elements that are no part of a sentence part them.

    >>> page = "<h1>Akal</h1><p>Hulusi <b>Akal</b> &amp; <code>Akal</code> <img alt='a map'>"
    >>> [unit.text.replace(CUT, "~") for unit in read(page, Encoding(), "a.html").units]
    ['Akal', 'Hulusi Akal & ~ ~', 'a map']
    """
    # Letters that the encoding which the document names may lack are written as references.
    escape: Callable[[str], str] = _as_references if text.isascii() and _CHARSET.search(text[:_HEAD]) else str
    reader = _Reader(text, escape)
    for part in parts(text):
        reader.take(part)
    reader.end()
    return Parsed(reader.units)


def _as_references(words: str) -> str:
    return words.encode("ascii", "xmlcharrefreplace").decode("ascii")


@dataclass(slots=True)
class _Hidden:
    """The element in which nothing is text, and how many of its name are open."""

    name: str
    depth: int = 1


@dataclass(slots=True)
class _Reader:
    """Takes the parts of a document in order and gathers its units."""

    text: str
    escape: Callable[[str], str]
    units: list[Unit] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    hidden: _Hidden | None = None
    attributes: list[Unit] = field(default_factory=list)

    def take(self, part: Part) -> None:
        """Read one more part."""
        if part.kind == "open" or part.kind == "close":
            self._tag(part)
        elif self.hidden is None and (part.kind == "text" or part.name == "title"):
            self.pieces += _pieces(self.text, part.start, part.end, self._quote)

    def end(self) -> None:
        """What was gathered since the last end is a unit, and each attribute behind it."""
        if any(piece.text.strip() and piece.kind != "cut" for piece in self.pieces):
            self.units.append(Unit("", self.pieces))
        self.units += self.attributes
        self.pieces, self.attributes = [], []

    def _tag(self, tag: Part) -> None:
        if self.hidden:
            if tag.name == self.hidden.name:
                self.hidden.depth += 1 if tag.kind == "open" else -1
                self.hidden = self.hidden if self.hidden.depth else None
            return
        closed = tag.kind == "open" and (tag.name in _CODE or _is_not_for_us(tag)) and tag.name not in _VOID
        if closed and not self.text.endswith("/>", tag.start, tag.end):
            self.hidden = _Hidden(tag.name)
        if tag.name == "br":
            self.pieces.append(Piece("\n", tag.start, tag.end, "escape", no_words))
        elif closed or tag.name in ("img", "input"):
            self.pieces.append(Piece(CUT, tag.start, tag.end, "cut", no_words))
        elif tag.name not in INLINE:
            self.end()
        if tag.kind == "open" and not _is_not_for_us(tag):
            self.attributes += [
                Unit("", pieces)
                for name in _SEEN
                if name in tag.attributes and (pieces := list(self._seen(tag.attributes[name])))
            ]

    def _seen(self, value: Value) -> Iterator[Piece]:
        marks = {'"': "&quot;", "'": "&#39;"}

        def quote(words: str) -> str | None:
            if not value.mark:
                return None if _REFUSED_BARE.search(words) else self._quote(words)
            return self._quote(words).replace(value.mark, marks[value.mark])

        return _pieces(self.text, value.start, value.end, quote)

    def _quote(self, words: str) -> str:
        return self.escape(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _is_not_for_us(tag: Part) -> bool:
    """Whether a tag says that what is in it is not to be translated."""
    says, kinds = tag.attributes.get("translate"), tag.attributes.get("class")
    return (says is not None and says.text.lower() == "no") or (
        kinds is not None and "notranslate" in kinds.text.split()
    )


def _pieces(text: str, start: int, end: int, quote: Quote) -> Iterator[Piece]:
    """The pieces of a stretch of text; of several spaces a reader sees one."""
    begin = start
    for part in _PART.finditer(text, start, end):
        if part["text"]:
            continue
        if begin < part.start():
            yield Piece(text[begin : part.start()], begin, part.start(), "plain", quote)
        begin = part.end()
        if part["reference"]:
            yield from reference(part.group(), part.start(), quote)
        else:
            seen = "\n" if "\n" in part.group() or "\r" in part.group() else " "
            yield Piece(seen, *part.span(), "escape", no_words)
    if begin < end:
        yield Piece(text[begin:end], begin, end, "plain", quote)
