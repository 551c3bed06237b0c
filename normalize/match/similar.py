"""Words of a fixed vocabulary that look or sound like a given word, without comparing it with all of them.

Each word is filed under the consonant skeleton of its sound and under every skeleton that lacks one of its
consonants (symmetric deletes: Garbe 2012, SymSpell); only words that share a file are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from normalize.text.given_names import same_given_name
from normalize.text.pivots import heard_alike, pivots
from normalize.text.sound import skeleton, sound

LEAST_ALIKE = 0.6
"""Below this likeness of sounds two words are not worth weighing."""

_LEAST_FOR_ANOTHER = 4


class Alike(NamedTuple):
    """How much two words are alike, each from 0 to 1.

    Attributes:
        spelling: of their letters.
        heard: of their letters after what the best fitting pivot language confuses.
        sound: of their sounds, in which all that any pivot confuses is one.
    """

    spelling: float
    heard: float
    sound: float

    @property
    def mean(self) -> float:
        """The three in one figure."""
        return (self.spelling + self.heard + self.sound) / 3


_ONE_GIVEN_NAME = 0.9
"""How much two forms of one given name are alike to the ear, however they sound: Jóhann, John."""

_SAME = Alike(1.0, 1.0, 1.0)


@lru_cache(maxsize=1 << 18)
def likeness(left: str, right: str, through: tuple[str, ...] | None = None) -> Alike:
    """How much two folded words look and sound alike.

    Optimal string alignment similarity of the spellings, of the keys in a pivot, and of the sounds, as a share of the
    longer one.

    Args:
        left: a folded word.
        right: another.
        through: the pivot languages to try; None tries all.

    >>> likeness("akal", "akar")
    Alike(spelling=0.75, heard=1.0, sound=1.0)
    """
    if left == right:
        return _SAME
    spelling = OSA.normalized_similarity(left, right)
    if same_given_name(left, right):
        return Alike(spelling, _ONE_GIVEN_NAME, _ONE_GIVEN_NAME)
    heard, _ = heard_alike(left, right, pivots() if through is None else through)
    return Alike(spelling, heard, OSA.normalized_similarity(sound(left), sound(right)))


class SimilarWords:
    """A vocabulary of folded words to look similar ones up in."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._whole: dict[str, dict[str, str]] = defaultdict(dict)
        self._shortened: dict[str, dict[str, str]] = defaultdict(dict)
        for word in vocabulary:
            heard, bones = sound(word), skeleton(word)
            self._whole[bones][word] = heard
            for shorter in _shorter(bones):
                self._shortened[shorter][word] = heard

    def find(self, word: str) -> dict[str, float]:
        """The words of the vocabulary that sound like a folded word → how much, from `LEAST_ALIKE` to 1."""
        heard, found = sound(word), dict[str, float]()
        for file in self._files(skeleton(word)):
            near = process.extract(heard, file, scorer=OSA.normalized_similarity, score_cutoff=LEAST_ALIKE, limit=None)
            found.update((other, alike) for _, alike, other in near)
        return found

    def _files(self, bones: str) -> Iterator[dict[str, str]]:
        """Words with these consonants, with one more, with one less, and, of long words, with one other."""
        shorter = _shorter(bones)
        yield from (self._whole[key] for key in (bones, *shorter) if key in self._whole)
        if bones in self._shortened:
            yield self._shortened[bones]
        if len(bones) >= _LEAST_FOR_ANOTHER:
            yield from (self._shortened[key] for key in shorter if key in self._shortened)


def _shorter(bones: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(bones[:i] + bones[i + 1 :] for i in range(len(bones)))) if len(bones) > 1 else ()
