"""People of whom a source line has only part of the name, and whether what stands beside it is theirs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from rapidfuzz.distance import OSA

from gazetteer import Entity
from normalize.match.beside.alignment import Alignment
from normalize.match.document import Mention
from normalize.match.source.places import Place
from normalize.text.languages.han import HAN
from normalize.text.languages.native_words import WORD

_ONE_WORD = re.compile(rf"\W?\W?(?:[^\W\d_\u3040-\u30ff{HAN}\uac00-\ud7a3]+\.?\W)?")
"""What stands between a given name and a surname: a space, a dot, a patronymic, an initial."""

_FAR = 200
"""What is this many characters away is not beside a name."""

_FEWEST_LETTERS, _SAME_NAME = 5, 0.7
"""From this many letters and this likeness on, two words may be one given name in two spellings."""


_LOST, _CASES = "aаяія", frozenset("y i e u o ie ou om ом ы и е у ю і ї ой ей ою ею".split())
"""The last letter of such a name, and what takes its place."""


def only(alignment: Alignment, mention: Mention, entity: Entity) -> Place | None:
    """The place where the source of a mention's line has only a person's given name, or only the surname; else None."""
    named = alignment.where(mention, entity)
    if named is None or named.best.part not in ("given", "surname"):
        return None
    line, only = alignment.source.lines[alignment.beside(mention)], named.best
    first = bisect_left(named.places, only.start - _FAR, key=lambda place: place.end)
    last = bisect_right(named.places, only.end + _FAR, key=lambda place: place.start)
    others = (place for place in named.places[first:last] if place.part != only.part)
    if any(_near(line, only, other) for other in others):
        return None
    return None if only.part == "surname" and given_beside(alignment, mention, only, entity) else only


def given_beside(alignment: Alignment, mention: Mention, place: Place, entity: Entity) -> bool:
    """Whether the bearer's given name stands beside a surname in another spelling: Анетт for Аннетт."""
    line = alignment.source.lines[alignment.beside(mention)]
    before, behind = line[max(0, place.start - _FAR) : place.start], line[place.end : place.end + _FAR]
    beside = {*WORD.findall(before)[-1:], *WORD.findall(behind)[:1]}
    given = {word for names in entity.names.values() for name in names for word in WORD.findall(name)}
    return any(
        # Letters beyond the length of the word are an ending: Артему for Артём.
        OSA.normalized_similarity(word, other[: len(word)]) >= _SAME_NAME and word[0] == other[0]
        if len(word) >= _FEWEST_LETTERS
        else _is_case_of_short(word, other)
        for word in given - {place.native}
        for other in beside
    )


def _is_case_of_short(word: str, other: str) -> bool:
    """Whether a word is another case of a woman's short given name, whose stem is too short to be looked for.

    >>> _is_case_of_short("Кая", "Каей"), _is_case_of_short("Ana", "Ani"), _is_case_of_short("Кая", "Кай")
    (True, True, False)
    """
    stem = word[:-1]
    return len(stem) > 1 and word[-1] in _LOST and other.startswith(stem) and other[len(stem) :] in _CASES


def _near(line: str, place: Place, other: Place) -> bool:
    """Whether two parts may be one name, with at most one word and nothing that separates them in between."""
    between = line[min(place.end, other.end) : max(place.start, other.start)]
    return bool(_ONE_WORD.fullmatch(between))
