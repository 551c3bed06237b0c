"""Names of which a machine translates one half, in texts."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize import Normalizer

HUN = Entity("hun", "Chu Hun", "person", country="China", description="singer", names={"zh": ("楚魂",)})
CLOUD = Entity("cloud", "Kingsoft Cloud", "org", country="China", names={"zh": ("金山云",)})

# label, text, what is rewritten, what is only listed
HALVES: list[tuple[str, str, list[str], list[str]]] = [
    ("right beside it", "Chu Hun and Chu Soul sang in China.", [], []),
    ("right beside what is said of it", "Chu Hun, the singer, met the singer Chu Soul in China.", [], []),
    ("a thing", "In China, the Chu Soul was sung.", [], []),
    ("nothing but the country", "In China, Chu Soul sang for an hour.", [], ["Chu Soul"]),
    ("right in another line", "Chu Hun is from China.\n\nChu Soul sang.\n\nChu Hun left.", [], ["Chu Soul"]),
    ("a stranger behind it", "Chu Soul Lee sang in China.", [], ["Chu Soul"]),
    ("a firm", "Jinshan Cloud rose in China.", [], ["Jinshan Cloud"]),
    ("an office", "The singer Chu Soul sang in China.", ["Chu Soul"], []),
    ("an office, twice", "The singer Chu Soul sang. Singer Chu Soul left.", ["Chu Soul", "Chu Soul"], []),
]


@pytest.mark.parametrize(("label", "text", "made", "listed"), HALVES, ids=[case[0] for case in HALVES])
def test_half_of_a_name_is_translated(label: str, text: str, made: list[str], listed: list[str]) -> None:
    found = Normalizer([HUN, CLOUD]).explain(text)
    assert [change.original for change in found.changes] == made
    assert [change.original for change in found.suggestions] == listed
