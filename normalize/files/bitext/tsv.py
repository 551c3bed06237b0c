"""Tables with tabs: columns named source and target, or two columns without names, the source first.

Lines are rows where all of them have as many columns. Else quoted cells may hold tabs and line ends, as spreadsheets
write them; if that does not come out even either, the file is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazetteer.language import TWO_LETTERS
from normalize.errors import BadFormat, NothingNamed
from normalize.files.bitext.bitext import Bitext
from normalize.files.bitext.language import english, only
from normalize.files.encoding import Encoding
from normalize.files.rows import Row, check_width, pieces, reads
from normalize.files.rows import rows as spreadsheet
from normalize.files.units import Unit

_LINE = re.compile(r"[^\r\n]*(?P<end>\r\n|\r|\n|\Z)")
_TAB = "\t"
_SOURCE, _TARGET = ("source", "src"), ("target", "tgt")


def read(text: str, encoding: Encoding, path: str) -> Bitext:
    """Find the rows of a table.

    Raises:
        NothingNamed: no column can be told to be the target, so it is some other table.
        BadFormat: rows are not alike.
    """
    rows = _rows(text, path)
    if not rows:
        return Bitext(())
    found = columns([reads(text, cell, _TAB) for cell in rows[0].cells])
    if found is None:
        raise NothingNamed(
            f"{path}:1",
            "needs one column named source and one named target, or just two without names; name them in the first "
            "line, name the columns that hold text with --column, or read it as one text with --as plain",
        )
    odd = _odd(rows)
    if odd:
        count, wanted = len(odd.cells), len(rows[0].cells)
        raise BadFormat(
            f"{path}:{odd.line}", f"{count} columns, where the first line has {wanted}; left as it is; fix that line"
        )
    source, target, language, named = found
    units = [
        Unit(reads(text, row.cells[source], _TAB), pieces(text, row.cells[target], _TAB), row.line)
        for row in rows[named:]
        if row.cells[target][0] < row.cells[target][1]
    ]
    return Bitext(units, language)


def columns(names: Sequence[str]) -> tuple[int, int, str | None, bool] | None:
    """Source and target column, the language of the source, and whether the first row names them; None for others.

    Args:
        names: the cells of the first row.

    >>> columns(["en", "zh-CN"]), columns(["Akar", "Akal"]), columns(["id", "title", "text"])
    ((1, 0, 'zh', True), (0, 1, None, False), None)
    """
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
    return None


def _rows(text: str, path: str) -> list[Row]:
    """The rows that are not empty, all with as many cells if they can be read so."""
    rows = list(_lines(text, path))
    # Sentences cut at their ends leave lone quotation marks, so lines that come out even are never read otherwise.
    if '"' in text and _odd(rows):
        others = list(spreadsheet(text, _TAB, path))
        if not _odd(others):
            return others
    return rows


def _odd(rows: Sequence[Row]) -> Row | None:
    return next((row for row in rows if len(row.cells) != len(rows[0].cells)), None)


def _lines(text: str, path: str) -> Iterator[Row]:
    """Each line as a row."""
    for number, line in enumerate(_LINE.finditer(text), 1):
        start, end = line.start(), line.start("end")
        if start < end:
            check_width(1 + text.count(_TAB, start, end), f"{path}:{number}")
            cells = []
            for cell in text[start:end].split(_TAB):
                cells.append((start, start + len(cell)))
                start += len(cell) + 1
            yield Row(cells, number)
