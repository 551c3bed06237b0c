"""What lint reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer import Entity


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a gazetteer that is legal but wrong.

    Attributes:
        rule: the name of the rule, a key of `normalize.lint.RULES`.
        entity: the id of the entity.
        origin: file and line of its entry, ``places.yaml:12``; empty if it was not read from a file.
        message: what is wrong and what to do.

    >>> print(Finding("country", "akar", "mine.yaml:3", "country 'Türkei' is no entry; write 'Turkey'"))
    mine.yaml:3: akar: country 'Türkei' is no entry; write 'Turkey' [country]
    """

    rule: str
    entity: str
    origin: str
    message: str

    def __str__(self) -> str:
        """The finding on one line: place, entity, message, rule."""
        place = f"{self.origin}: " if self.origin else ""
        return f"{place}{self.entity}: {self.message} [{self.rule}]"


Remark = tuple[Entity, str]
"""What a rule reports: the entity, and the message."""


def quoted(texts: Iterable[str]) -> str:
    """Texts in quotes with commas between them, each once, in order."""
    return ", ".join(f"'{text}'" for text in dict.fromkeys(texts))


def where(entity: Entity) -> str:
    """An entity as messages name it: its name, and where its entry is."""
    return f"{entity.name} ({entity.origin or entity.id})"
