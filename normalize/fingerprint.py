"""Short names for changes that stay the same while lines move, to recognise a change in a later run."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from normalize.result import Change, Findings, Result, decisions, moved

BESIDE = 24
"""How many code points on each side, on the same line, are part of a fingerprint."""

_RAW = 10 * BESIDE


def fingerprints(result: Findings) -> Iterator[tuple[Change, bool, str]]:
    """Each change and suggestion of a text in order, whether it is a change, and its fingerprint.

    A fingerprint depends on the wrong and the right words, and on what is beside them on the line once everything is
    fixed. So it survives edits to other lines and fixes nearby, and is the same for a change and a suggestion. White
    space counts once. If a fingerprint occurs more than once in a text, the later ones are numbered.
    """
    seen: Counter[str] = Counter()
    at = 0
    for piece in result.pieces():
        for change, fixed, digest in _in_piece(piece):
            seen[digest] += 1
            yield moved(change, at), fixed, digest if seen[digest] == 1 else f"{digest}:{seen[digest]}"
        at += piece.size


def _in_piece(piece: Result) -> Iterator[tuple[Change, bool, str]]:
    shift = 0
    for change, fixed in decisions(piece):
        start, end = change.start + shift, change.end + shift
        if fixed:
            end = start + len(change.replacement)
            shift += len(change.replacement) - len(change.original)
        before = " ".join(piece.text[max(0, start - _RAW) : start].rpartition("\n")[2].split())[-BESIDE:]
        after = " ".join(piece.text[end : end + _RAW].partition("\n")[0].split())[:BESIDE]
        words = [" ".join(text.split()) for text in (change.original, change.replacement)]
        yield change, fixed, _digest(change.kind, change.entity, *words, before, after)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
