"""The forms under which an entity may appear, and what is written for each; made once, when the index is built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazetteer import Entity
from normalize.match.names import persons
from normalize.match.names.form import Form, Origin, folded, spelt_words, words_of
from normalize.match.names.words_alike import likeness
from normalize.match.native_names.short import short_names
from normalize.text.romanise import readings, scripts
from normalize.text.romanise.kanji_names import PersonReading, name_readings, place_readings
from normalize.text.romanise.kind_words import parted

_ONE_NAME = 0.5
"""From this likeness on, the last word of an alias is the given name or the surname in another spelling."""

_ONE_WORD = 0.7
"""From this mean likeness on, two words are spellings of one: Suleimani, Soleimani, but not Kovalchuk, Kovalenko."""

_HEARD_AS_SURNAME = 1.7
"""From this sum of likenesses on, a word of a native name is the surname; otherwise its position in English decides."""

_MOST_OF_A_PART, _MOST_OF_A_PLACE = 10, 8
"""How many readings of kanji are kept for a part of a name, and for the name of a place."""


def forms(entity: Entity) -> Iterator[Form]:
    """All forms of an entity: accepted ones, parts of a person's name, and readings of its native names.

    Args:
        entity: the entity.

    >>> from gazetteer import Entity
    >>> [(f.origin, f.written) for f in forms(Entity("a", "Hulusi Akar", "person", names={"zh": ("胡卢西·阿卡尔",)}))]
    [('native', 'Hulusi Akar'), ('native', 'Akar'), ('name', 'Hulusi Akar'), ('surname', 'Akar'), ('given', 'Hulusi')]
    """
    found = {(form.words, form.written): form for form in _native(entity)} if entity.names else {}
    # A reading spelt like a Latin form adds nothing, unless that form is an alias repaired to the canonical name.
    found |= {(form.words, "" if _respelt(form) else form.written): form for form in _latin(entity)}
    yield from found.values()


def _respelt(form: Form) -> bool:
    """Whether a garble of this alias is written as the canonical name."""
    return form.origin == "alias" and form.written == form.entity.name


def turned(entity: Entity) -> Iterator[Form]:
    """A person's name of two words with the surname first, which is just as right.

    >>> from gazetteer import Entity
    >>> [f.written for f in turned(Entity("a", "Hulusi Akar", "person"))]
    ['Akar Hulusi']
    """
    words = entity.name.split()
    if entity.kind == "person" and len(words) == 2:
        text = f"{words[1]} {words[0]}"
        spelt = spelt_words(text)
        folded_words = folded(spelt)
        if len(folded_words) > 1:
            yield Form(entity, "alias", folded_words, text, spelt)


def _latin(entity: Entity) -> Iterator[Form]:
    accepted = list(_accepted(entity))
    yield from accepted
    if entity.kind == "person":
        # A person who is also listed by the given name is called by it alone: Neymar. A name that the press never
        # shortens is no part of itself: Hun Manet.
        listed, whole = {form.words for form in accepted}, folded(spelt_words(entity.name))
        parts = (each for each in _person_parts(entity) if each.words != whole)
        yield from (each for each in parts if each.origin != "given" or each.words not in listed)


def _native(entity: Entity) -> Iterator[Form]:
    for lang, natives in entity.names.items():
        if lang not in entity.translated:
            # The press shortens names of bodies; a place without its kind may be another place.
            short = [each for name in natives for each in short_names(name, lang)] if entity.kind == "org" else ()
            named = [(native, entity.name) for native in natives]
            for native, written in (*named, *((native, _short_name(entity)) for native in short)):
                if lang == "ja" and "Han" in scripts(native):
                    yield from _in_kanji(entity, native, written)
                else:
                    yield from _read_aloud(entity, native, lang, written)


def _short_name(entity: Entity) -> str:
    """What to call a body where the source shortens it: the longest alias that its name begins with, or the name."""
    beginnings = [alias for alias in entity.aliases if entity.name.startswith(f"{alias} ")]
    return max(beginnings, key=len, default=entity.name)


def _read_aloud(entity: Entity, native: str, lang: str, written: str) -> Iterator[Form]:
    family = persons.surname(entity) if entity.kind == "person" else ""
    # Readings of several words are compared word by word: Leyen, not von der Leyen.
    last = persons.bare(family)
    heard_as = list(readings(native, lang))
    # If one reading has its parts separated, the native name is a whole name: 李家超 is not a surname.
    whole = any(" " in reading for reading in heard_as)
    for reading in heard_as:
        words = tuple(reading.split())
        if words:
            meant = _meant(words[0], (last, family, written)) if last and not whole else written
            yield Form(entity, "native", words, meant, (), lang)
        if last and len(words) > 1:
            # The surname may stand anywhere, whatever the English order: 陈茂波 is Paul Chan Mo-po.
            order = _stretches(words, len(words_of(last)))
            order = order if entity.name.startswith(family) else order[::-1]
            alike, heard = max(((_heard_alike(part, last), part) for part in order), key=lambda pair: pair[0])
            heard = heard if alike >= _HEARD_AS_SURNAME else order[0]
            yield Form(entity, "native", heard, last, (), lang)
    if entity.kind != "person":
        for stem, kind in parted(native, lang):
            for reading in readings(stem, lang):
                yield Form(entity, "native", tuple(f"{reading} {kind}".split()), written, (), lang)


def _stretches(words: tuple[str, ...], size: int) -> Sequence[tuple[str, ...]]:
    """What may be a surname of so many words in a name of several; single words, if the name has no more than these.

    >>> _stretches(("vladislav", "kosinyak", "kamysh"), 2)
    [('vladislav', 'kosinyak'), ('kosinyak', 'kamysh')]
    >>> _stretches(("uwadisuwafu", "koshinyakukamishu"), 2)
    [('uwadisuwafu',), ('koshinyakukamishu',)]
    """
    size = size if size < len(words) else 1
    return [words[first : first + size] for first in range(len(words) - size + 1)]


def _heard_alike(words: tuple[str, ...], family: str) -> float:
    return sum(likeness("".join(words), _joined(family)))


def _in_kanji(entity: Entity, native: str, written: str) -> Iterator[Form]:
    """The many ways to read a name in kanji; a machine may choose any of them."""
    family, given = persons.parts(entity)
    if entity.kind != "person" or not family:
        for reading in place_readings(native, _MOST_OF_A_PLACE):
            yield Form(entity, "native", tuple(reading.split()), written, (), "ja")
        return
    for read in _as_named(name_readings(native, _MOST_OF_A_PART), family):
        both = (read.surname[0], read.given[0]), (read.surname[1:], read.given[1:])
        yield Form(entity, "native", both[0], f"{family} {given}", (), "ja", both[1])
        yield Form(entity, "native", both[0][:1], family, (), "ja", both[1][:1])


def _as_named(read: Sequence[PersonReading], family: str) -> Sequence[PersonReading]:
    """The split of a name into surname and given name that the surname confirms, else all splits."""
    settled = [each for each in read if _joined(family) in each.surname]
    return settled[:1] or read


def _meant(heard: str, names: Sequence[str]) -> str:
    """Which of these a native name of one word means: the surname with or without particles, or the whole name."""
    return max(names, key=lambda text: sum(likeness(heard, _joined(text))))


def _accepted(entity: Entity) -> Iterator[Form]:
    labelled: list[tuple[Origin, str, str]] = [("name", entity.name, entity.name)]
    labelled += [("alias", alias, _instead_of(alias, entity.name)) for alias in entity.aliases]
    labelled += [("demonym", demonym, demonym) for demonym in entity.demonyms]
    labelled += [("other", name, name) for name in entity.never]
    for origin, text, right in labelled:
        spelt = spelt_words(text)
        words = folded(spelt)
        if words:
            yield Form(entity, origin, words, right, spelt)


def _instead_of(alias: str, name: str) -> str:
    """What replaces a garble of an alias: the canonical name if the alias is only a spelling of it, else the alias."""
    words, others = folded(spelt_words(alias)), folded(spelt_words(name))
    spelling = len(words) == len(others) and all(
        likeness(word, other).mean >= _ONE_WORD for word, other in zip(words, others, strict=True)
    )
    return name if spelling else alias


def _person_parts(entity: Entity) -> Iterator[Form]:
    family, first = persons.parts(entity)
    bare = persons.bare(family)
    parts: list[tuple[Origin, str]] = [("surname", family), ("surname", bare), ("given", first)]
    if family == bare:
        del parts[1]
    if entity.name.endswith(family) and f"{first} {family}" != entity.name:
        parts.append(("part", f"{first} {family}"))
    # The surname in another accepted spelling is accepted too, once the person stands. If an alias is in another order,
    # its last word is the given name; if it is unlike the surname, it is another name of the person, right by itself.
    for alias in entity.aliases:
        other = persons.surname(replace(entity, name=alias, surname=""))
        if _like(other, first) < _ONE_NAME:
            parts.append(("surname", other))
    words_of_it = {bare, *family.replace("-", " ").split()}
    for origin, text in parts:
        part = text in words_of_it
        spelling = origin == "surname" and not part and _like(text, family) >= _ONE_NAME
        right = family if spelling else text
        spelt = spelt_words(text)
        words = folded(spelt)
        if words and right:
            yield Form(entity, origin, words, right, spelt)


def _like(text: str, other: str) -> float:
    return likeness(_joined(text), _joined(other)).spelling


def _joined(text: str) -> str:
    return "".join(folded(spelt_words(text)))
