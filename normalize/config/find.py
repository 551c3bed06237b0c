"""Finds the configuration file in force: the nearest one from the working folder upward."""

from __future__ import annotations

import os
from pathlib import Path

OWN = "mt-normalize.toml"
SHARED = "pyproject.toml"
TABLE = ("tool", "mt-normalize")


def nearest(folder: Path) -> Path | None:
    """The configuration file of a folder or of the nearest folder above it, up to the root of the file system.

    Args:
        folder: absolute.

    Returns:
        In each folder ``mt-normalize.toml`` precedes ``pyproject.toml``, which counts only if it has our table. None if
        there is none; a folder that may not be read counts as empty.
    """
    for place in (folder, *folder.parents):
        if os.path.isfile(place / OWN):
            return place / OWN
        if _speaks_of_us(place / SHARED):
            return place / SHARED
    return None


def _speaks_of_us(path: Path) -> bool:
    """Whether a pyproject.toml has our table; a broken one that may have it counts, so that its fault is reported."""
    if not os.path.isfile(path):
        return False
    try:
        data = path.read_bytes()
    except OSError:
        return True
    if TABLE[1].encode() not in data:
        return False
    import tomllib

    try:
        tools = tomllib.loads(data.decode("utf-8")).get(TABLE[0])
    except ValueError:
        return True
    return isinstance(tools, dict) and TABLE[1] in tools
