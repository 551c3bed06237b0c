"""Which candidates would tear apart what belongs together around a mention, or join what does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalize.match.candidates.candidate import Candidate
from normalize.match.candidates.proposing import ORDINARY
from normalize.match.document import Document, Mention
from normalize.text.english import zipf

_AND = re.compile(r"[ \t]*(?:&|and)?[ \t]+")
"""What stands between two words that belong together as a pair."""

_BEHIND = 2
"""The second word of such a pair is at most this many words after the mention."""


def unbroken(document: Document, mention: Mention, likely: Sequence[Candidate]) -> Sequence[Candidate]:
    """Drop candidates that would tear apart what belongs together, join what does not, or repeat a word."""
    halved, turned = _halves(document, mention), document.in_two_lines(mention)
    # Few names end with a word that follows the mention.
    behind = document.words[mention.last : mention.last + _BEHIND]
    twice = "" if {c.last for c in likely}.isdisjoint(behind) else _linked(document, mention)
    if not (halved or turned or twice):
        return likely
    kept = [
        c
        for c in likely
        if not (halved and c.latin is not None and 0 in c.latin.changed)
        and not (turned and c.latin is not None and c.latin.swapped)
        and not (twice and c.last == twice)
    ]
    return kept if len(kept) < len(likely) else likely


def _halves(document: Document, mention: Mention) -> bool:
    """Whether a hyphen ties an ordinary word to the one before it, so that it must not change: Asia-Europe."""
    if not document.hyphenated(mention.first):
        return False
    return document.capitals[mention.first - 1] and zipf(mention.words[0]) >= ORDINARY


def _linked(document: Document, mention: Mention) -> str:
    """The word after a mention that would stand twice if a name ended with it: Iron & Steel is no Steel & Steel.

    Empty if there is none.
    """
    _, end = document.span(mention)
    linked = _AND.match(document.text, end)
    if linked is None:
        return ""
    at = linked.end()
    for place in range(mention.last, min(mention.last + _BEHIND, len(document.tokens))):
        if document.tokens[place].start == at:
            word = document.words[place]
            return "" if word == mention.words[-1] else word
    return ""
