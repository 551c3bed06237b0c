"""Which format a file has, by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from normalize.files.bitext import po, tmx, tsv, xliff
from normalize.files.bitext.units import Bitext
from normalize.files.encoding import Encoding

Read = Callable[[str, Encoding, str], Bitext]
"""Finds the units in the text of a file, given its encoding and its name."""

_READERS: Mapping[str, Read] = {
    ".tsv": tsv.read,
    ".tmx": tmx.read,
    ".xlf": xliff.read,
    ".xliff": xliff.read,
    ".po": po.read,
}


def reader_of(path: str) -> Read | None:
    """What reads a file of translations, by the ending of its name; None for any other file, which is plain text.

    >>> reader_of("memory.TMX") is tmx.read, reader_of("-"), reader_of("article.txt")
    (True, None, None)
    """
    return _READERS.get(PurePath(path).suffix.lower())
