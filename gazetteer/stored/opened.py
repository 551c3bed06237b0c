"""A built file that a user has named."""

from __future__ import annotations

import os

from gazetteer.fault import Fault, GazetteerError
from gazetteer.stored.sections import Sections, StoredError

_ALLOWED = "a file that gazetteer build of this version has written"


def open_stored(path: str | os.PathLike[str]) -> Sections:
    """Map a built file into memory.

    Raises:
        GazetteerError: it cannot be read, is not whole, or another version has built it.
    """
    try:
        return Sections.open(path)
    except OSError as error:
        fault = Fault(os.fspath(path), 0, 0, "", f"the file cannot be read: {error.strerror or error}")
    except StoredError as error:
        fault = Fault(os.fspath(path), 0, 0, "", f"the file cannot be used: {error}", _ALLOWED)
    raise GazetteerError([fault])
