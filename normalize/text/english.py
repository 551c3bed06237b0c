"""How common a word is in English, and which common words are one edit away from a misspelt one."""

from __future__ import annotations

import importlib.util
import string
from array import array
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.stored.cache import Made, cached, edition
from gazetteer.stored.strings import Table, pack_table
from normalize.native import strings, table_of

if TYPE_CHECKING:
    from normalize.native.strings import Table as CompiledTable

_HUNDREDTHS = 100


@lru_cache(maxsize=1 << 16)
def zipf(word: str) -> float:
    """The Zipf frequency of a word in English: 0 unknown, 3 once in a million words, 6 once in a thousand.

    Source: Speer, R. (2022), wordfreq 3; the scale is van Heuven et al. (2014), doi:10.1080/17470218.2013.850521.

    >>> zipf("chavushoru"), zipf("price") > 5
    (0.0, True)
    """
    table, values = _frequencies()
    number = table.find(word.lower())
    return 0.0 if number < 0 else values[number] / _HUNDREDTHS


@cache
def _frequencies() -> tuple[CompiledTable | Table, memoryview]:
    """The table of English words, and the Zipf frequency of each in hundredths."""
    sections = cached(f"english-{_edition()}", _made)
    return table_of(sections, "words"), sections["frequencies"].cast("H")


def _made() -> Made:
    # wordfreq is read only once: loading it takes a fifth of a second, and its dictionary sixty megabytes.
    from wordfreq import freq_to_zipf, get_frequency_dict

    frequencies = get_frequency_dict("en", wordlist="large")
    values = array("H", (round(round(freq_to_zipf(each), 2) * _HUNDREDTHS) for each in frequencies.values()))
    return {**pack_table("words", frequencies), "frequencies": values.tobytes()}, {}


def _edition() -> str:
    """Identifies the data of the installed wordfreq, without loading it."""
    package = importlib.util.find_spec("wordfreq")
    folders = package.submodule_search_locations if package else None
    return edition(Path(folders[0], "data", "large_en.msgpack.gz")) if folders else "none"


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


def common_edits(word: str, least: float) -> set[str]:
    """The strings one edit away from a lower-case word whose `zipf` is at least `least`.

    >>> sorted(common_edits("threates", 3.5))
    ['threaten', 'threatens', 'threats']
    """
    table, values = _frequencies()
    # Hardly any of these strings is a word, so none is cached.
    known = strings.edited(table, word) if strings and word.isascii() else plain_edited(table, word)
    return {other for other, number in known if values[number] / _HUNDREDTHS >= least}


def plain_edited(table: CompiledTable | Table, word: str) -> Iterator[tuple[str, int]]:
    """The strings of a table that are one edit away from a lower-case word; `normalize.native.strings` follows it."""
    known = ((other, table.find(other)) for other in one_edit_away(word))
    return ((other, number) for other, number in known if number >= 0)
