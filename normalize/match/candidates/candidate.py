"""An entity proposed for a mention."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gazetteer import Entity
from gazetteer.entity import KINDS, Kind
from normalize.match.names.form import Form, Origin, origin_of
from normalize.match.names.names_alike import Likeness

if TYPE_CHECKING:
    from normalize.match.index.records import Forms
    from normalize.native.proposing import Proposed

_AS_WRITTEN, _AS_ANOTHER = 1, 2
"""How a reading led to the form of a candidate: the form is the reading's own spelling, or another form."""

_ONE_WORD = 0.5
"""Two words less alike than this are not one word in two spellings."""

_TOLD = ("proposed", "place", "_forms", "acronym", "short", "last", "alike", "entity_id")
"""The attributes that a `Drafted` candidate has from the start."""

_set = object.__setattr__


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """An entity proposed for a mention, with its best matching forms; compared by identity.

    Attributes:
        form: the Latin form most like the mention, or the native reading if there is none.
        latin: how alike that form is; None if only a native reading is alike.
        native: how alike the best reading of a native name is; 0 if none is.
        reading: that reading.
    """

    form: Form
    latin: Likeness | None
    native: float
    reading: Form | None

    @property
    def entity(self) -> Entity:
        """The entity proposed."""
        return self.form.entity

    @property
    def entity_id(self) -> str:
        """The id of the entity."""
        return self.entity.id

    @property
    def written(self) -> str:
        """The text that would replace the mention; a person's two names keep the word order of the mention."""
        words = self.form.written.split()
        turned = self.entity.kind == "person" and len(words) == len(self.form.words) == 2 and self._is_in_other_order
        return " ".join(reversed(words)) if turned else self.form.written

    @property
    def _is_in_other_order(self) -> bool:
        """Whether the mention has the words of the form in another order.

        Not if a native reading fits better and a word differs: Zhang Zhongmou is Morris Chang, who has an English given
        name. Readings of kanji do not count, as kanji may be misread as anything.
        """
        if self.latin is None or not self.latin.swapped:
            return False
        read = self.reading is not None and self.read and self.reading.lang != "ja"
        return not read or self.latin.weakest >= _ONE_WORD

    @property
    def kind(self) -> Kind:
        """The kind of the entity."""
        return self.entity.kind

    @property
    def fame(self) -> tuple[int | None, int | None]:
        """The rank and the population of the entity, each None if it has none."""
        return self.entity.rank, self.entity.population

    @property
    def origin(self) -> Origin:
        """Where its form comes from."""
        return self.form.origin

    @property
    def whole(self) -> bool:
        """Whether it would write a full name of the entity, not only a part of one."""
        return self.written in self.entity.accepted

    @property
    def short(self) -> bool:
        """Whether its form is only part of a name."""
        return self.form.short

    @property
    def acronym(self) -> bool:
        """Whether its form has a word that is read letter by letter."""
        return self.form.acronym

    @property
    def last(self) -> str:
        """The last folded word of its form."""
        return self.form.words[-1]

    @property
    def alike(self) -> float:
        """The better of the Latin and the native likeness."""
        return max(self.latin.alike if self.latin else 0.0, self.native)

    @property
    def read(self) -> bool:
        """Whether a native name read aloud fits better than the Latin form, and so explains how the mention differs."""
        return self.latin is not None and self.native > self.latin.alike


class Drafted(Candidate):
    """A candidate stored as numbers; other attributes are computed on first access and kept.

    So names are read for few candidates only.

    Args:
        proposed: the candidates of the mention as numbers.
        place: the index of this candidate among them.
        forms: the table of forms.
    """

    __slots__ = (
        *("_forms", "acronym", "alike", "entity", "entity_id", "fame", "kind", "last", "origin", "place", "proposed"),
        *("short", "whole"),
    )
    proposed: Proposed
    place: int
    _forms: Forms

    def __init__(self, proposed: Proposed, place: int, forms: Forms) -> None:
        for name, value in zip(_TOLD, (proposed, place, forms, *proposed.told(place)), strict=True):
            _set(self, name, value)

    def __getattr__(self, name: str) -> object:
        """Compute an attribute on first access."""
        if name not in _READ:
            raise AttributeError(name)
        value = _READ[name](self.proposed, self.place, self._forms)
        _set(self, name, value)
        return value


def _form(proposed: Proposed, place: int, forms: Forms) -> Form:
    first, number, how = proposed.form(place)
    form = forms[number]
    if how == _AS_WRITTEN:
        return Form(form.entity, "native", form.words, form.written, (), forms[first].lang)
    return as_read(form) if how == _AS_ANOTHER else form


def _reading(proposed: Proposed, place: int, forms: Forms) -> Form | None:
    number = proposed.reading(place)
    return None if number is None else forms[number]


def _origin(proposed: Proposed, place: int, _: Forms) -> Origin:
    number = proposed.origin(place)
    return "native" if number is None else origin_of(number)


def _whole(proposed: Proposed, place: int, forms: Forms) -> bool:
    whole = proposed.is_in_full(place)
    if whole is None:
        form, latin = _form(proposed, place, forms), Likeness(*proposed.likeness(place))
        return Candidate(form, latin, proposed.native(place), _reading(proposed, place, forms)).whole
    return whole


_READ: Mapping[str, Callable[[Proposed, int, Forms], object]] = {
    "form": _form,
    "latin": lambda proposed, place, _: Likeness(*proposed.likeness(place)),
    "native": lambda proposed, place, _: proposed.native(place),
    "reading": _reading,
    "entity": lambda proposed, place, forms: forms.entity(proposed.entity(place)),
    "fame": lambda proposed, place, _: proposed.fame(place),
    "kind": lambda proposed, place, _: KINDS[proposed.kind(place)],
    "origin": _origin,
    "whole": _whole,
}
"""How each attribute is computed from the numbers."""


def as_read(form: Form) -> Form:
    """A copy of a form marked as found by its native reading."""
    return replace(form, origin="native")
