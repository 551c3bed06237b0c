"""One named thing and its parts, as plain frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Kind = Literal["person", "place", "org", "media", "product", "event", "other"]
KINDS: tuple[Kind, ...] = get_args(Kind)

BODIES: tuple[Kind, ...] = ("org", "media")
"""Kinds whose names are nearly unique, unlike those of people and places, which have namesakes."""


@dataclass(frozen=True, slots=True)
class Garble:
    """An attested wrong form of a name.

    Attributes:
        text: the wrong form as it was seen.
        lang: the language it was translated from, as a code (``zh``); empty when unknown.
        source: where it was seen, in words.
    """

    text: str
    lang: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Calque:
    """A wrong form made by translating the meaning of a name, and when it counts as one.

    Attributes:
        text: the wrong English words.
        write: what to write instead; empty means the name of the entity.
        lang: the language it was translated from, as a code.
        source: the words it was translated from (the key ``from`` of a file).
        when: words of which at least one must occur in the document; empty means no condition.
        unless: words of which none may occur in the document.
        fix: False if a change is only ever suggested.
        reason: why ``fix`` is False.
    """

    text: str
    write: str = ""
    lang: str = ""
    source: str = ""
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    fix: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing with a name.

    Attributes:
        id: unique key; a slug of the name unless the file gives one.
        name: the canonical form, in English press spelling.
        kind: what sort of thing it is, one of `KINDS`.
        description: office or nature in a few words.
        country: the English name of its country.
        surname: the family name of a person where no rule finds it.
        aliases: other accepted forms, never errors.
        demonyms: adjective and people of a place (Turkish, Turks), accepted as well.
        names: language code → native names, the usual one first.
        translated: languages whose native name does not sound like the English one.
        garbles: attested wrong forms.
        calques: wrong forms made by translating the meaning.
        never: right names of others that must not be read as this entity (the key ``not``).
        fix: False if changes to this entity are only ever suggested.
        reason: why ``fix`` is False.
        since: first year of the office or of existence.
        until: last year.
        population: inhabitants, a prior for places.
        rank: position in a ranking by fame, 1 being the most famous.
        wikidata: Q-number.
        origin: file and line it was read from, ``places.yaml:12``.
    """

    id: str
    name: str
    kind: Kind
    description: str = ""
    country: str = ""
    surname: str = ""
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    translated: frozenset[str] = frozenset()
    garbles: tuple[Garble, ...] = ()
    calques: tuple[Calque, ...] = ()
    never: tuple[str, ...] = ()
    fix: bool = True
    reason: str = ""
    since: int | None = None
    until: int | None = None
    population: int | None = None
    rank: int | None = None
    wikidata: str = ""
    origin: str = ""

    @property
    def accepted(self) -> tuple[str, ...]:
        """Every form that is never an error: name, aliases, demonyms."""
        return (self.name, *self.aliases, *self.demonyms)


def fields_of(entity: Entity) -> list[Any]:
    """All that is known of an entity but its id and where it was read, in a fixed order, as values that JSON has."""
    return [
        entity.name,
        entity.kind,
        entity.description,
        entity.country,
        entity.surname,
        entity.aliases,
        entity.demonyms,
        dict(entity.names),
        sorted(entity.translated),
        [[garble.text, garble.lang, garble.source] for garble in entity.garbles],
        [[c.text, c.write, c.lang, c.source, c.when, c.unless, c.fix, c.reason] for c in entity.calques],
        entity.never,
        entity.fix,
        entity.reason,
        entity.since,
        entity.until,
        entity.population,
        entity.rank,
        entity.wikidata,
    ]
