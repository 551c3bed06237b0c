import itertools
import os
import signal
import threading
import time

import pytest

from normalize.parallel import ProcessLost, in_order


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


def inverse(number):
    return 1 / number


def test_what_came_before_a_failure_stands():
    found = in_order(inverse, [(1,), (2,), (0,), (4,)], jobs=2, together=100)
    assert [next(found), next(found)] == [1.0, 0.5]
    with pytest.raises(ZeroDivisionError):
        next(found)


def test_what_is_light_is_begun_together():
    begun = []

    def weights():
        for weight in (1, 1, 9, 2, 2, 2, 5, 1):
            begun.append(weight)
            yield (weight,)

    found = in_order(square, weights(), jobs=1, weight=lambda weight: weight, most=9, together=4)
    assert [next(found) for _ in range(2)] == [1, 1]
    # One and one, and the nine that showed that they are all.
    assert begun == [1, 1, 9]
    assert list(found) == [81, 4, 4, 4, 25, 1]


def killed(number):
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_process_that_is_killed_is_told():
    with pytest.raises(ProcessLost):
        list(in_order(killed, ((n,) for n in range(100)), jobs=2))


def slept(seconds):
    time.sleep(seconds)
    return seconds


def test_nobody_waits_for_work_that_nobody_asks_for():
    found = in_order(slept, [(0,), *[(60,)] * 99], jobs=2)
    start = time.monotonic()
    assert next(found) == 0
    found.close()
    assert time.monotonic() - start < 30


def large(_):
    return bytes(30_000_000)


def test_a_process_that_is_stopped_leaves_no_half_a_result():
    found = in_order(large, ((n,) for n in range(40)), jobs=2)
    next(found)
    # What would wait without end is not waited for here.
    stopped = threading.Thread(target=found.close, daemon=True)
    stopped.start()
    stopped.join(30)
    assert not stopped.is_alive()


def test_what_is_heavy_is_not_begun_before_the_rest_is_taken():
    begun = []

    def weights():
        for weight in (1, 9, 9, 1, 1, 20, 1):
            begun.append(weight)
            yield (weight,)

    found = in_order(square, weights(), jobs=2, weight=lambda weight: weight, most=10)
    assert [(next(found), len(begun)) for _ in range(7)] == [
        (1, 3), (81, 3), (81, 5), (1, 6), (1, 6), (400, 7), (1, 7)
    ]  # fmt: skip


def test_no_jobs_is_an_error():
    with pytest.raises(ValueError, match="at least 1"):
        in_order(square, [], jobs=0)
