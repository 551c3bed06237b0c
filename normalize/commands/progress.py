"""A progress line in the terminal, which disappears when the run ends."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from normalize.files.size import size
from normalize.report.counts import many

if TYPE_CHECKING:
    from normalize.files.walk import Found

T = TypeVar("T")

_AFTER = 1.0
"""Seconds of work before anything is shown: shorter runs need no bar."""

_LONG = 300_000
"""A file of so many bytes takes longer than that by itself."""

_EVERY = 0.1
_CELLS = 24

_ERASE = "\r\x1b[K"
_shown = False


def wanted() -> bool:
    """Whether anybody would see the line: standard error is a terminal that can erase it."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def hide() -> None:
    """Erase the line, so that something else can be printed."""
    global _shown
    if _shown:
        _shown = False
        _write(_ERASE)


def over(files: Sequence[Found | None], results: Iterator[T]) -> Iterator[T]:
    """Pass on the results of files, with a line that says how many are done.

    Args:
        files: the files; None is standard input.
        results: their results, in the same order.
    """
    sizes = [size(file) for file in files]
    total, done = sum(sizes) or 1, 0
    start = last = time.monotonic()
    try:
        for i in range(len(files)):
            now = time.monotonic()
            long = now - start >= _AFTER or sizes[i] >= _LONG
            # Whatever was printed meanwhile has erased it.
            if long and (now - last >= _EVERY or not _shown):
                _show(line(i, len(files), done / total, now - start, shutil.get_terminal_size().columns))
                last = now
            yield next(results)
            done += sizes[i]
    finally:
        hide()


def line(done: int, count: int, share: float, seconds: float, width: int) -> str:
    """The line to show.

    Args:
        done: how many files are done.
        count: how many there are.
        share: the share of the work that this is, 0 to 1.
        seconds: how long it took.
        width: columns of the terminal.

    >>> line(3, 12, 0.25, 5.0, 80)
    '[######                  ]  25%  3 of 12 files, 15 s left'
    >>> line(0, 1, 0.0, 0.0, 80)
    '[                        ]   0%  0 of 1 file'
    """
    bar = "#" * int(share * _CELLS)
    left = seconds / share - seconds if share >= 0.02 else 0
    about = f", {_time(left)} left" if left >= 1 else ""
    return f"[{bar:<{_CELLS}}] {share:4.0%}  {done:,} of {many(count, 'file')}{about}"[: width - 1]


def _time(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"


def _show(words: str) -> None:
    global _shown
    _write(f"{_ERASE}{words}")
    _shown = True


def _write(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()
