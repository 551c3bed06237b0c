"""What is compiled arranges postings and skeletons as the plain modules do."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as some

from gazetteer.stored.postings import pack_postings, posting
from gazetteer.stored.strings import slotted
from normalize.match.index.sounds import lacking
from normalize.native import arranging

pytestmark = pytest.mark.skipif(arranging is None, reason="nothing is compiled")

POST = some.tuples(some.integers(0, 3), some.integers(0, 4), some.integers(0, (1 << 29) - 10))


@given(some.lists(some.lists(POST, max_size=8), max_size=3), some.permutations(range(4)), some.integers(0, 9))
def test_the_same_sections(relations: list[list[tuple[int, int, int]]], final: list[int], first: int) -> None:
    posts = [(array("Q", [posting(*post) for post in each]), array("I", final), first) for each in relations]
    plain = [posting(final[key], relation, number + first) for each in relations for key, relation, number in each]
    items, starts = arranging.arranged(posts, 4)
    assert {"p.posted": items, "p.posted.starts": starts} == pack_postings("p", plain, 4)


def test_a_key_that_is_not_there() -> None:
    with pytest.raises(IndexError):
        arranging.arranged([(array("Q", [posting(0, 0, 1)]), array("I", [9]), 0)], 4)


@given(some.lists(some.binary(max_size=4), max_size=40), some.integers(1, 30))
def test_the_same_hash_table(strings: list[bytes], more: int) -> None:
    assert arranging.slotted(strings, len(strings) + more) == slotted(strings, len(strings) + more)


def test_a_hash_table_has_room_for_all() -> None:
    with pytest.raises(ValueError, match="slots"):
        arranging.slotted([b"a", b"b"], 2)


@given(some.lists(some.text("aKLé日", max_size=6), max_size=8))
def test_the_same_skeletons_that_lack_a_consonant(skeletons: list[str]) -> None:
    assert arranging.lacking(skeletons) == lacking(skeletons)
