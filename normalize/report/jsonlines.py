"""One JSON object per line for each change and suggestion, with everything known about it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from normalize.changelog.write import change_fields
from normalize.report.held import held
from normalize.report.page import JudgedFile, Page
from normalize.result import decisions


def json_lines(judged: JudgedFile, page: Page) -> Iterator[str]:
    """The changes and suggestions in the order of the text, with their place and the fields of the change log."""
    for change, fixed in decisions(judged.result):
        line, column = judged.lines.position(change.start)
        place = {"path": judged.path, "line": line, "column": column}
        why = {} if fixed else {"held": held(change, page.least, page.names.get(change.entity))}
        yield json.dumps({**place, **change_fields(change, "fix" if fixed else "suggest"), **why}, ensure_ascii=False)
