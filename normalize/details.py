"""How the details of evidence are worded that reports put in other words: written by the rules, and read by reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Detail:
    """What was found, worded around the words that it is about.

    Attributes:
        worded: the detail, with ``{}`` in place of these words.

    >>> RIVAL.of("Accra"), RIVAL.words("Accra is alike as well"), RIVAL.words("the moon is full")
    ('Accra is alike as well', ('Accra',), ())
    """

    worded: str

    def of(self, *words: str) -> str:
        """The detail with these words."""
        return self.worded.format(*words)

    def words(self, detail: str) -> tuple[str, ...]:
        """The words that a detail is about; none if it is worded in another way, as old change logs may have it."""
        found = self._pattern.fullmatch(detail)
        return found.groups() if found else ()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("(.+)".join(map(re.escape, self.worded.split("{}"))))


ACTS = Detail("it {}, as people and parties do")
APPOSITION = Detail("{} right before it")
ASKS_FOR_A_VERB = Detail("{} behind it asks for a verb")
CONDITION_NEAR = Detail("{} near by")
LITERAL_TRANSLATION_OF = Detail("a known literal translation, of {}")
MEANT_IN_LINE = Detail("{} in line {} is surely meant")
NAMED_IN_LINE = Detail("{} is named in full in line {}")
NAME_WORD = Detail("{} is part of a known name")
NO_KNOWN_NAME = Detail("{} beside it belongs to no known name")
READ_ALOUD = Detail("read aloud in {}, the native name is {}")
RIVAL = Detail("{} is alike as well")
SURE_IN_LINE = Detail("in line {} it is surely {}")
TITLE = Detail("{} before it")
WORD_ITSELF = Detail("{} is a word in its own right")

WRONG_FORM = "a known wrong form"

OFFICES: Mapping[str, Detail] = {
    "office beside": Detail("{} beside it"),
    "office near": Detail("{} near by"),
    "office": Detail("{} in the document"),
}
"""For the evidence given by words of an office, the nearest first."""

_LINES = ((NAMED_IN_LINE, 1), (MEANT_IN_LINE, 1), (SURE_IN_LINE, 0))
"""The details that name a line, each with the index of the line among its words."""


def on_line(detail: str, moved: Callable[[int], int]) -> str:
    """A detail in which the line that it names, if any, is another one.

    Args:
        detail: any detail.
        moved: the number of a line, from 1 → the number to write instead.

    >>> on_line("in line 3 it is surely Akar", lambda line: line + 7), on_line("Accra in line 3", lambda line: 0)
    ('in line 10 it is surely Akar', 'Accra in line 3')
    """
    for worded, place in _LINES:
        words = list(worded.words(detail))
        if words and words[place].isdecimal():
            words[place] = str(moved(int(words[place])))
            return worded.of(*words)
    return detail
