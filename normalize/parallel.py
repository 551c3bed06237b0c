"""Work shared between processes, its results in order, in bounded memory."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from gazetteer.collector import collect_seldom

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")
_AHEAD = 8
_MOST_TOGETHER = 16

LITTLE = 1 << 15
"""Texts of so many letters or bytes together are too few for each to be sent by itself."""

_MOST_SPARE = 4
_LOOK = 0.2
"""So often, in seconds, a process that may not yet end looks whether its parent is still there."""

_work: Callable[..., object] | None = None
_between_calls = threading.Lock()
"""Held where a process sends a result or waits for work, and may not end: half a result is waited for without end."""


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
    together: int = 0,
) -> Iterator[T]:
    """Call a function with each tuple of arguments in a pool of processes.

    Args:
        work: what to call; it is sent to each process once.
        arguments: read only a little ahead of what is asked for, so they may be without end.
        jobs: how many processes, at least 1.
        weight: what a call weighs, from its arguments; without it all weigh nothing.
        most: what all calls that were begun, and whose results are not yet taken, may weigh together. One that weighs
            more is made alone.
        together: calls in a row that weigh no more than this are sent to a process at once, as to send each takes time.

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
    return _in_order(work, _batches(arguments, weight, together), jobs, most)


_Batch = tuple[list[tuple[object, ...]], int]
"""The arguments of calls that are sent at once, and what they weigh."""


def _batches(
    arguments: Iterable[tuple[object, ...]], weight: Callable[..., int] | None, together: int
) -> Iterator[_Batch]:
    batch: list[tuple[object, ...]] = []
    heavy = 0
    for each in arguments:
        weighs = weight(*each) if weight else 0
        if batch and heavy + weighs > together:
            yield batch, heavy
            batch, heavy = [], 0
        batch.append(each)
        heavy += weighs
        if heavy >= together or len(batch) == _MOST_TOGETHER:
            yield batch, heavy
            batch, heavy = [], 0
    if batch:
        yield batch, heavy


def _in_order(work: Callable[..., T], batches: Iterable[_Batch], jobs: int, most: int) -> Iterator[T]:
    with pool(partial(_call_each, work), jobs) as begin:
        for (batch, _), done in ahead(batches, lambda each: begin(each[0]), jobs * _AHEAD, itemgetter(1), most):
            yield from done
            # What failed behind others fails here.
            for each in batch[len(done) :]:
                yield from begin([each])()


def _call_each(work: Callable[..., T], batch: Iterable[tuple[object, ...]]) -> list[T]:
    """The results of some calls, up to one that fails; it fails itself if the first does."""
    done: list[T] = []
    for arguments in batch:
        try:
            done.append(work(*arguments))
        except Exception:
            if not done:
                raise
            break
    return done


def ahead(
    items: Iterable[T], begin: Callable[[T], Callable[[], R]], count: int, weight: Callable[[T], int], most: int
) -> Iterator[tuple[T, R]]:
    """Items with what comes of them, in their order, where work is begun before it is waited for.

    Args:
        items: read only as far ahead as work is begun.
        begin: begins the work of an item, and gives what waits for its result.
        count: how many may be begun at a time.
        weight: what an item weighs.
        most: what all that are begun may weigh together. One that weighs more is begun alone.
    """
    waiting: deque[tuple[T, Callable[[], R], int]] = deque()
    heavy = 0
    for item in items:
        weighs = weight(item)
        while waiting and (len(waiting) >= count or heavy + weighs > most):
            yield waiting[0][0], waiting[0][1]()
            heavy -= waiting.popleft()[2]
        waiting.append((item, begin(item), weighs))
        heavy += weighs
    while waiting:
        yield waiting[0][0], waiting[0][1]()
        waiting.popleft()


@contextmanager
def pool(work: Callable[..., T], jobs: int) -> Iterator[Callable[..., Callable[[], T]]]:
    """Processes that call a function; those that are at work are ended at the end.

    Args:
        work: what to call; it is sent to each process once.
        jobs: how many processes.

    Yields:
        What begins a call with some arguments, and gives what waits for its result.

    Raises:
        ProcessLost: one of the processes was killed.
    """
    # Most runs need no other process, and what starts them takes time to import.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Forked children share what the parent has built; elsewhere it is pickled once for each process.
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
    stop, stopping = context.Pipe(duplex=False)
    done = False
    with stop, stopping, ProcessPoolExecutor(jobs, context, _start, (work, stop)) as executor:

        def begin(*arguments: object) -> Callable[[], T]:
            future: Future[T] = executor.submit(_call, *arguments)
            return future.result

        try:
            yield begin
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
    _between_calls.acquire()
    collect_seldom()
    # An interrupt is for the process that shares the work out; it stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, args=(stop,), daemon=True).start()


def _end_with_parent(stop: Connection) -> None:
    """Leave as soon as the parent says so or is gone; a process that only judges leaves nothing half done."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    assert parent is not None
    ready = wait([stop, parent.sentinel])
    while parent.sentinel not in ready and not _between_calls.acquire(timeout=_LOOK):
        ready = wait([parent.sentinel], timeout=0)
    os._exit(0)


def _call(*arguments: object) -> T:  # type: ignore[type-var]
    assert _work is not None
    _between_calls.release()
    try:
        return _work(*arguments)  # type: ignore[return-value]
    finally:
        _between_calls.acquire()
