"""The options of a user, with the risk of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

PresetName = Literal["strict", "standard", "bold"]
Spelling = Literal["english", "native"]


@dataclass(frozen=True, slots=True)
class Preset:
    """How much risk to take.

    Attributes:
        fix: the lowest score at which a change is made.
        suggest: the lowest score at which it is listed.
    """

    fix: float
    suggest: float


PRESETS: Mapping[PresetName, Preset] = {
    "strict": Preset(fix=0.95, suggest=0.6),
    "standard": Preset(fix=0.85, suggest=0.45),
    "bold": Preset(fix=0.65, suggest=0.3),
}
"""``strict`` for text that nobody checks, ``standard`` for most text, ``bold`` where a person reads the log."""


@dataclass(frozen=True, slots=True)
class Options:
    """The choices that affect what is changed.

    Attributes:
        preset: how much risk to take, a key of `PRESETS`.
        spelling: ``english`` writes the press form (Cavusoglu), ``native`` the native Latin form (Çavuşoğlu).
        source_language: code of the language that the text was translated from; None tries all.
        unify: whether to rewrite accepted other forms to the canonical one as well.

    Raises:
        ValueError: an unknown preset or spelling.
    """

    preset: PresetName = "standard"
    spelling: Spelling = "english"
    source_language: str | None = None
    unify: bool = False

    def __post_init__(self) -> None:
        if self.preset not in PRESETS:
            raise ValueError(f"preset must be one of {', '.join(PRESETS)}, not {self.preset!r}")
        if self.spelling not in ("english", "native"):
            raise ValueError(f"spelling must be english or native, not {self.spelling!r}")
