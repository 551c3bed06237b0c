"""Locks of open files, where the system has them: two runs do not write one file at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


def lock(handle: int, wait: bool) -> bool:
    """Take the lock of an open file. It is given back when the file is closed, or the process ends however it ends.

    Args:
        handle: the number of the open file.
        wait: whether to wait for another process that has the lock.

    Returns:
        False if another process has it; True also where there are no locks.
    """
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    except OSError:
        # A file system without locks is no reason to write nothing.
        return True
    return True


@contextmanager
def alone(handle: int) -> Iterator[None]:
    """Have an open file for oneself for a while; waits for others to be done."""
    lock(handle, wait=True)
    try:
        yield
    finally:
        try:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_UN)
        except (ImportError, OSError):
            pass
