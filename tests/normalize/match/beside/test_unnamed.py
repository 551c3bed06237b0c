"""What a source says of those whose native names are not known."""

import pytest

from normalize.match.beside.unnamed import observe_unnamed
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.source.source import read_source

INDEX = Index([])

# label, source, its language, words that stand, the name in their place, what is said
CASES = [
    ("nothing like it", "部长说", "zh", "torber", "torver", "not read in the source"),
    (
        "the words alone, as a machine reads them",
        "Крыховяк забил",
        "ru",
        "krykhovyak",
        "krychowiak",
        "not read in the source",
    ),
    ("both, in two romanisations", "Сергей Лазарев", "ru", "sergei", "sergey", "right as it is read"),
    ("both, in two languages", "Гостомель", None, "gostomel", "hostomel", "right as it is read"),
    ("both, in two systems without vowels", "خواند محمود", "fa", "mahmood", "mahmoud", "right as it is read"),
    ("both, by other vowels", "קטש אמרה", "he", "ketch", "kattash", None),
    ("both, by other vowels", "هاشمی خواند", "fa", "hishama", "hashemi", None),
    ("the words in the same letters", "přijel Torber", None, "torber", "torver", "right as it is read"),
    (
        "the words in another case",
        "mluvil s Robertem Golubem",
        None,
        "robert golub",
        "robert golob",
        "right as it is read",
    ),
    ("one of the words alone", "mluvil s Robertem", None, "robert golub", "robert golob", "not read in the source"),
    ("only words joined otherwise", "豊沢町で", "ja", "toyosawa cho", "toyosawacho", None),
    ("too short to tell", "Юра", "ru", "yora", "yra", "not read in the source"),
    ("the name", "Максим Осипов сказал", "ru", "osibov", "osipov", "read in the source"),
    ("the name by its consonants", "קטש אמרה", "he", "kettag", "kattash", "read in the source"),
    ("the name in another case", "о Максиме Осипове", "ru", "osibov", "osipov", "read in the source"),
    ("the name in Latin letters", "o panu Boultonovi", None, "bolton", "boulton", "read in the source"),
    ("the name by another reading of its signs", "茅原が走る", "ja", "chihara", "kayahara", "read in the source"),
    ("the name where no reading gives the words", "茅原が走る", "ja", "chiwano", "kayahara", "read in the source"),
]


@pytest.mark.parametrize(("label", "source", "lang", "words", "name", "said"), CASES, ids=[c[0] for c in CASES])
def test_a_source_is_read_as_a_name_or_as_what_stands_for_it(label, source, lang, words, name, said):
    beside = read_source(source, read("It stood here."), INDEX, lang)
    found = [name for name, _, _ in observe_unnamed(beside, 0, words.split(), name.split())]
    assert found == ([said] if said else [])


def test_lines_that_do_not_belong_together_are_not_read():
    beside = read_source("О нём\nМаксим Осипов", read("Osypov said."), INDEX, "ru")
    assert list(observe_unnamed(beside, 0, ["osypov"], ["osipov"])) == []
