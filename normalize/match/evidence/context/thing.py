"""What a text says that something is, right before its name: the river Smotrych, the firm Sunac, the ship Tsiklon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Document, Mention, same_word
from normalize.match.evidence.context.context import Context
from normalize.match.names.form import words_of
from normalize.match.weights import Seen
from normalize.text.lists.things import KINDS_OF, OF_PEOPLES, OF_PLACES

THING = "another thing"

_THINGS = frozenset({"person", "place", "org", "media", "product"})
"""What is never called by a word for another of these."""

_LINKS = frozenset({"called", "named", "of"})

_GOES_ON = re.compile(
    r"[.,;:!?)](?!\w)| (?:after|and|are|at|before|by|during|for|from|had|has|have|in|into|is|near|on|or|to|was|were|"
    r"will|with)\b|\Z"
)
"""What follows a name behind an article, unless that is the article of a noun: the Sunak government."""

_FIRM = re.compile(r" (?:and|&) (?:Associates|Bro(?:ther)?s|Co|Company|Daughters?|Partners|Sons?)\b")


def observe_thing(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """Whether a text calls a mention, or the same word elsewhere, what the entity is not, as (name, value, detail)."""
    entity, document = candidate.entity, context.document
    if entity.kind not in _THINGS:
        return
    places = [mention.first]
    if len(mention.words) == 1:
        places += [place for place in same_word(document, mention.words[0]) if place != mention.first]
    described = words_of(entity.description)
    for place in places:
        thing = thing_before(document, place)
        if thing and entity.kind not in KINDS_OF[thing] and thing not in described:
            yield THING, 1.0, f"{thing} before it speaks of something else"
            return
        if entity.kind == "person" and (of := _of_a_place(document, place)):
            yield THING, 1.0, f"{of} of it speaks of a place"
            return
        if entity.kind == "person" and behind_an_article(document, place, place + len(mention.words)):
            yield THING, 1.0, "“the” before it speaks of a thing"
            return
        behind = thing_behind(document, place, place + len(mention.words))
        # A whole people may be called after its country, but hardly after a town.
        of_others = bool(entity.country) if behind in OF_PEOPLES else entity.kind not in KINDS_OF.get(behind, ())
        if behind and entity.kind != "person" and of_others and behind not in described:
            yield THING, 1.0, f"{behind} behind it speaks of something else"
            return
    if entity.kind in ("person", "place") and (firm := _FIRM.match(document.text, document.span(mention)[1])):
        yield THING, 1.0, f"{firm[0].strip()} behind it makes a firm of it"


def thing_before(document: Document, place: int) -> str:
    """The word for a thing right before the token at a place: the river Psel, the town of Brody; else empty.

    >>> from normalize.match.document import read
    >>> [thing_before(read(each), at) for each, at in [("the river Psel", 2), ("Town of Psel", 2), ("to Psel", 1)]]
    ['river', 'town', '']
    """
    words, before = document.words, place - 1
    if before > 0 and words[before] in _LINKS:
        before -= 1
    on_a_line = before >= 0 and document.lines[before] == document.lines[place]
    return words[before] if on_a_line and words[before] in KINDS_OF and _near(document, before, place) else ""


def thing_behind(document: Document, first: int, last: int) -> str:
    """The word for a thing or a people right behind a name with an article, as the Psel lighthouse; else empty.

    >>> from normalize.match.document import read
    >>> [thing_behind(read(each), 1, 2) for each in ("the Psel lighthouse", "that Psel lighthouse", "the Psel houses")]
    ['lighthouse', '', '']
    """
    words = document.words
    if last >= len(words) or first == 0 or words[first - 1] not in ("a", "an", "the"):
        return ""
    if words[last] not in KINDS_OF and words[last] not in OF_PEOPLES:
        return ""
    return words[last] if document.lines[first] == document.lines[last] and document.linked[last] else ""


def _of_a_place(document: Document, place: int) -> str:
    """The word that "of" ties to the token at a place, if only places have it: the mayor of Pskov; else empty."""
    words, before = document.words, place - 2
    found = before >= 0 and words[before + 1] == "of" and words[before] in OF_PLACES and _near(document, before, place)
    return words[before] if found else ""


def _near(document: Document, before: int, place: int) -> bool:
    """Whether nothing but spaces and words stand between two tokens."""
    return not re.search(
        r"[^\w\s'\"\u2018\u201c]", document.text[document.tokens[before].end : document.tokens[place].start]
    )


def behind_an_article(document: Document, first: int, last: int) -> bool:
    """Whether the tokens from `first` up to `last` have an article of their own, as no person has: in the Smotrych.

    >>> from normalize.match.document import read
    >>> texts = ["He drowned in the Psel.", "The Psel has risen", "the Psel government", "the great Psel."]
    >>> [behind_an_article(d, at, at + 1) for d in map(read, texts) for at in [d.words.index("psel")]]
    [True, True, False, False]
    """
    before = first - 1
    if before < 0 or document.words[before] != "the" or document.lines[before] != document.lines[first]:
        return False
    between = document.text[document.tokens[before].end : document.tokens[first].start]
    return between == " " and _GOES_ON.match(document.text, document.tokens[last - 1].end) is not None
