"""Adds to a list of names in a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gazetteer.editing import CannotEdit, add
from normalize.errors import FileError, UnreadableFile
from normalize.files.encoding import Encoding, decode, encode
from normalize.files.safe import put
from normalize.files.walk import Found, real
from normalize.review.listing import Listing


def trial(path: str, listings: Sequence[Listing]) -> str:
    """Why a list cannot be added to, in words; empty if it can be."""
    try:
        _added(path, listings)
    except CannotEdit as error:
        return f"{path} cannot be added to: {error}"
    except FileError as error:
        return str(error)
    return ""


def add_all(path: str, listings: Sequence[Listing]) -> int:
    """Add to a list, which is created if missing.

    Returns:
        How many of the listings were new.

    Raises:
        CannotEdit: the list cannot be added to; it is as it was.
        FileError: it cannot be read or written; it is as it was.
    """
    old, new, encoding, count = _added(path, listings)
    if new != old:
        put(Found(path, real(path)), encode(new, encoding, path))
    return count


def _added(path: str, listings: Sequence[Listing]) -> tuple[str, str, Encoding, int]:
    try:
        old, encoding = decode(Path(path).read_bytes(), path)
    except FileNotFoundError:
        old, encoding = "", Encoding()
    except OSError as error:
        raise UnreadableFile(path, f"cannot be read: {error.strerror}") from None
    new, count = old, 0
    for listing in listings:
        more = add(new, *listing)
        count += more != new
        new = more
    return old, new, encoding, count
