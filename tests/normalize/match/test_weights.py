"""The model: how evidence adds up, and that the model that ships is one that can be read."""

from __future__ import annotations

import itertools
import json
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.match.weights import Line, Weights, chance, in_order, odds, score, score_of, shares, weigh, weights
from normalize.result import Evidence

ASKED = (
    *("in the source", "partly in the source", "like what the source asks for", "same place", "go together"),
    *("nothing else left", "translated word", "made from its signs", "written so in the source"),
    "left as the source has it",
)
OF_A_SOURCE = frozenset(
    {
        *ASKED,
        *("already there", "elsewhere in the source", "not in the source", "stands so in the source", "stands without"),
        *("nearly in the source",),
        *("fits another", "like another word", "more like another word", "like a word of the source"),
    }
)
HEARD = frozenset(
    {
        *("stands so in the source", "like a word of the source", "like another word", "more like another word"),
        *("just another word", "named apart", "right as it is read", "not read in the source"),
    }
)
LISTS_ASIDE = frozenset({"listed calque", "predicted calque", "listed garble", "unknown word"})
"""What settles a matter by itself: it stands for more than surroundings do."""

MODELS = {"text alone": weights(False), "with source": weights(True)}
EVERY_LINE = [(model, name) for model, found in MODELS.items() for name in found.lines]

values = st.floats(0, 2, allow_nan=False)
lines = st.lists(st.tuples(st.integers(0, 20), st.floats(-5, 5)), min_size=1, max_size=5, unique_by=lambda p: p[0]).map(
    lambda points: Line(*zip(*((v / 10, o) for v, o in sorted(points)), strict=True))
)


@pytest.mark.parametrize(
    ("value", "odds"), [(-1.0, 0.0), (0.0, 0.0), (0.25, 0.5), (0.5, 1.0), (0.75, 2.5), (1.0, 4.0), (7.0, 4.0)]
)
def test_a_line_is_level_beyond_its_ends(value, odds):
    assert Line((0.0, 0.5, 1.0), (0.0, 1.0, 4.0)).at(value) == odds


@given(lines, values)
def test_a_line_stays_between_its_points(line, value):
    assert min(line.odds) - 1e-9 <= line.at(value) <= max(line.odds) + 1e-9


@given(lines)
def test_a_line_goes_through_its_points(line):
    assert [line.at(value) for value in line.values] == pytest.approx(list(line.odds))


def model(**odds):
    return Weights.of({"bias": -1, "evidence": {name: [[0, 0], [1, most]] for name, most in odds.items()}})


def test_evidence_that_was_never_fitted_adds_nothing():
    assert model(a=2).odds("b", 1.0) == 0
    assert score(weigh([("b", 1.0, "")], model(a=2)), model(a=2)) == score([], model(a=2))


def test_the_most_that_evidence_can_add_counts_no_reason_against():
    assert model(a=2, b=-3, c=1).most(("a", "b", "c", "d")) == 3
    assert model(a=2, b=-3, c=1).most(()) == 0
    assert Weights.of({"bias": 0, "evidence": {"a": [[0, 0], [0.5, 4], [1, 3]]}}).most(["a"]) == 4


@given(st.dictionaries(st.sampled_from("abc"), st.floats(0, 1)), st.floats(-4, 4), st.floats(-4, 4), st.floats(-4, 4))
def test_no_evidence_says_more_than_the_most(seen, a, b, c):
    weighed = model(a=a, b=b, c=c)
    evidence = weigh([(name, value, "") for name, value in seen.items()], weighed)
    assert sum(e.share for e in evidence) <= weighed.most("abc") + 1e-2


def test_what_has_no_value_says_nothing():
    assert weigh([("a", 0.0, "nothing"), ("a", 1.0, "all")], model(a=2)) == (Evidence("a", 1.0, 2.0, "all"),)


def test_the_strongest_reason_stands_first_for_or_against():
    evidence = weigh([("a", 1.0, ""), ("b", 1.0, ""), ("c", 1.0, "")], model(a=1, b=-3, c=2))
    assert [e.name for e in in_order(evidence)] == ["b", "c", "a"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 1)), max_size=9))
