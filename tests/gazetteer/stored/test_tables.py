"""Strings, postings and rows come back as they were given, whatever they are."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as some

from gazetteer.stored import Sections, pack
from gazetteer.stored.postings import Postings, Rows, pack_postings, pack_rows, posting
from gazetteer.stored.sections import Part
from gazetteer.stored.strings import Strings, Table, pack_strings, pack_table


def sections(parts: dict[str, Part]) -> Sections:
    return Sections(b"".join(pack(parts, {})))


@given(some.lists(some.text()))
def test_strings_by_number(strings: list[str]) -> None:
    assert list(Strings(sections(pack_strings("s", strings)), "s")) == strings


@given(some.lists(some.text(), unique=True), some.text())
def test_a_table_finds_what_is_there_and_nothing_else(strings: list[str], other: str) -> None:
    table = Table(sections(pack_table("t", strings)), "t")
    assert [table.find(each) for each in strings] == list(range(len(strings)))
    assert table.find(other) == (strings.index(other) if other in strings else -1)


def test_a_lone_surrogate_is_a_string_too() -> None:
    table = Table(sections(pack_table("t", ["\ud800"])), "t")
    assert (table.find("\ud800"), table[0]) == (0, "\ud800")


def test_of_equal_strings_the_first_is_found() -> None:
    assert Table(sections(pack_table("t", ["a", "b", "a"])), "t").find("a") == 0


@given(some.lists(some.tuples(some.integers(0, 9), some.integers(0, 7), some.integers(0, (1 << 29) - 1))))
def test_postings_by_key_and_relation(posts: list[tuple[int, int, int]]) -> None:
    expected = defaultdict(list)
    for key, relation, number in sorted(posts):
        expected[key, relation].append(number)
    postings = Postings(sections(pack_postings("p", [posting(*each) for each in posts], 10)), "p")
    assert all(postings.of(key, relation) == expected[key, relation] for key in range(10) for relation in range(8))
    for relation in range(8):
        assert postings.of_any([1, 2, 5], relation) == {each for key in (1, 2, 5) for each in expected[key, relation]}


@pytest.mark.parametrize("rows", [[], [[]], [[3, 1, 2], [], [1]]])
def test_rows_keep_their_order(rows: list[list[int]]) -> None:
    stored = Rows(sections(pack_rows("r", [n for row in rows for n in row], map(len, rows))), "r")
    assert [stored[number] for number in range(len(stored))] == rows
