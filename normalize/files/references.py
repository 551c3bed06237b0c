"""Character references of HTML: what they read."""

from __future__ import annotations

from html import unescape

from normalize.files.units import Piece, Quote, no_words

_UNSEEN = "\u00ad\u200b"


def reference(written: str, start: int, quote: Quote) -> list[Piece]:
    """The piece of a reference, or none where a reader sees nothing there, as of a soft hyphen.

    Args:
        written: the reference, from ``&`` to ``;``.
        start: where it begins in the file.
        quote: how new words are written there.

    >>> reference("&eacute;", 7, str)[0].text, reference("&nonsense;", 7, str)[0].text, reference("&shy;", 7, str)
    ('é', '&nonsense;', [])
    """
    reads, end = unescape(written), start + len(written)
    if reads in _UNSEEN:
        return []
    if reads == written:
        return [Piece(written, start, end, "plain", quote)]
    return [Piece(reads, start, end, "escape", quote if len(reads) == 1 else no_words)]
