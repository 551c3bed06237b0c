"""What a user may have meant by a name that is not there."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

_MOST = 12
_LONGEST = 60


def meant(name: str, names: Sequence[str]) -> str:
    """The name that is most like another, as a question, or else those that there are.

    >>> meant("titel", ["id", "title"]), meant("text", ["id", "title"]), meant("text", [])
    ('did you mean title?', 'it has: id, title', 'it has none')
    """
    like = get_close_matches(name.lower(), [known.lower() for known in names[:1000]], 1, 0.7)
    if like:
        return f"did you mean {next(known for known in names if known.lower() == like[0])}?"
    return f"it has: {listed(names)}" if names else "it has none"


def listed(names: Sequence[str]) -> str:
    """Some names for a message, not too many and none too long.

    >>> listed(["id", "title"])
    'id, title'
    """
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    return ", ".join(name[:_LONGEST] or '""' for name in names[:_MOST]) + more
