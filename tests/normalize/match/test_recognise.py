import pytest

from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.recognise import occurrences, places_of, recognise, starts_sentence
from tests.normalize.match.entities import ALL


@pytest.fixture(scope="module")
def index():
    return Index(ALL)


# label, text, accepted names found
KNOWN = [
    ("the bird", "roast turkey", []),
    ("a question", "Who knows", []),
    ("a garble", "Hulusi Akal", []),
    ("a surname alone is no whole name", "Akar", []),
    ("words that only touch", "Hulusi. Akar", []),
    ("a name", "Hulusi Akar spoke", ["Hulusi Akar"]),
    ("possessive", "Turkey's stance", ["Turkey"]),
    ("accents make no difference", "Türkiye and TURKIYE", ["Türkiye", "TURKIYE"]),
    ("acronym", "the WHO said", ["WHO"]),
    ("hyphen or space", "Kim Jong-un, Kim Jong Un", ["Kim Jong-un", "Kim Jong Un"]),
    ("the right name of somebody else", "Kim Jong Il", ["Kim Jong Il"]),
    ("plural of a type", "two S-400s", ["S-400s"]),
    ("over a line end", "Hulusi\nAkar", ["Hulusi\nAkar"]),
    ("a possessive inside a name", "the People's Daily said", ["People's Daily"]),
    ("an abbreviation inside a name", "in St. Petersburg", ["St. Petersburg"]),
    ("in a compound", "Turkish-led", ["Turkish"]),
]


@pytest.mark.parametrize(("label", "text", "names"), KNOWN, ids=[c[0] for c in KNOWN])
def test_known(index, label, text, names):
    document = read(text)
    assert [text[slice(*document.span(k.mention))] for k in recognise(document, index).right] == names


@pytest.mark.parametrize("entity", ALL, ids=lambda entity: entity.id)
def test_every_right_name_and_every_listed_form_is_found(index, entity):
    for name in entity.accepted:
        assert entity.id in {form.entity.id for each in recognise(read(name), index).right for form in each.forms}
    for wrong in (*entity.garbles, *entity.calques):
        assert wrong in [each.listed.wrong for each in recognise(read(wrong.text), index).wrong]


def test_an_s_may_stand_behind_any_word_but_goes_on_to_no_other(index):
    assert [each.mention.words for each in recognise(read("Hulusi Akars"), index).right] == [("hulusi", "akars")]
    assert not recognise(read("Kim Jongs Un"), index).right


@pytest.mark.parametrize(
    ("text", "entities", "tokens"),
    [
        ("Hulusi Akar met Akar of Turkey", {"hulusi-akar"}, {"hulusi-akar": [0, 3]}),
        ("Hulusi Akar met Akar of Turkey", {"hulusi-akar", "turkey"}, {"hulusi-akar": [0, 3], "turkey": [5]}),
        ("Hulusi Akar met Akar of Turkey", set(), {}),
        ("Akar Bey spoke", {"hulusi-akar"}, {}),
    ],
)
def test_where_entities_stand(index, text, entities, tokens):
    document = read(text)
    assert places_of(document, index, recognise(document, index).right, entities) == tokens


# label, text, listed wrong forms found
WRONG = [
    ("inside a word", "Earthworks and groundearthwork", []),
    ("a capital in mid-sentence makes it a name", "the Earthwork Company", []),
    ("small letters for a name", "chavushoru", []),
    ("as listed", "said Chavushoru", ["Chavushoru"]),
    ("small letters", "recently earthwork has", ["earthwork"]),
    ("sentence start", "He left. Earthwork has", ["Earthwork"]),
    ("first word", "Earthwork has", ["Earthwork"]),
    ("shouted", "SAID EARTHWORK", ["EARTHWORK"]),
]


@pytest.mark.parametrize(("label", "text", "words"), WRONG, ids=[c[0] for c in WRONG])
def test_wrong(index, label, text, words):
    document = read(text)
    assert [text[slice(*document.span(w.mention))] for w in recognise(document, index).wrong] == words


def test_occurrences_need_whole_words_and_their_capitals():
    document = read("the Turkish newspapers and a Turkish newspaper in TURKISH")
    assert len(occurrences(document, "Turkish newspaper")) == 1
    assert len(occurrences(document, "Turkish")) == 3
    assert occurrences(document, "Turkis") == []
    assert occurrences(document, "…") == []


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("a word", 2, False),
        ("a, word", 3, False),
        ("A. word", 3, True),
        ("word", 0, True),
        ("x\n“word", 3, True),
    ],
)
def test_starts_sentence(text, start, expected):
    assert starts_sentence(text, start) is expected
