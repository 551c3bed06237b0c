"""Misspelt common words; they are not names, so they are only suggested, never rewritten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from normalize.details import ASKS_FOR_A_VERB
from normalize.kept import Answers, Kept
from normalize.match.document import Document, Mention, marked
from normalize.match.index import Index
from normalize.match.weights import Seen
from normalize.native import remembered
from normalize.text.english import common_edits, zipf

FEWEST_LETTERS = 6
"""Shorter unknown words are too often abbreviations or foreign."""

MOST_LETTERS = 24
"""Longer strings are not words, and the number of their neighbours would grow with the square of the length."""

_COMMON = 3.5
_MOST_KEPT = 1 << 16
_DETERMINERS = frozenset("the a an its his her their our your this that these those any all".split())


@dataclass(frozen=True, slots=True)
class Misspelling:
    """An unknown word and the common word it should be."""

    mention: Mention
    intended: str
    seen: tuple[Seen, ...]


def misspellings(document: Document, index: Index) -> Iterator[Misspelling]:
    """Unknown lower-case words that are one edit away from a common word."""
    for place in marked(document, _unknown(index)):
        word = document.words[place]
        if document.tokens[place].word != word or _hyphenated(document, place):
            continue
        following = document.words[place + 1] if place + 1 < len(document.words) else ""
        intended = _intended(word, following in _DETERMINERS)
        if intended:
            seen = [("unknown word", 1.0, f"{word} is no English word; {intended} is one edit away")]
            if following in _DETERMINERS:
                seen.append(("verb", 1.0, ASKS_FOR_A_VERB.of(following)))
            yield Misspelling(document.mention(place, place + 1), intended, tuple(seen))


@lru_cache(maxsize=8)
def _unknown(index: Index) -> Answers[bool]:
    """Cache: folded word → whether it has a word's length and is neither English nor part of a name."""

    def unknown(word: str) -> bool:
        of_a_length = FEWEST_LETTERS <= len(word) <= MOST_LETTERS and word.isalpha()
        return of_a_length and not zipf(word) and word not in index.name_words

    return remembered(Kept(unknown, _MOST_KEPT))


@lru_cache(maxsize=1 << 14)
def _intended(word: str, before_determiner: bool) -> str:
    """The likeliest common word one edit away, preferably with the same last letter; before a determiner, a verb."""
    near = common_edits(word, _COMMON)
    if before_determiner:
        near = set(filter(_is_verb, near)) or near
    near = {other for other in near if other[-1] == word[-1]} or near
    return max(near, key=lambda other: (zipf(other), other), default="")


def _is_verb(word: str) -> bool:
    """Whether the stem of a word is common with -ing and -ed."""
    stem = word.removesuffix("s").removesuffix("ed").removesuffix("ing")
    return zipf(f"{stem}ing") >= _COMMON - 1 and zipf(f"{stem}ed") >= _COMMON - 1


def _hyphenated(document: Document, place: int) -> bool:
    token = document.tokens[place]
    return document.text[token.end : token.end + 1] == "-" or document.text[token.start - 1 : token.start] == "-"
