"""Workflow commands of GitHub Actions, shown as annotations beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from normalize.report.human import change_line, suggestion_line
from normalize.report.page import JudgedFile, Page

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def notes(judged: JudgedFile, page: Page) -> Iterator[str]:
    """A warning for each change, then a notice for each suggestion; columns are counted in code points."""
    for level, group in (("warning", judged.result.changes), ("notice", judged.result.suggestions)):
        for change in group:
            line, column = judged.lines.position(change.start)
            last, behind = judged.lines.position(change.end)
            properties = {
                "file": judged.path,
                "line": line,
                "endLine": last,
                # Columns are allowed only within one line.
                **({"col": column, "endColumn": behind} if line == last else {}),
                "title": f"mt-normalize: {change.kind}",
            }
            given = ",".join(f"{key}={_escaped(str(value), _PROPERTY)}" for key, value in properties.items())
            said = change_line(change, page) if level == "warning" else suggestion_line(change, page)
            yield f"::{level} {given}::{_escaped(said, _DATA)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
