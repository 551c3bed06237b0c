"""Reads entries from lines of JSON; errors name the log and the line."""

from __future__ import annotations

import json
import os
import stat
from base64 import b64decode
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any

from normalize.changelog.record import DIGEST_LENGTH, SCHEMA, Entry, Header, Logged
from normalize.errors import BadLog, CutLog
from normalize.files.encoding import Encoding
from normalize.files.walk import LOG_START
from normalize.many import Many
from normalize.result import Change, Evidence

_Form = Mapping[str, type | tuple[type, ...]]

_HEADER: _Form = {
    "version": str,
    "path": str,
    "encoding": str,
    "bom": bool,
    "newline": str,
    "sha256": dict,
    "gazetteer": str,
    "options": dict,
    "changes": int,
    "suggestions": int,
    "length": int,
    "lines": str,
}
_SHA: _Form = {"before": str, "after": str}
_CHANGE: _Form = {
    "decision": str,
    "start": int,
    "end": int,
    "original": str,
    "replacement": str,
    "entity": str,
    "name": str,
    "kind": str,
    "score": (int, float),
    "evidence": list,
    "before": str,
    "after": str,
}
_EVIDENCE: _Form = {"name": str, "value": (int, float), "weight": (int, float), "detail": str}
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_MOST_KEPT = 10_000
"""An entry with more changes is not held in memory."""
_KINDS = ("garble", "calque", "alias", "misspelling")


def read_file(path: str) -> list[Entry]:
    """Read a change log from its file. The changes of a large entry are read again for each iteration.

    Raises:
        OSError: it cannot be read.
        CutLog: it ends within an entry.
        BadLog: it is no log; a line is of another version, lacks a key, or is in the wrong place.
    """
    with open(path, "rb") as lines:
        head = lines.peek(len(LOG_START))[: len(LOG_START)]
        if not LOG_START.startswith(head):
            raise BadLog(path, "not a change log; name the file that fix --log wrote")
        # A pipe can be read only once.
        again = stat.S_ISREG(os.fstat(lines.fileno()).st_mode)
        return read(lines, path, partial(_lines_at, path) if again else None)


def read(lines: Iterable[bytes], log: str, lines_at: Callable[[int], Iterator[bytes]] | None = None) -> list[Entry]:
    """Read a change log.

    Args:
        lines: its lines, with their ends.
        log: its name in messages.
        lines_at: returns the lines from an offset in bytes on, again; without it all entries are held in memory.

    Returns:
        The entries of each file and run, in the order in which they were written.

    Raises:
        CutLog: it ends within an entry.
        BadLog: a line is of another version, lacks a key, or is in the wrong place.
    """
    entries: list[Entry] = []
    open_entry: _Open | None = None
    number = at = 0
    for number, line in enumerate(lines, 1):
        place = f"{log}:{number}"
        if not line.endswith(b"\n"):
            raise CutLog(place, "the line is cut (no line feed at its end)", entries)
        at += len(line)
        fields = _fields(line, place)
        if fields.get("record") == "file":
            if open_entry:
                raise BadLog(place, f"{open_entry.begun} is not complete here: {open_entry.missing}")
            open_entry = _Open(_header(fields, place), log, number, partial(lines_at, at) if lines_at else None)
        elif open_entry:
            open_entry.add(*_logged(fields, place), place)
        else:
            raise BadLog(place, "a change without the header of its file; the log must start with a line of that")
        if open_entry.is_whole:
            entries.append(open_entry.entry())
            open_entry = None
    if open_entry:
        message = f"the log ends within {open_entry.begun}: {open_entry.missing}"
        raise CutLog(f"{log}:{number}", message, entries)
    return entries


class _Open:
    """An entry of which some lines have been read.

    Args:
        header: its header.
        log: the name of the log.
        number: the line of the header in the log.
        again: returns the lines after the header again, if that is possible.
    """

    def __init__(self, header: Header, log: str, number: int, again: Callable[[], Iterator[bytes]] | None) -> None:
        self._header = header
        self._log = log
        self._number = number
        self._again = again if header.changes + header.suggestions > _MOST_KEPT else None
        self._counts = {"fix": 0, "suggest": 0}
        self._kept: dict[str, list[Logged]] = {"fix": [], "suggest": []}
        self._end = 0

    @property
    def begun(self) -> str:
        """The place where it begins, in words."""
        return f"the entry that starts in line {self._number}"

    @property
    def missing(self) -> str:
        """How much of it there is, in words."""
        all_of_them = self._header.changes + self._header.suggestions
        return f"{sum(self._counts.values())} of {all_of_them} changes and suggestions stand there"

    @property
    def is_whole(self) -> bool:
        """Whether all its lines have been read."""
        return tuple(self._counts.values()) == (self._header.changes, self._header.suggestions)

    def add(self, decision: str, logged: Logged, place: str) -> None:
        """Add a line.

        Raises:
            BadLog: the change overlaps the one before it.
        """
        if decision == "fix":
            if logged.change.start < self._end:
                raise BadLog(place, "the change overlaps the one before it, or stands before it")
            self._end = logged.change.end
        self._counts[decision] += 1
        if not self._again:
            self._kept[decision].append(logged)

    def entry(self) -> Entry:
        """The complete entry."""
        changes, suggestions = self._logged("fix"), self._logged("suggest")
        return Entry(self._header, changes, suggestions, f"{self._log}:{self._number}")

    def _logged(self, decision: str) -> Collection[Logged]:
        if not self._again:
            return tuple(self._kept[decision])
        count, again = self._counts[decision], self._again

        def read_again() -> Iterator[Logged]:
            found = (_logged(_fields(line, self._log), self._log) for line in again())
            return islice((logged for which, logged in found if which == decision), count)

        return Many(count, read_again)


