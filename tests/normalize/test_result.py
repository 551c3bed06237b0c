import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.result import Change, Result, redo, redone, undo, undone
from tests.normalize.changelog.texts import results


def change(start, original, replacement):
    return Change(start, start + len(original), original, replacement, "x", "X", "garble", 0.9, ())


TEXT = "Akal met Blincoln."
CHANGES = (change(0, "Akal", "Akar"), change(9, "Blincoln", "Blinken"))


def test_redo_and_undo_are_each_other_backwards():
    fixed = redo(TEXT, CHANGES)
    assert fixed == "Akar met Blinken."
    assert undo(fixed, CHANGES) == TEXT


@pytest.mark.parametrize("text", ["Akbl met Blincoln.", "", "xAkal met Blincoln."])
def test_another_text_is_refused(text):
    with pytest.raises(ValueError, match="another text"):
        redo(text, CHANGES)
    with pytest.raises(ValueError, match="another text"):
        undo(text, CHANGES)


def test_a_result_unpacks():
    text, changes, suggestions = Result("Akar met Blinken.", CHANGES, ())
    assert (text, changes, suggestions) == ("Akar met Blinken.", CHANGES, ())


def in_pieces(data, text):
    """A text cut at some places."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


@given(results(), st.data())
def test_a_text_may_come_in_pieces(result, data):
    original = result.undo()
    assert "".join(redone(in_pieces(data, original), result.changes)) == result.text
    assert "".join(undone(in_pieces(data, result.text), result.changes)) == original


@pytest.mark.parametrize("pieces", [["Akal met Blinc"], [], ["Akal", " met Blincolm."]])
def test_pieces_of_another_text_are_refused(pieces):
    with pytest.raises(ValueError, match="another text"):
        list(redone(pieces, CHANGES))


@given(result=results())
def test_another_process_makes_the_same_of_it(result):
    assert pickle.loads(pickle.dumps(result)) == result
