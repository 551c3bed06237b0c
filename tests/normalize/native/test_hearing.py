"""What is compiled hears what the plain modules hear, of any text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from normalize.match.names.words_alike import plain_likeness
from normalize.native import ears, hearing
from normalize.text.pivots import confusions, keys, pivots, pivots_of
from normalize.text.sound import CONSONANTS, skeleton, sound

pytestmark = pytest.mark.skipif(hearing is None, reason="nothing is compiled")

_PIECES = sorted(
    {spelling for spelling, _ in CONSONANTS}
    | {spelling.strip("$-<>") for confusion in confusions() for spelling in confusion.spellings}
    | set("aeiouyhqwx07")
)
FOLDED = some.lists(some.sampled_from(_PIECES), max_size=8).map("".join)
ANY = some.one_of(FOLDED, some.text(max_size=12), some.text("akrlS\n\0é", max_size=6), some.text("abst", min_size=60))


def known(text: str) -> bool:
    return text.isascii() and not set("\0\n") & set(text) and len(text) <= 64


@given(ANY)
@example("")
@example("c")
@example("ks" * 32)
@example("ks" * 33)
@example("a" * 100_000)
@example("\ud800")
def test_sounds_and_skeletons_are_the_same(text: str) -> None:
    assert hearing.sound_of(text) == (sound(text) if known(text) else None)
    assert hearing.heard_of(text) == ((skeleton(text), sound(text)) if known(text) else None)


@given(ANY)
@example("")
@example("el")
@example("ellel")
@example("e" * 65)
def test_every_pivot_hears_the_same(text: str) -> None:
    assert ears(pivots()).keys(text) == (keys(text, pivots()) if known(text) else None)


@given(ANY, ANY, some.sampled_from([None, "ja", "he", "is"]))
@example("", "", None)
@example("", "akar", None)
@example("johann", "john", None)
@example("kdsh", "kadish", "he")
@example("a" * 64, "b" * 64, None)
@example("a" * 65, "a" * 65, None)
def test_words_are_as_much_alike(left: str, right: str, language: str | None) -> None:
    through = pivots_of(language)
    found = ears(through).likeness(left, right)
    assert found == (tuple(plain_likeness(left, right, through)) if known(left) and known(right) else None)


@given(FOLDED, FOLDED)
def test_what_was_kept_is_what_was_heard(left: str, right: str) -> None:
    """However few words are kept, and in whatever order they come."""
    few = hearing.Ears([([("a", "", False, "e")], False)], {}, 0.9, 5, 1)
    first = few.likeness(left, right)
    assert few.likeness(right, left) == first
    assert few.likeness(left, right) == first


# label, a rule that is beyond the tables
BEYOND = [
    ("letters that are too many", ("abcdefgh", "", False, "a")),
    ("no letter", ("1", "", False, "a")),
    ("a sign that is too long", ("a", "", False, "ab")),
]


@pytest.mark.parametrize(("label", "rule"), BEYOND, ids=[case[0] for case in BEYOND])
def test_a_rule_beyond_the_tables_is_refused(label: str, rule: tuple[str, str, bool, str]) -> None:
    with pytest.raises(ValueError, match="beyond what can be heard"):
        hearing.Ears([([rule], False)], {}, 0.9, 5, 1)


def test_too_many_rules_or_pivots_are_refused() -> None:
    rule = ("a", "", False, "a")
    with pytest.raises(ValueError, match="too many spellings"):
        hearing.Ears([([rule] * 100, False)], {}, 0.9, 5, 1)
    with pytest.raises(ValueError, match="too many pivots"):
        hearing.Ears([([rule], False)] * 100, {}, 0.9, 5, 1)
