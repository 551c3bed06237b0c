"""Words right before a surname and right behind a given name: whose they are."""

from __future__ import annotations

import pytest

from normalize.match.document import read
from normalize.match.evidence.context.context import Context
from normalize.match.evidence.context.neighbour_names import (
    other_given_name,
    others_in_full,
    own_given_name,
    surname_behind,
)
from normalize.match.index import Index
from tests.normalize.match.entities import AKAR, ALL

INDEX = Index(ALL)

# label, text, the given name before Akal that is another, and the one that is Hulusi Akar's own
BEFORE = [
    ("nothing", "Akal left", "", ""),
    ("another paragraph", "Ivan\n\nAkal left", "", ""),
    ("the sentence before", "It was Ivan. Akal left", "", ""),
    ("a word in small letters", "then Akal left", "", ""),
    ("a word that begins sentences", "Then Akal left", "", ""),
    ("a title", "Minister Akal left", "", ""),
    ("a number", "1999 Akal left", "", ""),
    ("a headline", "IVAN Akal left", "", ""),
    ("half alike", "Julius Akal left", "", ""),
    ("another", "Ivan Akal left", "Ivan", ""),
    ("his own", "Hulusi Akal left", "", "Hulusi"),
    ("his own, garbled", "Hulusy Akal left", "", "Hulusy"),
]


def context_of(text: str) -> Context:
    return Context(read(text), INDEX, {}, {}, ())


@pytest.mark.parametrize(("label", "text", "other", "own"), BEFORE, ids=[case[0] for case in BEFORE])
def test_the_given_name_before_a_surname(label: str, text: str, other: str, own: str) -> None:
    context = context_of(text)
    place = context.document.words.index("akal")
    mention = context.document.mention(place, place + 1)
    assert (other_given_name(context, mention, AKAR), own_given_name(context, mention, AKAR)) == (other, own)


@pytest.mark.parametrize(
    ("text", "surname"), [("Hulusi Akal left", ""), ("Hulusi left", ""), ("Hulusi Berger left", "Berger")]
)
def test_the_surname_behind_a_given_name(text: str, surname: str) -> None:
    context = context_of(text)
    assert surname_behind(context, context.document.mention(0, 1), AKAR) == surname


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Akal left. Then Akal came", []),
        ("Ivan Akal left", []),
        ("Akal left. Ivan akal came", []),
        ("Akal left. Ivan Akal came. Petro Akal went", [("ivan", "akal"), ("petro", "akal")]),
    ],
)
def test_the_same_word_in_full_elsewhere(text: str, full: list[tuple[str, ...]]) -> None:
    document = read(text)
    place = document.words.index("akal")
    assert [mention.words for mention in others_in_full(document, document.mention(place, place + 1))] == full
