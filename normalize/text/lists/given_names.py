"""Given names that have forms in many languages.

A machine translates given names that it should leave alone: Jóhann becomes John, Filip Philip. The forms are in
``given_names.tsv``.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from normalize.text.tables import rows_of

ONE_GIVEN_NAME = 0.9
"""The likeness by ear of two forms of one given name, however they sound: Jóhann, John."""

_NONE: frozenset[str] = frozenset()


def same_given_name(a: str, b: str) -> bool:
    """Return whether two different words are forms of one given name.

    Args:
        a: a folded word.
        b: another folded word.

    Returns:
        True if some name has both as forms; False for equal words, which need no table.

    >>> same_given_name("johann", "john"), same_given_name("jan", "jana"), same_given_name("john", "john")
    (True, False, False)
    """
    return a != b and not classes_of(a).isdisjoint(classes_of(b))


def classes_of(word: str) -> frozenset[str]:
    """Return the names that `word` is a form of, each by its English form.

    Args:
        word: a folded word.

    Returns:
        Usually none or one; a word may be a form of several names.

    >>> sorted(classes_of("jonas"))
    ['John', 'Jonah']
    """
    return names_by_form().get(word, _NONE)


@cache
def names_by_form() -> dict[str, frozenset[str]]:
    """The whole table: folded form → the names that `classes_of` returns for it."""
    classes = defaultdict(set)
    for name, _, forms in rows_of("lists/given_names.tsv"):
        for form in forms.split():
            classes[form].add(name)
    return {form: frozenset(names) for form, names in classes.items()}
