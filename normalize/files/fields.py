"""JSON and JSON Lines: the strings in the fields that the user names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from normalize.errors import BadFormat, NothingNamed
from normalize.files.encoding import Encoding
from normalize.files.json_tokens import tokens
from normalize.files.meant import listed, meant
from normalize.files.units import Parsed, Piece, Quote, Unit

_LINE = re.compile(r"[^\r\n]++")
_DOT = re.compile(r"(?<!\\)\.")
_PART = re.compile(r"(?P<text>[^\\]++)|\\u[Dd][89ABab]..\\u[Dd][C-Fc-f]..|\\u....|\\.")
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WRITTEN = {'"': '\\"', "\\": "\\\\"} | {letter: f"\\{name}" for name, letter in _ESCAPES.items()}
_MOST_KNOWN = 200
_PLAIN = "or read it as one text with --as plain"

_State = tuple[int, int]
"""A field that the user named, and how many of its parts the way down has matched."""


def read(text: str, encoding: Encoding, path: str, fields: Sequence[str]) -> Parsed:
    r"""Find the strings in some fields of a JSON file; each item of its outermost list is a row.

    Args:
        text: the text of the file.
        encoding: how it stood in the file.
        path: how to call it.
        fields: keys with dots between them, ``*`` for any item or key, ``\.`` for a dot in a key.

    Raises:
        BadFormat: it is no JSON, or a field is not there.
        NothingNamed: no field is named.
    """
    return _found(_Finder(text, path, fields), lambda finder: finder.units(0, len(text), None))


def read_lines(text: str, encoding: Encoding, path: str, fields: Sequence[str]) -> Parsed:
    """Find the strings in some fields of a file with a JSON value a line; each line is a row.

    Raises:
        BadFormat: a line is no JSON, or a field is in none.
        NothingNamed: no field is named.
    """
    lines = [line.span() for line in _LINE.finditer(text) if line.group().strip()]
    rows = enumerate(lines, 1)
    return _found(_Finder(text, path, fields), lambda finder: (u for i, span in rows for u in finder.units(*span, i)))


def _found(finder: _Finder, units: Callable[[_Finder], Iterator[Unit]]) -> Parsed:
    """All that a finder finds; that a file is no JSON is of no weight where nothing is looked for."""
    if not finder.filled:
        return Parsed(())
    try:
        found = list(units(finder))
    except BadFormat:
        if finder.fields:
            raise
        found = []
    finder.check()
    return Parsed(found)


class _Finder:
    """Finds the fields in the values of a file, and remembers what it saw."""

    def __init__(self, text: str, path: str, fields: Sequence[str]) -> None:
        self._text, self._path, self.fields = text, path, fields
        self.filled = bool(text.strip())
        self._patterns = [[part.replace("\\.", ".") for part in _DOT.split(field)] for field in fields]
        # A file that was written with escapes alone stays so.
        self._quote: Quote = partial(_quoted, ascii_only=text.isascii() and "\\u" in text)
        self._known: dict[str, None] = {}
        self._matched: set[int] = set()

    def units(self, start: int, end: int, row: int | None) -> Iterator[Unit]:
        """The strings of a value; without a row, the items of its outermost list are rows."""
        names: list[str] = []
        states: list[set[_State]] = [{(i, 0) for i in range(len(self._patterns))}]
        counts: list[int | None] = []
        current, outermost = row or 1, -1
        here = states[0]
        for token in tokens(self._text, self._path, start, end):
            if token.kind in "}]":
                states.pop(), counts.pop()
                if len(counts) == outermost:
                    outermost = -1
                del names[len(counts) :]
                continue
            if token.kind == "key":
                name = self._reads(token.start, token.end)
                names[len(counts) - 1 :] = [name]
                here = self._down(states[-1], name)
                continue
            if counts and counts[-1] is not None:
                names[len(counts) - 1 :] = ["*"]
                here = self._down(states[-1], str(counts[-1]))
                counts[-1] += 1
                if row is None and outermost == len(counts) - 1:
                    current += 1
            if token.kind in "{[":
                if token.kind == "[" and outermost < 0:
                    outermost = len(counts)
                states.append(here)
                counts.append(0 if token.kind == "[" else None)
            elif token.kind == "string":
                self._see(names)
                fits = {i for i, count in here if count == len(self._patterns[i])}
                self._matched |= fits
                if fits and token.start < token.end:
                    yield Unit("", list(self._pieces(token.start, token.end)), current)

    def check(self) -> None:
        """Refuse a file of which no field is named, or in which one is not there."""
        known = list(self._known)
        if not self.fields:
            has = f" (it has: {listed(known)})" if known else ""
            raise NothingNamed(self._path, f"JSON; name the fields that hold text with --field{has}, {_PLAIN}")
        for i, field in enumerate(self.fields):
            if i not in self._matched:
                raise BadFormat(self._path, f"has no text in field {field!r}; {meant(field, known)}")

    def _down(self, states: set[_State], name: str) -> set[_State]:
        return {
            (i, count + 1)
            for i, count in states
            if count < len(self._patterns[i]) and self._patterns[i][count] in ("*", name)
        }

    def _see(self, names: Sequence[str]) -> None:
        if len(self._known) < _MOST_KNOWN:
            self._known[".".join(name.replace(".", "\\.") for name in names)] = None

    def _reads(self, start: int, end: int) -> str:
        if "\\" not in self._text[start:end]:
            return self._text[start:end]
        return "".join(piece.text for piece in self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        for part in _PART.finditer(self._text, start, end):
            written = part.group()
            if part["text"]:
                yield Piece(written, *part.span(), "plain", self._quote)
            else:
                yield Piece(_letter(written), *part.span(), "escape", self._quote)


def _letter(escape: str) -> str:
    if escape[1] != "u":
        return _ESCAPES.get(escape[1], escape[1])
    units = bytes.fromhex(escape.replace("\\u", ""))
    return units.decode("utf-16-be", "surrogatepass")


def _quoted(words: str, ascii_only: bool) -> str:
    written = "".join(_WRITTEN.get(letter, letter) for letter in words)
    return "".join(_escaped(letter) for letter in written) if ascii_only else written


def _escaped(letter: str) -> str:
    if letter.isascii():
        return letter
    units = letter.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))
