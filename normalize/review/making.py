"""Carries out what was accepted: makes the new text, checks the file, and keeps the other decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from normalize.errors import BadFormat
from normalize.files.formats import format_of, reader
from normalize.files.joined import Joined
from normalize.files.judge import only
from normalize.files.plain import Judged
from normalize.files.reading import Reading
from normalize.fingerprint import fingerprints
from normalize.result import Change, Result, redo
from normalize.review.pending import moved
from normalize.review.session import Case


def made(accepted: Sequence[tuple[Case, str]], reading: Reading) -> Judged:
    """A file whose changes are exactly what was accepted.

    Args:
        accepted: suggestions of one file, disjoint and in order, with what to write.
        reading: how the user wants the file to be read.

    Raises:
        BadFormat: the file would be damaged.
    """
    judged = accepted[0][0].judged
    changes = tuple(replace(case.change, replacement=words) for case, words in accepted)
    new = only(judged, Result(redo(judged.text, changes), changes, ()))
    name = format_of(judged.path, reading)
    if name != "plain" and judged.packed is None:
        read = reader(name, reading)
        old, now = (read(text, judged.encoding, judged.path).units for text in (judged.text, new.result.text))
        target = Joined(now).text
        own = [words for case, words in accepted if words != case.change.replacement]
        same = [unit.source for unit in old] == [unit.source for unit in now]
        # What the user wrote must be read back unchanged: it may contain signs with a meaning in the format.
        if not same or any(words not in target for words in own):
            raise BadFormat(judged.path, "what was accepted cannot be written there without damage; left as it is")
    return new


def left(judged: Judged, changes: Sequence[Change]) -> dict[str, str]:
    """The marks of the suggestions that remain after changes were made: old mark → new mark."""
    result, text = judged.result, redo(judged.text, changes)
    still = moved(result.changes, changes)
    standing = {id(one): its[0] for one in result.suggestions if (its := moved([one], changes))}
    now = Result(redo(text, still), tuple(still), tuple(standing.values()))
    new = {id(change): mark for change, _, mark in fingerprints(now)}
    return {mark: new[id(standing[id(one)])] for one, _, mark in fingerprints(result) if id(one) in standing}
