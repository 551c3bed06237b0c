"""The evidence for and against reading a mention as a candidate."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, pairwise

from gazetteer import Entity
from normalize.details import READ_ALOUD, RIVAL
from normalize.match.candidate import Candidate
from normalize.match.doubtful import Doubt
from normalize.match.index import Index
from normalize.match.likeness import rivalry
from normalize.match.persons import FAMILY_FIRST
from normalize.match.similar import likeness
from normalize.match.weights import Seen, Weights, shares, weigh
from normalize.match.wording import observe_words
from normalize.result import Evidence
from normalize.text.endings import ending_pair
from normalize.text.english import zipf
from normalize.text.sound import strange_consonants

MOST_COMMON = 6.0
"""The Zipf frequency from which on a word tells nothing."""

UNLIKE = 0.6
"""How alike even unrelated names are."""

ANOTHER_NAME, AS_READ = 0.65, 0.88
"""A word less alike than the first is another name, unless the native name read aloud is as alike as the second."""

_LONG, _ANOTHER_SHORT = 5, 0.55
"""In a word with fewer letters than the first, one garbled letter costs more, so it is another name only below the
second likeness."""

WELL_KNOWN_PLACE = 7.5
"""A place with ten to this power of people is in the news every day."""

KNOWN_PEOPLE = 12_000
"""A person of this rank of fame is hardly ever in the news."""


@lru_cache(maxsize=1 << 10)
def likeness_of(words: tuple[str, ...], candidate: Candidate, index: Index, model: Weights) -> tuple[Evidence, ...]:
    """The evidence for and against a candidate that does not depend on where the mention stands."""
    return weigh(_alone(words, candidate, index), model)


@lru_cache(maxsize=1 << 12)
def shares_of(words: tuple[str, ...], candidate: Candidate, index: Index, model: Weights) -> tuple[float, ...]:
    """The log odds that each evidence of `likeness_of` adds, without building the evidence."""
    return tuple(shares(_alone(words, candidate, index), model))


def _alone(words: tuple[str, ...], candidate: Candidate, index: Index) -> Iterator[Seen]:
    return chain(
        observe_likeness(words, candidate), observe_words(words, candidate, index), observe_fame(candidate.entity)
    )


ROUNDED = 0.1
"""How far evidence may exceed its line in log odds, since values are rounded."""


def observe_likeness(words: tuple[str, ...], candidate: Candidate) -> Iterator[Seen]:
    """The evidence of how alike a mention and a candidate are, as (name, value, detail)."""
    form, latin = candidate.form, candidate.latin
    name = form.written
    letters = sum(map(len, words))
    if latin:
        yield "spelling", latin.spelling, lambda: f"{latin.spelling:.0%} of the spelling of {name}"
        yield "ear", latin.ear, lambda: f"{latin.ear:.0%} alike to the ear of another language"
        yield "sound", latin.sound, lambda: f"{latin.sound:.0%} of the sound of {name}"
        if not candidate.read:
            yield "unlike word", 1 - latin.weakest, lambda: f"a word agrees only to {latin.weakest:.0%}"
        same = [word for i, word in enumerate(words) if i not in latin.changed]
        if latin.changed and same:
            # A rare word in common says more: there are many Singhs and few Hulusis.
            rarity = sum(1 - min(zipf(word), MOST_COMMON) / MOST_COMMON for word in same) / len(words)
            yield "same words", rarity, f"{len(same)} of {len(words)} words are the same"
        yield "joined", float(latin.joined), lambda: f"{name} has another number of words"
        more = min(1.0, max(0, len(name.split()) - len(words)) / 2)
        yield "more words", more, lambda: f"{name} has more words"
        yield "swapped", float(latin.swapped), lambda: f"{name} has its words in another order"
        off = letters * (1 - latin.spelling)
        yield "letters off", off / 8, lambda: f"{off:.0f} letters differ"
    if candidate.reading:
        reading = candidate.reading

        def detail() -> str:
            return READ_ALOUD.of(reading.lang, " ".join(reading.words))

        yield "reading", candidate.native, detail
        # How much more alike the reading is than the Latin form.
        added = max(0.0, candidate.native - max(UNLIKE, latin.alike if latin else 0.0)) / (1 - UNLIKE)
        yield "native name", added, detail
    yield "several words", min(len(words) - 1, 3) / 3, lambda: f"{len(words)} words fit together"
    yield "letters", min(letters, 20) / 20, lambda: f"{letters} letters"
    if words[0][:1] != form.words[0][:1]:
        yield "initial", 1.0, lambda: f"{name} starts with another letter"


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


_KOREAS = ("North Korea", "South Korea")
_VOWELS = tuple("aeiouwy")


def _begins_with_h(pair: tuple[str, str]) -> bool:
    """Whether one of two syllables begins with a vowel and the other with an h, which is never silent: Un, Hun."""
    syllable, other = sorted(pair, key=lambda each: each.startswith("h"))
    return syllable.startswith(_VOWELS) and other.startswith("h")


_READ_FROM_SIGNS = FAMILY_FIRST | {"Japan"}
"""Where a machine may read each part of a name as quite another one."""


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


def observe_rival(candidate: Candidate, rival: Candidate | None) -> Iterator[Seen]:
    """Whether another candidate of the same mention is as much like it."""
    if rival is not None:
        yield "rival", rivalry(candidate.alike, rival.alike), RIVAL.of(rival.form.written)


def observe_fame(entity: Entity) -> Iterator[Seen]:
    """How rarely an entity of a long list is in the news; one without figures was listed for its own sake."""
    if entity.population is not None:
        seldom = 1 - math.log10(max(1, entity.population)) / WELL_KNOWN_PLACE
        yield "small place", max(0.01, seldom), lambda: f"{entity.name} has {entity.population:,} people"
    elif entity.rank is not None:
        seldom = min(1.0, 0.1 + entity.rank / KNOWN_PEOPLE)
        yield "little known", seldom, lambda: f"{entity.name} is number {entity.rank:,} in fame"


def observe_right(doubt: Doubt, candidate: Candidate) -> Iterator[Seen]:
    """Whether what would be changed is a right name or contains one."""
    mention = doubt.mention
    changed = candidate.latin.changed if candidate.latin else range(len(mention.words))
    places = {mention.first + i for i in changed}
    touched = [k for k in doubt.right if not places.isdisjoint(range(k.mention.first, k.mention.last))]
    if touched:
        whole = any(len(k.mention.words) > 1 or len(mention.words) == 1 for k in touched)
        name = "right name" if whole else "right word"
        yield name, 1.0, f"{touched[0].forms[0].entity.name} is a name that is known"