def test_a_score_by_shares_is_the_score_of_the_evidence_to_the_last_digit(pairs):
    seen, some = [(name, value, "") for name, value in pairs], model(a=0.7, b=-1.3, c=2.1)
    assert score_of(shares(seen, some), some) == score(in_order(weigh(seen, some)), some)


@given(st.lists(st.tuples(st.floats(0, 5), st.floats(-1e6, 1e6))))
def test_a_score_is_a_chance(pairs):
    evidence = [Evidence("a", value, weight, "") for value, weight in pairs]
    assert 0 <= score(evidence, model()) <= 1


@given(st.lists(st.floats(-4, 4), max_size=6), st.floats(0, 4))
def test_a_reason_for_never_lowers_a_score(weighed, more):
    before = [Evidence("a", 1.0, weight, "") for weight in weighed]
    after = [*before, Evidence("b", 1.0, more, "")]
    assert score(before, model()) <= score(after, model())
    assert chance(odds(before, model()) + more) == pytest.approx(score(after, model()))


def test_a_reason_against_lowers_a_score():
    reason, counter = Evidence("a", 1.0, 2.0, ""), Evidence("b", 1.0, -1.0, "")
    assert score([counter], model()) < score([], model()) < score([reason, counter], model()) < score([reason], model())


def test_both_models_ship():
    text = resources.files("normalize.match").joinpath("weights.json").read_text("utf-8")
    assert set(MODELS) < set(json.loads(text))
    assert weights(True) is not weights(False)
    assert MODELS["text alone"].lines.keys() == MODELS["with source"].lines.keys()


@pytest.mark.parametrize(("which", "name"), EVERY_LINE, ids=lambda value: value.replace(" ", "-"))
def test_every_line_starts_at_nothing_and_goes_one_way(which, name):
    line = MODELS[which].lines[name]
    assert (line.values[0], line.odds[0]) == (0, 0)
    assert list(line.values) == sorted(set(line.values))
    steps = [b - a for a, b in itertools.pairwise(line.odds)]
    assert all(step >= 0 for step in steps) or all(step <= 0 for step in steps)


def test_without_a_source_none_says_anything():
    lines = MODELS["text alone"].lines
    assert {name for name in OF_A_SOURCE if any(lines[name].odds)} == set()


@pytest.mark.parametrize("which", MODELS)
def test_nothing_but_likeness_makes_a_name(which):
    """No reason but likeness may weigh more than 4, so that none outweighs all others."""
    found = MODELS[which]
    assert {n for n, line in found.lines.items() if max(line.odds) > 4} <= LISTS_ASIDE
    assert chance(found.bias + found.odds("letters off", 1.0)) < 0.5


@pytest.mark.parametrize("which", MODELS)
@pytest.mark.parametrize("name", ["spelling", "sound", "ear", "reading", "native name", "letters", "same words"])
def test_what_is_alike_speaks_for_a_change(which, name):
    assert min(MODELS[which].lines[name].odds) >= 0


@pytest.mark.parametrize("which", MODELS)
@pytest.mark.parametrize(
    "name",
    [
        "rival",
        "demonym",
        "plural",
        "other given name",
        "another romanisation",
        "letters off",
        "unlike word",
        "stranger",
    ],
)
def test_what_tells_of_another_name_speaks_against_it(which, name):
    assert min(MODELS[which].lines[name].odds) < 0
    assert max(MODELS[which].lines[name].odds) <= 0


@pytest.mark.parametrize("name", ASKED)
def test_what_the_source_asks_for_speaks_for_a_change(name):
    assert max(MODELS["with source"].lines[name].odds) > 0
    assert min(MODELS["with source"].lines[name].odds) >= 0


@pytest.mark.parametrize("name", ["right name", "right word", "fits another", "stands without"])
def test_what_is_right_or_stands_already_speaks_against_it(name):
    assert max(MODELS["with source"].lines[name].odds) <= 0
    assert min(MODELS["with source"].lines[name].odds) < 0


@pytest.mark.parametrize("name", sorted(HEARD))
def test_what_is_heard_in_the_source_never_speaks_for_a_change(name):
    # Nothing is read aloud for what all else speaks against.
    assert max(MODELS["with source"].lines[name].odds) <= 0
