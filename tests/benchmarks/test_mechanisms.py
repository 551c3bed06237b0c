import pytest

from benchmarks.bench import Labelled
from benchmarks.mechanisms import form, way
from gazetteer import Entity


def labelled(pair, span, name, label="g"):
    return Labelled(f"21:{pair}-en", "doc", "system", 0, span, name, name, "person", label)


@pytest.mark.parametrize(
    ("pair", "native", "label", "expected"),
    [
        ("zh", "莱特希泽", "g", "Chinese characters"),
        ("ja", "外崎修汰", "g", "kanji reading"),
        ("ja", "バットリー", "g", "katakana or kana"),
        ("ja", "マリウポリ市", "g", "katakana or kana"),
        ("ja", "", "g", "Japanese without a native name"),
        ("ru", "Хукстра", "g", "Cyrillic"),
        ("ru", "Hoekstra", "g", "Latin source"),
        ("uk", "Гришко", "g", "Ukrainian through Cyrillic"),
        ("cs", "Lipka", "g", "Latin source"),
        ("is", "", "g", "Latin source"),
        ("ha", "Koguna", "g", "Latin source"),
        ("zh", "金山云", "c", "calque"),
        ("de", "", "g", "other"),
    ],
)
def test_the_way_is_told_by_label_pair_and_native_name(pair, native, label, expected):
    entity = Entity("e", "Someone", "person", names={pair: (native,)} if native else {})
    assert way(labelled(pair, "Some", "Someone", label), entity) == expected


def test_an_unknown_entity_has_no_native_name():
    assert way(labelled("ru", "Some", "Someone"), None) == "Cyrillic"


@pytest.mark.parametrize(
    ("pair", "wrong", "right", "expected"),
    [
        ("uk", "Buchi", "Bucha", "oblique ending"),
        ("zh", "Buchi", "Bucha", "other"),  # Chinese has no endings
        ("is", "John Halldorsson", "Jóhann Halldórsson", "given name domesticated"),
        ("zh", "Zhang Xiao Ming", "Zhang Xiaoming", "words joined or split"),
        ("ja", "Newyork Town", "New York Town", "words joined or split"),
        ("ja", "Yuki Chihara", "Chihara Yuki", "order swapped"),
        ("cs", "Tyler Hero", "Tyler Herro", "letter doubled or dropped"),
        ("ja", "Sotozaki", "Tonosaki", "other"),
        ("zh", "Lai Haizhe", "Lighthizer", "other"),
        ("ru", "Prosa", "Prosa", "other"),  # only its capitals or accents differ
    ],
)
def test_the_form_is_told_by_the_words_that_differ(pair, wrong, right, expected):
    assert form(labelled(pair, wrong, right)) == expected
