"""Of whom a source has only a part of the name."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.beside.in_part import only
from tests.normalize.match.alignments import align_one

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
    ("the given name of another", "Zoran Milinović zabio je", None),
    ("his given name", "Zabio je Zoran", "given"),
]


@pytest.mark.parametrize(("label", "source", "part"), PARTS, ids=[case[0] for case in PARTS])
def test_a_part_of_a_name_alone_in_the_source(label, source, part):
    lang = "ja" if "・" in source else "hr"
    names = {"hr": ("Zoran Milanović",), "ja": ("ゾラン・ミラノヴィッチ",)}
    entity = Entity("one", "Zoran Milanovic", "person", names=names)
    mention, alignment = align_one(entity, lang, "Zoran Milinovic", source)
    found = only(alignment, mention, entity)
    assert (found and found.part) == part
