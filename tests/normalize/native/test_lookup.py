"""What is compiled finds the forms that the plain modules find."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from normalize.match.index import _RULES
from normalize.native import lookup
from tests.normalize.native.indexed import INDEX, MENTION, SECTIONS, SYLLABLES

pytestmark = pytest.mark.skipif(lookup is None, reason="nothing is compiled")


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


@given(some.lists(some.sampled_from(SYLLABLES), min_size=1, max_size=9).map("".join))
@example("hulusiakarshichenko")
@example("akaluhusimevlut")
def test_the_same_words_sound_alike_however_long_they_are(word: str) -> None:
    assert lookup.Lookup(SECTIONS, _RULES).similar(word) == INDEX._similar.find(word)


@given(some.lists(MENTION, min_size=1, max_size=6))
def test_what_is_kept_of_words_changes_nothing(mentions: list[tuple[str, ...]]) -> None:
    few = lookup.Lookup(SECTIONS, {**_RULES, "most_kept": 1})
    assert [few.near(words, 36) for words in mentions] == [found_alone(words, 36) for words in mentions]


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells how much memory is in use so")
def test_what_is_forgotten_of_words_takes_no_memory() -> None:
    draw = random.Random(3)
    words = ["".join(draw.choices(SYLLABLES, k=2)) for _ in range(400)]
    seldom = lookup.Lookup(SECTIONS, {**_RULES, "most_kept": 1})
    sizes = []
    for _ in range(20):
        for one, other in zip(words, reversed(words), strict=True):
            seldom.near((one, other), 36)
        sizes.append(int(Path("/proc/self/statm").read_text().split()[1]))
    # In pages of 4 kB; what the later searches find would take a thousand.
    assert sizes[-1] - sizes[3] < 500
