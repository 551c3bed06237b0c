"""Garbles made up for languages that the benchmark lacks: native names of real places, read as a machine guesses them.

    python -m benchmarks.guessed BENCH_DIR [--garbles 400] [--strangers 3000]

Arabic and Persian leave out vowels, Korean cannot tell *b* from *v*, *p* from *f*, *r* from *l*: what is left out is
guessed, from a fixed seed. Each text is one line made for it, where a mayor speaks. The gazetteer holds six thousand
places, once with the native name in the language of the source and once without. The strangers are other real places,
spelt right, whose native name no listed one has. Real garbles are less wild, and real strangers less near: compare only
with earlier figures.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.bench import listed
from gazetteer import Entity, Gazetteer
from normalize import Normalizer

_SEED = 3
_PLACES = 6_000
_PLAIN = re.compile("[A-Z][a-z]{4,}")
_VOWELS = frozenset("aeiou")

_ABJAD: Mapping[str, str] = {
    "ا": "a a e", "أ": "a o", "إ": "i e", "آ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "th s", "ج": "j g", "چ": "ch",
    "ح": "h", "خ": "kh", "د": "d", "ذ": "dh z", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s",
    "ض": "d z", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh g", "ف": "f", "ق": "q k", "ک": "k", "ك": "k", "گ": "g",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a ah", "و": "u o w", "ي": "i y", "ی": "i y", "ى": "a", "ئ": "i",
    "ؤ": "o",
}  # fmt: skip
"""Arabic and Persian letter → what it may be read as."""

_FIRST_SYLLABLE, _MEDIALS, _FINALS = 0xAC00, 21, 28
"""Where Hangul syllables begin, and how many vowels and final consonants they have (Unicode, 3.12)."""

_INITIAL = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()
_MEDIAL = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINAL = "- k k k n n n t l l l l l l l l m p p t t ng t t k t p t".split()
_MEANT = {"r": "r l", "b": "b b v", "p": "p p f", "eo": "eo u", "eu": "- - eu"}
"""What Korean sounds may stand for in a foreign name."""


@dataclass(frozen=True)
class Guessing:
    """How names of a language are guessed.

    Attributes:
        guess: reads a native name, with chance.
        letters: a pattern of the letters of the language.
        sentence: a sentence in it, with a place for the name of a town whose mayor speaks.
    """

    guess: Callable[[str, random.Random], str]
    letters: re.Pattern[str]
    sentence: str


def guess_vowels(name: str, chance: random.Random) -> str:
    """Read a name in Arabic letters, with vowels as chance will have it.

    >>> guess_vowels("باتنا", random.Random(1))
    'Betina'
    """
    heard: list[str] = []
    after_consonant = False
    for letter in name:
        sound = chance.choice(_ABJAD.get(letter, "-").split())
        if sound == "-":
            continue
        if letter in "ويی":
            sound = _glide_or_vowel(sound, after_consonant)
        consonant = sound[0] not in _VOWELS
        if consonant and after_consonant and chance.random() < 0.8:
            heard.append(chance.choice("aaeiu"))
        heard.append(sound)
        after_consonant = consonant
    return "".join(heard).capitalize()


def _glide_or_vowel(sound: str, after_consonant: bool) -> str:
    """The letters for *u* and *i* are vowels behind a consonant, and else *w* and *y*."""
    if after_consonant:
        return {"w": "u", "y": "i"}.get(sound, sound)
    return {"u": "w", "o": "w", "i": "y"}.get(sound, sound)


def guess_sounds(name: str, chance: random.Random) -> str:
    """Read a foreign name in Hangul, and choose for each sound one that it may stand for.

    >>> guess_sounds("하바나", random.Random(3))
    'Havana'
    """
    heard = []
    for syllable in name:
        number = ord(syllable) - _FIRST_SYLLABLE
        medial, final = divmod(number % (_MEDIALS * _FINALS), _FINALS)
        for sound in (_INITIAL[number // (_MEDIALS * _FINALS)], _MEDIAL[medial], _FINAL[final]):
            heard.append(chance.choice(_MEANT.get(sound, sound).split()))
    return "".join(heard).replace("-", "").capitalize()


_ARABIC_LETTERS = re.compile("[\u0620-\u064a\u066e-\u06d3]+")
LANGUAGES: Mapping[str, Guessing] = {
    "ar": Guessing(guess_vowels, _ARABIC_LETTERS, "تحدث رئيس بلدية {}."),
    "fa": Guessing(guess_vowels, _ARABIC_LETTERS, "شهردار {} سخن گفت."),
    "ko": Guessing(guess_sounds, re.compile("[\uac00-\ud7a3]+"), "{} 시장이 말했다."),
}


@dataclass(frozen=True)
class Case:
    """A text of one line, its source, and the name that should stand in it."""

    text: str
    source: str
    name: str


def places(bench: Path, lang: str) -> list[Entity]:
    """Places of one word with a native name in a language, shuffled, with no word of how large they are."""
    letters = LANGUAGES[lang].letters
    found = [
        replace(place, population=None, description=f"city in {place.country}")
        for place in listed(bench)
        if place.kind == "place" and _PLAIN.fullmatch(place.name) and _native(place, lang, letters)
    ]
    random.Random(_SEED).shuffle(found)
    return found


def _native(place: Entity, lang: str, letters: re.Pattern[str]) -> str:
    return next(filter(letters.fullmatch, place.names.get(lang, ())), "")


def garbled(known: Sequence[Entity], lang: str) -> Iterator[Case]:
    """Texts in which places are garbled."""
    guessing, chance = LANGUAGES[lang], random.Random(_SEED)
    for place in known:
        native = _native(place, lang, guessing.letters)
        guessed = guessing.guess(native, chance)
        if guessed != place.name:
            yield _case(guessed, place, guessing.sentence.format(native))


def right(strangers: Sequence[Entity], known: Sequence[Entity], lang: str) -> Iterator[Case]:
    """Texts in which nothing is wrong, of places that are not listed, and whose native names no listed ones have."""
    guessing = LANGUAGES[lang]
    taken = {_native(place, lang, guessing.letters) for place in known}
    for place in strangers:
        native = _native(place, lang, guessing.letters)
        if native not in taken:
            yield _case(place.name, place, guessing.sentence.format(native))


def _case(written: str, place: Entity, source: str) -> Case:
    return Case(f"The mayor of {written} in {place.country} spoke to reporters.", source, place.name)


def repaired(normalizer: Normalizer, cases: Sequence[Case], with_source: bool) -> Counter[str]:
    """How many texts became right, were changed otherwise, have the name among the suggestions, or none of these."""
    found: Counter[str] = Counter()
    for case in cases:
        result = normalizer.explain(case.text, case.source if with_source else None)
        if result.changes:
            found["right" if case.name in result.text else "wrong"] += 1
        else:
            found["listed" if any(each.name == case.name for each in result.suggestions) else "left"] += 1
    return found


def rows(bench: Path, garbles: int, strangers: int) -> Iterator[str]:
    """The rows of the table."""
    yield f"{'':32}{'garbles':>8} {'right':>6} {'listed':>7} {'wrong':>6}   {'strangers':>9} {'changed':>8}"
    for lang in LANGUAGES:
        found = places(bench, lang)
        known = found[:_PLACES]
        wrong, others = list(garbled(known[:garbles], lang)), list(right(found[_PLACES:], known, lang))[:strangers]
        bare = [replace(place, names={}) for place in known]
        for listing, entities in (("native name listed", known), ("not listed", bare)):
            normalizer = Normalizer(Gazetteer.of(entities))
            for with_source in (False, True):
                of, strange = (repaired(normalizer, cases, with_source) for cases in (wrong, others))
                what = f"{lang}, {listing}, {'source' if with_source else 'alone'}"
                counts = f"{len(wrong):8} {of['right']:6} {of['listed']:7} {of['wrong']:6}"
                yield f"{what:32}{counts}   {len(others):9} {strange['right'] + strange['wrong']:8}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="folder of the benchmark")
    parser.add_argument("--garbles", type=int, default=400, help="how many places to garble, for each language")
    parser.add_argument("--strangers", type=int, default=3_000, help="how many right names to try")
    given = parser.parse_args()
    for row in rows(given.bench, given.garbles, given.strangers):
        print(row, flush=True)


if __name__ == "__main__":
    main()
