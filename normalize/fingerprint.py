"""A short name for a change that lasts while lines move: to know it again in a later run."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from normalize.changelog.record import new_starts
from normalize.result import Change, Result

BESIDE = 24
"""How many code points to each side, on the same line, belong to a fingerprint."""

_RAW = 10 * BESIDE


def fingerprints(result: Result) -> Iterator[tuple[Change, str]]:
    """Each change and suggestion of a text, in its order, with its fingerprint.

    It is made of what is wrong and right, and of what stands beside it on its line, as that reads when everything is
    fixed: so it stays the same when other lines change or a neighbour is fixed, and it is the same for a change and a
    suggestion. White space counts once. Where one fingerprint would stand twice in a text, the later ones are numbered.
    """
    changes = result.changes
    starts = new_starts(changes)
    originals = [change.start for change in changes]
    seen: Counter[str] = Counter()
    for change in sorted((*changes, *result.suggestions), key=lambda one: one.start):
        i = bisect_right(originals, change.start) - 1
        if i >= 0 and changes[i] is change:
            start, end = starts[i], starts[i] + len(change.replacement)
        else:
            shift = starts[i] + len(changes[i].replacement) - changes[i].end if i >= 0 else 0
            start, end = change.start + shift, change.end + shift
        before = " ".join(result.text[max(0, start - _RAW) : start].rpartition("\n")[2].split())[-BESIDE:]
        after = " ".join(result.text[end : end + _RAW].partition("\n")[0].split())[:BESIDE]
        words = [" ".join(text.split()) for text in (change.original, change.replacement)]
        digest = _digest(change.kind, change.entity, *words, before, after)
        seen[digest] += 1
        yield change, digest if seen[digest] == 1 else f"{digest}:{seen[digest]}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
