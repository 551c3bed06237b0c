"""The schema of entries: keys, types and limits, and the conversion of a mapping into an `Entity`.

This package knows nothing of files: a problem is located by its path of keys, which the reader of a format turns into a
line and a column.
"""

from gazetteer.schema.entry import entity, identity
from gazetteer.schema.keys import CALQUE, ENTRY, GARBLE
from gazetteer.schema.values import Path, Problem, bad_language, unknown_key

__all__ = [
    "CALQUE",
    "ENTRY",
    "GARBLE",
    "Path",
    "Problem",
    "bad_language",
    "entity",
    "identity",
    "unknown_key",
]
