"""What files say of the languages that they hold."""

from __future__ import annotations

import re

from gazetteer.language import meant


def english(code: str | None) -> bool:
    """Whether a language code stands for English, of whatever country.

    >>> english("en-US"), english("EN"), english("eng_GB"), english("enm"), english(None)
    (True, True, True, False, False)
    """
    return primary(code or "") in ("en", "eng")


def primary(code: str) -> str:
    """A language code without country and script.

    >>> primary("zh_Hant-TW")
    'zh'
    """
    return re.split("[-_]", code.strip().lower())[0]


def only(codes: set[str]) -> str | None:
    """The language of sources as the gazetteer would name it, if all say the same.

    >>> only({"zh-CN", "zh"}), only({"zh", "tr"}), only({"*all*"}), only(set())
    ('zh', None, None, None)
    """
    known = {meant(code) for code in codes if code}
    return (known.pop() or None) if len(known) == 1 else None
