"""Which kinds of regions a text may contain, by a quick look at its signs: most texts contain few."""

from __future__ import annotations

from normalize.native import regions

IGNORED, WEB, PATHS, NOTATION, BRACES, TAGS = (1 << kind for kind in range(6))
"""The kinds of regions that the other modules here find, as bits."""

ANYTHING = (1 << 6) - 1


def hints(text: str) -> int:
    """The kinds of regions that a text may contain, as bits; it contains none of the others.

    Without the compiled module the answer is all kinds.
    """
    if regions:
        found: int = regions.hints(text)
        return found
    return ANYTHING
