"""How alike a mention and a form of a name are, word by word."""

from __future__ import annotations

from typing import NamedTuple

from normalize.match.forms import Form
from normalize.match.similar import Alike, likeness

TURNED_LEAD = 0.1
"""By how much the words must fit better in another order for that order to count."""

JOINED = 0.04
"""What it costs to have another number of words."""

_LEAD = 0.3
"""A likeness that leads by so much has no rival."""


class Likeness(NamedTuple):
    """How alike a mention and one form are; each part from 0 to 1.

    Attributes:
        spelling: of the letters, weighed by length.
        ear: of the letters to the ear of the pivot language that fits best.
        sound: of the sounds, weighed by length.
        weakest: of the least alike pair of words.
        changed: places of the mention's words that are not words of the form.
        swapped: whether the words stand in another order.
        joined: whether the mention has another number of words, so that both were compared written together.
    """

    spelling: float
    ear: float
    sound: float
    weakest: float
    changed: tuple[int, ...]
    swapped: bool = False
    joined: bool = False

    @property
    def alike(self) -> float:
        """Letters, ear and sound in one figure; of names as much alike, one of as many words is meant."""
        return (self.spelling + self.ear + self.sound) / 3 - JOINED * self.joined

    @property
    def heard(self) -> float:
        """The same for a reading, where letters count for little."""
        return Alike(self.spelling, self.ear, self.sound).read


def compare(words: tuple[str, ...], form: Form, pivots: tuple[str, ...] | None = None) -> Likeness:
    """How alike a mention and a form are, word by word where they have as many, else written together.

    Args:
        words: the folded words of the mention.
        form: a form of a name.
        pivots: the languages that the mention may have passed through; None tries all.
    """
    if len(words) != len(form.words):
        alike = likeness("".join(words), "".join(form.words), pivots)
        changed = tuple(i for i, word in enumerate(words) if word not in form.words)
        return Likeness(*alike, alike.mean, changed, joined=True)
    choices = [form.choices(i) for i in range(len(words))]
    straight = _in_order(words, choices, pivots)
    if len(words) == 1 or not straight.changed:
        return straight
    turned = max(
        (_in_order(words, choices[i:] + choices[:i], pivots) for i in range(1, len(choices))), key=lambda x: x.alike
    )
    if turned.alike > straight.alike + TURNED_LEAD:
        return Likeness(turned.spelling, turned.ear, turned.sound, turned.weakest, turned.changed, swapped=True)
    return straight


def _in_order(words: tuple[str, ...], choices: list[tuple[str, ...]], pivots: tuple[str, ...] | None) -> Likeness:
    letters = spelling = ear = sound = 0.0
    weakest, changed = 1.0, []
    for i, (word, others) in enumerate(zip(words, choices, strict=True)):
        alike = _nearest(word, others, pivots)
        size = len(word) + len(others[0])
        letters += size
        spelling += size * alike.spelling
        ear += size * alike.heard
        sound += size * alike.sound
        weakest = min(weakest, alike.mean)
        if word not in others:
            changed.append(i)
    return Likeness(spelling / letters, ear / letters, sound / letters, weakest, tuple(changed))


def _nearest(word: str, others: tuple[str, ...], pivots: tuple[str, ...] | None) -> Alike:
    if len(others) == 1:
        return likeness(word, others[0], pivots)
    return max((likeness(word, other, pivots) for other in others), key=lambda alike: alike.mean)


def rivalry(alike: float, other: float) -> float:
    """How much another likeness takes from one: 0 where it is far less, a half where it is as much, 1 where far more.

    >>> rivalry(0.9, 0.5), rivalry(0.8, 0.8), rivalry(0.5, 0.9)
    (0.0, 0.5, 1.0)
    """
    return max(0.0, min(1.0, (_LEAD - (alike - other)) / (2 * _LEAD)))
