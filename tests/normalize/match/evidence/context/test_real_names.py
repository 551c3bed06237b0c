"""Whether a mention is the name of a town or a family."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import Mention, read
from normalize.match.evidence.context.context import Context, standing
from normalize.match.evidence.context.real_names import observe_real_name
from normalize.match.index import Index
from normalize.match.recognise import recognise

PESKOV = Entity("peskov", "Dmitry Peskov", "person", country="Russia")
LAMMY = Entity("lammy", "David Lammy", "person", country="United Kingdom")
INDEX = Index([PESKOV, LAMMY])

CANDIDATES = Candidates(INDEX)

# label, text, the mention, the value of the evidence, None if there is none
TOWNS = [
    ("its country is spoken of", "Drones hit Pskov in Russia", "pskov", 1.0),
    ("its country is not spoken of", "Drones hit Pskov at night", "pskov", 0.3),
    ("another country is spoken of", "Drones hit Pskov, says Norway", "pskov", 0.3),
    ("no town", "Drones hit Peskow in Russia", "peskow", None),
    ("a title before it", "Spokesman Pskov left Russia", "pskov", None),
    ("the person's given name before it", "Dmitry Pskov left Russia", "pskov", None),
    ("somebody else's given name before it", "Ivan Pskov left Russia", "pskov", 1.0),
]
FAMILIES = [
    ("its country is spoken of", "Pestov left Russia", "pestov", 1.0),
    ("its country is not spoken of", "Pestov left", "pestov", 0.3),
    ("a title before it", "Spokesman Pestov left Russia", "pestov", 1.0),
    ("whom it may mean stands in full", "Dmitry Peskov met Russia, but Pestov left", "pestov", 0.3),
    ("the person's given name before it", "Dmitry Pestov left Russia", "pestov", None),
    ("a whole name with another given name", "Mitri Pestov left Russia", "mitri pestov", 1.0),
    ("a whole name with the person's own", "Dmitry Pestov left Russia", "dmitry pestov", None),
    ("no family", "Peskow left Russia", "peskow", None),
    ("the same family, written otherwise", "Lammi left Finland", "lammi", None),
]


def seen(text: str, words: str) -> dict[str, float]:
    """The evidence seen for the first candidate of a mention, by name."""
    document = read(text)
    split = words.split()
    first = next(i for i in range(len(document.words)) if document.words[i : i + len(split)] == split)
    context = Context(document, INDEX, standing(recognise(document, INDEX).right), {}, ())
    mention = Mention(first, first + len(split), tuple(split))
    candidate = CANDIDATES.of(mention.words)[0]
    return {name: value for name, value, _ in observe_real_name(context, mention, candidate)}


@pytest.mark.parametrize(("label", "text", "words", "value"), TOWNS, ids=[case[0] for case in TOWNS])
def test_the_name_of_a_town_is_right_as_it_stands(label, text, words, value):
    assert seen(text, words).get("name of a town") == value


@pytest.mark.parametrize(("label", "text", "words", "value"), FAMILIES, ids=[case[0] for case in FAMILIES])
def test_the_name_of_a_family_is_right_as_it_stands(label, text, words, value):
    assert seen(text, words).get("name of a family") == value


def test_a_longer_name_of_a_town_is_not_parted():
    index = Index([Entity("iskander", "Iskander", "product")])
    for text, value in (
        ("It rained in Iskandar Puteri, Malaysia", 1.0),
        ("It rained in Iskandar, Malaysia", 0.3),
        ("It rained in Iskandar. Puteri, Malaysia", 0.3),
    ):
        document = read(text)
        mention = Mention(3, 4, ("iskandar",))
        context = Context(document, index, {}, {}, ())
        found = list(observe_real_name(context, mention, Candidates(index).of(mention.words)[0]))
        assert [each[1] for each in found] == [value]
