"""What holds a suggestion back, in a few words."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from gazetteer import Calque, Entity
from normalize.files.held import settled, without_place
from normalize.report.held import held
from normalize.report.human import brief
from normalize.report.jsonlines import json_lines
from normalize.report.page import columns
from normalize.report.sarif import Sarif
from normalize.result import Change, Evidence
from tests.normalize.report.test_reports import AKAR, PHRASE, SIDE, TEXT, change, judged, page

LIKE = Evidence("sound", 1.0, 4.0, "100% of the sound of Akar")
WORD = Evidence("common word", 0.2, -7.0, "akkar is a word in its own right")
RIVAL = Evidence("rival", 0.5, -2.0, "Accra is alike as well")
FAR = Evidence("foreign ground", 1.0, -0.5, "Turkey is nowhere spoken of, but other countries are")
OFF = Evidence("letters off", 1.0, -5.0, "4 letters differ")
SLIGHT = Evidence("rival", 0.1, -2.0, "Accra is alike as well")


def suggestion(*evidence: Evidence, old: str = "Akkar", score: float = 0.6, entity: Entity | None = AKAR) -> Change:
    return replace(change(f"The {old} is here.", old, "x", entity, score), evidence=evidence)


@pytest.mark.parametrize(
    ("label", "what", "entity", "says"),
    [
        ("the weightiest of several", suggestion(LIKE, FAR, WORD, RIVAL), AKAR, "“akkar” may be meant"),
        ("a rival", suggestion(LIKE, RIVAL, FAR), AKAR, "Accra fits about as well"),
        ("in its own words", suggestion(LIKE, FAR), AKAR, "Turkey is nowhere spoken of, but other countries are"),
        ("likeness as a whole", suggestion(LIKE, OFF), AKAR, "the two are not similar enough"),
        ("nothing of weight against it", suggestion(LIKE, SLIGHT), AKAR, "too little speaks for it"),
        ("no evidence", suggestion(), AKAR, "too little speaks for it"),
        (
            "an entity to be asked about",
            suggestion(RIVAL, old="door", entity=PHRASE),
            PHRASE,
            "the gazetteer leaves it to you (a turn of phrase)",
        ),
        (
            "a calque to be asked about",
            suggestion(RIVAL, old="earthwork", entity=SIDE),
            SIDE,
            "the gazetteer leaves it to you (rare)",
        ),
        (
            "asked about without a reason",
            suggestion(old="earthwork", entity=SIDE),
            replace(SIDE, calques=(Calque("earthwork", "x", fix=False),)),
            "the gazetteer leaves it to you",
        ),
        ("a file that forbids it", settled(suggestion(WORD, score=0.9), "it is approved"), AKAR, "it is approved"),
        ("doubt before what a file forbids", settled(suggestion(WORD), "it is approved"), AKAR, "“akkar” may be meant"),
        (
            "no room in the file",
            without_place(suggestion(WORD, score=0.9)),
            AKAR,
            "it cannot be written there without touching something else",
        ),
        ("sure, and no gazetteer at hand", suggestion(score=0.9, entity=PHRASE), None, "it is left to you"),
        ("no name", suggestion(score=0.9, entity=None), None, "it is not a name, so it is left to you"),
    ],
)
def test_what_holds_it_back(label: str, what: Change, entity: Entity | None, says: str) -> None:
    assert held(what, 0.85, entity) == says


ONE = judged(TEXT, suggestions=(replace(change(TEXT, "Akkar", "Akar", score=0.6), evidence=(LIKE, RIVAL)),))


def test_each_output_says_it() -> None:
    says = "Accra fits about as well"
    assert list(brief(ONE, page())) == [
        f'a.txt:2:1: perhaps "Akkar" → "Akar"  (Hulusi Akar, 0.60)  not changed: {says}'
    ]
    (line,) = json_lines(ONE, page())
    assert json.loads(line)["held"] == says
    sarif = Sarif()
    assert list(sarif.file(ONE, page())) == []
    (result,) = json.loads("".join(sarif.end([])))["runs"][0]["results"]
    assert result["message"]["text"].endswith(f"not changed: {says}")


def test_a_change_is_not_held() -> None:
    (line,) = json_lines(judged(TEXT, change(TEXT, "Akkar", "Akar")), page())
    assert "held" not in json.loads(line)


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize(("width", "lines"), [(100, 1), (80, 2), (50, 3)])
def test_on_a_narrow_terminal_it_goes_below(width: int, lines: int, colour: bool) -> None:
    (told,) = brief(ONE, page(width, colour))
    assert len(told.split("\n")) == lines
    assert all(columns(line) <= width for line in told.split("\n"))
