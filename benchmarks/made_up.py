"""Lists of any number of names: real ones first, then made-up people.

The real names are those of the standard gazetteer, which the texts speak of, then the other places and people of the
benchmark, with their native names. The given names and surnames of the made-up people are words of those, drawn with a
fixed seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from benchmarks.bench import listed, standard_gazetteer
from gazetteer import Entity, Gazetteer

_SEED = 7
_COUNTRIES = ("China", "Russia", "Ukraine", "Japan", "Turkey", "Nigeria", "Czechia", "Iceland", "France", "Brazil")


def made_up(bench: Path, count: int) -> Gazetteer:
    """The first `count` of these names; the benchmark is in the folder `bench`."""
    standard, real = standard_gazetteer(bench), listed(bench)
    known = {entity.name for entity in standard}
    others = (entity for entity in chain(real, _people(real)) if entity.name not in known)
    return Gazetteer.of(islice(chain(standard, others), count))


def _people(real: Sequence[Entity]) -> Iterator[Entity]:
    chance = random.Random(_SEED)
    words = sorted({word for entity in real for word in entity.name.split() if word.isalpha() and len(word) > 3})
    seen: set[str] = set()
    while True:
        name = f"{chance.choice(words)} {chance.choice(words)}"
        if name not in seen:
            seen.add(name)
            country = chance.choice(_COUNTRIES)
            yield Entity(f"made-up-{len(seen)}", name, "person", "politician", country, rank=12_000 + len(seen))
