"""Wrong forms to look for as they are: those that the gazetteer lists, and those predicted from native names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazetteer import Calque, Entity, Garble
from normalize.match.index.predicted import Predicted
from normalize.match.names.form import folded, spelt_words, written
from normalize.match.names.persons import surname
from normalize.options import Spelling


@dataclass(frozen=True, slots=True)
class Listed:
    """A wrong form of an entity that is looked for as it is.

    Attributes:
        entity: the entity.
        wrong: the entry in the gazetteer, or the prediction.
        words: its folded words, to look for.
        spelt: the same words as spelt.
        written: what to write instead.
    """

    entity: Entity
    wrong: Garble | Calque | Predicted
    words: tuple[str, ...]
    spelt: tuple[str, ...]
    written: str

    @property
    def fix(self) -> bool:
        """Whether the gazetteer allows it to be replaced without asking."""
        return self.entity.fix and (not isinstance(self.wrong, Calque) or self.wrong.fix)


def listed_of(entity: Entity, spelling: Spelling = "english") -> Iterator[Listed]:
    """The wrong forms that the gazetteer lists for an entity, without those that have no words."""
    return _to_look_for(entity, (*entity.garbles, *entity.calques), spelling)


def expected_of(entity: Entity, found: Iterable[Predicted], spelling: Spelling = "english") -> Iterator[Listed]:
    """The wrong forms predicted for an entity, without those that have no words."""
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
    """What replaces a wrong form: the surname of a person if the form is a single word, else the whole name."""
    if isinstance(wrong, Calque) and wrong.write:
        return wrong.write
    short = surname(entity) if entity.kind == "person" and len(wrong.text.split()) == 1 else ""
    return written(entity, short or entity.name, spelling)
