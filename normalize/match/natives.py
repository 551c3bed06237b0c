"""Native names arranged to be found in the text that was translated, inflected or not."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from gazetteer import Entity
from normalize.match.persons import surname
from normalize.text.folding import fold
from normalize.text.romanise import scripts

Part = Literal["whole", "surname", "given"]

_UNSPACED = frozenset({"Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"})
"""Scripts whose words need no space between them, or take endings without one: names are found at any character."""

_FEWEST_SIGNS = 2
_FEWEST_LETTERS = 3
_HEAD = 2
_LONGEST_ENDING = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`\-][^\W\d_]+)*")
_BETWEEN = re.compile(r"[\s·・‧•=＝゠]+")
_CLITICS: Mapping[str, Sequence[str]] = {
    "Arabic": ("وال", "بال", "ال", "و", "ب", "ل", "ف", "ك"),
    "Hebrew": ("וה", "שה", "ב", "ל", "מ", "ה", "ו", "ש", "כ"),
}
"""What is written together with the word behind it."""


@dataclass(frozen=True, slots=True)
class Native:
    """A native name, or a part of one that may stand for a person.

    Attributes:
        entity: whose name it is.
        text: as it is written in full or in part.
        lang: its language.
        part: what part of the name it is.
    """

    entity: Entity
    text: str
    lang: str
    part: Part


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


class Natives:
    """The native names of a gazetteer.

    Args:
        entities: whose names.
        lang: only names of this language count, if it is given; those in Latin letters count too where the language
            is written in them.
    """

    def __init__(self, entities: Iterable[Entity], lang: str | None = None) -> None:
        self._unspaced: dict[str, dict[str, list[Native]]] = defaultdict(dict)
        self._spaced: dict[str, list[tuple[tuple[str, ...], Native]]] = defaultdict(list)
        for native in (n for entity in entities for n in _natives(entity, lang)):
            if _is_unspaced(native.text):
                if len(native.text) >= _FEWEST_SIGNS:
                    self._unspaced[native.text[:_HEAD]].setdefault(native.text, []).append(native)
            else:
                words = tuple(map(_plain, _WORD.findall(native.text)))
                if words and max(map(len, words)) >= _FEWEST_LETTERS:
                    for stem in _stems(words[0]):
                        self._spaced[stem].append((words, native))

    def find(self, line: str) -> list[Found]:
        """The names that stand in a line of source text, in order; of those that overlap the longest."""
        found = [*self._find_unspaced(line), *self._find_spaced(line)]
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

    def _find_unspaced(self, line: str) -> Iterator[Found]:
        for start in range(len(line) - 1):
            for text, natives in self._unspaced.get(line[start : start + _HEAD], {}).items():
                if line.startswith(text, start) and not _inside_katakana(line, start, start + len(text)):
                    yield Found(start, start + len(text), natives, True)

    def _find_spaced(self, line: str) -> Iterator[Found]:
        tokens = [(m.start(), m.end(), _plain(m.group())) for m in _WORD.finditer(line)]
        for place, (start, _, word) in enumerate(tokens):
            for shorn, form in _forms(word):
                for words, native in self._spaced.get(form, ()):
                    if native.text[0].isupper() and line[start].islower():
                        continue
                    stood = [shorn, *(w for _, _, w in tokens[place + 1 : place + len(words)])]
                    if len(stood) == len(words) and all(map(_inflected, words, stood)):
                        end = tokens[place + len(words) - 1][1]
                        yield Found(start, end, (native,), tuple(stood) == words)


def _natives(entity: Entity, lang: str | None) -> Iterator[Native]:
    for code, names in entity.names.items():
        if lang is None or code == lang:
            for name in names:
                yield Native(entity, name, code, "whole")
                yield from (Native(entity, text, code, part) for text, part in _parts(entity, name, code))


def _parts(entity: Entity, name: str, code: str) -> Iterator[tuple[str, Part]]:
    """What of the native name of a person may stand alone."""
    if entity.kind != "person":
        return
    words = [word for word in _BETWEEN.split(name) if word]
    family = surname(entity)
    first = bool(family) and entity.name.startswith(family + " ")
    if len(words) > 1:
        order: tuple[Part, Part] = ("surname", "given") if first else ("given", "surname")
        yield words[0], order[0]
        yield words[-1], order[1]
    elif code == "ja" and len(name) >= 3 and scripts(name) <= {"Han", "Hiragana", "Katakana"}:
        # Family names are mostly of two characters and stand first.
        yield name[:2], "surname"
        if len(name) >= 4:
            yield name[2:], "given"


def _is_unspaced(text: str) -> bool:
    return not _UNSPACED.isdisjoint(scripts(text))


def _inside_katakana(line: str, start: int, end: int) -> bool:
    """Whether a name in katakana stands inside a longer word in katakana: no サン in サンダー."""
    before, after = line[start - 1 : start], line[end : end + 1]
    return (_katakana(line[start]) and _katakana(before)) or (_katakana(line[end - 1]) and _katakana(after))


def _katakana(character: str) -> bool:
    return "\u30a1" <= character <= "\u30fa" or character == "ー"


def _plain(word: str) -> str:
    """A word in lower case, accents of Latin letters gone, in one form of Unicode."""
    lowered = unicodedata.normalize("NFC", word).casefold()
    return fold(lowered) if lowered[:1].isascii() or "LATIN" in unicodedata.name(lowered[0], "") else lowered


def _stems(word: str) -> set[str]:
    """The beginnings under which a word is filed: itself and itself without the ending that another case would lose."""
    return {word} | {word[:-cut] for cut in (1, 2) if len(word) - cut >= _FEWEST_LETTERS}


def _forms(word: str) -> Iterator[tuple[str, str]]:
    """A word of the text without what is written together with it, and the stems that it may have."""
    seen = {word}
    name = unicodedata.name(word[0], "").partition(" ")[0].capitalize() if word else ""
    bare = [word, *(word[len(c) :] for c in _CLITICS.get(name, ()) if word.startswith(c) and len(word) - len(c) > 2)]
    for shorn in bare:
        for cut in range(_LONGEST_ENDING + 1):
            stem = shorn[: len(shorn) - cut]
            if len(stem) >= _FEWEST_LETTERS and (stem not in seen or cut == 0):
                seen.add(stem)
                yield shorn, stem


def _inflected(word: str, stood: str) -> bool:
    """Whether a word of a text may be a word of a name in another case."""
    if word == stood:
        return True
    common = 0
    for a, b in zip(word, stood, strict=False):
        if a != b:
            break
        common += 1
    return (
        common >= _FEWEST_LETTERS
        and len(word) - common <= 2
        and len(stood) - common <= _LONGEST_ENDING
        and common >= len(word) / 2
    )
