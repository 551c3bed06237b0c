"""Texts repaired with the gazetteer that ships and the standard options."""

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
    """
    return starter().fix(text)


def explain(text: str, source: str | None = None) -> Result:
    """Judge every name in a text.

    Args:
        text: any string.
        source: the text that it was translated from, with as many lines or as a whole.

    Returns:
        The new text, its changes and suggestions, with their evidence.
    """
    return starter().explain(text, source)
