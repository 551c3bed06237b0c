"""Stores the forms of each entity as lines of JSON, which are decoded on demand."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, repeat
from typing import Any

from gazetteer import Entity
from gazetteer.stored import Sections, StoredEntities
from gazetteer.stored.sections import Part
from gazetteer.stored.strings import Strings, pack_strings
from normalize.match.index.traits import ORIGIN
from normalize.match.names.form import NUMBERS, ORIGINS, Form, Origin, folded, native_words, origin_of, respelt
from normalize.options import Spelling

_MOST_KEPT = 1 << 15
"""How many decoded forms are cached."""

_MOST_LINES = 1 << 10
"""For how many entities the lines are cached: the forms of one are often read one after another."""

MOST_WORDS = 127
"""Words are counted up to this number; the bit above marks a reading."""

_TURNED = len(ORIGINS)
_THE_NAME = 0
_DEFAULTS: list[Any] = [0, _THE_NAME, "", "", "", ()]
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_DECODE = json.JSONDecoder().decode


COMPARED: tuple[Origin, ...] = ("name", "alias", "surname", "given", "part", "native")
"""Origins of the forms that mentions are compared with."""


def is_compared(form: Form) -> bool:
    """Whether mentions are compared with a form: not with demonyms, nor with the names of others."""
    return form.origin in COMPARED


class RecordsToBe:
    """Collects what `Forms` reads."""

    def __init__(self) -> None:
        self._records: list[str] = []
        self._counts: list[int] = []
        self._sizes = bytearray()

    def add(self, entity: Entity, turned: Sequence[Form], forms: Sequence[Form]) -> int:
        """Store the forms of the next entity.

        Args:
            entity: the entity.
            turned: its forms in another order, which are accepted but not compared with mentions.
            forms: all others.

        Returns:
            The number of the first form; the others follow.
        """
        first = len(self._sizes)
        rows = [_line(_record(entity, form, _TURNED)) for form in turned]
        rows += [_line(_record(entity, form, NUMBERS[form.origin])) for form in forms]
        self._records.append("\n".join(rows))
        self._counts.append(len(rows))
        self._sizes += bytes(map(_size, (*turned, *forms)))
        return first

    def __len__(self) -> int:
        """How many forms are stored."""
        return len(self._sizes)

    def join(self, more: RecordsToBe) -> None:
        """Append what was collected for the entities that follow."""
        self._records += more._records
        self._counts += more._counts
        self._sizes += more._sizes

    def pack(self) -> dict[str, Part]:
        """The sections that `Forms` reads."""
        first = array("I", accumulate(self._counts, initial=0))
        bearers = array("I", chain.from_iterable(map(repeat, range(len(self._counts)), self._counts)))
        return {
            **pack_strings("forms", self._records),
            "forms.first": first.tobytes(),
            "forms.bearers": bearers.tobytes(),
            "forms.sizes": self._sizes,
        }


class Forms:
    """The forms of all entities, by number.

    Args:
        sections: what `RecordsToBe` and `TraitsToBe` packed.
        entities: the entities, in the same order.
        spelling: the spelling of repaired names.
    """

    def __init__(self, sections: Sections, entities: StoredEntities, spelling: Spelling) -> None:
        self._records = Strings(sections, "forms")
        self._first, self._bearers = sections.numbers("forms.first"), sections.numbers("forms.bearers")
        self._sizes = sections["forms.sizes"]
        self._entities, self._spelling = entities, spelling
        self._traits = sections.numbers("traits.forms")
        self._lines = lru_cache(maxsize=_MOST_LINES)(lambda entity: self._records[entity].split("\n"))
        self._kept = lru_cache(maxsize=_MOST_KEPT)(self._read)

    def __len__(self) -> int:
        """How many forms there are."""
        return len(self._sizes)

    def __getitem__(self, number: int) -> Form:
        """The form with a number."""
        return self._kept(self.bearer(number), number)

    def entity(self, number: int) -> Entity:
        """The entity with a number."""
        return self._entities.numbered(number)

    def size(self, number: int) -> int:
        """How many words a form has."""
        return self._sizes[number] & MOST_WORDS

    def bearer(self, number: int) -> int:
        """The number of the entity of a form."""
        return self._bearers[number]

    def numbers(self, entity: int) -> range:
        """The numbers of the forms of an entity, given by its number."""
        return range(self._first[entity], self._first[entity + 1])

    def of(self, entity: int, origins: Sequence[Origin]) -> Sequence[Form]:
        """The forms of an entity, given by number, that have one of these origins, in order."""
        return [self[number] for number in self.numbers(entity) if self.is_of(number, origins)]

    def is_of(self, number: int, origins: Sequence[Origin]) -> bool:
        """Whether a form, given by number, has one of these origins; a name in another order has none."""
        origin = self._traits[number] & ORIGIN
        return origin < len(ORIGINS) and ORIGINS[origin] in origins

    def _read(self, entity: int, number: int) -> Form:
        known = self._entities.numbered(entity)
        native = native_words(known) if self._spelling == "native" else {}
        return _form(known, _DECODE(self._lines(entity)[number - self._first[entity]]), native)


def _size(form: Form) -> int:
    return min(MOST_WORDS, len(form.words)) | (MOST_WORDS + 1 if form.origin == "native" else 0)


def _record(entity: Entity, form: Form, origin: int) -> list[Any]:
    """What cannot be derived of a form, without empty values at the end."""
    spelt = form.spelt[0] if len(form.spelt) == 1 else " ".join(form.spelt)
    if spelt and form.written == spelt and spelt.isascii() and not form.lang and not form.others:
        # True of most forms.
        return [origin, spelt] if spelt != entity.name else [origin] if origin else []
    written = "" if form.written == (spelt or entity.name) else form.written
    words = "" if spelt.isascii() and spelt else " ".join(form.words)
    record = [origin, _THE_NAME if spelt == entity.name else spelt, written, words, form.lang, form.others]
    while record and record[-1] == _DEFAULTS[len(record) - 1]:
        record.pop()
    return record


def _line(record: list[Any]) -> str:
    """A record as JSON."""
    if not record:
        return "[]"
    if len(record) == 2 and (spelt := record[1]) and spelt.isascii() and spelt.replace(" ", "").isalnum():
        # Most forms are a few plain words, which need no escaping.
        return f'[{record[0]},"{spelt}"]'
    return _ENCODE(record)


def _form(entity: Entity, record: list[Any], native: dict[str, str]) -> Form:
    origin, spelt, written, words, lang, others = (*record, *_DEFAULTS[len(record) :])
    spelt = entity.name if spelt == _THE_NAME else spelt
    written = written or spelt or entity.name
    if native and origin != _TURNED:
        written = respelt(written, native)
    parts = tuple(spelt.split(" ")) if spelt else ()
    return Form(
        entity,
        origin_of(origin),
        tuple(words.split(" ")) if words else folded(parts),
        written,
        parts,
        lang,
        tuple(map(tuple, others)),
    )
