"""Whether a mention is the name of a town or a family, which is right as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Document, Mention
from normalize.match.evidence.context.context import Context, speaks_of_country, whole_name_elsewhere
from normalize.match.evidence.context.neighbour_names import own_given_name
from normalize.match.evidence.context.settled import observe_repaired
from normalize.match.weights import Seen
from normalize.text.languages.romanisations import plainest
from normalize.text.lists.titles import TITLES
from normalize.text.lists.towns_and_families import countries_with_family, countries_with_town

_ELSEWHERE = 0.3
"""How little such a name counts if the document does not speak of its country: no text is about any one town."""

_MOST_MORE = 2
"""How many words a town's name that the mention is part of may have before or behind it: Iskandar Puteri."""


def observe_real_name(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """Whether a mention is the name of a town or a family, as (name, value, detail).

    Not if the own given name of the person that it may mean stands before it.
    """
    if not own_given_name(context, mention, candidate.entity):
        yield from _of_a_town(context, mention, candidate)
        yield from _of_a_family(context, mention, candidate)


def _of_a_town(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """Whether a mention is the name of a town or part of one; not behind a title: President Baden is not in Baden.

    A text that names a candidate from its country in full speaks of that country, unless that is what the garble means.
    """
    document = context.document
    if document.tied[mention.first] and document.words[mention.first - 1] in TITLES:
        return
    for first, last in _with_neighbours(document, mention):
        if countries := countries_with_town(" ".join(document.words[first:last])):
            home = _spoken_of(context, countries, mention)
            if not home and candidate.entity.country in countries and _stands(context, mention, candidate):
                home = candidate.entity.country
            town = " ".join(document.spelt(first, last))
            yield "name of a town", 1.0 if home else _ELSEWHERE, f"{town} is a town in {home or countries[0]}"
            return


def _of_a_family(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """Whether a mention is the name of another family than that of the person it may mean, or ends in it.

    Not if any word of a whole name is the person's own: *Joel Austin* may well be Joel Osteen.
    """
    words, own = mention.words, candidate.form.words
    if not set(words).isdisjoint(own) or plainest(words[-1]) in (plainest(own[-1]), plainest("".join(own))):
        return
    if countries := countries_with_family(words[-1]):
        home = _spoken_of(context, countries, mention)
        # Whoever is named in full is mostly meant.
        value = _ELSEWHERE if not home or whole_name_elsewhere(context, candidate.entity, mention) else 1.0
        yield "name of a family", value, f"{words[-1]} is a family name in {home or countries[0]}"


def _stands(context: Context, mention: Mention, candidate: Candidate) -> bool:
    """Whether a candidate is named in full elsewhere, and no whole name is repaired that has the mention in it."""
    entity, written = candidate.entity, candidate.written
    repaired = observe_repaired(context.document, context.settled, mention, entity.id, written)
    return whole_name_elsewhere(context, entity, mention) is not None and not any(repaired)


def _spoken_of(context: Context, countries: Sequence[str], mention: Mention) -> str:
    """The first of some countries that the document speaks of; empty if it speaks of none."""
    return next((each for each in countries if speaks_of_country(context, each, mention)), "")


def _with_neighbours(document: Document, mention: Mention) -> Iterator[tuple[int, int]]:
    """The mention alone and with words tied to it, as (first word, end), the longest first."""
    first, last, _ = mention
    starts, ends = [first], [last]
    while len(starts) <= _MOST_MORE and document.tied[starts[-1]]:
        starts.append(starts[-1] - 1)
    while len(ends) <= _MOST_MORE and ends[-1] < len(document.words) and document.tied[ends[-1]]:
        ends.append(ends[-1] + 1)
    return ((start, end) for start in reversed(starts) for end in reversed(ends))
