"""Built files kept in the user's cache folder, under names that say what they were built from.

A file is written under another name and then put in its place in one step, so that of two processes that build at once
each finds a whole file, and none finds half of one.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from gazetteer.stored.sections import SUFFIX, Part, Sections, StoredError, pack

FOLDER = "MT_NORMALIZE_CACHE"
"""The variable of the environment that names another folder."""

_UNUSED = 30 * 24 * 3600
"""After so many seconds without use a file is deleted when another is written."""

_NOTED = 24 * 3600

Made = tuple[Mapping[str, Part], Mapping[str, str]]
"""Sections, and what to say of them."""


def folder() -> Path:
    """Where built files are kept: where the system wants caches to be, or where `FOLDER` says.

    Raises:
        RuntimeError: the user has no home.
    """
    if own := os.environ.get(FOLDER):
        return Path(own)
    if sys.platform == "win32":
        parent = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        parent = Path.home() / "Library" / "Caches"
    else:
        named = Path(os.environ.get("XDG_CACHE_HOME", ""))
        # The XDG specification has a path that is not absolute ignored.
        parent = named if named.is_absolute() else Path.home() / ".cache"
    return parent / "mt-normalize"


def cached(key: str, make: Callable[[], Made]) -> Sections:
    """What was made under a key before; else it is made, and kept if it can be.

    A file that is not whole is made anew, and that is told on standard error. Where nothing can be written all
    stays in memory.

    Args:
        key: what tells it from all else, fit for the name of a file.
        make: makes it.
    """
    try:
        path = folder() / f"{key}{SUFFIX}"
    except RuntimeError:
        return in_memory(*make())
    try:
        found = Sections.open(path)
    except OSError:
        pass
    except StoredError as error:
        tell(f"{path}: {error}; it is rebuilt")
    else:
        _note_use(path)
        return found
    made = make()
    try:
        write(path, *made)
        _delete_unused(path.parent)
        return Sections.open(path)
    except (OSError, StoredError):
        return in_memory(*made)


def in_memory(parts: Mapping[str, Part], about: Mapping[str, str]) -> Sections:
    """Sections that are in no file."""
    return Sections(b"".join(pack(parts, about)))


def write(path: Path, parts: Mapping[str, Part], about: Mapping[str, str], mode: int = 0o600) -> None:
    """Write sections to a file, in one step that cannot be seen half done.

    Args:
        path: the file; what is there is replaced, folders that are missing are made.
        parts: the sections.
        about: what to say of them.
        mode: who may read it.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pack(parts, about))
            file.flush()
            os.chmod(temporary, mode)
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def tell(message: str) -> None:
    """Say on standard error what is to be known, unless the program that uses this wants it elsewhere."""
    import logging

    logging.getLogger("mt-normalize").warning("%s", message)


def _note_use(path: Path) -> None:
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _NOTED:
            os.utime(path)


def _delete_unused(folder: Path) -> None:
    """Delete files that nobody has used for long, and what builders that were ended left behind."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.endswith((SUFFIX, ".tmp")) and time.time() - entry.stat().st_mtime > _UNUSED:
                os.unlink(entry)
