"""What is left on both sides of a line goes together."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.beside.alignment import Alignment
from normalize.match.beside.leftover import LeftOver, is_translated
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import mentions, read
from normalize.match.index import Index
from normalize.match.recognise import places_of, recognise
from normalize.match.source.source import read_source

TREE = Entity("tree", "Shulang Yard", "org", names={"zh": ("树之院",)})
LIN = Entity("lin", "Lin Tao", "person", country="China", names={"zh": ("林涛涛",)})
INDEX = Index([TREE, LIN])

# label, translation, source, the first words of the mention that Shulang Yard may be, how much is left of the line
LEFT = [
    ("the source does not name it", "Tree Yard opened.", "开业了。", None),
    ("it stands right", "Shulang Yard opened beside Tree Yard.", "树之院开业了。", None),
    ("nothing else", "Tree Yard opened.", "树之院开业了。", 1.0),
    ("a right name is none that is left", "Lin Tao opened Tree Yard.", "林涛涛开了树之院。", 1.0),
    ("another stranger", "Kovalsky opened Tree Yard.", "某人开了树之院。", 0.5),
    ("another name is missing", "He opened Tree Yard.", "林涛涛开了树之院。", 0.5),
    ("everyday words are no names", "After Tree Yard opened, he left.", "树之院开业了。", 1.0),
]


def left(text, source, index):
    document = read(text)
    right = recognise(document, index).right
    beside = read_source(source, document, index, "zh")
    standing = places_of(document, index, right, beside.everywhere.keys())
    found = LeftOver(document, right, Alignment(document, beside, standing))
    mention = next(m for m in mentions(document) if m.words == ("tree", "yard"))
    return [value for _, value, _ in found.observe(mention, TREE)]


@pytest.mark.parametrize(("label", "text", "source", "expected"), LEFT, ids=[case[0] for case in LEFT])
def test_what_is_left_in_a_line(label, text, source, expected):
    assert left(text, source, INDEX) == ([] if expected is None else [expected])


def test_a_right_name_is_not_left_over():
    assert left("Tree Yard opened.", "树之院开业了。", Index([TREE, Entity("yard", "Tree Yard", "place")])) == []


# label, words, whether they read like a translation of Shulang Yard
TRANSLATED = [
    ("a name in place of the other", "Shulin Yard", False),
    ("a given name", "Thomas Yard", False),
    ("a syllable", "Li Yard", False),
    ("a single word", "Tree", False),
    ("an ordinary word", "Tree Yard", True),
    ("more words than the name has", "Shulang Real Estate", True),
]


@pytest.mark.parametrize(("label", "words", "expected"), TRANSLATED, ids=[case[0] for case in TRANSLATED])
def test_ordinary_words_in_place_of_those_of_a_name(label, words, expected):
    document = read(words)
    mention = max(mentions(document), key=lambda m: len(m.words))
    candidates = Candidates(INDEX).among(mention.words, ["tree"])
    assert any(is_translated(mention, candidate) for candidate in candidates) is expected
