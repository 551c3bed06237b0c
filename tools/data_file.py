"""Prints a generated data file or puts it in place, and reports its size; shared by the tools that make them."""

from __future__ import annotations

import sys
from pathlib import Path


def publish(made: str, what: str, target: Path, write: bool) -> None:
    """Put a data file into the product, or print it.

    Args:
        made: the text of the data file.
        what: what it contains, to be reported with its size.
        target: its place.
        write: whether to write it there, instead of printing it.
    """
    print(f"{what}, {len(made.encode())} bytes", file=sys.stderr)
    if write:
        target.write_text(made, "utf-8")
    else:
        sys.stdout.write(made)
