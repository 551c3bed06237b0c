"""Garbles that are sure in a document: a name garbled one way once is garbled that way throughout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from normalize.details import MEANT_IN_LINE, SURE_IN_LINE
from normalize.match.document import Document, Mention
from normalize.match.names.form import words_of
from normalize.match.names.words_alike import likeness
from normalize.match.weights import Seen

Garble = tuple[str, str]
"""The folded words as they stand, and as they should be."""

Settled = Mapping[tuple[str, Garble], Mention]
"""Entity id and garble of its name → where that is sure."""

SETTLED, REPAIRED = "same garble elsewhere", "part of a repaired name"

_TURNED = 2
"""Names of this many words may stand in either order."""


@lru_cache(maxsize=1 << 12)
def garbles(words: tuple[str, ...], written: str) -> Sequence[Garble]:
    """The differences between a mention and its correction, word by word if they have as many words, in either order.

    >>> garbles(("antony", "blinkin"), "Antony Blinken"), garbles(("yun", "cheng"), "Yuncheng")
    ([('blinkin', 'blinken')], [('yun cheng', 'yuncheng')])
    >>> garbles(("guo", "taiming"), "Terry Gou")
    [('guo', 'gou'), ('taiming', 'terry')]
    """
    others = _arranged(words, words_of(written))
    if len(words) == len(others):
        return [(wrong, right) for wrong, right in zip(words, others, strict=True) if wrong != right]
    return [(" ".join(words), " ".join(others))]


def _arranged(words: Sequence[str], others: Sequence[str]) -> Sequence[str]:
    """Put the words of a name in the order of the words that stand for them: Chang Morris for Zhang Zhongmou."""
    if not len(words) == len(others) == _TURNED:
        return others
    return max(
        others, others[::-1], key=lambda order: sum(likeness(a, b).mean for a, b in zip(words, order, strict=True))
    )


def settle(sure: Iterable[tuple[str, Mention, str]]) -> Settled:
    """The garbles that are settled once some mentions are sure.

    Args:
        sure: for each mention its entity's id, the mention, and its correction.
    """
    found: dict[tuple[str, Garble], Mention] = {}
    for entity, mention, written in sure:
        for garble in garbles(mention.words, written):
            known = found.get((entity, garble))
            # The longest mention tells the most.
            if known is None or len(known.words) <= len(mention.words):
                found[entity, garble] = mention
    return found


def observe_settled(
    document: Document, settled: Settled, mention: Mention, entity: str, written: str
) -> Iterator[Seen]:
    """Whether everything wrong with a mention is sure elsewhere in the document, as (name, value, detail)."""
    elsewhere = _elsewhere(settled, mention, entity, written)
    if elsewhere:
        line = document.line_number(elsewhere[0].first)
        yield SETTLED, 1.0, SURE_IN_LINE.of(str(line), written)


def observe_repaired(
    document: Document, settled: Settled, mention: Mention, entity: str, written: str
) -> Iterator[Seen]:
    """Whether a mention is the rest of a longer one whose repair is sure, as (name, value, detail).

    Whoever is *Javier Miley* once is meant by *Miley* too.
    """
    elsewhere = _elsewhere(settled, mention, entity, written)
    if elsewhere and all(len(place.words) > len(mention.words) for place in elsewhere):
        place = elsewhere[0]
        longer, line = " ".join(document.spelt(place.first, place.last)), document.line_number(place.first)
        yield REPAIRED, 1.0, MEANT_IN_LINE.of(longer, str(line))


def _elsewhere(settled: Settled, mention: Mention, entity: str, written: str) -> Sequence[Mention]:
    """Where each garble of a mention is sure outside it; empty if one of them is sure nowhere."""
    places = [settled.get((entity, garble)) for garble in garbles(mention.words, written)]
    elsewhere = [p for p in places if p and (p.last <= mention.first or mention.last <= p.first)]
    return elsewhere if len(elsewhere) == len(places) else ()
