"""Rules on forms that the matcher can never find in a text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gazetteer import Entity
from normalize.lint.finding import Remark
from normalize.lint.names import Names, wrongs
from normalize.match.names.form import words_of
from normalize.text.tokens import linked, tokens


def folds_to_nothing(names: Names) -> Iterator[Remark]:
    """A form without letters or digits to match by."""
    for entity in names.gazetteer:
        for key, text in _forms(entity):
            if not words_of(text):
                yield (
                    entity,
                    f"{key} '{text}' folds to nothing and can never be found; write it in letters or digits",
                )


def unmatchable(names: Names) -> Iterator[Remark]:
    """A wrong form that cannot be found, as what stands between its words separates names in a text."""
    for entity in names.gazetteer:
        for wrong in wrongs(entity):
            found = tokens(wrong.text)
            gaps = [wrong.text[a.end : b.start] for a, b in pairwise(found) if not linked(wrong.text, a, b)]
            if gaps:
                yield (
                    entity,
                    f"{wrong.sort} '{wrong.text}' can never fire: '{gaps[0]}' parts it; list a part",
                )


def _forms(entity: Entity) -> Iterator[tuple[str, str]]:
    yield "name", entity.name
    for key, texts in (("alias", entity.aliases), ("demonym", entity.demonyms), ("`not`", entity.never)):
        for text in texts:
            yield key, text
    for wrong in wrongs(entity):
        yield wrong.sort, wrong.text
    for calque in entity.calques:
        for text in calque.when:
            yield "`when`", text
        for text in calque.unless:
            yield "`unless`", text
