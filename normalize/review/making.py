"""Carrying out what was accepted: the text, a sound file, and the decisions that are to be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from normalize.errors import NotBitext
from normalize.files.bitext.formats import reader_of
from normalize.files.plain import Judged
from normalize.fingerprint import fingerprints
from normalize.result import Change, Result, redo
from normalize.review.pending import moved
from normalize.review.session import Case


def made(accepted: Sequence[tuple[Case, str]]) -> Judged:
    """A file with what was accepted in it, and nothing else, as its changes.

    Args:
        accepted: suggestions of one file, disjoint and in order, with what to write.

    Raises:
        NotBitext: a file of translations would not be sound any more.
    """
    judged = accepted[0][0].judged
    changes = tuple(replace(case.change, replacement=words) for case, words in accepted)
    new = replace(judged, result=Result(redo(judged.text, changes), changes, ()))
    read = reader_of(judged.path)
    if read:
        old, now = (read(text, judged.encoding, judged.path) for text in (judged.text, new.result.text))
        if [unit.source for unit in old.units] != [unit.source for unit in now.units]:
            raise NotBitext(judged.path, "what was accepted cannot be written there without damage; left as it is")
    return new


def left(judged: Judged, changes: Sequence[Change]) -> dict[str, str]:
    """The marks of the suggestions that stand after changes were made: the old one → the new one."""
    result, text = judged.result, redo(judged.text, changes)
    still = moved(result.changes, changes)
    old = {id(change): mark for change, mark in fingerprints(result)}
    found = {}
    for change in result.suggestions:
        standing = moved([change], changes)
        if standing:
            now = Result(redo(text, still), tuple(still), tuple(standing))
            found[old[id(change)]] = next(mark for one, mark in fingerprints(now) if one is standing[0])
    return found
