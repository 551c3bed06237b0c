"""A baseline: what stood in files on some day, so that later runs report only what is new."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from normalize.errors import BadBaseline
from normalize.files.judge import only
from normalize.files.plain import Judged
from normalize.files.walk import BASELINE_START, Found
from normalize.fingerprint import fingerprints
from normalize.result import Result, redo

DEFAULT = "mt-normalize-baseline.json"
"""The default file for a baseline."""

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known already.

    Attributes:
        folder: the folder that paths are relative to, absolute and without symbolic links.
        files: by path, with slashes: fingerprints, and what they stand for in words.
    """

    folder: str
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def only_new(self, file: Found, judged: Judged) -> Judged:
        """A file without its known changes and suggestions; what they would change stays as it is."""
        known = self.files.get(_key(file, self.folder))
        if not known:
            return judged
        new = [(change, fixed) for change, fixed, mark in fingerprints(judged.result) if mark not in known]
        changes = tuple(change for change, fixed in new if fixed)
        suggestions = tuple(change for change, fixed in new if not fixed)
        return only(judged, Result(redo(judged.text, changes), changes, suggestions))


def baseline(folder: str, files: Iterable[tuple[Found, Judged]]) -> Baseline:
    """The baseline of what stands in files today.

    Args:
        folder: the folder that paths are relative to, absolute and without symbolic links.
        files: the files with what was found in each.
    """
    known = {}
    for file, judged in files:
        told = {mark: f"{change.original} → {change.replacement}" for change, _, mark in fingerprints(judged.result)}
        if told:
            known[_key(file, folder)] = told
    return Baseline(folder, dict(sorted(known.items())))


def written(made: Baseline) -> bytes:
    """The file content of a baseline: JSON with one line for each entry, so that versions can be compared."""
    # The first line distinguishes the file from a text, wherever it is. A name that is not UTF-8 is escaped.
    files = json.dumps(made.files, indent=1, ensure_ascii=False)
    text = f'{BASELINE_START.decode()}"schema": {SCHEMA}, "files": {files}}}\n'
    return text.encode("utf-8", "backslashreplace")


def check_replaceable(path: str) -> None:
    """Refuse to replace a file that is no baseline, so that a typo does no damage.

    Raises:
        BadBaseline: it exists, and is no baseline or cannot be read.
    """
    try:
        with open(path, "rb") as file:
            ours = file.read(len(BASELINE_START)) == BASELINE_START
    except FileNotFoundError:
        return
    except OSError as error:
        raise BadBaseline(path, f"the baseline cannot be read: {error.strerror}") from None
    if not ours:
        # A JSON formatter may have rewritten it.
        try:
            read(path)
        except BadBaseline:
            message = "exists and is not a baseline; left as it is, name another file with --baseline"
            raise BadBaseline(path, message) from None


def read(path: str) -> Baseline:
    """Read a baseline.

    Raises:
        BadBaseline: it cannot be read, or is no baseline.
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        made = f"mt-normalize baseline write PATH --baseline {path}"
        raise BadBaseline(path, f"no such baseline; {made} makes it") from None
    except OSError as error:
        raise BadBaseline(path, f"the baseline cannot be read: {error.strerror}") from None
    try:
        content = json.loads(data)
    except ValueError as error:
        raise BadBaseline(path, f"not a baseline, because not JSON: {error}; write it anew") from None
    if not isinstance(content, dict) or content.get("record") != "baseline":
        raise BadBaseline(path, "not a baseline; mt-normalize baseline write PATH makes one")
    if content.get("schema") != SCHEMA:
        message = f"a baseline of schema {content.get('schema')!r}; this version reads schema {SCHEMA}; write it anew"
        raise BadBaseline(path, message)
    files = content.get("files")
    if not isinstance(files, dict) or not all(isinstance(known, dict) for known in files.values()):
        raise BadBaseline(path, 'its "files" are not as they should be; write it anew')
    return Baseline(os.path.dirname(os.path.realpath(path)), files)


def _key(file: Found, folder: str) -> str:
    return os.path.relpath(file.target, folder).replace(os.sep, "/")
