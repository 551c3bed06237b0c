"""How much there is to read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.files.walk import Found


def size(file: Found | None) -> int:
    """The size of a file in bytes.

    Args:
        file: the file; None is standard input.

    Returns:
        Nothing where it cannot be known: who reads the file tells what is wrong.
    """
    try:
        return os.path.getsize(file.target) if file else 0
    except OSError:
        return 0
