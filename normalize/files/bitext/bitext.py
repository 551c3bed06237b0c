"""What the readers of bitext formats give: units with their sources, and what a second reader should find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from normalize.files.units import Parsed

Kind = Literal["tsv", "tmx", "xliff1", "xliff2", "po"]


@dataclass(frozen=True, slots=True)
class Bitext(Parsed):
    """A file of translations.

    Attributes:
        kind: the format, with its version where that matters.
        texts: every text that translate-toolkit should find as well, source and target by turns, in order.
    """

    kind: Kind = "tsv"
    texts: Sequence[str] = ()
