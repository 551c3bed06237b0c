"""Which mentions of a translation are weighed beside its source, and as whom."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazetteer import Entity
from normalize.match.beside.alignment import Alignment
from normalize.match.beside.asked import Asked
from normalize.match.beside.best_fit import Fits
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.match.screening.hopes import Hopes
from normalize.match.source.source import read_source
from tests.normalize.match.entities import ALL
from tests.normalize.match.prospects import every_prospect

AKKAR = Entity("akkar", "Akkar", "place", country="Lebanon")
INDEX = Index((*ALL, AKKAR))
CANDIDATES = Candidates(INDEX)
HOPES = Hopes(CANDIDATES, CANDIDATES.of, every_prospect)
HOPELESS = Hopes(CANDIDATES, lambda words: False, every_prospect)

# label, text, source, what is weighed: mention → what is proposed
CASES = [
    ("the source asks for nobody", "Aka spoke", "他说", {}),
    ("a right name that the source does not ask for", "Akkar spoke", "莱特希泽说", {}),
    ("the source asks, nothing is like it", "Zanzibar spoke", "阿卡尔说", {}),
    ("the source asks for who stands there", "Hulusi Akar spoke", "阿卡尔说", {}),
    ("the source asks in another line", "He left\nAkkar spoke", "阿卡尔\n他说", {}),
    ("a garble", "Akal spoke", "他说", {"akal": "Akar"}),
    ("shorter, since the source asks", "Aka spoke", "阿卡尔说", {"aka": "Akar"}),
    ("a right name, since the source asks", "Akkar spoke", "阿卡尔说", {"akkar": "Akar"}),
    ("a mention that holds a right name", "Hulusi Akkar spoke", "阿卡尔说", {"hulusi akkar": "Hulusi Akar"}),
]


def right_tokens(right):
    return {form.entity.id: [each.mention.first] for each in right for form in each.forms}


def asked(text, source, hopes=HOPES):
    document = read(text)
    right = recognise(document, INDEX).right
    beside = read_source(source, document, INDEX, "zh")
    return Asked(document, hopes, right, Alignment(document, beside, right_tokens(right)))


@pytest.mark.parametrize(("label", "text", "source", "expected"), CASES, ids=[c[0] for c in CASES])
def test_what_is_weighed(label, text, source, expected):
    best = {" ".join(doubt.mention.words): doubt.likely[0].written for doubt in asked(text, source).worthy()}
    assert {words: written for words, written in best.items() if words in expected or not expected} == expected


def test_the_right_name_is_told():
    (doubt,) = asked("Akkar spoke", "阿卡尔说").worthy()
    assert [k.forms[0].entity.id for k in doubt.right] == ["akkar"]


@pytest.mark.parametrize(
    ("source", "proposed"), [("阿卡尔\n他说", False), ("阿卡尔他说", True)], ids=["line for line", "whole"]
)
def test_no_name_goes_on_in_the_next_line_of_a_source(source, proposed):
    found = asked("Kulis\nAcre", source).worthy()
    both = [c.entity.id for doubt in found if doubt.mention.words == ("kulis", "acre") for c in doubt.likely]
    assert ("hulusi-akar" in both) is proposed


def test_whom_the_source_asks_for_is_proposed_once():
    (doubt,) = asked("Akal spoke", "阿卡尔说").worthy()
    assert [c.entity.id for c in doubt.likely].count("hulusi-akar") == 1


@pytest.mark.parametrize(
    ("text", "source", "weighed"),
    [
        ("Akal spoke", "他说", []),
        ("Akal spoke", "莱特希泽说", []),
        ("Akal spoke", "阿卡尔说", ["akal"]),
        ("Akal spoke\nEkbal left", "阿卡尔说\n他说", ["akal"]),
    ],
)
def test_what_comes_to_nothing_by_itself_is_weighed_where_the_source_names_it(text, source, weighed):
    assert [" ".join(doubt.mention.words) for doubt in asked(text, source, HOPELESS).worthy()] == weighed


WORDS = st.lists(
    st.sampled_from("Hulusi Akal Akar Akkar Mevlut Chavushoru Litizer Robert Kim Jong WHHO of said \n".split(" ")),
    max_size=12,
)
SIGNS = st.lists(st.sampled_from("胡卢西·阿卡尔 阿卡尔 莱特希泽 恰武什奥卢 说 \n".split(" ")), max_size=6)


@given(WORDS.map(" ".join), SIGNS.map("".join), st.sets(st.sampled_from("hulusi akal akkar litizer robert".split())))
@example("Hulusi Akal of Akal", "胡卢西·阿卡尔", {"hulusi"})
@example("Hulusi Akal\nHulusi Akkar", "他说\n阿卡尔", {"akal"})
def test_what_comes_to_nothing_is_left_out_and_changes_nothing_else(text, source, hopeless):
    def hopeful(words):
        return hopeless.isdisjoint(words) and bool(CANDIDATES.of(words))

    every, some = asked(text, source), asked(text, source, Hopes(CANDIDATES, hopeful, every_prospect))
    beside = read_source(source, every.document, INDEX, "zh")
    doubts, found = every.worthy(), some.worthy()
    assert [doubt for doubt in doubts if doubt in found] == found
    for doubt in doubts:
        named = any(beside.of(every.document.lines[doubt.mention.first], c.entity) for c in doubt.likely)
        assert doubt in found or not (named or hopeful(doubt.mention.words))
    for line in set(every.document.lines):
        of_line = [doubt for doubt in doubts if every.document.lines[doubt.mention.first] == line]
        for entity in {candidate.entity.id for doubt in of_line for candidate in doubt.likely}:
            each = [(d.mention, c) for d in of_line for c in d.likely if c.entity.id == entity]
            assert [(d.mention, c) for d in some.about(line, entity) for c in d.likely] == each


def fits(text, source, words):
    beside = asked(text, source)
    doubt = next(d for d in beside.worthy() if " ".join(d.mention.words) == words)
    akar = next(c for c in doubt.likely if c.entity.id == "hulusi-akar")
    return {name: value for name, value, _ in Fits(beside).observe(doubt.mention, akar)}


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
