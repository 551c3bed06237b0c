"""The signs of a pattern of ``.gitignore`` → a regular expression, as git reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLASSES = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": r"\ \t",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": r"\x21-\x7e",
    "lower": "a-z",
    "print": r"\x20-\x7e",
    "punct": r"\x21-/\x3a-@\x5b-`\x7b-~",
    "space": r"\ \t\n\x0b\x0c\r",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
_STARS = re.compile(r"\*+")
_CLASS = re.compile(r"\[:(\w*):\]")


def compiled(glob: str) -> re.Pattern[str] | None:
    r"""What a whole path must be for a pattern to fit it; None if nothing ever fits, as with a bracket left open.

    ``*`` and ``?`` stand for anything but a slash, ``**`` between slashes for any number of folders, ``[a-z]`` for one
    sign of a set, and a backslash takes the next sign as it is.

    >>> bool(compiled("a/**/*.txt").fullmatch("a/b/c/d.txt")), bool(compiled("a*").fullmatch("a/b"))
    (True, False)
    >>> compiled("[a")
    """
    try:
        return re.compile("".join(_parts(glob)), re.DOTALL)
    except _Open:
        return None


class _Open(ValueError):
    """A bracket or a backslash has nothing behind it."""


def _parts(glob: str) -> Iterator[str]:
    at = 0
    while at < len(glob):
        sign = glob[at]
        if sign == "*":
            stars = _STARS.match(glob, at)
            assert stars
            at = stars.end()
            parted = stars.start() == 0 or glob[stars.start() - 1] == "/"
            if len(stars[0]) > 1 and parted and glob.startswith("/", at):
                yield "(?:.*/)?"
                at += 1
            elif len(stars[0]) > 1 and parted and (at == len(glob) or glob.startswith("\\/", at)):
                yield ".*"
            else:
                yield "[^/]*"
        elif sign == "[":
            expression, at = _set(glob, at + 1)
            yield expression
        else:
            if sign == "\\":
                at += 1
            yield "[^/]" if sign == "?" else re.escape(_at(glob, at))
            at += 1


def _set(glob: str, at: int) -> tuple[str, int]:
    """One sign of a set, from behind its bracket, and where the pattern goes on."""
    negated = _at(glob, at) in "!^"
    at += negated
    items, before, first = [], "", True
    while first or _at(glob, at) != "]":
        first = False
        named = _CLASS.match(glob, at)
        if named:
            if named[1] not in _CLASSES:
                raise _Open
            items.append(_CLASSES[named[1]])
            before, at = "", named.end()
        elif glob[at : at + 1] == "-" and before and glob[at + 1 : at + 2] not in ("", "]"):
            last, at = _literal(glob, at + 1)
            if before <= last:
                items.append(f"{re.escape(before)}-{re.escape(last)}")
            before = ""
        else:
            before, at = _literal(glob, at)
            items.append(re.escape(before))
    return f"(?!/)[{'^' if negated else ''}{''.join(items)}]", at + 1


def _literal(glob: str, at: int) -> tuple[str, int]:
    at += _at(glob, at) == "\\"
    return _at(glob, at), at + 1


def _at(glob: str, at: int) -> str:
    if at >= len(glob):
        raise _Open
    return glob[at]
