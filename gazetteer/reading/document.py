"""The text of a source, and the lines and columns in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from gazetteer.fault import Fault


class Record(NamedTuple):
    """An entry as a format gives it, before it is checked against the schema.

    Attributes:
        line: line of its first character, from 1.
        start: index of its first character in the text.
        stop: index after its last character.
        value: the entry, as mappings, lists and scalars.
    """

    line: int
    start: int
    stop: int
    value: Any


@dataclass(frozen=True)
class Document:
    """The text of one source.

    Attributes:
        path: the file, as it was given.
        text: all of it, without a byte order mark.
    """

    path: str
    text: str

    def line(self, index: int) -> int:
        """The line number, from 1, of the character at an index."""
        return bisect_right(self._starts, index)

    def fault(self, index: int, message: str, allowed: str = "") -> Fault:
        """A fault at the character at an index (the length of the text for its end)."""
        line = self.line(index)
        start = self._starts[line - 1]
        stop = self.text.find("\n", start)
        excerpt = self.text[start : stop if stop >= 0 else None].rstrip("\r")
        return Fault(self.path, line, index - start + 1, excerpt, message, allowed)

    @cached_property
    def _starts(self) -> list[int]:
        """Index of the first character of each line; computed only when there is a fault."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]
