"""Reads data tables: one entry per line, columns separated by tabs, comment lines starting with ``#``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources


def lines_of(name: str) -> Iterator[str]:
    """The lines of a table, given by its path in this package, without comments and empty lines."""
    for line in resources.files("normalize.text").joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def rows_of(name: str) -> Iterator[list[str]]:
    """The rows of a table, each as its columns.

    >>> next(rows_of("pivots.tsv"))
    ['any', 'k c ck q kh', 'Marc', 'Mark']
    """
    return (line.split("\t") for line in lines_of(name))
