"""Native names arranged to be found in the text that was translated, inflected or not."""

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
from normalize.match.forms import folded, spelt_words
from normalize.match.inflection import FEWEST_LETTERS, beginnings, inflected, of_a_body
from normalize.match.native_names import HEAD, LINK, LINKS, Native, Part, is_unspaced, natives_of, signs_of
from normalize.match.spaced import Begun, Way, follow, starts_so, stems_of, stood, ways_of
from normalize.match.unspaced import (
    bound_to,
    goes_with,
    is_beginning_of_longer,
    is_end_of_longer,
    is_inside_katakana,
    parted_in,
)
from normalize.native import table_of
from normalize.text import katakana
from normalize.text.clitics import WITHOUT_CLITICS
from normalize.text.korean_words import may_stand
from normalize.text.native_words import HYPHENS, SPACED_WORD, spelt_one_way
from normalize.text.romanise import scripts
from normalize.text.small_words import SMALL_WORDS

_ROW = 4
"""Numbers that are kept of a native name: its entity, its text, its language, which part of the whole name it is."""

_MOST_KEPT = 1 << 15
_MOST_SIGNS = 1 << 14
_ENOUGH_NAMES = 50
_FEWEST_SIGNS = 2
_FEWESTLINKED = 4
"""A name that has no such sign is read across one only if it has so many others."""

