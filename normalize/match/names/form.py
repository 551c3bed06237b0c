"""A form of a name: its words, its origin, and how it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from gazetteer import Entity
from normalize.options import Spelling
from normalize.text.folding import fold
from normalize.text.romanise import scripts
from normalize.text.tokens import tokens

Origin = Literal["name", "alias", "demonym", "other", "surname", "given", "part", "native"]

ORIGINS: tuple[Origin, ...] = get_args(Origin)
NUMBERS: Mapping[Origin, int] = {origin: number for number, origin in enumerate(ORIGINS)}
"""The origins as an index stores them; the number after the last means a name in another order."""


def origin_of(number: int) -> Origin:
    """The origin for a number in an index; a name in another order counts as an alias."""
    return ORIGINS[number] if number < len(ORIGINS) else "alias"


PERSON_PARTS: tuple[Origin, ...] = ("surname", "given", "part")
"""Origins of forms that are only part of a person's name."""

_ACRONYM_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which an entity may stand in a text.

    Attributes:
        entity: the entity.
        origin: where the form comes from; ``other`` is the right name of somebody else.
        words: its folded words, for comparison.
        written: what replaces a mention repaired to this form, before its case is fitted.
        spelt: the words in their own case, to tell a name from a common word; empty for readings.
        lang: the language in which a reading is read.
        others: for each word, other readings of the same characters.
    """

    entity: Entity
    origin: Origin
    words: tuple[str, ...]
    written: str
    spelt: tuple[str, ...] = ()
    lang: str = ""
    others: tuple[tuple[str, ...], ...] = ()

    def choices(self, place: int) -> tuple[str, ...]:
        """All readings of one of its words, the likeliest first."""
        return (self.words[place], *self.others[place]) if self.others else (self.words[place],)

    @property
    def short(self) -> bool:
        """Whether it is only part of a name, which means nothing without the whole name near by."""
        return self.origin in PERSON_PARTS

    @property
    def acronym(self) -> bool:
        """Whether one of its words is an acronym, as by `is_acronym`."""
        # Hardly any word is in capitals.
        return any(map(str.isupper, self.spelt)) and any(map(is_acronym, self.spelt))


def is_acronym(spelt: str) -> bool:
    """Whether a word of a name is read letter by letter or always in capitals: WHO, NATO."""
    return spelt.isupper() and spelt.isalpha() and 1 < len(spelt) <= _ACRONYM_LETTERS


def spelt_words(name: str) -> tuple[str, ...]:
    """The words of a name as tokens, in their own case."""
    if name.isascii() and name.replace(" ", "").isalnum():
        return tuple(name.split())
    return tuple(t.word for t in tokens(name))


def folded(spelt: tuple[str, ...]) -> tuple[str, ...]:
    """The words, folded; empty if one of them folds to nothing."""
    words = tuple(map(fold, spelt))
    return words if all(words) else ()


@lru_cache(maxsize=1 << 12)
def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name; empty if one of them folds to nothing."""
    return folded(spelt_words(name))


def written(entity: Entity, name: str, spelling: Spelling) -> str:
    """An entity's name, whole or in part, in the spelling to write."""
    return respelt(name, native_words(entity)) if spelling == "native" else name


def native_words(entity: Entity) -> dict[str, str]:
    """Folded words of the canonical form → its words in native Latin spelling; empty if the entity has none."""
    words = folded(spelt_words(entity.name))
    for text in (*entity.aliases, *(name for names in entity.names.values() for name in names)):
        spelt = spelt_words(text)
        if not text.isascii() and scripts(text) == {"Latin"} and folded(spelt) == words:
            return dict(zip(words, spelt, strict=True))
    return {}


def respelt(written: str, native: Mapping[str, str]) -> str:
    """A name with its words replaced by their native spelling, looked up by folded word."""
    for word in spelt_words(written):
        written = written.replace(word, native.get(fold(word), word), 1)
    return written
