"""Judging a file of translations: its targets as one document, each line beside its source."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise, zip_longest

from normalize.errors import NotBitext
from normalize.files.bitext import toolkit
from normalize.files.bitext.formats import Read
from normalize.files.bitext.joined import Joined
from normalize.files.bitext.place import Places
from normalize.files.bitext.units import Bitext
from normalize.files.encoding import decode, encode
from normalize.files.plain import Judged
from normalize.normalizer import Normalizer
from normalize.result import Change, Result, redo
from normalize.text.regions.ignore import ignored


def judge(path: str, data: bytes, normalizer: Normalizer, read: Read) -> Judged:
    """Judge the targets of a file.

    Args:
        path: how to call it.
        data: all its bytes.
        normalizer: who judges; if the user named no language of the sources, the file does.
        read: what reads its format.

    Returns:
        The file, with changes and suggestions that refer to its text as it stands. A change that cannot be made there
        without touching something else is only a suggestion.

    Raises:
        NotText: it is no text, or not in a known encoding.
        NotBitext: it cannot be read in its format, or not be written back unchanged.
    """
    text, encoding = decode(data, path)
    bitext = read(text, encoding, path)
    _check(bitext, data, path)
    joined = Joined(bitext.units)
    language = normalizer.options.source_language or bitext.language
    found = normalizer.translated_from(language).explain(joined.text, joined.source)
    places, left_out = Places(joined, text), list(ignored(text))
    made: list[Change] = []
    changes: list[Change] = []
    listed: list[Change] = list(found.suggestions)
    for change in found.changes:
        placed = places.change(change)
        if placed is None:
            listed.append(change)
        elif not _touches(placed, left_out):
            made.append(change)
            changes.append(placed)
    told = [placed for change in sorted(listed, key=lambda c: c.start) if (placed := places.suggestion(change))]
    suggestions = [change for change in told if not _touches(change, left_out)]
    result = Result(redo(text, changes), tuple(changes), tuple(suggestions))
    if changes:
        new = read(result.text, encoding, path)
        _check(new, encode(result.text, encoding, path), path)
        sources = [[unit.source for unit in units] for units in (bitext.units, new.units)]
        if sources[0] != sources[1] or Joined(new.units).text != redo(joined.text, made):
            raise NotBitext(path, "read again after the changes, it would not say what it should; left as it is")
    return Judged(path, data, encoding, result, language)


def _check(bitext: Bitext, data: bytes, path: str) -> None:
    """Refuse a file whose targets stand within one another, or in which translate-toolkit finds other texts."""
    pieces = [piece for unit in bitext.units for piece in unit.target]
    if any(a.end > b.start for a, b in pairwise(pieces)):
        raise NotBitext(path, "has units within units; left as it is")
    if bitext.kind == "tsv":
        return
    for ours, theirs in zip_longest(bitext.texts, toolkit.texts(data, bitext.kind, path)):
        if ours is None or theirs is None or ours.split() != theirs.split():
            shown = " ".join((ours or theirs or "").split())[:60]
            raise NotBitext(path, f'translate-toolkit reads it otherwise near "{shown}"; left as it is')


def _touches(change: Change, spans: Iterable[tuple[int, int]]) -> bool:
    return any(change.start < end and start < change.end for start, end in spans)
