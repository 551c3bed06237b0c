"""Which kinds of regions a text may hold, told at a glance by its signs: most texts hold few."""

from __future__ import annotations

from normalize.native import reading

IGNORED, WEB, PATHS, NOTATION, BRACES, TAGS = (1 << kind for kind in range(6))
"""What the modules beside this one look for, as bits."""

ANYTHING = (1 << 6) - 1


def hints(text: str) -> int:
    """The kinds of regions that a text may hold, as bits; of all others it holds none.

    Where that is not compiled it may hold any.
    """
    if reading:
        found: int = reading.hints(text)
        return found
    return ANYTHING
