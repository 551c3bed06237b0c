"""Finds words of a fixed vocabulary that sound like a given word, without comparing it with all of them.

Words are filed by the consonant skeleton of their sound key, and each skeleton also under every skeleton with one
consonant less (symmetric deletes: Garbe 2012, SymSpell). Only words whose skeletons meet this way are compared. In a
file each sound key is stored once, with the words that have it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import chain
from operator import sub
from zlib import crc32

from rapidfuzz import process
from rapidfuzz.distance import OSA

from gazetteer.stored.sections import Part, Sections
from gazetteer.stored.strings import Strings, Table, pack_strings, pack_table
from normalize.native import arranging, hearing
from normalize.parallel import in_order, spare_jobs
from normalize.text.sound import skeleton, sound

LEAST_ALIKE = 0.6
"""Words whose sound keys are no more alike than this are not similar."""

_ALIKE = OSA.normalized_similarity
LEAST_FOR_ANOTHER = 4
"""From this number of consonants on, words are also compared with those that differ in one consonant."""

_SHARE = 50_000
"""How many words a process takes at a time."""


def pack_sounds(vocabulary: Sequence[str]) -> dict[str, Part]:
    """The sections that `SimilarWords` reads.

    Args:
        vocabulary: folded words, numbered by their places.
    """
    filed: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for number, (bones, heard) in enumerate(_heard(vocabulary)):
        filed[bones].setdefault(heard, []).append(number)
    # Sorted by length, since keys of one length are compared together.
    for bones, sounds in filed.items():
        if len(sounds) > 1:
            filed[bones] = {heard: sounds[heard] for heard in sorted(sounds, key=len)}
    shorter, longer = arranging.lacking(filed) if arranging else lacking(filed)
    first_sounds, first_words, words = [0], [0], array("I")
    for sounds in filed.values():
        first_sounds.append(first_sounds[-1] + len(sounds))
        for numbers in sounds.values():
            words.extend(numbers)
            first_words.append(len(words))
    return {
        **(pack_table("bones", filed, arranging.slotted) if arranging else pack_table("bones", filed)),
        "bones.shorter": shorter,
        "bones.longer": longer,
        **pack_strings("sounds", ("\n".join(sounds) for sounds in filed.values())),
        "sounds.first": array("I", first_sounds).tobytes(),
        "sounds.words": words.tobytes(),
        "sounds.words.first": array("I", first_words).tobytes(),
    }


def lacking(skeletons: Iterable[str]) -> tuple[bytes, bytes]:
    """The keys under which skeletons are found if a consonant is missing; `normalize.native.arranging` follows it.

    Args:
        skeletons: each is numbered by its place.

    Returns:
        The keys of the skeletons without one consonant, sorted, and for each the number of the full skeleton.
    """
    shorter = sorted(_key(each) << 32 | number for number, bones in enumerate(skeletons) for each in _shorter(bones))
    keys, numbers = array("I", [each >> 32 for each in shorter]), array("I", [each & 0xFFFFFFFF for each in shorter])
    return keys.tobytes(), numbers.tobytes()


def _heard(vocabulary: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The skeleton and the sound key of each word; a large vocabulary is shared between processes."""
    if hearing:
        yield from (hearing.heard_of(word) or (skeleton(word), sound(word)) for word in vocabulary)
        return
    shares = [(start, start + _SHARE) for start in range(0, len(vocabulary), _SHARE)]
    jobs = min(len(shares), spare_jobs())
    if jobs < 2:
        yield from _heard_of(vocabulary, 0, len(vocabulary))
    else:
        yield from chain.from_iterable(in_order(partial(_heard_of, vocabulary), shares, jobs))


def _heard_of(vocabulary: Sequence[str], start: int, stop: int) -> list[tuple[str, str]]:
    return [(skeleton(word), sound(word)) for word in vocabulary[start:stop]]


class SimilarWords:
    """A vocabulary of folded words, searched for similar ones.

    Args:
        sections: what `pack_sounds` made.
    """

    def __init__(self, sections: Sections) -> None:
        self._bones, self._starts = Table(sections, "bones"), sections.numbers("bones.starts")
        self._shorter, self._longer = sections.numbers("bones.shorter"), sections.numbers("bones.longer")
        self._sounds, self._first = Strings(sections, "sounds"), sections.numbers("sounds.first")
        self._words, self._first_words = sections.numbers("sounds.words"), sections.numbers("sounds.words.first")
        self._find = lru_cache(maxsize=1 << 10)(self._find_sound)
        self._sounds_of = lru_cache(maxsize=1 << 12)(lambda file: self._sounds[file].split("\n"))

    def find(self, word: str) -> dict[int, float]:
        """The words that sound like a folded word, by number → likeness, above `LEAST_ALIKE`.

        Words with the same consonants come first, then by likeness.
        """
        bones = skeleton(word)
        # Very long skeletons are not looked up with each letter left out.
        return self._find(sound(word), bones) if len(bones) <= self._most + 1 else {}

    @cached_property
    def _most(self) -> int:
        """How many consonants the longest skeleton has."""
        return max(map(sub, self._starts[1:], self._starts), default=0)

    def _find_sound(self, heard: str, bones: str) -> dict[int, float]:
        found: list[tuple[int, float, int]] = []
        seen = set[int]()
        near = partial(process.extract, heard, scorer=_ALIKE, score_cutoff=LEAST_ALIKE, limit=None)
        for rank, files in enumerate(self._files(bones)):
            for file in files:
                if file not in seen:
                    seen.add(file)
                    for _, alike, place in near(self._sounds_of(file)):
                        # Whether rapidfuzz includes results equal to the cutoff depends on rounding.
                        if alike > LEAST_ALIKE:
                            found += [(rank, -alike, word) for word in self._having(self._first[file] + place)]
        found.sort()
        return {word: -less for _, less, word in found}

    def _having(self, sound: int) -> Sequence[int]:
        """The words that have a sound key, by its number."""
        return self._words[self._first_words[sound] : self._first_words[sound + 1]]

    def _files(self, bones: str) -> Iterator[Sequence[int]]:
        """The files of words with these consonants, with one less, one more, and, for long words, one other."""
        keys = (bones, *_shorter(bones))
        yield from ([file] for key in keys if (file := self._bones.find(key)) >= 0)
        yield from map(self._longer_than, keys if len(bones) >= LEAST_FOR_ANOTHER else keys[:1])

    def _longer_than(self, bones: str) -> Sequence[int]:
        """The files of skeletons with one consonant more."""
        key = _key(bones)
        first = bisect_left(self._shorter, key)
        found: list[int] = self._longer[first : bisect_right(self._shorter, key, first)].tolist()
        return found


def _key(bones: str) -> int:
    """The key of a skeleton that lacks a consonant. If two skeletons share a key, some words are compared in vain."""
    return crc32(bones.encode())


def _shorter(bones: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(bones[:i] + bones[i + 1 :] for i in range(len(bones)))) if len(bones) > 1 else ()
