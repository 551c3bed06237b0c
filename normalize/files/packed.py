"""A file that packs its text together with other things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Packed:
    """A file that is more than its text in an encoding.

    Attributes:
        before: its bytes before the changes.
        after: the same after them.
        parts: for each part that is another after them, its name and the bytes that stood in the file for it.
    """

    before: bytes
    after: bytes
    parts: Mapping[str, bytes]
