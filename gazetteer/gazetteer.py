"""The gazetteer: all known entities, merged and immutable."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from gazetteer.entity import Entity, fields_of
from gazetteer.fault import GazetteerError, UnknownEntity
from gazetteer.stored import Sections, StoredEntities, is_stored, open_stored

MAX_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, eq=False, repr=False)
class Gazetteer:
    """The names that exist: entities by id, sorted by id.

    Made by `read` or `of`. Two gazetteers are equal if they hold the same entities, wherever these were read.

    Attributes:
        entities: the entities by id.
        replaced: entries that later ones replaced, in the order of replacement.
        sections: the built file that it was read from, if any.

    >>> names = Gazetteer.of([Entity("turkey", "Turkey", "place"), Entity("akar", "Hulusi Akar", "person")])
    >>> len(names), "turkey" in names, names["akar"].name, [entity.id for entity in names]
    (2, True, 'Hulusi Akar', ['akar', 'turkey'])
    """

    entities: Mapping[str, Entity]
    replaced: tuple[Entity, ...] = ()
    sections: Sections | None = None

    @classmethod
    def read(cls, *sources: str | os.PathLike[str], max_bytes: int = MAX_BYTES) -> Gazetteer:
        """Read sources and merge them, later ones winning.

        Args:
            sources: paths of files (.yaml, .yml, .jsonl, .csv, each also with .gz; built .names files) and of folders,
                whose lists are all read, sorted by name; "starter" is the gazetteer of this package.
            max_bytes: larger files are refused; for .gz, the size after decompression counts.

        Returns:
            The gazetteer, merged as described for `of`.

        Raises:
            GazetteerError: a source has faults; it carries all faults of all sources.
        """
        if len(sources) == 1 and is_stored(sources[0]):
            return cls.stored(open_stored(sources[0]))
        # The readers import YAML, which a gazetteer made in memory does not need.
        from gazetteer import reading

        entities, faults = reading.read(sources, max_bytes)
        if faults:
            raise GazetteerError(faults)
        return cls.of(entities)

    @classmethod
    def stored(cls, sections: Sections) -> Gazetteer:
        """The gazetteer in the sections of a built file; each entity is decoded when it is first needed."""
        replaced = StoredEntities(sections, "replaced")
        return cls(StoredEntities(sections), tuple(map(replaced.numbered, range(len(replaced)))), sections)

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> Gazetteer:
        """Merge entities, later ones winning.

        An entity replaces an earlier one with the same id, and also one with the same Wikidata number under another id.
        The whole entity is replaced: no field of the earlier one is kept.

        Args:
            entities: any entities.

        Returns:
            The gazetteer; what was replaced is in `replaced`.
        """
        by_id: dict[str, Entity] = {}
        id_of: dict[str, str] = {}
        replaced: list[Entity] = []

        def remove(id: str) -> None:
            old = by_id.pop(id)
            id_of.pop(old.wikidata, None)
            replaced.append(old)

        for entity in entities:
            if entity.id in by_id:
                remove(entity.id)
            if entity.wikidata:
                if entity.wikidata in id_of:
                    remove(id_of[entity.wikidata])
                id_of[entity.wikidata] = entity.id
            by_id[entity.id] = entity
        return cls(MappingProxyType({id: by_id[id] for id in sorted(by_id)}), tuple(replaced))

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the content of all entities, in hexadecimal; where they were read does not count."""
        if self.sections is not None:
            return self.sections.about["digest"]
        encode = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode
        hasher = hashlib.sha256()
        for entity in self:
            hasher.update(encode([entity.id, *fields_of(entity)]).encode())
        return hasher.hexdigest()

    def get(self, id: str) -> Entity | None:
        """The entity with an id, or None."""
        return self.entities.get(id)

    def __getitem__(self, id: str) -> Entity:
        """The entity with an id.

        Raises:
            UnknownEntity: there is none; the message names the nearest ids.
        """
        try:
            return self.entities[id]
        except KeyError:
            raise UnknownEntity(id, _nearest(str(id), self.entities)) from None

    def __contains__(self, id: object) -> bool:
        """Whether an entity has this id."""
        return id in self.entities

    def __iter__(self) -> Iterator[Entity]:
        """The entities, sorted by id."""
        return iter(self.entities.values())

    def __len__(self) -> int:
        """How many entities there are."""
        return len(self.entities)

    def __eq__(self, other: object) -> bool:
        """Whether another gazetteer has the same entities."""
        return self.digest == other.digest if isinstance(other, Gazetteer) else NotImplemented

    def __hash__(self) -> int:
        """A hash of the content."""
        return hash(self.digest)

    def __repr__(self) -> str:
        """The number of entities, and the beginning of the digest."""
        return f"<Gazetteer of {len(self)} entities, {self.digest[:12]}>"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle a built file by its path, and other gazetteers by their entities."""
        if self.sections is not None:
            return Gazetteer.stored, (self.sections,)
        return _restored, (tuple(self), self.replaced)


def _restored(entities: tuple[Entity, ...], replaced: tuple[Entity, ...]) -> Gazetteer:
    """The gazetteer that was pickled."""
    return Gazetteer(MappingProxyType({entity.id: entity for entity in entities}), replaced)


def _nearest(id: str, ids: Iterable[str]) -> Sequence[str]:
    """The ids that have all the words of one that there is not, else those that look like it; three at most.

    >>> _nearest("akar", ["dakar", "hulusi-akar"]), _nearest("turkei", ["dakar", "turkey"])
    (['hulusi-akar'], ['turkey'])
    """
    # Only needed here, and slow to import.
    from difflib import get_close_matches

    known, words = list(ids), set(id.split("-"))
    return [each for each in known if words <= set(each.split("-"))][:3] or get_close_matches(id, known)
