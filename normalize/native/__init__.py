"""The inner loops, compiled with Cython, next to plain modules that follow the same rules.

Each compiled module takes its tables from the plain module that owns them, and returns None for input it does not
support; the caller then falls back to the plain code. So the plain code defines what is right, and everything works
without a compiler. A compiled module that was built from other sources than the ones present is not used.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING

from gazetteer.stored.cache import tell
from gazetteer.stored.strings import Table
from normalize.kept import Answer, Answers, Kept
from normalize.native.sources import digest
from normalize.text.lists.given_names import ONE_GIVEN_NAME, names_by_form
from normalize.text.pivots import ENOUGH, WITHOUT_VOWELS, rules_of
from normalize.text.sound import CONSONANTS, VOWELS
from normalize.text.tokens import ABBREVIATED, LONGEST, Token, joined, kind_of, linked, ties

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from gazetteer.stored import Sections
    from normalize.native.hearing import Ears
    from normalize.native.strings import Table as CompiledTable

__all__ = [
    "arranging",
    "asking",
    "comparing",
    "counting",
    "ears",
    "finder",
    "finding",
    "glancing",
    "hearing",
    "kanji",
    "limits",
    "lookup",
    "numbering",
    "proposing",
    "reading",
    "regions",
    "remembered",
    "screening",
    "sounding",
    "strings",
    "table_of",
]

_MOST_WORDS = 1 << 12
"""How many words are cached with what `Ears` works out for them."""

_MOST_GAPS = 1 << 12
"""How many gaps (the text between two words) are cached with whether they tie the words."""

_sources = cache(digest)


@cache
def _tell_that_it_is_older() -> None:
    """Say so once, and not for each module."""
    tell("normalize was changed after its inner loops were compiled; until it is installed again it is slow")


def _compiled(name: str) -> ModuleType | None:
    try:
        found = importlib.import_module(f"normalize.native.{name}")
    except ImportError:
        return None
    if found.sources != _sources():
        _tell_that_it_is_older()
        return None
    return found


hearing = _compiled("hearing")
if hearing:
    hearing.learn_sounds(CONSONANTS, VOWELS)
arranging = _compiled("arranging")
sounding = _compiled("sounding") if hearing else None
lookup = _compiled("lookup") if sounding and _compiled("stored") else None
comparing = _compiled("comparing") if lookup else None
numbering = _compiled("numbering") if hearing else None
if numbering:
    numbering.learn_tokens(Token)
reading = _compiled("reading") if numbering else None
if reading:
    reading.learn_words(kind_of, Kept(ties, _MOST_GAPS), joined, linked, ABBREVIATED, LONGEST)
finding = _compiled("finding") if reading else None
proposing = _compiled("proposing") if comparing else None
limits = _compiled("limits") if proposing else None
screening = _compiled("screening") if limits else None
glancing = _compiled("glancing") if limits and finding else None
asking = _compiled("asking") if limits and finding else None
kanji = _compiled("kanji")
strings = _compiled("strings")
regions = _compiled("regions")
counting = _compiled("counting")


def table_of(sections: Sections, prefix: str) -> CompiledTable | Table:
    """The compiled or the plain table of strings, from string to number.

    Args:
        sections: where it is stored.
        prefix: the one it was packed with by `gazetteer.stored.strings.pack_table`.
    """
    found: CompiledTable | Table = (strings.Table if strings else Table)(sections, prefix)
    return found


def finder(sections: Sections, prefix: str) -> Callable[[str], int]:
    """A function that returns the number of a string in such a table, or -1."""
    return table_of(sections, prefix).find


def remembered(kept: Kept[str, Answer]) -> Answers[Answer]:
    """The same cache, faster if compiled; for what is asked of every word of a text.

    Args:
        kept: the cache, which computes missing answers.
    """
    found: Answers[Answer] = finding.Remembered(kept) if finding else kept
    return found


@cache
def ears(pivots: tuple[str, ...]) -> Ears | None:
    """What compares words to the ear of these pivot languages; None if it is not compiled."""
    if hearing is None:
        return None
    heard = [(rules_of(pivot), pivot in WITHOUT_VOWELS) for pivot in pivots]
    made: Ears = hearing.Ears(heard, names_by_form(), ONE_GIVEN_NAME, ENOUGH, _MOST_WORDS)
    return made
