"""A translation beside its source: evidence from the source for and against a candidate."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import chain

from gazetteer import Calque, Entity
from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Document, Mention
from normalize.match.models import NEARLY
from normalize.match.native_names.inflection import inflected
from normalize.match.native_names.parts import heads, signs_of, spelt_by_sound
from normalize.match.native_names.signs import Made, has_signs, made_from
from normalize.match.source.places import Named, Place, times_in
from normalize.match.source.source import Source
from normalize.match.weights import Seen, Weights
from normalize.text.folding import american
from normalize.text.languages.transcribed import spelling_in
from normalize.text.lists.glosses import means

TRANSLATED, WRITTEN_SO = "translated word", "written so in the source"
_LIKE, _PLACE = "like what the source asks for", "same place"

_MOSTLY = 0.65
"""If characters of the native name explain a smaller share of the words, that may be chance."""

_READ_AS = "zh"
"""The language for reading Chinese characters where that of the source is unknown."""


class Alignment:
    """A translation beside its source; results for the same words are cached.

    Args:
        document: the translation.
        source: the source.
        right: id of an entity that the source names → tokens of its right names in the translation, whole or in part.
    """

    def __init__(self, document: Document, source: Source, right: Mapping[str, Sequence[int]]) -> None:
        self.document = document
        self.source = source
        self._right: dict[int, Counter[str]] = defaultdict(Counter)
        for entity, tokens in right.items():
            for token in tokens:
                self._right[source.beside(document.lines[token])][entity] += 1
        # A cached method would keep this whole object alive until the garbage collector finds the cycle.
        self._lines_with: dict[tuple[str, ...], Set[int]] = {}
        self._spelt: dict[tuple[int, str], str] = {}
        self._signs_of: dict[int, tuple[str, Set[str]]] = {}
        self._lacking: dict[int, tuple[str, ...]] = {}
        self._gone_together: dict[tuple[tuple[str, ...], str], Sequence[Seen]] = {}
        self._in_full: dict[str, bool] = {}
        self._spans: dict[int, tuple[int, int]] = {}
        self._mosts: dict[tuple[int, str, Weights], tuple[Named, float] | None] = {}

    def missing(self, line: int) -> tuple[str, ...]:
        """Ids of the entities that the source of a line names more often than the line itself does."""
        beside = self.source.beside(line)
        found = self._lacking.get(beside)
        if found is None:
            found = self._lacking[beside] = self._find_missing(beside)
        return found

    def named_in(self, line: int) -> Collection[str]:
        """Ids of the entities that the source of a line names."""
        return self.source.places[self.source.beside(line)].keys()

    def asked(self, mention: Mention) -> Collection[str]:
        """Ids of the entities that the source of a mention's line names."""
        return self.source.places[self.beside(mention)].keys()

    def named(self, mention: Mention, entity: Entity) -> bool:
        """Whether the source of a mention's line names an entity."""
        return entity.id in self.asked(mention)

    def named_in_full(self, entity: Entity) -> bool:
        """Whether the whole name of an entity occurs anywhere in the source."""
        found = self._in_full.get(entity.id)
        if found is None:
            found = self._in_full[entity.id] = self._find_in_full(entity.id)
        return found

    def writes(self, entity: Entity, words: Collection[str]) -> bool:
        """Whether a source line names an entity with these folded words, and they are in a listed name too."""
        named = (self.source.named(line, entity.id) for line in self.source.everywhere.get(entity.id, ()))
        return any(each.words.issuperset(words) and each.listed.issuperset(words) for each in named if each)

    def copied(self, mention: Mention) -> bool:
        """Whether the source of a mention's line has its words in the same letters."""
        return self.source.aloud[self.beside(mention)].latin.issuperset(mention.words)

    def copied_apart(self, mention: Mention, entity: Entity) -> bool:
        """`copied` outside the places where the source names an entity, also if inflected: Peterem beside Petr."""
        latin, named = self.source.aloud[self.beside(mention)].latin, self.where(mention, entity)
        apart = latin - named.words if named else latin
        return all(word in latin or any(inflected(word, each) for each in apart) for word in mention.words)

    def most(self, mention: Mention, candidate: Candidate, model: Weights) -> float:
        """An upper bound of the log odds that a source adds to a candidate before it is read aloud.

        Little where it does not name the candidate's entity. Where it does, evidence that depends on the words of the
        mention counts at its most.
        """
        entity = candidate.entity_id
        key = self.beside(mention), entity, model
        if key not in self._mosts:
            self._mosts[key] = self._find_most(*key)
        found = self._mosts[key]
        if found is None:
            return model.most((NEARLY,)) if self._nearly_beside(mention, candidate.entity) else 0.0
        named, most = found
        most += model.share(_LIKE, alike) if (alike := named.asks_for(candidate.alike)) else 0.0
        if self.source.aligned and (place := self._same_place(mention, named)):
            most += model.share(_PLACE, place)
        for name, value, _ in self._together(mention.words, entity):
            most += model.share(name, value)
        if not named.listed and candidate.latin and not candidate.latin.changed:
            # A name that is already in place is not written differently.
            most += model.most((WRITTEN_SO,))
        return most + (model.most((TRANSLATED,)) if len(mention.words) > 1 else 0.0)

    def observe(self, mention: Mention, entity: Entity, alike: float) -> Iterator[Seen]:
        """The evidence that a mention stands for a native name of an entity, as (name, value, detail)."""
        line, named = self.document.lines[mention.first], self.where(mention, entity)
        if named:
            best = named.best
            name = "in the source" if best.part == "whole" else "partly in the source"
            yield name, named.sure, f"{best.native} stands in the source"
            yield _LIKE, named.asks_for(alike), f"{alike:.0%} like what stands there"
            if self._stands_there(self.source.beside(line), entity.id, named):
                yield "already there", 1.0, f"{entity.name} stands in the line already"
            if self.source.aligned:
                place = self._same_place(mention, named)
                yield _PLACE, place, f"{best.native} stands at the same place in the source"
            yield from self._together(mention.words, entity.id)
        elif nearly := self._nearly_beside(mention, entity):
            yield NEARLY, 1.0, f"{nearly} in the source may be another spelling of its name"
        elif entity.id in self.source.everywhere:
            yield "elsewhere in the source", 1.0, "its native name stands in other lines of the source"
        elif entity.names:
            native = next(iter(entity.names.values()))[0]
            yield "not in the source", 1.0, f"nothing of {native} stands in the source"

    def observe_calque(self, mention: Mention, calque: Calque) -> Iterator[Seen]:
        """Whether the source has the original words of a listed calque, as (name, value, detail)."""
        if calque.source and self.source.lang in (None, calque.lang):
            if calque.source in self.source.lines[self.beside(mention)]:
                yield "in the source", 1.0, f"{calque.source} stands in the source"
            else:
                yield "not in the source", 1.0, f"{calque.source} is what the source would say"

    def observe_translated(self, mention: Mention, entity: Entity) -> Iterator[Seen]:
        """Whether ordinary words may translate part of a name, or belong to a sister's name: Hanwha Ocean."""
        named = self.where(mention, entity)
        if named and named.best.part == "whole":
            yield TRANSLATED, named.sure, "an ordinary word, and all else is the same"
        begins = tuple(heads(entity, self.source.lang)) if named and entity.kind != "person" else ()
        head = self._find_sister(self.beside(mention), entity.id, begins)
        if head:
            yield "sister", 1.0, f"another name in the source begins with {head} as well"

    def observe_signs(self, mention: Mention, changed: Collection[int], entity: Entity) -> Iterator[Seen]:
        """Whether words were made from the characters of a native name in the source, as (name, value, detail).

        Args:
            mention: the mention.
            changed: indices of its words that a reading as the entity would change.
            entity: the entity.
        """
        named = self.where(mention, entity)
        if named:
            made = made_from(mention.words, changed, named.best.native, self.source.lang or _READ_AS)
            # People choose English names for what a character means: Snow Wong.
            taken = entity.kind == "person" and made.translates(mention.words[0])
            # If all was read aloud, that is a matter of sound, judged by readings of whole names and surnames.
            heard = made.only_read and len(changed) == len(mention.words) and named.best.part != "given"
            if made.share >= _MOSTLY and not taken and not heard and not _means_elsewhere(made, named.others):
                yield "made from its signs", made.share, made.how

    def beside(self, mention: Mention) -> int:
        """The source line that belongs to the line of a mention."""
        return self.source.beside(self.document.lines[mention.first])

    def where(self, mention: Mention, entity: Entity) -> Named | None:
        """How the source of a mention's line names an entity; None if it does not."""
        return self.source.named(self.beside(mention), entity.id)

    def _nearly_beside(self, mention: Mention, entity: Entity) -> str:
        """Another spelling, by sound, of an entity's name in the source of a mention's line; else empty."""
        if not self.source.aligned:
            return ""
        key = self.beside(mention), entity.id
        if key not in self._spelt:
            self._spelt[key] = self._find_spelling(key[0], entity)
        return self._spelt[key]

    def _find_spelling(self, beside: int, entity: Entity) -> str:
        lang = self.source.lang
        names = chain.from_iterable([names for code, names in entity.names.items() if lang in (None, code)])
        by_sound = spelt_by_sound(tuple(names))
        if not by_sound:
            return ""
        if beside not in self._signs_of:
            self._signs_of[beside] = self._find_signs(beside)
        line, others = self._signs_of[beside]
        found = (spelling_in(line, name) for name in by_sound)
        return next((stood for stood in found if stood and stood not in others), "")

    def _find_signs(self, beside: int) -> tuple[str, Set[str]]:
        """A source line without the signs between parts of names, and the known names in it."""
        places = chain.from_iterable(self.source.places[beside].values())
        return signs_of(self.source.lines[beside]), {signs_of(place.native) for place in places}

    def _find_missing(self, beside: int) -> tuple[str, ...]:
        right, named = self._right[beside], self.source.places[beside]
        return tuple([entity for entity, places in named.items() if right.get(entity, 0) < times_in(places)])

    def _find_most(self, beside: int, entity: str, model: Weights) -> tuple[Named, float] | None:
        """How a source line names an entity, and the most log odds this adds for any words of the line; likeness and
        position come on top. None if it does not name it.
        """
        named = self.source.named(beside, entity)
        if named is None:
            return None
        best, may_be = named.best, list[str]()
        most = model.share("in the source" if best.part == "whole" else "partly in the source", named.sure)
        if self._stands_there(beside, entity, named):
            most += model.share("already there", 1.0)
        elif self.source.aligned:
            may_be.append("nothing else left")
        if has_signs(best.native):
            may_be.append("made from its signs")
        if named.listed:
            may_be.append(WRITTEN_SO)
        if named.words:
            may_be.append("left as the source has it")
        return named, most + model.most(may_be)

    def _stands_there(self, beside: int, entity: str, named: Named) -> bool:
        """Whether a line already has an entity as often as its source names it."""
        return self._right[beside][entity] >= named.times

    def _find_in_full(self, entity: str) -> bool:
        lines = self.source.everywhere.get(entity, ())
        return any(place.part == "whole" for line in lines for place in self.source.places[line][entity])

    def _find_sister(self, beside: int, entity: str, begins: tuple[str, ...]) -> str:
        """The beginning of an entity's native name, if the source line has it outside its names as well; else empty."""
        for head in begins:
            starts = (found.start() for found in re.finditer(re.escape(head), self.source.lines[beside]))
            if any(_is_outside(start, self.source.places[beside][entity]) for start in starts):
                return head
        return ""

    def _same_place(self, mention: Mention, named: Named) -> float:
        """How closely the position of a mention matches where the source names an entity, from 0 to 1."""
        tokens, lines = self.document.tokens, self.document.lines
        line = lines[mention.first]
        if line not in self._spans:
            last = bisect_right(lines, line, mention.first) - 1
            self._spans[line] = tokens[bisect_left(lines, line, 0, mention.first)].start, tokens[last].end
        start, end = self._spans[line]
        at = (tokens[mention.first].start - start) / max(1, end - start)
        return max(0.0, 1 - 2 * _nearest(named.places, at))

    def _together(self, words: tuple[str, ...], entity: str) -> Sequence[Seen]:
        """Whether words stand in just those lines of the translation whose source has a name; cached."""
        found = self._gone_together.get((words, entity))
        if found is None:
            found = self._gone_together[words, entity] = self._find_together(words, entity)
        return found

    def _find_together(self, words: tuple[str, ...], entity: str) -> Sequence[Seen]:
        if words not in self._lines_with:
            self._lines_with[words] = self._find_lines(words)
        lines, named = self._lines_with[words], self.source.everywhere[entity]
        both = sum(1 for line in named if line in lines)
        without = len(lines) - both
        if both > 1 and not without:
            return (("go together", 1 - 1 / both, f"in {both} lines it stands where the source has the name"),)
        if not without:
            return ()
        often = f"in {without} lines it stands without the name in the source"
        return (("stands without", without / (both + without), often),)

    def _find_lines(self, words: tuple[str, ...]) -> Set[int]:
        """The source lines beside which some words stand."""
        document = self.document
        starts = (
            i for i in document.places.get(american(words[0]), ()) if tuple(document.words[i : i + len(words)]) == words
        )
        return {self.source.beside(document.lines[i]) for i in starts}


def _means_elsewhere(made: Made, others: Set[str]) -> bool:
    """Whether a character outside the name means the translated word too, and may have been meant: 上海市."""
    return any(means(sign, piece.letters) for piece in made.pieces if piece.translated for sign in others)


def _is_outside(at: int, places: Sequence[Place]) -> bool:
    """Whether a place of a line lies outside some names, which are in order."""
    before = bisect_right(places, at, key=lambda place: place.start)
    return not before or places[before - 1].end <= at


def _nearest(places: Sequence[Place], at: float) -> float:
    """The distance from a position to the nearest of some places, which are in order."""
    if len(places) == 1:
        return abs(places[0].at - at)
    behind = bisect_left(places, at, key=lambda place: place.at)
    return min(abs(place.at - at) for place in places[max(0, behind - 1) : behind + 1])
