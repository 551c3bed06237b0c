"""What is legal in a gazetteer but wrong: each rule a function, all of them in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from gazetteer import Gazetteer
from normalize.lint import calques, forms, natives, references, rewriting, twins
from normalize.lint.finding import Finding, Remark
from normalize.lint.names import Names

__all__ = ["RULES", "Finding", "lint"]

RULES: Mapping[str, Callable[[Names], Iterator[Remark]]] = {
    "wrong-is-right": rewriting.right_of_another,
    "wrong-is-own": rewriting.right_of_its_own,
    "cycle": rewriting.cycle,
    "same-form": twins.same_form,
    "same-native": twins.same_native,
    "unguarded": calques.unguarded,
    "contradiction": calques.contradiction,
    "unchanged": calques.unchanged,
    "folds-to-nothing": forms.folds_to_nothing,
    "unmatchable": forms.unmatchable,
    "script": natives.script,
    "sound": natives.sound,
    "country": references.country,
    "not-itself": references.never_itself,
    "surname": references.surname,
}
"""Name of a rule → the rule, which takes the names of a gazetteer and yields entities with what is wrong."""


def lint(gazetteer: Gazetteer) -> list[Finding]:
    """Find what is legal in a gazetteer but wrong.

    Args:
        gazetteer: any gazetteer; rules compare all its entries, so read together what is used together.

    Returns:
        Findings sorted by file and line; none for a clean gazetteer.

    >>> from gazetteer import Entity
    >>> akar = Entity("akar", "Hulusi Akar", "person", surname="Aker", origin="mine.yaml:1")
    >>> print(*lint(Gazetteer.of([akar])))
    mine.yaml:1: akar: surname 'Aker' is no part of 'Hulusi Akar'; spell it as it stands there [surname]
    """
    names = Names.of(gazetteer)
    found = [
        Finding(rule, entity.id, entity.origin, message)
        for rule, remarks in RULES.items()
        for entity, message in remarks(names)
    ]
    return sorted(dict.fromkeys(found), key=_place)


def _place(finding: Finding) -> tuple[str, int, str, str, str]:
    """Order by file, and by line as a number."""
    path, _, line = finding.origin.rpartition(":")
    if not line.isdecimal():
        path, line = finding.origin, "0"
    return path, int(line), finding.entity, finding.rule, finding.message
