"""How alike a native name sounds to the English one, from 0 to 1.

A native name is read aloud by fixed rules, but the pronunciation of the English spelling is uncertain: g in Georgia is
no g, j in Juan no j, and r in Carter is not heard in Korean. Each such letter is tried both ways, but only for names
that do not fit at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from gazetteer import Entity
from normalize.match.names import persons
from normalize.match.names.form import folded, spelt_words
from normalize.text.romanise import readings
from normalize.text.sound import skeleton, sound

_GOOD = 0.7
"""From this likeness on, a better one is not worth searching for."""

_WORD_LETTERS = 4
"""A shorter word cannot stand for a whole name."""

_MOST_WAYS = 96
_MOST_WORDS = 8
_PINYIN_C = re.compile("c(?!h)")
_PINYIN_JI = re.compile("ji(?=[aeou])|j(?=i)")
_WAYS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(spelling), tuple(said.split(",")))
    for spelling, said in (
        ("c(?!h)", "s,ch"),
        ("g(?=[eiy])", "j,h"),
        ("j", "h,y,k"),
        ("ch", "h,k"),
        ("gh", ","),
        ("(?<![cgkpstz])h", ",k"),
        ("w", "u"),
        ("x", "h,ks"),
        ("r(?![aeiouy])", ","),
        ("z", "ts"),
        ("th", "s"),
        ("qu?", "ch"),
        ("[td](?![aeiouyhr])", ","),
    )
)


def alike(entity: Entity, native: str, lang: str) -> float | None:
    """How alike a native name sounds to the names of its entity, from 0 to 1.

    None if nobody can read it aloud. A person's name is compared as a whole, family name first or last, and
    with the family and the given name alone.
    Of other names the best pair of words counts too, since what a thing is (island, city, agency) is often
    translated. A number in common (F-16, 2S1) settles it.

    >>> akar = Entity("akar", "Hulusi Akar", "person")
    >>> alike(akar, "Хулуси Акар", "ru") > 0.8, alike(akar, "Сергей Лавров", "ru") < 0.6
    (True, True)
    """
    heard, names = _heard(native, lang), _names(entity)
    if not heard:
        return None
    if any(word in name for h in heard for word in h if any(map(str.isdigit, word)) for name in names):
        return 1.0
    return _best(likeness for h in heard for n in names for likeness in _likenesses(h, n, entity.kind))


def family_alike(person: Entity, native: str, lang: str) -> float | None:
    """How alike the best stretch of a native name sounds to the family name.

    None if the name is one word, nobody can read it aloud, or the family name is no part of the English name
    (a byname), so that the native one need not have it either.

    >>> akar = Entity("akar", "Hulusi Akar", "person")
    >>> family_alike(akar, "Хулуси Акар", "ru"), family_alike(akar, "Иван Кешкин", "ru") < 0.5
    (1.0, True)
    """
    heard, families = [words for words in _heard(native, lang) if len(words) > 1], _families(person)
    if not heard or not families:
        return None
    stretches = {"".join(h[i:j]) for h in heard for i in range(len(h)) for j in range(i + 1, len(h) + 1)}
    said = sorted({way for family in families for way in _ways(family)})
    return _best(_closest(stretch, way) for way in (*sorted(families), *said) for stretch in sorted(stretches))


def _heard(native: str, lang: str) -> list[tuple[str, ...]]:
    """The readings of a native name; for a Chinese one also the sounds that syllables stand for: jia for ga."""
    heard = readings(native, lang)
    if lang.partition("-")[0] == "zh":
        hissing = [_PINYIN_C.sub("ts", reading) for reading in heard]
        heard = (*hissing, *(_PINYIN_JI.sub("g", reading) for reading in hissing))
    return [tuple(reading.split())[:_MOST_WORDS] for reading in dict.fromkeys(heard)]


def _names(entity: Entity) -> list[tuple[str, ...]]:
    texts = [entity.name, *entity.aliases]
    if entity.kind == "person":
        texts += [persons.surname(entity), persons.given(entity)]
    return [words[:_MOST_WORDS] for text in dict.fromkeys(texts) if (words := folded(spelt_words(text)))]


def _families(person: Entity) -> set[str]:
    """The family name with its particles and without, since other languages may drop them."""
    family = persons.surname(person)
    words = folded(spelt_words(family)) if family in person.name else ()
    bare = [word for word in words if word not in persons.PARTICLES]
    return {"".join(words), "".join(bare)} - {""}


def _best(likenesses: Iterable[float]) -> float:
    """The greatest likeness, or the first one that is good enough."""
    best = 0.0
    for likeness in likenesses:
        best = max(best, likeness)
        if best >= _GOOD:
            break
    return best


def _likenesses(heard: Sequence[str], name: Sequence[str], kind: str) -> Iterator[float]:
    """The likeness as both are spelt, then for each pronunciation of the name, in other orders and parts."""
    together = "".join(heard)
    yield _closest(together, "".join(name))
    turns = [(*name[i:], *name[:i]) for i in range(len(name))] if kind == "person" else [tuple(name)]
    for turn in turns:
        for said in _ways("".join(turn)):
            yield _closest(together, said)
    if kind != "person":
        for word in heard:
            for other in name:
                if min(len(word), len(other)) >= _WORD_LETTERS:
                    yield from (_closest(word, said) for said in _ways(other))


def _closest(left: str, right: str) -> float:
    if left == right:
        return 1.0
    by_sound: float = OSA.normalized_similarity(sound(left), sound(right))
    by_bones: float = OSA.normalized_similarity(skeleton(left), skeleton(right))
    return max(by_sound, by_bones)


@lru_cache(maxsize=1 << 14)
def _ways(word: str) -> tuple[str, ...]:
    """The spellings that a word might have if it were spelt as it is pronounced.

    >>> _ways("juan")
    ('juan', 'huan', 'yuan', 'kuan')
    """
    found = [word]
    for pattern, said in _WAYS:
        if pattern.search(word):
            more = [pattern.sub(way, each) for each in found for way in said]
            found = list(dict.fromkeys([*found, *more]))[:_MOST_WAYS]
    return tuple(found)
