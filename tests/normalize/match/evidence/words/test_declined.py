"""Names in another case of a language of their country."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.candidates.proposing import Candidates
from normalize.match.evidence.words.declined import OWN_CASE, case_of, most_of_case, observe_case
from normalize.match.index import Index
from normalize.match.weights import weights

NAMES = [
    Entity("bucha", "Bucha", "place", country="Ukraine"),
    Entity("bochas", "Bochas", "place", country="France"),
    Entity("ragnar", "Ragnar Kjartansson", "person", country="Iceland"),
    Entity("lavrov", "Sergey Lavrov", "person", country="Russia"),
    Entity("kachka", "Taras Kachka", "person", country="Ukraine"),
    Entity("kozak", "Dmitry Kozak", "person", country="Russia"),
    Entity("virtanen", "Kari Virtanen", "person", country="Finland"),
    Entity("magyar", "Peter Magyar", "person", country="Hungary"),
    Entity("fiala", "Petr Fiala", "person", country="Czech Republic"),
]
CANDIDATES = Candidates(Index(NAMES))

# label, words, whom they may name, whether they are a case of the name
CASES = [
    ("a country whose language has no cases", "bochasi", "bochas", False),
    ("no ending of a case", "buchok", "bucha", False),
    ("a village that is called after somebody", "lavrove", "lavrov", False),
    ("a woman", "sergey lavrova", "lavrov", False),
    ("a woman or a man", "taras kachko", "kachka", False),
    ("a wife", "petr fialova", "fiala", False),
    ("a surname that is made of another one", "dmitry kozakov", "kozak", False),
    ("another given name", "karin virtanen", "virtanen", False),
    ("an adjective, as a surname", "peter magyari", "magyar", False),
    ("a town in the genitive", "buchi", "bucha", True),
    ("a given name in the dative", "ragnari kjartansson", "ragnar", True),
    ("a surname in the accusative", "petr fialu", "fiala", True),
]


def candidate(words, entity):
    return next(iter(CANDIDATES.among(words, [entity])), None)


@pytest.mark.parametrize(("label", "text", "entity", "expected"), CASES, ids=[c[0] for c in CASES])
def test_a_case_of_a_name(label, text, entity, expected):
    words = tuple(text.split())
    found = candidate(words, entity)
    case = case_of(words, found) if found else None
    assert (case is not None) == expected
    assert found is None or (most_of_case(words, found, weights(with_source=False)) > 0) == expected


# label, words, whom they may name, whether anything speaks of that, whether the case counts
COUNTS = [
    ("one word of which nothing speaks", "buchi", "bucha", False, False),
    ("one word of which something speaks", "buchi", "bucha", True, True),
    ("another word of the name stands", "petr fialu", "fiala", False, True),
]


@pytest.mark.parametrize(("label", "text", "entity", "spoken_of", "expected"), COUNTS, ids=[c[0] for c in COUNTS])
def test_what_a_case_counts_for(label, text, entity, spoken_of, expected):
    words = tuple(text.split())
    seen = list(observe_case(words, candidate(words, entity), spoken_of))
    assert [name for name, *_ in seen] == ([OWN_CASE] if expected else [])
