"""A text of very many lines → parts that are judged one by one, each with the lines around it in view.

A text that goes on for thousands of lines is no article but a row of them, and what stands far off says little.
Where it is cut depends on its lines alone, of which changes leave as many, so the same places are cut when it is judged
again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from normalize.lines import split
from normalize.match.company import FAR
from normalize.result import Change

LINES_OF_A_PART = 1_000
"""A text of no more lines is judged as one; a part ends behind an empty line of its second half, if there is one."""

LINES_IN_VIEW = FAR
"""How many lines before and behind a part are read with it; what stands farther off says less."""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that are judged together, in view of those around them.

    Attributes:
        text: the lines in view.
        source: what they were translated from.
        above: how many lines of the whole text are above them.
        shift: where they begin in the whole text, in code points.
        begin: where the part itself begins among them.
        end: where it ends.
    """

    text: str
    source: str | None
    above: int
    shift: int
    begin: int
    end: int

    def own(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Of changes to the lines in view those that begin in the part, as changes to the whole text."""
        for change in changes:
            if self.begin <= change.start < self.end:
                yield replace(change, start=change.start + self.shift, end=change.end + self.shift)


def parts(text: str, source: str | None) -> Iterator[Part]:
    r"""The parts of a text; one if its source is not at hand line for line.

    >>> [part.text[part.begin : part.end].count("\n") for part in parts("Akal\n" * 700 + "\n" + "Akal\n" * 700, None)]
    [701, 700]
    """
    ends = text.count("\n")
    if ends < LINES_OF_A_PART or (source is not None and source.count("\n") != ends):
        yield Part(text, source, 0, 0, 0, len(text))
        return
    lines, beside = split(text), None if source is None else split(source)
    first = at = 0
    while first < len(lines):
        last = _end(lines, first)
        start, stop = max(0, first - LINES_IN_VIEW), last + LINES_IN_VIEW
        begin, size = _size(lines[start:first]), _size(lines[first:last])
        seen = None if beside is None else "".join(beside[start:stop])
        yield Part("".join(lines[start:stop]), seen, start, at - begin, begin, begin + size)
        first, at = last, at + size


def clear_of(changes: Iterable[Change], spans: Sequence[tuple[int, int]]) -> list[Change]:
    """The changes of several parts, in order, without those that run into another or into some spans.

    Args:
        changes: in the order of where they begin.
        spans: sorted and disjoint.
    """
    clear: list[Change] = []
    ends, taken = [end for _, end in spans], 0
    for change in changes:
        behind = bisect_right(ends, change.start)
        if change.start >= taken and (behind == len(spans) or change.end <= spans[behind][0]):
            clear.append(change)
            taken = change.end
    return clear


def _end(lines: Sequence[str], first: int) -> int:
    end = first + LINES_OF_A_PART
    if len(lines) <= end:
        return len(lines)
    return next((i for i in range(end, end - LINES_OF_A_PART // 2, -1) if not lines[i - 1].strip()), end)


def _size(lines: Sequence[str]) -> int:
    return sum(map(len, lines))
