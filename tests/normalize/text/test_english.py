import pytest

from normalize.text.english import one_edit_away, zipf


@pytest.mark.parametrize("garble", ["chavushoru", "blincoln", "gukstra", "lakj\ud800"])
def test_garbles_are_no_words(garble):
    assert zipf(garble) == 0


def test_commoner_words_have_more():
    assert zipf("the") > zipf("Price") > zipf("earthwork") > 0


def test_one_edit_away():
    found = set(one_edit_away("akl"))
    assert {"akal", "al", "kal", "aklr", "aal"} <= found
    assert "akar" not in found
