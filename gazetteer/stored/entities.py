"""Entities as records of JSON, decoded on demand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from gazetteer.entity import Calque, Entity, Garble, fields_of
from gazetteer.stored.sections import Part, Sections
from gazetteer.stored.strings import Strings, Table, pack_strings, pack_table

MOST_KEPT = 1 << 13
"""How many decoded entities are cached."""

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_DECODE = json.JSONDecoder().decode
_NONE: frozenset[str] = frozenset()
_EMPTY = ["", "", "", "", "", [], [], {}, [], [], [], [], True, "", None, None, None, None, "", ""]


def pack_entities(prefix: str, entities: Iterable[Entity]) -> dict[str, Part]:
    """The sections of some entities.

    Args:
        prefix: the prefix of their names.
        entities: any entities.
    """
    listed = list(entities)
    ids, records = (entity.id for entity in listed), (_ENCODE(_record(entity)) for entity in listed)
    return {**pack_table(f"{prefix}.ids", ids), **pack_strings(prefix, records)}


class StoredEntities(Mapping[str, Entity]):
    """Entities by id, and by number in the order in which they were given.

    Args:
        sections: where they are stored.
        prefix: the one given to `pack_entities`.
    """

    def __init__(self, sections: Sections, prefix: str = "entities") -> None:
        self._ids = Table(sections, f"{prefix}.ids")
        self._records = Strings(sections, prefix)
        self.numbered = lru_cache(maxsize=MOST_KEPT)(self._numbered)

    def number(self, id: str) -> int:
        """The number of the entity with an id, or -1."""
        return self._ids.find(id)

    def id(self, number: int) -> str:
        """The id of the entity with a number."""
        return self._ids[number]

    def _numbered(self, number: int) -> Entity:
        """The entity with a number."""
        return _entity(self._ids[number], _DECODE(self._records[number]))

    def __getitem__(self, id: str) -> Entity:
        """The entity with an id.

        Raises:
            KeyError: there is none.
        """
        number = self._ids.find(id)
        if number < 0:
            raise KeyError(id)
        return self.numbered(number)

    def __contains__(self, id: object) -> bool:
        """Whether there is an entity with an id."""
        return isinstance(id, str) and self._ids.find(id) >= 0

    def __iter__(self) -> Iterator[str]:
        """The ids in order."""
        return iter(self._ids)

    def __len__(self) -> int:
        """How many entities there are."""
        return len(self._ids)


def _record(entity: Entity) -> list[Any]:
    """All fields of an entity but its id, without empty ones at the end."""
    row = [*fields_of(entity), entity.origin]
    while len(row) > 2 and row[-1] in (_EMPTY[len(row) - 1], ()):
        row.pop()
    return row


def _entity(id: str, record: list[Any]) -> Entity:
    row = [*record, *_EMPTY[len(record) :]]
    name, kind, description, country, surname, aliases, demonyms, names, translated, garbles, calques, *rest = row
    never, fix, reason, since, until, population, rank, wikidata, origin = rest
    return Entity(
        id,
        name,
        kind,
        description,
        country,
        surname,
        tuple(aliases),
        tuple(demonyms),
        {lang: tuple(each) for lang, each in names.items()},
        frozenset(translated) if translated else _NONE,
        tuple(Garble(*each) for each in garbles),
        tuple(map(_calque, calques)),
        tuple(never),
        fix,
        reason,
        since,
        until,
        population,
        rank,
        wikidata,
        origin,
    )


def _calque(record: list[Any]) -> Calque:
    text, write, lang, source, when, unless, fix, reason = record
    return Calque(text, write, lang, source, tuple(when), tuple(unless), fix, reason)
