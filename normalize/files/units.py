"""What a structured file holds: texts, and where their letters stand in the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from normalize.files.encoding import Encoding

CUT = "\ufffc"
"""What a judged text has where the file has a thing among its words; it belongs to no word and parts names."""

Quote = Callable[[str], str | None]
"""Writes words as the file needs them at some place; None where they cannot stand there."""


def no_words(words: str) -> None:
    """Writes nothing: where no letter can stand."""
    return


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text in one manner of writing.

    Attributes:
        text: what it reads.
        start: where it begins in the text of the file, in code points.
        end: where it ends there.
        kind: ``plain`` stands in the file letter by letter, ``escape`` is one letter or a few written otherwise,
            ``cut`` is a thing that parts names.
        quote: how new words are written there.
    """

    text: str
    start: int
    end: int
    kind: Literal["plain", "escape", "cut"]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Unit:
    """A text in a file that stands by itself: a paragraph, a cue, a cell, a translation with its source.

    Attributes:
        source: the text that it was translated from; empty where there is none.
        target: its pieces, in order.
        row: the number of the row, line or record that it belongs to.
        settled: why nothing is to be rewritten here, so that changes are only listed; empty if nothing forbids it.
    """

    source: str
    target: Sequence[Piece]
    row: int = 0
    settled: str = ""

    @property
    def text(self) -> str:
        """What it reads."""
        return "".join(piece.text for piece in self.target)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was found in a file.

    Attributes:
        units: what is to be judged, in the order of the file.
        language: code of the language that they were translated from, if the file names one.
        flows: whether a sentence, and a name, may go from one unit into the next.
    """

    units: Sequence[Unit]
    language: str | None = None
    flows: bool = False


Read = Callable[[str, Encoding, str], Parsed]
"""Finds the units in the text of a file, given its encoding and its name."""
