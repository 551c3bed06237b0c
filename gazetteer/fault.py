"""Faults of a gazetteer: one value per fault, one exception for all of them.

The exceptions of this package::

    Exception
    ├── GazetteerError             sources that cannot be read as they stand; carries every fault
    └── LookupError
        └── KeyError
            └── UnknownEntity      no entry has the id asked for; names the nearest ones
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# A line of JSON may hold a million characters; only the part around the fault is shown.
SHOWN_BEFORE = 60
SHOWN_AFTER = 40


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a source, and where it is.

    Attributes:
        path: the file, as it was given.
        line: line number from 1; 0 when the fault concerns the file as a whole.
        column: column from 1, in code points; 0 when the fault concerns the file as a whole.
        excerpt: the text of that line.
        message: what is wrong.
        allowed: what may stand there instead; empty when the message says it all.

    >>> print(Fault("my.yaml", 2, 9, "  kind: preson", "'preson' is not a kind", "person or place"))
    my.yaml:2:9: 'preson' is not a kind
      kind: preson
            ^
    allowed: person or place
    """

    path: str
    line: int
    column: int
    excerpt: str
    message: str
    allowed: str = ""

    def __str__(self) -> str:
        """The fault as shown to a person: place, message, line with a caret, what is allowed."""
        if self.line:
            lines = [f"{self.path}:{self.line}:{self.column}: {self.message}"]
            lines.extend(_pointed(self.excerpt, self.column - 1))
        else:
            lines = [f"{self.path}: {self.message}"]
        if self.allowed:
            lines.append(f"allowed: {self.allowed}")
        return "\n".join(lines)


class GazetteerError(Exception):
    """Sources that cannot be read as they stand.

    Nothing was read: a gazetteer is complete or does not exist.

    Args:
        faults: all faults, at least one.

    Attributes:
        faults: the same, in the order of the sources and their lines.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Store the faults."""
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        """All faults, one below the other."""
        return "\n".join(map(str, self.faults))


class UnknownEntity(KeyError):
    """No entry has the requested id.

    Args:
        id: the requested id.
        near: ids that look like it.
    """

    def __init__(self, id: str, near: Iterable[str] = ()) -> None:
        """Store the id and those near it."""
        self.id = id
        self.near = tuple(near)
        super().__init__(id)

    def __str__(self) -> str:
        """One sentence, with the nearest ids, if any."""
        hint = f"; did you mean {' or '.join(map(repr, self.near))}?" if self.near else ""
        return f"the gazetteer has no entry with the id {self.id!r}{hint}"

    def __reduce__(self) -> tuple[type[UnknownEntity], tuple[str, tuple[str, ...]]]:
        """Pickle from its arguments, so that it can be sent between processes."""
        return type(self), (self.id, self.near)


def _pointed(excerpt: str, offset: int) -> list[str]:
    """The line and a caret under the character at an offset, clipped around it."""
    if not excerpt.strip():
        return []
    start = max(0, offset - SHOWN_BEFORE)
    stop = offset + SHOWN_AFTER
    before = ("…" if start else "") + _visible(excerpt[start:offset])
    after = _visible(excerpt[offset:stop]) + ("…" if stop < len(excerpt) else "")
    return [before + after, "".join(map(_blank, before)) + "^"]


def _visible(text: str) -> str:
    """The text with control characters and lone surrogates, which would disturb a terminal, replaced."""
    return "".join("\ufffd" if c != "\t" and unicodedata.category(c) in ("Cc", "Cs") else c for c in text)


def _blank(character: str) -> str:
    """White space as wide as a character on a terminal."""
    if character == "\t":
        return "\t"
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return ""
    return "  " if unicodedata.east_asian_width(character) in ("W", "F") else " "