def _lines_at(path: str, start: int) -> Iterator[bytes]:
    with open(path, "rb") as lines:
        lines.seek(start)
        yield from lines


def _fields(line: bytes, place: str) -> dict[str, Any]:
    try:
        fields = json.loads(line.decode("utf-8"))
    except ValueError:
        raise BadLog(place, "the line is cut, or not JSON") from None
    except RecursionError:
        raise BadLog(place, "the JSON is nested too deeply for a change log") from None
    if not isinstance(fields, dict) or fields.get("record") not in ("file", "change"):
        raise BadLog(place, "not a line of a change log ('record' must be 'file' or 'change')")
    return fields


def _header(fields: dict[str, Any], place: str) -> Header:
    schema = fields.get("schema")
    if schema != SCHEMA or isinstance(schema, bool):
        raise BadLog(place, f"the log has schema {schema!r}; this version of mt-normalize reads schema {SCHEMA}")
    _check(fields, _HEADER, place)
    _check(fields["sha256"], _SHA, place, "sha256.")
    _check_among(fields, "encoding", _ENCODINGS, place)
    if len(fields["lines"]) % DIGEST_LENGTH:
        raise BadLog(place, f"'lines' must hold {DIGEST_LENGTH} digits for each line")
    sha = fields["sha256"]
    return Header(
        fields["path"], Encoding(fields["encoding"], fields["bom"]), fields["newline"], sha["before"], sha["after"],
        fields["length"], fields["lines"], fields["gazetteer"], fields["version"], fields["options"],
        fields["changes"], fields["suggestions"], _packed(fields.get("packed"), place),
    )  # fmt: skip


def _packed(parts: Any, place: str) -> dict[str, bytes] | None:
    if parts is None:
        return None
    if not isinstance(parts, dict):
        raise BadLog(place, "'packed' must be an object")
    try:
        return {name: b64decode(stood, validate=True) for name, stood in parts.items()}
    except (TypeError, ValueError):
        raise BadLog(place, "'packed' must hold the bytes of each part in Base64") from None


def _logged(fields: dict[str, Any], place: str) -> tuple[str, Logged]:
    _check(fields, _CHANGE, place)
    _check_among(fields, "decision", ("fix", "suggest"), place)
    _check_among(fields, "kind", _KINDS, place)
    if not 0 <= fields["score"] <= 1:
        raise BadLog(place, f"'score' must be from 0 to 1, not {fields['score']!r:.40}")
    evidence = []
    for i, item in enumerate(fields["evidence"]):
        _check(item, _EVIDENCE, place, f"evidence[{i}].")
        evidence.append(Evidence(item["name"], item["value"], item["weight"], item["detail"]))
    if not 0 <= fields["start"] <= fields["end"] or fields["end"] - fields["start"] != len(fields["original"]):
        raise BadLog(place, f"'start' {fields['start']} and 'end' {fields['end']} do not fit 'original'")
    change = Change(
        fields["start"], fields["end"], fields["original"], fields["replacement"], fields["entity"], fields["name"],
        fields["kind"], fields["score"], tuple(evidence),
    )  # fmt: skip
    return fields["decision"], Logged(change, fields["before"], fields["after"])


def _check(fields: Any, form: _Form, place: str, within: str = "") -> None:
    """Refuse an object that lacks a required key or has a value of another type; other keys are allowed."""
    if not isinstance(fields, dict):
        raise BadLog(place, f"{within.rstrip('.')} must be an object")
    for key, kind in form.items():
        if key not in fields:
            raise BadLog(place, f"the key {within + key!r} is missing")
        if not isinstance(fields[key], kind) or (isinstance(fields[key], bool) and kind is not bool):
            raise BadLog(place, f"{within + key!r} has a value of the wrong type: {fields[key]!r:.40}")


def _check_among(fields: dict[str, Any], key: str, allowed: Sequence[str], place: str) -> None:
    if fields[key] not in allowed:
        raise BadLog(place, f"{key!r} must be one of {', '.join(allowed)}, not {fields[key]!r:.40}")
