"""Repairs with the starter gazetteer and the default options."""

from __future__ import annotations

from functools import cache

from normalize import built
from normalize.normalizer import Normalizer
from normalize.result import Result


@cache
def starter() -> Normalizer:
    """The normalizer of the starter gazetteer; opened once."""
    return Normalizer(built.read("starter"))


def fix(text: str) -> str:
    """The text with every sure change made.

    Args:
        text: any string.

    Raises:
        TypeError: the text is not a string.
    """
    return starter().fix(text)


def explain(text: str, source: str | None = None) -> Result:
    """Judge every name in a text.

    Args:
        text: any string.
        source: the text that it was translated from; compared line by line if it has as many lines, else as a whole.

    Returns:
        The new text, its changes and suggestions, with their evidence.

    Raises:
        TypeError: the text or the source is not a string.
    """
    return starter().explain(text, source)