_HYPHEN, _PART = re.compile(f"[{HYPHENS}]"), re.compile(f"[^{HYPHENS}]+")
_FEWEST_IN_COMPOUND = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A native name in a line of source text: ``line[start:end]``.

    Attributes:
        natives: whose it may be; several may share a name.
        exact: whether it stands uninflected.
    """

    start: int
    end: int
    natives: Sequence[Native]
    exact: bool


_TEXT, _STEM, _HEAD_OF, _PLAIN = range(4)
"""What is posted under a string: native names written without spaces that are it; spaced ones whose first word may
begin with it; the lengths of the unspaced ones that begin with it; those in katakana that are it if spelt one way."""

_PARTS: tuple[Part, ...] = get_args(Part)


def pack_natives(entities: Iterable[Entity]) -> dict[str, Bytes]:
    """The sections that `Natives` reads.

    Args:
        entities: whose names; each is known by its place among them.
    """
    texts: dict[str, int] = {}
    langs: dict[str, int] = {}
    postings: list[int] = []
    rows = array("I")
    stems = cache(lambda text, lang: frozenset().union(*[beginnings(way.words[0]) for way in ways_of(text, lang)]))
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
        sections: what `pack_natives` made.
        entities: whose names they are, in the same order.
        lang: only names of this language count, if it is given; those in Latin letters count too where the language
            is written in them.
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
        """The names that stand in a line of source text, in order; of those that overlap the longest."""
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
        """Whom a text could name, since a name in its language is known: for each entity by its number, 1 or 0.

        Args:
            written: scripts of a text whose language is not known, of which a name may be in any.
        """
        return self._bearers(frozenset(written))

    def _find_bearers(self, written: frozenset[str]) -> bytes:
        spoken = self._written_in(written) if self._lang is None else {self._lang}
        found = bytearray(len(self._entities))
        for entity in compress(self._rows[::_ROW], map(spoken.__contains__, self._rows[2::_ROW])):
            found[entity] = 1
        return bytes(found)

    def _written_in(self, written: Set[str]) -> Set[int]:
        """Numbers of the languages that are mostly written in some scripts, as some of their names tell."""
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
                if end - start > length < _FEWESTLINKED:
                    natives = tuple(native for native in natives if LINK.search(native.text))
                if natives := self._standing(natives, line, start, end):
                    yield Found(start, end, natives, True)

    def _standing(self, natives: tuple[Native, ...], line: str, start: int, end: int) -> tuple[Native, ...]:
        """Those of some names that stand there, and not in another word or in a longer name."""
        if is_inside_katakana(line, start, end) or not may_stand(line, start, end):
            return ()
        if is_beginning_of_longer(line, start, end) and not self._lengths[signs_of(line[end : end + 2])]:
            return ()
        if is_end_of_longer(line, start):
            natives = tuple(each for each in natives if each.lang != "ja" or each.entity.kind not in BODIES)
        return self._bound(natives, line, start, end)

    def _bound(self, natives: tuple[Native, ...], line: str, start: int, end: int) -> tuple[Native, ...]:
        """Those of some names that are bound to no other part than their own, nor to another name that is known."""
        others = bound_to(line, start, end)
        if not others:
            return natives
        known = any(each.part != "given" for other in others for each in (*self._unspaced(other), *self._plain(other)))
        return tuple([each for each in natives if goes_with(each, others, known, line[start])])

    def _find_parted(self, line: str) -> Iterator[Found]:
        """Those of people of which a space sets the surname apart."""
        for start, end, name in parted_in(line):
            natives = [each for each in self._unspaced(signs_of(name)) if each.part == "whole"]
            if people := tuple([each for each in natives if each.entity.kind == "person"]):
                yield Found(start, end, people, True)

    def _find_in_katakana(self, line: str) -> Iterator[Found]:
        """Those that are spelt in another way."""
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
            behind = [word.group() for word in stands[1:]]
            if follow(read[1:], behind) or self._is_body_in_turkish(begun, behind):
                exact = begun.exact and list(read[1:]) == list(map(spelt_one_way, behind))
                start = stands[0].start() + begun.stood.offset
                yield Found(start, stands[-1].end(), (self._native(begun.number),), exact)

    def _is_body_in_turkish(self, begun: Begun, behind: Sequence[str]) -> bool:
        """Whether the last of several words of a body is in another case, as only Turkish has it."""
        *most, last = begun.way.words
        if not most or not begun.exact:
            return False
        *read, end = map(spelt_one_way, behind)
        return most[1:] == read and of_a_body(last, end) and self._native(begun.number).entity.kind in BODIES

    def _find_in_compounds(self, line: str, words: Sequence[re.Match[str]]) -> Iterator[Found]:
        """Those of one word that a hyphen binds to others: Putin in Anti-Putin-Demo.

        They stand as they are listed: what is like another case is a name of its own, Львова-Белова. A place that
        English calls otherwise may have lent its name, if not all are names: Bayern-Trainer, but Rusya-Ukrayna.
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
        """The names that are a word as it stands."""
        spelt = spelt_one_way(word)
        begun = [(way, number) for _, way, number in self._begun[spelt] if way.words == (spelt,)]
        return tuple([self._native(number) for way, number in begun if way.articles is None])

    def _posted(self, string: str, relation: int) -> Sequence[int]:
        """The names of the language that are posted under a string."""
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
        """The names that may begin with a word of a line, as it stands there."""
        begun = [(each, names) for each in stood(word) if (names := self._begun[each.word])]
        if not begun:
            return ()
        single = word not in SMALL_WORDS
        return tuple(
            [
                Begun(way, number, each, each.whole and way.articles is None and way.words[0] == shorn)
                for each, names in begun
                for shorn, way, number in names
                if len(way.words) > 1 or (single and (len(way.words[0]) >= FEWEST_LETTERS or not each.whole))
            ]
        )

    def _find_begun(self, word: str) -> tuple[tuple[str, Way, int], ...]:
        """The names that may begin with a word, and it as it is without clitics before each."""
        # A name is filed under several beginnings, and begins with several of what the word may begin with.
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
        """The ways to write each name under a stem, its number, and whether its language writes clitics with it."""
        rows = [(n, *self._rows[n * _ROW + 1 : n * _ROW + 3]) for n in self._posted(stem, _STEM)]
        found = [(n, self._texts[text], self._langs[lang]) for n, text, lang in rows]
        return tuple([(way, n, lang not in WITHOUT_CLITICS) for n, text, lang in found for way in ways_of(text, lang)])

    def _read(self, number: int) -> Native:
        entity, text, lang, part = self._rows[number * _ROW : number * _ROW + _ROW]
        return Native(self._entities.numbered(entity), self._texts[text], self._langs[lang], _PARTS[part])


def _places(line: str, count: int) -> Sequence[int]:
    """Where those signs of a line stand that are left of it, as many as that, once those between names are left out."""
    if count == len(line):
        return range(count)
    return [place for place, sign in enumerate(line) if sign not in LINKS]


def _is_english(word: str, entity: Entity) -> bool:
    """Whether a native word is a word of the English name as well."""
    return spelt_one_way(word) in folded(spelt_words(entity.name))


_unspaced_sign = Kept(is_unspaced, _MOST_SIGNS)
