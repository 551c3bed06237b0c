"""Limits the garbage collector while memory only grows."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 1_000_000


def collect_seldom() -> None:
    """Let the collector run only after very many allocations; for our own processes, which keep nearly all they make.

    Cached names make a collection slow, a sixth of the time of a long run, and it finds next to nothing.
    """
    gc.set_threshold(_MANY, *gc.get_threshold()[1:])


def collect_no_more() -> None:
    """Exempt all objects that there are from collection.

    For a process that is about to end and frees them anyway: a last collection takes as long as judging half a megabyte
    if many names were met. And for one just forked: a collection writes to all objects, and so copies the memory that
    it shares with its parent.
    """
    gc.freeze()


@contextmanager
def collector_off() -> Iterator[None]:
    """Switch the collector off while very much is made that is still needed: collections would find nothing.

    >>> with collector_off():
    ...     gc.isenabled()
    False
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
