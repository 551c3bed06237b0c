"""Things that are too many for memory, kept on the disk while a run needs them."""

from __future__ import annotations

import pickle
import tempfile
from array import array
from collections.abc import Iterator
from types import TracebackType
from typing import Generic, TypeVar

T = TypeVar("T")


class Spool(Generic[T]):
    """Things in the order in which they were added, in a file without a name; a context manager.

    >>> with Spool[int]() as spool:
    ...     spool.add(1)
    ...     spool.add(2)
    ...     list(spool), list(spool)
    ([1, 2], [1, 2])
    """

    def __init__(self) -> None:
        # Without a buffer, so that what fails to be written is not tried again when the file is closed.
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed by __exit__
        self._starts = array("Q", [0])

    def add(self, thing: T) -> None:
        """Keep a thing.

        Raises:
            OSError: there is no room for it.
        """
        data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]
        self._starts.append(self._starts[-1] + len(data))

    def __iter__(self) -> Iterator[T]:
        """All of them, when none is added any more; several may go through them at a time."""
        for i in range(len(self._starts) - 1):
            self._file.seek(self._starts[i])
            yield pickle.loads(self._file.read(self._starts[i + 1] - self._starts[i]))

    def __enter__(self) -> Spool[T]:
        """The same."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the room back."""
        self._file.close()
