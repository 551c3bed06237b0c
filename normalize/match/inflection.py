"""Whether a word of a source text is a word of a native name in another case."""

from __future__ import annotations

FEWEST_LETTERS = 3
"""A word, and what it has in common with its other cases, has so many letters at least."""

_LONGEST_ENDING = 3
"""Most letters that another case puts in place of the end of a name."""

_LONGEST_OF = (("\u0590", "\u08ff", 0), ("\u0b80", "\u0d7f", 7), ("\u10a0", "\u10ff", 6))
"""The same in scripts of other languages, by their first and last letter: Hebrew and Arabic, which have no cases; those
of the south of India and Georgian, where what elsewhere is a word behind a name is written together with it."""


def longest_ending(word: str) -> int:
    """Most letters that may stand behind a name in the script of a word."""
    for first, last, most in _LONGEST_OF:
        if first <= word[0] <= last:
            return most
    return _LONGEST_ENDING


def inflected(word: str, stood: str) -> bool:
    """Whether a word of a text may be a word of a name in another case.

    Args:
        word: of the name, in lower case.
        stood: what stands in the text, in lower case.

    >>> inflected("медведев", "медведевым"), inflected("медведев", "медведчук")
    (True, False)
    """
    if word == stood:
        return True
    common = 0
    for a, b in zip(word, stood, strict=False):
        if a != b:
            break
        common += 1
    # Pavel, Pavlovi: the last letter of a stem that lost its vowel is no part of the ending.
    again = common < len(word) and word[-1] == stood[common : common + 1]
    return (
        common >= FEWEST_LETTERS
        and len(word) - common <= 2
        and len(stood) - common - again <= longest_ending(word)
        and common >= len(word) / 2
        and _is_case(word[common:], stood[common:])
    )


def _is_case(lost: str, ending: str) -> bool:
    """Whether a name may have one ending in place of another in another case: Медведчук is no case of Медведев.

    A vowel may have left the stem before its last letter: Павла is Павел. What only loses letters loses vowels, or an s
    as in Μητσοτάκης. A hard consonant for a soft one is a spelling: Райнхард, Райнхарт; another one is another name.
    """
    if len(lost) == len(ending) == 1:
        cased = lost == "r" or ending in "ms"
        return cased or not {lost, ending} <= _CONSONANTS or {lost, ending} in _SPELT_EITHER_WAY
    if not ending:
        return all(letter in _LOST_ALONE for letter in lost)
    endings = {ending, ending[1:]} if lost[-1:] == ending[0] else {ending}
    if "\u0400" <= ending[0] <= "\u052f":
        return not _CASES.isdisjoint(endings)
    if len(lost) > len(ending) == 1 and lost[-1] in _VOWELS and ending not in _VOWELS:
        # A consonant takes no place of a syllable: Finn is no case of Finja.
        return False
    if lost[-1:] in _STEM_ENDS and not _CONSONANTS.isdisjoint(set(ending) - _OF_ENDINGS - {lost[-1]}):
        # The consonant of a stem stays: Yavuza is no case of Yavas.
        return False
    return _OTHER_NAMES.isdisjoint(endings)


_VOWELS = frozenset("aeiouy")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщ")
_OF_ENDINGS, _STEM_ENDS = frozenset("hmnrsv"), _CONSONANTS - {"r"}
"""Consonants that endings have, and those at the end of a stem, which is no r of an ending: Sigurður."""

_SPELT_EITHER_WAY = [set(pair) for pair in "bp dt gk sz fv cz cs ck бп дт гк зс вф жш".split()]
"""Consonants at the end of a word of which some languages write one for the other."""

_LOST_ALONE = frozenset("aeiouysаеёиоуыэюяьйіїєάαέεήηίιόοούυύωώσ")
_CASES = frozenset(
    " а я у ю е є и ы і ї о ё ь й ом ем єм ём ой ей єй ою ею єю ам ям ах ях ами ями ый ий ій ого его ього ому ему ьому "
    "ым им ім їм ых их ыми ими ая яя ую юю ое ее ые ие ої ові еві єві ью ів їв".split(" ")
)
"""Endings of names in Cyrillic letters, of nouns and of adjectives, in the languages of the gazetteers."""

_OTHER_NAMES = frozenset("ova ove ovou ev as ak ek ik ko ka uk ic son sen sky ska".split())
"""Endings in Latin letters that make another name of a name: Fialová, Pavlas."""
