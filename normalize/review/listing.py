"""What ``always`` and ``never`` add to a list of names."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from gazetteer import Entity, Garble
from gazetteer.editing import Key
from normalize.match.index.listed import listed_of
from normalize.options import Spelling
from normalize.result import Change
from normalize.review.session import What


class Listing(NamedTuple):
    """What to add to a list.

    Attributes:
        entity: the entity whose entry is extended.
        key: the key to add to.
        words: the words to add.
        write: for a calque, what to write instead, if not the name.
    """

    entity: Entity
    key: Key
    words: str
    write: str = ""


def listing(change: Change, what: What, entity: Entity | None, spelling: Spelling) -> Listing | str:
    """What a decision adds to a list, or why it cannot, as the end of a message.

    Args:
        change: the suggestion.
        what: always or never.
        entity: the entity meant; None if it is unknown.
        spelling: how repaired names are written.
    """
    if not change.entity:
        return "no name is meant, and a list holds names"
    if entity is None:
        return f"the names at hand do not know {change.entity}"
    words = " ".join(change.original.split())
    if what == "never":
        return Listing(entity, "not", words)
    if not entity.fix:
        return f"the list itself wants {entity.name} only suggested: {entity.reason}"
    if change.kind == "alias":
        return "it is a right form; --unify rewrites those"
    if change.kind == "calque":
        there = next((calque for calque in entity.calques if calque.text.lower() == words.lower()), None)
        if there and there.fix:
            return "it is listed already, and a word in its own right; only words beside it can tell"
        if there:
            return f"the list itself wants it only suggested: {there.reason}"
        write = " ".join(change.replacement.split())
        return Listing(entity, "calques", words, "" if write == entity.name else write)
    # A headline has everything in capitals, but a list has names as they are written elsewhere.
    headline = words.isupper() and change.replacement.isupper() and not entity.name.isupper()
    words = words.title() if headline else words
    garble = replace(entity, garbles=(Garble(words),), calques=())
    would = next((listed.written for listed in listed_of(garble, spelling)), "")
    if would.casefold() != " ".join(change.replacement.split()).casefold():
        return f"a list would repair “{words}” to “{would}”, which is not what is written here"
    return Listing(entity, "garbles", words)
