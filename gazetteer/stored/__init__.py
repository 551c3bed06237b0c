"""Names in one file that is mapped into memory and read as it lies there, without being parsed.

`sections` is the file: named stretches of bytes behind a header that tells whether the file is whole; `cache` keeps
such files for the next time. `strings`, `postings` and `entities` are what the stretches hold, each with a function
that makes the bytes and a class that reads them. All is plain data of known size: nothing in a file is ever run, so a
file from elsewhere can at worst be refused or be wrong.
"""

from gazetteer.stored.entities import StoredEntities
from gazetteer.stored.opened import open_stored
from gazetteer.stored.sections import SUFFIX, Sections, StoredError, is_stored, pack

__all__ = ["SUFFIX", "Sections", "StoredEntities", "StoredError", "is_stored", "open_stored", "pack"]
