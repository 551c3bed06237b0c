"""Romanisations of one name that differ by system alone: Nikolay and Nikolai, Moiseev and Moiseyev, Musavi and Mousavi.

Neither is a garble of the other; a careful editor may prefer one, but neither is wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache

_GLIDES = re.compile("[iyj]+")
_SILENT = re.compile("(?<=[aeou])i(?=[aeou])|^i(?=e)")
_LONG_O = re.compile("oh(?![aeiouy])")
_DOUBLED = re.compile(r"(.)\1+")
_SPELLINGS = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("x", "ks"), ("ck", "k"), ("q", "k"),
    ("w", "v"), ("ph", "f"), ("tz", "ts"), ("dzh", "zh"), ("ou", "u"), ("oo", "u"),
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def plainest(folded: str) -> str:
    """A folded word without what romanisations of one script do in different ways.

    >>> plainest("moiseev") == plainest("moiseyev"), plainest("akal") == plainest("akar")
    (True, False)
    """
    word = _LONG_O.sub("o", folded)
    for spelling, plain in _SPELLINGS:
        word = word.replace(spelling, plain)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", _GLIDES.sub("i", word)))
