"""What is known of distinct mentions from before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Entity
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import all_parts_are_mentions, mentions, read, runs
from normalize.match.index import Index
from normalize.match.screening.hopes import Hopes, rival, spoken
from tests.normalize.match.entities import ALL
from tests.normalize.match.prospects import prospect

CANDIDATES = Candidates(Index(ALL))


def likely_so(words):
    return bool(some(words, CANDIDATES.of(words), ()))


def some(words, likely, asked):
    return [prospect(candidate) for candidate in likely if candidate.entity.id in ("hulusi-akar", "who")]


HOPES = Hopes(CANDIDATES, likely_so, some)
TEXTS = st.lists(
    st.sampled_from("Hulusi Akal Akkar-led Kyung-wha Kim van der said WHHO Chavushoru 9th-Akal , .".split()), max_size=9
).map(" ".join)


@given(TEXTS)
def test_the_mentions_of_a_plain_run_are_those_of_the_document(text):
    document = read(text)
    spans = list(runs(document))
    if not all(all_parts_are_mentions(document, start, end) for start, end in spans):
        return
    hopeful = [
        (start + first, start + last, words)
        for start, end in spans
        for first, last, words, _ in HOPES.in_run[tuple(document.words[start:end])]
    ]
    assert hopeful == [tuple(mention) for mention in mentions(document) if HOPES.of[mention.words]]
    wholes = [
        (start + first, start + last, words)
        for start, end in spans
        for first, last, words in HOPES.wholes_in_run[tuple(document.words[start:end])]
    ]
    several = [mention for mention in mentions(document) if len(mention.words) > 1]
    assert wholes == [tuple(mention) for mention in several if HOPES.wholes[mention.words]]


def test_acronyms_are_for_what_is_all_in_capitals():
    hope = HOPES.of[("whho",)]
    assert "who" in {candidate.entity.id for candidate in hope.likely}
    assert "who" not in {candidate.entity.id for candidate in (each.candidate for each in hope.known)}
    assert HOPES.of[("chavushoru",)] is None


# label, words, whether the Torver CC may be meant by them where they are not all in capitals
ACRONYMS = [
    ("the acronym is other", "torver tcc", False),
    ("the acronym is gone", "torvercc", False),
    ("another word is other", "torber cc", True),
]


@pytest.mark.parametrize(("label", "words", "expected"), ACRONYMS, ids=[c[0] for c in ACRONYMS])
def test_an_acronym_that_stands_may_stay(label, words, expected):
    found = Candidates(Index([Entity("torver", "Torver CC", "product")])).of(tuple(words.split()))
    assert found
    assert bool(spoken(found)) == expected


def test_what_is_kept_is_what_is_worked_out_anew():
    hope = HOPES.of[("akal",)]
    assert hope.known
    anew = HOPES.known(("akal",), list(hope.spoken))
    assert [each.candidate for each in hope.known] == [each.candidate for each in anew]


GRIGORY, TORVO = Entity("grigory", "Grigory", "person"), Entity("torvo", "Torvo", "place")

# label, whom a mention is taken for, the mention, another entity, whether that may as well be meant
RIVALS = [
    ("a village", TORVO, "torva", Entity("other", "Torvia", "place", population=20_000), False),
    ("somebody whom few know", TORVO, "torva", Entity("other", "Torvia", "person", rank=9_000), False),
    ("a given name alone", GRIGORY, "grigory", Entity("other", "Grigori Melnik", "person"), False),
    ("the same name", TORVO, "torva", Entity("other", "Torvo", "org"), False),
    ("a city of millions", TORVO, "torva", Entity("other", "Torvia", "place", population=9_000_000), True),
    ("somebody whom all know", TORVO, "torva", Entity("other", "Torvia", "person", rank=20), True),
    ("who is listed without figures", TORVO, "torva", Entity("other", "Torvia", "org"), True),
]


@pytest.mark.parametrize(("label", "entity", "word", "other", "expected"), RIVALS, ids=[c[0] for c in RIVALS])
def test_who_may_as_well_be_meant(label, entity, word, other, expected):
    found = Candidates(Index([entity, other])).of((word,))
    mine = [each for each in found if each.entity_id == entity.id]
    assert {each.entity_id for each in found} == {entity.id, other.id}
    assert (rival(mine[0], found) is not None) == expected


def test_a_given_name_is_a_rival_of_another_one():
    people = [Entity("grigory", "Grigory Novak", "person"), Entity("grigori", "Grigori Melnik", "person")]
    found = Candidates(Index(people)).of(("grigorie",))
    assert {each.origin for each in found} == {"given"}
    assert all(rival(each, found) is not None for each in found)
