"""Names in a file that is mapped into memory and read in place, without parsing.

`sections` is the file format: named byte ranges behind a header with checksums; `cache` keeps such files for reuse.
`strings`, `postings` and `entities` are the contents of sections: each has a function that makes the bytes and a class
that reads them. All of it is plain data of known size. Nothing in a file is ever executed, so a file from elsewhere can
at worst be refused or contain wrong data.
"""

from gazetteer.stored.entities import StoredEntities
from gazetteer.stored.opened import open_stored
from gazetteer.stored.sections import SUFFIX, Sections, StoredError, is_stored, pack

__all__ = ["SUFFIX", "Sections", "StoredEntities", "StoredError", "is_stored", "open_stored", "pack"]
