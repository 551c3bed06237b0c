"""HTML as browsers cut it: tags, comments and the text between them, each with its place.

Each scan goes on from where the one before it ended, and what is never closed goes to the end of the file, as browsers
have it; so the time grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

_SPACE = re.compile(r"[\s/]*+")
_NAME = re.compile(r"[A-Za-z][^\s/>]*+")
_ATTRIBUTE = re.compile(r"([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)(\"?)|'([^']*+)('?)|([^\s>]*+)))?")
_VERBATIM = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in (
    "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title",
)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """The value of an attribute.

    Attributes:
        text: what it reads.
        start: where it begins in the text, in code points.
        end: where it ends.
        mark: the quotation mark around it, or nothing.
    """

    text: str
    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document.

    Attributes:
        kind: ``open`` and ``close`` are tags, ``verbatim`` is what stands in an element without tags in it, ``other``
            a comment or declaration.
        start: where it begins in the text, in code points.
        end: where it ends.
        name: of a tag, in small letters; of ``verbatim``, that of its element.
        attributes: of a tag, by names in small letters.
    """

    kind: Literal["text", "open", "close", "verbatim", "other"]
    start: int
    end: int
    name: str = ""
    attributes: Mapping[str, Value] = field(default_factory=dict)


def parts(text: str) -> Iterator[Part]:
    """Cut a document into its parts, in order and without gaps.

    >>> [(part.kind, part.name) for part in parts("<p>a<br/>b<!-- c --><script>d</script>")]
    [('open', 'p'), ('text', ''), ('open', 'br'), ('text', ''), ('other', ''), ('open', 'script'),
     ('verbatim', 'script'), ('close', 'script')]
    """
    at = written = 0
    while at < len(text):
        sign = text.find("<", at)
        if sign < 0:
            break
        part = _part(text, sign)
        if part is None:
            at = sign + 1
            continue
        if written < sign:
            yield Part("text", written, sign)
        yield part
        at = written = part.end
        if part.kind == "open" and part.name in _VERBATIM:
            end = _VERBATIM[part.name].search(text, at)
            at = written = end.start() if end else len(text)
            if part.end < at:
                yield Part("verbatim", part.end, at, part.name)
    if written < len(text):
        yield Part("text", written, len(text))


def _part(text: str, start: int) -> Part | None:
    """The tag, comment or declaration that begins at a sign; None if the sign is text."""
    following = text[start + 1 : start + 2]
    closes = following == "/"
    name = _NAME.match(text, start + 1 + closes)
    if name:
        return _tag(text, start, name, closes)
    if text.startswith("<!--", start):
        # "<!-->" and "<!--->" are whole comments.
        dashes = text.find("-->", start + 2)
        return Part("other", start, len(text) if dashes < 0 else dashes + 3)
    if text.startswith("<![CDATA[", start):
        brackets = text.find("]]>", start)
        return Part("other", start, len(text) if brackets < 0 else brackets + 3)
    if following and following in "!?/":
        bracket = text.find(">", start)
        return Part("other", start, len(text) if bracket < 0 else bracket + 1)
    return None


def _tag(text: str, start: int, name: re.Match[str], closes: bool) -> Part:
    found: dict[str, Value] = {}
    at = _past(text, name.end())
    while at < len(text) and text[at] != ">":
        attribute = _ATTRIBUTE.match(text, at)
        assert attribute, "anything but white space, slash and end is one"
        value = _value(attribute)
        if value:
            found.setdefault(attribute[1].lower(), value)
        at = _past(text, attribute.end())
    kind: Literal["open", "close"] = "close" if closes else "open"
    return Part(kind, start, min(at + 1, len(text)), name.group().lower(), found)


def _past(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _value(attribute: re.Match[str]) -> Value | None:
    """The value of an attribute; None if it has none, or its quotation mark is never closed."""
    for group, mark in ((2, 3), (4, 5)):
        if attribute[group] is not None:
            whole = attribute[mark] != ""
            return Value(unescape(attribute[group]), *attribute.span(group), attribute[mark]) if whole else None
    return None if attribute[6] is None else Value(unescape(attribute[6]), *attribute.span(6), "")
