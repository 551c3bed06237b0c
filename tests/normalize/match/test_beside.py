"""What the source of a document says for and against a reading."""

import pytest

from gazetteer import Entity
from normalize.match.beside import _observe_part
from normalize.match.candidates import Candidates
from normalize.match.index import Index
from normalize.match.native_names import Part
from normalize.match.source import Place

VERIN = Entity("verin", "Oskar Verin", "person")
VERIDA = Entity("verida", "Verida", "person")

# label, who is named, mention, the part that is all that the source has, what that says
ONLY = [
    ("nothing alone", VERIN, ("oskar", "veryn"), None, []),
    ("a name of one word beside a given name", VERIDA, ("veryda",), "given", []),
    ("a name of one word beside a surname", VERIDA, ("veryda",), "surname", []),
    ("a surname beside itself", VERIN, ("veryn",), "surname", []),
    ("a whole name beside the surname", VERIN, ("oskar", "veryn"), "surname", ["only the surname"]),
    ("a whole name beside the given name", VERIN, ("oskar", "veryn"), "given", ["only the given name"]),
    ("a surname beside the given name", VERIN, ("veryn",), "given", ["only the given name"]),
]


@pytest.mark.parametrize(("label", "entity", "words", "part", "said"), ONLY, ids=[case[0] for case in ONLY])
def test_a_part_alone_in_the_source(
    label: str, entity: Entity, words: tuple[str, ...], part: Part | None, said: list[str]
) -> None:
    (candidate,) = Candidates(Index([entity])).of(words)
    only = part and Place(0.0, "part", part, 1.0, 0, 4)
    assert [name for name, *_ in _observe_part(candidate, only or None)] == said
