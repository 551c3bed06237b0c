"""Whether a name like a person's is somebody else's: a word of it is unlike, or has consonants that his has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from normalize.match.candidates.candidate import Candidate
from normalize.match.names.persons import FAMILY_FIRST
from normalize.match.names.words_alike import likeness
from normalize.match.weights import Seen
from normalize.text.languages.endings import ending_pair
from normalize.text.sound import strange_consonants

ANOTHER_NAME, AS_READ = 0.65, 0.88
"""A word less alike than the first is another name, unless the native name read aloud is as alike as the second."""

_LONG, _ANOTHER_SHORT = 5, 0.55
"""In a word with fewer letters than the first, one garbled letter costs more, so it is another name only below the
second likeness."""

_VOWELS = tuple("aeiouwy")
_KOREAS = ("North Korea", "South Korea")
_READ_FROM_SIGNS = FAMILY_FIRST | {"Japan"}
"""Where a machine may read each part of a name as quite another one."""


def observe_another(words: tuple[str, ...], candidate: Candidate) -> Iterator[Seen]:
    """Whether a word of a whole name is unlike the person's, so that only a common name is the same.

    Andrey Petukhov is not Andrei Belousov, unless the native name of the latter reads so.
    """
    entity, latin, name = candidate.entity, candidate.latin, candidate.form.written
    if entity.kind != "person" or not candidate.whole or latin is None or len(words) < 2 or candidate.native == 1.0:
        return
    if latin.joined:
        pairs = _cut_alike(words, candidate.form.words)
    else:
        pairs = [] if latin.swapped else list(zip(words, candidate.form.words, strict=True))
    stood = next(filter(_begins_with_h, pairs), None) if entity.country in _KOREAS else None
    if stood:
        yield "other consonants", 1.0, f"{stood[0]} is another syllable than {stood[1]}"
    if candidate.native >= AS_READ:
        return
    if any(likeness(*pair).mean < (ANOTHER_NAME if min(map(len, pair)) >= _LONG else _ANOTHER_SHORT) for pair in pairs):
        yield "another name", 1.0, f"a word of it is only {latin.weakest:.0%} like that of {name}"
    elif entity.country in FAMILY_FIRST and not latin.joined and len(latin.changed) == len(words):
        # These names are so short that nearly every one is like some other: Liu Weiqiang, Li Keqiang.
        yield "another name", 1.0, f"no word of it is one of {name}"
    elif _shares_a_word(pairs) and entity.country not in _READ_FROM_SIGNS and (stood := _stranger_of(pairs)):
        yield "other consonants", 1.0, f"{stood[0]} has a consonant that {stood[1]} has not"


def _begins_with_h(pair: tuple[str, str]) -> bool:
    """Whether one of two syllables begins with a vowel and the other with an h, which is never silent: Un, Hun."""
    syllable, other = sorted(pair, key=lambda each: each.startswith("h"))
    return syllable.startswith(_VOWELS) and other.startswith("h")


def _shares_a_word(pairs: Sequence[tuple[str, str]]) -> bool:
    return any(word == other for word, other in pairs)


def _stranger_of(pairs: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The first word with a consonant that the word in its place has not, apart from the ending of a case; else None.

    Nenad Zivanovic is not Nenad Zivkovic, nor Krisjanis Karklins Krisjanis Karins.
    """
    unlike = (pair for pair in pairs if pair[0] != pair[1] and strange_consonants(*pair))
    return next((pair for pair in unlike if not ending_pair(pair[1], pair[0])), None)


def _cut_alike(words: tuple[str, ...], others: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pair the words of two names of unequal length, writing words of the longer one together where that fits best.

    >>> _cut_alike(("ahmet", "bolat"), ("ahmed", "aboul", "gheit"))
    [('ahmet', 'ahmed'), ('bolat', 'aboulgheit')]
    """
    few, many = sorted((words, others), key=len)
    ends = ((0, *cuts, len(many)) for cuts in combinations(range(1, len(many)), len(few) - 1))
    ways = (["".join(many[a:b]) for a, b in pairwise(places)] for places in ends)
    best = max(ways, key=lambda way: sum(likeness(*pair).mean for pair in zip(few, way, strict=True)))
    return list(zip(few, best, strict=True) if few is words else zip(best, few, strict=True))
