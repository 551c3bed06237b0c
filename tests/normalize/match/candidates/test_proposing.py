"""Whom a mention may stand for, and what would be written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Entity
from normalize.match.candidates.proposing import FEWEST_LETTERS_ASKED, MOST_CANDIDATES, Candidates, comparable
from normalize.match.index import Index
from tests.normalize.match.entities import ALL, ASAHIKAWA, BEIJIANG, BERGER, CHANG, HONDA, KEQIANG, KIM

NAMES = (*ALL, ASAHIKAWA, BEIJIANG, BERGER, CHANG, HONDA, KEQIANG)


@pytest.fixture(scope="module")
def candidates():
    return Candidates(Index(NAMES))


# label, mention, what the best candidate would write (None: none is proposed)
CASES = [
    ("too short", "aka", None),
    ("only figures", "2021 2022", None),
    ("other figures", "s 300", None),
    ("an everyday word", "after", None),
    ("far longer than any name", "akal" * 100, None),
    ("words that are only added", "hulusi akar takht", None),
    ("a word that matters would be dropped", "ana katlin belger jr", None),
    ("words that are only lacking", "kim jong", None),
    ("a middle name alone", "katrin berger", None),
    ("a title is no part of a name", "minister akar", None),
    ("nothing alike", "zanzibar", None),
    ("one word of two is another", "hulusi blinken", None),
    ("a name in another order", "akar hulusi", None),
    ("the same, read aloud from characters", "keqiang li", None),
    ("three words in another order", "berger anna katrin", None),
    ("words shuffled", "katrin anna belger", None),
    ("one letter", "hulusi akal", "Hulusi Akar"),
    ("both words", "mevlet chavushoru", "Mevlut Cavusoglu"),
    ("surname", "akkar", "Akar"),
    ("surname, read back from Chinese", "laitexize", "Lighthizer"),
    ("one word right, the other read back", "robert laitexize", "Robert Lighthizer"),
    ("first and last of three words", "anna belger", "Anna Berger"),
    ("joined", "hulusiakar", "Hulusi Akar"),
    ("other order, garbled", "akal hulusi", "Akar Hulusi"),
    ("other order, garbled, the family first", "kechang li", "Keqiang Li"),
    ("three words are written in their right order", "belger anna katrin", "Anna Katrin Berger"),
]

# label, mention that only a reading of the native name is like, what is written
READ = [
    ("both words from Chinese", "luobote laitexize", "Robert Lighthizer"),
    ("a word of the kind translated", "beichiang province", "Beijiang"),
    ("another reading of the characters", "motoda keiko", "Honda Kyoko"),
    ("the given name first, as the mention has it", "keiko motoda", "Kyoko Honda"),
    ("a surname alone", "motoda", "Honda"),
    ("an English given name that Chinese has not", "zhang zhongmou", "Morris Chang"),
    ("a place", "kyokawa", "Asahikawa"),
]

# label, mention, id of whom the source asks for, what is written
ASKED = [
    ("nobody of that id", "akal", "nobody", None),
    ("too short even then", "ak", "hulusi-akar", None),
    ("nothing in common", "zanzibar", "hulusi-akar", None),
    ("other figures", "s 300", "s-400", None),
    ("words that are only added", "hulusi akar takht", "hulusi-akar", None),
    ("shorter than without a source", "aka", "hulusi-akar", "Akar"),
    ("hardly alike", "laidhiser", "lighthizer", "Lighthizer"),
    ("one word of two is the same", "hulusi zanzibar", "hulusi-akar", "Hulusi Akar"),
    ("other order", "akal hulusi", "hulusi-akar", "Akar Hulusi"),
    ("another reading", "motoda keiko", "honda", "Honda Kyoko"),
]


@pytest.mark.parametrize(("label", "mention", "written"), CASES, ids=[c[0] for c in CASES])
def test_best_candidate(candidates, label, mention, written):
    found = candidates.of(tuple(mention.split()))
    assert (found[0].written if found else None) == written


@pytest.mark.parametrize(("label", "mention", "written"), READ, ids=[c[0] for c in READ])
def test_a_candidate_by_a_reading_alone_writes_the_canonical_form(candidates, label, mention, written):
    best = candidates.of(tuple(mention.split()))[0]
    assert best.written == written
    assert best.form.origin == "native"
    assert best.native > best.latin.alike
    assert best.reading.lang in best.entity.names


@pytest.mark.parametrize(("label", "mention", "entity", "written"), ASKED, ids=[c[0] for c in ASKED])
def test_whom_the_source_asks_for(candidates, label, mention, entity, written):
    found = candidates.among(tuple(mention.split()), [entity])
    assert [c.written for c in found] == ([written] if written else [])
    assert all(c.entity.id == entity for c in found)


def test_only_who_is_asked_for_is_proposed(candidates):
    assert candidates.among(("akal",), []) == ()
    assert [c.entity.id for c in candidates.among(("hulusi", "akal"), ["lighthizer", "hulusi-akar", "who"])] == [
        "hulusi-akar"
    ]


def test_the_most_alike_comes_first():
    found = Candidates(Index([KIM, Entity("ung", "Kim Jong Ung", "person")])).of(("kim", "jong", "um"))
    alike = [c.alike for c in found]
    assert len(found) > 1
    assert alike == sorted(alike, reverse=True)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("s 400", "s 300", False),
        ("s 400", "b 400", True),
        ("hulusi akar", "hulusi", False),
        ("hulusi", "hulusi akar", False),
        ("hulusiakar", "hulusi akar", True),
        ("the akal", "akar", False),
        ("akal", "akar", True),
    ],
)
def test_names_that_differ_in_more_than_spelling_are_not_comparable(left, right, expected):
    assert comparable(tuple(left.split()), tuple(right.split())) is expected


pieces = st.sampled_from(
    "hulusi akar akal kim jong un robert lighthizer laitexize honda keiko s 400 who daily zorn".split()
)


@given(st.lists(pieces, min_size=1, max_size=4).map(tuple))
def test_what_is_proposed_can_be_written(words):
    found = Candidates(INDEX).of(words)
    assert len(found) <= MOST_CANDIDATES
    for candidate in found:
        assert 0 < candidate.alike <= 1
        assert comparable(words, candidate.form.words)
        assert sorted(candidate.written.split()) == sorted(candidate.form.written.split())
        if len("".join(words)) >= FEWEST_LETTERS_ASKED:
            assert Candidates(INDEX).among(words, [candidate.entity.id])


INDEX = Index(NAMES)
