"""The evidence for and against reading a mention as a candidate."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from gazetteer import Entity
from normalize.details import READ_ALOUD, RIVAL
from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Mention
from normalize.match.evidence.words.wording import observe_words
from normalize.match.index import Index
from normalize.match.names.names_alike import rivalry
from normalize.match.recognise import Known
from normalize.match.weights import Seen, Weights, shares, weigh
from normalize.result import Evidence
from normalize.text.english import zipf

MOST_COMMON = 6.0
"""The Zipf frequency from which on a word tells nothing."""

UNLIKE = 0.6
"""How alike even unrelated names are."""

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


def observe_right(mention: Mention, right: Sequence[Known], candidate: Candidate) -> Iterator[Seen]:
    """Whether what would be changed of a mention is one of the right names in it, or contains one."""
    changed = candidate.latin.changed if candidate.latin else range(len(mention.words))
    places = {mention.first + i for i in changed}
    touched = [k for k in right if not places.isdisjoint(range(k.mention.first, k.mention.last))]
    if touched:
        whole = any(len(k.mention.words) > 1 or len(mention.words) == 1 for k in touched)
        name = "right name" if whole else "right word"
        yield name, 1.0, f"{touched[0].forms[0].entity.name} is a name that is known"
