"""CSV: a header with keys, one entry per row, lists separated by ``|``.

The columns are the keys of an entry; ``names.zh``, ``names.ru`` … hold the native names of one language each. A cell of
a list, of ``names``, ``garbles`` or ``calques`` is read as JSON if it begins with ``[`` or ``{``; names that contain
``|``, and calques, are written so. An empty cell is an omitted key.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any, NamedTuple

from gazetteer.fault import Fault
from gazetteer.reading import jsonl
from gazetteer.reading.document import Document, Record
from gazetteer.schema import ENTRY, Path, bad_language, unknown_key

SEPARATOR = "|"
REQUIRED = ("name", "kind")

_HEADER = "a first line with the keys: name,kind,aliases,names.zh,…"
_TRUTH = {"true": True, "false": False}


class _Row(NamedTuple):
    """A row: the line of its first character, from 1; its range in the text; its cells."""

    line: int
    start: int
    stop: int
    cells: list[str]


def records(document: Document) -> Iterator[Record | Fault]:
    """Read the entries of a CSV file.

    Args:
        document: the text of the file.

    Yields:
        Entries, and faults of the header and of cells that do not fit their column.
    """
    rows = _rows(document)
    try:
        header = next(rows, None)
        faults = _header_faults(document, header) if header else [document.fault(0, "no header", _HEADER)]
        yield from faults
        if faults or header is None:
            return
        keys = [cell.strip() for cell in header.cells]
        for row in rows:
            value, faults = _entry(document, row, keys)
            yield from faults
            if not faults:
                yield Record(row.line, row.start, row.stop, value)
    except _NotCsv as error:
        yield error.fault


def places(document: Document, record: Record) -> dict[tuple[Path, bool], int]:
    """Locate the cells of an entry.

    Returns:
        Index in the text by path; everything in a cell is located at its start.
    """
    header = next(_rows(document))
    found: dict[tuple[Path, bool], int] = {}
    for key, index in zip(header.cells, _cell_starts(document, record), strict=False):
        parts = key.strip().split(".", 1)
        found[tuple(parts), False] = index
    return found


class _NotCsv(Exception):
    """The rest of the file cannot be split into rows."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def _rows(document: Document) -> Iterator[_Row]:
    """The rows that are not empty."""
    text = document.text
    ends = [0]

    def lines() -> Iterator[str]:
        start = 0
        while start < len(text):
            stop = text.find("\n", start) + 1 or len(text)
            ends.append(stop)
            yield text[start:stop]
            start = stop

    reader = csv.reader(lines(), strict=True)
    while True:
        line, start = reader.line_num, ends[-1]
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            allowed = 'quotes around a whole cell, and "" for a quote inside'
            raise _NotCsv(document.fault(start, f"not CSV: {error}", allowed)) from None
        if any(map(str.strip, cells)):
            yield _Row(line + 1, start, ends[-1], cells)


def _header_faults(document: Document, header: _Row) -> list[Fault]:
    """The faults of the column names."""
    faults = []
    starts = _cell_starts(document, header)
    keys = [cell.strip() for cell in header.cells]
    columns = [*ENTRY, "names.zh"]
    if len(keys) == 1 and any(sign in keys[0] for sign in ";\t"):
        return [document.fault(header.start, "the columns are not separated by commas", _HEADER)]
    for i, (key, start) in enumerate(zip(keys, starts, strict=True)):
        language = key.removeprefix("names.")
        wrong = bad_language(language) if language != key else None
        if wrong is None and language == key and key not in ENTRY:
            wrong = unknown_key(key, columns)
        if wrong is None and key in keys[:i]:
            wrong = (f"the column {key!r} stands twice", "each column once")
        if wrong:
            faults.append(document.fault(start, *wrong))
    for key in REQUIRED:
        if key not in keys:
            faults.append(document.fault(header.start, f"the column {key!r} is missing", _HEADER))
    return faults


def _entry(document: Document, row: _Row, keys: list[str]) -> tuple[dict[str, Any], list[Fault]]:
    """The entry of a row, typed by its columns, and the faults of its cells."""
    entry: dict[str, Any] = {}
    faults = []
    if len(row.cells) > len(keys):
        message = f"the row has {len(row.cells)} cells, the header {len(keys)}"
        start = _cell_starts(document, row)[len(keys)]
        faults.append(document.fault(start, message, "quotes around a cell that holds a comma"))
    for i, (key, cell) in enumerate(zip(keys, row.cells, strict=False)):
        text = cell.strip()
        if not text:
            continue
        try:
            value = _value(key, text)
        except ValueError as error:
            start = _cell_starts(document, row)[i]
            faults.append(document.fault(start, f"not JSON: {error}", 'JSON, as in [{""text"": ""earthwork""}]'))
            continue
        if key.startswith("names."):
            entry.setdefault("names", {})[key.removeprefix("names.")] = value
        elif key == "names" and isinstance(value, dict):
            entry[key] = {**value, **entry.get(key, {})}
        else:
            entry[key] = value
    return entry, faults


def _value(key: str, text: str) -> Any:
    """The value of a cell, by the type of its column; left as text if it is invalid."""
    shape = ENTRY.get(key, "texts")
    if shape == "text":
        return text
    if shape == "number":
        return int(text) if text.isascii() and text.lstrip("-").isdigit() and len(text) < 19 else text
    if shape == "truth" or (shape == "translated" and text.lower() in _TRUTH):
        return _TRUTH.get(text.lower(), text)
    if text[0] in "[{":
        return jsonl.value(text)
    if shape in ("names", "calques"):
        return text
    return [item for part in text.split(SEPARATOR) if (item := part.strip())]


def _cell_starts(document: Document, row: Record | _Row) -> list[int]:
    """Index of the first character of each cell of a row."""
    starts = [row.start]
    quoted = False
    for index in range(row.start, row.stop):
        character = document.text[index]
        # A quote counts only at the beginning of a cell; a doubled one closes and reopens the quotation.
        if character == '"' and (quoted or document.text[starts[-1]] == '"'):
            quoted = not quoted
        elif character == "," and not quoted:
            starts.append(index + 1)
    return starts
