"""Work shared between processes, its results in order, in bounded memory."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection

T = TypeVar("T")
_AHEAD = 8
_MOST_SPARE = 4
_work: Callable[..., object] | None = None


class ProcessLost(RuntimeError):
    """A process that shared the work was ended from outside, as the system does where memory runs out."""


def cores() -> int:
    """How many processes can run at the same time, as far as this one may use the machine; one where none is forked."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spare_jobs() -> int:
    """How many processes a library may take for itself: one where they could not be forked without harm."""
    return min(_MOST_SPARE, cores()) if threading.active_count() == 1 else 1


def in_order(
    work: Callable[..., T],
    arguments: Iterable[tuple[object, ...]],
    jobs: int,
    weight: Callable[..., int] | None = None,
    most: int = 0,
) -> Iterator[T]:
    """Call a function with each tuple of arguments in a pool of processes.

    Args:
        work: what to call; it is sent to each process once.
        arguments: read only a little ahead of what is asked for, so they may be without end.
        jobs: how many processes, at least 1.
        weight: what a call weighs, from its arguments; without it all weigh nothing.
        most: what all calls that were begun, and whose results are not yet taken, may weigh together. One that weighs
            more is made alone.

    Returns:
        The results, in the order of the arguments.

    Raises:
        ValueError: jobs is less than 1.
        ProcessLost: one of the processes was killed; the results that came before stand.

    >>> list(in_order(pow, [(2, 3), (3, 2)], jobs=2))
    [8, 9]
    """
    if jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    return _in_order(work, arguments, jobs, weight, most)


def _in_order(
    work: Callable[..., T],
    arguments: Iterable[tuple[object, ...]],
    jobs: int,
    weight: Callable[..., int] | None,
    most: int,
) -> Iterator[T]:
    # Most runs need no other process, and what starts them takes time to import.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Forked children share what the parent has built; elsewhere it is pickled once for each process.
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
    stop, stopping = context.Pipe(duplex=False)
    waiting: deque[tuple[Future[T], int]] = deque()
    heavy, done = 0, False
    with stop, stopping, ProcessPoolExecutor(jobs, context, _start, (work, stop)) as pool:
        try:
            for each in arguments:
                weighs = weight(*each) if weight else 0
                while waiting and (len(waiting) >= jobs * _AHEAD or heavy + weighs > most):
                    yield waiting[0][0].result()
                    heavy -= waiting.popleft()[1]
                waiting.append((pool.submit(_call, *each), weighs))
                heavy += weighs
            while waiting:
                yield waiting[0][0].result()
                waiting.popleft()
            done = True
        except BrokenProcessPool:
            raise ProcessLost("a process that shared the work was killed") from None
        finally:
            # Nobody waits for work that nobody asks for any more, nor for processes that were only just begun.
            if not done:
                stopping.send_bytes(b"stop")


def _start(work: Callable[..., object], stop: Connection) -> None:
    global _work
    _work = work
    # An interrupt is for the process that shares the work out; it stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, args=(stop,), daemon=True).start()


def _end_with_parent(stop: Connection) -> None:
    """Leave at once when the parent says so or is gone; a process that only judges leaves nothing half done."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    assert parent is not None
    wait([stop, parent.sentinel])
    os._exit(0)


def _call(*arguments: object) -> T:  # type: ignore[type-var]
    assert _work is not None
    return _work(*arguments)  # type: ignore[return-value]
