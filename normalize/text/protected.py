"""Protected regions: what no rewriting may touch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal

from normalize.text.regions.html import html, tags
from normalize.text.regions.ignore import ignored
from normalize.text.regions.latex import latex
from normalize.text.regions.markdown import markdown
from normalize.text.regions.notation import braces, notation
from normalize.text.regions.paths import paths
from normalize.text.regions.web import web

Syntax = Literal["plain", "markdown", "html", "latex"]
Span = tuple[int, int]


# Braces are placeholders everywhere but in LaTeX, where they group words.
_MARKUP: dict[Syntax, Sequence[Callable[[str], Iterator[Span]]]] = {
    "plain": (braces, tags),
    "markdown": (braces, tags, markdown),
    "html": (braces, html),
    "latex": (latex,),
}


def protected(
    text: str, *, patterns: Sequence[re.Pattern[str]] = (), syntax: Syntax = "plain"
) -> list[tuple[int, int]]:
    """Return the regions of `text` that must come out as they went in.

    In any syntax: addresses, paths, handles, placeholders, identifiers, hashes, numbers with units, and
    lines under an ignore comment. Code, tags and commands as the syntax has them. Time and memory grow
    with the length of the text, not faster.

    Args:
        text: any text.
        patterns: what the user protects besides; the whole match of each counts.
        syntax: how the text is marked up. Indented lines are code in Markdown only.

    Returns:
        Half-open spans in code points, sorted, disjoint and not touching, none of them empty.

    >>> protected("Akal wrote to akal@example.org.")
    [(14, 30)]
    """
    user = (match.span() for pattern in patterns for match in pattern.finditer(text))
    finders = (ignored, web, paths, notation, *_MARKUP[syntax])
    return merged(chain(user, *(find(text) for find in finders)))


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return `spans` sorted, those that overlap or touch made one, empty ones left out.

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
