"""An index of names, many of them made up and much alike, and what is asked of it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import strategies as some

from gazetteer import Entity
from normalize.match.candidates.proposing import _LEAST, RULES
from normalize.match.index import _RULES, Index
from normalize.match.index.traits import TRAITS
from normalize.match.names.names_alike import JOINED
from normalize.native import comparing, proposing
from normalize.text.english import zipf
from normalize.text.lists.titles import TITLES
from normalize.text.pivots import pivots_of
from tests.normalize.match.entities import ALL, ASAHIKAWA, BEIJIANG, BERGER, HONDA, KEQIANG

if TYPE_CHECKING:
    from gazetteer.stored import Sections
    from normalize.native.proposing import Proposer

SYLLABLES = "aka lu hu si mev lut cav ber gov ski rah man shi no ka ri to mu che nko alex andr ov".split()


def _made_up() -> list[Entity]:
    """Names alike enough that more are found than are compared."""
    draw = random.Random(7)
    counts = draw.choices([1, 2, 2, 3], k=900)
    names = {" ".join("".join(draw.choices(SYLLABLES, k=2)) for _ in range(count)) for count in counts}
    return [Entity(f"made-{i}", name.title(), "person") for i, name in enumerate(sorted(names))]


ENTITIES = [*ALL, HONDA, KEQIANG, BERGER, BEIJIANG, ASAHIKAWA, *_made_up()]
INDEX = Index(ENTITIES)
SECTIONS = INDEX._sections
PIVOTS = pivots_of(None)

WORD = some.one_of(
    some.lists(some.sampled_from([*SYLLABLES, "l", "r", "o"]), min_size=1, max_size=3).map("".join),
    some.sampled_from("honda kyouko keqiang luobote laitexize hulusi akal asahikawa 400 s é".split()),
    some.text(max_size=5),
)
MENTION = some.lists(WORD, min_size=1, max_size=5).map(tuple)


class Damaged:
    """Sections of which some bytes were changed, as a file may be that is too large to be checked."""

    def __init__(self, seed: int) -> None:
        draw = random.Random(seed)
        self._parts = {name: bytearray(memoryview(part).cast("B")) for name, part in SECTIONS.parts().items()}
        for _ in range(draw.choice([1, 10, 1000])):
            part = self._parts[draw.choice(sorted(self._parts))]
            if part:
                part[draw.randrange(len(part))] = draw.randrange(256)
        if draw.random() < 0.3:
            part = self._parts[draw.choice(sorted(self._parts))]
            del part[draw.randrange(len(part) // 8 + 1) * 8 :]

    def __getitem__(self, name: str) -> memoryview:
        return memoryview(self._parts[name])

    def numbers(self, name: str) -> memoryview:
        return self[name].cast("I")


def proposer_of(sections: Sections | Damaged) -> Proposer:
    """What proposes candidates from the sections of an index, as `Index.proposer` makes it."""
    made: Proposer = proposing.Proposer(
        comparing.Comparer(sections, _RULES),
        sections,
        comparing.Least(*_LEAST, JOINED),
        {**RULES, **TRAITS},
        TITLES,
        zipf,
    )
    return made
