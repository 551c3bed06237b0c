"""Whether a mention is the name of a town, which is right as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer import Entity
from normalize.match.context import Context, own_given_name, speaks_of_country
from normalize.match.document import Document, Mention
from normalize.match.persons import TITLES
from normalize.match.weights import Seen
from normalize.text.towns import countries_with

TOWN = "name of a town"

_ELSEWHERE = 0.3
"""How little a town counts if the document does not speak of its country: few texts are about any one town."""

_MOST_MORE = 2
"""How many words a name that the mention is part of may have before or behind it: Iskandar Puteri."""


def observe_town(context: Context, mention: Mention, entity: Entity) -> Iterator[Seen]:
    """Whether a mention is the name of a town or part of one, as (name, value, detail).

    Not if a title or the own given name of the person it may mean stands before it: President Baden is not in Baden.
    """
    document, before = context.document, mention.first - 1
    if before >= 0 and document.tied[mention.first] and document.words[before] in TITLES:
        return
    if own_given_name(context, mention, entity):
        return
    for first, last in _with_neighbours(document, mention):
        if countries := countries_with(" ".join(document.words[first:last])):
            home = next((each for each in countries if speaks_of_country(context, each, mention)), "")
            town = " ".join(token.word for token in document.tokens[first:last])
            yield TOWN, 1.0 if home else _ELSEWHERE, f"{town} is a town in {home or countries[0]}"
            return


def _with_neighbours(document: Document, mention: Mention) -> Iterator[tuple[int, int]]:
    """The mention alone and with words tied to it, as (first word, end), the longest first."""
    first, last, _ = mention
    starts, ends = [first], [last]
    while len(starts) <= _MOST_MORE and starts[-1] > 0 and document.tied[starts[-1]]:
        starts.append(starts[-1] - 1)
    while len(ends) <= _MOST_MORE and ends[-1] < len(document.words) and document.tied[ends[-1]]:
        ends.append(ends[-1] + 1)
    return ((start, end) for start in reversed(starts) for end in reversed(ends))
