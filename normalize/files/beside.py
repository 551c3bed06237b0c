"""The hidden file beside a file, in which its new bytes are made ready before they take its place.

Its name is the same in every run. So what a run that was killed has left behind is found by the next one, and a run
that comes while another writes the same file notices it.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from normalize.files.locking import lock

_ONLY_OURS = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
_AS_IT_IS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class Busy(OSError):
    """Another process is making new bytes for the same file."""


@contextmanager
def beside(target: Path) -> Iterator[tuple[int, Path]]:
    """A new, empty file in the folder of another; it is removed at the end, unless it was renamed.

    Args:
        target: the file that it shall take the place of.

    Yields:
        The number of the open file, and where it is.

    Raises:
        Busy: another process has one for the same file.
        OSError: it cannot be made.
    """
    path = name_of(target)
    handle = _made(path)
    try:
        yield handle, path
    finally:
        # Still locked, so that what is removed is ours.
        if _is_at(handle, path):
            os.unlink(path)
        os.close(handle)


def name_of(target: Path) -> Path:
    """Where the hidden file of a file is."""
    # Names have a greatest length.
    mark = f"{zlib.crc32(os.fsencode(target.name)):08x}"
    return target.parent / f".{target.name[:40]}.{mark}.mt-normalize.tmp"


def _made(path: Path) -> int:
    while True:
        try:
            handle = os.open(path, _ONLY_OURS, 0o600)
        except FileExistsError:
            _remove_left_behind(path)
            continue
        # Between making and locking it another run may have taken it for one that was left behind.
        if lock(handle, wait=False) and _is_at(handle, path):
            return handle
        os.close(handle)


def _remove_left_behind(path: Path) -> None:
    with suppress(FileNotFoundError):
        handle = os.open(path, _AS_IT_IS)
        try:
            if not lock(handle, wait=False):
                raise Busy("another run is writing it")
            if _is_at(handle, path):
                os.unlink(path)
        finally:
            os.close(handle)


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(path))
    except FileNotFoundError:
        return False
