import pytest

from normalize.result import Change, Result, redo, undo


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
