"""What a file of translations holds: sources, targets, and where the letters of a target stand in the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

CUT = "\ufffc"
"""What a judged text has where the file has an inline tag; it belongs to no word and parts names."""

Kind = Literal["tsv", "tmx", "xliff1", "xliff2", "po"]

Quote = Callable[[str], str | None]
"""Writes words as the file needs them at some place; None where they cannot stand there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a target in one manner of writing.

    Attributes:
        text: what it reads.
        start: where it begins in the text of the file, in code points.
        end: where it ends there.
        kind: ``plain`` stands in the file letter by letter, ``escape`` is one letter written otherwise, ``cut`` is a
            tag.
        quote: how new words are written there.
    """

    text: str
    start: int
    end: int
    kind: Literal["plain", "escape", "cut"]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Unit:
    """A target with the source that it was translated from.

    Attributes:
        source: the source text; empty where there is none.
        target: the pieces of the target, in order.
    """

    source: str
    target: Sequence[Piece]

    @property
    def text(self) -> str:
        """What the target reads."""
        return "".join(piece.text for piece in self.target)


@dataclass(frozen=True, slots=True)
class Bitext:
    """A file of translations.

    Attributes:
        units: what is to be judged, in the order of the file.
        kind: the format, with its version where that matters.
        language: code of the language of the sources, if the file names one.
        texts: every text that translate-toolkit should find as well, source and target by turns, in order.
    """

    units: Sequence[Unit]
    kind: Kind
    language: str | None = None
    texts: Sequence[str] = ()
