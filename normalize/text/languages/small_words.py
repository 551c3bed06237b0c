"""Small words spelt like a name, or nearly: they are not searched for names of one word.

على (on) is read as علي (Ali) where ى and ي are one, and כאן (here) is an Israeli broadcaster.
"""

from __future__ import annotations

from itertools import product

_WORDS = {
    "Arabic": (" و ف", "على بين الله كان عند كل هذا"),
    "Hebrew": (" ו ש", "כאן רוב בני מהר עוד אבו"),
}
"""Script → prefixes that may be written before the words, and the words."""

SMALL_WORDS = frozenset(
    before + word for heads, words in _WORDS.values() for before, word in product(heads.split(" "), words.split())
)
