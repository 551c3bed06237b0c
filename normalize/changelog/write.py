"""Entries → lines of JSON, appended to a log so that what stands in it is on the disk."""

from __future__ import annotations

import json
import os
import stat
from base64 import b64encode
from collections.abc import Iterator, Mapping
from types import TracebackType

from normalize.changelog.record import SCHEMA, Entry, Header, Logged
from normalize.errors import BadLog
from normalize.files.walk import LOG_START
from normalize.result import Change


def lines(entry: Entry) -> Iterator[bytes]:
    """The lines of an entry, each with its line feed: the header, the changes, the suggestions."""
    yield _line(_header(entry.header))
    for decision, group in (("fix", entry.changes), ("suggest", entry.suggestions)):
        for logged in group:
            yield _line(_logged(logged, decision))


def change_fields(change: Change, decision: str) -> dict[str, object]:
    """What JSON says of a change, in a log as in the output of the command."""
    return {
        "decision": decision,
        "start": change.start,
        "end": change.end,
        "original": change.original,
        "replacement": change.replacement,
        "entity": change.entity,
        "name": change.name,
        "kind": change.kind,
        "score": change.score,
        "evidence": [
            {"name": e.name, "value": e.value, "weight": e.weight, "detail": e.detail} for e in change.evidence
        ],
    }


class LogFile:
    """A log that entries are appended to; a context manager.

    Args:
        path: where it is or shall be.

    Raises:
        BadLog: it cannot be written, is no change log, or its last line is cut.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        try:
            _check_end(path)
            # Without a buffer, so that what fails to be written is not tried again when the log is closed.
            self._file = open(path, "ab", buffering=0)  # noqa: SIM115 - closed by __exit__
        except OSError as error:
            raise self._unwritable(error) from None

    def append(self, entry: Entry) -> None:
        """Write an entry, and return only when it is on the disk.

        Raises:
            BadLog: it could not be written; what had been written of it is taken back where that is possible.
        """
        regular = stat.S_ISREG(os.fstat(self._file.fileno()).st_mode)
        end = os.fstat(self._file.fileno()).st_size
        try:
            rest = memoryview(b"".join(lines(entry)))
            while rest:
                rest = rest[self._file.write(rest) :]
            if regular:
                os.fsync(self._file.fileno())
        except OSError as error:
            if regular:
                os.ftruncate(self._file.fileno(), end)
            raise self._unwritable(error) from None

    def __enter__(self) -> LogFile:
        """The log itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._file.close()

    def _unwritable(self, error: OSError) -> BadLog:
        return BadLog(self.path, f"the log cannot be written ({error.strerror}), so nothing more is rewritten")


def _check_end(path: str) -> None:
    if os.path.isfile(path) and os.path.getsize(path):
        with open(path, "rb") as file:
            if file.read(len(LOG_START)) != LOG_START:
                raise BadLog(path, "no change log; name a new file, or a log to append to")
            file.seek(-1, os.SEEK_END)
            if file.read() != b"\n":
                raise BadLog(
                    path,
                    "its last line is cut; remove that line (its change was not made), or name another log",
                )


def _header(header: Header) -> dict[str, object]:
    return {
        "record": "file",
        "schema": SCHEMA,
        "version": header.version,
        "path": header.path,
        "encoding": header.encoding.name,
        "bom": header.encoding.bom,
        "newline": header.newline,
        "sha256": {"before": header.before, "after": header.after},
        "gazetteer": header.gazetteer,
        "options": dict(header.options),
        "changes": header.changes,
        "suggestions": header.suggestions,
        "length": header.length,
        "lines": header.lines,
        **({} if header.packed is None else {"packed": _packed(header.packed)}),
    }


def _packed(parts: Mapping[str, bytes]) -> dict[str, str]:
    return {name: b64encode(stood).decode("ascii") for name, stood in parts.items()}


def _logged(logged: Logged, decision: str) -> dict[str, object]:
    fields = change_fields(logged.change, decision)
    return {"record": "change", **fields, "before": logged.before, "after": logged.after}


def _line(fields: Mapping[str, object]) -> bytes:
    # Half a surrogate pair becomes \udc80, which JSON reads back; anything else is written as it is.
    return (json.dumps(fields, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
