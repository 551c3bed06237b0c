"""Candidates as if some document made something of them."""

from collections.abc import Sequence

from normalize.match.candidates.candidate import Candidate
from normalize.match.screening.hopes import Alone, Prospect
from normalize.match.screening.surroundings_bounds import Bounds
from normalize.match.weights import weights


def prospect(candidate: Candidate) -> Prospect:
    """A candidate of which any document may make anything."""
    bounds, alone = Bounds(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), Alone(0.0, 0.0, (), 0.0, "", False)
    return Prospect(candidate, weights(with_source=False), 0.0, 0.0, bounds, lambda: alone)


def every_prospect(words: object, likely: Sequence[Candidate], asked: object) -> list[Prospect]:
    """All of some candidates."""
    return list(map(prospect, likely))
