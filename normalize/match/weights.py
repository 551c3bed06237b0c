"""What each piece of evidence adds to the log odds that a careful editor would make a change.

The model is additive: the share of a reason depends on its own value alone, along a line through a few points, and the
shares add up with a bias to the log odds. The points stand in ``weights.json``; ``benchmarks/fit.py`` writes them.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources

from normalize.result import Evidence

Seen = tuple[str, float, str | Callable[[], str]]
"""Unweighed evidence: its name, its value, and the detail in words or a function that gives it."""

_MOST_ODDS = 30.0


@dataclass(frozen=True, slots=True)
class Line:
    """A piecewise linear function, constant before the first point and after the last.

    Attributes:
        values: the x of each point, ascending.
        odds: the log odds at each point.
    """

    values: Sequence[float]
    odds: Sequence[float]

    def at(self, value: float) -> float:
        """The log odds at a value.

        >>> Line((0.0, 0.5, 1.0), (0.0, 1.0, 4.0)).at(0.75)
        2.5
        """
        place = bisect_right(self.values, value)
        if place == 0:
            return self.odds[0]
        if place == len(self.values):
            return self.odds[-1]
        left, right = self.values[place - 1], self.values[place]
        part = (value - left) / (right - left)
        return self.odds[place - 1] + part * (self.odds[place] - self.odds[place - 1])


@dataclass(frozen=True, eq=False)
class Weights:
    """The model: a bias, and a line for each kind of evidence."""

    bias: float
    lines: Mapping[str, Line]

    @classmethod
    def of(cls, data: Mapping[str, object]) -> Weights:
        """The model given by one part of the data file."""
        bias, points = data["bias"], data["evidence"]
        assert isinstance(bias, float | int)
        assert isinstance(points, dict)
        lines = {name: Line(*zip(*each, strict=True)) for name, each in points.items()}
        return cls(float(bias), lines)

    @cached_property
    def tops(self) -> Mapping[str, float]:
        """The most log odds that each kind of evidence can add."""
        return {name: max(0.0, *line.odds) for name, line in self.lines.items()}

    @cached_property
    def share(self) -> Callable[[str, float], float]:
        """What evidence adds after rounding its value; cached, as values recur."""
        return lru_cache(maxsize=1 << 16)(lambda name, value: round(value, 3) * (self.odds(name, value) / value))

    def most(self, names: Iterable[str]) -> float:
        """The most log odds that several kinds of evidence can add together."""
        return sum([self.tops.get(name, 0.0) for name in names])

    def odds(self, name: str, value: float) -> float:
        """What evidence adds at some value; evidence that was never fitted adds nothing."""
        line = self.lines.get(name)
        return line.at(value) if line else 0.0


@cache
def weights(with_source: bool) -> Weights:
    """The fitted model for a text alone, or for a text with its source, where likeness means less."""
    data = json.loads(resources.files("normalize.match").joinpath("weights.json").read_text("utf-8"))
    return Weights.of(data["with source" if with_source else "text alone"])


def weigh(seen: Iterable[Seen], model: Weights) -> tuple[Evidence, ...]:
    """Evidence with its weights, without that of value 0."""
    return tuple(
        Evidence(name, round(value, 3), model.odds(name, value) / value, said if isinstance(said, str) else said())
        for name, value, said in seen
        if value
    )


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence, the strongest first."""
    return tuple(sorted(evidence, key=lambda e: -abs(e.share)))


def odds(evidence: Iterable[Evidence], model: Weights) -> float:
    """The log odds that a change is right, by its evidence."""
    return model.bias + sum([e.share for e in evidence])


def shares(seen: Iterable[Seen], model: Weights) -> list[float]:
    """The exact log odds that each piece of evidence adds, without building the evidence."""
    return [model.share(name, value) for name, value, _ in seen if value]


def added(seen: Iterable[Seen], model: Weights) -> float:
    """The sum of the log odds that evidence adds."""
    return sum(shares(seen, model))


def chance(odds: float) -> float:
    """The chance, 0 to 1, for some log odds."""
    return 1 / (1 + math.exp(-max(-_MOST_ODDS, min(_MOST_ODDS, odds))))


def log_odds(chance: float) -> float:
    """The log odds of a chance between 0 and 1; the inverse of `chance`.

    >>> log_odds(0.5), round(chance(log_odds(0.45)), 6)
    (0.0, 0.45)
    """
    return math.log(chance / (1 - chance))


def score(evidence: Iterable[Evidence], model: Weights) -> float:
    """The chance, 0 to 1, that a change is right, by its evidence."""
    return chance(odds(evidence, model))


def score_of(added: Iterable[float], model: Weights) -> float:
    """`score` from what each evidence adds, in any order, exact to the last digit."""
    return chance(model.bias + sum(sorted(added, key=abs, reverse=True)))
