"""JSON Lines: one object per line, one entry per object; empty lines are ignored."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import JSONDecoder
from typing import Any

from gazetteer.fault import Fault
from gazetteer.reading.document import Document, Record
from gazetteer.schema import Path

MAX_DEPTH = 8  # how deep an entry is searched for places; the schema goes half as deep

_CONTENT = re.compile(r"[^ \t\n\r]")
_OBJECT = '{"name": "Turkey", "kind": "place"} on each line'


class _Twice(Exception):
    """An object has a key twice."""


def records(document: Document) -> Iterator[Record | Fault]:
    """Read the entries of a JSON Lines file.

    Args:
        document: the text of the file.

    Yields:
        For each line the entry, or what is wrong with the line.
    """
    text = document.text
    if text.lstrip().startswith("["):
        yield document.fault(0, "the file is one JSON list, not one object a line", _OBJECT)
        return
    start, line = 0, 0
    while start < len(text):
        line += 1
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        content = text[start:stop]
        if content.strip():
            try:
                yield Record(line, start, stop, _DECODER.decode(content))
            except (_Twice, RecursionError, ValueError):
                yield from _wrong(document, start, content)
        start = stop + 1


def places(document: Document, record: Record) -> dict[tuple[Path, bool], int]:
    """Locate the parts of an entry.

    Returns:
        Index in the text by path and by whether the key (True) or the value (False) is meant.
    """
    content = document.text[record.start : record.stop]
    found: dict[tuple[Path, bool], int] = {}
    for path, at_key, index in _walked(content):
        found.setdefault((path, at_key), record.start + index)
    return found


def _wrong(document: Document, start: int, content: str) -> Iterator[Fault]:
    """The faults of a line that is not an entry; `content` begins at `start`."""
    # A repeated key is noticed before the line is read to its end, and the rest may be invalid JSON.
    try:
        _LENIENT.decode(content)
    except json.JSONDecodeError as error:
        yield document.fault(start + min(error.pos, len(content)), f"not JSON: {error.msg}", _OBJECT)
    except (RecursionError, ValueError):
        yield document.fault(start, "nested too deeply, or a number too long", _OBJECT)
    else:
        yield from _repeated_keys(document, start, content)


def _repeated_keys(document: Document, start: int, content: str) -> Iterator[Fault]:
    """A fault for each repeated key of an object; `content` begins at `start`."""
    seen: set[Path] = set()
    for path, at_key, index in _walked(content):
        if at_key and path in seen:
            yield document.fault(start + index, f"the key {path[-1]!r} stands twice", "each key once")
        elif at_key:
            seen.add(path)


def value(text: str) -> Any:
    """Parse a piece of JSON.

    Raises:
        ValueError: it is not JSON, or has a key twice in an object.
    """
    try:
        return _DECODER.decode(text)
    except (_Twice, RecursionError) as error:
        raise ValueError("a key stands twice" if isinstance(error, _Twice) else "nested too deeply") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object whose keys are all different."""
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        raise _Twice
    return mapping


_DECODER = JSONDecoder(object_pairs_hook=_once)
_LENIENT = JSONDecoder()


def _walked(text: str) -> list[tuple[Path, bool, int]]:
    """Path, whether it is of the key, and index of everything in valid JSON, in order."""
    found: list[tuple[Path, bool, int]] = []

    def after_space(index: int) -> int:
        found = _CONTENT.search(text, index)
        return found.start() if found else len(text)

    def walk(index: int, path: Path) -> int:
        found.append((path, False, index))
        if text[index] not in "[{" or len(path) >= MAX_DEPTH:
            return after_space(_LENIENT.raw_decode(text, index)[1])
        in_object = text[index] == "{"
        index = after_space(index + 1)
        number = 0
        while text[index] not in "]}":
            key: str | int = number
            if in_object:
                key, end = _LENIENT.raw_decode(text, index)
                found.append(((*path, key), True, index))
                index = after_space(after_space(end) + 1)
            index = walk(index, (*path, key))
            if text[index] == ",":
                index = after_space(index + 1)
            number += 1
        return after_space(index + 1)

    walk(after_space(0), ())
    return found
