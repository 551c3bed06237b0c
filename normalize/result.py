"""The result of judging a text: changes with their reasons, and the new text."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Literal, NamedTuple, Protocol

ChangeKind = Literal["garble", "calque", "alias", "misspelling"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One named reason for or against a candidate.

    Attributes:
        name: what it is about, a key of the weights.
        value: how strongly it holds, mostly from 0 to 1.
        weight: what a value of 1 adds to the log odds of the change.
        detail: what was found, in words.
    """

    name: str
    value: float
    weight: float
    detail: str = ""

    @property
    def share(self) -> float:
        """What it adds to the log odds."""
        return self.value * self.weight

    def __reduce__(self) -> tuple[type[Evidence], tuple[object, ...]]:
        """How pickle makes a copy: by the constructor, which is twice as fast as field by field."""
        return Evidence, _fields_of_evidence(self)


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text and what to write in its place.

    Attributes:
        start: where it begins in the original text, in code points.
        end: where it ends there.
        original: ``text[start:end]`` of the original text.
        replacement: what is written instead.
        entity: id of the entity that is meant; empty for a misspelt common word.
        name: canonical name of that entity; empty for a misspelt common word.
        kind: what was wrong.
        score: calibrated probability, 0 to 1, that a careful editor would make this change.
        evidence: the reasons, the strongest first.
    """

    start: int
    end: int
    original: str
    replacement: str
    entity: str
    name: str
    kind: ChangeKind
    score: float
    evidence: tuple[Evidence, ...]

    def __reduce__(self) -> tuple[type[Change], tuple[object, ...]]:
        """How pickle makes a copy: by the constructor."""
        return Change, _fields_of_change(self)


_fields_of_evidence = attrgetter(*(field.name for field in fields(Evidence)))
_fields_of_change = attrgetter(*(field.name for field in fields(Change)))


class Findings(Protocol):
    """The changes and suggestions for a text, which may be too long for memory."""

    @property
    def changes(self) -> Collection[Change]:
        """The changes made, in order and disjoint."""

    @property
    def suggestions(self) -> Collection[Change]:
        """The suggestions, in order."""

    def pieces(self) -> Iterator[Result]:
        """The results of consecutive pieces, each with spans in its own text; a piece ends where a line does."""


class Result(NamedTuple):
    """A text after its changes; unpacks into ``text, changes, suggestions``.

    Attributes:
        text: the text with every change made.
        changes: the changes made, in order and disjoint.
        suggestions: changes only suggested, in order.
    """

    text: str
    changes: tuple[Change, ...]
    suggestions: tuple[Change, ...]

    def undo(self) -> str:
        """The original text, reconstructed from the new text and the changes."""
        return undo(self.text, self.changes)

    @property
    def size(self) -> int:
        """How many code points the original text has."""
        return len(self.text) - sum(len(change.replacement) - len(change.original) for change in self.changes)

    def pieces(self) -> Iterator[Result]:
        """All of it."""
        yield self


def joined(results: Iterable[Result]) -> Result:
    """Join the results for consecutive pieces of a text."""
    texts, changes, suggestions, at = [], [], [], 0
    for result in results:
        texts.append(result.text)
        changes += [moved(change, at) for change in result.changes]
        suggestions += [moved(change, at) for change in result.suggestions]
        at += result.size
    return Result("".join(texts), tuple(changes), tuple(suggestions))


def moved(change: Change, by: int) -> Change:
    """A change moved by `by` code points."""
    return replace(change, start=change.start + by, end=change.end + by) if by else change


def decisions(found: Findings) -> Iterator[tuple[Change, bool]]:
    """The changes and suggestions in the order of the text, with True for changes."""
    made = ((change, True) for change in found.changes)
    listed = ((change, False) for change in found.suggestions)
    return heapq.merge(made, listed, key=lambda each: each[0].start)


def redo(original: str, changes: Iterable[Change]) -> str:
    """Make changes, in order and disjoint, to the text that their spans refer to.

    Raises:
        ValueError: a span does not hold the expected words, so the text is another one.
    """
    return "".join(redone([original], changes))


def undo(text: str, changes: Iterable[Change]) -> str:
    """Take changes back from the text that `redo` made.

    Raises:
        ValueError: a replacement is not where it should be, so the text is another one.
    """
    return "".join(undone([text], changes))


def redone(original: Iterable[str], changes: Iterable[Change]) -> Iterator[str]:
    """`redo` for a text that arrives in pieces."""
    return _replaced(original, ((change.start, change.original, change.replacement) for change in changes))


def undone(text: Iterable[str], changes: Iterable[Change]) -> Iterator[str]:
    """`undo` for a text that arrives in pieces."""
    placed = with_new_starts(changes)
    return _replaced(text, ((start, change.replacement, change.original) for change, start in placed))


def with_new_starts(changes: Iterable[Change]) -> Iterator[tuple[Change, int]]:
    """Changes, in order and disjoint, each with the start of its replacement in the new text."""
    shift = 0
    for change in changes:
        yield change, change.start + shift
        shift += len(change.replacement) - len(change.original)


def _replaced(texts: Iterable[str], edits: Iterable[tuple[int, str, str]]) -> Iterator[str]:
    """Replace words in a text that arrives in pieces; an edit is a start, the old words, and the new ones."""
    rest = iter(texts)
    # One or two pieces of the text, their start, and the offset up to which the text is done.
    seen, begin, at = "", 0, 0
    for start, old, new in edits:
        end = start + len(old)
        while begin + len(seen) < end and (more := next(rest, None)) is not None:
            if start >= begin + len(seen):
                yield seen[at - begin :]
                begin += len(seen)
                seen, at = more, begin
            else:
                seen, begin = seen[at - begin :] + more, at
        if start < at or seen[start - begin : end - begin] != old:
            raise ValueError(f"{old!r} does not stand at {start}: this is another text")
        yield seen[at - begin : start - begin]
        yield new
        at = end
    yield seen[at - begin :]
    yield from rest
