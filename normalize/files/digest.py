"""The digest that a file is known by."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def sha256(data: bytes) -> str:
    """SHA-256 of bytes, in hexadecimal."""
    return sha256_of([data])


def sha256_of(chunks: Iterable[bytes]) -> str:
    """SHA-256 of bytes that come piece by piece, in hexadecimal."""
    found = hashlib.sha256()
    for chunk in chunks:
        found.update(chunk)
    return found.hexdigest()
