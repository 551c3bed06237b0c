"""A unified diff, as git writes it and patch reads it.

Where a text differs from its new one is known from the changes, so nothing has to be searched for: the time grows with
the text alone, where a general diff may take minutes for a long text of like lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.changelog.record import new_starts
from normalize.files.plain import Judged
from normalize.lines import Lines
from normalize.report.page import Ink, Page

_BESIDE = 3
_INKS: dict[str, Ink] = {"-": "old", "+": "new", "@": "place", "\\": "faint"}


@dataclass(slots=True)
class Block:
    """Old lines from ``old`` up to ``old_end``, in whose place the new lines from ``new`` up to ``new_end`` stand."""

    old: int
    old_end: int
    new: int
    new_end: int


def diff(judged: Judged, page: Page) -> Iterator[str]:
    """The changes of a file as hunks; a carriage return at the end of a line stays there, as patch needs it."""
    yield from head(judged, page)
    new = Lines(judged.result.text)
    for hunk in hunks(judged, new):
        for line in _written(hunk, judged.lines.lines, new.lines):
            yield page.ink(line, _INKS[line[0]]) if line[0] in _INKS else line


def head(judged: Judged, page: Page) -> Iterator[str]:
    """The two lines that name a file with changes."""
    if judged.result.changes:
        name = judged.path.lstrip("/")
        yield page.ink(f"--- a/{name}", "head")
        yield page.ink(f"+++ b/{name}", "head")


def hunks(judged: Judged, new: Lines) -> Iterator[list[Block]]:
    """The blocks of a file, those whose unchanged lines beside them would touch together.

    Args:
        judged: the file.
        new: its lines after the changes.
    """
    return _hunks(_blocks(judged, new))


def span(hunk: Sequence[Block], old: Sequence[str]) -> tuple[int, int, str]:
    """Of a hunk the first of the old lines, the one behind the last, both from 0, and its own first line."""
    before = min(_BESIDE, hunk[0].old)
    after = min(_BESIDE, len(old) - hunk[-1].old_end)
    olds = _range(hunk[0].old - before, hunk[-1].old_end + after)
    news = _range(hunk[0].new - before, hunk[-1].new_end + after)
    return hunk[0].old - before, hunk[-1].old_end + after, f"@@ -{olds} +{news} @@"


def _blocks(judged: Judged, new: Lines) -> Iterator[Block]:
    """The stretches of lines that changes touch, in order, none bordering on another."""
    last: Block | None = None
    changes = judged.result.changes
    for change, start in zip(changes, new_starts(changes), strict=True):
        old, old_end = judged.lines.position(change.start)[0] - 1, judged.lines.position(change.end)[0]
        first, end = new.position(start)[0] - 1, new.position(start + len(change.replacement))[0]
        if last and old <= last.old_end:
            last.old_end, last.new_end = old_end, end
        else:
            if last:
                yield last
            last = Block(old, old_end, first, end)
    if last:
        yield last


def _hunks(blocks: Iterator[Block]) -> Iterator[list[Block]]:
    """Blocks whose unchanged lines beside them would touch, together."""
    hunk: list[Block] = []
    for block in blocks:
        if hunk and block.old - hunk[-1].old_end > 2 * _BESIDE:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _written(hunk: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    at, end, first = span(hunk, old)
    yield first
    for block in hunk:
        yield from _marked(" ", old[at : block.old])
        yield from _marked("-", old[block.old : block.old_end])
        yield from _marked("+", new[block.new : block.new_end])
        at = block.old_end
    yield from _marked(" ", old[at:end])


def _range(start: int, end: int) -> str:
    """Lines from ``start`` up to ``end``, from 0, as the head of a hunk has them; a change never empties a file."""
    return f"{start + 1}" if end - start == 1 else f"{start + 1},{end - start}"


def _marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield mark + line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"
