"""What ``always`` and ``never`` put into a list of names."""

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
    """What is to stand in a list.

    Attributes:
        entity: whose entry it goes to.
        key: under which key.
        words: the words.
        write: for a calque, what to write instead, if that is not the name.
    """

    entity: Entity
    key: Key
    words: str
    write: str = ""


def listing(change: Change, what: What, entity: Entity | None, spelling: Spelling) -> Listing | str:
    """What a decision puts into a list, or why it cannot: in words, as the end of a message.

    Args:
        change: the suggestion.
        what: always or never.
        entity: who is meant; None if the names at hand do not know.
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
    # In a headline everything is in capitals, but a list has names as they are written elsewhere.
    headline = words.isupper() and change.replacement.isupper() and not entity.name.isupper()
    words = words.title() if headline else words
    garble = replace(entity, garbles=(Garble(words),), calques=())
    would = next((listed.written for listed in listed_of(garble, spelling)), "")
    if would.casefold() != " ".join(change.replacement.split()).casefold():
        return f"a list would repair “{words}” to “{would}”, which is not what is written here"
    return Listing(entity, "garbles", words)
