"""Checks of single values: each takes a value, its path and the list that problems are added to."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from gazetteer import language
from gazetteer.schema.keys import LIMITS, LONGEST

Path = tuple[str | int, ...]

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class Problem(NamedTuple):
    """One problem of an entry.

    Attributes:
        path: the keys and list positions that lead to it; empty for the entry itself.
        message: what is wrong.
        allowed: what may stand there.
        at_key: True if the key is wrong rather than its value.
    """

    path: Path
    message: str
    allowed: str = ""
    at_key: bool = False


def unknown_key(key: str, known: Collection[str]) -> tuple[str, str]:
    """The message for an unknown key, and the allowed keys."""
    return f"unknown key {key!r}{did_you_mean(key, tuple(known))}", ", ".join(known)


@lru_cache(maxsize=1024)
def bad_language(code: str) -> tuple[str, str] | None:
    """The message for an invalid language code, and what is allowed; None if it is valid."""
    if language.is_language(code):
        return None
    meant = language.meant(code)
    return f"{code!r} is not a language code{f'; did you mean {meant!r}?' if meant else ''}", language.EXAMPLES


def is_clean(value: object) -> bool:
    """Whether a text surely needs no closer check; true of most."""
    return type(value) is str and value.isprintable() and 0 < len(value) <= LONGEST and value.strip() == value


def text(value: object, path: Path, problems: list[Problem]) -> str:
    """A text without surrounding white space."""
    text = value.strip() if type(value) is str else ""
    if type(value) is not str:
        allowed = "text"
        if value is None:
            allowed = "text, or leave the key out"
        elif type(value) in (int, float, bool):
            allowed = f'text, in quotes: "{str(value).lower()}"'
        problems.append(Problem(path, f"{place(path)} must be text, not {described(value)}", allowed))
    elif not text:
        problems.append(Problem(path, f"{place(path)} is empty", "text, or leave it out"))
    elif len(text) > LONGEST:
        message = f"{place(path)} is {len(text):,} characters long"
        problems.append(Problem(path, message, f"at most {LONGEST}; is a quote or a line break missing?"))
    elif unseen := _UNSEEN.search(text):
        message = f"{place(path)} holds the character U+{ord(unseen[0]):04X}"
        problems.append(Problem(path, message, "text on one line, without control characters"))
    return text


def texts(value: object, path: Path, problems: list[Problem]) -> tuple[str, ...]:
    """A list of texts."""
    if type(value) is not list:
        allowed = f"[{value}]" if type(value) is str else "a list of texts, or leave the key out"
        problems.append(Problem(path, f"{place(path)} must be a list, not {described(value)}", allowed))
        return ()
    if all(map(is_clean, value)):
        return tuple(value)
    return tuple([text(item, (*path, i), problems) for i, item in enumerate(value)])


def number(value: object, path: Path, problems: list[Problem]) -> int | None:
    """An integer within the limits of its key."""
    least, most = LIMITS[str(path[-1])]
    if type(value) is int and least <= value <= most:
        return value
    shown = value if type(value) is int else described(value)
    message = f"{place(path)} must be a whole number, not {shown}"
    problems.append(Problem(path, message, f"{least} to {most}, without quotes, commas or points"))
    return None


def truth(value: object, path: Path, problems: list[Problem]) -> bool | None:
    """A boolean."""
    if type(value) is bool:
        return value
    problems.append(Problem(path, f"{place(path)} must be true or false, not {described(value)}", "true, false"))
    return None


def names(value: object, path: Path, problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    """Native names by language."""
    if type(value) is not dict:
        message = f"{place(path)} must be a mapping of languages, not {described(value)}"
        problems.append(Problem(path, message, "{zh: 土耳其, ru: Турция}"))
        return {}
    names: dict[str, tuple[str, ...]] = {}
    for code, forms in value.items():
        wrong = bad_language(code)
        if wrong:
            problems.append(Problem((*path, code), *wrong, at_key=True))
        elif is_clean(forms):
            names[code] = (forms,)
        elif type(forms) is not list:
            names[code] = (text(forms, (*path, code), problems),)
        elif forms:
            names[code] = texts(forms, (*path, code), problems)
        else:
            message = f"{place((*path, code))} is an empty list"
            problems.append(Problem((*path, code), message, "a name, a list of names, or no such language"))
    return names


def translated(value: object, path: Path, problems: list[Problem]) -> frozenset[str] | bool:
    """Languages in which the name is a translation; True for all of them."""
    if type(value) is bool:
        return value or frozenset()
    if type(value) is not list:
        message = f"{place(path)} must be true or a list of languages, not {described(value)}"
        problems.append(Problem(path, message, "true, or [zh, ja]"))
        return frozenset()
    before = len(problems)
    codes = texts(value, path, problems)
    if len(problems) == before:
        for i, code in enumerate(codes):
            wrong = bad_language(code)
            if wrong:
                problems.append(Problem((*path, i), *wrong))
    return frozenset(codes)


def items(value: object, path: Path, allowed: str, problems: list[Problem]) -> list[object]:
    """The items of a list; none if it is not a list."""
    if type(value) is list:
        return value
    problems.append(Problem(path, f"{place(path)} must be a list, not {described(value)}", allowed))
    return []


def place(path: Path) -> str:
    """What a path leads to, in words."""
    key = ".".join(str(part) for part in path if type(part) is str)
    if path and type(path[-1]) is int:
        return f"item {path[-1] + 1} of {key!r}"
    return repr(key)


def described(value: object) -> str:
    """A value as shown in a message."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {value[:40] + '…' * (len(value) > 40)!r}"
    return "a list" if isinstance(value, list) else "a mapping"


@lru_cache(maxsize=1024)
def did_you_mean(word: str, known: tuple[str, ...]) -> str:
    """A hint at the known word nearest to an unknown one, if any is near."""
    # Needed only for faults, and slow to import.
    from difflib import get_close_matches

    near = get_close_matches(word.strip().lower(), known, n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else ""
