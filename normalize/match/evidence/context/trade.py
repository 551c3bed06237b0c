"""The trade that a text gives for somebody: the pianist Li Keqin; and whether it is that of a candidate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Document, Mention, same_word
from normalize.match.evidence.context.context import Context
from normalize.match.evidence.context.neighbour_names import behind_a_capital, others_in_full
from normalize.match.names.form import words_of
from normalize.match.recognise import starts_sentence
from normalize.match.weights import Seen
from normalize.text.lists.given_names import classes_of
from normalize.text.lists.titles import TITLES
from normalize.text.lists.towns_and_families import countries_with_family
from normalize.text.lists.trades import DEED, FAMED, FIELD_OF, OFFICES, TRADES

TRADE = "another trade"

_SAID_OF = re.compile(r"(?:, [0-9]+| \([0-9]+\))?(?:,|,? \(|,? (?:who )?(?:is|was)(?= an? ))(?: (?:an?|the)\b)? ?")
"""What follows a name where the trade of its bearer is told."""

_A_WORD = re.compile(r"([\w'\u2019-]+)(?:\Z|(?=[,.;:)\n])|(?= (?:and|at|for|from|in|of|who|with)\b)| )")
_MOST_BEFORE = 4
"""At most which word of what is said the trade is: a young Polish marathon runner."""

_NOT_NOW = frozenset("and ex former of rights said to told turned whose with".split())
"""Words before a trade that is not, or no longer, the trade of the person named."""


def observe_trade(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """Whether a trade beside a mention differs from those known of a person, as (name, value, detail).

    What stands beside a whole name holds for its surname alone as well, and the other way round.
    """
    entity = candidate.entity
    if entity.kind != "person":
        return
    document = context.document
    same = chain((mention,), _in_full(document, mention) if candidate.short else _in_short(document, mention))
    found = next(filter(None, (_trade_of(document, each) for each in same)), None)
    if found:
        trade, field = found
        described = {word for each in words_of(entity.description) for word in (each, each.removesuffix("s"))}
        fields = {FIELD_OF[word] for word in described if word in FIELD_OF}
        # A description may tell no trade: a man killed in a fire.
        known = fields or not described.isdisjoint(TITLES | OFFICES)
        if known and field not in fields:
            yield TRADE, 1.0, f"{trade} beside it is not said of {entity.name}"


def _trade_of(document: Document, mention: Mention) -> tuple[str, int] | None:
    """What a text says beside a mention of the trade of its bearer, with the field of that trade; else None."""
    if trade := trade_beside(document, mention):
        return trade, FIELD_OF[trade]
    deed = DEED.match(document.text, document.span(mention)[1])
    return (deed[0].lstrip(", "), (deed.lastindex or 0) - 1) if deed else None


def _in_short(document: Document, mention: Mention) -> Iterator[Mention]:
    """The other places of the last word of a whole name."""
    if len(mention.words) > 1:
        for place in same_word(document, mention.words[-1]):
            if place != mention.last - 1:
                yield document.mention(place, place + 1)


def _in_full(document: Document, mention: Mention) -> Iterator[Mention]:
    """A mention with the given name before it, and the other places where what may be one precedes its word."""
    if behind_a_capital(document, mention.first):
        yield document.mention(mention.first - 1, mention.last)
    yield from others_in_full(document, mention)


def trade_beside(document: Document, mention: Mention) -> str:
    """The trade right before or after a mention: the pianist Li Keqin; Li Keqin, a pianist; else empty.

    >>> from normalize.match.document import read
    >>> d = read("The young pianist Li Keqin met Jon Kerry, an Irish baker. Skier Ann Lee won.")
    >>> [trade_beside(d, Mention(first, first + 2, ())) for first in (3, 6, 12)]
    ['pianist', 'baker', 'skier']
    """
    words, before = document.words, mention.first - 1
    if document.tied[mention.first] and words[before] in TRADES and _is_no_name(document, before):
        then = words[before - 1] if before else ""
        return "" if then in _NOT_NOW or _is_retired_from(words[before], then) else words[before]
    text, (_, end) = document.text, document.span(mention)
    told = _SAID_OF.match(text, end)
    at, then = told.end() if told else len(text), ""
    for _ in range(_MOST_BEFORE):
        word = _A_WORD.match(text, at)
        if word is None or word[1] in _NOT_NOW:
            break
        goes_on = word[0].endswith(" ")
        if word[1] in TRADES:
            return "" if goes_on or _is_retired_from(word[1], then) else word[1]
        if not goes_on:
            break
        at, then = word.end() + text.startswith(" ", word.end()), word[1]
    return ""


def _is_retired_from(trade: str, before: str) -> bool:
    """Whether a trade with a word before it is one that was given up, maybe for an office: a retired boxer."""
    return before == "retired" and FIELD_OF[trade] in FAMED


def _is_no_name(document: Document, place: int) -> bool:
    """Whether a trade is written small, or with a capital since it begins a sentence: Skier, but Baker is a name."""
    if not document.capitals[place]:
        return True
    word = document.words[place]
    return starts_sentence(document.text, document.tokens[place].start) and not (
        countries_with_family(word) or classes_of(word)
    )
