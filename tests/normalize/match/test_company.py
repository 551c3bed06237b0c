"""What stands around a mention, and the most that it may come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize.built import read as built
from normalize.match.candidates import Candidates
from normalize.match.company import (
    GIVEN_ALONE,
    STRANGER,
    company,
    company_of_any,
    most_anywhere,
    most_company,
    observe_company,
    observe_silence,
)
from normalize.match.context import Context, countries, standing
from normalize.match.document import read
from normalize.match.doubtful import doubtful
from normalize.match.hopes import Hopes
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.match.weights import weigh, weights
from tests.normalize.match.prospects import every_prospect

ARTICLES = sorted(Path(__file__).parents[2].joinpath("articles").glob("*.txt"))
INDEX = Index(built("starter"))
CANDIDATES = Candidates(INDEX)
HOPES = Hopes(CANDIDATES, CANDIDATES.of, every_prospect)
ROUNDED = 0.1


@pytest.mark.parametrize("with_source", [False, True])
@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_company_never_adds_more_than_the_most(article: Path, with_source: bool) -> None:
    document, model = read(article.read_text("utf-8")), weights(with_source)
    right = recognise(document, INDEX).right
    context = Context(document, INDEX, standing(right), countries(right), ())
    for doubt in doubtful(document, HOPES, right):
        for candidate in doubt.likely:
            seen = weigh(observe_company(context, doubt.mention, candidate), model)
            most = most_company(context, doubt.mention, candidate, company(candidate, model), model)
            counted = [e.share for e in seen if e.share > 0 or e.name in (GIVEN_ALONE, STRANGER)]
            assert sum(counted) <= most + company_of_any(context, doubt.mention, model) + ROUNDED
            assert most <= most_anywhere(candidate, INDEX, model) + 1e-9


def test_where_nothing_stands_around_there_is_little_to_come() -> None:
    document = read("Somebody saw Chavushoru.")
    (doubt,) = [d for d in doubtful(document, HOPES, []) if d.mention.words == ("chavushoru",)]
    context = Context(document, INDEX, {}, {}, ())
    assert doubt.likely
    model = weights(False)
    assert all(most_company(context, doubt.mention, c, company(c, model), model) < 0.1 for c in doubt.likely)


# label, text, mention, whether nothing says whose it is
SILENT = [
    ("its bearer in full", "Hulusi Akar spoke. Then Akal left.", "akal", False),
    ("his office", "The defense minister came. Akal left.", "akal", False),
    ("his country", "In Turkey it rained. Akal left.", "akal", False),
    ("a whole name", "Hulusi Akal left.", "hulusi akal", False),
    ("nothing", "Akal scored twice.", "akal", True),
]


@pytest.mark.parametrize(("label", "text", "words", "silent"), SILENT, ids=[case[0] for case in SILENT])
def test_a_surname_alone_is_a_stranger_s_as_well(label: str, text: str, words: str, silent: bool) -> None:
    document = read(text)
    right = recognise(document, INDEX).right
    context = Context(document, INDEX, standing(right), countries(right), ())
    (doubt,) = [d for d in doubtful(document, HOPES, right) if " ".join(d.mention.words) == words]
    (akar,) = [c for c in doubt.likely if c.entity.name == "Hulusi Akar"]
    seen = list(observe_company(context, doubt.mention, akar))
    assert bool(list(observe_silence(akar, seen))) is silent
