"""Carrying out what was accepted: the text, a sound file, and the decisions that are to be kept."""

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
    """A file with what was accepted in it, and nothing else, as its changes.

    Args:
        accepted: suggestions of one file, disjoint and in order, with what to write.
        reading: what the user said of its format.

    Raises:
        BadFormat: the file would not be sound any more.
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
        # What the user wrote must be read as just that: a sign that means something to the format is no word.
        if not same or any(words not in target for words in own):
            raise BadFormat(judged.path, "what was accepted cannot be written there without damage; left as it is")
    return new


def left(judged: Judged, changes: Sequence[Change]) -> dict[str, str]:
    """The marks of the suggestions that stand after changes were made: the old one → the new one."""
    result, text = judged.result, redo(judged.text, changes)
    still = moved(result.changes, changes)
    standing = {id(one): its[0] for one in result.suggestions if (its := moved([one], changes))}
    now = Result(redo(text, still), tuple(still), tuple(standing.values()))
    new = {id(change): mark for change, _, mark in fingerprints(now)}
    return {mark: new[id(standing[id(one)])] for one, _, mark in fingerprints(result) if id(one) in standing}
