"""How the details of evidence are worded that reports put in other words: written by the rules, and read by reports."""

from __future__ import annotations

import re
from collections.abc import Mapping
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
NAME_WORD = Detail("{} is part of a known name")
NO_KNOWN_NAME = Detail("{} beside it belongs to no known name")
READ_ALOUD = Detail("read aloud in {}, the native name is {}")
RIVAL = Detail("{} is alike as well")
TITLE = Detail("{} before it")
WORD_ITSELF = Detail("{} is a word in its own right")

WRONG_FORM = "a known wrong form"

OFFICES: Mapping[str, Detail] = {
    "office beside": Detail("{} beside it"),
    "office near": Detail("{} near by"),
    "office": Detail("{} in the document"),
}
"""For the evidence given by words of an office, the nearest first."""
