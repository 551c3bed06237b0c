"""SARIF 2.1.0, the exchange format of static analysers: one document for each run."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from normalize.errors import InputError
from normalize.fingerprint import fingerprints
from normalize.report.human import change_line, suggestion_line
from normalize.report.page import JudgedFile, Page
from normalize.result import Change, ChangeKind
from normalize.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

FINGERPRINT = "mtNormalize/v1"
"""The name of our fingerprint; its version rises whenever the fingerprint is computed differently."""

_Fields = dict[str, Any]

_RULES: dict[ChangeKind, str] = {
    "garble": "A name was misspelled, or written wrongly in other letters.",
    "calque": "A name was translated by its meaning, where it should stand as a name.",
    "alias": "Another accepted form of a name stands where the usual one is wanted.",
    "misspelling": "A common word may be misspelled.",
}
_ENCODINGS = {"utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}


class Sarif:
    """Collects all findings and returns one document at the end."""

    def __init__(self) -> None:
        self._results: list[_Fields] = []
        self._artifacts: list[_Fields] = []

    def file(self, judged: JudgedFile, page: Page) -> Iterator[str]:
        """Nothing yet: the findings are collected."""
        for change, fixed, fingerprint in fingerprints(judged.result):
            self._results.append(_result(judged, change, fingerprint, fixed, page))
        if judged.encoding.name in _ENCODINGS:
            self._artifacts.append(
                {"location": _location(judged.path), "encoding": _ENCODINGS[judged.encoding.name]},
            )
        return iter(())

    def end(self, failures: Sequence[InputError]) -> Iterator[str]:
        """The document; files that failed are notifications in it."""
        notifications = [{"level": "error", "message": {"text": str(error)}} for error in failures]
        run: _Fields = {
            "tool": {"driver": {"name": "mt-normalize", "semanticVersion": __version__, "rules": _rules()}},
            "invocations": [
                {"executionSuccessful": not failures, "toolExecutionNotifications": notifications},
            ],
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\n"],
            "defaultEncoding": "UTF-8",
            "artifacts": self._artifacts,
            "results": self._results,
        }
        yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rules() -> list[_Fields]:
    return [
        {
            "id": kind,
            "shortDescription": {"text": text},
            "defaultConfiguration": {"level": "note" if kind == "misspelling" else "warning"},
        }
        for kind, text in _RULES.items()
    ]


def _result(judged: JudgedFile, change: Change, fingerprint: str, fixed: bool, page: Page) -> _Fields:
    region = _region(judged, change)
    result: _Fields = {
        "ruleId": change.kind,
        "ruleIndex": list(_RULES).index(change.kind),
        "level": "warning" if fixed else "note",
        "message": {"text": change_line(change, page) if fixed else suggestion_line(change, page)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _location(judged.path),
                    "region": {**region, "snippet": {"text": change.original}},
                }
            }
        ],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        "rank": round(100 * change.score, 1),
        "properties": {"decision": "fix" if fixed else "suggest", "entity": change.entity, "name": change.name},
    }
    if fixed:
        # A suggestion may be impossible to write in its file, so only changes offer a fix.
        replaced = {"deletedRegion": region, "insertedContent": {"text": change.replacement}}
        result["fixes"] = [
            {
                "description": {"text": f"Write {change.replacement}"},
                "artifactChanges": [{"artifactLocation": _location(judged.path), "replacements": [replaced]}],
            }
        ]
    return result


def _region(judged: JudgedFile, change: Change) -> _Fields:
    line, column = _position(judged, change.start)
    last, behind = _position(judged, change.end)
    return {"startLine": line, "startColumn": column, "endLine": last, "endColumn": behind}


def _position(judged: JudgedFile, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, the column in code units of UTF-16."""
    line, column = judged.lines.position(offset)
    before = judged.text[offset - column + 1 : offset]
    return line, column + sum(sign > "\uffff" for sign in before)


def _location(path: str) -> _Fields:
    """A file as a URI: relative to the working folder, or absolute if it is not in there."""
    if os.path.isabs(path) or path.split(os.sep)[0] == os.pardir:
        return {"uri": "file://" + quote(os.fsencode(Path(os.path.abspath(path)).as_posix()))}
    return {"uri": quote(os.fsencode(path.replace(os.sep, "/"))), "uriBaseId": "%SRCROOT%"}
