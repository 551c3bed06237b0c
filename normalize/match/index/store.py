"""Where the sections of an index come from: a built file, the cache, or memory."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from gazetteer import Entity, Gazetteer
from gazetteer.stored import Sections
from gazetteer.stored.cache import Made, cached, in_memory, tell

_PACKAGE = Path(__file__).parents[2]
_SHAPING = (
    _PACKAGE.parent / "gazetteer",
    _PACKAGE.parent / "gazetteer" / "reading",
    _PACKAGE.parent / "gazetteer" / "schema",
    _PACKAGE.parent / "gazetteer" / "stored",
    _PACKAGE / "match" / "names",
    _PACKAGE / "match" / "native_names",
    _PACKAGE / "match" / "index",
    _PACKAGE / "text",
    _PACKAGE / "text" / "languages",
    _PACKAGE / "text" / "lists",
    _PACKAGE / "text" / "romanise",
)
"""Folders with the code and data that determine what an index contains."""


@cache
def code() -> str:
    """A digest of the code that builds indexes, the same on all machines.

    It changes with each release that changes that code, and during work on a checkout.
    """
    hasher = hashlib.sha256(unicodedata.unidata_version.encode())
    for folder in _SHAPING:
        for name in sorted(os.listdir(folder)) if folder.is_dir() else ():
            if name.endswith((".py", ".tsv")):
                hasher.update(name.encode() + b"\0" + (folder / name).read_bytes() + b"\0")
    return hasher.hexdigest()


def made(names: Iterable[Entity], replaced: Sequence[Entity] = (), digest: str = "") -> Made:
    """The sections of an index, with its metadata.

    Args:
        names: the entities.
        replaced: the entities that they replaced.
        digest: the digest of the entities, if known.
    """
    # The code that builds is heavy to import, and not needed to read.
    from normalize.match.index.build import build

    return build(names, replaced), {"code": code(), "digest": digest}


def made_of(names: Gazetteer) -> Made:
    """The sections of the index of a gazetteer, to be stored in a file."""
    return made(names, names.replaced, names.digest)


def sections_of(names: Iterable[Entity]) -> Sections:
    """The sections of an index, read or built.

    If the gazetteer was read from a file built by the same code, those of the file. If another version built the file,
    only its entities are used and the index is rebuilt, with a notice on standard error. Without a built file the index
    is built in memory.

    Args:
        names: the entities.
    """
    if not isinstance(names, Gazetteer) or names.sections is None:
        return in_memory(*made(names))
    if names.sections.about.get("code") == code():
        return names.sections
    tell(f"{names.sections.path}: it was built by another version, so the index of its names is rebuilt")
    return cached(f"{names.digest[:32]}-{code()[:16]}", lambda: made_of(names))
