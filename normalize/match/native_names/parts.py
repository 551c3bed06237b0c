"""The native names of an entity, and the parts of them that may stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from gazetteer import Entity
from normalize.match.names.form import folded, spelt_words
from normalize.match.names.persons import surname
from normalize.match.names.printed import printed
from normalize.match.native_names.inflection import FEWEST_LETTERS
from normalize.match.native_names.short import short_names
from normalize.text import romanise
from normalize.text.languages import katakana
from normalize.text.languages.han import simplified
from normalize.text.languages.transcribed import is_transcribed
from normalize.text.romanise import scripts

Part = Literal["whole", "surname", "given", "short"]

_UNSPACED = frozenset({"Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"})
"""Scripts that need no space between words, or attach endings without one: names are searched at any character."""

HEAD = 2
"""How many characters count as the beginning of an unspaced name."""

LINKS = f"{katakana.DOTS}∙⋅\u3000"
LINK = re.compile(f"[{LINKS}]")
"""Signs between the parts of a foreign name in Chinese or Japanese; they may be left out."""

_BETWEEN = re.compile(rf"[\s{katakana.DOTS}]+")
_MOST_KEPT = 1 << 15

_ARTICLES = frozenset("al el ad an ar as ash at az ed en er es et ez".split())
"""Spellings of the Arabic article in Latin letters."""


@dataclass(frozen=True, slots=True)
class Native:
    """A native name, or a part of one that may stand for its bearer.

    Attributes:
        entity: the bearer.
        text: the name or part, as written.
        lang: its language.
        part: which part of the name it is.
    """

    entity: Entity
    text: str
    lang: str
    part: Part


def natives_of(entity: Entity) -> Iterator[Native]:
    """The native names of an entity, and the parts of them that may stand alone."""
    for code, name in dict.fromkeys(_whole_names(entity)):
        yield Native(entity, name, code, "whole")
        yield from (Native(entity, text, code, part) for text, part in _parts(entity, name, code))


def _whole_names(entity: Entity) -> Iterator[tuple[str, str]]:
    """The native names, and the forms in which other languages print them."""
    yield from ((code, name) for code, names in entity.names.items() for name in names)
    yield from printed(entity)


def _parts(entity: Entity, name: str, code: str) -> Iterator[tuple[str, Part]]:
    """The parts of a native name that may stand alone."""
    if entity.kind != "person":
        yield from ((text, "short") for text in short_names(name, code))
        return
    words = [word for word in _BETWEEN.split(name) if word]
    family = surname(entity)
    first = bool(family) and entity.name.startswith(family + " ")
    if len(words) > 1:
        order: tuple[Part, Part] = ("surname", "given") if first else ("given", "surname")
        yield words[0], order[0]
        yield words[-1], order[1]
        if not first and 1 < (parts := _words_of(family)) < len(words):
            yield " ".join(words[-parts:]), "surname"
    elif code == "ja" and family and not first:
        size = len(romanise.surname_in(name, "".join(folded(spelt_words(family)))))
        halves: tuple[tuple[str, Part], ...] = ((name[:size], "surname"), (name[size:], "given"))
        yield from ((half, part) for half, part in halves if size and len(half) > 1)


def _words_of(family: str) -> int:
    """The number of words in a surname, without an article that Arabic writes together with the next word."""
    return sum(1 for word in re.split("[ -]", family) if word.lower() not in _ARTICLES)


def heads(entity: Entity, lang: str | None) -> Iterator[str]:
    """The beginnings of an entity's native names, which sister companies share: two characters, or the first word.

    Args:
        entity: the entity.
        lang: the language of the names, as a code; None takes all.
    """
    for name in [name for code, names in entity.names.items() if lang in (None, code) for name in names]:
        head, fewest = (name[:HEAD], HEAD) if is_unspaced(name) else (name.split()[0], FEWEST_LETTERS)
        if head != name and len(head) >= fewest:
            yield head


@lru_cache(maxsize=_MOST_KEPT)
def spelt_by_sound(names: tuple[str, ...]) -> tuple[str, ...]:
    """Those native names that Chinese or Japanese spells by sound.

    Only whole names: many surnames are one character away from another, such as Perkov's from Peskov's.
    """
    return tuple(dict.fromkeys(name for name in map(signs_of, names) if is_transcribed(name)))


def signs_of(text: str) -> str:
    """The form in which unspaced text is looked up: simplified characters, no dots between parts of names."""
    return simplified(LINK.sub("", text))


def is_unspaced(text: str) -> bool:
    """Whether a text has characters of a script that needs no spaces between words."""
    return not _UNSPACED.isdisjoint(scripts(text))
