"""Opens a built file that a user has named."""

from __future__ import annotations

import os

from gazetteer.fault import Fault, GazetteerError
from gazetteer.stored.sections import Sections, StoredError

_ALLOWED = "a file that gazetteer build of this version has written"


def open_stored(path: str | os.PathLike[str]) -> Sections:
    """Map a built file into memory.

    Raises:
        GazetteerError: it cannot be read, is damaged, or was built by another version.
    """
    try:
        sections = Sections.open(path)
        if "entities.data" in sections and "digest" in sections.about:
            return sections
        fault = Fault(os.fspath(path), 0, 0, "", "the file cannot be used: it holds no names", _ALLOWED)
    except OSError as error:
        fault = Fault(os.fspath(path), 0, 0, "", f"the file cannot be read: {error.strerror or error}")
    except StoredError as error:
        fault = Fault(os.fspath(path), 0, 0, "", f"the file cannot be used: {error}", _ALLOWED)
    raise GazetteerError([fault])
