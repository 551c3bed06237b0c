"""Undo and redo, from the log alone, byte for byte."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.changelog import Entry, again, merge, redo, undo, unwind
from normalize.changelog.difference import differing
from normalize.errors import BadLog, ChangedText
from normalize.files.encoding import Encoding, encode
from normalize.lines import split
from normalize.result import Result
from tests.normalize.changelog.texts import ENCODINGS, entry, result, results

UTF8 = ENCODINGS[0]
LINES = "one Akal\ntwo\nthree Akal and more words here\nfour\nfive Akal\n"


@given(results(), st.sampled_from(ENCODINGS))
def test_undo_and_redo_byte_for_byte(made: Result, encoding: Encoding) -> None:
    old, new = (encode(text, encoding, "a.txt") for text in (made.undo(), made.text))
    log = entry(made, encoding)
    assert redo(log, old) == new
    assert undo(log, new) == old


@given(results(), st.sampled_from(ENCODINGS))
def test_unwinding_twice_is_unwinding_once(made: Result, encoding: Encoding) -> None:
    old, new = (encode(text, encoding, "a.txt") for text in (made.undo(), made.text))
    log = [entry(made, encoding)]
    assert unwind(log, new).data == old
    assert unwind(log, old) == unwind(log, old, merging=True)
    assert unwind(log, old).data == old
    assert again(log, old)[0] == again(log, new)[0] == new


@given(results(), st.text(max_size=10).filter(str.strip))
def test_another_text_is_refused_as_it_is(made: Result, more: str) -> None:
    if not made.changes:
        return
    other = (made.text + more).encode("utf-8", "replace")
    with pytest.raises(ChangedText):
        undo(entry(made), other)
    with pytest.raises(ChangedText):
        redo(entry(made), (made.undo() + more).encode("utf-8", "replace"))


@given(results())
def test_a_log_that_lies_is_found_out(made: Result) -> None:
    if made.changes:
        log = entry(made)
        lying = Entry(log.header, log.changes[1:], (), log.place)
        with pytest.raises(BadLog):
            undo(lying, made.text.encode())


@given(results(), st.integers(0, 3))
def test_merging_into_an_unedited_text_with_a_line_on_top(made: Result, count: int) -> None:
    """What is far from an edit and stands once comes back; nothing else of the text is touched."""
    top = "A line that is new.\n" * count
    merged = merge(entry(made), top + made.text)
    assert merged.count + len(merged.left) == len(made.changes)
    if not merged.left:
        assert merged.text == top + made.undo()


def steps() -> tuple[list[Entry], list[bytes]]:
    """Three runs over one file, with no edit between them, and the four states of it."""
    states = ["Akal and Akkar and Blincoln\n"]
    entries = []
    for pair in (("Akal", "Akar"), ("Akkar", "Akar"), ("Blincoln", "Blinken")):
        made = result(states[-1], pair)
        entries.append(entry(made))
        states.append(made.text)
    return entries, [state.encode() for state in states]


@pytest.mark.parametrize("state", range(4))
def test_several_runs_from_any_state(state: int) -> None:
    entries, states = steps()
    assert unwind(entries, states[state]).data == states[0]
    assert again(entries, states[state])[0] == states[-1]


def test_a_run_that_was_logged_but_not_done() -> None:
    entries, states = steps()
    twice = [entries[0], entries[0], entries[1], entries[2], entries[2]]
    assert unwind(twice, states[-1]).data == states[0]
    assert unwind(twice[:-2], states[1]).data == states[0]


def test_an_edit_between_two_runs() -> None:
    first = result("Akal left the old town at noon today.\nNothing.\n", ("Akal", "Akar"))
    edited = first.text + "Then came Akkar by the other road.\n"
    second = result(edited, ("Akkar", "Akar"))
    entries = [entry(first), entry(second)]
    with pytest.raises(ChangedText):
        unwind(entries, second.text.encode())
    undone = unwind(entries, second.text.encode(), merging=True)
    assert undone.data.decode() == first.undo() + "Then came Akkar by the other road.\n"
    assert (undone.count, undone.left) == (2, ())


@pytest.mark.parametrize(
    ("label", "edited", "says"),
    [
        ("a line in the middle", LINES.replace("two", "2"), "line 2 differs"),
        ("two lines", LINES.replace("four", "4").replace("two", "2"), "line 2 differs; line 4 differs"),
        ("a new line", "zero\n" + LINES, "line 1 is new"),
        ("a line gone", LINES.replace("four\n", ""), "a line is missing before line 4"),
        ("the end gone", LINES.replace("four\nfive Akal\n", ""), "2 lines are missing at the end"),
        ("the last line feed gone", LINES.removesuffix("\n"), "line 5 differs"),
        ("line ends", LINES.replace("\n", "\r\n"), "lines 1-5 differ"),
        ("a mark", "\ufeff" + LINES, "byte order mark"),
    ],
)
def test_the_lines_that_differ_are_named(label: str, edited: str, says: str) -> None:
    log = entry(result(LINES, ("Akal", "Akar")))
    with pytest.raises(ChangedText) as error:
        undo(log, edited.replace("Akal", "Akar").encode())
    assert says in str(error.value)
    assert str(error.value).startswith("a.txt: has changed since it was fixed")
    assert "run.jsonl:1" in str(error.value)


def test_of_very_many_lines_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    # The package has a function of that name.
    monkeypatch.setattr(sys.modules["normalize.changelog.record"], "MOST_LINES", 4)
    made = result(LINES, ("Akal", "Akar"))
    log = entry(made)
    assert log.header.lines == ""
    assert undo(log, made.text.encode()).decode() == LINES
    with pytest.raises(
        ChangedText, match=r"^a.txt: has changed since it was fixed \(run.jsonl:1\); nothing was undone"
    ):
        undo(log, (made.text + "six\n").encode())


def test_a_file_that_is_no_text_any_more() -> None:
    with pytest.raises(ChangedText, match="not UTF-8"):
        undo(entry(result(LINES, ("Akal", "Akar"))), b"\xff\xfa")


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_differing_is_empty_for_equal_lists_only(some: list[str], others: list[str]) -> None:
    assert (not differing(some, others)) == (some == others)


FAR = "Some words that have nothing to do with it.\n"


@pytest.mark.parametrize(
    ("label", "original", "edit", "expected", "left"),
    [
        ("shifted", "Akal left." + FAR, ("", "New. "), "New. Akal left." + FAR, 0),
        ("edited far off", "Akal left. " + FAR * 2, ("with it.\n", "!\n"), None, 0),
        ("edited near by", "Akal left. " + FAR, ("left", "went"), "Akar went. " + FAR, 1),
        ("the new words edited", "Akal left. " + FAR, ("Akar", "Hulusi"), "Hulusi left. " + FAR, 1),
        ("the same line twice, edited at the end", (FAR + "Akal\n") * 4, ("", ""), (FAR + "Akal\n") * 4 + "end", 0),
    ],
)
def test_merge(label: str, original: str, edit: tuple[str, str], expected: str | None, left: int) -> None:
    made = result(original, ("Akal", "Akar"))
    edited = made.text.replace(*edit, 1) if edit[0] else edit[1] + made.text
    if "at the end" in label:
        edited = made.text + "end"
    merged = merge(entry(made), edited)
    assert merged.text == (original.replace(*edit, 1) if expected is None else expected)
    assert len(merged.left) == left


def test_merge_leaves_what_could_be_meant_twice() -> None:
    block = "\n" * 30 + "Akal" + "\n" * 30
    made = result(block, ("Akal", "Akar"))
    edited = "top" + made.text + made.text + "bottom"
    merged = merge(entry(made), edited)
    assert (merged.text, [item.why for item in merged.left]) == (edited, ["its words stand in several places"])


@given(results(), st.data())
def test_merge_never_touches_more_than_the_changes(made: Result, data: st.DataObject) -> None:
    """Cut a piece out of the new text anywhere: the merge puts old words in for new ones, and does nothing else."""
    cut = data.draw(st.integers(0, len(made.text)))
    end = data.draw(st.integers(cut, len(made.text)))
    edited = made.text[:cut] + made.text[end:]
    merged = merge(entry(made), edited)
    assert merged.count + len(merged.left) == len(made.changes)
    done = [c for c in entry(made).changes if c not in [item.logged for item in merged.left]]
    growth = sum(len(c.change.original) - len(c.change.replacement) for c in done)
    assert len(merged.text) == len(edited) + growth or len(set(done)) != len(done)


@given(st.text())
def test_split_keeps_everything(text: str) -> None:
    assert "".join(split(text)) == text
