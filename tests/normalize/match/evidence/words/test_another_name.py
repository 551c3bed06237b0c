"""Whether a name like a person's is another person's."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.candidates.proposing import Candidates
from normalize.match.evidence.words.another_name import observe_another
from normalize.match.index import Index
from tests.normalize.match.entities import ALL

MORE = (
    Entity("gorchev", "Nikolay Gorchev", "person"),
    Entity("belov", "Pavel Belov", "person"),
    Entity("tarsky", "Pavel Tarsky", "person"),
    Entity("robert", "Robert", "place"),
    Entity("jiang-jimin", "Jiang Jimin", "person", country="China"),
)
CANDIDATES = Candidates(Index((*ALL, *MORE)))

# mention, whom it may stand for, whether it is the name of another person
ANOTHER = [
    ("pavel tarskiy", "tarsky", False),
    ("pavlo below", "belov", False),
    ("below", "belov", False),
    ("robert", "robert", False),
    ("hulusi ikar", "hulusi-akar", False),
    ("hulusi mori", "hulusi-akar", True),
    ("pavel gontarov", "belov", True),
    ("nikolay torchilov", "gorchev", True),
    ("chang jianmin", "jiang-jimin", True),
    ("jiang jianmin", "jiang-jimin", False),
]


@pytest.mark.parametrize(("mention", "entity", "expected"), ANOTHER, ids=[c[0] for c in ANOTHER])
def test_who_shares_a_given_name_is_another_person(mention, entity, expected):
    words = tuple(mention.split())
    found = [list(observe_another(words, candidate)) for candidate in CANDIDATES.among(words, [entity])]
    assert [bool(seen) for seen in found] == [expected]
