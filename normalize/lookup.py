"""What a gazetteer knows about a name, and how the name would match as a mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazetteer import Calque, Entity, Garble
from normalize.match.candidates.candidate import Candidate
from normalize.match.candidates.proposing import Candidates
from normalize.match.index import Index
from normalize.match.names.form import Form, folded, spelt_words


@dataclass(frozen=True, slots=True)
class Known:
    """What was found for a name.

    Attributes:
        accepted: the accepted forms equal to it.
        parts: the parts of people's names equal to it.
        native: entities with a native name that it is, or is part of, and the language.
        garbles: entities that list it as a garble.
        calques: entities that list it as a calque.
        nearest: its candidates as a mention, the most alike first.
    """

    accepted: Sequence[Form]
    parts: Sequence[Form]
    native: Sequence[tuple[Entity, str]]
    garbles: Sequence[tuple[Entity, Garble]]
    calques: Sequence[tuple[Entity, Calque]]
    nearest: Sequence[Candidate]

    def __bool__(self) -> bool:
        """Whether anything was found."""
        return any((self.accepted, self.parts, self.native, self.garbles, self.calques, self.nearest))


def lookup(name: str, names: Iterable[Entity]) -> Known:
    """Look a name up.

    Args:
        name: any words.
        names: a gazetteer, or any entities.

    >>> from gazetteer import Entity
    >>> found = lookup("Hulusi Akal", [Entity("akar", "Hulusi Akar", "person")])
    >>> found.accepted, [(c.form.written, round(c.alike, 2)) for c in found.nearest]
    ((), [('Hulusi Akar', 0.97)])
    """
    index = Index(names)
    words = folded(spelt_words(name))
    key = " ".join(words)
    listed = index.listed(key) if words else ()
    return Known(
        accepted=tuple(form for form in index.accepted(key) if form.origin != "other") if words else (),
        parts=tuple(index.short[key]) if words else (),
        native=tuple(_native(name, names)),
        garbles=tuple((item.entity, item.wrong) for item in listed if isinstance(item.wrong, Garble)),
        calques=tuple((item.entity, item.wrong) for item in listed if isinstance(item.wrong, Calque)),
        nearest=tuple(Candidates(index).of(words)) if words else (),
    )


def _native(name: str, names: Iterable[Entity]) -> Iterator[tuple[Entity, str]]:
    """Entities with a native name equal to the name, or with it as a part between dots or spaces, and the language."""
    for entity in names:
        for lang, natives in entity.names.items():
            if any(name == native or name in re.split("[ ·・]", native) for native in natives):
                yield entity, lang
