"""Stores the wrong forms predicted from native names, since predicting them takes the tables of Chinese."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gazetteer.stored.sections import Part, Sections
from gazetteer.stored.strings import Strings, pack_strings
from normalize.match.index.predicted import Predicted

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class ExpectedToBe:
    """Collects what `Expected` reads."""

    def __init__(self) -> None:
        self._records: list[str] = []

    def add(self, found: Sequence[Predicted]) -> None:
        """Store what is predicted for the next entity."""
        self._records.append(_ENCODE([(each.text, each.source, each.lang) for each in found]) if found else "")

    def join(self, more: ExpectedToBe) -> None:
        """Append what was collected for the entities that follow."""
        self._records += more._records

    def pack(self) -> dict[str, Part]:
        """The sections that `Expected` reads."""
        return pack_strings("expected", self._records)


class Expected:
    """The predicted wrong forms of entities.

    Args:
        sections: what `ExpectedToBe` packed.

    >>> from gazetteer.stored.sections import pack
    >>> kept = ExpectedToBe()
    >>> kept.add([Predicted("Chu Soul", "楚魂")])
    >>> [each.text for each in Expected(Sections(b"".join(pack(kept.pack(), {})))).of(0)]
    ['Chu Soul']
    """

    def __init__(self, sections: Sections) -> None:
        self._records = Strings(sections, "expected")

    def of(self, entity: int) -> list[Predicted]:
        """What is predicted for an entity, given by number."""
        record = self._records[entity]
        return [Predicted(*each) for each in json.loads(record)] if record else []
