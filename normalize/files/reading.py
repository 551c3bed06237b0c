"""How the user wants files to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Division = Literal["file", "paragraph", "row"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the user said of the files.

    Attributes:
        format: the name of their format; None goes by the ending of each name.
        columns: names of the columns of a table that hold text.
        fields: paths of the fields of JSON that hold text, dotted.
        document: what is judged together, each as one document; None is what suits the format.
    """

    format: str | None = None
    columns: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    document: Division | None = None
