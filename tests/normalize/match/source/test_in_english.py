"""Names that a source has as English writes them."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.source.in_english import in_english
from normalize.match.source.source import read_source

MEGHAN = Entity("meghan", "Meghan Markle", "person", names={"zh": ("梅根·马克尔",)})
INDEX = Index(
    [
        MEGHAN,
        Entity("essen", "Essen", "place", country="Germany"),
        Entity("svoboda", "Radio Svoboda", "media"),
        Entity("kaimanov", "Ilya Kaimanov", "person"),
        Entity("who", "World Health Organization", "org", aliases=("WHO",)),
    ]
)

# label, line of a source, what it has in English
LINES = [
    ("nothing", "部长说", []),
    ("a place in a language with Latin letters", "Das Essen war gut", []),
    ("a body there", "Podle Radio Svoboda je to tak", []),
    ("a surname there", "Markle spielte mit", []),
    ("a name that only sounds like it", "Илья Кайманов и UPS", []),
    ("another case of letters", "who来了", []),
    ("a name in brackets", "梅根（Meghan Markle）说", ["Meghan Markle"]),
    ("an alias", "據WHO報告", ["WHO"]),
    ("a body in other letters", "報導來自Radio Svoboda", ["Radio Svoboda"]),
    ("a person in a language with Latin letters", "Damals spielte Meghan Markle mit", ["Meghan Markle"]),
]


@pytest.mark.parametrize(("label", "line", "names"), LINES, ids=[case[0] for case in LINES])
def test_names_in_english(label: str, line: str, names: list[str]) -> None:
    assert [line[found.start : found.end] for found in in_english(line, INDEX)] == names


# label, source, how often she is named
TIMES = [
    ("her name in brackets behind it", "梅根（Meghan Markle）说", 1),
    ("brackets with a space", "梅根 (Meghan Markle)说", 1),
    ("her name again", "梅根说，Meghan Markle来了", 2),
    ("her name alone", "她是（Meghan Markle）", 1),
]


@pytest.mark.parametrize(("label", "source", "times"), TIMES, ids=[case[0] for case in TIMES])
def test_what_explains_a_name_is_no_second_mention(label: str, source: str, times: int) -> None:
    places = read_source(source, read("She spoke"), INDEX, "zh").of(0, MEGHAN)
    assert len({place.at for place in places}) == times


def test_a_native_name_that_is_the_english_one_is_found_once() -> None:
    listed = Entity("meghan", "Meghan Markle", "person", names={"cs": ("Meghan Markle",)})
    source = "Přijela Meghan Markle, potom Meghan Markle odjela"
    places = read_source(source, read("She came"), Index([listed]), None).of(0, listed)
    assert [(place.start, place.end) for place in places] == [(8, 21), (29, 42)]
