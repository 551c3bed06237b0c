"""Knowing a change again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.fingerprint import fingerprints
from normalize.result import Change, Result, redo

GARBLES = {"Akal": "Akar", "Widkoff": "Witkoff", "Feidan": "Fidan"}


def found(text: str, suggested: tuple[str, ...] = ()) -> Result:
    """Every garble of a text as a change, but some as suggestions."""
    changes, suggestions, at = [], [], 0
    while hits := [(text.find(old, at), old) for old in GARBLES if text.find(old, at) >= 0]:
        start, old = min(hits)
        change = Change(start, start + len(old), old, GARBLES[old], old.lower(), GARBLES[old], "garble", 0.9, ())
        (suggestions if old in suggested else changes).append(change)
        at = change.end
    return Result(redo(text, changes), tuple(changes), tuple(suggestions))


def marks(text: str, *suggested: str) -> list[str]:
    return [mark for _, _, mark in fingerprints(found(text, suggested))]


TEXT = "First line.\nThen Akal spoke to Widkoff of it.\nLast line, by Feidan.\n"


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("lines before", "New.\n\n" + TEXT),
        ("lines behind", TEXT + "New.\n"),
        ("lines in another order", "".join(reversed(TEXT.splitlines(keepends=True)))),
        ("white space", TEXT.replace(" spoke", "\t  spoke")),
        ("line ends", TEXT.replace("\n", "\r\n")),
    ],
)
def test_the_same(label: str, other: str) -> None:
    assert sorted(marks(other)) == sorted(marks(TEXT))


def test_what_stands_far_along_the_line_makes_no_difference() -> None:
    assert marks("And so on. " * 9 + TEXT) == marks("And so on. " * 99 + TEXT)


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("words before", TEXT.replace("Then", "Thus")),
        ("words behind", TEXT.replace("spoke", "wrote")),
        ("what is wrong", TEXT.replace("Akal", "Feidan")),
    ],
)
def test_another(label: str, other: str) -> None:
    assert marks(other)[0] != marks(TEXT)[0]


def test_a_neighbour_that_is_fixed_makes_no_difference() -> None:
    fixed = TEXT.replace("Akal", "Akar")
    assert marks(fixed) == marks(TEXT)[1:]


def test_a_suggestion_is_known_as_a_change_is() -> None:
    assert set(marks("Feidan.\nAkal\n", "Akal")) == set(marks("Feidan.\nAkal\n"))


def test_the_same_thing_twice_is_numbered() -> None:
    first, second = marks("Akal\nAkal\n")
    assert second == f"{first}:2"


@given(st.lists(st.sampled_from([*GARBLES, "word", "\n", "\r\n", "😀", " "])))
def test_any_part_may_be_fixed(words: list[str]) -> None:
    """What was not fixed is known as before, whichever other garbles were: so a second run with a baseline is quiet."""
    text = " ".join(words)
    result = found(text)
    known = {mark.split(":")[0] for _, _, mark in fingerprints(result)}
    partly = redo(text, result.changes[::2])
    assert {mark.split(":")[0] for mark in marks(partly)} <= known
