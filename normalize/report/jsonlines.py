"""One JSON object a line for each change and suggestion, with all that is known of it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from normalize.changelog.write import change_fields
from normalize.files.plain import Judged
from normalize.report.held import held
from normalize.report.page import Page


def json_lines(judged: Judged, page: Page) -> Iterator[str]:
    """The changes and suggestions in the order of the text, with their place and the fields of the change log."""
    fixed = [(change, "fix") for change in judged.result.changes]
    suggested = [(change, "suggest") for change in judged.result.suggestions]
    for change, decision in sorted(fixed + suggested, key=lambda pair: pair[0].start):
        line, column = judged.lines.position(change.start)
        place = {"path": judged.path, "line": line, "column": column}
        why = {} if decision == "fix" else {"held": held(change, page.least, page.names.get(change.entity))}
        yield json.dumps({**place, **change_fields(change, decision), **why}, ensure_ascii=False)
