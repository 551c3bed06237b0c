"""The forms under which an entity may be meant, and what is written for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from gazetteer import Entity
from normalize.match import persons
from normalize.match.similar import likeness
from normalize.options import Spelling
from normalize.text.folding import fold
from normalize.text.romanise import readings, scripts
from normalize.text.tokens import tokens

Origin = Literal["name", "alias", "demonym", "other", "surname", "given", "part", "native"]

_PERSON_PARTS = ("surname", "given", "part")


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which an entity may stand in a text.

    Attributes:
        entity: whose form it is.
        origin: where the form comes from; ``other`` is the right name of somebody else.
        words: its folded words, to compare with.
        written: what a mention repaired to this form is written as, before its case is fitted.
        spelt: the words in their own case, to tell a name from a common word; empty for readings.
        lang: the language a reading is read from.
    """

    entity: Entity
    origin: Origin
    words: tuple[str, ...]
    written: str
    spelt: tuple[str, ...] = ()
    lang: str = ""

    @property
    def short(self) -> bool:
        """Whether it is only part of a name, and means nothing without the whole near by."""
        return self.origin in _PERSON_PARTS


def spelt_words(name: str) -> tuple[str, ...]:
    """The words of a name as tokens, in their own case."""
    return tuple(t.word for t in tokens(name))


def folded(spelt: tuple[str, ...]) -> tuple[str, ...]:
    """Folded words; empty if one of them folds to nothing."""
    words = tuple(fold(w) for w in spelt)
    return words if all(words) else ()


def forms(entity: Entity, spelling: Spelling = "english") -> Iterator[Form]:
    """All forms of an entity: accepted ones, parts of a person's name, and readings of its native names.

    Args:
        entity: whose forms.
        spelling: whether mentions are repaired to the English press form or to the native Latin one.

    >>> from gazetteer import Entity
    >>> [(f.origin, f.written) for f in forms(Entity("a", "Hulusi Akar", "person", names={"zh": ("胡卢西·阿卡尔",)}))]
    [('native', 'Hulusi Akar'), ('native', 'Akar'), ('name', 'Hulusi Akar'), ('surname', 'Akar'), ('given', 'Hulusi')]
    """
    found = {(form.words, form.written): form for form in _native(entity)}
    # A reading that a Latin form spells as well says nothing more.
    found |= {(form.words, form.written): form for form in _latin(entity)}
    respelt = _native_words(entity) if spelling == "native" else {}
    for form in found.values():
        yield replace(form, written=_respelt(form.written, respelt)) if respelt else form


def written(entity: Entity, name: str, spelling: Spelling) -> str:
    """A name of an entity, whole or in part, in the spelling to write."""
    return _respelt(name, _native_words(entity)) if spelling == "native" else name


def _latin(entity: Entity) -> Iterator[Form]:
    yield from _accepted(entity)
    if entity.kind == "person":
        yield from _person_parts(entity)


def _native(entity: Entity) -> Iterator[Form]:
    family = persons.surname(entity) if entity.kind == "person" else ""
    # A reading of one word is heard as one word: Leyen, not von der Leyen.
    last = persons.bare(family)
    for lang, natives in entity.names.items():
        if lang not in entity.translated:
            for reading in (r for native in natives for r in readings(native, lang)):
                words = tuple(reading.split())
                if words:
                    meant = _meant(words[0], last, entity.name) if last and len(words) == 1 else entity.name
                    yield Form(entity, "native", words, meant, (), lang)
                if last and len(words) > 1:
                    heard = words[:1] if entity.name.startswith(family) else words[-1:]
                    yield Form(entity, "native", heard, last, (), lang)


def _meant(heard: str, last: str, name: str) -> str:
    """Which a native name of one word is: the surname, or the whole name written without a space."""
    parts = {text: "".join(folded(spelt_words(text))) for text in (last, name)}
    return max(parts, key=lambda text: sum(likeness(heard, parts[text])))


def _accepted(entity: Entity) -> Iterator[Form]:
    labelled: list[tuple[Origin, str]] = [("name", entity.name)]
    labelled += [("alias", alias) for alias in entity.aliases]
    labelled += [("demonym", demonym) for demonym in entity.demonyms]
    labelled += [("other", name) for name in entity.never]
    for origin, text in labelled:
        spelt = spelt_words(text)
        words = folded(spelt)
        if words:
            yield Form(entity, origin, words, text, spelt)


def _person_parts(entity: Entity) -> Iterator[Form]:
    family, first = persons.surname(entity), persons.given(entity)
    parts: list[tuple[Origin, str]] = [("surname", family), ("surname", persons.bare(family)), ("given", first)]
    if len(entity.name.split()) > 2 and entity.name.endswith(family):
        parts.append(("part", f"{first} {family}"))
    # The surname of another accepted spelling is accepted too, once the person stands.
    spellings = [persons.surname(replace(entity, name=alias, surname="")) for alias in entity.aliases]
    for origin, text, right in [*((o, t, t) for o, t in parts), *(("surname", s, family) for s in spellings)]:
        spelt = spelt_words(text)
        words = folded(spelt)
        if words and right:
            yield Form(entity, origin, words, right, spelt)


def _native_words(entity: Entity) -> dict[str, str]:
    """Folded words of the canonical form → the same words in native Latin spelling, if the entity has one."""
    words = folded(spelt_words(entity.name))
    for text in (*entity.aliases, *(name for names in entity.names.values() for name in names)):
        spelt = spelt_words(text)
        if not text.isascii() and scripts(text) == {"Latin"} and folded(spelt) == words:
            return dict(zip(words, spelt, strict=True))
    return {}


def _respelt(written: str, native_words: Mapping[str, str]) -> str:
    for word in spelt_words(written):
        written = written.replace(word, native_words.get(fold(word), word), 1)
    return written
