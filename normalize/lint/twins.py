"""Rules on names that two entities share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gazetteer import Entity
from normalize.lint.finding import Remark, quoted, where
from normalize.lint.names import Names, holds
from normalize.match.names.form import words_of
from normalize.text.romanise.words import plain

MOST_COMPARED = 20
"""With how many of its namesakes an entity is compared, so that a thousand of them take no time."""


def same_form(names: Names) -> Iterator[Remark]:
    """Two entities with the same accepted form and nothing to tell them apart."""
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    entities: dict[int, Entity] = {}
    for rights in names.right.values():
        for i, right in enumerate(rights):
            for other in rights[: min(i, MOST_COMPARED)]:
                if other.entity is not right.entity and not _apart(right.entity, other.entity):
                    entities[id(right.entity)], entities[id(other.entity)] = right.entity, other.entity
                    shared[id(right.entity), id(other.entity)].append(right.text)
    for (one, two), texts in shared.items():
        yield (
            entities[one],
            f"{quoted(texts)} is a form of {where(entities[two])} too, and nothing tells the two apart; "
            "make them one entry, or give them a country or description that differs",
        )


def same_native(names: Names) -> Iterator[Remark]:
    """A native name that two entities of one kind share, though their English names have nothing in common.

    Translated names may be shared: 世界报 is Le Monde as well as Die Welt.
    """
    holders: dict[tuple[str, str, str], list[Entity]] = defaultdict(list)
    for entity in names.gazetteer:
        for lang, natives in entity.names.items():
            for native in dict.fromkeys(map(plain, natives)):
                if lang not in entity.translated:
                    holders[entity.kind, lang, native.casefold()].append(entity)
    for (_, lang, native), entities in holders.items():
        for i, entity in enumerate(entities):
            strangers = [other for other in entities[: min(i, MOST_COMPARED)] if not _akin(entity, other)]
            if strangers:
                yield (
                    entity,
                    f"{lang} name '{native}' is that of {where(strangers[0])} too; correct one of them",
                )


def _apart(one: Entity, two: Entity) -> bool:
    """Whether a reader, or the matcher, can tell two entities with one name apart."""
    return (
        one.kind != two.kind
        or bool(one.country and two.country and one.country != two.country)
        or bool(one.description and two.description and one.description != two.description)
    )


def _akin(one: Entity, two: Entity) -> bool:
    """Whether a shared native name is to be expected: a capital named like its country, namesakes."""
    if one.name in (two.country, two.name) or two.name == one.country:
        return True
    left, right = words_of(one.name), words_of(two.name)
    return holds(left, right) or holds(right, left)
