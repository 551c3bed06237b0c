"""Which mentions are weighed, with a source and without."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Entity
from normalize.match.alignment import Alignment
from normalize.match.candidates import Candidates
from normalize.match.document import read
from normalize.match.doubtful import Fits, doubtful
from normalize.match.hopes import Hopes
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.match.source import read_source
from tests.normalize.match.names import ALL
from tests.normalize.match.prospects import every_prospect

AKKAR = Entity("akkar", "Akkar", "place", country="Lebanon")
INDEX = Index((*ALL, AKKAR))
CANDIDATES = Candidates(INDEX)
HOPES = Hopes(CANDIDATES, CANDIDATES.of, every_prospect)

# label, text, source, what is weighed: mention → what is proposed
CASES = [
    ("nothing alike", "Zanzibar spoke", None, {}),
    ("a right name", "Hulusi Akar spoke", None, {}),
    ("a right name that is like another", "Akkar spoke", None, {}),
    ("right names beside each other", "Akkar, Turkey", None, {}),
    ("small letters", "akal spoke", None, {}),
    ("the right name of somebody else", "Kim Jong Il spoke", None, {}),
    ("no acronym", "Whho spoke", None, {}),
    ("too short", "Aka spoke", None, {}),
    ("the source asks for nobody", "Aka spoke", "他说", {}),
    ("a right name that the source does not ask for", "Akkar spoke", "莱特希泽说", {}),
    ("the source asks, nothing is like it", "Zanzibar spoke", "阿卡尔说", {}),
    ("the source asks for who stands there", "Hulusi Akar spoke", "阿卡尔说", {}),
    ("the source asks in another line", "He left\nAkkar spoke", "阿卡尔\n他说", {}),
    ("a garble", "Akal spoke", None, {"akal": "Akar"}),
    ("an acronym", "WHHO spoke", None, {"whho": "WHO"}),
    ("a garble beside a right word", "Turkish Akal spoke", None, {"akal": "Akar", "turkish akal": "Hulusi Akar"}),
    ("shorter, since the source asks", "Aka spoke", "阿卡尔说", {"aka": "Akar"}),
    ("a right name, since the source asks", "Akkar spoke", "阿卡尔说", {"akkar": "Akar"}),
    (
        "a mention that holds a right name",
        "Hulusi Akkar spoke",
        "阿卡尔说",
        {"hulusi akkar": "Hulusi Akar"},
    ),
]


def right_tokens(right):
    return {form.entity.id: [each.mention.first] for each in right for form in each.forms}


def weighed(text, source):
    document = read(text)
    right = recognise(document, INDEX).right
    alignment = None
    if source is not None:
        alignment = Alignment(document, read_source(source, document, INDEX.natives("zh"), "zh"), right_tokens(right))
    return document, doubtful(document, HOPES, right, alignment)


@pytest.mark.parametrize(("label", "text", "source", "expected"), CASES, ids=[c[0] for c in CASES])
def test_what_is_weighed(label, text, source, expected):
    _, found = weighed(text, source)
    best = {" ".join(doubt.mention.words): doubt.likely[0].written for doubt in found}
    assert {words: written for words, written in best.items() if words in expected or not expected} == expected


def test_with_a_source_the_right_name_is_told():
    _, (doubt,) = weighed("Akkar spoke", "阿卡尔说")
    assert [k.forms[0].entity.id for k in doubt.right] == ["akkar"]


@pytest.mark.parametrize(
    ("source", "asked"), [("阿卡尔\n他说", False), ("阿卡尔他说", True)], ids=["line for line", "whole"]
)
def test_no_name_goes_on_in_the_next_line_of_a_source(source, asked):
    _, found = weighed("Kulis\nAcre", source)
    both = [c.entity.id for doubt in found if doubt.mention.words == ("kulis", "acre") for c in doubt.likely]
    assert ("hulusi-akar" in both) is asked


def test_whom_the_source_asks_for_is_proposed_once():
    _, (doubt,) = weighed("Akal spoke", "阿卡尔说")
    assert [c.entity.id for c in doubt.likely].count("hulusi-akar") == 1


pieces = st.sampled_from("Akar Akal Akkar Hulusi Turkey Turkish Robert Kim Jong Un Il WHO and , said \n".split(" "))


@given(st.lists(pieces, max_size=9).map(" ".join))
def test_without_a_source_no_right_name_is_touched(text):
    document, found = weighed(text, None)
    right = {(k.mention.first, k.mention.last) for k in recognise(document, INDEX).right}
    assert not right & {(doubt.mention.first, doubt.mention.last) for doubt in found}
    assert all(doubt.likely for doubt in found)


def fits(text, source, words):
    document, found = weighed(text, source)
    doubt = next(d for d in found if " ".join(d.mention.words) == words)
    akar = next(c for c in doubt.likely if c.entity.id == "hulusi-akar")
    return {name: value for name, value, _ in Fits(document, found).observe(doubt.mention, akar)}


@pytest.mark.parametrize(
    ("label", "text", "source", "words", "another"),
    [
        ("it stands alone", "Akkal spoke", "阿卡尔说", "akkal", False),
        ("the other fits less", "Akal and Ekbal spoke", "阿卡尔说", "akal", False),
        ("the other stands in another line", "Ekbal\nAkal", "阿卡尔\n阿卡尔", "ekbal", False),
        ("the whole name holds it", "Huluzi Akal spoke", "胡卢西·阿卡尔说", "huluzi akal", False),
        pytest.param(
            *("the given name before it", "Hulusi Akal spoke", "胡卢西·阿卡尔说", "akal", False),
            marks=pytest.mark.xfail(reason="the given name before a surname is taken for its rival", strict=True),
        ),
        ("both fit as well", "Akal and Akal spoke", "阿卡尔说", "akal", False),
        ("another fits better", "Akal and Ekbal spoke", "阿卡尔说", "ekbal", True),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_what_the_source_names_once_is_garbled_once(label, text, source, words, another):
    found = fits(text, source, words)
    assert ("fits another" in found) is another
    assert all(0 < value <= 1 for value in found.values())


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

    every = doubtful(document, HOPES, right)
    found = doubtful(document, Hopes(CANDIDATES, hopeful, every_prospect), right)
    assert found == [doubt for doubt in every if hopeless.isdisjoint(doubt.mention.words)]
