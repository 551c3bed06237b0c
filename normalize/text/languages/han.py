"""Chinese characters, and their variants, which are in ``han_variants.tsv``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from normalize.text.tables import rows_of

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""All Chinese characters, for use within the brackets of a regular expression."""

_SIGN = re.compile(f"[{HAN}]")


def is_han(sign: str) -> bool:
    """Whether a sign is a Chinese character.

    >>> is_han("方"), is_han("カ"), is_han("々")
    (True, False, False)
    """
    return _SIGN.fullmatch(sign) is not None


def simplified(text: str) -> str:
    """A text with each Chinese character replaced by its simplified form; the length stays the same.

    Traditional characters of Taiwan and Hong Kong, and old and new forms in Japanese names, give the same result.

    >>> simplified("習近平"), simplified("渡邊") == simplified("渡辺")
    ('习近平', True)
    """
    return text if text.isascii() else text.translate(_table())


@cache
def _table() -> Mapping[int, str]:
    return {ord(other): one for one, others in rows_of("languages/han_variants.tsv") for other in others}
