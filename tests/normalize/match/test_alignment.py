"""What a source says beside its translation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Calque, Entity
from normalize.match.alignment import Alignment
from normalize.match.document import mentions, read
from normalize.match.index import Index
from normalize.match.source import read_source
from tests.normalize.match.names import AKAR, ALL, CAVUSOGLU, LIGHTHIZER, TURKEY, WHO

NATIVES = Index(ALL).natives("zh")

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


def align_one(entity, lang, text, source):
    document = read(text)
    beside = read_source(source, document, Index([entity]).natives(lang), lang)
    return document.mention(0, len(document.tokens)), Alignment(document, beside, {})


def align(text, source, right=None):
    document = read(text)
    return document, Alignment(document, read_source(source, document, NATIVES, "zh"), right or {})


def seen(text, source, entity, right=None, place=0):
    document, alignment = align(text, source, right)
    return {name: value for name, value, _ in alignment.observe(list(mentions(document))[place], entity, 0.9)}


def heard(text, source, words):
    document, alignment = align(text, source)
    (mention, *_) = mentions(document)
    return {name: value for name, value, _ in alignment.hear(mention, words, AKAR)}


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


@pytest.mark.parametrize(
    ("label", "source", "same"),
    [
        ("other letters", "阿卡尔说\n他说", False),
        ("the same letters in another line", "部长说\nAkal 说", False),
        ("a word that only starts so", "Akalin 说\n他说", False),
        ("the same letters", "Akal 说\n他说", True),
        ("the same in capitals", "AKAL 说\n他说", True),
        ("the same without spaces around them", "部长Akal说\n他说", True),
    ],
)
def test_whether_the_source_has_the_same_letters(label, source, same):
    assert ("stands so in the source" in heard("Akal said\nHe left", source, ["akal"])) is same


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
    assert [alignment.missing(0), alignment.missing(1)] == missing


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
    alignment = Alignment(document, read_source(source, document, NATIVES, lang), {})
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


# label, translation, source, words that Akar would take the place of, what the source line says of them
HEARD = [
    ("his native name", "Aka'er said", "阿卡尔说", ["akaer"], set()),
    ("his name and nothing else", "Akal said", "胡卢西·阿卡尔", ["akal"], set()),
    ("another word as well as his", "Wang Lin said", "阿卡尔和王林说", ["wang", "lin"], {"more like another word"}),
    ("another word in Latin letters", "Akron said", "阿卡尔说 Akron", ["akron"], {"more like another word"}),
    ("he is not in the source, a namesake is", "Acar said", "部长 Acar 说", ["acar"], {"like a word of the source"}),
    ("nothing is like it", "Freedom said", "部长说", ["freedom"], set()),
]


@pytest.mark.parametrize(("label", "text", "source", "words", "names"), HEARD, ids=[c[0] for c in HEARD])
def test_what_the_source_says_aloud(label, text, source, words, names):
    said = heard(text, source, words)
    telling = {"more like another word", "like a word of the source"}
    assert {name for name, value in said.items() if value >= 0.75 and name in telling} == names


# label, entity, language, translation, source, whether the source has the mention as a name of its own
TWO_MIKHAILS = "Это Михаил Мишустин, Михаил Мишин"
APART = [
    ("his own name in another case", "Petr Fiala", "cs", "Fialou", "Byl tam Petr Fiala. S Fialou mluvili.", False),
    ("his own name, otherwise spelt", "Petr Fiala", "cs", "Petr Fjala", "Petr Fiala mluvil", False),
    ("a part of his own name", "Isa Ali Pantami", "ha", "Isa Ali Fantami", "Isa Ali Fantami", False),
    ("a woman of a like name", "Petr Fiala", "cs", "Fialova", "Petr Fiala potkal Fialovou", True),
    ("a teacher of a like name", "Ozgur Ozel", "tr", "Ozer", "Özgür Özel, öğretmen Özer ile görüştü", True),
    ("an engineer of a like name", "Mikhail Mishustin", "ru", "Mishutin", "Мишустин похвалил Мишутина", True),
    ("a brother of a like name", "Xi Jinping", "zh", "Xi Yuanping", "习近平的弟弟习远平", True),
    ("a garble beside another of his given name", "Yossi Barzel", "he", "Yosi Bartsel", "יוסי ברזל ויוסי לוי", False),
    ("another of his given name", "Yossi Barzel", "he", "Yossi Levy", "יוסי ברזל ויוסי לוי", True),
    ("another of his given name, side by side", "Mikhail Mishustin", "ru", "Mikhail Mishin", TWO_MIKHAILS, True),
    ("a whole name that is copied", "Hana Dvořáčková", "cs", "Hana Dvoracova", "Hana Dvořáčková, Hana Dvořáčová", True),
    ("another man of his surname", "Shun Kitano", "ja", "Takuya Kitano", "北野卓也が話した", True),
    ("another man of his surname beside him", "Shun Kitano", "ja", "Takuya Kitano", "北野駿と北野卓也", True),
    ("his surname beside what he is", "Shun Kitano", "ja", "Kitano Shunn", "北野選手が話した", False),
    ("a brother whose name has one other sign", "Cho Duck-soo", "ko", "Cho Duck-woo", "조덕수와 조덕우", True),
]
WRITTEN = {
    "Mikhail Mishustin": "Михаил Мишустин",
    "Xi Jinping": "习近平",
    "Ozgur Ozel": "Özgür Özel",
    "Yossi Barzel": "יוסי ברזל",
    "Shun Kitano": "北野駿",
    "Cho Duck-soo": "조덕수",
}


@pytest.mark.parametrize(("label", "name", "lang", "text", "source", "apart"), APART, ids=[case[0] for case in APART])
def test_another_name_of_the_source(label, name, lang, text, source, apart):
    entity = Entity("one", name, "person", names={lang: (WRITTEN.get(name, name),)})
    mention, alignment = align_one(entity, lang, text, source)
    said = {name for name, *_ in alignment.hear(mention, mention.words, entity)}
    assert ("named apart" in said) is apart


# translation, its word that is not of the name, source, whether a longer name stands there than the one of Taro Yamada
LONGER = [
    ("Taro Oyamada", "oyamada", "小山田太郎が話した", True),
    ("Taroo Yamada", "taroo", "山田太郎が話した", False),
    ("Taro Jamada", "jamada", "小さい山田太郎が話した", False),
]


@pytest.mark.parametrize(("text", "changed", "source", "longer"), LONGER, ids=[case[0] for case in LONGER])
def test_a_name_that_begins_before_his(text, changed, source, longer):
    entity = Entity("one", "Taro Yamada", "person", names={"ja": ("山田太郎",)})
    mention, alignment = align_one(entity, "ja", text, source)
    said = {name for name, *_ in alignment.hear(mention, [changed], entity)}
    assert ("named apart" in said) is longer


# translation, what of it is read as Lviv, whether it is the name of a person
BEARERS = [
    ("Maria Lvova sang", 1, True),
    ("Prince Lvov sang", 1, True),
    ("He came from Lvov", 3, False),
    ("To Maria, Lvov is home", 2, False),
    ("Ota Lvov sang", 1, False),
]


@pytest.mark.parametrize(("text", "place", "person"), BEARERS, ids=[case[0] for case in BEARERS])
def test_a_place_behind_a_given_name_or_a_title_is_a_person(text, place, person):
    entity = Entity("lviv", "Lviv", "place", names={"ru": ("Львов",)})
    document = read(text)
    source = read_source("Львов", document, Index([entity]).natives("ru"), "ru")
    mention = document.mention(place, place + 1)
    said = {name for name, *_ in Alignment(document, source, {}).hear(mention, mention.words, entity)}
    assert ("named apart" in said) is person


# label, source, which part of Zoran Milanovic is all that it has
PARTS = [
    ("nothing of his", "Netko je zabio", None),
    ("his whole name in another case", "Bez Zorana Milanovića", None),
    ("both parts, another name between them", "Zoran Ivan Milanović zabio je", None),
    ("both parts, each of another man", "Zoran Ivić zabio je, Ivan Milanović nije", "surname"),
    ("both parts, what is between them written without spaces", "ゾラン・ミルノビッチとミラノヴィッチ", "surname"),
    ("his given name, otherwise spelt", "Zorann Milanović zabio je", None),
    ("his surname behind another given name", "Goran Milanović zabio je", "surname"),
    ("his surname", "Zabio je Milanović", "surname"),
    ("the given name of another", "Zoran Milinović zabio je", "given"),
]


@pytest.mark.parametrize(("label", "source", "part"), PARTS, ids=[case[0] for case in PARTS])
def test_a_part_of_a_name_alone_in_the_source(label, source, part):
    lang = "ja" if "・" in source else "hr"
    names = {"hr": ("Zoran Milanović",), "ja": ("ゾラン・ミラノヴィッチ",)}
    entity = Entity("one", "Zoran Milanovic", "person", names=names)
    mention, alignment = align_one(entity, lang, "Zoran Milinovic", source)
    only = alignment.only(mention, entity)
    assert (only and only.part) == part


# label, source, whether a sister of Hanwha Aerospace stands in it
SISTERS = [
    ("it alone", "한화에어로스페이스가 올랐다", False),
    ("it twice", "한화에어로스페이스는 한화에어로스페이스", False),
    ("a sister", "한화에어로스페이스의 계열사 한화오션이 올랐다", True),
]


@pytest.mark.parametrize(("label", "source", "sister"), SISTERS, ids=[case[0] for case in SISTERS])
def test_a_sister_body_in_the_source(label, source, sister):
    entity = Entity("one", "Hanwha Aerospace", "org", names={"ko": ("한화에어로스페이스",)})
    mention, alignment = align_one(entity, "ko", "Hanwha Ocean", source)
    found = {name for name, *_ in alignment.observe_translated(mention, entity)}
    assert found == {"translated word"} | ({"sister"} if sister else set())


def test_the_word_that_says_it_is_told():
    document, alignment = align("Acar said", "部长 Acar 说")
    (mention, *_) = mentions(document)
    said = {name: detail for name, _, detail in alignment.hear(mention, ["acar"], AKAR)}
    assert said["like a word of the source"].startswith("Acar in the source")


def test_that_no_word_says_it_is_told():
    document, alignment = align("Freedom said", "阿卡尔")
    (mention, *_) = mentions(document)
    said = {name: detail for name, _, detail in alignment.hear(mention, ["freedom"], AKAR)}
    assert said["more like another word"].startswith("nothing in the source")
