"""A line for each change with its place, as compilers write it; then suggestions, and a summary at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from normalize.report.counts import many
from normalize.report.held import held
from normalize.report.page import JudgedFile, Page, columns
from normalize.result import Change
from normalize.text.visible import visible

_MOST_NAMES = 5


@dataclass(slots=True)
class Tally:
    """The figures of a run so far.

    Attributes:
        files: how many files were judged.
        concerned: how many of them have a change.
        changes: how many changes there are.
        suggestions: how many suggestions.
        names: how many changes there are to each name.
    """

    files: int = 0
    concerned: int = 0
    changes: int = 0
    suggestions: int = 0
    names: Counter[str] = field(default_factory=Counter)

    def count(self, judged: JudgedFile) -> None:
        """Add a file."""
        self.files += 1
        self.concerned += bool(judged.result.changes)
        self.changes += len(judged.result.changes)
        self.suggestions += len(judged.result.suggestions)
        self.names.update(change.name for change in judged.result.changes if change.name)


def brief(judged: JudgedFile, page: Page) -> Iterator[str]:
    """A line for each change, then one for each suggestion with what holds it back, in the order of the text."""
    for change in judged.result.changes:
        yield _line(judged, change, page)
    for change in judged.result.suggestions:
        yield _line(judged, change, page, "perhaps ", _not_changed(change, page))


def summary(tally: Tally, done: bool, failed: int = 0) -> str:
    """The outcome of a run in a sentence, with the most frequent names below it if there are several.

    Args:
        tally: the figures.
        done: whether the changes were made, not only listed.
        failed: how many files failed.

    >>> summary(Tally(2, 1, 6, 1), done=False)
    '6 changes to make in 1 of 2 files; 1 suggestion.'
    >>> summary(Tally(1, 0, 0, 0), done=True), summary(Tally(), done=True, failed=2)
    ('Nothing to change in 1 file.', '2 files skipped (see above).')
    >>> print(summary(Tally(1, 1, 3, 0, Counter({"Steve Witkoff": 2, "Hurriyet": 1})), done=True))
    3 changes made.
    Steve Witkoff 2, Hurriyet 1.
    """
    more = f"; {many(tally.suggestions, 'suggestion')}" if tally.suggestions else ""
    if failed and not tally.files:
        return f"{many(failed, 'file')} skipped (see above)."
    if failed:
        more += f"; {many(failed, 'file')} skipped (see above)"
    if not tally.files:
        return "No files to check; hidden, ignored, binary and excluded files are skipped."
    if not tally.changes:
        return f"Nothing to change in {many(tally.files, 'file')}{more}."
    made = "made" if done else "to make"
    where = f" in {tally.concerned} of {many(tally.files, 'file')}" if tally.files > 1 else ""
    return f"{many(tally.changes, 'change')} {made}{where}{more}.{_names(tally.names)}"


def _names(names: Counter[str]) -> str:
    if len(names) < 2:
        return ""
    most = names.most_common(_MOST_NAMES)
    rest = names.total() - sum(count for _, count in most)
    told = ", ".join(f"{visible(name)} {count}" for name, count in most)
    return f"\n{told}{f', others {rest}' if rest else ''}."


def change_line(change: Change, page: Page) -> str:
    """A change on one line, without its place: old and new words, who is meant, and the score."""
    return f'"{visible(change.original)}" → "{visible(change.replacement)}"{_why(change, page)}'


def suggestion_line(change: Change, page: Page) -> str:
    """A suggestion on one line, without its place, with what holds it back."""
    return f"perhaps {change_line(change, page)}{_not_changed(change, page)}"


def _line(judged: JudgedFile, change: Change, page: Page, hedge: str = "", behind: str = "") -> str:
    line, column = judged.lines.position(change.start)
    place = page.ink(f"{visible(judged.path)}:{line}:{column}:", "place")
    old, new = (f'"{visible(words)}"' for words in (change.original, change.replacement))
    words = f"{hedge}{page.ink(old, 'old')} → {page.ink(new, 'new')}{page.ink(_why(change, page), 'faint')}"
    return _flowing([place, f" {words}", page.ink(behind, "faint")], page.width)


def _flowing(parts: Iterable[str], width: int) -> str:
    """The parts of a line side by side if there is room, else below each other and indented."""
    lines = [""]
    for part in filter(None, parts):
        if not width or not lines[-1] or columns(lines[-1] + part) <= width:
            lines[-1] += part
        else:
            lines.append(f"    {part.lstrip()}")
    return "\n".join(lines)


def _why(change: Change, page: Page) -> str:
    return f"  ({_who(change, page)}{shown(change.score)})"


def _not_changed(change: Change, page: Page) -> str:
    return f"  not changed: {visible(held(change, page.least, page.names.get(change.entity)))}"


def _who(change: Change, page: Page) -> str:
    """Who is meant, unless the replacement says so, or it is only a phrase."""
    entity = page.names.get(change.entity)
    nobody = change.name in ("", change.replacement) or (entity is not None and entity.kind == "other")
    return "" if nobody else f"{visible(change.name)}, "


def shown(score: float) -> str:
    """A score with two decimals, never rounded up: 0.999 is no 1.00.

    >>> shown(0.999), shown(0.9241), shown(1.0)
    ('0.99', '0.92', '1.00')
    """
    return f"{int(score * 100 + 1e-9) / 100:.2f}"
