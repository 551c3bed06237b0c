"""News written in English by people, in which every change is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gazetteer import Gazetteer
from normalize import Change, Normalizer


@dataclass(frozen=True)
class Clean:
    """What the product does to right English: changes, of which there should be none, and suggestions."""

    changes: Sequence[Change]
    suggestions: Sequence[Change]


def clean(bench: Path, standard: Gazetteer) -> Clean:
    """Repair ``clean_english.txt`` with the standard gazetteer and the starter beside it."""
    names = Gazetteer.of([*standard, *Gazetteer.read("starter")])
    _, changes, suggestions = Normalizer(names).explain((bench / "clean_english.txt").read_text("utf-8"))
    return Clean(changes, suggestions)
