"""What is compiled compares mentions with forms as the plain modules do, and is not harmed by a damaged file."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from gazetteer import Entity
from normalize.match.candidates.candidate import Candidate
from normalize.match.candidates.proposing import best
from normalize.match.index import _RULES, Least, LeastAsked
from normalize.match.names.form import Form
from normalize.match.names.names_alike import JOINED, Likeness, compare
from normalize.native import comparing, ears
from normalize.text.pivots import pivots_of
from tests.normalize.match.entities import AKAR, HONDA, LIGHTHIZER
from tests.normalize.native.indexed import ENTITIES, INDEX, MENTION, PIVOTS, SECTIONS, SYLLABLES, Damaged

pytestmark = pytest.mark.skipif(comparing is None, reason="nothing is compiled")

LEAST = Least(as_many=0.55, joined=0.75, read=0.72, word=0.35, turned_word=0.5)
LEAST_ASKED = LeastAsked(unlike=0.5, beside_same=0.35)
ALL_OF_THEM = Least(0, 0, 0, 0, 0)


@given(MENTION, some.sampled_from([None, "ja"]))
@example(("luobote", "laitexize"), None)
@example(("akar", "hulusi"), None)
@example(("hondo", "keiko"), None)
@example(("hulusiakal",), None)
def test_only_what_is_no_candidate_is_left_out(words: tuple[str, ...], language: str | None) -> None:
    pivots = pivots_of(language)
    plain, near = INDEX.plain_near(words, 36), INDEX.near(words, 36, pivots, LEAST)
    numbers = [number for number, _ in near]
    assert [number for number in plain if number in numbers] == numbers
    every = best(words, [(INDEX.forms[number], None) for number in plain], pivots)
    fewer = best(words, [(INDEX.forms[number], alike) for number, alike in near], pivots)
    assert list(map(all_of, fewer)) == list(map(all_of, every))


@given(MENTION, some.sampled_from([None, "he"]))
@example(("akar", "hulusi"), None)
@example(("kyouko", "hondo"), None)
@example(("katrin", "berger", "anna"), None)
def test_forms_are_as_much_alike(words: tuple[str, ...], language: str | None) -> None:
    pivots = pivots_of(language)
    for number, alike in INDEX.near(words, 36, pivots, ALL_OF_THEM):
        assert alike in (None, compare(words, INDEX.forms[number], pivots))


@given(MENTION, some.sampled_from(ENTITIES), some.sampled_from([None, "ja"]))
@example(("hulusi", "zanzibar"), AKAR, None)
@example(("akar", "halusi"), AKAR, None)
@example(("motoda", "keiko"), HONDA, None)
@example(("laidhiser",), LIGHTHIZER, None)
def test_of_a_certain_entity_only_what_is_too_little_alike_is_left_out(
    words: tuple[str, ...], entity: Entity, language: str | None
) -> None:
    pivots = pivots_of(language)
    alike = [(form, compare(words, form, pivots)) for form in INDEX.forms_of(entity.id) if "".join(words)]
    enough = [form for form, likeness in alike if _is_enough(words, form, likeness)]
    found = [form for _, forms in INDEX.like((entity.id,), pivots, LEAST_ASKED)(words) for form, _ in forms]
    assert [form for form in found if form in enough] == enough
    if "".join(words).isalpha() and "".join(words).isascii():
        assert found == enough


@given(MENTION, some.lists(some.sampled_from([*ENTITIES, Entity("nobody", "Nobody", "person")]), max_size=9))
@example(("akal",), [LIGHTHIZER, AKAR])
def test_several_entities_are_asked_for_as_one_by_one(words: tuple[str, ...], entities: list[Entity]) -> None:
    ids = tuple(entity.id for entity in entities)
    alone = [each for id in ids for each in INDEX.like((id,), PIVOTS, LEAST_ASKED)(words)]
    assert list(INDEX.like(ids, PIVOTS, LEAST_ASKED)(words)) == alone
    for _, forms in alone:
        assert all(known in (None, compare(words, form, PIVOTS)) for form, known in forms)


def _is_enough(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    least = LEAST_ASKED.unlike if len(alike.changed) == len(words) else LEAST_ASKED.beside_same
    return (alike.heard if form.origin == "native" else alike.alike) >= least


def all_of(candidate: Candidate) -> tuple[object, ...]:
    return candidate.form, candidate.latin, candidate.native, candidate.reading


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_does_no_harm(seed: int) -> None:
    damaged = comparing.Comparer(Damaged(seed), _RULES)
    for words in (("hulusi", "akal"), ("akaluhusi",), ("luobote", "laitexize"), ("hondo", "keiko"), ("chenkomu", "x")):
        try:
            found = damaged.near_enough(words, 36, ears(PIVOTS), comparing.Least(*LEAST, JOINED))
        except (IndexError, UnicodeDecodeError):
            continue
        assert found is None or len(found) <= 36
        with suppress(IndexError, UnicodeDecodeError):
            least = comparing.LeastAsked(*LEAST_ASKED, JOINED)
            damaged.like_enough(range(-1, len(ENTITIES) + 1), words, ears(PIVOTS), least)


def test_threads_do_not_disturb_each_other() -> None:
    draw = random.Random(3)
    mentions = [tuple("".join(draw.choices(SYLLABLES, k=2)) for _ in range(draw.randint(1, 3))) for _ in range(200)]
    alone = [INDEX.near(words, 36, PIVOTS, LEAST) for words in mentions]
    few = comparing.Comparer(SECTIONS, {**_RULES, "most_kept": 8})
    least = comparing.Least(*LEAST, JOINED)
    with ThreadPoolExecutor(4) as threads:
        found = [threads.map(lambda words: few.near_enough(words, 36, ears(PIVOTS), least), mentions) for _ in range(4)]
        assert [[list(map(tuple, each)) for each in one] for one in found] == [alone] * 4
