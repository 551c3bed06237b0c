"""Measures in processes apart, so that no measurement finds known what one before it met."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable


def apart(measure: Callable[[], float]) -> float:
    """What is measured, in a process of its own."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=lambda: theirs.send(measure()))
    process.start()
    theirs.close()
    found: float = ours.recv()
    process.join()
    return found
