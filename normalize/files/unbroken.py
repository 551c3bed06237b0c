"""Steps that a signal waits for: asked to end in the middle of them, the program ends behind them."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class GivenUp(BaseException):
    """Steps were left off for a signal, which comes at their end."""


def give_up(came: list[int]) -> None:
    """Leave off if a signal came.

    Raises:
        GivenUp: one came.
    """
    if came:
        raise GivenUp


@contextmanager
def unbroken() -> Iterator[list[int]]:
    """Let SIGINT and SIGTERM wait for the end of some short steps; without effect but in the main thread.

    Yields:
        The signals that came; `give_up` looks there, for steps that are not so short.
    """
    came: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield came
        return
    heard = [number for number in _SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
    kept = {number: signal.signal(number, lambda number, _: came.append(number)) for number in heard}
    try:
        yield came
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)
        if came:
            signal.raise_signal(came[0])
