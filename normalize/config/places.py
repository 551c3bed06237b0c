"""Locates keys in a TOML file, by searching its lines, since the parser does not say where they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_HEADER = re.compile(r"\s*(\[\[?)\s*(?P<name>[^\[\]#]+?)\s*\]\]?\s*(#.*)?")
_KEY = re.compile(r"""\s*(?P<quote>["']?)(?P<name>[^"'=\[\]#]*?)(?P=quote)\s*=""")
_QUOTES = re.compile(r"""["'\s]""")


class Place(NamedTuple):
    """A place in a file.

    Attributes:
        line: its line, from 1; 0 if unknown.
        column: its column, from 1; 0 if unknown.
        excerpt: the text of the line.
    """

    line: int
    column: int
    excerpt: str


UNKNOWN = Place(0, 0, "")


def place_of(text: str, table: Sequence[str], key: str, number: int = 0) -> Place:
    r"""The place of a key.

    Args:
        text: the content of the file.
        table: the names of its table, from the outermost; empty for the top level.
        key: its name; empty for the header of the table.
        number: which of the tables with that name, from 0.

    >>> place_of('[tool.mt-normalize]\n  preset = "bold"', ("tool", "mt-normalize"), "preset")
    Place(line=2, column=3, excerpt='  preset = "bold"')
    """
    wanted, here = ".".join(table), ""
    count = -1 if table else 0
    for number_of_line, line in enumerate(text.split("\n"), 1):
        header = _HEADER.fullmatch(line.rstrip("\r"))
        if header:
            here = _QUOTES.sub("", header["name"])
            if here == wanted:
                count += 1
                if not key and count == number:
                    return _at(line, number_of_line)
        elif key and here == wanted and count == number:
            found = _KEY.match(line)
            if found and found["name"].strip() == key:
                return _at(line, number_of_line)
    return UNKNOWN


def _at(line: str, number: int) -> Place:
    return Place(number, len(line) - len(line.lstrip()) + 1, line.rstrip("\r"))
