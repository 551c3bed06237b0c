"""Wrong forms that the gazetteer lists, and those that a native name lets expect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazetteer import Calque, Entity, Garble
from normalize.match.forms import folded, spelt_words, written
from normalize.match.index.predicted import Predicted
from normalize.match.persons import surname
from normalize.options import Spelling


@dataclass(frozen=True, slots=True)
class Listed:
    """A wrong form of an entity to look for as it is.

    Attributes:
        entity: whose wrong form it is.
        wrong: the entry in the gazetteer, or what is expected without one.
        words: its folded words, to look for.
        spelt: the same in their own case.
        written: what to write instead.
    """

    entity: Entity
    wrong: Garble | Calque | Predicted
    words: tuple[str, ...]
    spelt: tuple[str, ...]
    written: str

    @property
    def fix(self) -> bool:
        """Whether the gazetteer lets it be rewritten without asking."""
        return self.entity.fix and (not isinstance(self.wrong, Calque) or self.wrong.fix)


def listed_of(entity: Entity, spelling: Spelling = "english") -> Iterator[Listed]:
    """The wrong forms that the gazetteer lists for an entity, if they have words to look for."""
    return _to_look_for(entity, (*entity.garbles, *entity.calques), spelling)


def expected_of(entity: Entity, found: Iterable[Predicted], spelling: Spelling = "english") -> Iterator[Listed]:
    """The wrong forms of an entity that its native names let expect, by what is predicted of it."""
    return _to_look_for(entity, found, spelling)


def _to_look_for(
    entity: Entity, wrong_forms: Iterable[Garble | Calque | Predicted], spelling: Spelling
) -> Iterator[Listed]:
    for wrong in wrong_forms:
        spelt = spelt_words(wrong.text)
        words = folded(spelt)
        if words:
            yield Listed(entity, wrong, words, spelt, _written(entity, wrong, spelling))


def _written(entity: Entity, wrong: Garble | Calque | Predicted, spelling: Spelling) -> str:
    """What a listed form is repaired to: a person's family name where it is a single word, else the whole name."""
    if isinstance(wrong, Calque) and wrong.write:
        return wrong.write
    short = surname(entity) if entity.kind == "person" and len(wrong.text.split()) == 1 else ""
    return written(entity, short or entity.name, spelling)
