import itertools

import pytest

from normalize.parallel import in_order


def square(number):
    return number * number


def fail(number):
    raise RuntimeError(f"no {number}")


def test_results_come_in_the_order_of_the_arguments():
    assert list(in_order(square, ((n,) for n in range(100)), jobs=2)) == [n * n for n in range(100)]


def test_arguments_may_be_without_end():
    found = in_order(square, ((n,) for n in itertools.count()), jobs=2)
    assert list(itertools.islice(found, 5)) == [0, 1, 4, 9, 16]
    found.close()


def test_what_fails_there_fails_here():
    with pytest.raises(RuntimeError, match="no 1"):
        list(in_order(fail, [(1,)], jobs=2))


def test_no_jobs_is_an_error():
    with pytest.raises(ValueError, match="at least 1"):
        in_order(square, [], jobs=0)
