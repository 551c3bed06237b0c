"""What an entry may say: keys, types and limits, and the way from a mapping to an `Entity`.

Nothing here knows of files: what is wrong is told by the path of keys that leads to it, and the reader of a
format turns that path into a line and a column.
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
