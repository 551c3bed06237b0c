"""Evidence from the words of a mention alone: they are right words, or forms that some language gives a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from os.path import commonprefix

from normalize.details import NAME_WORD, WORD_ITSELF
from normalize.match.candidates.candidate import Candidate
from normalize.match.index import Index
from normalize.match.names.persons import surname
from normalize.match.names.printed import may_be_printed
from normalize.match.names.words_alike import likeness
from normalize.match.native_names.inflection import is_own_case
from normalize.match.weights import Seen, Weights
from normalize.text.english import zipf
from normalize.text.languages.endings import ending_pair
from normalize.text.languages.romanisations import is_romanised, plainest
from normalize.text.lists.given_names import same_given_name

WELL_KNOWN = 2.7
"""From this Zipf frequency on, a single word is a right word or name itself: Tramp, Lorenz."""

ANOTHER, COMMON = 0.55, 3.5
"""A word less alike and more common than this is another word, not a garble."""

ANOTHER_ENDING, LITTLE = "another ending", 0.1
"""How little an ending counts against a name if it is an inflection in a language of the name's country."""

FOR_BY_WORDS = ("given name at home", "ending of a case")
"""The only evidence of `observe_words` that speaks for a candidate, with `PRINTED`; all other speaks against it."""

PRINTED = "printed so elsewhere"
"""Speaks for a candidate too, of words that may be no English spelling."""


def most_printed(words: tuple[str, ...], model: Weights) -> float:
    """The most log odds added if another language may print a name as these words."""
    return model.most([PRINTED]) if may_be_printed(words) else 0.0


def observe_words(words: tuple[str, ...], candidate: Candidate, index: Index) -> Iterator[Seen]:
    """The evidence from the words of a mention, wherever they stand, as (name, value, detail)."""
    places = candidate.latin.changed if candidate.latin else tuple(range(len(words)))
    changed = [words[i] for i in places]
    if changed:
        # A change is only as likely as its rarest word allows.
        rarest = min(changed, key=zipf)
        yield "common word", zipf(rarest) / 7, lambda: WORD_ITSELF.of(rarest)
        if len(words) == 1 and zipf(rarest) >= WELL_KNOWN:
            yield "well-known word", 1.0, f"{rarest} is a word that many texts have"
        commonest = max(changed, key=zipf)
        latin = candidate.latin
        if latin and not candidate.read and latin.weakest < ANOTHER and zipf(commonest) >= COMMON:
            yield "another word", 1.0, f"{commonest} is a common word and unlike the one that would take its place"
        elif len(words) == 1 and not words[0].isalpha() and words[0].isalnum():
            yield "another word", 1.0, f"{words[0]} is a designation of its own"
        if candidate.kind == "other" and candidate.form.written.islower() and min(map(zipf, changed)) >= COMMON:
            # Nor is a phrase a name, which other ordinary words might garble.
            yield "another phrase", 1.0, f"{' '.join(words)} is a phrase in its own right"
    if changed and candidate.latin and candidate.native < 1.0 and only_longer(words, candidate.form.words):
        # A village may be called after a family, but not by a whole name: Lavrove, Donaldem Tuskiem.
        little = len(words) > 1 and in_own_case(words, candidate)
        yield ANOTHER_ENDING, LITTLE if little else 1.0, f"it is {candidate.form.written} with an ending of its own"
    elif candidate.kind == "person" and _is_of_another_family(words, candidate):
        yield ANOTHER_ENDING, 1.0, f"{words[-1]} is another family than that of {candidate.entity.name}"
    yield from _word_pairs(words, candidate)
    if changed and (printed := _printed_elsewhere(words, candidate, index)):
        yield PRINTED, 1.0, f"{printed} is how another language prints {candidate.form.written}"
    elif changed and candidate.latin and _one_romanisation(words, candidate):
        yield "another romanisation", 1.0, f"{candidate.form.written} may be romanised so as well"
    if candidate.latin and not candidate.latin.joined:
        pairs = [(words[i], candidate.form.words[i]) for i in places]
        if len(pairs) == 1:
            # Plurals are made at the end of a name: the Obamas, not Baracks Obama.
            if places[0] == len(words) - 1:
                yield from _plural(*pairs[0])
            if candidate.entity.kind == "place":
                yield from _demonym(*pairs[0], candidate.entity.name, in_own_case(words, candidate))
    yield from of_the_other_sex(words, candidate)
    names = [w for w in changed if w in index.name_words]
    if names:
        yield "name word", len(names) / len(changed), NAME_WORD.of(" ".join(names))


