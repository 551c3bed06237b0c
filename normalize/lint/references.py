"""Rules on keys that refer to other names: `country`, `not`, `surname`."""

from __future__ import annotations

from collections.abc import Iterator

from normalize.lint.finding import Remark
from normalize.lint.names import Names, holds, same_case
from normalize.match.names.form import words_of


def country(names: Names) -> Iterator[Remark]:
    """A country that is the name of no place; checked only in a gazetteer with places."""
    places = {entity.name for entity in names.gazetteer if entity.kind == "place"}
    if not places:
        return
    for entity in names.gazetteer:
        if entity.country and entity.country not in places:
            meant = [r.entity.name for r in names.right.get(words_of(entity.country), ()) if r.entity.kind == "place"]
            advice = f"write '{meant[0]}'" if meant else "write the name of a place, or add the place"
            yield entity, f"country '{entity.country}' is not the name of a place; {advice}"


def never_itself(names: Names) -> Iterator[Remark]:
    """A name in `not` that the entity itself accepts."""
    for entity in names.gazetteer:
        for text in entity.never:
            words = words_of(text)
            if words and any(words_of(own) == words and same_case(own, text) for own in entity.accepted):
                yield entity, f"`not` names '{text}', a form of the entry itself; take it out of one of them"


def surname(names: Names) -> Iterator[Remark]:
    """A family name that is part of neither the name nor another accepted form (Farmaajo)."""
    for entity in names.gazetteer:
        words = words_of(entity.surname)
        if entity.surname and not any(holds(words_of(form), words) for form in entity.accepted):
            yield (
                entity,
                f"surname '{entity.surname}' is no part of '{entity.name}'; spell it as it stands there",
            )
