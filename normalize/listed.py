"""Judges what needs no search for similar names: listed wrong forms, misspelt words, other accepted forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from gazetteer import Calque, Garble
from normalize.decision import Decision
from normalize.match.document import Document
from normalize.match.evidence.context.context import Context
from normalize.match.evidence.listed.calques import allowed, observe_listed
from normalize.match.evidence.listed.misspelling import misspellings
from normalize.match.index import Index
from normalize.match.names.form import written
from normalize.match.recognise import Known, Wrong
from normalize.match.weights import in_order, score, weigh, weights
from normalize.options import Spelling
from normalize.result import ChangeKind, Evidence

if TYPE_CHECKING:
    from normalize.match.beside.alignment import Alignment


def judge_listed(context: Context, found: Sequence[Wrong], alignment: Alignment | None) -> Iterator[list[Decision]]:
    """The readings of listed wrong forms whose conditions are met."""
    model = weights(with_source=alignment is not None)
    for each in found:
        if allowed(context, each):
            listed, mention = each.listed, each.mention
            seen = list(observe_listed(context, each))
            if alignment and isinstance(listed.wrong, Calque):
                seen += alignment.observe_calque(mention, listed.wrong)
            elif alignment:
                seen += alignment.observe(mention, listed.entity, 1.0)
            evidence = in_order(weigh(seen, model))
            kind: ChangeKind = "garble" if isinstance(listed.wrong, Garble) else "calque"
            yield [
                Decision(
                    mention,
                    listed.entity,
                    listed.written,
                    kind,
                    score(evidence, model),
                    partial(tuple, evidence),
                    listed.fix,
                )
            ]


def judge_misspellings(document: Document, index: Index) -> Iterator[Decision]:
    """Decisions on misspelt common words."""
    for found in misspellings(document, index):
        model = weights(with_source=False)
        evidence = in_order(weigh(found.seen, model))
        yield Decision(
            found.mention, None, found.intended, "misspelling", score(evidence, model), partial(tuple, evidence), False
        )


def other_forms(right: Sequence[Known], spelling: Spelling) -> Iterator[Decision]:
    """Decisions to write accepted forms that can mean only one entity as its canonical form."""
    for found in right:
        if {f.origin for f in found.forms} <= {"name", "alias"} and len({f.entity.id for f in found.forms}) == 1:
            entity = found.forms[0].entity
            evidence = (Evidence("other form", 1.0, 0.0, f"another accepted form of {entity.name}"),)
            yield Decision(
                found.mention,
                entity,
                written(entity, entity.name, spelling),
                "alias",
                1.0,
                partial(tuple, evidence),
                entity.fix,
            )
