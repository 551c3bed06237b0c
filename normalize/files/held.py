"""What keeps a sure change from being made in a file: evidence that weighs nothing, and says why it is only listed."""

from __future__ import annotations

from dataclasses import replace

from normalize.result import Change, Evidence

HELD = ("no place", "settled")
"""The names of that evidence."""


def without_place(change: Change) -> Change:
    """A change that cannot be made where it stands without touching something else."""
    return _held(change, "no place", "it cannot be written there without touching something else")


def settled(change: Change, why: str) -> Change:
    """A change to what waits for a person, or is done.

    Args:
        change: the change.
        why: what the file says of it, such as ``it is marked as fuzzy``.
    """
    return _held(change, "settled", why)


def _held(change: Change, name: str, why: str) -> Change:
    return replace(change, evidence=(*change.evidence, Evidence(name, 1.0, 0.0, why)))
