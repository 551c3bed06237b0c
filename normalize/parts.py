"""Cuts long texts into stretches that are judged one by one, each with the lines around it in view.

A text of thousands of lines is not an article but a series of them, and distant lines say little. Where it is cut
depends on its lines only. As changes keep the number of lines, it is cut at the same places when judged again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from normalize.lines import first_lines, last_lines, split
from normalize.match.evidence.context.surroundings import FAR
from normalize.result import Change
from normalize.text.protected import Span

LINES_OF_A_PART = 1_000
"""A text of at most this many lines is judged as one. A stretch ends after an empty line of its second half, if any."""

LINES_IN_VIEW = FAR
"""How many lines before and after a stretch are read with it; what is farther off says less."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of a text that are judged together.

    Attributes:
        text: the lines.
        source: the text they were translated from.
        hidden: spans that are left alone because of what is out of view; sorted and disjoint.
    """

    text: str
    source: str | None = None
    hidden: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch with the lines around it.

    Attributes:
        text: the lines in view.
        source: the text they were translated from.
        above: how many lines of the whole text precede them.
        begin: the start of the stretch in `text`, in code points.
        end: its end.
    """

    text: str
    source: str | None
    above: int
    begin: int
    end: int


def stretches(text: str, source: str | None, hidden: Sequence[Span]) -> Iterator[Stretch]:
    r"""The stretches of a text; only one if it has a source with another number of lines.

    Args:
        text: any text.
        source: the text it was translated from.
        hidden: spans that are left alone, sorted and disjoint.

    >>> [one.text.count("\n") for one in stretches("Akal\n" * 700 + "\n" + "Akal\n" * 700, None, [])]
    [701, 700]
    """
    if not is_long(text) or (source is not None and source.count("\n") != text.count("\n")):
        yield Stretch(text, source, hidden)
        return
    beside = None if source is None else iter(split(source))
    at = 0
    for lines in cut(split(text)):
        own = "".join(lines)
        seen = None if beside is None else "".join(line for _, line in zip(lines, beside, strict=False))
        first = bisect_right(hidden, at, key=lambda span: span[1])
        last = bisect_right(hidden, at + len(own) - 1, key=lambda span: span[0])
        spans = [(max(0, start - at), min(len(own), end - at)) for start, end in hidden[first:last]]
        yield Stretch(own, seen, spans)
        at += len(own)


def is_long(text: str) -> bool:
    """Whether a text may have more than one stretch."""
    return text.count("\n") >= LINES_OF_A_PART


def cut(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines of each stretch of a text.

    Args:
        lines: the lines; read only a little ahead of the results, so they may be endless.
    """
    waiting: list[str] = []
    for line in lines:
        waiting.append(line)
        if len(waiting) > LINES_OF_A_PART:
            end = next(
                (i for i in range(LINES_OF_A_PART, LINES_OF_A_PART // 2, -1) if not waiting[i - 1].strip()),
                LINES_OF_A_PART,
            )
            yield waiting[:end]
            waiting = waiting[end:]
    if waiting:
        yield waiting


def in_view(before: Stretch | None, stretch: Stretch, behind: Stretch | None, above: int) -> Part:
    """A stretch with the lines around it.

    Args:
        before: the previous stretch, if any.
        stretch: the stretch.
        behind: the next stretch, if any.
        above: how many lines of the whole text precede it.
    """
    head = last_lines(before.text, LINES_IN_VIEW) if before else ""
    tail = first_lines(behind.text, LINES_IN_VIEW) if behind else ""
    source = stretch.source
    if source is not None:
        over = last_lines(before.source or "", LINES_IN_VIEW) if before else ""
        source = over + source + (first_lines(behind.source or "", LINES_IN_VIEW) if behind else "")
    begin = len(head)
    return Part(head + stretch.text + tail, source, above - head.count("\n"), begin, begin + len(stretch.text))


def clear_of(changes: Iterable[Change], spans: Sequence[Span], taken: int = 0) -> list[Change]:
    """The changes of several parts, in order, without those that overlap an earlier one or a span.

    Args:
        changes: sorted by where they begin.
        spans: sorted and disjoint.
        taken: the offset up to which the text is already changed.
    """
    clear: list[Change] = []
    ends = [end for _, end in spans]
    for change in changes:
        behind = bisect_right(ends, change.start)
        if change.start >= taken and (behind == len(spans) or change.end <= spans[behind][0]):
            clear.append(change)
            taken = change.end
    return clear
