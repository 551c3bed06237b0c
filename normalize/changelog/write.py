"""Appends entries to a log as lines of JSON, and makes sure that they are on the disk."""

from __future__ import annotations

import json
import os
import stat
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import TracebackType

from normalize.changelog.ending import whole
from normalize.changelog.record import SCHEMA, Entry, Header, Logged
from normalize.errors import BadLog
from normalize.files.locking import alone
from normalize.files.safe import sync_folder
from normalize.files.unbroken import give_up, unbroken
from normalize.files.walk import real
from normalize.result import Change

_AT_ONCE = 10_000
"""How many lines are written between checks for a signal to end."""


def lines(entry: Entry) -> Iterator[bytes]:
    """The lines of an entry, each with its line feed: the header, the changes, the suggestions."""
    yield _line(_header(entry.header))
    for decision, group in (("fix", entry.changes), ("suggest", entry.suggestions)):
        for logged in group:
            yield _line(_logged(logged, decision))


def change_fields(change: Change, decision: str) -> dict[str, object]:
    """A change as JSON, in a log and in the output of the command."""
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
    """A log that entries are appended to, by several processes at once if need be; a context manager.

    Args:
        path: the file; created if missing. An incomplete entry at its end, left by a run that was killed, is removed.

    Attributes:
        path: the same.
        mended: whether an incomplete entry was removed.

    Raises:
        BadLog: it cannot be written, or is no change log.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        try:
            is_new = not os.path.exists(path)
            # Unbuffered, so that a failed write is not tried again when the log is closed.
            self._file = open(path, "ab", buffering=0)  # noqa: SIM115 - closed by __exit__
        except OSError as error:
            raise self._unwritable(error) from None
        try:
            self._regular = stat.S_ISREG(os.fstat(self._file.fileno()).st_mode)
            self.mended = self._regular and self._mend()
        except BaseException as error:
            self._file.close()
            raise self._unwritable(error) if isinstance(error, OSError) else error from None
        if is_new:
            sync_folder(real(path).parent)

    def append(self, entry: Entry) -> None:
        """Write an entry, and return only when it is on the disk.

        Raises:
            BadLog: it could not be written; the part that was written is removed if possible.
        """
        handle = self._file.fileno()
        with unbroken() as came, alone(handle):
            end = os.fstat(handle).st_size
            try:
                written = lines(entry)
                self._write(islice(written, _AT_ONCE))
                for line in written:
                    give_up(came)
                    self._write([line, *islice(written, _AT_ONCE)])
                if self._regular:
                    os.fsync(handle)
            except BaseException as error:
                if self._regular:
                    os.ftruncate(handle, end)
                raise self._unwritable(error) if isinstance(error, OSError) else error from None

    def _write(self, some: Iterable[bytes]) -> None:
        rest = memoryview(b"".join(some))
        while rest:
            rest = rest[self._file.write(rest) :]

    def __enter__(self) -> LogFile:
        """The log itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._file.close()

    def _mend(self) -> bool:
        """Remove what follows the last complete entry."""
        handle = self._file.fileno()
        # An entry that another run is just writing must not be cut.
        with alone(handle):
            end = whole(self.path)
            if end is None:
                raise BadLog(self.path, "not a change log; name a new file, or a log to append to")
            cut = end < os.fstat(handle).st_size
            if cut:
                os.ftruncate(handle, end)
        return cut

    def _unwritable(self, error: OSError) -> BadLog:
        reason = error.strerror or error
        return BadLog(self.path, f"the log cannot be written ({reason}), so nothing more is rewritten")


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
