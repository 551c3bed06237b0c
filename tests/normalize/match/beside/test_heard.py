"""What a source says read aloud."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.beside.alignment import Alignment
from normalize.match.beside.heard import observe_heard
from normalize.match.document import mentions, read
from normalize.match.index import Index
from normalize.match.source.source import read_source
from tests.normalize.match.alignments import align, align_one
from tests.normalize.match.entities import AKAR


def heard(text, source, words):
    document, alignment = align(text, source)
    (mention, *_) = mentions(document)
    return {name: value for name, value, _ in observe_heard(alignment, mention, words, AKAR)}


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
    ("a brother between him", "Xi Jinping", "zh", "Xi Yuanping", "习近平的弟弟习远平见了习近平", True),
    ("he, often", "Xi Jinping", "zh", "Xi Jingping", "习近平说习近平，习近平", False),
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
    said = {name for name, *_ in observe_heard(alignment, mention, mention.words, entity)}
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
    said = {name for name, *_ in observe_heard(alignment, mention, [changed], entity)}
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
    source = read_source("Львов", document, Index([entity]), "ru")
    mention = document.mention(place, place + 1)
    said = {name for name, *_ in observe_heard(Alignment(document, source, {}), mention, mention.words, entity)}
    assert ("named apart" in said) is person


def test_the_word_that_says_it_is_told():
    document, alignment = align("Acar said", "部长 Acar 说")
    (mention, *_) = mentions(document)
    said = {name: detail for name, _, detail in observe_heard(alignment, mention, ["acar"], AKAR)}
    assert said["like a word of the source"].startswith("Acar in the source")


def test_that_no_word_says_it_is_told():
    document, alignment = align("Freedom said", "阿卡尔")
    (mention, *_) = mentions(document)
    said = {name: detail for name, _, detail in observe_heard(alignment, mention, ["freedom"], AKAR)}
    assert said["more like another word"].startswith("nothing in the source")


@pytest.mark.parametrize(
    ("label", "source", "same"),
    [
        ("other letters", "阿卡尔说\n他说", False),
        ("the same letters in another line", "部长说\nAkal 说", False),
        ("a word that only starts so", "Akalin 说\n他说", False),
        ("the same letters", "Akal 说\n他说", True),
        ("the same in capitals", "AKAL 说\n他说", True),
        ("the same in another case", "Akalem mluvil\nřekl", True),
        ("the same in what is no case", "Akalik mluvil\nřekl", False),
        ("the same without spaces around them", "部长Akal说\n他说", True),
    ],
)
def test_whether_the_source_has_the_same_letters(label, source, same):
    assert ("stands so in the source" in heard("Akal said\nHe left", source, ["akal"])) is same
