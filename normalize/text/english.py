"""How common a word is in English text, and which common word a misspelt one comes from."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache


@cache
def _frequencies() -> Mapping[str, float]:
    # wordfreq costs a quarter of a second; a text without an unknown word never pays it.
    from wordfreq import get_frequency_dict

    return get_frequency_dict("en", wordlist="large")


@lru_cache(maxsize=1 << 18)
def zipf(word: str) -> float:
    """The Zipf frequency of a word in English: 0 unknown, 3 once in a million words, 6 once in a thousand.

    Source: Speer, R. (2022), wordfreq 3; the scale is van Heuven et al. (2014), doi:10.1080/17470218.2013.850521.

    >>> zipf("chavushoru"), zipf("price") > 5
    (0.0, True)
    """
    from wordfreq import freq_to_zipf

    frequency = _frequencies().get(word.lower())
    return round(freq_to_zipf(frequency), 2) if frequency else 0.0


def one_edit_away(word: str) -> Iterator[str]:
    """Every string one insertion, deletion, substitution or swap of neighbours away from a lower-case word.

    >>> "threatens" in set(one_edit_away("threates"))
    True
    """
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    for left, right in splits:
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in string.ascii_lowercase:
            yield left + letter + right
            if right and letter != right[0]:
                yield left + letter + right[1:]
