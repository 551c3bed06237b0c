"""Shares work between processes; results come in order, in bounded memory."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from normalize.workers import Begun

T = TypeVar("T")
R = TypeVar("R")
_AHEAD = 8
_FARTHEST = 512
_MOST_TOGETHER = 16

LITTLE = 1 << 15
"""Texts with fewer letters or bytes than this are sent together, not one by one."""

_MOST_SPARE = 4


class ProcessLost(RuntimeError):
    """A process sharing the work was killed from outside, as the system does when memory runs out."""


def cores() -> int:
    """How many processes can run at once, as far as this one may use the machine; 1 where none can be forked."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spare_jobs() -> int:
    """How many processes a library may use by itself; 1 where forking would be unsafe."""
    return min(_MOST_SPARE, cores()) if threading.active_count() == 1 else 1


def check_jobs(jobs: int) -> None:
    """Refuse fewer than one job, as the work would never be done.

    Raises:
        ValueError: jobs is less than 1.
    """
    if jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")


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
        work: the function; it is sent to each process once.
        arguments: read only as far ahead as calls are begun, so they may be endless.
        jobs: how many processes, at least 1.
        weight: the weight of a call, from its arguments; without it, all weigh nothing.
        most: the most that calls begun, and not yet collected, may weigh together. A heavier one runs alone.
        together: consecutive calls up to this weight are sent at once, as sending each takes time.

    Returns:
        The results, in the order of the arguments.

    Raises:
        ValueError: jobs is less than 1.
        ProcessLost: a process was killed; the results before that are valid.

    >>> list(in_order(pow, [(2, 3), (3, 2)], jobs=2))
    [8, 9]
    """
    check_jobs(jobs)
    return _in_order(work, _batches(arguments, weight, together), jobs, most, together)


_Batch = tuple[list[tuple[object, ...]], int]
"""The arguments of calls sent at once, and their weight."""


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


def _in_order(work: Callable[..., T], batches: Iterable[_Batch], jobs: int, most: int, together: int) -> Iterator[T]:
    # Most runs need no other process.
    from normalize.workers import pool

    with pool(partial(_call_each, work), jobs) as processes:

        def begin(batch: _Batch) -> Begun[list[T]]:
            return processes.begin(batch[0], light=batch[1] <= together)

        for (batch, _), done in _far_ahead(batches, begin, jobs * _AHEAD, most):
            yield from done
            # If a call failed after others in a batch, it fails again here.
            for each in batch[len(done) :]:
                yield from processes.begin([each])()


def _far_ahead(
    batches: Iterable[_Batch], begin: Callable[[_Batch], Begun[list[T]]], count: int, most: int
) -> Iterator[tuple[_Batch, list[T]]]:
    """Batches with their results, in order; while the first is not done, more are begun than necessary.

    The farther apart the processes work, the less they do twice.
    """
    waiting: deque[tuple[_Batch, Begun[list[T]]]] = deque()
    heavy, farthest = 0, _FARTHEST if most else count
    for batch in batches:
        while waiting and (
            len(waiting) >= farthest or heavy + batch[1] > most or (len(waiting) >= count and waiting[0][1].ready)
        ):
            yield waiting[0][0], waiting[0][1]()
            heavy -= waiting.popleft()[0][1]
        waiting.append((batch, begin(batch)))
        heavy += batch[1]
    while waiting:
        yield waiting[0][0], waiting[0][1]()
        waiting.popleft()


def _call_each(work: Callable[..., T], batch: Iterable[tuple[object, ...]]) -> list[T]:
    """The results of some calls up to the first that fails; raises only if that is the first of all."""
    done: list[T] = []
    for arguments in batch:
        try:
            done.append(work(*arguments))
        except Exception:
            if not done:
                raise
            break
    return done


class Known(Generic[R]):
    """A result that was known without any work; calling this object returns it."""

    def __init__(self, result: R) -> None:
        self._result = result

    def __call__(self) -> R:
        """The result."""
        return self._result


def ahead(
    items: Iterable[T], begin: Callable[[T], Callable[[], R]], count: int, weight: Callable[[T], int], most: int
) -> Iterator[tuple[T, R]]:
    """Items with their results, in order, where work is begun ahead of time.

    Args:
        items: read only as far ahead as work is begun.
        begin: begins the work for an item, and returns a function that waits for its result; a `Known` one is not
            held back once it is its turn.
        count: how many may be begun at a time.
        weight: the weight of an item.
        most: the most that items begun may weigh together. A heavier one is begun alone.
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
        while waiting and isinstance(waiting[0][1], Known):
            yield waiting[0][0], waiting[0][1]()
            heavy -= waiting.popleft()[2]
    while waiting:
        yield waiting[0][0], waiting[0][1]()
        waiting.popleft()
