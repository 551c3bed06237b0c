"""Evidence that nothing around a mention says whose name it is, so that it may be a stranger's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain

from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Mention
from normalize.match.evidence.context.context import Context
from normalize.match.evidence.context.neighbours import around
from normalize.match.evidence.context.settled import SETTLED
from normalize.match.evidence.context.surroundings import HOME_GROUND, OFFICE, OTHER_GIVEN, OWN_GIVEN, STANDS
from normalize.match.weights import Seen
from normalize.text.english import zipf
from normalize.text.languages.romanisations import pinyin
from normalize.text.lists.given_names import classes_of

SILENCE = "nothing speaks for it"

_HAVE = 1.5
"""English texts use a word now and then if its Zipf frequency is at least this."""

_SPEAKS_FOR = frozenset({*OFFICE, *STANDS, OWN_GIVEN, HOME_GROUND, SETTLED})
"""Evidence of whose name a part is; without it, a surname may be a stranger's: Sohn for Son."""

_IN_ENGLISH = frozenset({"Australia", "Canada", "Ireland", "United Kingdom", "United States"})
"""Countries of which most English texts speak, whoever they are about, so that it says little of a surname."""

_SAYS_WHO = frozenset({*OFFICE, OWN_GIVEN, SETTLED})
"""The same where a source has the part."""

_SPEAKS_OF = _SAYS_WHO.union(STANDS)
"""Evidence that speaks of the candidate itself, not of its country only."""

_SPEAKS_LOUD = frozenset({*STANDS, "office beside", OWN_GIVEN, SETTLED})
_LITTLE_ALIKE = 0.62
"""Names less alike than this may be many a name (Kebbi, Kirby), so only loud evidence counts: something right beside
the mention, or the bearer's name."""

_A_COUNTRY = 0.15
"""A country's name beside a mention, as in "Chinese", is worth less than this as a word of an office."""


def is_spoken_of(seen: Set[str]) -> bool:
    """Whether any evidence seen around a mention, given by name, speaks of the candidate beyond its country."""
    return not _SPEAKS_OF.isdisjoint(seen)


def observe_silence(
    context: Context, mention: Mention, candidate: Candidate, seen: Mapping[str, float]
) -> Iterator[Seen]:
    """Whether nothing seen around a part of a name says whose it is, as (name, value, detail).

    A whole name needs no such evidence, unless the text introduces the bearer as somebody else, or others are called as
    it is written: John Boulton, where nothing is about John Bolton.

    Args:
        context: the document.
        mention: the mention.
        candidate: the candidate.
        seen: the evidence seen around the mention: its values by name.
    """
    names, name = seen.keys(), candidate.entity.name
    if candidate.entity.kind != "person":
        if _is_another_in_chinese(mention, candidate) and not _has_office_beside(seen):
            yield SILENCE, 1.0, f"a syllable of {name} is another one"
        return
    if _is_common_in_chinese(mention, candidate) and not _has_office_beside(seen):
        yield SILENCE, 1.0, f"nothing right beside it speaks of {name}, and many are called alike"
    elif candidate.whole and not _is_listed_part(candidate):
        if candidate.entity.description and names.isdisjoint(_SPEAKS_LOUD) and around(context, mention).introduced:
            yield SILENCE, 1.0, f"what is said behind it is not said of {name}"
        elif names.isdisjoint(_SPEAKS_FOR) and _may_be_of_others(mention, candidate):
            yield SILENCE, 1.0, f"nothing in the document speaks of {name}, and others may be called so"
    elif names.isdisjoint(_SPEAKS_FOR):
        yield SILENCE, 1.0, f"nothing in the document speaks of {name}"
    elif candidate.entity.country in _IN_ENGLISH and names.isdisjoint(_SPEAKS_OF):
        yield "little speaks for it", 1.0, f"nothing but {candidate.entity.country} speaks of {name}"
    elif candidate.latin and candidate.latin.spelling < _LITTLE_ALIKE and names.isdisjoint(_SPEAKS_LOUD):
        yield "little speaks for it", 1.0, f"nothing right beside it speaks of {name}, which is spelt otherwise"


