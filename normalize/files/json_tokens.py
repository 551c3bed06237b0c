"""JSON as it stands in a text: its tokens with their places, and their grammar, without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from normalize.errors import BadFormat

MOST_LEVELS = 1000
"""How deep values may lie within one another."""

_SPACE = re.compile(r"[ \t\r\n]*+")
_STRING = re.compile(r'"((?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*+)"')
# Other writers of JSON, Python's among them, write these three numbers too.
_OTHER = re.compile(r"-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][-+]?\d++)?(?![\w.+-])|true|false|null|NaN|-?Infinity")

Kind = Literal["{", "[", "}", "]", "key", "string", "other"]


class Token(NamedTuple):
    """A token.

    Attributes:
        kind: what it is; commas and colons are none.
        start: where it begins in the text; of keys and strings, what is between the quotation marks.
        end: where it ends.
    """

    kind: Kind
    start: int
    end: int


def tokens(text: str, path: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    r"""The tokens of one value.

    Args:
        text: the text of the file.
        path: how to call it.
        start: where the value begins, white space before it included.
        end: where nothing more may stand; the end of the text, if not given.

    Raises:
        BadFormat: it is no JSON, or nested too deeply; the message has line and column.

    >>> [(token.kind, token.start, token.end) for token in tokens('{"a": ["b", 1]}', "a.json")]
    [('{', 0, 1), ('key', 2, 3), ('[', 6, 7), ('string', 8, 9), ('other', 12, 13), (']', 13, 14), ('}', 14, 15)]
    """
    end = len(text) if end is None else end
    at, closing = start, ""
    wanted: Literal["value", "first value", "key", "first key", "next"] = "value"
    while True:
        at = _past_space(text, at, end)
        sign = text[at] if at < end else ""
        if wanted.startswith("first") and sign == closing[-1]:
            wanted = "next"
        if wanted == "next" and not closing:
            if at < end:
                raise _wrong(text, at, path, "unexpected text after the value")
            return
        if wanted == "next" and sign == ",":
            wanted, at = ("key" if closing[-1] == "}" else "value"), at + 1
        elif wanted == "next" and sign and sign == closing[-1]:
            yield Token("}" if sign == "}" else "]", at, at + 1)
            closing, at = closing[:-1], at + 1
        elif wanted == "next":
            raise _wrong(text, at, path, f"expected a comma or {closing[-1]}")
        elif wanted in ("key", "first key"):
            key = _STRING.match(text, at, end)
            if not key:
                raise _wrong(text, at, path, "expected a key in quotation marks")
            yield Token("key", *key.span(1))
            at = _past_space(text, key.end(), end)
            if text[at : at + 1] != ":" or at >= end:
                raise _wrong(text, at, path, "expected a colon")
            wanted, at = "value", at + 1
        elif sign == "{" or sign == "[":
            if len(closing) == MOST_LEVELS:
                raise _wrong(text, at, path, f"values are nested more than {MOST_LEVELS} deep")
            yield Token("{" if sign == "{" else "[", at, at + 1)
            closing, at = closing + ("}" if sign == "{" else "]"), at + 1
            wanted = "first key" if sign == "{" else "first value"
        elif found := _STRING.match(text, at, end):
            yield Token("string", *found.span(1))
            wanted, at = "next", found.end()
        elif found := _OTHER.match(text, at, end):
            yield Token("other", *found.span())
            wanted, at = "next", found.end()
        else:
            raise _wrong(text, at, path, "expected a value")


def _past_space(text: str, at: int, end: int) -> int:
    space = _SPACE.match(text, at, end)
    return space.end() if space else at


def _wrong(text: str, at: int, path: str, what: str) -> BadFormat:
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return BadFormat(f"{path}:{line}:{column}", f"not JSON: {what}; left as it is")
