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
class _Block:
    """Old lines from ``old`` up to ``old_end``, in whose place the new lines from ``new`` up to ``new_end`` stand."""

    old: int
    old_end: int
    new: int
    new_end: int


def diff(judged: Judged, page: Page) -> Iterator[str]:
    """The changes of a file as hunks; a carriage return at the end of a line stays there, as patch needs it."""
    if judged.result.changes:
        name = judged.path.lstrip("/")
        yield page.ink(f"--- a/{name}", "head")
        yield page.ink(f"+++ b/{name}", "head")
    new = Lines(judged.result.text)
    for hunk in _hunks(_blocks(judged, new)):
        for line in _written(hunk, judged.lines.lines, new.lines):
            yield page.ink(line, _INKS[line[0]]) if line[0] in _INKS else line


def _blocks(judged: Judged, new: Lines) -> Iterator[_Block]:
    """The stretches of lines that changes touch, in order, none bordering on another."""
    last: _Block | None = None
    changes = judged.result.changes
    for change, start in zip(changes, new_starts(changes), strict=True):
        old, old_end = judged.lines.position(change.start)[0] - 1, judged.lines.position(change.end)[0]
        first, end = new.position(start)[0] - 1, new.position(start + len(change.replacement))[0]
        if last and old <= last.old_end:
            last.old_end, last.new_end = old_end, end
        else:
            if last:
                yield last
            last = _Block(old, old_end, first, end)
    if last:
        yield last


def _hunks(blocks: Iterator[_Block]) -> Iterator[list[_Block]]:
    """Blocks whose unchanged lines beside them would touch, together."""
    hunk: list[_Block] = []
    for block in blocks:
        if hunk and block.old - hunk[-1].old_end > 2 * _BESIDE:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _written(hunk: Sequence[_Block], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    before = min(_BESIDE, hunk[0].old)
    after = min(_BESIDE, len(old) - hunk[-1].old_end)
    olds = _range(hunk[0].old - before, hunk[-1].old_end + after)
    news = _range(hunk[0].new - before, hunk[-1].new_end + after)
    yield f"@@ -{olds} +{news} @@"
    at = hunk[0].old - before
    for block in hunk:
        yield from _marked(" ", old[at : block.old])
        yield from _marked("-", old[block.old : block.old_end])
        yield from _marked("+", new[block.new : block.new_end])
        at = block.old_end
    yield from _marked(" ", old[at : at + after])


def _range(start: int, end: int) -> str:
    """Lines from ``start`` up to ``end``, from 0, as the head of a hunk has them; a change never empties a file."""
    return f"{start + 1}" if end - start == 1 else f"{start + 1},{end - start}"


def _marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield mark + line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"
