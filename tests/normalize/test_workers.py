import gc
import itertools
import multiprocessing
import os
import signal
import threading
import time
from contextlib import ExitStack

import pytest

from normalize.parallel import ProcessLost, in_order
from normalize.workers import pool


def who(number):
    time.sleep(0.002)
    return os.getpid()


def weight(_):
    return 1


def test_what_stands_side_by_side_goes_to_one_process():
    found = list(in_order(who, ((n,) for n in range(400)), jobs=2, weight=weight, most=1000, together=1))
    assert len(set(found)) == 2
    # In turns there would be some two hundred.
    assert len(list(itertools.groupby(found))) < 60


def test_each_process_gets_a_share():
    found = list(in_order(who, ((n,) for n in range(400)), jobs=3, weight=weight, most=1000, together=1))
    assert min(found.count(each) for each in set(found)) > 40
    assert len(set(found)) == 3


def exempt():
    return gc.get_freeze_count()


def test_what_is_shared_with_the_main_process_is_not_collected_there():
    [found] = in_order(exempt, [()], jobs=1)
    # Else a collection would write to all of it, and so copy it.
    assert found > 1000
    assert gc.get_freeze_count() < found


def first_slow(number):
    time.sleep(1 if number == 0 else 0)
    return number


def test_more_is_begun_as_long_as_the_first_is_not_done():
    begun = []

    def arguments():
        for number in range(100):
            begun.append(number)
            yield (number,)

    found = in_order(first_slow, arguments(), jobs=2, weight=weight, most=60, together=1)
    assert next(found) == 0
    # The first one more is what shows that they are all.
    assert len(begun) == 61
    assert list(found) == list(range(1, 100))


def same(value):
    return value


def test_much_is_sent_both_ways_at_a_time():
    values = [bytes([n]) * 3_000_000 for n in range(12)]
    done: list[list[bytes]] = []
    thread = threading.Thread(
        target=lambda: done.append(list(in_order(same, ((value,) for value in values), jobs=2))), daemon=True
    )
    thread.start()
    thread.join(60)
    assert done == [values]


def test_what_was_begun_in_one_order_may_be_asked_for_in_another():
    with pool(same, 2) as processes:
        begun = [processes.begin(n) for n in range(10)]
        assert [each() for each in reversed(begun)] == list(reversed(range(10)))


def test_the_end_of_one_pool_does_not_wait_for_another():
    with ExitStack() as first, ExitStack() as second:
        begun = first.enter_context(pool(same, 1)).begin(1)
        processes = second.enter_context(pool(same, 1))
        assert (begun(), processes.begin(2)()) == (1, 2)
        first.close()
        assert processes.begin(3)() == 3


def fail(number):
    raise ValueError(f"no {number}")


def test_what_fails_tells_where():
    with pool(fail, 1) as processes, pytest.raises(ValueError, match="no 1") as told:
        processes.begin(1)()
    assert "in fail" in told.value.__notes__[0]


def not_to_be_sent(_):
    return lambda: None


def test_what_cannot_be_sent_back_fails():
    with pool(not_to_be_sent, 1) as processes, pytest.raises(Exception, match="lambda"):
        processes.begin(1)()


def killed(number):
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_what_came_before_a_process_was_killed_stands():
    with pool(killed, 1) as processes:
        begun = [processes.begin(n) for n in range(5)]
        assert [each() for each in begun[:3]] == [0, 1, 2]
        with pytest.raises(ProcessLost):
            begun[3]()


def test_an_interrupt_is_nothing_to_processes_that_have_just_begun():
    for _ in range(20):
        with pool(same, 2) as processes:
            for each in multiprocessing.active_children():
                os.kill(each.pid, signal.SIGINT)
            assert [processes.begin(n)() for n in range(4)] == [0, 1, 2, 3]
