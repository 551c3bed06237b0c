"""What a text says that something is."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from gazetteer.entity import Kind
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import read
from normalize.match.evidence.context.context import Context
from normalize.match.evidence.context.thing import behind_an_article, observe_thing, thing_before
from normalize.match.index import Index

# label, kind and description of Belarion, text, whether Belarian is called something else there
OTHERS: list[tuple[str, Kind, str, str, bool]] = [
    ("nothing before it", "person", "minister", "Belarian left", False),
    ("a river", "person", "minister", "the river Belarian", True),
    ("a river that is one", "place", "river", "the river Belarian", False),
    ("a river for a drone", "product", "drone", "the river Belarian", True),
    ("a firm for a firm", "org", "maker of cars", "the company Belarian", False),
    ("a ship for a missile", "product", "missile", "the ship Belarian", True),
    ("a ship for a ship", "product", "ship of the navy", "the ship Belarian", False),
    ("a firm elsewhere", "person", "minister", "Belarian grew. The firm Belarian hires.", True),
    ("a town of that name", "person", "minister", "the town of Belarian", True),
    ("what nothing else is called", "other", "", "the river Belarian", False),
    ("the mayor of a town", "person", "minister", "the mayor of Belarian", True),
    ("a thing behind it", "product", "missile", "the Belarian lighthouse", True),
    ("a thing of somebody", "person", "minister", "the Belarian newspaper", False),
    ("a firm by its heirs", "person", "minister", "Belarian and Sons sell cakes", True),
    ("somebody and others", "person", "minister", "Belarian and Partisans left", False),
    ("an article", "person", "minister", "They drowned in the Belarian.", True),
    ("an article of a thing", "product", "missile", "They fired the Belarian.", False),
    ("an article of a noun", "person", "minister", "the Belarian government", False),
]


@pytest.mark.parametrize(("label", "kind", "description", "text", "other"), OTHERS, ids=[case[0] for case in OTHERS])
def test_what_is_called_another_thing(label: str, kind: Kind, description: str, text: str, other: bool) -> None:
    index = Index([Entity("belarion", "Belarion", kind, description=description)])
    document = read(text)
    mention = document.mention(first := document.words.index("belarian"), first + 1)
    (candidate,) = Candidates(index).of(mention.words)
    assert bool(list(observe_thing(Context(document, index, {}, {}, ()), mention, candidate))) is other


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("the river Psel", "river"),
        ("a town called Psel", "town"),
        ('the film "Psel"', "film"),
        ("the river. Psel", ""),
        ("the river\nPsel", ""),
        ("the river, Psel", ""),
    ],
)
def test_what_stands_right_before(text: str, thing: str) -> None:
    document = read(text)
    assert thing_before(document, document.words.index("psel")) == thing


@pytest.mark.parametrize(
    ("text", "is_behind_one"),
    [
        ("in the Psel.", True),
        ("the Psel was", True),
        ("the Psel", True),
        ("the Psel's", False),
        ("the Psel case", False),
    ],
)
def test_whether_an_article_is_its_own(text: str, is_behind_one: bool) -> None:
    document = read(text)
    place = document.words.index("psel")
    assert behind_an_article(document, place, place + 1) is is_behind_one
