"""The units of a file → documents → what is to be changed in each, and where that stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from normalize.files import held
from normalize.files.joined import Joined
from normalize.files.place import Places
from normalize.files.reading import Division
from normalize.files.units import Parsed, Unit
from normalize.lines import Lines
from normalize.normalizer import Normalizer
from normalize.result import Change, redo


@dataclass(frozen=True, slots=True)
class Judgement:
    """A document of a file and what was found in it.

    Attributes:
        joined: the document.
        made: its changes, as they stand in the document, in order.
        placed: the same in the file.
        listed: what is only suggested, as it stands in the document, in order.
        told: the same in the file.
    """

    joined: Joined
    made: Sequence[Change]
    placed: Sequence[Change]
    listed: Sequence[Change]
    told: Sequence[Change]

    @property
    def text(self) -> str:
        """What the document reads after its changes."""
        return redo(self.joined.text, self.made)


def documents(parsed: Parsed, division: Division) -> Iterator[Joined]:
    """The documents of a file, in its order.

    Args:
        parsed: what was found in it.
        division: what makes a document; where a file has no rows, each unit is a row.
    """
    for units in _divided(parsed.units, division):
        yield Joined(units, parsed.flows)


def judged(
    parsed: Parsed, text: str, normalizer: Normalizer, division: Division, left_out: Sequence[tuple[int, int]] = ()
) -> list[Judgement]:
    """Judge every document of a file by itself.

    Args:
        parsed: what was found in the file.
        text: the text of the file.
        normalizer: who judges.
        division: what makes a document.
        left_out: spans of the file of which nothing is told, sorted and disjoint.

    Returns:
        What was found. A change that cannot be made in the file without touching something else, or that stands where
        nothing is to be rewritten, is only listed.
    """
    lines = Lines(text)
    return [
        _judgement(joined, Places(joined, text, lines), left_out, normalizer) for joined in documents(parsed, division)
    ]


def _judgement(
    joined: Joined, places: Places, left_out: Sequence[tuple[int, int]], normalizer: Normalizer
) -> Judgement:
    found = normalizer.explain(joined.text, joined.source)
    made: list[tuple[Change, Change]] = []
    listed: list[Change] = list(found.suggestions)
    for change in found.changes:
        placed = places.change(change)
        why = joined.settled(change.start) or joined.settled(change.end - 1)
        if why:
            listed.append(held.settled(change, why))
        elif placed is None:
            listed.append(held.without_place(change))
        elif not _touches(placed, left_out):
            made.append((change, placed))
    told: list[tuple[Change, Change]] = []
    for change in sorted(listed, key=lambda change: change.start):
        placed = places.suggestion(change)
        if placed is not None and not _touches(placed, left_out):
            told.append((change, placed))
    return Judgement(joined, [c for c, _ in made], [p for _, p in made], [c for c, _ in told], [p for _, p in told])


def _divided(units: Sequence[Unit], division: Division) -> Iterator[Sequence[Unit]]:
    if division == "file":
        yield units
    elif division == "paragraph":
        yield from ([unit] for unit in units)
    else:
        # Where nothing has a row, each is one.
        rows = [unit if unit.row else replace(unit, row=-i) for i, unit in enumerate(units, 1)]
        yield from (list(group) for _, group in groupby(rows, key=lambda unit: unit.row))


def _touches(change: Change, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a change is in one of some sorted, disjoint spans."""
    i = bisect_right(spans, change.start, key=lambda span: span[1])
    return i < len(spans) and spans[i][0] < change.end
