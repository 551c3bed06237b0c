"""What names that texts are not about do to them."""

from __future__ import annotations

from benchmarks.bench import rows
from benchmarks.strangers import Judged, judge, lines
from gazetteer import Calque, Entity, Gazetteer
from normalize import Normalizer
from normalize.result import Evidence
from tests.benchmarks.made_up import ROWS, change

STRANGER = Entity("band", "Iris Band", "org", calques=(Calque("Rainbow Movement"),))


def test_each_change_has_its_verdict(bench, verdicts):
    found = list(judge(Normalizer(Gazetteer.of([STRANGER])), list(rows(bench)), verdicts, "text alone"))
    assert [(each.change.original, each.verdict, each.set) for each in found] == [
        ("Rainbow Movement", "wrong", "21:cs-en"),
    ]


def test_what_is_not_right_is_told_with_what_spoke_for_it():
    town, game = ROWS
    reasons = (Evidence("office", 1.0, 2.0, "mayor near by"),)
    wrong = Judged(change(town, "Lipovice", "Lipnice", evidence=reasons), "wrong", "21:cs-en")
    right = Judged(change(town, "Tomas Vrabek", "Tomas Vrabec"), "right", "21:cs-en")
    neutral = Judged(change(game, "Kitamura", "Kitamora"), "neutral", "22:ja-en")
    assert list(lines([wrong, right, wrong, neutral], 5)) == [
        "4 changes: 1 right, 1 neutral, 2 others",
        "   2 21:cs-en Lipovice → Lipnice  (0.95: office +2.0)",
    ]
