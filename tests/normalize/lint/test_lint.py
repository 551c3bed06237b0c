import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Calque, Entity, Garble, Gazetteer
from normalize.lint import RULES, Finding, lint
from tests.normalize.lint.cases import CLEAN, DIRTY, entry


@pytest.mark.parametrize("case", CLEAN, ids=lambda case: f"{case.rule}: {case.label}")
def test_what_is_right_is_left_alone(case):
    assert lint(Gazetteer.of(case.entities)) == []


@pytest.mark.parametrize("case", DIRTY, ids=lambda case: f"{case.rule}: {case.label}")
def test_what_is_wrong_is_found_once(case):
    [finding] = lint(Gazetteer.of(case.entities))
    assert (finding.rule, finding.entity) == (case.rule, case.found)
    assert case.says in finding.message


@pytest.mark.parametrize("cases", [CLEAN, DIRTY], ids=["clean", "dirty"])
def test_every_rule_has_cases(cases):
    assert {case.rule for case in cases} == set(RULES)


def test_findings_go_by_file_and_line():
    origins = ["b.yaml:2", "a.yaml:10", "a.yaml:9", ""]
    wrong = [entry("Hulusi Akar", id=f"e{i}", surname="X", description=str(i), origin=o) for i, o in enumerate(origins)]
    assert [finding.origin for finding in lint(Gazetteer.of(wrong))] == [
        "",
        "a.yaml:9",
        "a.yaml:10",
        "b.yaml:2",
    ]


def test_a_finding_says_where_what_and_which_rule():
    assert str(Finding("surname", "akar", "a.yaml:9", "wrong")) == "a.yaml:9: akar: wrong [surname]"
    assert str(Finding("surname", "akar", "", "wrong")) == "akar: wrong [surname]"


def test_namesakes_by_the_thousand_are_compared_with_few():
    crowd = [entry("Ali Sami", id=f"ali-{i}", names={"ru": ("Али Сами",)}) for i in range(2000)]
    found = lint(Gazetteer.of(crowd))
    assert len({finding.entity for finding in found}) == 1999
    assert len(found) < 2000 * 21


TEXTS = st.text(max_size=12) | st.sampled_from(["Akar", "akar", "The Akar", "土方", "Акар", "F-16", "!?", "a.b"])
TUPLES = st.lists(TEXTS, max_size=2).map(tuple)
ENTITIES = st.builds(
    Entity,
    st.uuids().map(str),
    TEXTS,
    st.sampled_from(["person", "place", "org"]),
    surname=TEXTS,
    country=TEXTS,
    aliases=TUPLES,
    never=TUPLES,
    names=st.dictionaries(
        st.sampled_from(["zh", "ja", "ko", "ru", "ar", "he", "tr", "th", "zh-Hant"]),
        st.lists(TEXTS, min_size=1, max_size=2).map(tuple),
        max_size=2,
    ),
    garbles=TUPLES.map(lambda texts: tuple(map(Garble, texts))),
    calques=st.lists(st.builds(Calque, TEXTS, TEXTS, when=TUPLES, unless=TUPLES), max_size=2).map(tuple),
    origin=st.sampled_from(["", "a.yaml:2", "a.yaml:10", "odd"]),
)


@given(st.lists(ENTITIES, max_size=4))
def test_any_gazetteer_can_be_read_over(entities):
    gazetteer = Gazetteer.of(entities)
    found = lint(gazetteer)
    assert found == lint(Gazetteer.of(reversed(entities)))
    assert {finding.entity for finding in found} <= set(gazetteer.entities)
