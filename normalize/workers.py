"""Processes that call one function; each has its next call at hand before it finishes the current one.

Each has a connection of its own to the main process and shares nothing with the others, so one may be killed at any
time without harm to them. Calls are numbered as they are begun. A process continues with the call after its last one
while that is free; otherwise it takes the middle one of the longest row of free calls. So neighbouring texts, which
often share a day and a topic, go to the same process, which has their names cached.
"""

from __future__ import annotations

import os
import pickle
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeVar

from gazetteer.collector import collect_no_more, collect_seldom
from normalize.parallel import ProcessLost, check_jobs

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
_AT_HAND = 2
"""How many calls a process has: the one it works on, and the next one."""

_END = b""
_ASKED_TO_END = (signal.SIGINT, signal.SIGTERM)


class Begun(Generic[T]):
    """A call that was begun; calling this object waits for the result, and returns it once.

    Args:
        go_on: waits until something has happened.
        arguments: the arguments of the function.
        light: whether it may be queued behind a busy process, and not only be given to an idle one.
    """

    __slots__ = ("_go_on", "answer", "arguments", "light")

    def __init__(self, go_on: Callable[[], None], arguments: tuple[object, ...], light: bool) -> None:
        self._go_on = go_on
        self.arguments, self.light = arguments, light
        self.answer: bytes | None = None

    @property
    def ready(self) -> bool:
        """Whether the result has come."""
        return self.answer is not None

    def __call__(self) -> T:
        """The result; raises what the call raised.

        Raises:
            ProcessLost: a process was killed before the result came.
        """
        while self.answer is None:
            self._go_on()
        # Results not yet collected stay pickled, which takes less room.
        answer, self.answer = self.answer, None
        well, result = pickle.loads(answer)
        if not well:
            raise result
        found: T = result
        return found


