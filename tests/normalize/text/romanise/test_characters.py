"""Single Chinese characters are read as pypinyin reads them, though only its table is loaded."""

from __future__ import annotations

from pypinyin import lazy_pinyin

from normalize.text.romanise.chinese import _character
from normalize.text.romanise.words import ascii_words

CHARACTERS = [*range(0x2E80, 0xD800), *range(0xF900, 0xFB00), *range(0x20000, 0x32000)]


def test_every_character_is_read_as_pypinyin_reads_it() -> None:
    signs = list(map(chr, CHARACTERS))
    differ = [sign for sign in signs if _character(sign) != "".join(lazy_pinyin(sign, errors=ascii_words))]
    assert differ == []
