"""Stores what candidates are chosen by as numbers, so that `normalize.native` need not decode forms and entities.

A form has its traits, and the number of the form that represents all forms of its entity with the same written form. An
entity has its traits, its rank and its population.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping, Sequence
from itertools import chain

from gazetteer import Entity
from gazetteer.entity import BODIES, KINDS
from gazetteer.stored.sections import Part
from normalize.match.index.offices import office, worth
from normalize.match.names.form import NUMBERS, ORIGINS, PERSON_PARTS, Form, Origin, folded, spelt_words
from normalize.text.languages.languages_of_country import languages_of
from normalize.text.romanise.elsewhere import COUNTRIES

ORIGIN, IN_FULL, AS_WRITTEN, THE_NAME, ACRONYM, WORDS_WRITTEN = 15, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 8
"""Bits of a form: mask of its origin; whether its written form is accepted; whether its words are those of its written
form; whether its written form is the canonical name; whether a word is an acronym; from this bit on, the word count of
the written form."""

KIND, RANKED, PEOPLED, ODD, ELSEWHERE, DECLINED, OFFICE = 15, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 16
"""Bits of an entity: mask of its kind; whether it has a rank; whether it has a population; whether it does not fit into
these numbers; whether other languages may print its names differently; whether a language of its country has cases;
from this bit on, the weight of its office, rounded up."""

MOST_WORTH = 255
"""The number for an office of weight 1."""

TRAITS: Mapping[str, int] = {
    "origins": ORIGIN,
    "in_full": IN_FULL,
    "as_written": AS_WRITTEN,
    "the_name": THE_NAME,
    "acronym": ACRONYM,
    "words_written": WORDS_WRITTEN,
    "kinds": KIND,
    "office": OFFICE,
    "most_worth": MOST_WORTH,
    "ranked": RANKED,
    "peopled": PEOPLED,
    "odd": ODD,
    "elsewhere": ELSEWHERE,
    "declined": DECLINED,
    "name": NUMBERS["name"],
    "alias": NUMBERS["alias"],
    "given": NUMBERS["given"],
    "shorts": sum(1 << NUMBERS[origin] for origin in PERSON_PARTS),
    "person": KINDS.index("person"),
    "bodies": sum(1 << KINDS.index(kind) for kind in BODIES),
}
"""The meaning of the bits, for the compiled modules."""

_TURNED = len(ORIGINS)
_IN_LATIN: tuple[Origin, ...] = ("name", "alias", "surname", "given", "part")
_MOST_WORDS = 255
_REST = 0xFFFFFFFF


def in_other_order(turned: Sequence[Form], forms: Sequence[Form]) -> set[str]:
    """Names in another order that a reading is written as, so that mentions are compared with them after all."""
    return {form.written for form in turned} & {form.written for form in forms if form.origin == "native"}


class TraitsToBe:
    """Collects the numbers of forms and entities."""

    def __init__(self) -> None:
        self._forms, self._written, self._entities = array("I"), array("I"), array("I")

    def add(self, entity: Entity, turned: Sequence[Form], forms: Sequence[Form]) -> None:
        """Store the numbers of the next entity and of its forms.

        Args:
            entity: the entity.
            turned: its forms in another order.
            forms: all others.
        """
        self._entities.extend(_traits(entity))
        accepted, name = entity.accepted, entity.name
        read = {form.written for form in forms if form.origin == "native"}
        bits: dict[str, int] = {}
        stands: dict[str, int] = {}
        names: list[str] = []
        for form in chain(turned, forms):
            written, origin = form.written, form.origin
            trait = bits.get(written)
            if trait is None:
                trait = (IN_FULL if written in accepted else 0) | (THE_NAME if written == name else 0)
                trait |= min(_MOST_WORDS, len(written.split())) << WORDS_WRITTEN
                bits[written], stands[written] = trait, len(names)
            # Needed only for written forms of readings.
            if written in read and origin in _IN_LATIN and form.words == folded(spelt_words(written)):
                trait |= AS_WRITTEN
                stands[written] = len(names)
                read.remove(written)
            trait |= ACRONYM if form.acronym else 0
            self._forms.append(trait | (NUMBERS[origin] if len(names) >= len(turned) else _TURNED))
            names.append(written)
        self._written.extend([stands[written] - number & _REST for number, written in enumerate(names)])

    def join(self, more: TraitsToBe) -> None:
        """Append what was collected for the entities that follow."""
        self._forms += more._forms
        self._written += more._written
        self._entities += more._entities

    def pack(self) -> dict[str, Part]:
        """The sections that the compiled modules read."""
        return {
            "traits.forms": self._forms.tobytes(),
            "traits.written": self._written.tobytes(),
            "traits.entities": self._entities.tobytes(),
        }


def _traits(entity: Entity) -> tuple[int, int, int, int]:
    """The traits of an entity, its rank, and the low and high 32 bits of its population."""
    rank, population = entity.rank or 0, entity.population or 0
    odd = entity.kind not in KINDS or not 0 <= rank <= _REST or not 0 <= population < 1 << 64
    if odd:
        return ODD, 0, 0, 0
    traits = KINDS.index(entity.kind) | math.ceil(worth(tuple(office(entity).values())) * MOST_WORTH) << OFFICE
    traits |= (ELSEWHERE if entity.country in COUNTRIES else 0) | (DECLINED if languages_of(entity.country) else 0)
    traits |= (RANKED if entity.rank is not None else 0) | (PEOPLED if entity.population is not None else 0)
    return traits, rank, population & _REST, population >> 32
