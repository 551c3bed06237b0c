"""What a source says beside its translation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Calque, Entity
from normalize.match.beside.alignment import Alignment
from normalize.match.document import mentions, read
from normalize.match.source.source import read_source
from tests.normalize.match.alignments import INDEX, align, align_one
from tests.normalize.match.entities import AKAR, CAVUSOGLU, LIGHTHIZER, TURKEY, WHO

# label, translation, source, names of the evidence for the first mention as Akar, and what must not be among it
OBSERVED = [
    ("no name of his", "Akal said\nHe left", "部长说\n他说", ["not in the source"]),
    ("in another line", "Akal said\nHe left", "部长说\n阿卡尔", ["elsewhere in the source"]),
    (
        "his surname",
        "Akal said\nHe left",
        "阿卡尔说\n他说",
        ["partly in the source", "like what the source asks for", "same place"],
    ),
    (
        "his whole name",
        "Akal said\nHe left",
        "胡卢西·阿卡尔说\n他说",
        ["in the source", "like what the source asks for", "same place"],
    ),
    (
        "a source as a whole tells no place",
        "Akal said\nHe left",
        "阿卡尔说",
        ["partly in the source", "like what the source asks for"],
    ),
    (
        "one line as well",
        "Akal said",
        "阿卡尔说",
        ["partly in the source", "like what the source asks for", "same place"],
    ),
    (
        "they go together",
        "Akal said\nAkal left",
        "阿卡尔说\n阿卡尔",
        ["partly in the source", "like what the source asks for", "same place", "go together"],
    ),
    (
        "it stands without",
        "Akal said\nAkal left",
        "阿卡尔说\n他说",
        ["partly in the source", "like what the source asks for", "same place", "stands without"],
    ),
]


def seen(text, source, entity, right=None, place=0):
    document, alignment = align(text, source, right)
    return {name: value for name, value, _ in alignment.observe(list(mentions(document))[place], entity, 0.9)}


@pytest.mark.parametrize(("label", "text", "source", "names"), OBSERVED, ids=[c[0] for c in OBSERVED])
def test_what_a_source_says_of_a_mention(label, text, source, names):
    assert sorted(seen(text, source, AKAR)) == sorted(names)


KALIMERO = Entity("kalimero", "Kalimero", "person", names={"zh": ("卡利梅罗",)})
# label, source, whom it may name in another spelling, whether it does
SPELT = [
    ("the name itself", "卡利梅罗说", KALIMERO, False),
    ("a name that goes on", "卡利贝罗尼说", KALIMERO, False),
    ("another end", "卡利梅达说", KALIMERO, False),
    ("a source as a whole", "卡利贝罗说\n他说", KALIMERO, False),
    ("a surname alone", "莱德希泽说", LIGHTHIZER, False),
    ("another sign", "卡利贝罗说", KALIMERO, True),
    ("a sign more", "卡利梅尔罗说", KALIMERO, True),
]


@pytest.mark.parametrize(("label", "source", "entity", "nearly"), SPELT, ids=[case[0] for case in SPELT])
def test_another_spelling_of_a_native_name(label, source, entity, nearly):
    mention, alignment = align_one(entity, "zh", "Kalimelo", source)
    names = [name for name, *_ in alignment.observe(mention, entity, 0.9)]
    assert ("nearly in the source" in names) == nearly


def test_who_has_no_native_name_is_not_missed_in_the_source():
    assert seen("Akal said\nHe left", "部长说\n他说", WHO) == {}


def test_the_whole_name_says_more_than_a_part():
    part = seen("Akal said", "阿卡尔说", AKAR)
    whole = seen("Akal said", "胡卢西·阿卡尔说", AKAR)
    assert part["partly in the source"] < whole["in the source"]
    assert part["like what the source asks for"] < whole["like what the source asks for"]


def test_the_place_counts():
    source = "阿卡尔今天在这里发表讲话\n他说"
    near = seen("Akal spoke here today\nHe said", source, AKAR)
    far = seen("here today spoke Akal\nHe said", source, AKAR)
    assert near["same place"] > far.get("same place", 0)


def test_the_more_lines_go_together_the_more_it_says():
    two = seen("Akal a\nAkal b\nHe c", "阿卡尔\n阿卡尔\n他", AKAR)
    three = seen("Akal a\nAkal b\nAkal c", "阿卡尔\n阿卡尔\n阿卡尔", AKAR)
    assert two["go together"] < three["go together"]


def test_the_more_lines_go_without_the_more_it_says():
    one = seen("Akal a\nAkal b\nHe c", "阿卡尔\n阿卡尔\n他", AKAR)
    two = seen("Akal a\nAkal b\nAkal c", "阿卡尔\n他\n他", AKAR)
    assert "stands without" not in one
    assert two["stands without"] > 0
    assert "go together" not in two


@pytest.mark.parametrize(
    ("label", "text", "source", "right", "already"),
    [
        ("it stands nowhere", "Akal said\nHe left", "阿卡尔说\n他说", {}, False),
        ("it stands in another line", "Akal said\nAkar left", "阿卡尔说\n他说", {AKAR.id: [2]}, False),
        ("somebody else stands there", "Akal and Turkey\nHe left", "阿卡尔\n他说", {TURKEY.id: [2]}, False),
        ("it stands there", "Akal and Akar\nHe left", "阿卡尔说\n他说", {AKAR.id: [2]}, True),
        ("once, but the source has it twice", "Akal and Akar\nHe", "阿卡尔和阿卡尔\n他说", {AKAR.id: [2]}, False),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_what_stands_already_is_not_asked_for_again(label, text, source, right, already):
    assert ("already there" in seen(text, source, AKAR, right)) is already


@pytest.mark.parametrize(
    ("label", "text", "source", "right", "missing"),
    [
        ("the source names nobody", "Akal\nHe", "部长\n他", {}, [[], []]),
        ("named and there", "Akar\nHe", "阿卡尔\n他", {AKAR.id: [0]}, [[], []]),
        ("named and not there", "Akal\nHe", "阿卡尔\n他", {}, [[AKAR.id], []]),
        ("there in another line", "Akal\nAkar", "阿卡尔\n他", {AKAR.id: [1]}, [[AKAR.id], []]),
        ("twice, and there once", "Akar Akal\nHe", "阿卡尔和阿卡尔\n他", {AKAR.id: [0]}, [[AKAR.id], []]),
        ("two of them", "Akal Lait\nHe", "阿卡尔和莱特希泽\n他", {}, [[AKAR.id, LIGHTHIZER.id], []]),
        ("a source as a whole", "Akal\nHe", "阿卡尔", {}, [[AKAR.id], [AKAR.id]]),
    ],
    ids=lambda value: value if isinstance(value, str) and value.islower() and " " in value else "",
)
def test_whom_a_line_lacks(label, text, source, right, missing):
    _, alignment = align(text, source, right)
    assert [list(alignment.missing(0)), list(alignment.missing(1))] == missing


CALQUE = Calque("earthwork", "the Turkish side", "zh", "土方")


@pytest.mark.parametrize(
    ("label", "source", "lang", "calque", "names"),
    [
        ("a calque that says not from what", "土方说", "zh", Calque("earthwork", "the Turkish side", "zh"), []),
        ("a source in another language", "土方说", "ja", CALQUE, []),
        ("other words", "对方说", "zh", CALQUE, ["not in the source"]),
        ("its words", "土方说", "zh", CALQUE, ["in the source"]),
        ("its words, language not told", "土方说", None, CALQUE, ["in the source"]),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_the_words_of_a_calque_are_looked_for(label, source, lang, calque, names):
    document = read("Earthwork said")
    alignment = Alignment(document, read_source(source, document, INDEX, lang), {})
    found = alignment.observe_calque(document.mention(0, 1), calque)
    assert [name for name, _, _ in found] == names


LINES = st.lists(
    st.sampled_from(["阿卡尔说", "胡卢西·阿卡尔", "他说", "", "Akal", "莱特希泽和阿卡尔"]), min_size=1, max_size=4
)
TEXTS = st.lists(
    st.sampled_from(["Akal said", "Hulusi Akar", "He", "Light and Akal", "Akal Akal"]), min_size=1, max_size=4
)


@given(TEXTS.map("\n".join), LINES.map("\n".join))
def test_what_is_observed_is_a_share(text, source):
    document, alignment = align(text, source)
    for mention in mentions(document):
        for entity in (AKAR, LIGHTHIZER, CAVUSOGLU):
            found = list(alignment.observe(mention, entity, 0.9))
            names = [name for name, _, _ in found]
            assert len(names) == len(set(names))
            assert all(0 <= value <= 1 and detail for _, value, detail in found)
            assert not {"in the source", "partly in the source"} <= set(names)
            assert not {"go together", "stands without"} <= set(names)


# label, source, whether city is what a sign of 上海城投 means, and no other one in the source
MEANT = [
    ("it alone", "上海城投的人", True),
    ("it twice", "上海城投和上海城投", True),
    ("another city behind it", "上海城投和城", False),
    ("another city before it", "城里的上海城投", False),
    ("another city between it", "上海城投，城，上海城投", False),
]


@pytest.mark.parametrize(("label", "source", "made"), MEANT, ids=[case[0] for case in MEANT])
def test_what_was_translated_may_stand_for_another_sign(label, source, made):
    entity = Entity("one", "Shanghai Chengtou", "org", names={"zh": ("上海城投",)})
    mention, alignment = align_one(entity, "zh", "Shanghai City", source)
    assert [name for name, *_ in alignment.observe_signs(mention, [1], entity)] == ["made from its signs"] * made


# label, source, whether a sister of Hanwha Aerospace stands in it
SISTERS = [
    ("it alone", "한화에어로스페이스가 올랐다", False),
    ("it twice", "한화에어로스페이스는 한화에어로스페이스", False),
    ("a sister", "한화에어로스페이스의 계열사 한화오션이 올랐다", True),
    ("a sister between it", "한화에어로스페이스는 한화오션, 한화에어로스페이스", True),
]


@pytest.mark.parametrize(("label", "source", "sister"), SISTERS, ids=[case[0] for case in SISTERS])
def test_a_sister_body_in_the_source(label, source, sister):
    entity = Entity("one", "Hanwha Aerospace", "org", names={"ko": ("한화에어로스페이스",)})
    mention, alignment = align_one(entity, "ko", "Hanwha Ocean", source)
    found = {name for name, *_ in alignment.observe_translated(mention, entity)}
    assert found == {"translated word"} | ({"sister"} if sister else set())
