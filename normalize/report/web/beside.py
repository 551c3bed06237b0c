"""The words beside a change before the run, worked out from what a log says about the text after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize.changelog.record import Entry, Logged
from normalize.result import with_new_starts


class Beside(NamedTuple):
    """A change with its surroundings in both texts.

    Attributes:
        logged: the change or suggestion.
        made: whether it was made.
        old: the words before and after it in the old text.
        new: the words before and after it in the new text; the same for a suggestion.
    """

    logged: Logged
    made: bool
    old: tuple[str, str]
    new: tuple[str, str]


def beside(entry: Entry) -> Iterator[Beside]:
    """The changes and suggestions of a file in the order of the text, with their surroundings."""
    rows = [*_changes(tuple(entry.changes)), *(_suggestion(logged) for logged in entry.suggestions)]
    yield from sorted(rows, key=lambda row: row.logged.change.start)


def _suggestion(logged: Logged) -> Beside:
    around = logged.before, logged.after
    return Beside(logged, False, around, around)


def _changes(changes: Sequence[Logged]) -> Iterator[Beside]:
    starts = [start for _, start in with_new_starts(logged.change for logged in changes)]
    for i, logged in enumerate(changes):
        start, end = starts[i], starts[i] + len(logged.change.replacement)
        before, after = logged.before, logged.after
        # From the outer end inward or outward, so that what is still to be replaced keeps its place.
        for j in range(i - 1, -1, -1):
            first, last = starts[j] - (start - len(logged.before)), starts[j] + len(changes[j].change.replacement)
            last -= start - len(logged.before)
            if last <= 0:
                break
            before = before[: max(0, first)] + changes[j].change.original + before[last:]
        shift = 0
        for j in range(i + 1, len(changes)):
            first, last = starts[j] - end, starts[j] - end + len(changes[j].change.replacement)
            if first >= len(logged.after):
                break
            after = after[: first + shift] + changes[j].change.original + after[last + shift :]
            shift += len(changes[j].change.original) - (last - first)
        yield Beside(logged, True, (before, after), (logged.before, logged.after))
