"""Native names, indexed so that they are found in a source text, inflected or not."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from typing import get_args

from gazetteer import Entity
from gazetteer.entity import BODIES
from gazetteer.stored import Sections, StoredEntities
from gazetteer.stored.postings import Postings, pack_postings, posting
from gazetteer.stored.sections import Part as Bytes
from gazetteer.stored.strings import Strings, pack_strings, pack_table
from normalize.kept import Kept
from normalize.match.names.form import folded, spelt_words
from normalize.match.native_names.inflection import FEWEST_LETTERS, beginnings, inflected, of_a_body
from normalize.match.native_names.parts import HEAD, LINK, LINKS, Native, Part, is_unspaced, natives_of, signs_of
from normalize.match.native_names.spaced import Begun, Way, behind_clitics, follow, starts_so, stems_of, stood, ways_of
from normalize.match.native_names.unspaced import (
    bound_to,
    goes_with,
    is_beginning_of_longer,
    is_end_of_longer,
    is_inside_katakana,
    parted_in,
)
from normalize.native import table_of
from normalize.text.languages import katakana
from normalize.text.languages.clitics import WITHOUT_CLITICS
from normalize.text.languages.korean_words import may_stand
from normalize.text.languages.native_words import HYPHENS, SPACED_WORD, is_in_compound, spelt_one_way
from normalize.text.languages.small_words import SMALL_WORDS
from normalize.text.romanise import scripts

_ROW = 4
"""Numbers stored for each native name: entity, text, language, and which part of the whole name it is."""

_MOST_KEPT = 1 << 15
_MOST_SIGNS = 1 << 14
_ENOUGH_NAMES = 50
_FEWEST_SIGNS = 2
_FEWEST_LINKED = 4
"""Shorter names are read across a sign between parts only if they have one themselves."""

_HYPHEN, _PART = re.compile(f"[{HYPHENS}]"), re.compile(f"[^{HYPHENS}]+")
_FEWEST_IN_COMPOUND = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A native name in a source line: ``line[start:end]``.

    Attributes:
        natives: the names it may be; several entities may share one.
        exact: whether it is uninflected.
    """

    start: int
    end: int
    natives: Sequence[Native]
    exact: bool


_TEXT, _STEM, _HEAD_OF, _PLAIN = range(4)
"""What a string leads to: unspaced native names equal to it; spaced names whose first word may begin with it; the
lengths of unspaced names that begin with it; names in katakana equal to it once spelt plainly."""

_PARTS: tuple[Part, ...] = get_args(Part)


def pack_natives(entities: Iterable[Entity]) -> dict[str, Bytes]:
    """Make the sections that `Natives` reads.

    Args:
        entities: the entities, known by their place in this order.
    """
    texts: dict[str, int] = {}
    langs: dict[str, int] = {}
    postings: list[int] = []
    rows = array("I")
    # Sorted, so that all processes number them alike.
    stems = cache(lambda text, lang: sorted({s for way in ways_of(text, lang) for s in beginnings(way.words[0])}))
    for number, entity in enumerate(entities):
        for native in natives_of(entity):
            place, text = len(rows) // _ROW, texts.setdefault(native.text, len(texts))
            rows.extend((number, text, langs.setdefault(native.lang, len(langs)), _PARTS.index(native.part)))
            if not is_unspaced(native.text):
                postings += (
                    posting(texts.setdefault(s, len(texts)), _STEM, place) for s in stems(native.text, native.lang)
                )
            elif len(signs := signs_of(native.text)) >= _FEWEST_SIGNS:
                key, head = (texts.setdefault(part, len(texts)) for part in (signs, signs[:HEAD]))
                postings += posting(key, _TEXT, place), posting(head, _HEAD_OF, len(signs))
                if plain := katakana.spelt_plainly(native.text):
                    postings.append(posting(texts.setdefault(plain, len(texts)), _PLAIN, place))
    return {
        **pack_table("natives", texts),
        **pack_postings("natives", postings, len(texts)),
        **pack_strings("natives.langs", langs),
        "natives.rows": rows.tobytes(),
    }


