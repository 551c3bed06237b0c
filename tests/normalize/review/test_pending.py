"""Which suggestions of a log are open, and where they stand now."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.changelog import Entry, record
from normalize.errors import ChangedText
from normalize.files.encoding import Encoding, encode
from normalize.result import Change, Result, redo
from normalize.review.pending import moved, pending
from tests.normalize.changelog.texts import ENCODINGS, OPTIONS, change, results


def entry(result: Result, encoding: Encoding = ENCODINGS[0]) -> Entry:
    return record("a.txt", encoding, result, "0" * 64, "0.1.0", OPTIONS)


def of(text: str, changes: tuple[Change, ...] = (), suggestions: tuple[Change, ...] = ()) -> Result:
    return Result(redo(text, changes), changes, suggestions)


TEXT = "Akal, Akkar, Blinkin\n"
AKAL, AKKAR, BLINKIN = change(0, "Akal", "Hulusi Akar"), change(6, "Akkar", "Akar"), change(13, "Blinkin", "Blinken")


def told(entries: list[Entry], text: str) -> list[tuple[int, str]]:
    return [(one.start, one.original) for one in pending(entries, text.encode()).result.suggestions]


def test_a_file_that_was_edited_has_none() -> None:
    with pytest.raises(ChangedText, match=r"a\.txt: has changed since the log was written.*review the file itself"):
        pending([entry(of(TEXT, (), (AKAL,)))], b"Another text\n")


def test_what_a_later_run_rewrote_is_closed() -> None:
    first = of(TEXT, (), (AKAL, AKKAR))
    second = of(TEXT, (AKKAR,), (AKAL,))
    assert told([entry(first), entry(second)], second.text) == [(0, "Akal")]


def test_what_was_said_before_an_edit_has_lost_its_place() -> None:
    first, second = of(TEXT, (), (AKKAR,)), of("x" + TEXT, (), (change(14, "Blinkin", "Blinken"),))
    assert told([entry(first), entry(second)], "x" + TEXT) == [(14, "Blinkin")]


def test_it_moves_with_the_changes_before_it() -> None:
    first = of(TEXT, (AKAL,), (AKKAR, BLINKIN))
    assert told([entry(first)], first.text) == [(13, "Akkar"), (20, "Blinkin")]


def test_after_undo_it_is_where_it_was() -> None:
    first = of(TEXT, (AKAL,), (AKKAR,))
    assert told([entry(first)], TEXT) == [(6, "Akkar")]


def test_after_the_undo_of_a_review_it_is_open_again() -> None:
    first, review = of(TEXT, (), (AKAL, AKKAR)), of(TEXT, (AKKAR,))
    assert told([entry(first), entry(review)], TEXT) == [(0, "Akal"), (6, "Akkar")]
    assert told([entry(first), entry(review)], review.text) == [(0, "Akal")]


def test_said_twice_it_is_asked_once() -> None:
    first = of(TEXT, (), (AKAL,))
    assert told([entry(first), entry(first)], TEXT) == [(0, "Akal")]


@given(results(), st.sampled_from(ENCODINGS))
def test_every_suggestion_stands_where_it_is_said_to(result: Result, encoding: Encoding) -> None:
    judged = pending([entry(result, encoding)], encode(result.text, encoding, "a.txt"))
    assert judged.text == result.text
    for one in judged.result.suggestions:
        assert judged.text[one.start : one.end] == one.original


@given(results())
def test_moved_ones_stand_in_the_new_text(result: Result) -> None:
    for one in moved(result.suggestions, result.changes):
        assert result.text[one.start : one.end] == one.original
