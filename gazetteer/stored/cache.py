"""Built files in the user's cache folder, named by what they were built from.

A file is written under another name and then moved into place in one step. So if two processes build at once, each
finds a complete file.
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
"""The environment variable that sets another folder."""

_UNUSED = 30 * 24 * 3600
"""After so many seconds without use, a file is deleted when another one is written."""

_NOTED = 24 * 3600

Made = tuple[Mapping[str, Part], Mapping[str, str]]
"""Sections, and their metadata."""


def folder() -> Path:
    """The folder of built files: that of `FOLDER` if set, else the system's cache folder.

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
        # The XDG specification requires relative paths to be ignored.
        parent = named if named.is_absolute() else Path.home() / ".cache"
    return parent / "mt-normalize"


def cached(key: str, make: Callable[[], Made]) -> Sections:
    """The sections stored under a key; if there are none they are made, and stored if possible.

    A damaged file is made again, with a notice on standard error. If nothing can be written, the sections stay in
    memory.

    Args:
        key: identifies them; usable as a file name.
        make: makes them.
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


def edition(path: Path) -> str:
    """Identifies the data in a file without reading it, as part of a key.

    Raises:
        OSError: there is no such file.
    """
    data = path.stat()
    return f"{data.st_size:x}-{data.st_mtime_ns:x}"


def in_memory(parts: Mapping[str, Part], about: Mapping[str, str]) -> Sections:
    """Sections that are not in a file."""
    return Sections(b"".join(pack(parts, about)))


def write(path: Path, parts: Mapping[str, Part], about: Mapping[str, str], mode: int = 0o600) -> None:
    """Write sections to a file atomically.

    Args:
        path: the file; an existing one is replaced, missing folders are created.
        parts: the sections.
        about: their metadata.
        mode: the permissions of the file.

    Raises:
        OSError: it cannot be written; an existing file is unchanged.
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
    """Print a notice on standard error, unless the calling program redirects it."""
    import logging

    logging.getLogger("mt-normalize").warning("%s", message)


def _note_use(path: Path) -> None:
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _NOTED:
            os.utime(path)


def _delete_unused(folder: Path) -> None:
    """Delete files that have not been used for long, and leftovers of builds that were interrupted."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.endswith((SUFFIX, ".tmp")) and time.time() - entry.stat().st_mtime > _UNUSED:
                os.unlink(entry)
