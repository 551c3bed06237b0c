"""The links, images and notes of a Markdown document: what of them a reader sees, and what leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BRACKET = re.compile(r"\\.|!?\[\^[^\[\]\s]{1,99}\]|!?\[|\]")
_TARGET = re.compile(
    r"\]\([ \t]*+(?:<[^<>\r\n]*+>|[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)"
    r"(?:\s++(?:\"([^\"]*+)\"|'([^']*+)'))?\s*+\)"
)
_PERHAPS = re.compile(r"\]\([^()\r\n]*+\)")
_LABEL = re.compile(r"\][ ]?\[([^\[\]]{0,999})\]")
_DEFINITION = re.compile(r"^[ \t>]{0,12}\[(?!\^)((?:[^\[\]\\\r\n]|\\.){1,999})\]:[^\r\n]*+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that is no text of the sentence around it.

    Attributes:
        start: where it begins.
        end: where it ends.
        kind: ``unseen`` may stand within a word, ``cut`` parts names, ``break`` parts texts.
    """

    start: int
    end: int
    kind: str


def definitions(text: str) -> Iterator[tuple[str, Mark]]:
    """The lines that say where labels lead, each with its label.

    >>> list(definitions("[A  b]: c.md"))
    [('a b', Mark(start=0, end=12, kind='break'))]
    """
    for found in _DEFINITION.finditer(text):
        yield _same(found[1]), Mark(*found.span(), "break")


def links(text: str, labels: frozenset[str]) -> Iterator[tuple[Mark, tuple[int, int] | None]]:
    """The marks of links, images and notes, each with the place of the title in it, if it has one.

    Args:
        text: the document, code blanked.
        labels: those that are defined in it; such a label in brackets must stay as it is.
    """
    waiting: list[re.Match[str]] = []
    skip = 0
    for sign in _BRACKET.finditer(text):
        if sign.start() < skip or sign[0][0] == "\\":
            continue
        if sign[0] != "]" and sign[0].endswith("]"):
            yield Mark(*sign.span(), "unseen"), None
        elif sign[0] != "]":
            waiting.append(sign)
        elif waiting:
            opening = waiting.pop()
            target, label = _TARGET.match(text, sign.start()), _LABEL.match(text, sign.start())
            words = text[opening.end() : sign.start()] if sign.start() - opening.end() < 1000 else ""
            if target:
                yield Mark(*opening.span(), "unseen"), None
                title = 1 if target[1] is not None else 2 if target[2] is not None else 0
                yield Mark(*target.span(), "unseen"), target.span(title) if title else None
                skip = target.end()
            elif careless := _PERHAPS.match(text, sign.start()):
                # No link, but it was meant to lead somewhere.
                yield Mark(*careless.span(), "cut"), None
                skip = careless.end()
            elif label and (label[1] or _same(words) in labels):
                whole = label[1] == ""
                yield Mark(opening.start(), label.end() if whole else opening.end(), "cut" if whole else "unseen"), None
                if not whole:
                    yield Mark(*label.span(), "unseen"), None
                skip = label.end()
            elif (words and _same(words) in labels) or (opening[0] == "[" and _is_wiki(text, opening, sign)):
                yield Mark(opening.start(), sign.end(), "cut"), None


def _is_wiki(text: str, opening: re.Match[str], closing: re.Match[str]) -> bool:
    return text.startswith("[", opening.start() - 1) and text.startswith("]", closing.end())


def _same(label: str) -> str:
    """A label as labels are compared."""
    return " ".join(label.split()).casefold()
