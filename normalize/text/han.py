"""Chinese characters that are written in several ways, as in ``han_variants.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from normalize.text.tables import rows_of


def simplified(text: str) -> str:
    """A text with each Chinese character as it is simplified in China, as many as there were.

    Traditional ones in Taiwan and Hong Kong, and the older and newer ones of Japanese names, come out the same.

    >>> simplified("習近平"), simplified("渡邊") == simplified("渡辺")
    ('习近平', True)
    """
    return text if text.isascii() else text.translate(_table())


@cache
def _table() -> Mapping[int, str]:
    return {ord(other): one for one, others in rows_of("han_variants.tsv") for other in others}
