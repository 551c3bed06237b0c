"""The inner loops, compiled, beside the plain modules that say the same.

Each compiled module takes its tables from the module that owns them and gives None for what it does not know, which
then goes the plain way; so there is one way to be right, and all works where there is no compiler. A compiled module
that was made beside other sources than those that are here is left aside.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING

from gazetteer.stored.cache import tell
from gazetteer.stored.strings import Table
from normalize.kept import Answer, Answers, Kept
from normalize.native.sources import digest
from normalize.text.given_names import ONE_GIVEN_NAME, names_by_form
from normalize.text.pivots import ENOUGH, WITHOUT_VOWELS, rules_of
from normalize.text.sound import CONSONANTS, VOWELS
from normalize.text.tokens import ABBREVIATED, LONGEST, Token, joined, kind_of, linked, ties

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from gazetteer.stored import Sections
    from normalize.native.finding import Table as CompiledTable
    from normalize.native.hearing import Ears

__all__ = [
    "arranging",
    "asking",
    "counting",
    "ears",
    "finder",
    "finding",
    "glancing",
    "hearing",
    "kanji",
    "limits",
    "lookup",
    "proposing",
    "reading",
    "remembered",
    "screening",
    "sounding",
    "table_of",
]

_MOST_WORDS = 1 << 12
"""How many words are kept with what is heard of them."""

_MOST_GAPS = 1 << 12
"""How much of what stands between two words is kept with whether it ties them."""

_sources = cache(digest)


def _compiled(name: str) -> ModuleType | None:
    try:
        found = importlib.import_module(f"normalize.native.{name}")
    except ImportError:
        return None
    if found.sources != _sources():
        tell("normalize was changed after its inner loops were compiled; until it is installed again it is slow")
        return None
    return found


hearing = _compiled("hearing")
if hearing:
    hearing.learn_sounds(CONSONANTS, VOWELS)
arranging = _compiled("arranging")
sounding = _compiled("sounding") if hearing else None
lookup = _compiled("lookup") if sounding else None
reading = _compiled("reading") if hearing else None
if reading:
    reading.learn_words(kind_of, Token, Kept(ties, _MOST_GAPS), joined, linked, ABBREVIATED, LONGEST)
finding = _compiled("finding") if reading else None
proposing = _compiled("proposing") if lookup else None
limits = _compiled("limits") if proposing else None
screening = _compiled("screening") if limits else None
glancing = _compiled("glancing") if limits and finding else None
asking = _compiled("asking") if limits and finding else None
kanji = _compiled("kanji")
counting = _compiled("counting")


def table_of(sections: Sections, prefix: str) -> CompiledTable | Table:
    """Strings that can be looked up.

    Args:
        sections: where they are.
        prefix: what `gazetteer.stored.strings.pack_table` was given.
    """
    found: CompiledTable | Table = (finding.Table if finding else Table)(sections, prefix)
    return found


def finder(sections: Sections, prefix: str) -> Callable[[str], int]:
    """What finds the number of a string in such a table, -1 if it is not there."""
    return table_of(sections, prefix).find


def remembered(kept: Kept[str, Answer]) -> Answers[Answer]:
    """The same answers, for what is asked of each word of a text.

    Args:
        kept: what works them out.
    """
    found: Answers[Answer] = finding.Remembered(kept) if finding else kept
    return found


@cache
def ears(pivots: tuple[str, ...]) -> Ears | None:
    """What compares words to the ears of some pivots; None where it is not compiled."""
    if hearing is None:
        return None
    heard = [(rules_of(pivot), pivot in WITHOUT_VOWELS) for pivot in pivots]
    made: Ears = hearing.Ears(heard, names_by_form(), ONE_GIVEN_NAME, ENOUGH, _MOST_WORDS)
    return made
