"""What translate-toolkit reads in a file: the second opinion on what its texts are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from normalize.errors import BadFormat
from normalize.files.bitext.bitext import Kind

EXTRA = "pip install 'mt-normalize[bitext]'"


def texts(data: bytes, kind: Kind, path: str) -> list[str]:
    """All texts of a file, source and target by turns (in TMX variant by variant), in order.

    Args:
        data: the bytes of the file; declared entities have been refused before.
        kind: its format, any but a table.
        path: how to call the file.

    Raises:
        BadFormat: the library is not there, or cannot read the file.
    """
    try:
        store = _store(kind)
    except ImportError:
        raise BadFormat(path, f"reading this format needs translate-toolkit; install it with: {EXTRA}") from None
    try:
        return list(_TEXTS[kind](store.parsestring(data)))
    except Exception as error:
        # Whatever the library does not understand in the file, it is left alone.
        raise BadFormat(path, f"translate-toolkit cannot read it ({_line(error)}); left as it is") from None


def _store(kind: Kind) -> Any:
    if kind == "tmx":
        from translate.storage.tmx import tmxfile

        return tmxfile
    if kind == "xliff1":
        from translate.storage.xliff import xlifffile

        return xlifffile
    if kind == "xliff2":
        from translate.storage.xliff2 import Xliff2File

        return Xliff2File
    from translate.storage.pypo import pofile

    return pofile


def _variants(store: Any) -> Iterator[str]:
    for unit in store.units:
        for node in unit.getlanguageNodes():
            text = unit.getNodeText(node)
            if text is not None:
                yield text


def _pairs(store: Any) -> Iterator[str]:
    for unit in store.units:
        yield unit.source or ""
        yield unit.target or ""


def _entries(store: Any) -> Iterator[str]:
    for unit in store.units:
        if not (unit.isheader() or unit.isobsolete() or unit.isblank()):
            sources, targets = _strings(unit.source), _strings(unit.target)
            for i, target in enumerate(targets):
                yield sources[min(i, 1, len(sources) - 1)]
                yield target


def _strings(text: Any) -> list[str]:
    """The forms of a text, several where it has plurals."""
    return [str(form) for form in getattr(text, "strings", [text])]


_TEXTS = {"tmx": _variants, "xliff1": _pairs, "xliff2": _pairs, "po": _entries}


def _line(error: Exception) -> str:
    # What it takes for granted of a format it does not put in words.
    return next(iter(str(error).splitlines()), "its tags are not those of the format, or have a prefix")
