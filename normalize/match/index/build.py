"""Builds the sections of an index from entities."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain, islice
from typing import cast

from gazetteer import Entity
from gazetteer.collector import collector_off
from gazetteer.stored.entities import pack_entities
from gazetteer.stored.sections import Part
from normalize.match.index.expected import ExpectedToBe
from normalize.match.index.forms import forms, turned
from normalize.match.index.listed import expected_of, listed_of
from normalize.match.index.predicted import predicted
from normalize.match.index.records import COMPARED, RecordsToBe
from normalize.match.index.sounds import pack_sounds
from normalize.match.index.traits import TraitsToBe, in_other_order
from normalize.match.index.words import ACCEPTED, LISTED, READ, SHORT, WHOLE, WordsToBe, in_form
from normalize.match.names.form import PERSON_PARTS, Form
from normalize.match.native_names.indexed import pack_natives
from normalize.parallel import in_order, spare_jobs

_SHARE = 10_000
"""How many entities a process takes at a time."""

_Gathered = tuple[RecordsToBe, WordsToBe, TraitsToBe, ExpectedToBe]


def build(entities: Iterable[Entity], replaced: Iterable[Entity] = ()) -> dict[str, Part]:
    """Build the index of some entities.

    Args:
        entities: any entities; if names have equal claims, the earlier entity comes first.
        replaced: entities that they replaced, stored as well.

    Returns:
        The sections that `Index` reads, including the entities.
    """
    with collector_off():
        return _build(list(entities), replaced)


def _build(known: Sequence[Entity], replaced: Iterable[Entity]) -> dict[str, Part]:
    shares: list[tuple[int, ...]] = [(start, start + _SHARE) for start in range(0, len(known), _SHARE)]
    jobs = min(len(shares), spare_jobs())
    if jobs < 2:
        parts, gathered = [each(known) for each in _APART], _gather(known, 0, len(known))
        parts += [_packed(*gathered), _sounds(gathered[1])]
    else:
        from normalize.workers import pool

        parts, gathered = _shared(known, shares, jobs)
        # Sounds take as long as all the rest that is left.
        with pool(partial(_sounds, gathered[1]), 1) as processes:
            sounds = processes.begin()
            parts += [_packed(*gathered), sounds()]
    return {**ChainMap(*parts), **pack_entities("replaced", replaced)}


def _packed(records: RecordsToBe, words: WordsToBe, traits: TraitsToBe, expected: ExpectedToBe) -> dict[str, Part]:
    return {**records.pack(), **words.pack(), **traits.pack(), **expected.pack()}


def _sounds(words: WordsToBe) -> dict[str, Part]:
    return pack_sounds(words.similar())


_APART: Sequence[Callable[[Sequence[Entity]], dict[str, Part]]] = (pack_natives, partial(pack_entities, "entities"))
"""What makes sections from all entities, apart from their forms."""


def _shared(
    known: Sequence[Entity], shares: Sequence[tuple[int, ...]], jobs: int
) -> tuple[list[dict[str, Part]], _Gathered]:
    """What several processes make: the sections from `_APART`, and what is gathered of the forms."""
    apart = [(number,) for number in range(len(_APART))]
    made = in_order(partial(_work, known), chain(apart, shares), jobs)
    parts = [cast("dict[str, Part]", part) for part in islice(made, len(apart))]
    records, words, traits, expected = RecordsToBe(), WordsToBe(), TraitsToBe(), ExpectedToBe()
    for (start, _), gathered in zip(shares, made, strict=True):
        more_records, more_words, more_traits, more_expected = cast("_Gathered", gathered)
        words.join(more_words, len(records), start)
        records.join(more_records)
        traits.join(more_traits)
        expected.join(more_expected)
    return parts, (records, words, traits, expected)


def _work(known: Sequence[Entity], first: int, stop: int | None = None) -> dict[str, Part] | _Gathered:
    return _APART[first](known) if stop is None else _gather(known, first, stop)


def _gather(known: Sequence[Entity], start: int, stop: int) -> _Gathered:
    """What is gathered of the forms of some entities; forms and entities are numbered from the first of them."""
    records, words, traits, expected = RecordsToBe(), WordsToBe(), TraitsToBe(), ExpectedToBe()
    for number, entity in enumerate(known[start:stop]):
        found = tuple(predicted(entity))
        expected.add(found)
        for wrong in chain(listed_of(entity), expected_of(entity, found)):
            words.post(" ".join(wrong.words), LISTED, number)
            words.look_for(wrong.words)
        _add_forms(entity, records, words, traits)
    return records, words, traits, expected


def _add_forms(entity: Entity, records: RecordsToBe, words: WordsToBe, traits: TraitsToBe) -> None:
    other_order, found = tuple(turned(entity)), tuple(forms(entity))
    number = records.add(entity, other_order, found)
    traits.add(entity, other_order, found)
    compared = in_other_order(other_order, found) if entity.names else ()
    for form in other_order:
        words.spell(form.words if form.written in compared else ())
        words.post(" ".join(form.words), ACCEPTED, number)
        words.look_for(form.words)
        number += 1
    for form in found:
        if form.spelt:
            words.in_name(form.words)
            if form.origin in PERSON_PARTS:
                words.post(" ".join(form.words), SHORT, number)
            else:
                words.post(" ".join(form.words), ACCEPTED, number)
                words.look_for(form.words)
        if form.origin in COMPARED:
            _add_compared(form, number, words)
        else:
            words.spell(())
        number += 1


def _add_compared(form: Form, number: int, words: WordsToBe) -> None:
    words.spell(form.words, form.others)
    words.post("".join(form.words), WHOLE, number)
    if len(form.words) == 1:
        words.post_all([other for other in chain(*form.others) if other != form.words[0]], READ, number)
    elif not form.others:
        words.post_all(form.words, in_form(len(form.words)), number)
    else:
        every = chain.from_iterable((word, *others) for word, others in zip(form.words, form.others, strict=True))
        words.post_all(every, in_form(len(form.words)), number)
