"""What is compiled finds the forms that the plain modules find, and is not harmed by a damaged file."""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from gazetteer import Entity
from normalize.match.candidate import Candidate
from normalize.match.candidates import best
from normalize.match.forms import Form
from normalize.match.index import _RULES, Index, Least, LeastAsked
from normalize.match.likeness import JOINED, Likeness, compare
from normalize.native import ears, lookup
from normalize.text.pivots import pivots_of
from tests.normalize.match.names import AKAR, ALL, ASAHIKAWA, BEIJIANG, BERGER, HONDA, KEQIANG, LIGHTHIZER

pytestmark = pytest.mark.skipif(lookup is None, reason="nothing is compiled")

_SYLLABLES = "aka lu hu si mev lut cav ber gov ski rah man shi no ka ri to mu che nko alex andr ov".split()


def _made_up() -> list[Entity]:
    """Names alike enough that more are found than are compared."""
    draw = random.Random(7)
    counts = draw.choices([1, 2, 2, 3], k=900)
    names = {" ".join("".join(draw.choices(_SYLLABLES, k=2)) for _ in range(count)) for count in counts}
    return [Entity(f"made-{i}", name.title(), "person") for i, name in enumerate(sorted(names))]


ENTITIES = [*ALL, HONDA, KEQIANG, BERGER, BEIJIANG, ASAHIKAWA, *_made_up()]
INDEX = Index(ENTITIES)
SECTIONS = INDEX._sections
PIVOTS = pivots_of(None)
LEAST = Least(as_many=0.55, joined=0.75, read=0.72, word=0.35, turned_word=0.5)
LEAST_ASKED = LeastAsked(unlike=0.5, beside_same=0.35)
ALL_OF_THEM = Least(0, 0, 0, 0, 0)

WORD = some.one_of(
    some.lists(some.sampled_from([*_SYLLABLES, "l", "r", "o"]), min_size=1, max_size=3).map("".join),
    some.sampled_from("honda kyouko keqiang luobote laitexize hulusi akal asahikawa 400 s é".split()),
    some.text(max_size=5),
)
MENTION = some.lists(WORD, min_size=1, max_size=5).map(tuple)


def found_alone(words: Sequence[str], most: int) -> list[int] | None:
    return lookup.Lookup(SECTIONS, _RULES).near(tuple(words), most)


@given(MENTION, some.sampled_from([1, 5, 36, 10_000]))
@example(("akaluhusi",), 36)
@example(("hulusi", "akal"), 3)
@example(("",), 36)
@example(("", ""), 36)
@example(("x" * 65,), 36)
@example(("luobote", "laitexize"), 36)
def test_the_same_forms_in_the_same_order(words: tuple[str, ...], most: int) -> None:
    found = found_alone(words, most)
    whole = "".join(words)
    if whole.isascii() and not set("\0\n") & set(whole) and len(whole) <= 64:
        assert found == INDEX.plain_near(words, most)
    else:
        assert found is None


@given(some.lists(some.sampled_from(_SYLLABLES), min_size=1, max_size=9).map("".join))
@example("hulusiakarshichenko")
@example("akaluhusimevlut")
def test_the_same_words_sound_alike_however_long_they_are(word: str) -> None:
    assert lookup.Lookup(SECTIONS, _RULES).similar(word) == INDEX._similar.find(word)


@given(some.lists(MENTION, min_size=1, max_size=6))
def test_what_is_kept_of_words_changes_nothing(mentions: list[tuple[str, ...]]) -> None:
    few = lookup.Lookup(SECTIONS, {**_RULES, "most_kept": 1})
    assert [few.near(words, 36) for words in mentions] == [found_alone(words, 36) for words in mentions]


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


class Damaged:
    """Sections of which some bytes were changed, as a file may be that is too large to be checked."""

    def __init__(self, seed: int) -> None:
        draw = random.Random(seed)
        self._parts = {name: bytearray(memoryview(part).cast("B")) for name, part in SECTIONS.parts().items()}
        for _ in range(draw.choice([1, 10, 1000])):
            part = self._parts[draw.choice(sorted(self._parts))]
            if part:
                part[draw.randrange(len(part))] = draw.randrange(256)
        if draw.random() < 0.3:
            part = self._parts[draw.choice(sorted(self._parts))]
            del part[draw.randrange(len(part) // 8 + 1) * 8 :]

    def __getitem__(self, name: str) -> memoryview:
        return memoryview(self._parts[name])

    def numbers(self, name: str) -> memoryview:
        return self[name].cast("I")


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_does_no_harm(seed: int) -> None:
    damaged = lookup.Lookup(Damaged(seed), _RULES)
    for words in (("hulusi", "akal"), ("akaluhusi",), ("luobote", "laitexize"), ("hondo", "keiko"), ("chenkomu", "x")):
        try:
            found = damaged.near_enough(words, 36, ears(PIVOTS), lookup.Least(*LEAST, JOINED))
        except (IndexError, UnicodeDecodeError):
            continue
        assert found is None or len(found) <= 36
        with suppress(IndexError, UnicodeDecodeError):
            least = lookup.LeastAsked(*LEAST_ASKED, JOINED)
            damaged.like_enough(range(-1, len(ENTITIES) + 1), words, ears(PIVOTS), least)


def test_threads_do_not_disturb_each_other() -> None:
    draw = random.Random(3)
    mentions = [tuple("".join(draw.choices(_SYLLABLES, k=2)) for _ in range(draw.randint(1, 3))) for _ in range(200)]
    alone = [INDEX.near(words, 36, PIVOTS, LEAST) for words in mentions]
    few = lookup.Lookup(SECTIONS, {**_RULES, "most_kept": 8})
    least = lookup.Least(*LEAST, JOINED)
    with ThreadPoolExecutor(4) as threads:
        found = [threads.map(lambda words: few.near_enough(words, 36, ears(PIVOTS), least), mentions) for _ in range(4)]
        assert [[list(map(tuple, each)) for each in one] for one in found] == [alone] * 4


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells how much memory is in use so")
def test_what_is_forgotten_of_words_takes_no_memory() -> None:
    draw = random.Random(3)
    words = ["".join(draw.choices(_SYLLABLES, k=2)) for _ in range(400)]
    seldom = lookup.Lookup(SECTIONS, {**_RULES, "most_kept": 1})
    sizes = []
    for _ in range(20):
        for one, other in zip(words, reversed(words), strict=True):
            seldom.near((one, other), 36)
        sizes.append(int(Path("/proc/self/statm").read_text().split()[1]))
    # In pages of 4 kB; what the later searches find would take a thousand.
    assert sizes[-1] - sizes[3] < 500