_FAMILIES = tuple(
    map(re.compile, ("(.{4,})enko", "(.{4,}?)[iy]?uk", "(.{4,})ko", "(.{4,}?)[iy]?[eo](?:v|ff?|w)", "(.{4,})[iy]n"))
)
"""Stem and ending of East Slavic family names; no machine writes one of these endings for another."""


_SMALL = re.compile("(.{3,}?)(?:[aei]?[cn]?k[aoiuy]?)")
"""Stem and ending of Slavic family names that another one is made to with a k; no case has one more of these."""


def _is_of_another_family(words: tuple[str, ...], candidate: Candidate) -> bool:
    """Whether the last word is another family with the same beginning: Honcharenko for Honcharuk, Fialka for Fiala."""
    for name, stood in differing(words, candidate):
        small = _SMALL.fullmatch(stood) if name == candidate.last else None
        if small and _SMALL.fullmatch(name) is None and small[1] == name.rstrip("aeiouy"):
            return True
        own = _family(name) if name == candidate.last else None
        if own:
            other = _family(stood)
            alike = other and own[0] != other[0] and likeness(own[1], other[1]).heard == 1.0
            return bool(alike) or own[1] == stood
    return False


def _family(name: str) -> tuple[int, str] | None:
    """The number of a family name's ending, and its stem; None if it has no such ending."""
    found = (each.fullmatch(name) for each in _FAMILIES)
    return next(((ending, match[1]) for ending, match in enumerate(found) if match), None)


_DEMONYM = re.compile("(?:i?ans?|i?ns?|ese|ish|ians?|i|ic|ers?)")
_LONGEST_LOST = 2
_MASCULINE = re.compile("(?:([scz]k)|(n))(?:iy|yi|yy|y|i|oy)$")
_FEMININE = re.compile("(?:([scz]k)|(n))(?:aya|aia|a)$")


def _man_and_woman(word: str, other: str) -> bool:
    """Whether one is a man's surname and the other the woman's form: Medinsky, Medinskaya; Nawrocki, Nawrocka."""
    for man, woman in ((word, other), (other, word)):
        # Also for garbles: Belosova is not Belousov.
        if man.endswith(("ov", "ev", "in", "yn")) and woman.endswith(f"{man[-2:]}a"):
            return True
        if man.endswith("o") and woman == f"{man[:-1]}a":
            return True
        stems = _MASCULINE.search(man), _FEMININE.search(woman)
        if all(stems) and _MASCULINE.sub(r"\1\2", man) == _FEMININE.sub(r"\1\2", woman):
            return True
    return False


def _given_to_both(word: str, other: str) -> bool:
    """Whether two given names are the man's and the woman's form of one: Samir, Samira; Alexander, Alexandra."""
    man, woman = sorted((word, other), key=lambda name: name.endswith("a"))
    return woman.endswith("a") and not man.endswith("a") and woman in (f"{man}a", re.sub("er$", "ra", man))


def _plural(word: str, other: str) -> Iterator[Seen]:
    """Whether a word is right as the plural of a name, or the name is the plural of the word."""
    if _differ_by_s(word, other) or _many_of(word, other):
        yield "plural", 1.0, f"{word} and {other} differ by an s"


def _demonym(word: str, other: str, place: str, declined: bool) -> Iterator[Seen]:
    """Whether a word is right as the adjective or the people of a place, or just inflected: Pakistani, but Buchi."""
    common = len(commonprefix((word, other)))  # noqa: RUF071 - letters are meant, not paths
    lost = len(other) - common
    if not _differ_by_s(word, other) and lost <= _LONGEST_LOST <= common - 1 and _DEMONYM.fullmatch(word[common:]):
        little = declined and word.endswith("i") and not word.startswith(other)
        yield "demonym", LITTLE if little else 1.0, f"{word} is what belongs to {place}"


