"""Reading a file, and replacing it whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from normalize.errors import TooLarge, UnreadableFile, UnwritableFile
from normalize.files.beside import Busy, beside
from normalize.files.digest import sha256, sha256_of
from normalize.files.unbroken import give_up, unbroken
from normalize.files.walk import Found

_CHUNK = 1 << 20


def read(file: Found, most: int | None = None) -> bytes:
    """The bytes of a file.

    Args:
        file: the file.
        most: how many bytes to read at the most; None is all.

    Raises:
        TooLarge: it has more.
        UnreadableFile: it cannot be read.
    """
    try:
        with file.target.open("rb", buffering=0) as opened:
            return opened.readall() if most is None else read_stream(opened, file.path, most)
    except IsADirectoryError:
        raise UnreadableFile(file.path, "is a folder; a file is needed") from None
    except FileNotFoundError:
        raise UnreadableFile(file.path, "no such file") from None
    except OSError as error:
        raise UnreadableFile(file.path, f"cannot be read: {error.strerror}") from None


def read_stream(stream: BinaryIO | FileIO, path: str, most: int) -> bytes:
    """All that comes out of a stream.

    Args:
        stream: where it comes from.
        path: how to call it.
        most: how many bytes to read at the most.

    Raises:
        TooLarge: there is more; of an ordinary file nothing is read then.
    """
    known = 0
    with suppress(OSError):
        known = os.fstat(stream.fileno()).st_size
    if known > most:
        raise TooLarge(path, f"has {known / 1e6:,.0f} MB, {_advice(most)}")
    parts, length = [], 0
    while length <= most and (part := stream.read(most + 1 - length)):
        parts.append(part)
        length += len(part)
    if length > most:
        raise TooLarge(path, f"has more than {most // 1_000_000} MB, {_advice(most)}")
    return b"".join(parts)


def chunks(file: Found) -> Iterator[bytes]:
    """The bytes of a file, piece by piece.

    Raises:
        OSError: it cannot be read.
    """
    with file.target.open("rb", buffering=0) as opened:
        while chunk := opened.read(_CHUNK):
            yield chunk


def _advice(most: int) -> str:
    most //= 1_000_000
    return f"which may take more memory than there is; split it into parts of at most {most} MB, left as it is"


def replace(file: Found, before: str, after: Iterable[bytes]) -> None:
    """Put new bytes in place of a file, with its mode and owner, in one step that cannot be seen half done.

    Args:
        file: the file; a link to it stays a link.
        before: SHA-256 of what was read from it, in hexadecimal.
        after: what it is to hold, piece by piece.

    Raises:
        UnwritableFile: it is read-only, no longer holds what was read, or the new bytes cannot be written beside
            it with its owner. It is as it was.
    """
    _swap(file, before, after)
    sync_folder(file.target.parent)


def _swap(file: Found, before: str, after: Iterable[bytes]) -> None:
    """`replace`, but a power cut may still bring back the old file."""
    try:
        check_writable(file)
        known = file.target.stat()
        with unbroken() as came, beside(file.target) as (handle, new):
            for number, chunk in enumerate(after):
                if number:
                    give_up(came)
                _write(handle, chunk)
            _finish(handle, new, known)
            if sha256_of(chunks(file)) != before:
                raise changed(file.path)
            os.replace(new, file.target)
    except Busy as error:
        raise UnwritableFile(file.path, f"{error}, left as it is; run again when that is done") from None
    except OSError as error:
        raise UnwritableFile(file.path, f"cannot be replaced, left as it is: {error.strerror or error}") from None


class Folders:
    """Replaces many files, folder by folder; a context manager.

    The new names of a folder are made to last all at once, when another folder has its turn or at the end: that takes
    no longer than for one file. Until then a power cut may bring back whole old files.
    """

    def __init__(self) -> None:
        self._last: Path | None = None

    def replace(self, file: Found, before: str, after: Iterable[bytes]) -> None:
        """`replace`, except that the new name lasts only once its folder is left."""
        _swap(file, before, after)
        if file.target.parent != self._last:
            self._sync()
            self._last = file.target.parent

    def _sync(self) -> None:
        if self._last:
            sync_folder(self._last)

    def __enter__(self) -> Folders:
        """The same."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Make the last names last."""
        self._sync()


def changed(path: str) -> UnwritableFile:
    """What is to be said of a file that does not hold any more what was read from it."""
    return UnwritableFile(path, "was changed by another program meanwhile; left as it is, run again")


def put(file: Found, data: bytes) -> None:
    """Write a file of our own, whether it is there or not.

    Raises:
        UnwritableFile: it cannot be written; one that was there is as it was.
    """
    if file.target.exists():
        replace(file, sha256(read(file)), [data])
        return
    try:
        with open(file.target, "xb") as new:
            new.write(data)
    except FileExistsError:
        raise UnwritableFile(
            file.path, "another program has just created this file; left as it is, run again"
        ) from None
    except OSError as error:
        # What is half written would be taken for a whole one.
        with suppress(OSError):
            file.target.unlink()
        raise UnwritableFile(file.path, f"cannot be written: {error.strerror}") from None


def check_writable(file: Found) -> None:
    """Refuse a file that is not to be written to.

    Raises:
        UnwritableFile: it is read-only, or gone.
    """
    # The administrator may write to what is read-only, and any owner of a folder may replace what is in it. Who took
    # the permission away meant it.
    try:
        mode = file.target.stat().st_mode
    except OSError as error:
        raise UnwritableFile(file.path, f"left as it is: {error.strerror or error}") from None
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(file.target, os.W_OK):
        raise UnwritableFile(file.path, "read-only, left as it is; chmod u+w lets it be fixed")


def _write(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _finish(handle: int, path: Path, like: os.stat_result) -> None:
    """Give an open file the mode and owner of the one that it shall replace, and see it safe on the disk."""
    mine = os.fstat(handle)
    if (like.st_uid, like.st_gid) != (mine.st_uid, mine.st_gid):
        os.chown(path, like.st_uid, like.st_gid)
    os.chmod(path, stat.S_IMODE(like.st_mode))
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
