"""Runs each measurement in a process of its own, so that none profits from what an earlier one has cached."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable


def apart(measure: Callable[[], float]) -> float:
    """The result of a measurement, made in a process of its own."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=lambda: theirs.send(measure()))
    process.start()
    theirs.close()
    found: float = ours.recv()
    process.join()
    return found
