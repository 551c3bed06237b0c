"""What is compiled screens out only mentions of which no document makes anything, and notes them as plain code does."""

from __future__ import annotations

import copy
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from normalize.match.candidates.proposing import Candidates
from normalize.match.index import Index
from normalize.match.models import Models
from normalize.match.screening.hopes import Hope, Hopes, mentions
from normalize.match.screening.prospects import screen
from normalize.native import ears, screening
from normalize.noted import Noted
from tests.normalize.native.indexed import ENTITIES, PIVOTS, Damaged, proposer_of
from tests.normalize.native.test_proposing import COMPILED, INDEX, NAMES, PLAIN, all_of, is_hopeful
from tests.normalize.native.test_proposing import mentions as garbled

pytestmark = pytest.mark.skipif(screening is None, reason="nothing is compiled")

ALONE = Models(INDEX, None)
SETTINGS = (None, None, -0.2)


def screened(words: tuple[str, ...], least: float = -0.2, candidates: Candidates = COMPILED) -> bool:
    """Whether some words are screened out where nothing is known of them from before."""
    made = screen(candidates, noting(1 << 10), ALONE, least, SETTINGS)
    assert made is not None
    return made.hopeless(words)


def noting(most: int) -> Index:
    """The index, with nothing noted of what comes to nothing."""
    index = copy.copy(INDEX)
    index.hopeless = Noted(most)
    return index


@given(garbled(), some.sampled_from([-3.0, -0.2, 1.0, 3.0]))
@example(("luganowa",), -0.2)
@example(("lubanskaya",), -0.2)
@example(("luobote", "laitexize"), -0.2)
@example(("hondo", "keiko"), 1.0)
@example(("the", "luban", "trut"), -0.2)
@example(("luban", "300", "work"), -0.2)
@example(("president", "lubanska"), -0.2)
@example(("hulusi", "minister"), -0.2)
@settings(max_examples=500)
def test_nothing_is_screened_out_that_is_hopeful(words: tuple[str, ...], least: float) -> None:
    if screened(words, least=least):
        assert not is_hopeful(words, PLAIN, ALONE, least)
        assert not is_hopeful(words, COMPILED, ALONE, least)


def test_beside_a_source_nothing_is_screened() -> None:
    models = Models(INDEX, INDEX.natives("ru").bearers(frozenset()))
    assert screen(COMPILED, INDEX, models, -0.2, SETTINGS) is None


def test_much_of_what_is_hopeless_is_screened_out() -> None:
    draw = random.Random(1)
    every = [tuple(entity.name.lower().split()) for entity in NAMES]
    words = [(*draw.choice(every)[:1], *draw.choice(every)[-1:]) for _ in range(300)]
    hopeless = [each for each in words if not is_hopeful(each, COMPILED, ALONE, -0.2)]
    assert len(hopeless) > 100
    assert sum(map(screened, hopeless)) > 0.9 * len(hopeless)


@pytest.mark.parametrize("words", [("of",), ("123", "456"), ("garden",), ("xqzvkwj",)])
def test_what_is_like_nobody_or_like_too_many_is_screened_out(words: tuple[str, ...]) -> None:
    assert screened(words)


def test_whose_figures_are_beyond_what_is_kept_is_not_screened_out() -> None:
    assert not screened(("odd", "karlson"), least=9.0)


def test_what_is_not_known_here_is_not_screened_out() -> None:
    assert not screened(("ödland",))
    assert not screened(("l" * 70,))


@given(garbled())
@settings(max_examples=300)
def test_the_same_are_proposed_for_what_was_screened(words: tuple[str, ...]) -> None:
    # Who is proposed is kept by the words, so nothing must be known of them.
    candidates = Candidates(INDEX)
    screened(words, candidates=candidates)
    assert list(map(all_of, candidates.of(words))) == list(map(all_of, PLAIN.of(words)))


_BITS = some.integers(-1, (1 << 12) - 1)


@given(some.lists(garbled(), min_size=1, max_size=3), some.sets(some.integers(0, 9)), _BITS, _BITS)
@settings(max_examples=100)
def test_the_mentions_of_a_run_are_those_of_which_something_comes(
    parts: list[tuple[str, ...]], right: set[int], begins: int, ends: int
) -> None:
    words, places = sum(parts, ())[:12], tuple(sorted(right))

    def hope(asked: tuple[str, ...]) -> bool:
        return is_hopeful(asked, COMPILED, ALONE, -0.2)

    made = screen(COMPILED, noting(1 << 10), ALONE, -0.2, SETTINGS)
    assert made is not None
    one, other = (Hopes(COMPILED, hope, lambda *_: (), among=among) for among in (made.among, mentions))
    for _ in range(2):
        found, every = (each.in_stretch[words, places, begins, ends] for each in (one, other))
        assert [each[:3] for each in found] == [each[:3] for each in every]
        one.in_stretch.clear()


def _anew() -> Candidates:
    """What proposes, with nothing kept from before."""
    candidates, sections = Candidates(Index(ENTITIES[:1])), INDEX._sections
    candidates.proposer = proposer_of(sections)
    return candidates


@given(some.lists(garbled(), min_size=2, max_size=5), some.sampled_from([-3.0, -0.2, 1.0]))
@example([("vladimirputin",), ("vladimir", "putim")], -0.2)
@example([("hulusi", "akal"), ("akal",), ("hulusi",), ("hulusiakal",), ("hulusi", "akal", "akal")], -3.0)
@settings(max_examples=100)
def test_what_is_kept_of_words_changes_nothing(words: list[tuple[str, ...]], least: float) -> None:
    together = _anew()
    assert [screened(each, least, together) for each in words] == [screened(each, least, _anew()) for each in words]


def test_known_mentions_are_not_screened() -> None:
    made = screen(COMPILED, INDEX, ALONE, -0.2, SETTINGS)
    assert made is not None
    hope = Hope(("xqzvkwj",), COMPILED, lambda *_: (), None)
    known = {("xqzvkwj",): hope, ("xqzvkwj", "of"): None}
    assert made.among(("xqzvkwj", "of"), (1,), -1, -1, known) == ((0, 1, ("xqzvkwj",), hope),)


@pytest.mark.parametrize("count", [1, 200])
def test_what_comes_to_nothing_is_noted_as_the_plain_way_does(count: int) -> None:
    index = noting(1 << 5)
    made, noted = screen(COMPILED, index, ALONE, -0.2, SETTINGS), index.hopeless
    assert made is not None
    for number in range(count):
        words = (f"xqzvkwj{'abcdefghijklmnopqrst'[number % 20]}{'abcdefghij'[number // 20]}",)
        assert made.hopeless(words)
        assert (SETTINGS, words) in noted
    asked = ("hulusi", "akal")
    assert not made.hopeless(asked)
    noted.add((SETTINGS, ("luganowa",)))
    assert made.hopeless(("luganowa",))


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_does_no_harm(seed: int) -> None:
    damaged = Damaged(seed)
    candidates = Candidates(Index(ENTITIES[:1]))
    candidates.proposer = proposer_of(damaged)
    made = screen(candidates, INDEX, ALONE, -0.2, (seed,))
    assert made is not None
    draw = random.Random(seed)
    for entity in draw.sample(ENTITIES, 30):
        words = tuple(entity.name.lower().replace("r", "l").split())
        try:
            if not made.hopeless(words):
                candidates.proposer.of(words, ears(PIVOTS))
        except (IndexError, UnicodeDecodeError):
            continue
