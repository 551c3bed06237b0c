"""Tables with tabs: columns named source and target, or two columns without names, the source first.

Lines are rows where all of them have as many columns. Else quoted cells may hold tabs and line ends, as spreadsheets
write them; if that does not come out even either, the file is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.language import TWO_LETTERS
from normalize.errors import NotBitext
from normalize.files.bitext.language import english, only
from normalize.files.bitext.units import Bitext, Piece, Unit
from normalize.files.encoding import Encoding

_LINE = re.compile(r"[^\r\n]*(?P<end>\r\n|\r|\n|\Z)")
_QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')
_CELL = re.compile(rf"{_QUOTED.pattern}(?=[\t\r\n]|\Z)|[^\t\r\n]*")
_QUOTED_PART = re.compile(r'""|[^"]+')
_SOURCE, _TARGET = ("source", "src"), ("target", "tgt")

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[_Span]
    line: int


def read(text: str, encoding: Encoding, path: str) -> Bitext:
    """Find the rows of a table.

    Raises:
        NotBitext: rows are not alike, or no column can be told to be the target.
    """
    rows = _rows(text, path)
    if not rows:
        return Bitext((), "tsv")
    source, target, language, named = _columns([_reads(text, cell) for cell in rows[0].cells], path)
    units = [
        Unit(_reads(text, row.cells[source]), _pieces(text, row.cells[target]))
        for row in rows[named:]
        if row.cells[target][0] < row.cells[target][1]
    ]
    return Bitext(units, "tsv", language)


def _columns(names: Sequence[str], path: str) -> tuple[int, int, str | None, bool]:
    """Source and target column, the language of the source, and whether the first row names them."""
    low = [name.strip().lower() for name in names]
    sources = [i for i, name in enumerate(low) if name in _SOURCE]
    targets = [i for i, name in enumerate(low) if name in _TARGET]
    if len(sources) == len(targets) == 1:
        return sources[0], targets[0], None, True
    codes = {
        i: code for i, code in enumerate(low) if code[:2] in TWO_LETTERS and re.fullmatch("..(-[a-z]{2,4})?", code)
    }
    if len(names) == len(codes) == 2 and sum(map(english, codes.values())) == 1:
        target = next(i for i, code in codes.items() if english(code))
        return 1 - target, target, only({codes[1 - target]}), True
    if len(names) == 2 and not sources and not targets:
        return 0, 1, None, False
    raise NotBitext(
        f"{path}:1",
        "names no column source and none target, and has not just these two; name them in the first line, "
        "or call the file .txt to have it read as plain text",
    )


def _rows(text: str, path: str) -> list[_Row]:
    """The rows that are not empty, all with as many cells."""
    rows = list(_lines(text))
    odd = _odd(rows)
    # Sentences cut at their ends leave lone quotation marks, so lines that come out even are never read otherwise.
    if odd and '"' in text:
        others = list(_spreadsheet(text))
        if not _odd(others):
            return others
    if odd:
        found, wanted = len(odd.cells), len(rows[0].cells)
        raise NotBitext(
            f"{path}:{odd.line}", f"{found} columns, where the first line has {wanted}; left as it is, mend that line"
        )
    return rows


def _odd(rows: Sequence[_Row]) -> _Row | None:
    return next((row for row in rows if len(row.cells) != len(rows[0].cells)), None)


def _lines(text: str) -> Iterator[_Row]:
    """Each line as a row."""
    for number, line in enumerate(_LINE.finditer(text), 1):
        start, end = line.start(), line.start("end")
        if start < end:
            cells = []
            for cell in text[start:end].split("\t"):
                cells.append((start, start + len(cell)))
                start += len(cell) + 1
            yield _Row(cells, number)


def _spreadsheet(text: str) -> Iterator[_Row]:
    """Rows whose quoted cells may go over several lines."""
    at, line = 0, 1
    while at < len(text):
        cells, first = [], line
        while True:
            cell = _CELL.match(text, at)
            assert cell, "an empty cell is one too"
            cells.append(cell.span())
            line += text.count("\n", at, cell.end())
            at = cell.end()
            if text[at : at + 1] != "\t":
                break
            at += 1
        end = 2 if text.startswith("\r\n", at) else 1
        line += text.count("\n", at, at + end)
        at += end
        if len(cells) > 1 or cells[0][0] < cells[0][1]:
            yield _Row(cells, first)


def _reads(text: str, cell: _Span) -> str:
    return "".join(piece.text for piece in _pieces(text, cell))


def _pieces(text: str, cell: _Span) -> list[Piece]:
    """The pieces of a cell; within quotation marks, two of them are one."""
    start, end = cell
    if not _QUOTED.fullmatch(text, start, end):
        return [Piece(text[start:end], start, end, "plain", _bare)] if start < end else []
    parts = _QUOTED_PART.finditer(text, start + 1, end - 1)
    return [
        Piece('"', *part.span(), "escape", _doubled)
        if part.group() == '""'
        else Piece(part.group(), *part.span(), "plain", _doubled)
        for part in parts
    ]


def _bare(words: str) -> str | None:
    return None if re.search('[\t\r\n"]', words) else words


def _doubled(words: str) -> str:
    return words.replace('"', '""')
