"""Names that a source has in English: 梅根（Meghan Markle）, or people in a language with Latin letters."""

from __future__ import annotations

import re

from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.names.form import Form
from normalize.match.native_names.indexed import Found
from normalize.match.native_names.parts import Native
from normalize.match.recognise import standing_names
from normalize.text.romanise import scripts

ENGLISH = "en"

_LATIN = re.compile("[A-Za-z]")
_WHOLE = frozenset({"name", "alias"})
_SEVERAL = 2


def in_english(line: str, index: Index) -> list[Found]:
    """The whole names that stand in English in a source line, in order.

    If the line is all in Latin letters, only people named in full count: places and bodies may have other names in its
    language, and any of its words may be the name of one.

    Args:
        line: the line.
        index: the names.

    >>> from gazetteer import Entity
    >>> index = Index([Entity("meghan", "Meghan Markle", "person"), Entity("essen", "Essen", "place")])
    >>> [(found.start, found.end) for found in in_english("梅根（Meghan Markle）说", index)]
    [(3, 16)]
    >>> in_english("Das Essen war gut", index)
    []
    """
    if not _LATIN.search(line):
        return []
    document, found, latin = read(line), [], _is_latin(line)
    right, _ = standing_names(document, index)
    for known in right:
        forms = [form for form in known.forms if form.origin in _WHOLE and (_in_full(form) or not latin)]
        start, end = document.span(known.mention)
        # Letters of other scripts were folded to Latin ones as well.
        if forms and _is_latin(line[start:end]):
            natives = tuple([Native(form.entity, line[start:end], ENGLISH, "whole") for form in forms])
            found.append(Found(start, end, natives, True))
    return found


def _in_full(form: Form) -> bool:
    """Whether a form is a person's name of several words."""
    return form.entity.kind == "person" and len(form.words) >= _SEVERAL


def _is_latin(text: str) -> bool:
    return scripts(text) <= {"Latin"}
