"""Gazetteers with their index, built once and then read from a file by every process."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from pathlib import Path

from gazetteer import Gazetteer, GazetteerError
from gazetteer.stored import is_stored, open_stored
from gazetteer.stored.cache import Made, cached, write
from normalize.match.index.store import code, made_of

_READERS = ("pypinyin", "unidecode")
"""Packages that read names aloud and fold them; other versions may do it differently."""


def read(*sources: str | os.PathLike[str]) -> Gazetteer:
    """The gazetteer of some sources, as by `gazetteer.Gazetteer.read`, with its index.

    Both come from the user's cache if it has them for the same files and this version; otherwise they are stored there.
    A built file is used as it is.

    Args:
        sources: files, folders, "starter".

    Returns:
        The gazetteer, merged as by `gazetteer.Gazetteer.of`.

    Raises:
        GazetteerError: a source has an error.

    >>> read("starter")["hulusi-akar"].name
    'Hulusi Akar'
    """
    key = _key(sources)
    if key is None or (len(sources) == 1 and is_stored(sources[0])):
        return Gazetteer.read(*sources)
    try:
        return Gazetteer.stored(cached(key, lambda: _made(sources, key)))
    except _ChangedMeanwhile:
        return read(*sources)


def build(path: str | os.PathLike[str], *sources: str | os.PathLike[str]) -> Gazetteer:
    """Build a file that `read` and `gazetteer.Gazetteer.read` accept instead of the sources.

    Args:
        path: the file, with a name ending in ``.names``; an existing file is replaced.
        sources: files, folders, "starter".

    Returns:
        The gazetteer, read from the file.

    Raises:
        GazetteerError: a source has an error.
        OSError: the file cannot be written.
        ValueError: the name of the file does not end in ``.names``.
    """
    if not is_stored(path):
        raise ValueError(f"{os.fspath(path)!r} must end in .names, to be told from a list")
    names = read(*sources)
    parts, about = made_of(names) if names.sections is None else (names.sections.parts(), names.sections.about)
    write(Path(path), parts, about, mode=0o666 & ~_umask())
    return Gazetteer.read(path)


class _ChangedMeanwhile(Exception):
    """A source changed while it was read."""


def _made(sources: tuple[str | os.PathLike[str], ...], key: str) -> Made:
    made = made_of(Gazetteer.read(*sources))
    if _key(sources) != key:
        raise _ChangedMeanwhile
    return made


def _key(sources: tuple[str | os.PathLike[str], ...]) -> str | None:
    """Digest of all that the index of some sources depends on; None if they cannot be read."""
    from gazetteer.reading.source import sources as files_of

    hasher = hashlib.sha256(code().encode())
    try:
        for package in _READERS:
            found = importlib.util.find_spec(package)
            status = os.stat(found.origin) if found and found.origin else None
            hasher.update(f"{package} {status and (status.st_size, status.st_mtime_ns)}\n".encode())
        for given in sources:
            if is_stored(given):
                hasher.update(open_stored(given).about["digest"].encode())
                continue
            files, faults = files_of(given)
            if faults:
                return None
            for file in files:
                data = file.file.read_bytes()
                hasher.update(f"{file.path}\n{len(data)}\n".encode("utf-8", "surrogateescape") + data)
    except (OSError, GazetteerError):
        return None
    return hasher.hexdigest()[:40]


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
