"""Chinese characters that are written in several ways, as in ``han_variants.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources


def simplified(text: str) -> str:
    """A text with each Chinese character as it is simplified in China, as many as there were.

    Traditional ones in Taiwan and Hong Kong, and the older and newer ones of Japanese names, come out the same.

    >>> simplified("習近平"), simplified("渡邊") == simplified("渡辺")
    ('习近平', True)
    """
    return text if text.isascii() else text.translate(_table())


@cache
def _table() -> Mapping[int, str]:
    data = resources.files("normalize.text").joinpath("han_variants.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in data.splitlines() if not line.startswith("#"))
    return {ord(other): one for one, others in rows for other in others}
