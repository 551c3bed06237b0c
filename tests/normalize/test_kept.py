from hypothesis import given
from hypothesis import strategies as st

from normalize.kept import Kept


@given(st.lists(st.integers(0, 9)), st.integers(1, 12))
def test_answers_are_those_of_the_function_and_no_more_are_kept(asked, most):
    kept = Kept(lambda number: number * number, most)
    for number in asked:
        assert kept[number] == number * number
        assert len(kept) <= most


def test_nothing_kept_is_worked_out_again():
    asked = []
    kept = Kept(asked.append, most=2)
    assert [kept[word] for word in ("akar", "akar", "fidan", "akar")] == [None] * 4
    assert asked == ["akar", "fidan"]


def test_of_more_than_is_kept_much_is_known_when_all_is_asked_for_again():
    asked = []
    kept = Kept(asked.append, most=100)
    for number in [*range(101)] * 2:
        assert kept[number] is None
    assert len(asked) <= 101 + 60
