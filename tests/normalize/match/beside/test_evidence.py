"""What the source of a document says for and against a reading."""

from collections.abc import Iterator, Sequence

import pytest

from gazetteer import Entity
from normalize import Normalizer, built
from normalize.match.beside.evidence import Beside, _observe_part
from normalize.match.candidates.candidate import Candidate
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import Mention
from normalize.match.evidence.words.likeness import ROUNDED
from normalize.match.index import Index
from normalize.match.native_names.parts import Part
from normalize.match.source.places import Place
from normalize.match.weights import Seen, added, weights
from tests.test_cases import CASES

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


def test_a_source_never_adds_more_than_is_told_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    observe, told = Beside.observe, 0

    def observed(self: Beside, mention: Mention, candidate: Candidate, around: Sequence[Seen]) -> Iterator[Seen]:
        nonlocal told
        seen: Sequence[Seen] = list(observe(self, mention, candidate, around))
        for with_source in (True, False):
            model = weights(with_source)
            assert added(seen, model) <= self.most(mention, candidate, model) + ROUNDED
        told += self.names(mention, candidate.entity)
        return iter(seen)

    monkeypatch.setattr(Beside, "observe", observed)
    normalizer = Normalizer(built.read("starter"))
    for _, case in CASES:
        if "source" in case:
            normalizer.explain(case["text"], case["source"])
    assert told
