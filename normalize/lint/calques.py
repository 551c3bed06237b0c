"""Rules on calques and their guards."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer import Calque, Entity
from normalize.lint.finding import Remark, quoted
from normalize.lint.names import Names, holds
from normalize.match.names.form import words_of
from normalize.text.english import zipf

COMMON = 3.0
"""From this Zipf frequency on, any English text may hold a word."""

COMMON_IN_A_PHRASE = 4.0
"""Words must be this common for some of them to stand together by chance."""


def unguarded(names: Names) -> Iterator[Remark]:
    """A calque of common English words that is written without a condition.

    A single word counts in any case; several words count if they are all lower-case, since capitals make them
    the name of something, and if they are not only ever suggested.
    """
    for entity, calque in _calques(names):
        words = words_of(calque.text)
        if calque.when or not words:
            continue
        if len(words) == 1:
            common = zipf(words[0]) >= COMMON
        else:
            written = calque.text.islower() and entity.fix and calque.fix
            common = written and all(zipf(word) >= COMMON_IN_A_PHRASE for word in words)
        if common:
            yield (
                entity,
                f"calque '{calque.text}' is common English; give it `when`, words that must stand by",
            )


def contradiction(names: Names) -> Iterator[Remark]:
    """A guard that rules out what it asks for."""
    for entity, calque in _calques(names):
        unless = {words_of(text): text for text in calque.unless}
        both = [text for text in calque.when if words_of(text) in unless]
        if both:
            yield (
                entity,
                f"calque '{calque.text}' has {quoted(both)} in `when` and in `unless`; take one out",
            )
        words = words_of(calque.text)
        barred = [text for part, text in unless.items() if holds(words, part)]
        if barred:
            yield (
                entity,
                f"calque '{calque.text}' can never fire: its `unless` has {quoted(barred)} of itself",
            )


def unchanged(names: Names) -> Iterator[Remark]:
    """A calque that writes what stands there already."""
    for entity, calque in _calques(names):
        if calque.text == (calque.write or entity.name):
            yield entity, f"calque '{calque.text}' writes what it finds; correct its `write` or take it out"


def _calques(names: Names) -> Iterator[tuple[Entity, Calque]]:
    for entity in names.gazetteer:
        for calque in entity.calques:
            yield entity, calque
