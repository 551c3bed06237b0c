"""How much two words look and sound alike."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from normalize.native import ears
from normalize.text.lists.given_names import ONE_GIVEN_NAME, same_given_name
from normalize.text.pivots import heard_alike, pivots
from normalize.text.sound import sound


class Alike(NamedTuple):
    """How alike two words are, each from 0 to 1.

    Attributes:
        spelling: likeness of their letters.
        heard: likeness of their letters given the confusions of the best fitting pivot language.
        sound: likeness of their sounds, which merge all that any pivot confuses.
    """

    spelling: float
    heard: float
    sound: float

    @property
    def mean(self) -> float:
        """The mean of all three."""
        return (self.spelling + self.heard + self.sound) / 3

    @property
    def read(self) -> float:
        """The mean if one of the words is a reading, where letters count for little."""
        return (self.spelling + 2 * self.heard + 2 * self.sound) / 5


_SAME = Alike(1.0, 1.0, 1.0)


@lru_cache(maxsize=1 << 12)
def likeness(left: str, right: str, through: tuple[str, ...] | None = None) -> Alike:
    """How much two folded words look and sound alike.

    Each is an optimal string alignment similarity, as a share of the longer word: of the spellings, of the keys in a
    pivot language, and of the sounds.

    Args:
        left: a folded word.
        right: another.
        through: the pivot languages to try; None tries all.

    >>> likeness("akal", "akar")
    Alike(spelling=0.75, heard=1.0, sound=1.0)
    """
    through = pivots() if through is None else through
    native = ears(through)
    found = native.likeness(left, right) if native else None
    return plain_likeness(left, right, through) if found is None else Alike(*found)


def plain_likeness(left: str, right: str, through: tuple[str, ...]) -> Alike:
    """`likeness` in plain Python, which `normalize.native.hearing` must agree with."""
    if left == right:
        return _SAME
    spelling = OSA.normalized_similarity(left, right)
    if same_given_name(left, right):
        return Alike(spelling, ONE_GIVEN_NAME, ONE_GIVEN_NAME)
    heard, _ = heard_alike(left, right, through)
    return Alike(spelling, heard, OSA.normalized_similarity(sound(left), sound(right)))
