"""Tables (CSV, TSV) of which the user names the columns that hold text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize.errors import BadFormat, NothingNamed
from normalize.files.encoding import Encoding
from normalize.files.meant import listed, meant
from normalize.files.rows import QUOTED, Row, pieces, reads, rows
from normalize.files.units import Parsed, Unit

_DELIMITERS = (",", ";", "\t", "|")
_LONGEST_CELL = 10_000_000
_PLAIN = "or read it as one text with --as plain"


def read(text: str, encoding: Encoding, path: str, columns: Sequence[str]) -> Parsed:
    """Find the cells of columns in a table with commas, or with the delimiter that makes these its columns.

    Args:
        text: the text of the file.
        encoding: how it stood in the file.
        path: how to call it.
        columns: the names of the columns, as the first row has them.

    Raises:
        NothingNamed: no column is named.
        BadFormat: a column is not there, or rows are not alike.
    """
    start, delimiters = _said(text)
    if not text[start:].strip():
        return Parsed(())
    names = {delimiter: _names(text, delimiter, path, start) for delimiter in delimiters}
    fitting = [delimiter for delimiter in delimiters if columns and set(columns) <= set(names[delimiter])]
    delimiter = (fitting or sorted(delimiters, key=lambda d: -len(names[d])))[0]
    return _read(text, path, columns, delimiter, start)


def read_tabs(text: str, encoding: Encoding, path: str, columns: Sequence[str]) -> Parsed:
    """Find the cells of columns in a table with tabs; one of source and translation stays what it is.

    Raises:
        BadFormat: a column is not there, or rows are not alike.
    """
    from normalize.files.bitext import tsv

    names = _names(text, "\t", path, 0)
    found = tsv.columns(names)
    if found and found[-1] and {names[found[1]]}.issuperset(set(columns) & set(names)):
        return tsv.read(text, encoding, path)
    return _read(text, path, columns, "\t", 0) if text.strip() else Parsed(())


def _read(text: str, path: str, columns: Sequence[str], delimiter: str, start: int) -> Parsed:
    if not columns:
        has = listed(_names(text, delimiter, path, start))
        raise NothingNamed(path, f"a table; name the columns that hold text with --column (it has: {has}), {_PLAIN}")
    lines = _checked(text, delimiter, start, path)
    head = next(lines)
    names = [reads(text, cell, delimiter).strip() for cell in head.cells]
    for column in columns:
        if column not in names:
            raise BadFormat(f"{path}:{head.line}", f"has no column {column!r}; {meant(column, names)}")
    chosen = [i for i, name in enumerate(names) if name in columns]
    units = []
    for row in lines:
        if len(row.cells) != len(names):
            message = f"{len(row.cells)} columns, where the first line has {len(names)}; left as it is; fix that line"
            raise BadFormat(f"{path}:{row.line}", message)
        for cell in (row.cells[i] for i in chosen):
            target = pieces(text, cell, delimiter)
            units += [Unit("", target, row.line)] if target else []
    return Parsed(units)


def _said(text: str) -> tuple[int, Sequence[str]]:
    """Where the table begins, and which delimiters it may have: the one of a first line ``sep=;``, or any."""
    line = text[:8].splitlines(keepends=True)[:1]
    said = line[0] if line else ""
    if said.lower().startswith("sep=") and len(said.rstrip("\r\n")) == 5:
        return len(said), (said[4],)
    return 0, _DELIMITERS


def _names(text: str, delimiter: str, path: str, start: int) -> list[str]:
    head = next(rows(text, delimiter, path, start), None)
    return [reads(text, cell, delimiter).strip() for cell in head.cells] if head else []


def _checked(text: str, delimiter: str, start: int, path: str) -> Iterator[Row]:
    """The rows; a cell that is too long, or opens with a quotation mark and does not close with one, is refused."""
    for row in rows(text, delimiter, path, start):
        for begin, end in row.cells:
            if end - begin > _LONGEST_CELL:
                message = f"a field of {end - begin} characters; at most {_LONGEST_CELL} are read, left as it is"
                raise BadFormat(f"{path}:{row.line}", message)
            if text.startswith('"', begin) and not QUOTED.fullmatch(text, begin, end):
                message = "a field opens with a quotation mark and does not close with one; left as it is"
                raise BadFormat(f"{path}:{row.line}", message)
        yield row
