"""YAML, the safe part of it: lists, mappings and scalars.

Entries are built from the events of the parser, for three reasons: it takes half the time of PyYAML's own loader; what
that loader ignores (repeated keys) or accepts (tags, endless aliases) is detected; and a plain ``no`` stays a word, as
in YAML 1.2. Only ``true``, ``false``, whole decimal numbers and ``null`` are more than text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from gazetteer.fault import Fault
from gazetteer.reading.document import Document, Record
from gazetteer.schema import Path

MAX_DEPTH = 20
MAX_ALIASED = 10_000  # how many values all aliases of a file may stand for together

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER = re.compile(r"[-+]?[0-9]{1,18}")
_SIGNS = frozenset("+-0123456789")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}
_LIST = "a list of entries, each beginning with '- name: …'; [] for no entry"
_IN_QUOTES = "while scanning a quoted scalar"
"""What the parser is doing between two quotation marks, in its words."""

_QUOTES = "spaces to indent; quotes around a text that holds ': ' or ' #' or begins with a sign"


class _Refused(Exception):
    """The rest of the file cannot be read: index, message, what is allowed."""


def records(document: Document) -> Iterator[Record | Fault]:
    """Read the entries of a YAML file.

    Args:
        document: the text of the file.

    Yields:
        Entries and faults of YAML, up to the first place beyond which the file cannot be read.
    """
    builder = _Builder(document)
    try:
        yield from builder.records()
    except _Refused as refused:
        builder.faults.append(document.fault(*refused.args))
    except yaml.MarkedYAMLError as error:
        builder.faults.append(_syntax_fault(document, error))
    except yaml.reader.ReaderError as error:
        builder.faults.append(_character_fault(document, error))
    yield from builder.faults


def places(document: Document, record: Record) -> dict[tuple[Path, bool], int]:
    """Locate the parts of an entry, by parsing it once more.

    Returns:
        Index in the text by path and by whether the key (True) or the value (False) is meant.
    """
    entry = document.text[record.start : record.stop]
    if not entry.strip():
        return {}
    column = record.start - document.text.rfind("\n", 0, record.start) - 1
    loader = _LOADER(" " * column + entry)
    shift = record.start - column
    found: dict[tuple[Path, bool], int] = {}

    def walk(event: Event, path: Path) -> None:
        found.setdefault((path, False), _index(event) + shift)
        if not isinstance(event, MappingStartEvent | SequenceStartEvent):
            return
        number = 0
        while not isinstance(item := loader.get_event(), CollectionEndEvent):
            if isinstance(event, SequenceStartEvent):
                walk(item, (*path, number))
                number += 1
            elif not isinstance(item, ScalarEvent):
                raise yaml.YAMLError("a key that is no text")
            else:
                key = item.value
                found.setdefault(((*path, key), True), _index(item) + shift)
                walk(loader.get_event(), (*path, key))

    # An entry from a list in brackets may read differently by itself, or be invalid YAML.
    with suppress(yaml.YAMLError):
        loader.get_event()  # stream start
        loader.get_event()  # document start
        walk(loader.get_event(), ())
    return found


class _Builder:
    """Builds the entries of one file from the events of the parser."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.faults: list[Fault] = []
        self._next: Callable[[], Any] = _LOADER(document.text).get_event
        self._anchors: dict[str, Any] = {}
        self._aliased = 0

    def records(self) -> Iterator[Record]:
        """The entries of the file, one by one; faults are collected in `faults`."""
        self._next()
        start = self._next()
        event = None if isinstance(start, StreamEndEvent) else self._next()
        if event is None or (isinstance(event, ScalarEvent) and event.value in ("", "~", "null")):
            raise _Refused(0, "the file holds no entries", _LIST)
        if not isinstance(event, SequenceStartEvent):
            raise _Refused(_index(event), "the file must be a list of entries", _LIST)
        self._check_tag(event)
        while not isinstance(item := self._next(), CollectionEndEvent):
            mark = item.start_mark
            self._stop = _end(item)
            value = self._value(item, 1)
            yield Record(mark.line + 1, mark.index, self._stop, value)
        self._next()
        if isinstance(event := self._next(), DocumentStartEvent):
            raise _Refused(_index(event), "a second document begins here", "one list of entries in a file")

    def _value(self, event: Any, depth: int) -> Any:
        """Build the value that begins with an event."""
        kind = event.__class__
        value: Any
        if kind is ScalarEvent:
            value = event.value
            if event.implicit[0]:
                if value in _WORDS:
                    value = _WORDS[value]
                elif value[0] in _SIGNS and _NUMBER.fullmatch(value):
                    value = int(value)
        elif kind is AliasEvent:
            return self._alias(event)
        elif depth > MAX_DEPTH:
            raise _Refused(_index(event), f"nested more than {MAX_DEPTH} deep", "the keys of an entry")
        else:
            value = self._sequence(depth + 1) if kind is SequenceStartEvent else self._mapping(depth + 1)
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        return value

    def _sequence(self, depth: int) -> list[Any]:
        items = []
        while (item := self._next()).__class__ is not SequenceEndEvent:
            items.append(self._value(item, depth))
        self._stop = _end(item)
        return items

    def _mapping(self, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        following = self._next
        while (event := following()).__class__ is not MappingEndEvent:
            if event.__class__ is not ScalarEvent or event.anchor is not None:
                raise _Refused(_index(event), "a key must be plain text", "key: value")
            if event.tag is not None:
                self._check_tag(event)
            key = event.value
            value = self._value(following(), depth)
            if key in mapping:
                message = f"the key {key!r} stands twice"
                self.faults.append(self.document.fault(_index(event), message, "each key once"))
            else:
                mapping[key] = value
        self._stop = _end(event)
        return mapping

    def _alias(self, event: AliasEvent) -> Any:
        if event.anchor not in self._anchors:
            message = f"no anchor '&{event.anchor}' stands before this"
            raise _Refused(_index(event), message, "quotes around a text that begins with *")
        value = self._anchors[event.anchor]
        self._aliased += _size(value)
        if self._aliased > MAX_ALIASED:
            message = f"the aliases of the file stand for more than {MAX_ALIASED:,} values"
            raise _Refused(_index(event), message, "write the values out")
        return value

    def _check_tag(self, event: Any) -> None:
        if event.tag is not None:
            message = f"a tag stands here ({event.tag}); tags are not read"
            allowed = "the value alone; quotes around a text that begins with !"
            self.faults.append(self.document.fault(_index(event), message, allowed))


def _size(value: Any) -> int:
    """How many values a value contains, itself included."""
    if isinstance(value, list):
        return 1 + sum(map(_size, value))
    return 1 + sum(map(_size, value.values())) if isinstance(value, dict) else 1


def _index(event: Any) -> int:
    """Index of the first character of an event."""
    return int(event.start_mark.index)


def _end(event: Any) -> int:
    """Index after the last character of an event."""
    return int(event.end_mark.index)


def _syntax_fault(document: Document, error: yaml.MarkedYAMLError) -> Fault:
    """The message of the parser, at its place; for an unclosed quotation mark, where it opens."""
    unclosed = error.context == _IN_QUOTES and error.context_mark
    mark = unclosed or error.problem_mark or error.context_mark
    context = f" {error.context}" if error.context else ""
    index = min(mark.index, len(document.text)) if mark else 0
    return document.fault(index, f"not YAML: {error.problem}{context}", _QUOTES)


def _character_fault(document: Document, error: Any) -> Fault:
    """A character that the parser rejects; it is searched for, since the reported position may count bytes."""
    index = max(document.text.find(chr(error.character)), 0) if isinstance(error.character, int) else 0
    message = f"the character U+{ord(document.text[index]):04X} may not stand in YAML"
    return document.fault(index, message, "printable characters")
