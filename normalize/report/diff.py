"""A unified diff, as git writes it and patch reads it.

The changes say where the old and the new text differ, so nothing has to be searched for: the time grows with the text
alone, while a general diff may take minutes for a long text of similar lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.lines import split
from normalize.report.page import Ink, JudgedFile, Numbered, Page
from normalize.result import Change, moved, redo
from normalize.text.visible import visible

_BESIDE = 3
_INKS: dict[str, Ink] = {"-": "old", "+": "new", "@": "place", "\\": "faint"}


@dataclass(slots=True)
class Block:
    """A block of lines that changes touch; no other block borders on it.

    Attributes:
        old: the number of the first of the old lines, from 0.
        old_end: the number after the last of them.
        new: the number of the first of the new lines.
        changes: the changes.
        lines: the new lines.
    """

    old: int
    old_end: int
    new: int
    changes: list[Change]
    lines: Sequence[str] = ()

    @property
    def new_end(self) -> int:
        """The number after the last of the new lines."""
        return self.new + len(self.lines)


def diff(judged: JudgedFile, page: Page) -> Iterator[str]:
    """The changes of a file as hunks; a carriage return at the end of a line stays there, as patch needs it."""
    yield from head(judged, page)
    bom = "\ufeff" if judged.encoding.bom else ""
    for hunk in hunks(judged):
        for line in _written(hunk, judged.lines, bom):
            yield page.ink(line, _INKS[line[0]]) if line[0] in _INKS else line


def head(judged: JudgedFile, page: Page) -> Iterator[str]:
    """The two lines that name a file with changes."""
    if judged.result.changes:
        name = visible(judged.path.lstrip("/"))
        # A tab marks the end of a name with spaces.
        name += "\t" if " " in name else ""
        yield page.ink(f"--- a/{name}", "head")
        yield page.ink(f"+++ b/{name}", "head")


def hunks(judged: JudgedFile) -> Iterator[list[Block]]:
    """The blocks of a file; those whose context lines would touch are grouped together."""
    return _hunks(_blocks(judged))


def span(hunk: Sequence[Block], lines: Numbered) -> tuple[int, int, str]:
    """The first old line of a hunk and the one after its last, both from 0, and the header of the hunk."""
    before = min(_BESIDE, hunk[0].old)
    after = min(_BESIDE, lines.count - hunk[-1].old_end)
    olds = _range(hunk[0].old - before, hunk[-1].old_end + after)
    news = _range(hunk[0].new - before, hunk[-1].new_end + after)
    return hunk[0].old - before, hunk[-1].old_end + after, f"@@ -{olds} +{news} @@"


def _blocks(judged: JudgedFile) -> Iterator[Block]:
    """The stretches of lines that changes touch, in order."""
    last: Block | None = None
    shift = 0
    for change in judged.result.changes:
        old, old_end = judged.lines.position(change.start)[0] - 1, judged.lines.position(change.end)[0]
        if last and old <= last.old_end:
            last.old_end = old_end
            last.changes.append(change)
            continue
        if last:
            yield _whole(last, judged.lines)
            shift = last.new_end - last.old_end
        last = Block(old, old_end, old + shift, [change])
    if last:
        yield _whole(last, judged.lines)


def _whole(block: Block, lines: Numbered) -> Block:
    """A block with its new lines."""
    start = lines.offset(block.old + 1)
    text = "".join(lines.between(block.old, block.old_end))
    block.lines = split(redo(text, [moved(change, -start) for change in block.changes]))
    return block


def _hunks(blocks: Iterator[Block]) -> Iterator[list[Block]]:
    """Blocks, grouped where their context lines would touch."""
    hunk: list[Block] = []
    for block in blocks:
        if hunk and block.old - hunk[-1].old_end > 2 * _BESIDE:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _written(hunk: Sequence[Block], lines: Numbered, bom: str) -> Iterator[str]:
    """The lines of a hunk; a byte order mark is not part of the text, but patch finds it before the first line."""
    at, end, first = span(hunk, lines)
    yield first
    for block in hunk:
        yield from _marked(" ", lines.between(at, block.old), "" if at else bom)
        yield from _marked("-", lines.between(block.old, block.old_end), "" if block.old else bom)
        yield from _marked("+", block.lines, "" if block.new else bom)
        at = block.old_end
    yield from _marked(" ", lines.between(at, end))


def _range(start: int, end: int) -> str:
    """Lines from ``start`` up to ``end``, from 0, as in the header of a hunk; a change never empties a file."""
    return f"{start + 1}" if end - start == 1 else f"{start + 1},{end - start}"


def _marked(mark: str, lines: Sequence[str], before: str = "") -> Iterator[str]:
    for line in lines:
        yield mark + before + line.removesuffix("\n")
        before = ""
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"
