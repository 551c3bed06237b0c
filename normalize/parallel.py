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

T = TypeVar("T")
_AHEAD = 8
_MOST_SPARE = 4
_work: Callable[..., object] | None = None


def cores() -> int:
    """How many processes can run at the same time, as far as this one may use the machine; one where none is forked."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spare_jobs() -> int:
    """How many processes a library may take for itself: one where they could not be forked without harm."""
    return min(_MOST_SPARE, cores()) if threading.active_count() == 1 else 1


def in_order(work: Callable[..., T], arguments: Iterable[tuple[object, ...]], jobs: int) -> Iterator[T]:
    """Call a function with each tuple of arguments in a pool of processes.

    Args:
        work: what to call; it is sent to each process once.
        arguments: read only a little ahead of what is asked for, so they may be without end.
        jobs: how many processes, at least 1.

    Returns:
        The results, in the order of the arguments.

    Raises:
        ValueError: jobs is less than 1.

    >>> list(in_order(pow, [(2, 3), (3, 2)], jobs=2))
    [8, 9]
    """
    if jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    return _in_order(work, arguments, jobs)


def _in_order(work: Callable[..., T], arguments: Iterable[tuple[object, ...]], jobs: int) -> Iterator[T]:
    # Most runs need no other process, and what starts them takes time to import.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Forked children share what the parent has built; elsewhere it is pickled once for each process.
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_remember, initargs=(work,)) as pool:
        waiting: deque[Future[T]] = deque()
        try:
            for each in arguments:
                waiting.append(pool.submit(_call, *each))
                if len(waiting) >= jobs * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _remember(work: Callable[..., object]) -> None:
    global _work
    _work = work
    # An interrupt is for the process that shares the work out; it stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _call(*arguments: object) -> T:  # type: ignore[type-var]
    assert _work is not None
    return _work(*arguments)  # type: ignore[return-value]
