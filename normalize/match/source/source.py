"""The source text: which native names stand in it, and where."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from gazetteer import Entity
from normalize.match.document import Document
from normalize.match.index import Index
from normalize.match.native_names.indexed import Found
from normalize.match.source.aloud import Aloud
from normalize.match.source.in_english import in_english
from normalize.match.source.places import Named, Place, latin_words, named_at
from normalize.match.source.stretches import LATIN
from normalize.text.languages.without_cases import is_without_cases
from normalize.text.romanise import scripts

_OPENS = re.compile(r"\s?[(（]\s?")
"""What separates a name from the same name in other letters, which is no second mention: 梅根（Meghan）."""

_NEXT = re.compile(f" ({LATIN.pattern})")
_MOST_BEHIND = 12
"""The most words of a name that may follow a given name."""

_MOST_KEPT, _LONGEST_KEPT = 1 << 13, 1 << 10
"""How many source lines are cached with their names, and the most characters of such a line."""

_ENOUGH_SIGNS, _ENOUGH_LETTERS = 5, 12
"""A native name this long cannot stand by chance: in characters without case, and in letters."""


@dataclass(frozen=True, slots=True)
class Source:
    """The source text with the names found in it.

    Attributes:
        lines: its lines if it has as many as the translation, so that they correspond one to one; else all of it as
            one line.
        aligned: whether the lines correspond.
        places: for each line, entity id → where its native name stands.
        aloud: for each line, its reading aloud, made on demand.
        known: for each line, cache by entity id of how the line names it.
        everywhere: entity id → the lines that name it.
        lang: its language as a code; None if native names of any language count.
        bearers: for each entity by number, whether the source could name it, since it has a name in its language.
    """

    lines: Sequence[str]
    aligned: bool
    places: Sequence[Mapping[str, Sequence[Place]]]
    aloud: Sequence[Aloud]
    known: Sequence[dict[str, Named]]
    everywhere: Mapping[str, Sequence[int]]
    lang: str | None
    bearers: bytes

    def beside(self, line: int) -> int:
        """The source line that belongs to a line of the translation."""
        return line if self.aligned else 0

    def of(self, line: int, entity: Entity) -> Sequence[Place]:
        """Where an entity is named in the source of a line of the translation."""
        return self.places[self.beside(line)].get(entity.id, ())

    def named(self, beside: int, entity: str) -> Named | None:
        """How a source line names an entity, given by id; None if it does not."""
        found = self.known[beside].get(entity)
        if found is None and (places := self.places[beside].get(entity)):
            found = self.known[beside][entity] = named_at(self.lines[beside], places)
        return found


def read_source(source: str, document: Document, index: Index, lang: str | None) -> Source:
    r"""Find the names in a source text, line by line if it has as many lines as the translation.

    >>> from gazetteer import Entity
    >>> from normalize.match.document import read
    >>> from normalize.match.index import Index
    >>> akar = Entity("akar", "Hulusi Akar", "person", names={"zh": ("胡卢西·阿卡尔",)})
    >>> found = read_source("阿卡尔说\n他说", read("Akal said\nHe said"), Index([akar]), "zh")
    >>> [place.native for place in found.of(0, akar)], found.of(1, akar)
    (['阿卡尔'], ())
    """
    return _read(source, source.count("\n") == document.text.count("\n"), index, lang)


@lru_cache(maxsize=1)
def _read(source: str, aligned: bool, index: Index, lang: str | None) -> Source:
    """The last result is cached, as a changed text is judged again beside the same source."""
    # Some systems write marks apart from their letters; white space at the ends of a line shifts what stands in it.
    source = unicodedata.normalize("NFC", source)
    lines = [line.strip() for line in (source.split("\n") if aligned else [source])]
    declined = lang is not None or not is_without_cases(source)
    read = [(_kept if len(line) <= _LONGEST_KEPT else _read_line)(line, index, lang, declined) for line in lines]
    places, aloud, known = (
        [there for there, _, _ in read],
        [spoken for _, spoken, _ in read],
        [each for _, _, each in read],
    )
    everywhere: dict[str, list[int]] = defaultdict(list)
    for number, there in enumerate(places):
        for entity in there:
            everywhere[entity].append(number)
    # A source in Latin letters is copied: an entity without a native name may stand there in any spelling.
    bearers = index.natives(lang).bearers(frozenset() if lang else scripts(source) - {"Latin"})
    return Source(lines, aligned, places, aloud, known, everywhere, lang, bearers)


def _read_line(
    line: str, index: Index, lang: str | None, declined: bool
) -> tuple[Mapping[str, Sequence[Place]], Aloud, dict[str, Named]]:
    """The names in a line, inflected ones too if `declined`; the line read aloud; an empty cache for `Source.named`."""
    native = index.natives(lang).find(line)
    found = _apart(native if declined else list(_as_listed(line, native)), in_english(line, index))
    places = _places(line, list(_of_their_own(line, found)) if LATIN.search(line) else found)
    return places, Aloud(line, lang, places), {}


_kept = lru_cache(maxsize=_MOST_KEPT)(_read_line)
"""Cached `_read_line`: lines recur when a text is judged again, or has several translations."""


def _apart(native: Sequence[Found], english: Sequence[Found]) -> Sequence[Found]:
    """The names in a line in order, without overlaps: English ones only where there is no native one."""
    starts = [found.start for found in native]
    before = [(each, bisect_left(starts, each.end)) for each in english]
    free = [each for each, count in before if not count or native[count - 1].end <= each.start]
    return sorted([*native, *free], key=lambda found: found.start) if free else native


def _as_listed(line: str, found: Sequence[Found]) -> Iterator[Found]:
    """Drop names whose words in Latin letters are not exactly those listed: Conti is no case of Conte."""
    for each in found:
        stood = latin_words(line[each.start : each.end])
        if natives := tuple([native for native in each.natives if stood.issuperset(latin_words(native.text))]):
            yield replace(each, natives=natives)


def _of_their_own(line: str, found: Sequence[Found]) -> Iterator[Found]:
    """Drop given names followed by a surname that is not the entity's own: somebody else, or another spelling."""
    starts = {(native.entity.id, each.start) for each in found for native in each.natives}
    for each in found:
        behind = range(each.end, _end_of_name(line, each.end))
        own = [n for n in each.natives if n.part != "given" or any((n.entity.id, place) in starts for place in behind)]
        if not behind or len(own) == len(each.natives):
            yield each
        elif own:
            yield replace(each, natives=tuple(own))


def _end_of_name(line: str, end: int) -> int:
    """The end of the capitalised Latin words that follow; the given end if there are none."""
    for _ in range(_MOST_BEHIND):
        word = _NEXT.match(line, end)
        if not word or not word[1][0].isupper():
            break
        end = word.end()
    return end


def _places(line: str, found: Sequence[Found]) -> dict[str, list[Place]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for each in found:
        several = len({native.entity.id for native in each.natives})
        for native in each.natives:
            enough = _ENOUGH_LETTERS if native.text[0].isupper() or native.text[0].islower() else _ENOUGH_SIGNS
            sure = min(1.0, len(native.text) / enough) * (1.0 if each.exact else 0.8) / several
            mine = places[native.entity.id]
            explains = mine and _OPENS.fullmatch(line[mine[-1].end : each.start])
            at = mine[-1].at if explains else each.start / max(1, len(line))
            mine.append(Place(at, native.text, native.part, sure, each.start, each.end))
    return places
