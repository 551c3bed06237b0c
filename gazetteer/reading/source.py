"""Finds and reads the files of a source: a file, a folder or "starter"."""

from __future__ import annotations

import gzip
import os
import unicodedata
import zlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from gazetteer.fault import Fault
from gazetteer.reading.document import Document

STARTER = "starter"
FORMATS = {".yaml": "yaml", ".yml": "yaml", ".jsonl": "jsonl", ".csv": "csv"}

_KNOWN = f"{', '.join(FORMATS)}, each also with .gz"
_CHUNK = 1 << 20


class Source(NamedTuple):
    """One file: its name in messages, its format (a value of `FORMATS`), where it is."""

    path: str
    format: str
    file: Traversable


def format_of(name: str) -> str:
    """The format given by a file name; empty if there is none."""
    return FORMATS.get(os.path.splitext(name.lower().removesuffix(".gz"))[1], "")


def sources(given: str | os.PathLike[str]) -> tuple[list[Source], list[Fault]]:
    """Find the files of a source.

    Args:
        given: path of a file or a folder; or "starter", the gazetteer that comes with the package (write "./starter"
            for a folder of that name).

    Returns:
        The files in reading order, and the faults.
    """
    if given == STARTER:
        return list(_inside(files("gazetteer") / STARTER, STARTER)), []
    path = Path(given)
    label = os.fspath(path) if isinstance(given, os.PathLike) else str(given)
    try:
        if path.is_dir():
            found = list(_inside(path, label.rstrip("/\\") or label))
            if found:
                return found, []
            return [], [Fault(label, 0, 0, "", "the folder holds no gazetteer file", _KNOWN)]
        if not path.exists():
            return [], [Fault(label, 0, 0, "", "there is no such file or folder")]
    except OSError as error:
        where = "" if error.filename in (None, str(path)) else f", for {error.filename}"
        return [], [Fault(label, 0, 0, "", f"it cannot be inspected: {error.strerror}{where}")]
    name = format_of(path.name)
    if not name:
        return [], [Fault(label, 0, 0, "", "the name does not tell the format of the file", _KNOWN)]
    return [Source(label, name, path)], []


def document(source: Source, max_bytes: int) -> Document | Fault:
    """Read the text of a file.

    Args:
        source: the file.
        max_bytes: larger files are refused; for .gz, the size after decompression counts.

    Returns:
        The text, or a fault.
    """
    try:
        data = _data(source, max_bytes)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        return Fault(source.path, 0, 0, "", f"the file is not a complete gzip file: {error}")
    except OSError as error:
        return Fault(source.path, 0, 0, "", f"the file cannot be read: {error.strerror or error}")
    if len(data) > max_bytes:
        allowed = "a greater max_bytes, if the file is meant to be so large"
        return Fault(source.path, 0, 0, "", f"the file is larger than {max_bytes:,} bytes", allowed)
    try:
        # Some programs write marks apart from their letters, and no text has the name that is listed so.
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _not_utf8(source.path, data, error.start)
    read = Document(source.path, text)
    zero = text.find("\0")
    return read if zero < 0 else read.fault(zero, "a NUL byte: is this a text file?", "text in UTF-8")


def _inside(folder: Traversable, label: str) -> Iterator[Source]:
    """Gazetteer files in a folder and its subfolders, sorted by name, without hidden ones."""
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        path = f"{label}/{item.name}"
        if item.name.startswith("."):
            continue
        # A link to a folder may lead back to one of its parents.
        if item.is_dir() and not (isinstance(item, Path) and item.is_symlink()):
            yield from _inside(item, path)
        elif item.is_file() and (name := format_of(item.name)):
            yield Source(path, name, item)


def _data(source: Source, max_bytes: int) -> bytes:
    """The bytes of a file, decompressed; reading stops at most a chunk beyond the limit."""
    with source.file.open("rb") as raw:
        if not source.path.lower().endswith(".gz"):
            return bytes(raw.read(max_bytes + 1))
        chunks = bytearray()
        with gzip.open(raw) as unpacked:
            while len(chunks) <= max_bytes and (chunk := unpacked.read(_CHUNK)):
                chunks += chunk
        return bytes(chunks)


def _not_utf8(path: str, data: bytes, start: int) -> Fault:
    """A fault at the first byte that is not UTF-8."""
    message = f"not UTF-8: byte 0x{data[start]:02X}"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = "the file is UTF-16"
    line_start = data.rfind(b"\n", 0, start) + 1
    line_stop = data.find(b"\n", start)
    excerpt = data[line_start : line_stop if line_stop >= 0 else None].decode("utf-8", "replace").rstrip("\r")
    column = len(data[line_start:start].decode("utf-8-sig")) + 1
    return Fault(path, data.count(b"\n", 0, start) + 1, column, excerpt, message, "a file saved as UTF-8")
