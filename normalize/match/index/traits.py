"""What candidates are chosen by, as numbers, so that few forms and entities are read: `normalize.native` reads them.

A form has its traits, and the number of the form that stands for all of its entity that are written as it is. An entity
has its traits, its rank and its population.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping, Sequence
from itertools import chain

from gazetteer import Entity
from gazetteer.entity import BODIES, KINDS
from gazetteer.stored.sections import Part
from normalize.match.forms import NUMBERS, ORIGINS, PERSON_PARTS, Form, Origin, folded, spelt_words
from normalize.match.index.offices import office, worth
from normalize.text.languages_of import languages_of
from normalize.text.romanise.elsewhere import COUNTRIES

ORIGIN, IN_FULL, AS_WRITTEN, THE_NAME, ACRONYM, WORDS_WRITTEN = 15, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 8
"""Of a form: the bits of its origin; whether it is written as an accepted form; whether its words are those of what it
is written as; whether it is written as the canonical form; whether a word of it is an acronym; from which bit on stands
how many words that has."""

KIND, RANKED, PEOPLED, ODD, ELSEWHERE, DECLINED, OFFICE = 15, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 16
"""Of an entity: the bits of its kind; whether it has a rank; whether it has a population; whether something of it is
beyond these numbers; whether other languages may print its names otherwise; whether a language of its country has
cases; from which bit on stands how much the words of its office say, at the most as much as all."""

MOST_WORTH = 255
"""What stands for an office that says all."""

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
"""What the bits mean, for what is compiled."""

_TURNED = len(ORIGINS)
_IN_LATIN: tuple[Origin, ...] = ("name", "alias", "surname", "given", "part")
_MOST_WORDS = 255
_REST = 0xFFFFFFFF


def in_other_order(turned: Sequence[Form], forms: Sequence[Form]) -> set[str]:
    """Which names in another order a reading is written as, so that mentions are compared with them after all."""
    return {form.written for form in turned} & {form.written for form in forms if form.origin == "native"}


class TraitsToBe:
    """Collects what is kept of forms and entities."""

    def __init__(self) -> None:
        self._forms, self._written, self._entities = array("I"), array("I"), array("I")

    def add(self, entity: Entity, turned: Sequence[Form], forms: Sequence[Form]) -> None:
        """Keep what is asked of the next entity and of its forms.

        Args:
            entity: whose forms.
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
            # That is asked only of what a reading is written as.
            if written in read and origin in _IN_LATIN and form.words == folded(spelt_words(written)):
                trait |= AS_WRITTEN
                stands[written] = len(names)
                read.remove(written)
            trait |= ACRONYM if form.acronym else 0
            self._forms.append(trait | (NUMBERS[origin] if len(names) >= len(turned) else _TURNED))
            names.append(written)
        self._written.extend([stands[written] - number & _REST for number, written in enumerate(names)])

    def join(self, more: TraitsToBe) -> None:
        """Keep what was collected of the entities that follow."""
        self._forms += more._forms
        self._written += more._written
        self._entities += more._entities

    def pack(self) -> dict[str, Part]:
        """The sections that what is compiled reads."""
        return {
            "traits.forms": self._forms.tobytes(),
            "traits.written": self._written.tobytes(),
            "traits.entities": self._entities.tobytes(),
        }


def _traits(entity: Entity) -> tuple[int, int, int, int]:
    """The traits of an entity, its rank, its population, and what is beyond 32 bits of that."""
    rank, population = entity.rank or 0, entity.population or 0
    odd = entity.kind not in KINDS or not 0 <= rank <= _REST or not 0 <= population < 1 << 64
    if odd:
        return ODD, 0, 0, 0
    traits = KINDS.index(entity.kind) | math.ceil(worth(tuple(office(entity).values())) * MOST_WORTH) << OFFICE
    traits |= (ELSEWHERE if entity.country in COUNTRIES else 0) | (DECLINED if languages_of(entity.country) else 0)
    traits |= (RANKED if entity.rank is not None else 0) | (PEOPLED if entity.population is not None else 0)
    return traits, rank, population & _REST, population >> 32
