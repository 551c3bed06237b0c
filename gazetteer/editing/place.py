"""Inserts text at the right place of a YAML list."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from gazetteer.slug import slug

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = re.compile(r"[^\W\d_](?:[\w.' -]*[\w.])?")
_SPECIAL = frozenset("true false null yes no on off y n".split())


class Unplaced(Exception):
    """There is no place to insert at; the message says why."""


def inserted(text: str, id: str, key: str, value: str | Mapping[str, str]) -> str:
    """A list with a value added under a key of an entry; the key is added if missing.

    Raises:
        Unplaced: the entry is not laid out as expected.
    """
    entry = _entry(_root(text), id)
    there = next((node for name, node in entry.value if name.value == key), None)
    if there is None:
        words, last = f"{key}: [{_flow(value)}]", entry.value[-1][1]
        if entry.flow_style:
            return _spliced(text, _end(text, last), f", {words}")
        return _line_after(text, last, " " * entry.start_mark.column + words)
    if not isinstance(there, SequenceNode):
        raise Unplaced(f"'{key}' of {id} is no list; make it one")
    if not there.flow_style:
        return _line_after(text, there.value[-1], f"{' ' * there.start_mark.column}- {_flow(value)}")
    if there.value:
        return _spliced(text, _end(text, there.value[-1]), f", {_flow(value)}")
    return _spliced(text, there.start_mark.index + 1, _flow(value))


def appended(text: str, entry: str) -> str:
    """A list with an entry, given as a list of one, added at its end.

    Raises:
        Unplaced: the list is written in brackets.
    """
    root = None if bare(text) else _root(text)
    if root is not None and root.flow_style:
        if root.value:
            raise Unplaced("its entries stand in brackets; write each on a line of its own that begins with '- '")
        text = text[: root.start_mark.index] + text[root.end_mark.index :].lstrip("\n")
    indent = " " * (root.start_mark.column if root is not None and not root.flow_style else 0)
    lines = "".join(f"{indent}{line}\n" for line in entry.splitlines())
    gap = "" if not text or text.endswith("\n") else "\n"
    return text + (gap + lines).replace("\n", _newline(text))


def bare(text: str) -> bool:
    """Whether a list consists only of comments."""
    return all(line.lstrip().startswith("#") or not line.strip() for line in text.splitlines())


def _root(text: str) -> SequenceNode:
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise Unplaced(f"no YAML: {error}") from None
    if not isinstance(root, SequenceNode):
        raise Unplaced("no list of entries")
    return root


def _entry(root: SequenceNode, id: str) -> MappingNode:
    for node in root.value:
        fields = {name.value: value.value for name, value in node.value}
        if fields.get("id", slug(str(fields["name"]))) == id and isinstance(node, MappingNode):
            return node
    raise Unplaced(f"there is no entry {id}")


def _end(text: str, node: Node) -> int:
    """Where the last character of a value is; for a block, the parser's end includes the comments that follow."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, MappingNode) else last
    end: int = node.end_mark.index
    return len(text[:end].rstrip())


def _line_after(text: str, node: Node, line: str) -> str:
    end = text.find("\n", _end(text, node))
    if end < 0:
        return f"{text}{_newline(text)}{line}{_newline(text)}"
    return _spliced(text, end + 1, line + _newline(text))


def _spliced(text: str, at: int, words: str) -> str:
    return text[:at] + words + text[at:]


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _flow(value: str | Mapping[str, str]) -> str:
    """A value quoted as needed between brackets."""
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value.lower() not in _SPECIAL
        return value if plain else json.dumps(value, ensure_ascii=False)
    return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
