"""All evidence from the source of a document."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING

from gazetteer import Entity
from normalize.match.beside.alignment import Alignment
from normalize.match.beside.asked import Asked
from normalize.match.beside.best_fit import Fits
from normalize.match.beside.copied import is_written_so, observe_left, observe_letters
from normalize.match.beside.heard import observe_heard
from normalize.match.beside.in_part import only
from normalize.match.beside.leftover import LeftOver, is_translated
from normalize.match.beside.unnamed import observe_unnamed
from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Document, Mention
from normalize.match.evidence.context.silence import is_spoken_of
from normalize.match.evidence.context.surroundings import RULER
from normalize.match.models import Models
from normalize.match.names.persons import surname
from normalize.match.recognise import Known
from normalize.match.screening.doubtful import Doubt
from normalize.match.screening.hopes import Hopes
from normalize.match.source.places import Place
from normalize.match.weights import Seen, Weights

if TYPE_CHECKING:
    from normalize.native.glancing import Glance


class Beside:
    """A document beside its source, once its right names are known.

    Args:
        document: the translation.
        alignment: the translation beside its source.
        right: the right names in the translation.
        hopes: what mentions may come to.
        models: the weights of candidates.
    """

    def __init__(
        self, document: Document, alignment: Alignment, right: Sequence[Known], hopes: Hopes, models: Models
    ) -> None:
        self._models = models
        self._alignment, self._asked = alignment, Asked(document, hopes, right, alignment)
        self._fits, self._left = Fits(self._asked), LeftOver(document, right, alignment)

    def worthy(self, glance: Glance | None = None, but: Container[Mention] = ()) -> list[Doubt]:
        """The mentions worth weighing, in order, with their candidates; see `Asked.worthy`."""
        return self._asked.worthy(glance, but)

    def most(self, mention: Mention, candidate: Candidate, model: Weights) -> float:
        """An upper bound of the log odds that `observe` can add."""
        return self._alignment.most(mention, candidate, model)

    def asked(self, mention: Mention) -> Collection[str]:
        """Ids of the entities that the source of a mention's line names."""
        return self._alignment.asked(mention)

    @property
    def aligned(self) -> bool:
        """Whether each line of the document has a line of the source of its own."""
        return self._alignment.source.aligned

    def names(self, mention: Mention, entity: Entity) -> bool:
        """Whether the source of a mention's line names an entity."""
        return self._alignment.named(mention, entity)

    def names_whole(self, mention: Mention, entity: Entity) -> bool:
        """Whether the source of a mention's line has the whole name of an entity."""
        named = self._alignment.where(mention, entity)
        return named is not None and named.best.part == "whole"

    def tells_how(self, entity: Entity, said: Iterable[Seen]) -> bool:
        """Whether the source shows how a name is written: in full somewhere, or surely as in English."""
        return self._alignment.named_in_full(entity) or is_written_so(said)

    def is_copied(self, mention: Mention) -> bool:
        """Whether the source of a mention's line has its words in the same letters."""
        return self._alignment.copied(mention)

    def lacks(self, mention: Mention, entity: Entity) -> bool:
        """Whether the source of a mention's line could name an entity in its language, but does not."""
        lang = self._alignment.source.lang
        known = bool(entity.names) if lang is None else lang in entity.names
        return known and not self.names(mention, entity)

    def observe(self, mention: Mention, candidate: Candidate, seen: Set[str]) -> Iterator[Seen]:
        """The evidence from the source before it is read aloud, as (name, value, detail).

        Args:
            mention: the mention.
            candidate: the candidate.
            seen: the evidence seen around the mention, by name.
        """
        alignment, entity, changed = self._alignment, candidate.entity, _changed(mention, candidate)
        yield from alignment.observe(mention, entity, candidate.alike)
        if not alignment.named(mention, entity):
            return
        yield from self._left.observe(mention, entity)
        if is_translated(mention, candidate):
            yield from alignment.observe_translated(mention, entity)
        yield from alignment.observe_signs(mention, changed, entity)
        yield from observe_left(alignment, mention, entity)
        # In English, rulers and saints go by their English names, however the source writes them.
        if candidate.latin and not candidate.latin.swapped and RULER not in seen:
            words = [mention.words[i] for i in changed]
            yield from observe_letters(alignment, mention, words, _instead(candidate), entity, is_spoken_of(seen))
        yield from _observe_part(candidate, only(alignment, mention, entity))

    def compare(self, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
        """Whether another mention fits a candidate better, which is slower to tell, as (name, value, detail)."""
        return self._fits.observe(mention, candidate)

    def hear(self, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
        """The evidence against a candidate once the source is read aloud, which takes most of the time."""
        words = [mention.words[i] for i in _changed(mention, candidate)]
        if self.names(mention, candidate.entity) or self._models.names(candidate):
            return observe_heard(self._alignment, mention, words, candidate.entity)
        line = self._alignment.beside(mention)
        return observe_unnamed(self._alignment.source, line, words, _instead(candidate))


def _observe_part(candidate: Candidate, only: Place | None) -> Iterator[Seen]:
    """Whether the source has only one part of a name that a candidate writes in full: Yair Levi is not Yair Lapid."""
    if not only:
        return
    family, words = set(surname(candidate.entity).split()), set(candidate.written.split())
    # A name of one word has neither part.
    if not family or not family <= words:
        return
    if only.part == "given":
        yield "only the given name", 1.0, f"{only.native} is all that the source has of {candidate.entity.name}"
    elif family < words:
        yield "only the surname", 1.0, f"{only.native} is all that the source has of {candidate.entity.name}"


def _changed(mention: Mention, candidate: Candidate) -> Sequence[int]:
    """Indices of the words of a mention that a candidate would change; all of them if it names none."""
    changed = candidate.latin.changed if candidate.latin else ()
    return changed or range(len(mention.words))


def _instead(candidate: Candidate) -> Sequence[str]:
    """The folded words of a candidate's form that would replace those it changes."""
    latin, words = candidate.latin, candidate.form.words
    return words if latin is None or latin.joined or latin.swapped else [words[i] for i in latin.changed]
