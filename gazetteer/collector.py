"""The garbage collector, kept from walking over what only grows."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 1_000_000


def collect_seldom() -> None:
    """Let it run only once very much was made, in a process of our own: nearly all of that is kept for good reason.

    What is kept of names makes it slow, a sixth of the time of a long run, and it finds next to nothing.
    """
    gc.set_threshold(_MANY, *gc.get_threshold()[1:])


def collect_no_more() -> None:
    """Spare a process that ends the last search through all that it has made: that goes with it anyway.

    This takes as long as to judge half a megabyte where many names were met.
    """
    gc.freeze()


@contextmanager
def collector_off() -> Iterator[None]:
    """Keep it off while very much is made that is still needed: it would find nothing, again and again.

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