def observe_in_part(candidate: Candidate, known: bool, copied: bool, seen: Set[str]) -> Iterator[Seen]:
    """Whether a source with only part of a person's name leaves open whose it is, as (name, value, detail).

    Many share a given name or a surname. The person meant is named in full somewhere, or something says who it is.

    Args:
        candidate: the candidate.
        known: whether the source has the whole name somewhere, or shows how the part is written.
        copied: whether the source has the words of the mention in the same letters.
        seen: the evidence seen around the mention, by name.
    """
    if candidate.entity.kind == "person" and not candidate.whole and not known:
        # A given name tells least, an office behind another given name is somebody else's, and copies are right.
        given = candidate.form.origin == "given" or classes_of(" ".join(candidate.form.words))
        anybody = copied or given or OTHER_GIVEN in seen
        if seen.isdisjoint(STANDS) and (anybody or seen.isdisjoint(_SAYS_WHO)):
            yield "never named in full", 0.7 if anybody else 0.4, f"{candidate.entity.name} is nowhere named in full"


def _is_listed_part(candidate: Candidate) -> bool:
    """Whether what would be written is one word of an entity's longer name, listed by itself: Meghan."""
    return len(candidate.form.words) == 1 and " " in candidate.entity.name


def _is_common_in_chinese(mention: Mention, candidate: Candidate) -> bool:
    """Whether a Chinese name has another syllable than the one it may mean, as somebody has: Li Qian, Lin Jiarong.

    With two syllables in all, both may be other; with three, one of them is quite another: Xi Jinpin is no such name.
    """
    words = mention.words
    if candidate.entity.country not in _IN_PINYIN or len(words) != 2:
        return False
    others = _as_pinyin(mention, candidate)
    if len(others) != 2:
        return False
    said, meant = (tuple(map(pinyin, name)) for name in (words, others))
    if not all((*said, *meant)) or list(map(len, said)) != list(map(len, meant)):
        return False
    if len(said[1]) == 1:
        return candidate.entity.country == "China"
    return words[0] == others[0] and _has_one_other(tuple(chain(*said)), tuple(chain(*meant)))


def _is_another_in_chinese(mention: Mention, candidate: Candidate) -> bool:
    """Whether a Chinese word of two syllables has another one in place of one of those of a name: Yalong, Yilong."""
    words, others = mention.words, candidate.form.words
    if candidate.entity.country not in _IN_PINYIN or not len(words) == len(others) == 1:
        return False
    said, meant = pinyin(words[0]), pinyin(others[0])
    return len(said) == len(meant) == 2 and _has_one_other(said, meant)


_IN_PINYIN = frozenset({"China", "Taiwan"})


def _as_pinyin(mention: Mention, candidate: Candidate) -> tuple[str, ...]:
    """Family and given name of a candidate; from its native name read aloud if it is no pinyin: Chia-lung."""
    words, family = candidate.form.words, mention.words[0]
    if len(words) == 2 or candidate.reading is None:
        return words
    read = "".join(candidate.reading.words)
    return (family, read.removeprefix(family)) if read.startswith(family) else words


def _has_one_other(said: Sequence[str], meant: Sequence[str]) -> bool:
    """Whether just one of some syllables is another one than meant; bin and bing are one to most ears."""
    pairs = zip(said, meant, strict=True)
    return sum(syllable.removesuffix("g") != other.removesuffix("g") for syllable, other in pairs) == 1


def _may_be_of_others(mention: Mention, candidate: Candidate) -> bool:
    """Whether English texts use all words of a whole name as it is written, so that others may well have that name.

    False for an entity listed without country and description: no document could say anything about it.
    """
    entity = candidate.entity
    described = bool(entity.country or entity.description)
    return described and all(zipf(word) >= _HAVE for word in mention.words)


def _has_office_beside(seen: Mapping[str, float]) -> bool:
    """Whether words of an office stand right beside, more than a country's name alone."""
    return SETTLED in seen or seen.get("office beside", 0.0) > _A_COUNTRY
