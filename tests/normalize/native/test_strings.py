"""What is compiled looks strings up as the plain table does."""

from __future__ import annotations

from array import array
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from gazetteer.stored.sections import Sections, pack
from gazetteer.stored.strings import Table, pack_table
from normalize.native import strings
from normalize.text.english import one_edit_away, plain_edited

pytestmark = pytest.mark.skipif(strings is None, reason="nothing is compiled")

LETTERS = some.text(some.sampled_from("abcdehilorstz"), min_size=1, max_size=8)


@given(LETTERS, some.sets(LETTERS, max_size=12), some.data())
@example("a", {"", "b", "ab"}, None)
@example("abc", {"ab", "bc", "ac", "acb", "zabc", "abcz", "abz", "abc"}, None)
def test_the_same_words_are_one_edit_away(word: str, words: set[str], data: some.DataObject | None) -> None:
    near = data.draw(some.sets(some.sampled_from(sorted(one_edit_away(word))), max_size=6)) if data else set()
    table = strings.Table(Sections(b"".join(pack(pack_table("words", sorted(words | near)), {}))), "words")
    assert set(strings.edited(table, word)) == set(plain_edited(table, word))


def table(every: list[str]) -> Sections:
    return Sections(b"".join(pack(pack_table("t", every), {})))


@given(some.lists(some.text("aé\ud800\0", max_size=3)), some.text("aé\ud800\0", max_size=3))
def test_the_same_strings_are_found(every: list[str], other: str) -> None:
    sections = table(every)
    find, plain = strings.Table(sections, "t").find, Table(sections, "t").find
    assert [find(each) for each in (*every, other)] == [plain(each) for each in (*every, other)]


@given(
    some.lists(some.text("aé한\ud800", max_size=3)),
    some.text("aé한\ud800", min_size=1, max_size=5),
    some.integers(0, 9),
)
def test_the_same_beginnings_are_found(every: list[str], word: str, most: int) -> None:
    sections = table(every)
    assert strings.Table(sections, "t").beginnings(word, most) == Table(sections, "t").beginnings(word, most)
    size = max(1, most)
    assert strings.Table(sections, "t").stretches(word, size) == Table(sections, "t").stretches(word, size)


@pytest.mark.parametrize(("name", "number"), [("t.starts", 9), ("t.slots", 9), ("t.slots", 1)])
def test_a_damaged_table_does_no_harm(name: str, number: int) -> None:
    parts = dict(table(["one", "two"]).parts())
    parts[name] = array("I", [number] * (len(parts[name]) // 4)).tobytes()
    damaged = strings.Table(Sections(b"".join(pack(parts, {}))), "t")
    with suppress(IndexError):
        assert damaged.find("three") in (-1, 0, 1)
