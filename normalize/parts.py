"""A text of very many lines → stretches that are judged one by one, each with the lines around it in view.

A text that goes on for thousands of lines is no article but a row of them, and what stands far off says little.
Where it is cut depends on its lines alone, of which changes leave as many, so the same places are cut when it is judged
again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from normalize.lines import first_lines, last_lines, split
from normalize.match.company import FAR
from normalize.result import Change
from normalize.text.protected import Span

LINES_OF_A_PART = 1_000
"""A text of no more lines is judged as one; a stretch ends behind an empty line of its second half, if there is one."""

LINES_IN_VIEW = FAR
"""How many lines before and behind a stretch are read with it; what stands farther off says less."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of a text that are judged together.

    Attributes:
        text: the lines.
        source: what they were translated from.
        hidden: spans of them that are left alone for what may stand out of view; sorted and disjoint.
    """

    text: str
    source: str | None = None
    hidden: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch in view of the lines around it.

    Attributes:
        text: the lines in view.
        source: what they were translated from.
        above: how many lines of the whole text are above them.
        begin: where the stretch begins among them, in code points.
        end: where it ends.
    """

    text: str
    source: str | None
    above: int
    begin: int
    end: int


def stretches(text: str, source: str | None, hidden: Sequence[Span]) -> Iterator[Stretch]:
    r"""The stretches of a text; one if its source is not at hand line for line.

    Args:
        text: any text.
        source: what it was translated from.
        hidden: spans of it that are left alone, sorted and disjoint.

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
        lines: those of the text; read only a little ahead of what is asked for, so they may be without end.
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
        before: the stretch before it, if there is one.
        stretch: the stretch.
        behind: the stretch behind it, if there is one.
        above: how many lines of the whole text are above it.
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
    """The changes of several parts, in order, without those that run into another or into some spans.

    Args:
        changes: in the order of where they begin.
        spans: sorted and disjoint.
        taken: up to where something is changed already.
    """
    clear: list[Change] = []
    ends = [end for _, end in spans]
    for change in changes:
        behind = bisect_right(ends, change.start)
        if change.start >= taken and (behind == len(spans) or change.end <= spans[behind][0]):
            clear.append(change)
            taken = change.end
    return clear
