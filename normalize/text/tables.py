"""What is known as data: tables of a line an entry, its columns parted by tabs, with comments behind ``#``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources


def lines_of(name: str) -> Iterator[str]:
    """The lines of a table, given by where it lies in this package, without comments and empty ones."""
    for line in resources.files("normalize.text").joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def rows_of(name: str) -> Iterator[list[str]]:
    """The same lines, each as its columns.

    >>> next(rows_of("pivots.tsv"))
    ['any', 'k c ck q kh', 'Marc', 'Mark']
    """
    return (line.split("\t") for line in lines_of(name))
