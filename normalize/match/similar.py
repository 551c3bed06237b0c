"""Words of a fixed vocabulary that look or sound like a given word, without comparing it with all of them.

Each word is filed under the consonant skeleton of its sound and under every skeleton that lacks one of its
consonants (symmetric deletes: Garbe 2012, SymSpell); only words that share a file are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from normalize.text.sound import skeleton, sound

LEAST_ALIKE = 0.6
"""Below this likeness of sounds two words are not worth weighing."""

_LEAST_FOR_ANOTHER = 4


@lru_cache(maxsize=1 << 18)
def likeness(left: str, right: str) -> tuple[float, float]:
    """How much two folded words look and sound alike, each from 0 to 1.

    Optimal string alignment similarity of the spellings and of the sounds, as a share of the longer one.

    >>> likeness("akal", "akar")
    (0.75, 1.0)
    """
    if left == right:
        return 1.0, 1.0
    return OSA.normalized_similarity(left, right), OSA.normalized_similarity(sound(left), sound(right))


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


def _shorter(bones: str) -> set[str]:
    return {bones[:i] + bones[i + 1 :] for i in range(len(bones))} - {bones} if len(bones) > 1 else set()
