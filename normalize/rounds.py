"""Judges the stretches of a text, again and again until nothing changes any more.

A name that is right after the first round may explain another in the next one. Each round takes stretches one by one
from the round before, so all rounds pass over a text together, later ones a few stretches behind, with little in
memory. A stretch is not judged again if nothing in its view changed, as the result would be the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from typing import NamedTuple

from normalize.compose import compose
from normalize.lines import split
from normalize.options import Preset
from normalize.parallel import Known, ahead
from normalize.parts import Part, Stretch, clear_of, in_view
from normalize.result import Change, Result, moved, redo
from normalize.text.protected import Span

MOST_ROUNDS = 5
"""The most rounds for a stretch; two or three nearly always do."""

_MOST_AHEAD = 1_000_000
"""The most code points judged ahead in each round, unless a single stretch has more."""


class Verdict(NamedTuple):
    """What was found in a part; spans refer to the lines in view.

    Attributes:
        changes: the changes to make, in order.
        suggestions: the changes to suggest, in order.
    """

    changes: Sequence[Change]
    suggestions: Sequence[Change]


_NOTHING = Verdict((), ())

Judge = Callable[[Part, float], Callable[[], Verdict]]
"""Begins to judge a part, ignoring scores below a limit, and returns a function that waits for the verdict."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A stretch after some rounds.

    Attributes:
        stretch: its lines as they are now.
        original: its lines as they were at first.
        made: the changes of each round, with spans in the lines before it. One that begins in the stretch may end in
            the next one.
        sizes: the code points of the lines before each round.
        suggestions: the suggestions of the first round.
        part: what was in view when it was last judged.
        verdict: the verdict on that.
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
        """Whether a change or suggestion that begins in the stretch ends in the next one."""
        each = [*zip(self.made, self.sizes, strict=True), (self.suggestions, len(self.original))]
        return any(changes and changes[-1].end > size for changes, size in each)


def settled(stretches: Iterable[Stretch], judge: Judge, preset: Preset, most_ahead: int = 1) -> Iterator[Result]:
    """Judge the stretches of a text, until nothing changes.

    Args:
        stretches: the stretches, in order; read only a little ahead of the results.
        judge: judges a part.
        preset: the scores from which changes are made and suggested.
        most_ahead: how many parts are begun before the first is waited for.

    Returns:
        The result for each stretch, with spans in it; stretches are merged if something crosses from one into the next.
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
    """`settled` for the only stretch of a text; it ends with the first round that changes nothing.

    Setting up rounds that wait for each other would take a seventh of the time of a text whose names are all known.
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
    """Judge each stretch as it is now, and make its changes."""

    def begin(seen: tuple[_Turn, Part]) -> Callable[[], Verdict]:
        turn, part = seen
        if part is turn.part:
            return Known(turn.verdict)
        # Only the first round makes suggestions.
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
    """Each stretch with the lines in view of it."""
    before, above = None, 0
    for turn, behind in pairwise(chain(turns, [None])):
        assert turn is not None
        part = in_view(before, turn.stretch, behind.stretch if behind else None, above)
        yield turn, turn.part if part == turn.part else part
        before = turn.stretch
        above += before.text.count("\n")


def _own(changes: Iterable[Change], part: Part) -> Iterator[Change]:
    """The changes that begin in the stretch of a part, with spans in the stretch."""
    for change in changes:
        if part.begin <= change.start < part.end:
            yield moved(change, -part.begin)


def _made(text: str, changes: Sequence[Change], head: str, at: int) -> tuple[str, str]:
    """A stretch after its changes, and what the last change writes into the next stretch.

    Args:
        text: the lines of the stretch.
        changes: its changes.
        head: what the previous stretch writes into it.
        at: how many of its first code points that replaces.
    """
    parts, rest = [head], ""
    if not (changes or head or at):
        # The same string, and no other with the same signs: texts that wait are most of what is in memory.
        return text, ""
    for change in changes:
        new = change.replacement
        if change.end > len(text):
            # The stretch keeps as many lines as it had.
            lines = split(new)
            ends = change.original[: len(text) - change.start].count("\n")
            new, rest = "".join(lines[:ends]), "".join(lines[ends:])
        parts += [text[at : change.start], new]
        at = change.end
    return "".join([*parts, text[at:]]), rest


def _result(turns: Sequence[_Turn]) -> Result:
    """The result of all rounds for some stretches, taken as one."""
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
    """Spans of a text, untouched by some changes, as spans of the changed text."""
    rest, shifted = iter([*changes, None]), []
    change = next(rest)
    for start, end in spans:
        while change and change.end <= start:
            shift += len(change.replacement) - len(change.original)
            change = next(rest)
        shifted.append((start + shift, end + shift))
    return shifted
