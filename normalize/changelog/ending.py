"""Finds the end of a log: a run that was killed while writing an entry leaves a part of it behind."""

from __future__ import annotations

import json
import mmap
import os

from normalize.files.walk import LOG_START


def whole(path: str) -> int | None:
    """How many bytes of a log are complete entries; what follows them was cut off, and its file was not touched.

    Only the last entry is read, however long the log is; errors before it are left to the reader.

    Args:
        path: an ordinary file.

    Returns:
        The number, or None if the file is no log.

    Raises:
        OSError: it cannot be read.
    """
    size = os.path.getsize(path)
    if size == 0:
        return 0
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        head = data[: len(LOG_START)]
        if head != LOG_START:
            return 0 if LOG_START.startswith(head) else None
        last = data.rfind(b"\n" + LOG_START) + 1
        end = data.find(b"\n", last) + 1
        lines = _lines(data[last:end])
        for _ in range(lines if end else 0):
            end = data.find(b"\n", end) + 1
            if not end:
                break
        if not end:
            return last
        return size if data.find(b"\n", end) >= 0 else end


def _lines(header: bytes) -> int:
    """How many lines belong to a header."""
    try:
        fields = json.loads(header)
        return int(fields["changes"]) + int(fields["suggestions"])
    except (ValueError, KeyError, TypeError):
        return 0
