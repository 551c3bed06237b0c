"""The most that may come of what stands around a mention."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize.built import read as built
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import read
from normalize.match.evidence.context.context import Context, countries, standing
from normalize.match.evidence.context.neighbour_names import behind_a_capital
from normalize.match.evidence.context.neighbours import stranger
from normalize.match.evidence.context.silence import SILENCE, observe_silence
from normalize.match.evidence.context.surroundings import GIVEN_ALONE, STRANGER, observe_surroundings
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.match.screening.doubtful import Doubtful
from normalize.match.screening.hopes import Hopes
from normalize.match.screening.surroundings_bounds import bounds_of, least_missing, most_anywhere, most_here
from normalize.match.weights import weigh, weights
from tests.normalize.match.prospects import every_prospect

ARTICLES = sorted(Path(__file__).parents[2].joinpath("articles").glob("*.txt"))
INDEX = Index(built("starter"))
CANDIDATES = Candidates(INDEX)
HOPES = Hopes(CANDIDATES, CANDIDATES.of, every_prospect)
ROUNDED = 0.1


@pytest.mark.parametrize("with_source", [False, True])
@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_surroundings_never_add_more_than_the_most(article: Path, with_source: bool) -> None:
    document, model = read(article.read_text("utf-8")), weights(with_source)
    right = recognise(document, INDEX).right
    context = Context(document, INDEX, standing(right), countries(right), ())
    doubts = Doubtful(document, HOPES, right).worthy()
    assert doubts
    for doubt in doubts:
        for candidate in doubt.likely:
            seen = list(observe_surroundings(context, doubt.mention, candidate))
            silence = observe_silence(context, doubt.mention, candidate, {name: value for name, value, _ in seen})
            evidence, anywhere = weigh([*seen, *silence], model), bounds_of(candidate, model)
            tied, beside = behind_a_capital(document, doubt.mention.first), stranger(context, doubt.mention)
            most = most_here(context, doubt.mention, tied, candidate, anywhere, model, anywhere.silence)
            counted = [e.share for e in evidence if e.share > 0 or e.name in (GIVEN_ALONE, STRANGER, SILENCE)]
            assert sum(counted) <= most + (anywhere.stranger if beside else 0.0) + ROUNDED
            missing = least_missing(context, tied, candidate.entity.id, anywhere)
            assert most <= most_anywhere(candidate, INDEX, model) - missing + 1e-9


def test_where_nothing_stands_around_there_is_little_to_come() -> None:
    document = read("Somebody saw Chavushoru.")
    (doubt,) = [d for d in Doubtful(document, HOPES, []).worthy() if d.mention.words == ("chavushoru",)]
    context = Context(document, INDEX, {}, {}, ())
    assert doubt.likely
    model = weights(False)
    for candidate in doubt.likely:
        assert most_here(context, doubt.mention, False, candidate, bounds_of(candidate, model), model, -2.0) < -1.8
