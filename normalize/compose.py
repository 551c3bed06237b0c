"""Merges the changes of two rounds into changes that do both at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from normalize.result import Change, redo, with_new_starts


def compose(text: str, first: Sequence[Change], second: Sequence[Change]) -> list[Change]:
    """Changes that do at once what two rounds of changes do one after the other.

    Args:
        text: the text that the first round refers to.
        first: changes to it, in order and disjoint.
        second: changes to the result of the first round, in order and disjoint.

    Returns:
        Changes to `text`, in order and disjoint. Where the second round rewrites what the first one wrote, they become
        one change, with the reasons of the later one. Replacements must not be empty.
    """
    between = redo(text, first)
    edits = [(start, start + len(c.replacement), c, False) for c, start in with_new_starts(first)]
    ends, shifts = [end for _, end, *_ in edits], _shifts(first)
    edits += [(c.start, c.end, c, True) for c in second]
    composed: list[Change] = []
    for start, end, group in _touching(sorted(edits, key=lambda edit: edit[:2])):
        later = [change for change, is_second in group if is_second]
        local = [replace(c, start=c.start - start, end=c.end - start) for c in later]
        begin, stop = (at - shifts[bisect_right(ends, at)] for at in (start, end))
        new, why = redo(between[start:end], local), (later or [group[0][0]])[-1]
        composed.append(replace(why, start=begin, end=stop, original=text[begin:stop], replacement=new))
    return [change for change in composed if change.original != change.replacement]


def _touching(edits: list[tuple[int, int, Change, bool]]) -> Iterator[tuple[int, int, list[tuple[Change, bool]]]]:
    """Groups of overlapping edits: start, end, and the edits."""
    group: list[tuple[Change, bool]] = []
    begin = stop = -1
    for start, end, change, is_second in edits:
        if group and start >= stop:
            yield begin, stop, group
            group = []
        begin, stop = (min(begin, start), max(stop, end)) if group else (start, end)
        group.append((change, is_second))
    if group:
        yield begin, stop, group


def _shifts(changes: Sequence[Change]) -> list[int]:
    """How far the text after each change is shifted against the old text; 0 before the first one."""
    return list(accumulate((len(c.replacement) - len(c.original) for c in changes), initial=0))
