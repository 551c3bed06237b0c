"""A tiny gazetteer, and what becomes of a file with it."""

from __future__ import annotations

from gazetteer import Calque, Entity, Garble, Gazetteer
from normalize.files.judge import judge
from normalize.files.plain import Judged
from normalize.files.reading import Reading
from normalize.normalizer import Normalizer

AKAR = Entity(
    "akar",
    "Hulusi Akar",
    "person",
    description="Minister of Defence",
    country="Turkey",
    garbles=(Garble("Hulusi Akal"),),
)
TURKEY = Entity(
    "turkey", "Turkey", "place", demonyms=("Turkish",), calques=(Calque("earthwork", "Turkey & co", when=("Turkish",)),)
)
NORMALIZER = Normalizer(Gazetteer.of([AKAR, TURKEY]))


def judged(name: str, data: bytes | str, reading: Reading | None = None) -> Judged:
    """A file and what was found in it."""
    data = data.encode() if isinstance(data, str) else data
    return judge(name, data, NORMALIZER, reading=reading or Reading())


def fixed(name: str, text: str, reading: Reading | None = None) -> str:
    """The text of a file after its changes."""
    return judged(name, text, reading).new_data.decode()
