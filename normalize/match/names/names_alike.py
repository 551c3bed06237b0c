"""How alike a mention and a form of a name are, word by word."""

from __future__ import annotations

from typing import NamedTuple

from normalize.match.names.form import Form
from normalize.match.names.words_alike import Alike, likeness

TURNED_LEAD = 0.1
"""How much better the words must fit in another order for that order to count."""

JOINED = 0.04
"""The penalty for a different number of words."""

_LEAD = 0.3
"""A candidate ahead by this likeness has no rival."""


class Likeness(NamedTuple):
    """How alike a mention and one form are, from 0 to 1.

    Attributes:
        spelling: likeness of the letters, weighted by length.
        ear: likeness of the letters to the ear of the pivot language that fits best, weighted by length.
        sound: likeness of the sounds, weighted by length.
        weakest: likeness of the least alike pair of words.
        changed: indices of the mention's words that are not words of the form.
        swapped: whether the words are in another order.
        joined: whether the number of words differs, so that both were compared as one word.
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
        """Mean of letters, ear and sound; a different number of words costs a little, to break ties."""
        return (self.spelling + self.ear + self.sound) / 3 - JOINED * self.joined

    @property
    def heard(self) -> float:
        """The mean for a reading, where letters count for little."""
        return Alike(self.spelling, self.ear, self.sound).read


def compare(words: tuple[str, ...], form: Form, pivots: tuple[str, ...] | None = None) -> Likeness:
    """How alike a mention and a form are, word by word if they have as many words, else written as one word.

    Args:
        words: the folded words of the mention.
        form: a form of a name.
        pivots: the languages the mention may have passed through; None tries all.
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
    """How much one likeness is rivalled by another: 0 if that is far less, 0.5 if equal, 1 if far more.

    >>> rivalry(0.9, 0.5), rivalry(0.8, 0.8), rivalry(0.5, 0.9)
    (0.0, 0.5, 1.0)
    """
    return max(0.0, min(1.0, (_LEAD - (alike - other)) / (2 * _LEAD)))
