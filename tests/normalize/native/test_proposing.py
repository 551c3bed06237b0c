"""What is compiled proposes whom the plain modules propose, and leaves out only what comes to nothing anywhere."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from gazetteer import Entity
from normalize.match.candidates.candidate import Candidate
from normalize.match.candidates.proposing import RULES, Candidates
from normalize.match.evidence.context.neighbour_names import LIKE_A_GIVEN_NAME
from normalize.match.index import Index
from normalize.match.models import Models
from normalize.match.screening.hopes import is_whole
from normalize.match.screening.prospects import _limits, by_likeness, by_numbers, hopeful, outlook
from normalize.match.weights import weights
from normalize.native import ears, glancing, proposing
from normalize.options import Options
from tests.normalize.match.entities import AKAR, BERGER, CHANG, HONDA, KEQIANG
from tests.normalize.native.indexed import ENTITIES, PIVOTS, Damaged, proposer_of

pytestmark = pytest.mark.skipif(proposing is None, reason="nothing is compiled")

KNOWN = [
    Entity("twin-b", "Marta Luhanova", "person", country="Russia", rank=9, names={"ru": ("Марта Луганова",)}),
    Entity("twin-a", "Marta Luganova", "person", "Minister of Trade", "Ukraine", rank=9),
    Entity("town-b", "Lubansk", "place", country="Russia", population=30_000, names={"ru": ("Лубянск",)}),
    Entity("town-a", "Lubanska", "place", country="Poland", population=30_000, aliases=("Lubansko", "Lubanskaya")),
    Entity("big", "Asahigawa", "place", country="Japan", population=(1 << 33) + 1, names={"ja": ("旭側",)}),
    Entity("paper", "Luban Truth", "media", aliases=("The Luban Truth",), names={"ru": ("Лубанская правда",)}),
    Entity("works", "Luban 300 Works", "org", names={"zh": ("卢班三百",)}),
    Entity("abe", "Shinzo Abe", "person", "Prime Minister", "Japan", names={"ja": ("安倍晋三",), "zh": ("安倍晋三",)}),
    Entity("tornado", "Tornado-S", "product"),
    Entity("lubo", "LUBO Works", "org"),
    Entity("odd", "Odd Karlsen", "person", rank=-1),
    Entity("first", "Nino Ferrat", "person", rank=0, population=0),
]
NAMES = [replace(e, rank=n % 50 or None) if e.id.startswith("made") else e for n, e in enumerate([*KNOWN, *ENTITIES])]
INDEX = Index(NAMES)
COMPILED, PLAIN = Candidates(INDEX), Candidates(INDEX)
PLAIN.proposer = None
MODELS = (weights(with_source=False), weights(with_source=True))


@some.composite
def mentions(draw: some.DrawFn) -> tuple[str, ...]:
    """The words of a name that is known, garbled, in another order, with more words or without some."""
    form = INDEX.forms[draw(some.integers(0, len(INDEX.forms) - 1))]
    words = list(form.words)
    for _ in range(draw(some.integers(0, 3))):
        place = draw(some.integers(0, len(words) - 1))
        word, at = words[place], draw(some.integers(0, len(words[place])))
        words[place] = word[:at] + draw(some.sampled_from(["", "l", "r", "a", "o", "sh"])) + word[at + 1 :] or "a"
    more = draw(some.sampled_from(["", "", "", "the", "minister", "s", "300", "luban", "truth"]))
    words = [more, *words] if more and draw(some.booleans()) else [*words, more] if more else words
    if draw(some.booleans()) and len(words) > 1:
        words = words[1:] + words[:1]
    if draw(some.integers(0, 5)) == 0:
        words = ["".join(words)]
    return tuple(words[:6])


def all_of(candidate: Candidate) -> tuple[object, ...]:
    return candidate.form, candidate.latin, candidate.native, candidate.reading


@given(mentions())
@example(("keqiang", "li"))
@example(("luobote", "laitexize"))
@example(("hondo", "keiko"))
@example(("tornados",))
@example(("anbei", "jinsan"))
@example(("asahigava",))
@example(("luban", "300", "work"))
@example(("minister", "hulusi", "akal"))
@settings(max_examples=400)
def test_the_same_candidates_in_the_same_order(words: tuple[str, ...]) -> None:
    assert list(map(all_of, COMPILED.of(words))) == list(map(all_of, PLAIN.of(words)))


@given(mentions())
@example(("lubanskaya",))
@example(("luban", "works"))
@settings(max_examples=200)
def test_what_is_told_without_reading_names_is_what_they_say(words: tuple[str, ...]) -> None:
    for found, plain in zip(COMPILED.of(words), PLAIN.of(words), strict=True):
        assert _at_a_glance(found) == _at_a_glance(plain)


def _at_a_glance(candidate: Candidate) -> tuple[object, ...]:
    names = candidate.entity_id, candidate.entity, candidate.kind, candidate.origin, candidate.whole
    return *names, candidate.fame, candidate.short, candidate.acronym, candidate.alike, candidate.last


def test_many_are_proposed_by_numbers() -> None:
    words = [("hulusi", "akal"), ("luganowa",), ("lubanski",), ("luobote", "laitexize"), ("hondo", "keiko"), ("ferat",)]
    assert all(COMPILED.proposed(each) for each in words)


@given(mentions(), some.sampled_from(MODELS))
@example(("luganowa",), MODELS[0])
@example(("lubanski",), MODELS[0])
@example(("luobote", "laitexize"), MODELS[1])
@settings(max_examples=300)
def test_nothing_comes_to_more_than_its_numbers_say(words: tuple[str, ...], model) -> None:
    for found, plain in zip(COMPILED.of(words), PLAIN.of(words), strict=True):
        known = by_likeness(words, plain, INDEX, model)
        assert known == by_likeness(words, found, INDEX, model)
        assert all(most >= each for most, each in zip(by_numbers(words, found, model), known, strict=True))


def is_hopeful(words: tuple[str, ...], candidates: Candidates, models: Models, least: float) -> bool:
    """Whether some document may make something of some words, by numbers where they are known so."""
    seen = outlook(words, candidates, models, least)
    return seen.hopeful if seen else hopeful(words, candidates, INDEX, models, least)


@given(mentions(), some.sampled_from([-3.0, -0.2, 1.0]))
@settings(max_examples=200)
def test_whoever_is_hopeful_is_so_by_numbers(words: tuple[str, ...], least: float) -> None:
    models = Models(INDEX, None)
    if is_hopeful(words, PLAIN, models, least):
        assert is_hopeful(words, COMPILED, models, least)


@given(mentions(), some.sampled_from([-3.0, -0.2, 1.0]), some.sampled_from(["ru", "ja", "zh", "cs"]))
@settings(max_examples=200)
def test_beside_a_source_each_is_hopeful_by_the_model_it_is_weighed_with(
    words: tuple[str, ...], least: float, lang: str
) -> None:
    models = Models(INDEX, INDEX.natives(lang).bearers(frozenset()))
    most = [by_likeness(words, each, INDEX, models.of(each))[1] for each in PLAIN.of(words)]
    assert is_hopeful(words, PLAIN, models, least) == any(odds >= least for odds in most)
    if is_hopeful(words, PLAIN, models, least):
        assert is_hopeful(words, COMPILED, models, least)


@given(mentions())
@settings(max_examples=200)
def test_whole_names_are_told_without_reading_them(words: tuple[str, ...]) -> None:
    whole = any(map(is_whole, PLAIN.of(words)))
    assert COMPILED.may_be_whole(words, LIKE_A_GIVEN_NAME) or not whole


@given(mentions(), some.sets(some.integers(0, len(NAMES) - 1), max_size=len(NAMES) // 2))
@settings(max_examples=200)
def test_who_is_proposed_is_told_without_reading_names(words: tuple[str, ...], numbers: set[int]) -> None:
    proposed = {candidate.entity.id for candidate in PLAIN.of(words)}
    assert COMPILED.propose_any(words, numbers) == PLAIN.propose_any(words, numbers)
    assert COMPILED.propose_any(words, COMPILED.numbers(proposed)) == bool(proposed)


def test_figures_beyond_what_is_kept_go_the_plain_way() -> None:
    assert COMPILED.proposed(("odd", "karlson")) is None
    assert [each.written for each in COMPILED.of(("odd", "karlson"))] == ["Odd Karlsen"]


def test_another_spelling_goes_the_plain_way() -> None:
    assert Candidates(Index([AKAR], Options(spelling="native"))).proposer is None


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_does_no_harm(seed: int) -> None:
    damaged = Damaged(seed)
    proposer = proposer_of(damaged)
    draw = random.Random(seed)
    for entity in (AKAR, CHANG, HONDA, KEQIANG, BERGER, *draw.sample(ENTITIES, 20)):
        words = tuple(entity.name.lower().replace("r", "l").split())
        try:
            found = proposer.of(words, ears(PIVOTS))
            if found is not None:
                glancing.Outlook((_limits(proposer, MODELS[0], 1.0),), found, -9.0)
        except (IndexError, UnicodeDecodeError):
            continue
        assert found is None or len(found) <= RULES["most_candidates"]
