"""XML as it stands in a file: its elements and where they are. Nothing outside the file is ever read.

Expat, which comes with Python, says what is well-formed and where each tag begins. Declared entities are refused before
they could be expanded, and a document type that lies elsewhere is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from normalize.errors import BadFormat
from normalize.files.encoding import Encoding

TAG = r"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>"""
"""A tag of well-formed XML, as a regular expression."""

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TAG = re.compile(TAG)
_KNOWN = {"utf-8": ("utf-8", "us-ascii"), "utf-16-le": ("utf-16",), "utf-16-be": ("utf-16",)}


@dataclass(slots=True)
class Element:
    """An element of a document.

    Attributes:
        name: its name; in another namespace than the root, ``{namespace}name``.
        attributes: their values by name, with their namespace as above where they have one.
        start: where its content begins in the text, in code points.
        end: where its content ends.
        children: the elements in it.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int = 0
    children: list[Element] = field(default_factory=list)

    def child(self, name: str) -> Element | None:
        """The first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> Iterator[Element]:
        """The elements of a name within this one, at any depth, in order."""
        waiting = self.children[::-1]
        while waiting:
            element = waiting.pop()
            if element.name == name:
                yield element
            waiting += element.children[::-1]


def parse(text: str, encoding: Encoding, path: str) -> Element:
    """Read the elements of a document.

    Args:
        text: the document, without byte order mark.
        encoding: how it stood in the file.
        path: how to call the file.

    Returns:
        The root.

    Raises:
        BadFormat: it is not well-formed, declares entities or uses undeclared ones, or names another encoding.
    """
    return _Reader(text, encoding, path).root()


class _Reader:
    """Takes what expat finds and arranges it."""

    def __init__(self, text: str, encoding: Encoding, path: str) -> None:
        self._text, self._encoding, self._path = text, encoding, path
        self._data = text.encode("utf-8", "surrogatepass")
        self._ascii = len(self._data) == len(text)
        self._byte = self._offset = 0
        self._open = [Element("", {}, 0)]
        self._namespace = ""
        # The bytes are ours, so what the document says of its encoding is only compared.
        self._parser = expat.ParserCreate("utf-8", namespace_separator="}")
        self._parser.XmlDeclHandler = self._declared
        self._parser.EntityDeclHandler = self._entity
        self._parser.SkippedEntityHandler = self._skipped
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def root(self) -> Element:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise self._wrong(f"not well-formed XML: {reason}; left as it is", error.lineno) from None
        return self._open[0].children[0]

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in _KNOWN[self._encoding.name]:
            stands = self._encoding.name[:6].rstrip("-").upper()
            raise self._wrong(
                f"says that it is {encoding}, but is read as {stands}; save it as UTF-8, and say so in it"
            )

    def _entity(self, name: str, *rest: object) -> None:
        raise self._wrong(f"declares the entity {name}, and entities are not resolved; write it out and try again")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        raise self._wrong(f"uses the entity {name}, which is not declared in it; write it out and try again")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = _TAG.match(self._text, self._here())
        assert tag, "expat names the place where a tag begins"
        namespace, _, local = name.rpartition("}")
        if len(self._open) == 1:
            self._namespace = namespace
        element = Element(
            local if namespace == self._namespace else f"{{{name}",
            {f"{{{key}" if "}" in key else key: value for key, value in attributes.items()},
            tag.end(),
        )
        if tag.group().endswith("/>"):
            element.end = tag.end()
        self._open[-1].children.append(element)
        self._open.append(element)

    def _end(self, name: str) -> None:
        element = self._open.pop()
        # The end of an empty tag is told at its start.
        element.end = element.end or self._here()

    def _here(self) -> int:
        """The offset, in code points, of what expat is at; it only grows but for ends of empty tags."""
        byte = self._parser.CurrentByteIndex
        if self._ascii:
            return byte
        self._offset += len(self._data[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._offset

    def _wrong(self, message: str, line: int | None = None) -> BadFormat:
        return BadFormat(f"{self._path}:{line or self._parser.CurrentLineNumber}", message)
