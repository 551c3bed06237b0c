"""What all outputs share: the shape of a report, the page it is written on, colour."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from gazetteer import Gazetteer
from normalize.files.encoding import Encoding
from normalize.options import PRESETS, Options
from normalize.result import Findings

Ink = Literal["old", "new", "place", "faint", "head"]

_CODES: dict[Ink, str] = {"old": "31", "new": "32", "place": "36", "faint": "2", "head": "1"}
_COLOUR = re.compile(r"\x1b\[\d+m")


class Text(Protocol):
    """A text, which may be too long for memory."""

    def __getitem__(self, span: slice, /) -> str:
        """The text of a span, in code points."""


class Numbered(Protocol):
    """The lines of a text."""

    @property
    def count(self) -> int:
        """The number of lines."""

    def between(self, first: int, end: int) -> Sequence[str]:
        """The lines from one index, counted from 0, up to another."""

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in code points."""

    def offset(self, line: int) -> int:
        """The offset at which a line, counted from 1, begins, in code points."""


class JudgedFile(Protocol):
    """A file that was judged, as far as reports need it."""

    @property
    def path(self) -> str:
        """The path to print."""

    @property
    def encoding(self) -> Encoding:
        """The encoding of its text."""

    @property
    def text(self) -> Text:
        """The original text."""

    @property
    def lines(self) -> Numbered:
        """Its lines."""

    @property
    def result(self) -> Findings:
        """What was found in it."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a report is written on.

    Attributes:
        names: the gazetteer with the entities of the changes.
        options: the choices of the run.
        width: columns of the terminal; 0 if the lines are for a program and are not wrapped.
        colour: whether to use colour.
    """

    names: Gazetteer
    options: Options
    width: int = 0
    colour: bool = False

    @property
    def least(self) -> float:
        """The score from which changes are made."""
        return PRESETS[self.options.preset].fix

    def ink(self, text: str, ink: Ink) -> str:
        """A text in a colour, if colour is used."""
        return f"\x1b[{_CODES[ink]}m{text}\x1b[0m" if self.colour and text else text


Report = Callable[[JudgedFile, Page], Iterator[str]]
"""A report returns the lines to print for a file, without their ends; none if there is nothing to say."""


def columns(text: str) -> int:
    """How many columns a text takes on a terminal; colour takes none."""
    return sum(_columns(c) for c in _COLOUR.sub("", text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
