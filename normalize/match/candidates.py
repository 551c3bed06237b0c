"""Which entities a mention may stand for, and how alike their names are. Knows no context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from gazetteer import Entity
from normalize.match.forms import Form
from normalize.match.index import Index
from normalize.match.persons import TITLES
from normalize.match.similar import likeness
from normalize.text.english import zipf

FEWEST_LETTERS = 4
"""A mention with fewer letters is like too many names."""

EVERYDAY = 4.5
"""From this Zipf frequency on, a single word is an everyday word of English and no garble: After, Garden, Terms."""

MOST_CANDIDATES = 6
_LEAST_ALIKE = 0.65
_LEAST_HEARD = 0.78
_LEAST_JOINED = 0.85
_LEAST_WORD_ALIKE = 0.45
_LEAST_OF_A_PAIR = 0.7
_MOST_FORMS_OF_A_WORD = 20


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike a mention and one form are; each part from 0 to 1.

    Attributes:
        spelling: of the spellings, weighed by length.
        sound: of the sounds, weighed by length.
        weakest: of the least alike pair of words.
        changed: places of the mention's words that are not words of the form.
        swapped: whether the words stand in another order.
    """

    spelling: float
    sound: float
    weakest: float
    changed: tuple[int, ...]
    swapped: bool = False

    @property
    def alike(self) -> float:
        """Spelling and sound in one figure."""
        return (self.spelling + self.sound) / 2

    @property
    def heard(self) -> float:
        """The same for a reading, where sound counts double."""
        return (self.spelling + 2 * self.sound) / 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity proposed for a mention, with the forms that speak best for it.

    Attributes:
        form: the Latin form that is most alike, or the native reading if there is none.
        latin: how alike that form is; None if only a native reading is alike.
        native: how alike the best reading of a native name is, 0 if none is.
        reading: that reading.
    """

    form: Form
    latin: Likeness | None
    native: float
    reading: Form | None

    @property
    def entity(self) -> Entity:
        """Whom it proposes."""
        return self.form.entity

    @property
    def alike(self) -> float:
        """The better of the Latin and the native likeness."""
        return max(self.latin.alike if self.latin else 0.0, self.native)


class Candidates:
    """Looks up candidates; each distinct mention is worked out once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.of = lru_cache(maxsize=1 << 17)(self._of)

    def _of(self, words: tuple[str, ...]) -> Sequence[Candidate]:
        if sum(map(len, words)) < FEWEST_LETTERS or all(w.isdigit() for w in words):
            return ()
        if len(words) == 1 and zipf(words[0]) >= EVERYDAY:
            return ()
        forms = self._index.forms
        best: dict[tuple[str, str], Candidate] = {}
        for number in self._forms_like(words):
            form = forms[number]
            if not _comparable(words, form.words):
                continue
            alike = compare(words, form.words)
            if _alike_enough(words, form, alike):
                key = form.entity.id, form.written
                best[key] = _better(best.get(key), form, alike)
        return tuple(sorted(best.values(), key=lambda c: (-c.alike, *_prior(c.entity)))[:MOST_CANDIDATES])

    def _forms_like(self, words: tuple[str, ...]) -> set[int]:
        whole = self._index.like_whole("".join(words))
        return whole | self._forms_of_like_words(words) if len(words) > 1 else whole

    def _forms_of_like_words(self, words: tuple[str, ...]) -> set[int]:
        found: set[int] = set()
        near = [self._index.like_word(word) for word in words]
        for i, left in enumerate(near):
            for right in near[i + 1 :]:
                found.update(n for n in left.keys() & right.keys() if left[n] + right[n] >= 2 * _LEAST_OF_A_PAIR)
            same = [form for form, alike in left.items() if alike == 1.0]
            if len(same) <= _MOST_FORMS_OF_A_WORD:
                found.update(same)
        forms = self._index.forms
        return {number for number in found if len(forms[number].words) == len(words)}


def _comparable(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two names differ in how words are spelt: not in figures, nor only in words that one of them lacks."""
    if any(w.isdigit() for w in (*words, *others)):
        return [w for w in words if w.isdigit()] == [w for w in others if w.isdigit()]
    return len(words) == len(others) or not (set(words) <= set(others) or set(others) <= set(words))


def _alike_enough(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    if form.origin == "native":
        return alike.heard >= _LEAST_HEARD
    least = _LEAST_ALIKE if len(words) == len(form.words) else _LEAST_JOINED
    return alike.alike >= least and _every_word(words, alike)


def _every_word(words: tuple[str, ...], alike: Likeness) -> bool:
    """Whether every word has its counterpart; a title has none, since it is no part of a name."""
    return alike.weakest >= _LEAST_WORD_ALIKE and not any(words[i] in TITLES for i in alike.changed)


def _prior(entity: Entity) -> tuple[int, int, str]:
    """Of names equally alike, the better known comes first."""
    return (entity.rank or 1 << 30, -(entity.population or 0), entity.id)


def compare(words: tuple[str, ...], others: tuple[str, ...]) -> Likeness:
    """How alike two names are, word by word where they have as many, else written together.

    >>> compare(("hulusi", "akal"), ("hulusi", "akar")).changed
    (1,)
    >>> compare(("takamine", "tomoe"), ("tomoe", "takamine")).swapped
    True
    """
    if len(words) != len(others):
        spelling, sound = likeness("".join(words), "".join(others))
        changed = tuple(i for i, word in enumerate(words) if word not in others)
        return Likeness(spelling, sound, (spelling + sound) / 2, changed)
    straight = _in_order(words, others)
    if len(words) == 1:
        return straight
    turned = max((_in_order(words, others[i:] + others[:i]) for i in range(1, len(others))), key=lambda x: x.alike)
    if turned.alike > straight.alike + 0.1:
        return Likeness(turned.spelling, turned.sound, turned.weakest, turned.changed, swapped=True)
    return straight


def _in_order(words: tuple[str, ...], others: tuple[str, ...]) -> Likeness:
    letters = spelling = sound = 0.0
    weakest, changed = 1.0, []
    for i, (word, other) in enumerate(zip(words, others, strict=True)):
        looks, sounds = likeness(word, other)
        size = len(word) + len(other)
        letters += size
        spelling += size * looks
        sound += size * sounds
        weakest = min(weakest, (looks + sounds) / 2)
        if word != other:
            changed.append(i)
    return Likeness(spelling / letters, sound / letters, weakest, tuple(changed))


def _better(so_far: Candidate | None, form: Form, alike: Likeness) -> Candidate:
    if form.origin == "native":
        if so_far is None:
            return Candidate(form, None, alike.heard, form)
        if alike.heard > so_far.native:
            return Candidate(so_far.form, so_far.latin, alike.heard, form)
        return so_far
    if so_far is None or so_far.latin is None:
        return Candidate(form, alike, so_far.native if so_far else 0.0, so_far.reading if so_far else None)
    if alike.alike > so_far.latin.alike:
        return Candidate(form, alike, so_far.native, so_far.reading)
    return so_far