def _differ_by_s(word: str, other: str) -> bool:
    return word == f"{other}s" or other == f"{word}s"


def _many_of(word: str, other: str) -> bool:
    """Whether a word is a garble in the plural: Alaghchis for Araghchi."""
    if not word.endswith("s") or other.endswith("s"):
        return False
    return likeness(word[:-1], other).mean > likeness(word, other).mean


def of_the_other_sex(words: tuple[str, ...], candidate: Candidate) -> Iterator[Seen]:
    """Whether a word is the woman's form of a man's name, or the other way round."""
    if candidate.kind != "person":
        return
    pairs = differing(words, candidate)
    # Inflection would change all words, not only the first of several.
    given = len(words) > 1 and len(pairs) == 1 and candidate.latin is not None and candidate.latin.changed == (0,)
    for other, word in pairs:
        if _man_and_woman(word, other) or (given and _given_to_both(word, other)):
            yield "feminine", 1.0, f"{word} and {other} are the names of a man and of a woman"
            return


def differing(words: tuple[str, ...], candidate: Candidate) -> list[tuple[str, str]]:
    """The words that differ, as (in the form, in the mention); empty if number or order of the words differ."""
    latin, others = candidate.latin, candidate.form.words
    if latin is None or latin.joined or latin.swapped:
        return []
    return [(others[i], words[i]) for i in latin.changed]


def in_own_case(words: tuple[str, ...], candidate: Candidate) -> bool:
    """Whether the words that differ are inflected in a language of the name's country.

    Not if they are well known, as they may then be another name: Karin for Kari, Simone for Simon.
    """
    pairs = differing(words, candidate)
    rare = all(zipf(word) < WELL_KNOWN for _, word in pairs)
    return bool(pairs) and rare and is_own_case(pairs, candidate.entity.country)


def _word_pairs(words: tuple[str, ...], candidate: Candidate) -> Iterator[Seen]:
    """Evidence from pairs of differing words: a given name in another language, an ending of another language."""
    pairs = differing(words, candidate)
    if not pairs:
        return
    at_home = [f"{wrong} is {right}" for right, wrong in pairs if same_given_name(right, wrong)]
    # A surname is not anglicised, but may be another man's given name: the apostle Paul for Pavel.
    if at_home and (candidate.whole or candidate.written != surname(candidate.entity)):
        yield "given name at home", 1.0, f"{', '.join(at_home)} in another language"
    endings = [found for right, wrong in pairs if (found := ending_pair(right, wrong))]
    if len(endings) == len(pairs):
        yield "ending of a case", 1.0, endings[0]


def _one_romanisation(words: tuple[str, ...], candidate: Candidate) -> bool:
    """Whether words differ from a form only as romanisations do: Nikolay, Nikolai.

    A part of a name may belong to somebody of another country than the candidate's.
    """
    if candidate.whole and not is_romanised(candidate.entity.country):
        return False
    others = candidate.form.words
    return len(words) == len(others) and all(map(_alike_written, words, others))


def _printed_elsewhere(words: tuple[str, ...], candidate: Candidate, index: Index) -> str:
    """The mention, if it is a name as a language other than English prints it; else empty: Sergej Lawrow."""
    printed = index.printed(candidate.entity) if may_be_printed(words) else {}
    if candidate.form.origin == "surname":
        return next((name for split, name in printed.items() if split[-1:] == words), "")
    return printed.get(words, "")


def _alike_written(word: str, other: str) -> bool:
    return plainest(word) == plainest(other)


def only_longer(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether words are others with something added, as other names often are: Lavrovo, Akarsu.

    A doubled last letter is no addition, nor does an s before the last word count: Baracks Obama.
    """
    if len(words) != len(others) or any(a == f"{b}s" for a, b in zip(words[:-1], others, strict=False)):
        return False
    return all(a.startswith(b) and a != b + b[-1] for a, b in zip(words, others, strict=True) if a != b)
