"""A second look at files of translations: what cannot be what it seems is refused."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise, zip_longest

from normalize.errors import BadFormat
from normalize.files.bitext import toolkit
from normalize.files.bitext.bitext import Bitext
from normalize.files.encoding import Encoding, encode
from normalize.files.units import Read


def read_twice(read: Callable[[str, Encoding, str], Bitext]) -> Read:
    """The same reader, with translate-toolkit reading behind it.

    Args:
        read: finds the units; it raises BadFormat where it cannot, as does what is returned.
    """

    def twice(text: str, encoding: Encoding, path: str) -> Bitext:
        bitext = read(text, encoding, path)
        pieces = [piece for unit in bitext.units for piece in unit.target]
        if any(a.end > b.start for a, b in pairwise(pieces)):
            raise BadFormat(path, "has nested units; left as it is")
        for ours, theirs in zip_longest(bitext.texts, toolkit.texts(encode(text, encoding, path), bitext.kind, path)):
            if ours is None or theirs is None or ours.split() != theirs.split():
                shown = " ".join((ours or theirs or "").split())[:60]
                raise BadFormat(path, f'translate-toolkit reads it differently near "{shown}"; left as it is')
        return bitext

    return twice
