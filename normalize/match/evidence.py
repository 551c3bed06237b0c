"""The reasons for and against reading a mention as a candidate."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from os.path import commonprefix
from typing import TYPE_CHECKING

from gazetteer import Entity
from normalize.match.candidates import Candidate, Candidates
from normalize.match.company import most_anywhere, observe_company
from normalize.match.context import Context
from normalize.match.document import Mention
from normalize.match.doubtful import Doubt
from normalize.match.index import Index
from normalize.match.index.traits import TRAITS
from normalize.match.likeness import rivalry
from normalize.match.printed import may_be_printed
from normalize.match.settled import SETTLED
from normalize.match.similar import likeness
from normalize.match.weights import Seen, Weights, shares, weigh
from normalize.native import limits
from normalize.result import Evidence
from normalize.text.endings import ending_pair
from normalize.text.english import zipf
from normalize.text.given_names import same_given_name
from normalize.text.romanisations import plainest

if TYPE_CHECKING:
    from normalize.native.limits import Limits
    from normalize.native.proposing import Proposer

MOST_COMMON = 6.0
"""Zipf frequency from which on a word tells nothing."""

_UNLIKE = 0.6
"""Names that have nothing to do with each other are alike so far."""

_WELL_KNOWN = 2.7
"""From this Zipf frequency on, a single word is a word or a name in its own right: Tramp, Lorenz."""

_ANOTHER, _COMMON = 0.55, 3.5
"""A word that is less alike and more common than this is another word, not a garbled one."""

_WELL_KNOWN_PLACE = 7.5
"""A place of so many powers of ten of people is in the news every day."""

_KNOWN_PEOPLE = 12_000
"""A person of this rank of fame is hardly ever in the news."""


def likeness_of(words: tuple[str, ...], candidate: Candidate, index: Index, model: Weights) -> tuple[Evidence, ...]:
    """What speaks for and against a candidate wherever the mention stands."""
    return weigh(_alone(words, candidate, index), model)


@lru_cache(maxsize=1 << 12)
def shares_of(words: tuple[str, ...], candidate: Candidate, index: Index, model: Weights) -> tuple[float, ...]:
    """What each of the same adds to the log odds, without making evidence of it."""
    return tuple(shares(_alone(words, candidate, index), model))


def _alone(words: tuple[str, ...], candidate: Candidate, index: Index) -> Iterator[Seen]:
    return chain(_likeness(words, candidate), _words(words, candidate, index), _prior(candidate.entity))


ROUNDED = 0.1
"""How much more log odds evidence may add than by its line, since values are rounded."""


FOR_BY_WORDS = ("given name at home", "ending of a case")
"""What the words themselves may have to say for a candidate; all else that `_words` sees speaks against it."""

PRINTED = "printed so elsewhere"
"""What words say for a candidate, too, that may be no English spelling."""


@lru_cache(maxsize=1 << 17)
def prospects(
    words: tuple[str, ...], candidates: tuple[Candidate, ...], index: Index, model: Weights, least: float
) -> tuple[tuple[Candidate, float, float], ...]:
    """Candidates of which some document may make at least some log odds.

    Kept for each distinct mention; the evidence, which is bulky, is worked out again for the few that may come to
    something.

    Returns:
        Each with its log odds by `likeness_of` alone, and with the most that any document makes of these.
    """
    found, by_words = [], _most_by_words(words, model)
    for each in candidates:
        if _most(words, each, model) < least:
            continue
        alike, prior = shares(_likeness(words, each), model), shares(_prior(each.entity), model)
        around = most_anywhere(each, index, model)
        # Most come to nothing whatever their words say, and that takes longest to see.
        if model.bias + sum(alike) + sum(prior) + by_words + around + ROUNDED >= least:
            own = model.bias + sum([*alike, *shares(_words(words, each, index), model), *prior])
            if own + around + ROUNDED >= least:
                found.append((each, own, own + around + ROUNDED))
    return tuple(found)


def hopeful(words: tuple[str, ...], candidates: Candidates, index: Index, model: Weights, least: float) -> bool:
    """Whether some document may make at least some log odds of a candidate of some words."""
    proposed = candidates.proposed(words)
    # Few are left by their numbers; only of these the names are read.
    if proposed is not None and not _limits(proposed.proposer, model, _most_by_words(words, model)).hopeful(
        proposed, least
    ):
        return False
    return bool(prospects(words, candidates.of(words), index, model, least))


def _most_by_words(words: tuple[str, ...], model: Weights) -> float:
    """The most log odds that some words may add to any candidate by what they are."""
    return model.most((*FOR_BY_WORDS, PRINTED) if may_be_printed(words) else FOR_BY_WORDS)


def _most(words: tuple[str, ...], candidate: Candidate, model: Weights) -> float:
    """The most log odds that any document makes of a candidate by its numbers alone."""
    if candidate.proposed is None:
        return math.inf
    proposed, place = candidate.proposed
    return _limits(proposed.proposer, model, _most_by_words(words, model)).of(proposed, place)


@lru_cache(maxsize=1 << 4)
def _limits(proposer: Proposer, model: Weights, by_words: float) -> Limits:
    assert limits is not None
    lines = {name: (line.values, line.odds) for name, line in model.lines.items()}
    always = model.bias + model.most(("home ground", SETTLED)) + ROUNDED
    found: Limits = limits.Limits(proposer, lines, always, by_words, {**_RULES, **TRAITS})
    return found


_RULES = {
    "unlike": _UNLIKE,
    "most_common": MOST_COMMON,
    "well_known": _WELL_KNOWN,
    "another": _ANOTHER,
    "common": _COMMON,
    "known_place": _WELL_KNOWN_PLACE,
    "known_people": _KNOWN_PEOPLE,
}


def observe(context: Context, mention: Mention, candidate: Candidate, rival: Candidate | None) -> Iterator[Seen]:
    """What speaks for and against a candidate where a mention stands, as (name, value, detail)."""
    yield from observe_rival(candidate, rival)
    yield from observe_company(context, mention, candidate)


def _likeness(words: tuple[str, ...], candidate: Candidate) -> Iterator[Seen]:
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
            # That a rare word is the same says more: there are many Singhs and few Hulusis.
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
            return f"read aloud in {reading.lang}, the native name is {' '.join(reading.words)}"

        yield "reading", candidate.native, detail
        # What a reading adds to the likeness of the Latin form.
        added = max(0.0, candidate.native - max(_UNLIKE, latin.alike if latin else 0.0)) / (1 - _UNLIKE)
        yield "native name", added, detail
    yield "several words", min(len(words) - 1, 3) / 3, lambda: f"{len(words)} words fit together"
    yield "letters", min(letters, 20) / 20, lambda: f"{letters} letters"
    if words[0][:1] != form.words[0][:1]:
        yield "initial", 1.0, lambda: f"{name} starts with another letter"


def observe_rival(candidate: Candidate, rival: Candidate | None) -> Iterator[Seen]:
    """Whether another candidate of the same mention is as much like it."""
    if rival is not None:
        yield "rival", rivalry(candidate.alike, rival.alike), f"{rival.form.written} is alike as well"


def _words(words: tuple[str, ...], candidate: Candidate, index: Index) -> Iterator[Seen]:
    places = candidate.latin.changed if candidate.latin else tuple(range(len(words)))
    changed = [words[i] for i in places]
    if changed:
        # A name is only as likely right as its rarest word.
        rarest = min(changed, key=zipf)
        yield "common word", zipf(rarest) / 7, lambda: f"{rarest} is a word in its own right"
        if len(words) == 1 and zipf(rarest) >= _WELL_KNOWN:
            yield "well-known word", 1.0, f"{rarest} is a word that many texts have"
        commonest = max(changed, key=zipf)
        latin = candidate.latin
        if latin and not candidate.read and latin.weakest < _ANOTHER and zipf(commonest) >= _COMMON:
            yield "another word", 1.0, f"{commonest} is a common word and unlike the one that would take its place"
    if changed and candidate.latin and _only_longer(words, candidate.form.words):
        yield "another ending", 1.0, f"it is {candidate.form.written} with an ending of its own"
    yield from _word_pairs(words, candidate)
    if changed and (printed := _printed_elsewhere(words, candidate, index)):
        yield PRINTED, 1.0, f"{printed} is how another language prints {candidate.form.written}"
    elif changed and candidate.latin and _one_romanisation(words, candidate):
        yield "another romanisation", 1.0, f"{candidate.form.written} may be romanised so as well"
    if candidate.latin and not candidate.latin.joined:
        pairs = [(words[i], candidate.form.words[i]) for i in places]
        if len(pairs) == 1:
            # Names are made plural at their end: the Obamas, and not Baracks Obama.
            if places[0] == len(words) - 1:
                yield from _plural(*pairs[0])
            if candidate.entity.kind == "place":
                yield from _demonym(*pairs[0], candidate.entity.name)
        if candidate.entity.kind == "person":
            yield from _of_the_other_sex(pairs, len(words) > 1 and tuple(places) == (0,))
    names = [w for w in changed if w in index.name_words]
    if names:
        yield "name word", len(names) / len(changed), f"{' '.join(names)} is part of a known name"


_DEMONYM = re.compile("(?:i?ans?|i?ns?|ese|ish|ians?|i|ic|ers?)")
_LONGEST_LOST = 2
_MASCULINE = re.compile("(?:(sk)|(n))(?:iy|yi|yy|y|i|oy)$")
_FEMININE = re.compile("(?:(sk)|(n))(?:aya|aia|a)$")


def _man_and_woman(word: str, other: str) -> bool:
    """Whether one is a man's name and the other a woman's: Medinsky, Medinskaya; Petrov, Petrova; Mario, Maria."""
    for man, woman in ((word, other), (other, word)):
        # Also behind a garble: Belosova is not Belousov.
        if man.endswith(("ov", "ev", "in", "yn")) and woman.endswith(f"{man[-2:]}a"):
            return True
        if man.endswith("o") and woman == f"{man[:-1]}a":
            return True
        stems = _MASCULINE.search(man), _FEMININE.search(woman)
        if all(stems) and _MASCULINE.sub(r"\1\2", man) == _FEMININE.sub(r"\1\2", woman):
            return True
    return False


def _given_to_both(word: str, other: str) -> bool:
    """Whether two given names are one, as a man has it and as a woman has it: Samir, Samira; Alexander, Alexandra."""
    man, woman = sorted((word, other), key=lambda name: name.endswith("a"))
    return woman.endswith("a") and not man.endswith("a") and woman in (f"{man}a", re.sub("er$", "ra", man))


def _plural(word: str, other: str) -> Iterator[Seen]:
    """Whether a word is right as the plural of a name, or the name as the plural of it."""
    if _differ_by_s(word, other) or _many_of(word, other):
        yield "plural", 1.0, f"{word} and {other} differ by an s"


def _demonym(word: str, other: str, place: str) -> Iterator[Seen]:
    """Whether a word is right as what belongs to a place: its people."""
    common = len(commonprefix((word, other)))  # noqa: RUF071 - letters are meant, not paths
    lost = len(other) - common
    if not _differ_by_s(word, other) and lost <= _LONGEST_LOST <= common - 1 and _DEMONYM.fullmatch(word[common:]):
        yield "demonym", 1.0, f"{word} is what belongs to {place}"


def _differ_by_s(word: str, other: str) -> bool:
    return word == f"{other}s" or other == f"{word}s"


def _many_of(word: str, other: str) -> bool:
    """Whether a garble stands in the plural: Alaghchis for Araghchi."""
    if not word.endswith("s") or other.endswith("s"):
        return False
    return likeness(word[:-1], other).mean > likeness(word, other).mean


def _of_the_other_sex(pairs: Sequence[tuple[str, str]], given: bool) -> Iterator[Seen]:
    """Whether a word of a name is what a woman has where a man has the other, or the other way round.

    Args:
        pairs: the words that differ, each as it stands and as it is in the name.
        given: whether the first of several words is the only one that differs; in another case all would.
    """
    for word, other in pairs:
        if _man_and_woman(word, other) or (given and _given_to_both(word, other)):
            yield "feminine", 1.0, f"{word} and {other} are the names of a man and of a woman"
            return


def _word_pairs(words: tuple[str, ...], candidate: Candidate) -> Iterator[Seen]:
    """What is known of the words that differ: names domesticated, endings of another language."""
    latin, others = candidate.latin, candidate.form.words
    if latin is None or latin.joined or latin.swapped or not latin.changed:
        return
    pairs = [(others[i], words[i]) for i in latin.changed]
    at_home = [f"{wrong} is {right}" for right, wrong in pairs if same_given_name(right, wrong)]
    if at_home:
        yield "given name at home", 1.0, f"{', '.join(at_home)} in another language"
    endings = [found for right, wrong in pairs if (found := ending_pair(right, wrong))]
    if len(endings) == len(pairs):
        yield "ending of a case", 1.0, endings[0]


def _one_romanisation(words: tuple[str, ...], candidate: Candidate) -> bool:
    """Whether words differ from a form only as romanisations do: Nikolay, Nikolai."""
    others = candidate.form.words
    return len(words) == len(others) and all(map(_alike_written, words, others))


def _printed_elsewhere(words: tuple[str, ...], candidate: Candidate, index: Index) -> str:
    """A name as a language other than English prints it, if words are that; else empty: Sergej Lawrow."""
    printed = index.printed(candidate.entity) if may_be_printed(words) else {}
    if candidate.form.origin == "surname":
        return next((name for split, name in printed.items() if split[-1:] == words), "")
    return printed.get(words, "")


def _alike_written(word: str, other: str) -> bool:
    return plainest(word) == plainest(other)


def _only_longer(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether words are others with something behind them, as other names often are: Lavrovo, Akarsu.

    A last letter written twice is no ending, nor is an s before the last word: Baracks Obama.
    """
    if len(words) != len(others) or any(a == f"{b}s" for a, b in zip(words[:-1], others, strict=False)):
        return False
    return all(a.startswith(b) and a != b + b[-1] for a, b in zip(words, others, strict=True) if a != b)


def _prior(entity: Entity) -> Iterator[Seen]:
    """How seldom an entity of a long list is in the news; a name without figures was listed for its own sake."""
    if entity.population is not None:
        seldom = 1 - math.log10(max(1, entity.population)) / _WELL_KNOWN_PLACE
        yield "small place", max(0.01, seldom), lambda: f"{entity.name} has {entity.population:,} people"
    elif entity.rank is not None:
        seldom = min(1.0, 0.1 + entity.rank / _KNOWN_PEOPLE)
        yield "little known", seldom, lambda: f"{entity.name} is number {entity.rank:,} in fame"


def observe_right(doubt: Doubt, candidate: Candidate) -> Iterator[Seen]:
    """Whether what is to be changed is, or holds, a name that is right as it stands."""
    mention = doubt.mention
    changed = candidate.latin.changed if candidate.latin else range(len(mention.words))
    places = {mention.first + i for i in changed}
    touched = [k for k in doubt.right if not places.isdisjoint(range(k.mention.first, k.mention.last))]
    if touched:
        whole = any(len(k.mention.words) > 1 or len(mention.words) == 1 for k in touched)
        name = "right name" if whole else "right word"
        yield name, 1.0, f"{touched[0].forms[0].entity.name} is a name that is known"