class _Waiting(Generic[T]):
    """The calls not yet taken, in rows of consecutive numbers."""

    def __init__(self) -> None:
        self._calls: dict[int, Begun[T]] = {}
        self._rows: list[range] = []
        self._next = 0

    def add(self, call: Begun[T]) -> None:
        """Add a call after all others."""
        number = self._next
        self._calls[number] = call
        if self._rows and self._rows[-1].stop == number:
            self._rows[-1] = range(self._rows[-1].start, number + 1)
        else:
            self._rows.append(range(number, number + 1))
        self._next += 1

    def take(self, last: int, any_weight: bool) -> tuple[int, Begun[T]] | None:
        """Number and call for a process whose last call had number `last`; None if there is none for it."""
        if not self._rows:
            return None
        row = next((row for row in self._rows if row.start == last + 1), None)
        number = last + 1
        if row is None:
            row = max(self._rows, key=len)
            number = row[len(row) // 2]
        if not any_weight and not self._calls[number].light:
            return None
        place = self._rows.index(row)
        rest = range(row.start, number), range(number + 1, row.stop)
        self._rows[place : place + 1] = filter(None, rest)
        return number, self._calls.pop(number)


class _Worker(Generic[T]):
    """A process, its calls in order, and the number of the last one."""

    def __init__(self, process: BaseProcess, line: Connection) -> None:
        self.process, self.line = process, line
        self.calls: deque[Begun[T]] = deque()
        self.last = -1

    def give(self, number: int, call: Begun[T]) -> None:
        """Give it one more call."""
        self.line.send_bytes(pickle.dumps(call.arguments, pickle.HIGHEST_PROTOCOL))
        call.arguments = ()
        self.calls.append(call)
        self.last = number


class Workers(Generic[T]):
    """Processes that call a function.

    Args:
        work: what to call; it is sent to each process once.
        jobs: how many processes.

    Raises:
        ValueError: jobs is less than 1.
    """

    def __init__(self, work: Callable[..., T], jobs: int) -> None:
        check_jobs(jobs)
        import multiprocessing
        from multiprocessing.connection import wait

        # Forked children share what the parent has built; elsewhere it is pickled once for each process.
        context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
        self._wait = wait
        self._waiting: _Waiting[T] = _Waiting()
        self._workers: dict[Connection, _Worker[T]] = {}
        self._lost = False
        with _not_asked_to_end():
            for _ in range(jobs):
                process, line = _started(context, work, list(self._workers))
                self._workers[line] = _Worker(process, line)

    def begin(self, *arguments: object, light: bool = True) -> Begun[T]:
        """Begin a call, and return an object that waits for its result.

        Args:
            arguments: of the function.
            light: whether it is short enough to be queued behind a busy process.
        """
        call: Begun[T] = Begun(self._go_on, arguments, light)
        self._waiting.add(call)
        self.look()
        return call

    def look(self) -> None:
        """Collect results that have arrived, and give the processes more to do."""
        self._take(0)

    def end(self, at_once: bool) -> None:
        """End the processes.

        Args:
            at_once: whether to kill busy ones too.
        """
        for worker in self._workers.values():
            if at_once:
                worker.process.kill()
            # A process that was killed cannot be told.
            with suppress(OSError):
                worker.line.send_bytes(_END)
            worker.line.close()
        for worker in self._workers.values():
            worker.process.join()
            worker.process.close()

    def _go_on(self) -> None:
        if self._lost:
            raise ProcessLost("a process that shared the work was killed")
        self._take(None)

    def _take(self, seconds: float | None) -> None:
        try:
            for line in [] if self._lost else self._wait(list(self._workers), seconds):
                worker = self._workers[line]  # type: ignore[index]
                worker.calls.popleft().answer = worker.line.recv_bytes()
            self._give()
        except (EOFError, OSError):
            # Results that came before are still collected.
            self._lost = True

    def _give(self) -> None:
        for count in range(_AT_HAND):
            for worker in self._workers.values():
                if len(worker.calls) == count and (taken := self._waiting.take(worker.last, count == 0)):
                    worker.give(*taken)


@contextmanager
def pool(work: Callable[..., T], jobs: int) -> Iterator[Workers[T]]:
    """Processes that call a function; they end with the context, busy ones at once if it fails.

    Args:
        work: what to call; it is sent to each process once.
        jobs: how many processes.

    Raises:
        ProcessLost: one of the processes was killed.
        ValueError: jobs is less than 1.
    """
    workers = Workers(work, jobs)
    done = False
    try:
        yield workers
        done = True
    finally:
        # After an error, nobody needs the results.
        workers.end(at_once=not done)


def _started(
    context: BaseContext, work: Callable[..., object], others: Sequence[Connection]
) -> tuple[BaseProcess, Connection]:
    """Start a process; returns it and the connection to it."""
    ours, theirs = context.Pipe()
    # A forked process inherits all connections; keeping its own other end, it would never see that closed.
    inherited = [ours, *others] if context.get_start_method() == "fork" else []
    process: BaseProcess = context.Process(  # type: ignore[attr-defined]
        target=_serve, args=(work, theirs, inherited), daemon=True
    )
    process.start()
    theirs.close()
    return process, ours


@contextmanager
def _not_asked_to_end() -> Iterator[None]:
    """Hold back signals to end until processes are started: a process just forked could not handle them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ASKED_TO_END)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(work: Callable[..., object], line: Connection, inherited: Sequence[Connection]) -> None:
    for each in inherited:
        each.close()
    # An interrupt is for the main process, which stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ASKED_TO_END)
    collect_seldom()
    collect_no_more()
    calls: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_receive, args=(line, calls), daemon=True).start()
    try:
        while True:
            line.send_bytes(_answer(work, calls.get()))
    except OSError:
        # The main process is gone.
        os._exit(0)


def _receive(line: Connection, calls: SimpleQueue[bytes]) -> None:
    """Receive calls as they come, so that the sender never waits; exit as soon as the main process is gone.

    A process that only judges leaves nothing half done.
    """
    with suppress(EOFError, OSError):
        while (call := line.recv_bytes()) != _END:
            calls.put(call)
    os._exit(0)


def _answer(work: Callable[..., object], call: bytes) -> bytes:
    try:
        return pickle.dumps((True, work(*pickle.loads(call))), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        error.add_note(f"In a process that shared the work:\n{traceback.format_exc()}")
        return pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
