"""Protected regions: the parts of a text that must not be rewritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from normalize.text.regions.hints import BRACES, IGNORED, NOTATION, PATHS, TAGS, WEB, hints
from normalize.text.regions.html import html, tags
from normalize.text.regions.ignore import ignored
from normalize.text.regions.latex import latex
from normalize.text.regions.markdown import markdown
from normalize.text.regions.notation import braces, notation
from normalize.text.regions.paths import paths
from normalize.text.regions.web import web

Syntax = Literal["plain", "markdown", "html", "latex"]
Span = tuple[int, int]


Finder = tuple[int | None, Callable[[str], Iterator[Span]]]
"""A function that finds regions in a text, and the kind that `hints` reports for them; None if it reports none."""

_ANYWHERE: Sequence[Finder] = ((IGNORED, ignored), (WEB, web), (PATHS, paths), (NOTATION, notation))

# Braces are placeholders everywhere except in LaTeX, where they group words.
FINDERS: dict[Syntax, Sequence[Finder]] = {
    "plain": (*_ANYWHERE, (BRACES, braces), (TAGS, tags)),
    "markdown": (*_ANYWHERE, (BRACES, braces), (TAGS, tags), (None, markdown)),
    "html": (*_ANYWHERE, (BRACES, braces), (TAGS, html)),
    "latex": (*_ANYWHERE, (None, latex)),
}
"""Markup syntax → the finders of its regions."""


def protected(
    text: str, *, patterns: Sequence[re.Pattern[str]] = (), syntax: Syntax = "plain"
) -> list[tuple[int, int]]:
    """Return the regions of `text` that must come out unchanged.

    In any syntax: addresses, paths, handles, placeholders, identifiers, hashes, numbers with units, and lines under an
    ignore comment; and code, tags and commands of the syntax. Time and memory are linear in the length of the text.

    Args:
        text: any text.
        patterns: further patterns to protect, from the user; the whole of each match counts.
        syntax: the markup of the text. Indented lines are code in Markdown only.

    Returns:
        Half-open spans in code points: sorted, disjoint, not touching, none empty.

    >>> protected("Akal wrote to akal@example.org.")
    [(14, 30)]
    """
    spans = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    hinted = hints(text)
    for kind, find in FINDERS[syntax]:
        if kind is None or hinted & kind:
            spans += find(text)
    return merged(spans)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return `spans` sorted, with overlapping or touching ones merged and empty ones dropped.

    >>> merged([(5, 7), (0, 2), (6, 9), (3, 3)])
    [(0, 2), (5, 9)]
    """
    result: list[Span] = []
    for start, end in sorted(spans):
        if start == end:
            continue
        if result and start <= result[-1][1]:
            result[-1] = result[-1][0], max(end, result[-1][1])
        else:
            result.append((start, end))
    return result
