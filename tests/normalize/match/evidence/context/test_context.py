"""What a document has of the country and the office of an entity, outside a mention."""

from __future__ import annotations

import pytest

from normalize.match.document import read
from normalize.match.evidence.context.context import Context, home_ground, lines_off, on_foreign_ground, traces
from normalize.match.index import Index
from tests.normalize.match.entities import AKAR, ALL

INDEX = Index(ALL)


@pytest.mark.parametrize(
    ("text", "named", "home", "foreign"),
    [
        ("Akal left Turkey.", {"Turkey": [2]}, True, False),
        ("Akal left Turkey.", {}, True, False),
        ("Akal left Ankara.", {"Turkey": [2]}, True, False),
        ("Turkey left.", {"Turkey": [0]}, False, False),
        ("Turkey left Turkey.", {"Turkey": [0, 2]}, True, False),
        ("Akal left Japan.", {"Japan": [2]}, False, True),
        ("Japan left.", {"Japan": [0]}, False, False),
        ("Akal left Japan for Turkey.", {"Japan": [2], "Turkey": [4]}, True, False),
        ("Akal left.", {}, False, False),
    ],
)
def test_a_document_speaks_of_a_country_outside_a_mention(
    text: str, named: dict[str, list[int]], home: bool, foreign: bool
) -> None:
    document = read(text)
    context = Context(document, INDEX, {}, named, ())
    mention, found = document.mention(0, 1), traces(context, AKAR)
    assert home_ground(found, mention) is home
    assert on_foreign_ground(context, found, mention) is foreign


def test_only_words_of_an_office_that_stand_are_traces() -> None:
    context = Context(read("The minister met a minister."), INDEX, {}, {}, ())
    assert traces(context, AKAR).office == [("minister", "Minister", [1, 4])]
    assert traces(context, AKAR) is traces(context, AKAR)


@pytest.mark.parametrize(
    ("places", "off"), [([], None), ([2], None), ([0], 2), ([5], 1), ([0, 5], 1), ([1, 2, 3], 0), ([0, 2], 2)]
)
def test_the_nearest_line_is_that_of_a_token_outside_the_mention(places: list[int], off: int | None) -> None:
    document = read("a\nb\nc d\ne f")
    assert [document.lines[place] for place in range(6)] == [0, 1, 2, 2, 3, 3]
    assert lines_off(document, document.mention(2, 3), places) == off
