"""Stretches judged in rounds, until nothing changes any more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.lines import split
from normalize.options import PRESETS
from normalize.parts import Part, Stretch
from normalize.result import Change, joined
from normalize.rounds import MOST_ROUNDS, Judge, Verdict, settled

PRESET = PRESETS["standard"]
RULES = {"a": "b", "c d": "e e", "f\ng": "h\ni", "b": "cc", "x y": "x z"}
"""What is written for what, in each round anew: a becomes b, then cc."""


def change(found: re.Match[str], new: str) -> Change:
    return Change(*found.span(), found[0], new, "", "", "garble", 1.0, ())


def judge(part: Part) -> Verdict:
    """Changes by the rules, and q as a suggestion, two of them together if one ends a line."""
    words = re.finditer("|".join(map(re.escape, sorted(RULES, key=len, reverse=True))), part.text)
    changes = [change(found, RULES[found[0]]) for found in words]
    return Verdict(changes, [change(found, "k") for found in re.finditer("q\nq|q", part.text)])


def counted(begun: list[str]) -> Judge:
    """The same judge, which writes down the stretches that it is asked to judge."""

    def begin(part: Part, least: float) -> Callable[[], Verdict]:
        begun.append(part.text[part.begin : part.end])
        verdict = judge(part)
        return lambda: Verdict(verdict.changes, ()) if least == PRESET.fix else verdict

    return begin


def in_rounds(text: str) -> Iterator[str]:
    """What becomes of a text that is judged as a whole."""
    yield text
    for _ in range(MOST_ROUNDS):
        for found in reversed(judge(Part(text, None, 0, 0, len(text))).changes):
            text = text[: found.start] + found.replacement + text[found.end :]
        yield text


LINES = st.lists(st.sampled_from(["a\n", "c d\n", "f\n", "g\n", "b\n", "q\n", "x y\n", "n\n"]), max_size=12)


@given(st.lists(LINES.filter(bool), max_size=5), st.integers(1, 4))
def test_stretches_come_to_what_the_whole_text_comes_to(some: list[list[str]], ahead: int) -> None:
    text = "".join(map("".join, some))
    found = list(settled((Stretch("".join(lines)) for lines in some), counted([]), PRESET, ahead))
    result = joined(found)
    *_, expected = in_rounds(text)
    assert result.text == expected
    assert result.undo() == text
    assert all(text[c.start : c.end] == c.original for c in (*result.changes, *result.suggestions))
    assert all(one.end <= two.start for one, two in pairwise(result.suggestions))


@pytest.mark.parametrize(
    ("label", "lines", "times"),
    [
        ("nothing changes", ["n\n", "m\n", "o\n"], [1, 1, 1]),
        ("in view of the one behind, not of the last", ["b\n", "m\n", "o\n"], [2, 2, 1]),
        ("twice", ["n\n", "m\n", "a\n"], [1, 3, 3]),
    ],
)
def test_what_did_not_change_in_view_is_not_judged_again(label: str, lines: list[str], times: list[int]) -> None:
    begun: list[str] = []
    list(settled((Stretch(line * 70) for line in lines), counted(begun), PRESET))
    # What was a or b is c at last.
    read = [{"a": "abc", "b": "bc"}.get(line[0], line[0]) for line in lines]
    assert [sum(text[0] in signs for text in begun) for signs in read] == times


def test_only_a_few_stretches_are_read_ahead() -> None:
    read: list[int] = []

    def endless() -> Iterator[Stretch]:
        while True:
            read.append(1)
            yield Stretch("a\n" * 10)

    found = settled(endless(), counted([]), PRESET)
    assert next(found).text == "cc\n" * 10
    assert len(read) < 4 * MOST_ROUNDS


def test_what_is_not_judged_again_waits_for_no_others() -> None:
    read: list[int] = []

    def endless() -> Iterator[Stretch]:
        while True:
            read.append(1)
            yield Stretch("n\n" * 70)

    next(settled(endless(), counted([]), PRESET, most_ahead=16))
    assert len(read) < 16 + 4 * MOST_ROUNDS


@pytest.mark.parametrize(
    ("label", "hidden", "text"),
    [
        ("in a span", [(0, 3)], "a n\nb\n"),
        ("reaching into one of the next stretch", [], "f\ng\n"),
        ("behind one that became longer", [(2, 3)], "b a\n"),
    ],
)
def test_what_is_hidden_stays(label: str, hidden: list[tuple[int, int]], text: str) -> None:
    first, *rest = split(text)
    stretches = [Stretch(first, None, hidden), *(Stretch(line, None, [(0, 1)]) for line in rest)]
    result = joined(settled(stretches, counted([]), PRESET))
    kept = [text[start:end] for start, end in hidden]
    assert all(words in result.text for words in kept)
    assert result.text.split("\n")[1:] == text.split("\n")[1:]
