"""The stretches of a text → what is to be changed in each, judged again until nothing changes any more.

A name that stands right after the first round may explain another in the next one. Each round takes the stretches one
by one from the round before: all rounds go over a text at the same time, the later ones a few stretches behind, and no
more is in memory. A stretch in whose view nothing changed is not judged again: it would come to the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from typing import NamedTuple

from normalize.compose import compose
from normalize.lines import split
from normalize.options import Preset
from normalize.parallel import ahead
from normalize.parts import Part, Stretch, clear_of, in_view
from normalize.result import Change, Result, moved, redo
from normalize.text.protected import Span

MOST_ROUNDS = 5
"""How often a stretch is judged at the most; two or three times nearly always do."""

_MOST_AHEAD = 1_000_000
"""So many code points are judged ahead in each round, if it is more than one stretch."""


class Verdict(NamedTuple):
    """What was found in a part; the spans are those of the lines in view.

    Attributes:
        changes: what to change, in order.
        suggestions: what to list, in order.
    """

    changes: Sequence[Change]
    suggestions: Sequence[Change]


_NOTHING = Verdict((), ())

Judge = Callable[[Part, float], Callable[[], Verdict]]
"""Begins to judge a part, and gives what waits for the verdict; told below which score nothing matters."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A stretch after some rounds.

    Attributes:
        stretch: its lines as they read now.
        original: as they read at first.
        made: the changes of each round, each with the spans of the lines as they read before it. One that begins in
            the stretch may end in the next one.
        sizes: how many code points the lines had before each round.
        suggestions: what the first round listed.
        part: what was in view when it was last judged.
        verdict: what that came to.
    """

    stretch: Stretch
    original: str
    made: tuple[list[Change], ...] = ()
    sizes: tuple[int, ...] = ()
    suggestions: Sequence[Change] = ()
    part: Part | None = None
    verdict: Verdict = _NOTHING

    @property
    def crosses(self) -> bool:
        """Whether something that begins in the stretch ends in the next one."""
        each = [*zip(self.made, self.sizes, strict=True), (self.suggestions, len(self.original))]
        return any(changes and changes[-1].end > size for changes, size in each)


def settled(stretches: Iterable[Stretch], judge: Judge, preset: Preset, most_ahead: int = 1) -> Iterator[Result]:
    """Judge the stretches of a text.

    Args:
        stretches: those of the text, in order; read only a little ahead of what is asked for.
        judge: who judges.
        preset: from which scores on changes are made and listed.
        most_ahead: how many parts are begun before the first of them is waited for.

    Returns:
        What was found in each stretch, with its spans in that; several stretches are one where something goes across.
    """
    rest = iter(stretches)
    first = list(islice(rest, 2))
    if len(first) == 1:
        yield alone(first[0], judge, preset)
        return
    turns: Iterator[_Turn] = (_Turn(stretch, stretch.text) for stretch in chain(first, rest))
    for _ in range(MOST_ROUNDS):
        turns = _round(turns, judge, preset, most_ahead)
    waiting: list[_Turn] = []
    for turn in turns:
        waiting.append(turn)
        if not turn.crosses:
            yield _result(waiting)
            waiting = []


def alone(stretch: Stretch, judge: Judge, preset: Preset) -> Result:
    """The same for a stretch with no other beside it: nothing comes of further rounds once one changes nothing.

    To set up rounds that wait for each other would take a seventh of the time of a text whose names are all known.
    """
    original, hidden = stretch.text, stretch.hidden
    text, changes = original, list[Change]()
    listed: Sequence[Change] = ()
    for number in range(MOST_ROUNDS):
        least = preset.fix if number else preset.suggest
        verdict = judge(Part(text, stretch.source, 0, 0, len(text)), least)()
        made = clear_of(verdict.changes, hidden)
        if number == 0:
            listed = clear_of(verdict.suggestions, hidden)
        if not made:
            break
        changes = compose(original, changes, made) if changes else made
        text, hidden = redo(text, made), _shifted(hidden, made, 0) if hidden else hidden
    left = clear_of(listed, [(change.start, change.end) for change in changes]) if changes else listed
    return Result(text, tuple(changes), tuple(left))


def _round(turns: Iterable[_Turn], judge: Judge, preset: Preset, most_ahead: int) -> Iterator[_Turn]:
    """Judge each stretch as it reads now, and make its changes."""

    def begin(seen: tuple[_Turn, Part]) -> Callable[[], Verdict]:
        turn, part = seen
        if part == turn.part:
            return lambda: turn.verdict
        # What is listed is what the first round lists.
        return judge(part, preset.fix if turn.made else preset.suggest)

    def weight(seen: tuple[_Turn, Part]) -> int:
        return len(seen[1].text)

    judged = ahead(_seen(turns), begin, most_ahead, weight, _MOST_AHEAD)
    head, taken, listed = "", 0, 0
    for this, behind in pairwise(chain(judged, [None])):
        assert this is not None
        (turn, part), verdict = this
        text = turn.stretch.text
        spans = [*turn.stretch.hidden, *(_moved(behind[0][0].stretch.hidden, len(text)) if behind else ())]
        changes = clear_of(_own(verdict.changes, part), spans, taken)
        suggestions = turn.suggestions
        if not turn.made:
            suggestions = clear_of(_own(verdict.suggestions, part), spans, listed)
            listed = max(0, suggestions[-1].end - len(text)) if suggestions else 0
        new, rest = _made(text, changes, head, taken)
        hidden = _shifted(turn.stretch.hidden, changes, len(head) - taken)
        head, taken = rest, max(0, changes[-1].end - len(text)) if changes else 0
        stretch = Stretch(new, turn.stretch.source, hidden)
        made, sizes = (*turn.made, changes), (*turn.sizes, len(text))
        yield _Turn(stretch, turn.original, made, sizes, suggestions, part, verdict)


def _seen(turns: Iterable[_Turn]) -> Iterator[tuple[_Turn, Part]]:
    """Each stretch with what is in view of it."""
    before, above = None, 0
    for turn, behind in pairwise(chain(turns, [None])):
        assert turn is not None
        yield turn, in_view(before, turn.stretch, behind.stretch if behind else None, above)
        before = turn.stretch
        above += before.text.count("\n")


def _own(changes: Iterable[Change], part: Part) -> Iterator[Change]:
    """Of changes to the lines in view those that begin in the stretch, with their spans in it."""
    for change in changes:
        if part.begin <= change.start < part.end:
            yield moved(change, -part.begin)


def _made(text: str, changes: Sequence[Change], head: str, at: int) -> tuple[str, str]:
    """A stretch after its changes, and what the last one writes into the next stretch.

    Args:
        text: its lines.
        changes: those to it.
        head: what the stretch before writes into it.
        at: in place of how many of its first code points.
    """
    parts, rest = [head], ""
    for change in changes:
        new = change.replacement
        if change.end > len(text):
            # As many lines stay in the stretch as were in it.
            lines = split(new)
            ends = change.original[: len(text) - change.start].count("\n")
            new, rest = "".join(lines[:ends]), "".join(lines[ends:])
        parts += [text[at : change.start], new]
        at = change.end
    return "".join([*parts, text[at:]]), rest


def _result(turns: Sequence[_Turn]) -> Result:
    """What was found in stretches after all rounds, taken as one."""
    text = "".join(turn.original for turn in turns)
    rounds: list[list[Change]] = []
    for number in range(len(turns[0].made)):
        at, made = 0, []
        for turn in turns:
            made += [moved(change, at) for change in turn.made[number]]
            at += turn.sizes[number]
        rounds.append(made)
    changes = rounds[0]
    for more in rounds[1:]:
        changes = compose(text, changes, more) if more else changes
    at, listed = 0, []
    for turn in turns:
        listed += [moved(change, at) for change in turn.suggestions]
        at += len(turn.original)
    left = clear_of(listed, [(change.start, change.end) for change in changes])
    return Result(redo(text, changes), tuple(changes), tuple(left))


def _moved(spans: Iterable[Span], by: int) -> Iterator[Span]:
    return ((start + by, end + by) for start, end in spans)


def _shifted(spans: Iterable[Span], changes: Sequence[Change], shift: int) -> list[Span]:
    """Spans of a text, none of which a change touches, in the text that the changes make."""
    rest, shifted = iter([*changes, None]), []
    change = next(rest)
    for start, end in spans:
        while change and change.end <= start:
            shift += len(change.replacement) - len(change.original)
            change = next(rest)
        shifted.append((start + shift, end + shift))
    return shifted
