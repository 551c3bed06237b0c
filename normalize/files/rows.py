"""Rows of a table as spreadsheets write them (RFC 4180), and the letters of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from normalize.errors import BadFormat
from normalize.files.units import Piece, Quote

Span = tuple[int, int]

MOST_CELLS = 100_000
"""How many cells a row may have; spreadsheets have at most 16,384."""

QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')
_QUOTED_PART = re.compile(r'""|[^"]+')


@dataclass(frozen=True, slots=True)
class Row:
    """A row.

    Attributes:
        cells: where its cells begin and end, quotation marks included.
        line: the line that it begins in, from 1.
    """

    cells: Sequence[Span]
    line: int


def rows(text: str, delimiter: str, path: str, start: int = 0) -> Iterator[Row]:
    r"""The rows that are not empty; quoted cells may go over several lines.

    Args:
        text: the text of the file.
        delimiter: the character between cells.
        path: how to call the file.
        start: where the first row begins.

    Raises:
        BadFormat: a row has more cells than any table has.

    >>> [row.line for row in rows('a,b\n"c\nd",e\n\nf,g', ",", "a.csv")]
    [1, 2, 5]
    """
    pattern = _cell(delimiter)
    at, line = start, 1 + text.count("\n", 0, start)
    while at < len(text):
        cells, first = [], line
        while True:
            cell = pattern.match(text, at)
            assert cell, "an empty cell is one too"
            cells.append(cell.span())
            check_width(len(cells), f"{path}:{first}")
            line += text.count("\n", at, cell.end())
            at = cell.end()
            if text[at : at + 1] != delimiter:
                break
            at += 1
        end = 2 if text.startswith("\r\n", at) else 1
        line += text.count("\n", at, at + end)
        at += end
        if len(cells) > 1 or cells[0][0] < cells[0][1]:
            yield Row(cells, first)


def check_width(cells: int, place: str) -> None:
    """Refuse a row with more cells than any table has, before they take much memory.

    Raises:
        BadFormat: it is one.
    """
    if cells > MOST_CELLS:
        raise BadFormat(place, f"a row with more than {MOST_CELLS} columns; left as it is")


def reads(text: str, cell: Span, delimiter: str) -> str:
    """What a cell reads."""
    return "".join(piece.text for piece in pieces(text, cell, delimiter))


def pieces(text: str, cell: Span, delimiter: str) -> list[Piece]:
    """The pieces of a cell; within quotation marks, two of them are one."""
    start, end = cell
    if not QUOTED.fullmatch(text, start, end):
        return [Piece(text[start:end], start, end, "plain", _bare(delimiter))] if start < end else []
    parts = _QUOTED_PART.finditer(text, start + 1, end - 1)
    return [
        Piece('"', *part.span(), "escape", _doubled)
        if part.group() == '""'
        else Piece(part.group(), *part.span(), "plain", _doubled)
        for part in parts
    ]


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    ends = re.escape(delimiter) + r"\r\n"
    return re.compile(rf"{QUOTED.pattern}(?=[{ends}]|\Z)|[^{ends}]*")


@cache
def _bare(delimiter: str) -> Quote:
    never = re.compile(rf'[{re.escape(delimiter)}\r\n"]')
    return lambda words: None if never.search(words) else words


def _doubled(words: str) -> str:
    return words.replace('"', '""')
