"""The decisions so far, in a small file beside the log, so that nothing is asked twice.

For each decision a line of JSON is appended, and is on the disk before the next question; so a review may end in any
way. If the last line is cut, it is ignored, and that question is asked again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

from normalize.errors import BadReview
from normalize.files.safe import put
from normalize.files.walk import Found, real
from normalize.review.session import WHATS, Decision, What

_START = {"record": "review", "schema": 1}

Kept = dict[tuple[str, str], Decision]
"""Decisions by the key of the file, then by the mark of the suggestion."""


def place(log: str) -> str:
    """Where the decisions on a log are kept: in a hidden file beside it, which no run takes for a text.

    >>> place("logs/run.jsonl")
    'logs/.run.jsonl.review'
    """
    folder, name = os.path.split(log)
    return os.path.join(folder, f".{name}.review")


def read(path: str) -> Kept:
    """The kept decisions; none if there is no such file.

    Raises:
        BadReview: it cannot be read, or is something else.
    """
    try:
        lines = Path(path).read_bytes().split(b"\n")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise BadReview(path, f"the decisions of a review cannot be read: {error.strerror}") from None
    kept: Kept = {}
    for number, line in enumerate(lines[:-1], 1):
        try:
            fields = json.loads(line)
            if number == 1:
                if fields != _START:
                    raise ValueError
                continue
            what, spot = fields["decision"], (fields["path"], fields["mark"])
            kept.pop(spot, None)
            if what in WHATS:
                kept[spot] = Decision(cast(What, what), fields.get("words", ""))
        except (ValueError, KeyError, TypeError, AttributeError):
            message = f"line {number} was not written by a review; remove the file to start over"
            raise BadReview(path, message) from None
    return kept


def keep(path: str, key: str, mark: str, decision: Decision | None) -> None:
    """Keep a decision, or that it was taken back; it is on the disk when this returns.

    Raises:
        BadReview: it cannot be written.
    """
    try:
        with open(path, "ab", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            file.write((b"" if size else _line(_START)) + _line(_fields(key, mark, decision)))
            os.fsync(file.fileno())
    except OSError as error:
        raise BadReview(path, f"the decision cannot be kept: {error.strerror}") from None


def mend(path: str) -> None:
    """Cut off an incomplete last line, so that the next decision starts on a line of its own.

    Raises:
        BadReview: the file cannot be read or written.
    """
    try:
        with open(path, "r+b") as file:
            data = file.read()
            file.truncate(data.rfind(b"\n") + 1)
    except FileNotFoundError:
        return
    except OSError as error:
        raise BadReview(path, f"the decision cannot be kept: {error.strerror}") from None


def rewrite(path: str, kept: Mapping[tuple[str, str], Decision]) -> None:
    """Replace all kept decisions; if there are none, the file is deleted."""
    if kept:
        lines: Iterable[bytes] = (_line(_fields(key, mark, decision)) for (key, mark), decision in kept.items())
        put(Found(path, real(path)), b"".join([_line(_START), *lines]))
    else:
        Path(path).unlink(missing_ok=True)


def _fields(key: str, mark: str, decision: Decision | None) -> dict[str, str]:
    what, words = decision or ("", "")
    return {"path": key, "mark": mark, "decision": what, **({"words": words} if words else {})}


def _line(fields: Mapping[str, object]) -> bytes:
    return (json.dumps(fields, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
