"""Adds a wrong form, or a right name of another entity, to an entry of a YAML list."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from gazetteer.editing.entry import written
from gazetteer.editing.place import Unplaced, appended, bare, inserted
from gazetteer.entity import Calque, Entity, Garble

Key = Literal["garbles", "calques", "not"]


class CannotEdit(Exception):
    """A list cannot be extended; the message says why."""


def add(text: str, entity: Entity, key: Key, words: str, write: str = "") -> str:
    r"""Add words to an entry of a list.

    Args:
        text: the list, in YAML; may be empty.
        entity: the entity as it is known. If the list has no entry for it, a complete one is added, since an entry
            replaces an earlier one as a whole.
        key: the key to add to.
        words: what to add.
        write: for a calque, what to write instead, if not the name.

    Returns:
        The new list; the same if the entry already has these words there.

    Raises:
        CannotEdit: the list has a fault, or the words cannot be added without touching anything else.

    >>> from gazetteer import Entity
    >>> akar = Entity("hulusi-akar", "Hulusi Akar", "person")
    >>> print(add("- name: Hulusi Akar  # the general\n  kind: person\n", akar, "garbles", "Akal"))
    - name: Hulusi Akar  # the general
      kind: person
      garbles: [Akal]
    <BLANKLINE>
    """
    before = _entities(text)
    known = before.get(entity.id)
    wanted = _with(known or entity, key, words, write)
    if wanted == known:
        return text
    value: str | dict[str, str] = {"text": words, "write": write} if key == "calques" and write else words
    if key == "calques" and not write:
        value = {"text": words}
    try:
        new = inserted(text, entity.id, key, value) if known else appended(text, written(wanted))
    except Unplaced as error:
        raise CannotEdit(str(error)) from None
    if _entities(new) != {**before, entity.id: wanted}:
        raise CannotEdit(f"{words!r} cannot be put into the entry {entity.id} without touching more; add it by hand")
    return new


def _with(entity: Entity, key: Key, words: str, write: str) -> Entity:
    entity = replace(entity, origin="")
    if key == "garbles":
        there = any(garble.text == words for garble in entity.garbles)
        return entity if there else replace(entity, garbles=(*entity.garbles, Garble(words)))
    if key == "calques":
        there = any(calque.text == words for calque in entity.calques)
        return entity if there else replace(entity, calques=(*entity.calques, Calque(words, write)))
    return entity if words in entity.never else replace(entity, never=(*entity.never, words))


def _entities(text: str) -> dict[str, Entity]:
    """The entities of a list, by id."""
    from gazetteer.reading import parse
    from gazetteer.reading.document import Document

    entities, faults = ([], []) if bare(text) else parse(Document("the list", text), "yaml")
    if faults:
        raise CannotEdit(f"something is wrong in it, line {faults[0].line}: {faults[0].message}")
    return {entity.id: replace(entity, origin="") for entity in entities}
