"""What the text that was translated says: whose native names stand in it, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer import Calque, Entity
from normalize.match.document import Document, Mention
from normalize.match.likeness import rivalry
from normalize.match.natives import Found, Natives, Part
from normalize.match.spoken import LATIN, Spoken, Stretch
from normalize.match.weights import Seen, Weights
from normalize.text.folding import american, fold
from normalize.text.romanise import scripts

_UKRAINIAN, _RUSSIAN, _PERSIAN = frozenset("іїєґ"), frozenset("ыэёъ"), frozenset("پچژگ")
_ENOUGH_SIGNS, _ENOUGH_LETTERS = 5, 12
"""A native name of so many characters that it cannot stand by chance."""


ASKED = (
    "in the source", "partly in the source", "like what the source asks for", "same place", "go together",
    "read from it",
)  # fmt: skip
"""What a source may say for a candidate."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a native name stands in the source of a line: which share of the line is before it, and how surely.

    Attributes:
        at: from 0, the start of the line, to 1, its end.
        native: the name as it was looked for.
        part: what part of the whole name it is.
        sure: from 0 to 1, more the longer the name, less if it is inflected or may be several entities.
        start, end: its span in the line.
    """

    at: float
    native: str
    part: Part
    sure: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """The text that was translated, its names found.

    Attributes:
        lines: its lines, if it has as many as the translation, so that they belong together one to one; else all of
            it as one.
        aligned: whether they belong together.
        places: for each of these lines, id of an entity → where its native name stands.
        words: for each of these lines, its folded words in Latin letters.
        everywhere: id of an entity → in which of these lines it stands.
        lang: its language, as a code; None means that every native name counts.
    """

    lines: Sequence[str]
    aligned: bool
    places: Sequence[Mapping[str, Sequence[Place]]]
    words: Sequence[frozenset[str]]
    everywhere: Mapping[str, Sequence[int]]
    lang: str | None

    def beside(self, line: int) -> int:
        """Which of the lines belongs to a line of the translation."""
        return line if self.aligned else 0

    def of(self, line: int, entity: Entity) -> Sequence[Place]:
        """Where an entity stands in the source of a line of the translation."""
        return self.places[self.beside(line)].get(entity.id, ())


def read_source(source: str, document: Document, natives: Natives, lang: str | None) -> Source:
    r"""Find the names in a source text, taken line for line if it has as many lines as the translation.

    >>> from gazetteer import Entity
    >>> from normalize.match.document import read
    >>> from normalize.match.index import Index
    >>> akar = Entity("akar", "Hulusi Akar", "person", names={"zh": ("胡卢西·阿卡尔",)})
    >>> natives = Index([akar]).natives("zh")
    >>> found = read_source("阿卡尔说\n他说", read("Akal said\nHe said"), natives, "zh")
    >>> [place.native for place in found.of(0, akar)], found.of(1, akar)
    (['阿卡尔'], ())
    """
    lines = source.split("\n")
    aligned = len(lines) == document.text.count("\n") + 1
    if not aligned:
        lines = [source]
    places = [_places(line, natives.find(line)) for line in lines]
    everywhere: dict[str, list[int]] = defaultdict(list)
    for number, there in enumerate(places):
        for entity in there:
            everywhere[entity].append(number)
    words = [frozenset(fold(word) for word in LATIN.findall(line)) for line in lines]
    return Source(lines, aligned, places, words, everywhere, lang)


def language_of(source: str) -> str | None:
    """The language of a source text as far as its letters tell; None if they do not.

    >>> language_of("土方说"), language_of("トルコは"), language_of("Україні"), language_of("Ankara'da")
    ('zh', 'ja', 'uk', None)
    """
    letters, found = frozenset(source.casefold()), scripts(source)
    if found & {"Hiragana", "Katakana"}:
        return "ja"
    if "Cyrillic" in found:
        return "uk" if letters & _UKRAINIAN else "ru" if letters & _RUSSIAN else None
    if "Arabic" in found:
        return "fa" if letters & _PERSIAN else "ar"
    return next((lang for script, lang in _BY_SCRIPT.items() if script in found), None)


_BY_SCRIPT = {"Hangul": "ko", "Hebrew": "he", "Greek": "el", "Georgian": "ka", "Armenian": "hy", "Han": "zh"}


def _places(line: str, found: Sequence[Found]) -> dict[str, list[Place]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for each in found:
        several = len({native.entity.id for native in each.natives})
        for native in each.natives:
            enough = _ENOUGH_LETTERS if native.text[0].isupper() or native.text[0].islower() else _ENOUGH_SIGNS
            sure = min(1.0, len(native.text) / enough) * (1.0 if each.exact else 0.8) / several
            at = each.start / max(1, len(line))
            places[native.entity.id].append(Place(at, native.text, native.part, sure, each.start, each.end))
    return places


class Alignment:
    """A translation beside its source: which names of the source are missing in the translation.

    Args:
        document: the translation.
        source: its source.
        right: id of an entity → tokens at which it stands by a right name, whole or in part.
    """

    def __init__(self, document: Document, source: Source, right: Mapping[str, Sequence[int]]) -> None:
        self.document = document
        self.source = source
        self._right: dict[int, Counter[str]] = defaultdict(Counter)
        for entity, tokens in right.items():
            for token in tokens:
                self._right[source.beside(document.lines[token])][entity] += 1
        self._spoken: dict[int, Spoken] = {}
        self._spans: dict[int, tuple[int, int]] = {}
        for line, word in zip(document.lines, document.tokens, strict=True):
            first, _ = self._spans.get(line, (word.start, 0))
            self._spans[line] = first, word.end

    def missing(self, line: int) -> list[str]:
        """Ids of the entities that the source of a line names more often than the line itself does."""
        beside = self.source.beside(line)
        right = self._right[beside]
        return [entity for entity, places in self.source.places[beside].items() if right[entity] < _times(places)]

    def most(self, mention: Mention, entity: Entity, model: Weights) -> float:
        """The most log odds that `observe` and `hear` can add; nothing where the source does not name an entity."""
        named = self.source.of(self.document.lines[mention.first], entity)
        return model.most(ASKED) if named else 0.0

    def observe(self, mention: Mention, entity: Entity, alike: float) -> Iterator[Seen]:
        """Whether a mention may be what became of a native name of an entity, as (name, value, detail)."""
        line = self.document.lines[mention.first]
        places = self.source.of(line, entity)
        if places:
            best = max(places, key=lambda p: (p.part == "whole", p.sure))
            name = "in the source" if best.part == "whole" else "partly in the source"
            yield name, 0.2 + 0.8 * best.sure, f"{best.native} stands in the source"
            yield (
                "like what the source asks for",
                alike * (0.5 + 0.5 * best.sure),
                f"{alike:.0%} like what stands there",
            )
            right = self._right[self.source.beside(line)][entity.id]
            if right >= _times(places):
                yield "already there", 1.0, f"{entity.name} stands in the line already"
            if self.source.aligned:
                at = self._at(mention, line)
                off = min(abs(place.at - at) for place in places)
                yield "same place", max(0.0, 1 - 2 * off), f"{best.native} stands at the same place in the source"
            yield from self._together(mention, entity)
        elif entity.id in self.source.everywhere:
            yield "elsewhere in the source", 1.0, "its native name stands in other lines of the source"
        elif entity.names:
            native = next(iter(entity.names.values()))[0]
            yield "not in the source", 1.0, f"nothing of {native} stands in the source"

    def hear(self, mention: Mention, words: Sequence[str], entity: Entity) -> Iterator[Seen]:
        """Whether words are what the source line says, by an entity's native name or by another word of it.

        Args:
            mention: where they stand.
            words: those of its folded words that a reading as the entity would change.
            entity: whom it is read as.
        """
        line = self.document.lines[mention.first]
        beside = self.source.beside(line)
        text, places = self.source.lines[beside], self.source.of(line, entity)
        # In another case, too, its own name is no other one.
        own_words = {fold(word) for place in places for word in LATIN.findall(text[place.start : place.end])}
        if all(word in self.source.words[beside] for word in mention.words) and not own_words.issuperset(mention.words):
            yield "stands so in the source", 1.0, "the source has it in the same letters"
        if not self.source.aligned:
            # Somewhere in a whole text there is something like nearly any word.
            return
        if beside not in self._spoken:
            self._spoken[beside] = Spoken(text, self.source.lang)
        spoken = self._spoken[beside]
        other = spoken.nearest(words, lambda s: all(s.end <= p.start or p.end <= s.start for p in places))
        detail = f"{self._text(beside, other.stretch)} in the source is read much like it"
        if not places:
            yield "like a word of the source", other.alike, detail
            return
        own = spoken.nearest(words, lambda s: any(p.start <= s.start and s.end <= p.end for p in places))
        yield "read from it", own.alike, f"{self._text(beside, own.stretch)} in the source may be read so"
        yield "like another word", other.alike, detail
        yield "more like another word", rivalry(own.alike, other.alike), detail

    def _text(self, beside: int, stretch: Stretch | None) -> str:
        return self.source.lines[beside][stretch.start : stretch.end] if stretch else "nothing"

    def _at(self, mention: Mention, line: int) -> float:
        start, end = self._spans[line]
        return (self.document.tokens[mention.first].start - start) / max(1, end - start)

    def _together(self, mention: Mention, entity: Entity) -> Iterator[Seen]:
        """Whether the words stand just in those lines of the translation whose source has the name."""
        lines = {self.source.beside(self.document.lines[i]) for i in self._places(mention)}
        named = set(self.source.everywhere[entity.id])
        both, without = len(lines & named), len(lines - named)
        if both > 1 and not without:
            yield "go together", 1 - 1 / both, f"in {both} lines it stands where the source has the name"
        elif without:
            yield (
                "stands without",
                without / (both + without),
                f"in {without} lines it stands without the name in the source",
            )

    def _places(self, mention: Mention) -> Iterator[int]:
        words = self.document.words
        for i in self.document.places.get(american(mention.words[0]), ()):
            if tuple(words[i : i + len(mention.words)]) == mention.words:
                yield i


def _times(places: Sequence[Place]) -> int:
    return len({place.at for place in places})


def observe_source_words(document: Document, mention: Mention, calque: Calque, source: Source | None) -> Iterator[Seen]:
    """Whether the words that a calque is made from stand in the source of its line, as (name, value, detail)."""
    if source is not None and calque.source and source.lang in (None, calque.lang):
        found = calque.source in source.lines[source.beside(document.lines[mention.first])]
        if found:
            yield "in the source", 1.0, f"{calque.source} stands in the source"
        else:
            yield "not in the source", 1.0, f"{calque.source} is what the source would say"
