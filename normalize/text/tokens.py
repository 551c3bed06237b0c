"""Cuts a text in any script into words with their offsets.

A token is the smallest unit that can be a word of a name: hyphens separate tokens (Jae-in, Akal-led); apostrophes and
invisible characters inside a word do not (O'Brien, Rabi'u); a possessive ``'s`` is not part of its word. The gap
between two tokens tells whether they may belong to one name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from normalize.text.languages.han import HAN

# Python's \w lacks combining marks; these blocks hold the marks that letters of living scripts carry.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0b82-\u0bcd\u0c00-\u0c4d"
    "\u0d00-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u200c\u200d"
)
# Scripts written without spaces form their own tokens, so that 土方has is two tokens.
_IDEOGRAPHS = f"\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f{HAN}"
# Small raised figures belong to no word: they lead to a note.
_RAISED = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079"
_LETTER = rf"(?:(?![{_IDEOGRAPHS}{_RAISED}])[^\W_][{_MARKS}]*+)"
# Soft hyphens and direction marks are invisible and do not end a word; zero-width spaces do.
_UNSEEN = "\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_APOSTROPHE = f"['’ʼ‘`´{_UNSEEN}]"
_POSSESSIVE = rf"{_APOSTROPHE}[sS](?![^\W_])"
# Possessive quantifiers, since no backtracking is needed; remembering the way back would take 150 bytes per letter.
_TOKEN = re.compile(
    rf"([{_IDEOGRAPHS}][{_IDEOGRAPHS}{_MARKS}]*+|{_LETTER}++(?:(?!{_POSSESSIVE}){_APOSTROPHE}{_LETTER}++)*+)"
    rf"(?:{_POSSESSIVE})?"
)

_JOINT = re.compile(r"[ \u00a0\u202f\t]|[-\u2010\u2011]|[ \t]*(?:\r\n|\n|\r)[ \t]*|-(?:\r\n|\n|\r)|\u00b7")
_INITIAL_JOINT = re.compile(r"\.[ \u00a0]?")
POSSESSIVE = re.compile(_POSSESSIVE)
"""The possessive ending after a word."""

_LINK = re.compile(rf"{_POSSESSIVE}[ -]|/| & ")
_PLURAL_POSSESSIVE = ("' ", "’ ")
_QUOTES = "'‘’"
ABBREVIATED = 3
"""The most letters in an abbreviation within a name."""

LONGEST = 500
"""The most signs in a word of a name, as in any text of a gazetteer; anything longer is not a word."""

LETTER, MARK, IDEOGRAPH, APOSTROPHE, WORDLY = 1, 2, 4, 8, 16
"""What a sign can be in a word, as bits: a letter, which begins or continues it; a mark, which continues it; a sign of
a script without spaces; an apostrophe between letters; one before which a possessive cannot end."""

_KINDS = (
    (LETTER, _LETTER),
    (MARK, f"[{_MARKS}]"),
    (IDEOGRAPH, f"[{_IDEOGRAPHS}]"),
    (APOSTROPHE, _APOSTROPHE),
    (WORDLY, r"[^\W_]"),
)


class Token(NamedTuple):
    """A word in its text: ``text[start:end] == word``, offsets in code points."""

    start: int
    end: int
    word: str

    @property
    def capital(self) -> bool:
        """Whether it starts as words of names do: with a capital letter or a digit."""
        first = self.word[0]
        return first.isupper() or first.istitle() or first.isdigit()


_token: Callable[[tuple[int, int, str]], Token] = partial(tuple.__new__, Token)
"""Makes a token from its three parts without a call to `__new__` in Python: there is one for each word."""


def tokens(text: str, protected: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """The words of a text outside protected regions.

    Args:
        text: any string; lone surrogates and control characters are allowed, but are not words.
        protected: sorted disjoint spans; words that touch one are left out.

    Returns:
        Tokens in order, with offsets in code points of ``text``.

    >>> [t.word for t in tokens("Akal-led talks: O'Brien's S-400, 土方has")]
    ['Akal', 'led', 'talks', "O'Brien", 'S', '400', '土方', 'has']
    """
    found = [_token((m.start(1), m.end(1), m[1])) for m in _TOKEN.finditer(text)]
    return _outside(found, protected) if protected else found


def _outside(found: list[Token], protected: Sequence[tuple[int, int]]) -> list[Token]:
    kept, regions = [], iter([*protected, (1 << 62, 1 << 62)])
    start, end = next(regions)
    for token in found:
        while end <= token.start:
            start, end = next(regions)
        if token.end <= start:
            kept.append(token)
    return kept


def kind_of(sign: str) -> int:
    """What a single sign can be in a word, as bits; for the compiled module."""
    return sum(bit for bit, pattern in _KINDS if re.fullmatch(pattern, sign))


def ties(gap: str) -> tuple[bool, bool] | None:
    """Whether a gap makes any two words around it `joined`, and whether it makes them `linked`.

    None if that depends on the word before it.

    >>> ties("-"), ties("/"), ties("; "), ties(". ")
    ((True, True), (False, True), (False, False), None)
    """
    joins = _JOINT.fullmatch(gap) is not None
    if not joins and (_INITIAL_JOINT.fullmatch(gap) or gap in _PLURAL_POSSESSIVE):
        return None
    return joins, joins or _LINK.fullmatch(gap) is not None


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbouring tokens may be words of one name, by the gap between them.

    >>> text = "J. E. Fric. Akal"
    >>> t = tokens(text)
    >>> [joined(text, a, b) for a, b in zip(t, t[1:])]
    [True, True, False]
    """
    gap = text[left.end : right.start]
    if gap == " ":
        return True
    if _JOINT.fullmatch(gap):
        return True
    return len(left.word) == 1 and left.word.isupper() and _INITIAL_JOINT.fullmatch(gap) is not None


def linked(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbouring tokens may be words of a known name, which allows more gaps.

    >>> text = "People's Daily, St. Petersburg. F/A-18"
    >>> t = tokens(text)
    >>> [linked(text, a, b) for a, b in zip(t, t[1:])]
    [True, False, True, False, True, True]
    """
    gap = text[left.end : right.start]
    if gap == ". ":
        return len(left.word) <= ABBREVIATED and left.capital
    if gap in _PLURAL_POSSESSIVE:
        return left.word[-1] in "sS" and text[left.start - 1 : left.start] not in _QUOTES
    return joined(text, left, right) or _LINK.fullmatch(gap) is not None
