"""A way through suggestions: what is next, what comes back, what holds for others."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from normalize.files.encoding import Encoding
from normalize.files.plain import Judged
from normalize.files.walk import Found
from normalize.result import Change, Result
from normalize.review.session import WHATS, Case, Decision, Session
from tests.normalize.changelog.texts import change

FILE = Found("a.txt", Path("/a.txt"))


def session(*changes: Change) -> Session:
    text = " " * 100
    judged = Judged("a.txt", b"", Encoding(), Result(text, (), changes))
    return Session([Case(FILE, judged, one, "a.txt", str(i)) for i, one in enumerate(changes)])


AKKAR, BLINKIN, AGAIN = change(0, "Akkar", "Akar"), change(10, "Blinkin", "Blinken"), change(20, "Akkar", "Akar")


def test_one_after_the_other_and_back() -> None:
    made = session(AKKAR, BLINKIN)
    assert (made.next(), made.back()) == (0, None)
    made.decide(0, Decision("accept"))
    made.decide(1, Decision("reject"))
    assert (made.next(), made.back(), made.next()) == (None, 1, 1)


def test_always_holds_for_those_like_it_until_it_is_taken_back() -> None:
    made = session(AKKAR, BLINKIN, AGAIN)
    assert made.like(0) == 1
    made.decide(0, Decision("always"))
    made.decide(1, Decision("skip"))
    assert made.next() is None
    assert [case.change.start for case, _ in made.accepted()["a.txt"]] == [0, 20]
    made.back()
    made.back()
    assert made.decisions() == [None, None, None]


def test_an_answer_of_its_own_wins_over_one_for_all() -> None:
    made = session(AKKAR, BLINKIN, AGAIN)
    made.decide(2, Decision("reject"))
    made.decide(0, Decision("always"))
    assert [case.change.start for case, _ in made.accepted()["a.txt"]] == [0]


def test_what_overlaps_is_written_once() -> None:
    made = session(change(0, "Hulusi Akkar", "Hulusi Akar"), change(7, "Akkar", "Akar"))
    for i in range(2):
        made.decide(i, Decision("accept"))
    assert [case.change.start for case, _ in made.accepted()["a.txt"]] == [0]


def test_resumed_asks_again_what_was_skipped() -> None:
    kept = {
        ("a.txt", "0"): Decision("skip"),
        ("a.txt", "1"): Decision("accept", "X"),
        ("b.txt", "0"): Decision("reject"),
    }
    made = Session.resumed(session(AKKAR, BLINKIN).cases, kept)
    assert (made.next(), made.decided) == (0, {1: Decision("accept", "X")})


@given(st.lists(st.sampled_from([*WHATS, "back"]), max_size=12))
def test_back_takes_back_just_the_last(keys: list[str]) -> None:
    made = session(AKKAR, BLINKIN, AGAIN, change(30, "Akkar", "Accra"))
    trail = []
    for key in keys:
        index = made.next()
        if key == "back":
            assert made.back() == (trail.pop() if trail else None)
        elif index is not None:
            made.decide(index, Decision(next(what for what in WHATS if what == key)))
            trail.append(index)
        assert made.trail == trail
        assert set(made.decided) == set(trail)