class Natives:
    """The native names of a gazetteer.

    Args:
        sections: made by `pack_natives`.
        entities: the entities, in the same order.
        lang: if given, only names of this language count, including those in Latin letters if it is written in them.
    """

    def __init__(self, sections: Sections, entities: StoredEntities, lang: str | None = None) -> None:
        self._texts, self._postings = Strings(sections, "natives"), Postings(sections, "natives")
        table = table_of(sections, "natives")
        self._find, self._beginnings, self._stretches = table.find, table.beginnings, table.stretches
        self._langs, self._rows = tuple(Strings(sections, "natives.langs")), sections.numbers("natives.rows")
        self._entities, self._bearers = entities, cache(self._find_bearers)
        self._lang = self._langs.index(lang) if lang in self._langs else None if lang is None else len(self._langs)
        self._native = lru_cache(maxsize=_MOST_KEPT)(self._read)
        self._unspaced = lru_cache(maxsize=_MOST_KEPT)(self._find_text)
        self._plain = lru_cache(maxsize=_MOST_KEPT)(self._find_plain)
        self._lengths = Kept(self._find_head, _MOST_KEPT)
        self._begins = Kept(self._find_begins, _MOST_KEPT)
        self._begun = Kept(self._find_begun, _MOST_KEPT)
        self._spaced = Kept(self._find_stem, _MOST_KEPT)

    def find(self, line: str) -> list[Found]:
        """The names in a source line, in order; the longest of those that overlap."""
        words = list(SPACED_WORD.finditer(line))
        found = [*self._find_unspaced(line), *self._find_in_katakana(line), *self._find_spaced(line, words)]
        found += [*self._find_in_compounds(line, words), *self._find_parted(line)]
        found.sort(key=lambda f: (f.start - f.end, not f.exact, f.start))
        taken: set[int] = set()
        kept: dict[tuple[int, int], Found] = {}
        for each in found:
            span = each.start, each.end
            if span in kept and kept[span].exact == each.exact:
                kept[span] = Found(*span, (*kept[span].natives, *each.natives), each.exact)
            elif taken.isdisjoint(range(*span)):
                taken.update(range(*span))
                kept[span] = each
        return sorted(kept.values(), key=lambda f: f.start)

    def bearers(self, written: Set[str]) -> bytes:
        """For each entity by number, 1 if a text could name it, since it has a name in the text's language, else 0.

        Args:
            written: the scripts of a text of unknown language; names of any language written in them count.
        """
        return self._bearers(frozenset(written))

    def _find_bearers(self, written: frozenset[str]) -> bytes:
        spoken = self._written_in(written) if self._lang is None else {self._lang}
        found = bytearray(len(self._entities))
        for entity in compress(self._rows[::_ROW], map(spoken.__contains__, self._rows[2::_ROW])):
            found[entity] = 1
        return bytes(found)

    def _written_in(self, written: Set[str]) -> Set[int]:
        """Numbers of the languages written mostly in some scripts, judged by a sample of their names."""
        seen: dict[int, Counter[str]] = defaultdict(Counter)
        open_ones = set(range(len(self._langs)))
        for text, lang in zip(self._rows[1::_ROW], self._rows[2::_ROW], strict=True):
            if lang in open_ones:
                seen[lang].update(scripts(self._texts[text]))
                if seen[lang].total() >= _ENOUGH_NAMES:
                    open_ones.remove(lang)
        return {lang for lang, times in seen.items() if max(times, key=times.__getitem__, default="") in written}

    def _find_unspaced(self, line: str) -> Iterator[Found]:
        if not any(map(_unspaced_sign.__getitem__, set(line))):
            return
        signs, places = signs_of(line), None
        begins = [(first, self._lengths[head]) for first, head in self._stretches(signs, HEAD)]
        for first, length in [(first, length) for first, each in begins for length in each]:
            text = signs[first : first + length]
            natives = self._unspaced(text) if len(text) == length else ()
            if natives:
                places = places or _places(line, len(signs))
                start, end = places[first], places[first + length - 1] + 1
                if end - start > length < _FEWEST_LINKED:
                    natives = tuple(native for native in natives if LINK.search(native.text))
                if natives := self._standing(natives, line, start, end):
                    yield Found(start, end, natives, True)

    def _standing(self, natives: tuple[Native, ...], line: str, start: int, end: int) -> tuple[Native, ...]:
        """Those of some names that truly stand there, not inside another word or a longer name."""
        if is_inside_katakana(line, start, end) or not may_stand(line, start, end):
            return ()
        if is_beginning_of_longer(line, start, end) and not self._lengths[signs_of(line[end : end + 2])]:
            return ()
        if is_end_of_longer(line, start):
            natives = tuple(each for each in natives if each.lang != "ja" or each.entity.kind not in BODIES)
        return self._bound(natives, line, start, end)

    def _bound(self, natives: tuple[Native, ...], line: str, start: int, end: int) -> tuple[Native, ...]:
        """Drop names that are bound to parts that are neither their own nor of a known name."""
        others = bound_to(line, start, end)
        if not others:
            return natives
        known = any(each.part != "given" for other in others for each in (*self._unspaced(other), *self._plain(other)))
        return tuple([each for each in natives if goes_with(each, others, known, line[start])])

    def _find_parted(self, line: str) -> Iterator[Found]:
        """Names of people with a space before the surname."""
        for start, end, name in parted_in(line):
            natives = [each for each in self._unspaced(signs_of(name)) if each.part == "whole"]
            if people := tuple([each for each in natives if each.entity.kind == "person"]):
                yield Found(start, end, people, True)

    def _find_in_katakana(self, line: str) -> Iterator[Found]:
        """Names in katakana in another spelling."""
        for start, end in katakana.names_in(line):
            plain = self._plain(line[start:end])
            if plain and (natives := self._bound(plain, line, start, end)):
                yield Found(start, end, natives, False)

    def _find_spaced(self, line: str, words: Sequence[re.Match[str]]) -> Iterator[Found]:
        begins = enumerate(map(self._begins.__getitem__, [word.group() for word in words]))
        for place, begun in [(place, begun) for place, each in begins for begun in each]:
            read, stands = begun.way.words, words[place : place + len(begun.way.words)]
            if len(stands) < len(read) or not starts_so(begun, line, words, place):
                continue
            if is_in_compound(line, stands[0].start(), stands[-1].end()):
                continue
            behind = [word.group() for word in stands[1:]]
            if follow(read[1:], behind) or self._is_body_in_turkish(begun, behind):
                exact = begun.exact and list(read[1:]) == list(map(spelt_one_way, behind))
                start = stands[0].start() + begun.offset
                yield Found(start, stands[-1].end(), (self._native(begun.number),), exact)

    def _is_body_in_turkish(self, begun: Begun, behind: Sequence[str]) -> bool:
        """Whether the last of several words of a body's name is inflected as only Turkish does it."""
        *most, last = begun.way.words
        if not most or not begun.exact:
            return False
        *read, end = map(spelt_one_way, behind)
        return most[1:] == read and of_a_body(last, end) and self._native(begun.number).entity.kind in BODIES

    def _find_in_compounds(self, line: str, words: Sequence[re.Match[str]]) -> Iterator[Found]:
        """One-word names that a hyphen binds to other words: Putin in Anti-Putin-Demo.

        They must stand as listed, as what looks inflected is another name: Львова-Белова. Unless all parts are names, a
        place counts only by its English name, as others may have lent theirs: Bayern-Trainer, but Rusya-Ukrayna.
        """
        compounds = [word for word in words if _HYPHEN.search(word.group())] if _HYPHEN.search(line) else ()
        for compound in compounds:
            parts = list(_PART.finditer(line, *compound.span()))
            known = [self._whole(part[0]) if part[0][0].isupper() else () for part in parts] if len(parts) > 1 else []
            names_alone = all(known)
            for part, natives in zip(parts, known, strict=False):
                for native in natives if names_alone or len(part[0]) >= _FEWEST_IN_COMPOUND else ():
                    if names_alone or native.entity.kind == "person" or _is_english(part[0], native.entity):
                        yield Found(*part.span(), (native,), True)

    def _whole(self, word: str) -> tuple[Native, ...]:
        """The names equal to a whole word as it stands."""
        spelt = spelt_one_way(word)
        begun = [(way, number) for _, way, number in self._begun[spelt] if way.words == (spelt,)]
        return tuple([self._native(number) for way, number in begun if way.articles is None])

    def _posted(self, string: str, relation: int) -> Sequence[int]:
        """The names of the language found under a string."""
        key = self._find(string)
        found = [] if key < 0 else self._postings.of(key, relation)
        return found if self._lang is None else [n for n in found if self._rows[n * _ROW + 2] == self._lang]

    def _find_text(self, text: str) -> tuple[Native, ...]:
        return tuple(map(self._native, self._posted(text, _TEXT)))

    def _find_plain(self, text: str) -> tuple[Native, ...]:
        plain = katakana.spelt_plainly(text)
        return tuple(map(self._native, self._posted(plain, _PLAIN))) if plain else ()

    def _find_head(self, head: str) -> tuple[int, ...]:
        key = self._find(head)
        return () if key < 0 else tuple(dict.fromkeys(self._postings.of(key, _HEAD_OF)))

    def _find_begins(self, word: str) -> tuple[Begun, ...]:
        """The names that may begin with a word, as the word stands in a line."""
        begun = [(each, names) for each in stood(word) if (names := self._begun[each.word])]
        if not begun:
            return ()
        single = word not in SMALL_WORDS
        return tuple(
            [
                Begun(
                    *(way, number, each, behind_clitics(word, each, shorn)),
                    each.whole and way.articles is None and way.words[0] == shorn,
                )
                for each, names in begun
                for shorn, way, number in names
                if len(way.words) > 1 or (single and (len(way.words[0]) >= FEWEST_LETTERS or not each.whole))
            ]
        )

    def _find_begun(self, word: str) -> tuple[tuple[str, Way, int], ...]:
        """The names that may begin with a word, each with the word stripped of clitics."""
        # A name is filed under several beginnings, and a word may match several of them.
        known: dict[tuple[str, str], bool] = {}
        found: dict[tuple[str, Way, int], None] = {}
        for shorn, stem in stems_of(word, self._beginnings):
            for way, number, clitics in self._spaced[stem]:
                if clitics or shorn == word:
                    pair = way.words[0], shorn
                    if pair not in known:
                        known[pair] = inflected(*pair)
                    if known[pair]:
                        found[shorn, way, number] = None
        return tuple(found)

    def _find_stem(self, stem: str) -> tuple[tuple[Way, int, bool], ...]:
        """The spellings of names filed under a stem, with the name's number and whether its language has clitics."""
        rows = [(n, *self._rows[n * _ROW + 1 : n * _ROW + 3]) for n in self._posted(stem, _STEM)]
        found = [(n, self._texts[text], self._langs[lang]) for n, text, lang in rows]
        return tuple([(way, n, lang not in WITHOUT_CLITICS) for n, text, lang in found for way in ways_of(text, lang)])

    def _read(self, number: int) -> Native:
        entity, text, lang, part = self._rows[number * _ROW : number * _ROW + _ROW]
        return Native(self._entities.numbered(entity), self._texts[text], self._langs[lang], _PARTS[part])


def _places(line: str, count: int) -> Sequence[int]:
    """The positions in a line of the `count` signs that remain without those between parts of names."""
    if count == len(line):
        return range(count)
    return [place for place, sign in enumerate(line) if sign not in LINKS]


def _is_english(word: str, entity: Entity) -> bool:
    """Whether a native word is also a word of the English name."""
    return spelt_one_way(word) in folded(spelt_words(entity.name))


_unspaced_sign = Kept(is_unspaced, _MOST_SIGNS)
