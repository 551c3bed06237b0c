"""Reading a file, and replacing it whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from normalize.errors import UnreadableFile, UnwritableFile
from normalize.files.walk import Found


def read(file: Found) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableFile: it cannot be read.
    """
    try:
        return file.target.read_bytes()
    except IsADirectoryError:
        raise UnreadableFile(file.path, "a folder, where a file is needed") from None
    except OSError as error:
        raise UnreadableFile(file.path, f"cannot be read: {error.strerror}") from None


def replace(file: Found, before: bytes, after: bytes) -> None:
    """Put new bytes in place of a file, with its mode and owner, in one step that cannot be seen half done.

    Args:
        file: the file; a link to it stays a link.
        before: what was read from it.
        after: what it shall hold.

    Raises:
        UnwritableFile: it is read-only, no longer holds what was read, or the new bytes cannot be written beside
            it with its owner. It is as it was.
    """
    try:
        check_writable(file)
        known = file.target.stat()
        temporary = _written_beside(file.target, after, known)
        try:
            if file.target.read_bytes() != before:
                raise UnwritableFile(file.path, "was changed by somebody else meanwhile; left as it is, run again")
            os.replace(temporary, file.target)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(temporary)
    except OSError as error:
        raise UnwritableFile(file.path, f"cannot be replaced, left as it is: {error.strerror}") from None
    _sync_folder(file.target.parent)


def put(file: Found, data: bytes) -> None:
    """Write a file of our own, whether it is there or not.

    Raises:
        UnwritableFile: it cannot be written; one that was there is as it was.
    """
    if file.target.exists():
        replace(file, read(file), data)
        return
    try:
        with open(file.target, "xb") as new:
            new.write(data)
    except OSError as error:
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


def _written_beside(target: Path, data: bytes, like: os.stat_result) -> str:
    """A temporary file in the folder of a file that is to be replaced, with its mode and owner, safe on the disk."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            mine = os.fstat(file.fileno())
            if (like.st_uid, like.st_gid) != (mine.st_uid, mine.st_gid):
                os.chown(name, like.st_uid, like.st_gid)
            os.chmod(name, stat.S_IMODE(like.st_mode))
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(name)
        raise
    return name


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
