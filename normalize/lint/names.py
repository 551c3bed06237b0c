"""A gazetteer arranged for its rules: every listed form looked up by its folded words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer import Calque, Entity, Garble, Gazetteer
from normalize.match.names.form import is_acronym, spelt_words, words_of
from normalize.text.folding import fold
from normalize.text.tokens import linked, tokens


@dataclass(frozen=True, slots=True)
class Right:
    """An accepted form: a name, alias or demonym, with its folded words."""

    entity: Entity
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """A garble or calque, with its folded words."""

    entity: Entity
    listed: Garble | Calque
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The wrong form as it is listed."""
        return self.listed.text

    @property
    def sort(self) -> str:
        """What a message calls it."""
        return "calque" if isinstance(self.listed, Calque) else "garble"

    @property
    def written(self) -> str:
        """What is put in its place."""
        return (self.listed.write if isinstance(self.listed, Calque) else "") or self.entity.name


@dataclass(frozen=True, slots=True)
class Names:
    """The names that the rules look at.

    Attributes:
        gazetteer: all of it.
        right: folded words → accepted forms.
        wrong: folded words → garbles and calques.
    """

    gazetteer: Gazetteer
    right: Mapping[tuple[str, ...], Sequence[Right]]
    wrong: Mapping[tuple[str, ...], Sequence[Wrong]]

    @classmethod
    def of(cls, gazetteer: Gazetteer) -> Names:
        """Arrange a gazetteer; forms that fold to nothing are left out."""
        right: dict[tuple[str, ...], list[Right]] = defaultdict(list)
        wrong: dict[tuple[str, ...], list[Wrong]] = defaultdict(list)
        for entity in gazetteer:
            for text in dict.fromkeys(entity.accepted):
                if words := words_of(text):
                    right[words].append(Right(entity, text, words))
            for form in wrongs(entity):
                if form.words:
                    wrong[form.words].append(form)
        return cls(gazetteer, right, wrong)


def wrongs(entity: Entity) -> Iterator[Wrong]:
    """The garbles and calques of an entity."""
    for garble in entity.garbles:
        yield Wrong(entity, garble, words_of(garble.text))
    for calque in entity.calques:
        yield Wrong(entity, calque, words_of(calque.text))


def runs(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The stretches of a text that the matcher may take as one name: the folded words, and the stretch.

    >>> [stretch for _, stretch in runs("Radio Free/Ring")]
    ['Radio', 'Radio Free', 'Radio Free/Ring', 'Free', 'Free/Ring', 'Ring']
    """
    found = tokens(text)
    words = [fold(token.word) for token in found]
    for first, start in enumerate(found):
        for last in range(first, len(found)):
            if last > first and not linked(text, found[last - 1], found[last]):
                break
            yield tuple(words[first : last + 1]), text[start.start : found[last].end]


def holds(words: Sequence[str], part: Sequence[str]) -> bool:
    """Whether some words occur next to each other among others; never for no words.

    >>> holds(("the", "turkish", "side"), ("turkish", "side")), holds(("turkish",), ())
    (True, False)
    """
    size = len(part)
    return size > 0 and any(tuple(words[i : i + size]) == tuple(part) for i in range(len(words) - size + 1))


def same_case(left: str, right: str) -> bool:
    """Whether two texts with the same folded words can be taken for each other: WHO and who cannot."""
    return [*map(is_acronym, spelt_words(left))] == [*map(is_acronym, spelt_words(right))]
