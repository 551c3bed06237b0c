"""Which mentions of a text alone are weighed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Entity
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import mentions, read
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.match.screening.doubtful import Doubtful, as_wholes
from normalize.match.screening.hopes import Hopes
from tests.normalize.match.entities import ALL
from tests.normalize.match.prospects import every_prospect

AKKAR = Entity("akkar", "Akkar", "place", country="Lebanon")
INDEX = Index((*ALL, AKKAR))
CANDIDATES = Candidates(INDEX)
HOPES = Hopes(CANDIDATES, CANDIDATES.of, every_prospect)

# label, text, what is weighed: mention → what is proposed
CASES = [
    ("nothing alike", "Zanzibar spoke", {}),
    ("a right name", "Hulusi Akar spoke", {}),
    ("a right name that is like another", "Akkar spoke", {}),
    ("right names beside each other", "Akkar, Turkey", {}),
    ("small letters", "akal spoke", {}),
    ("the right name of somebody else", "Kim Jong Il spoke", {}),
    ("no acronym", "Whho spoke", {}),
    ("too short", "Aka spoke", {}),
    ("a garble", "Akal spoke", {"akal": "Akar"}),
    ("an acronym", "WHHO spoke", {"whho": "WHO"}),
    ("a garble beside a right word", "Turkish Akal spoke", {"akal": "Akar", "turkish akal": "Hulusi Akar"}),
]


def weighed(text):
    document = read(text)
    return document, Doubtful(document, HOPES, recognise(document, INDEX).right).worthy()


@pytest.mark.parametrize(("label", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_what_is_weighed(label, text, expected):
    _, found = weighed(text)
    best = {" ".join(doubt.mention.words): doubt.likely[0].written for doubt in found}
    assert {words: written for words, written in best.items() if words in expected or not expected} == expected


pieces = st.sampled_from("Akar Akal Akkar Hulusi Turkey Turkish Robert Kim Jong Un Il WHO and , said \n".split(" "))


@given(st.lists(pieces, max_size=9).map(" ".join))
def test_without_a_source_no_right_name_is_touched(text):
    document, found = weighed(text)
    right = {(k.mention.first, k.mention.last) for k in recognise(document, INDEX).right}
    assert not right & {(doubt.mention.first, doubt.mention.last) for doubt in found}
    assert all(doubt.likely for doubt in found)


@given(st.lists(pieces, max_size=9).map(" ".join))
def test_right_names_leave_the_mentions_beside_them(text):
    document = read(text)
    weighed = Doubtful(document, HOPES, recognise(document, INDEX).right)
    every = [mention for mention in mentions(document) if not weighed.covered(mention) and HOPES.of[mention.words]]
    doubts = filter(None, (weighed.as_likely(mention, HOPES.of[mention.words].likely) for mention in every))
    assert weighed.worthy() == as_wholes(list(doubts), weighed)


TEXTS = st.lists(
    st.sampled_from("Hulusi Akal Akar Akkar Akara Mevlut Chavushoru Lighthizer Litizer Robert of said WHHO".split()),
    max_size=12,
).map(" ".join)


@given(TEXTS, st.sets(st.sampled_from("hulusi akal akkar akara mevlut chavushoru litizer robert whho".split())))
def test_what_comes_to_nothing_is_left_out_and_changes_nothing_else(text, hopeless):
    document = read(text)
    right = recognise(document, INDEX).right

    def hopeful(words):
        return hopeless.isdisjoint(words) and bool(CANDIDATES.of(words))

    every = Doubtful(document, HOPES, right).worthy()
    found = Doubtful(document, Hopes(CANDIDATES, hopeful, every_prospect), right).worthy()
    assert found == [doubt for doubt in every if hopeless.isdisjoint(doubt.mention.words)]
