"""Words right beside a part of a person's name: his given name or surname, that of somebody else, or no name at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from gazetteer import Entity
from normalize.kept import Kept
from normalize.match.document import Document, Mention, same_word
from normalize.match.evidence.context.context import Context
from normalize.match.index import Index
from normalize.match.names.form import words_of
from normalize.match.names.persons import FAMILY_FIRST, surname
from normalize.match.names.words_alike import likeness
from normalize.native import remembered
from normalize.text.english import zipf
from normalize.text.lists.given_names import classes_of
from normalize.text.lists.titles import TITLES

LIKE_A_GIVEN_NAME = 0.6
"""From this likeness on, the word before a surname may be the person's own given name, garbled."""

_OWN_GIVEN_NAME = 0.75
_COMMON_AT_START = 4.5

_LINKING = frozenset(
    "about according after again against although and because before between but despite during earlier for from "
    "here how however if later meanwhile moreover not now only our over perhaps since soon still than that the their "
    "then there therefore these they this those though thus today tomorrow under unlike until what when where while "
    "who why with without yesterday yet your".split()
)
"""Words that begin many sentences and are never part of a person's name, nor a syllable of one."""

_UNLIKE, _ALIKE, _OWN = range(3)
_NOWHERE, _AT_LINE_START, _ANYWHERE = range(3)
_MOST_WORDS = 1 << 15


def behind_a_capital(document: Document, place: int) -> bool:
    """Whether a capitalised word is tied to a token from before, so that it may be a given name."""
    return document.tied[place] and document.capitals[place - 1]


def others_in_full(document: Document, mention: Mention) -> Iterator[Mention]:
    """The other places of a single word where what may be a given name precedes it, both as one mention."""
    if len(mention.words) > 1:
        return
    for place in same_word(document, mention.words[0]):
        before = place - 1
        full = document.capitals[place] and behind_a_capital(document, place)
        if full and place != mention.first and not is_no_name(document.words[before], before, document):
            yield Mention(before, place + 1, tuple(document.words[before : place + 1]))


def own_given_name(context: Context, mention: Mention, entity: Entity) -> str:
    """The word right before a surname if it is, or is much like, the person's given name; else empty."""
    before = mention.first - 1
    if entity.kind != "person" or not context.document.tied[mention.first]:
        return ""
    token, word = context.document.tokens[before], context.document.words[before]
    return token.word if token.capital and like_a_given_name(context.index, word, entity) == _OWN else ""


def other_given_name(context: Context, mention: Mention, entity: Entity) -> str:
    """The given name before a surname if it is not the person's own, as Ivan before Poroshenko; else empty."""
    return _other_given_name(context, mention.first, entity) if entity.kind == "person" else ""


def other_given_name_elsewhere(context: Context, mention: Mention, entity: Entity) -> str:
    """`other_given_name` for the other places of the same surname in the document."""
    if entity.kind != "person" or len(mention.words) > 1:
        return ""
    same = same_word(context.document, mention.words[0])
    return next(filter(None, (_other_given_name(context, first, entity) for first in same)), "")


def _other_given_name(context: Context, first: int, entity: Entity) -> str:
    before = first - 1
    if not context.document.tied[first]:
        return ""
    token, word = context.document.tokens[before], context.document.words[before]
    if (
        not token.capital
        or token.word.isupper()
        or before in context.explained
        or is_no_name(word, before, context.document)
    ):
        return ""
    return token.word if like_a_given_name(context.index, word, entity) == _UNLIKE else ""


def surname_behind(context: Context, mention: Mention, entity: Entity) -> str:
    """The capitalised word tied to the end of a given name if it is unlike the person's surname; else empty.

    Muhammad Sanusi is not Muhammadu Buhari, but somebody else; the rest of his own name is nobody else's: Rejep Tayyip
    Erdogan.
    """
    document, behind = context.document, mention.last
    places = context.standing.get(entity.id, ())
    at = bisect_left(places, behind, key=lambda place: place.first)
    if at < len(places) and places[at].first == behind:
        return ""
    if behind == len(document.tokens) or not document.tied[behind] or not document.capitals[behind]:
        return ""
    word = document.words[behind]
    own = words_of(surname(entity))
    strange = not any(likeness(word, each).mean >= LIKE_A_GIVEN_NAME for each in own) and word not in TITLES
    return document.tokens[behind].word if strange else ""


def like_a_given_name(index: Index, word: str, entity: Entity) -> int:
    """How much a folded word before a surname is like a given name of a person: `_UNLIKE`, `_ALIKE` or `_OWN`."""
    alike = max((likeness(word, each).mean for each in index.given_words(entity)), default=0.0)
    if alike >= _OWN_GIVEN_NAME and len(word) > 1 and entity.country not in FAMILY_FIRST:
        return _OWN
    return _ALIKE if alike >= LIKE_A_GIVEN_NAME else _UNLIKE


def is_no_name(word: str, place: int, document: Document) -> bool:
    """Whether a capitalised word is part of no name: a title, a number, Then, or a common word starting a line."""
    where = no_names[word]
    if where == _AT_LINE_START:
        return place == 0 or document.lines[place - 1] != document.lines[place]
    return where == _ANYWHERE


def _no_name(word: str) -> int:
    """Where a capitalised word is part of no name: nowhere, at the start of a line, or anywhere."""
    if word in TITLES or word in _LINKING or word[:1].isdigit():
        return _ANYWHERE
    return _AT_LINE_START if zipf(word) > _COMMON_AT_START and not classes_of(word) else _NOWHERE


no_names = remembered(Kept(_no_name, _MOST_WORDS))
"""Cached: folded words → where they are part of no name, as a number."""
