"""How languages other than English print Russian and Ukrainian names: Sergej Lawrow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from gazetteer import Entity
from normalize.match.names.form import folded, spelt_words
from normalize.text.romanise.elsewhere import COUNTRIES, NOT_ENGLISH, elsewhere


def printed(entity: Entity) -> Iterator[tuple[str, str]]:
    """Language code and name, as other languages print an entity; not for languages in which it lists names."""
    if entity.country in COUNTRIES:
        natives = ((name, code) for code, names in entity.names.items() for name in names)
        yield from (each for name, code in natives for each in elsewhere(name, code) if each[0] not in entity.names)


def printed_words(entity: Entity) -> Mapping[tuple[str, ...], str]:
    """The names of `printed`, by their folded words.

    >>> lavrov = Entity("lavrov", "Sergey Lavrov", "person", country="Russia", names={"ru": ("Сергей Лавров",)})
    >>> printed_words(lavrov)["sergej", "lawrow"]
    'Sergej Lawrow'
    """
    return {folded(spelt_words(name)): name for _, name in printed(entity)}


@lru_cache(maxsize=1 << 14)
def may_be_printed(words: tuple[str, ...]) -> bool:
    """Whether folded words may be such a name, as they have letters that English would not use for it."""
    return any(map(NOT_ENGLISH.search, words))
