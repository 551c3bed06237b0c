"""Judging a file in the way that its name asks for."""

from __future__ import annotations

from normalize.files import plain
from normalize.files.bitext import judge as bitext
from normalize.files.bitext.formats import reader_of
from normalize.files.plain import Judged
from normalize.normalizer import Normalizer


def judge(path: str, data: bytes, normalizer: Normalizer, source: str | None = None) -> Judged:
    """Judge a file: one of translations by its units, any other as one text.

    Args:
        path: how to call it; ``-`` is plain text.
        data: all its bytes.
        normalizer: who judges.
        source: the text that a plain text was translated from.

    Raises:
        NotText: it is no text, or not in a known encoding.
        NotBitext: it is named as a file of translations, but cannot be used as one.
    """
    read = reader_of(path)
    return plain.judge(path, data, normalizer, source) if read is None else bitext.judge(path, data, normalizer, read)
