"""Candidates as if some document made something of them."""

from collections.abc import Sequence

from normalize.match.candidate import Candidate
from normalize.match.company import Company
from normalize.match.hopes import Alone, Prospect
from normalize.match.weights import weights


def prospect(candidate: Candidate) -> Prospect:
    """A candidate of which any document may make anything."""
    company, alone = Company(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), Alone(0.0, 0.0, (), (), 0.0, 0.0, "", False)
    return Prospect(candidate, weights(with_source=False), 0.0, 0.0, company, lambda: alone)


def every_prospect(words: object, likely: Sequence[Candidate], asked: object) -> list[Prospect]:
    """All of some candidates."""
    return list(map(prospect, likely))
