"""What the tools that make a data file of the product share: tell its size, print it or put it in place."""

from __future__ import annotations

import sys
from pathlib import Path


def publish(made: str, what: str, target: Path, write: bool) -> None:
    """Put what was made into the product, or print it.

    Args:
        made: the text of the data file.
        what: what it holds and how much of that, to be told with its size.
        target: where it belongs.
        write: whether to write it there.
    """
    print(f"{what}, {len(made.encode())} bytes", file=sys.stderr)
    if write:
        target.write_text(made, "utf-8")
    else:
        sys.stdout.write(made)
