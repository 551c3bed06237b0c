from benchmarks.bench import rows, standard_gazetteer
from benchmarks.clean import Clean, clean
from benchmarks.facts import Judged, facts
from benchmarks.frequent import around, misses, wrong_changes
from benchmarks.misses import Miss
from benchmarks.report import clean_lines, lines, report
from normalize import Evidence
from tests.benchmarks.made_up import change

EVIDENCE = tuple(Evidence(name, 1.0, weight) for name, weight in zip("abcdef", (0.5, 2.0, -3.0, 4.0, 1.0, -0.2)))  # noqa: B905


def test_wrong_changes_are_listed_by_how_often_with_the_surest_as_example(bench):
    town, game = rows(bench)
    sure = change(town, "Lipovice", "Lipnice", score=0.99, evidence=EVIDENCE)
    unsure = change(town, "Lipovice", "Lipnice", score=0.93)
    other = change(game, "home", "Hume")
    right = change(town, "Vrabek", "Vrabec")
    judged = [Judged(game, other, "wrong"), Judged(town, unsure, "wrong"), Judged(town, sure, "wrong")]
    first, second = wrong_changes([*judged, Judged(town, right, "right")], most=5)
    assert (first.pair, first.original, first.replacement) == ("cs-en", "Lipovice", "Lipnice")
    assert (first.count, first.score, second.count) == (2, 0.99, 1)
    assert [e.name for e in first.speaks_for] == ["d", "b", "e"]
    assert [e.name for e in first.speaks_against] == ["c", "f"]
    assert len(wrong_changes(judged, most=1)) == 1


def test_an_example_is_one_line_cut_short():
    row = {"set": "21:cs-en", "lines": ["Before.", "x" * 60 + " Lipovice " + "y" * 60, "After."]}
    told = around(Judged(row, change(row, "Lipovice", "Lipnice"), "wrong"))
    assert told == "…" + "x" * 44 + " [Lipovice] " + "y" * 44 + "…"
    over = {"set": "21:cs-en", "lines": ["In Horni", "Lipovice."]}
    assert around(Judged(over, change(over, "Horni\nLipovice", "Lipnice"), "wrong")) == "In [Horni↵Lipovice]."


def test_misses_are_counted_by_words_and_reason(labelled):
    surname = labelled[1]
    found = [
        Miss(labelled[2], "no candidate", ""),
        Miss(surname, "score", "0.60", suggested=True),
        Miss(surname, "score", "0.70", suggested=True),
        Miss(surname, "score", "0.10"),
    ]
    told = [(each.span, each.reason, each.detail, each.count) for each in misses(found, most=2)]
    assert told == [("Vrabek", "score, suggested", "0.60", 2), ("Rainbow Movement", "no candidate", "", 1)]


def test_the_report_says_it_all(bench, run, verdicts, labelled):
    entities = {entity.name: entity for entity in standard_gazetteer(bench)}
    missed = [Miss(labelled[2], "no candidate", ""), Miss(labelled[3], "score", "sotozaki → Tonosaki 0.40")]
    found = report(run, facts(run, verdicts, labelled), missed, entities, most=5)
    assert list(found.by_way) == ["Latin source", "calque", "kanji reading"]
    assert "calque" not in found.by_form
    assert found.reasons == {"no candidate": (0, 1), "score": (1, 0)}
    text = "\n".join(lines(found))
    for part in (
        "TEXT ALONE: 2 outputs",
        "precision of changes      .500 (1/2)   of 3 changes; 1 did harm",
        "precision of suggestions  .500 (1/2)   and 1 misspelt words listed",
        "recall of garbles         .333 (1/3)   with suggestions .667 (2/3)",
        "kanji reading",
        "1 × cs-en  Lipovice → Lipnice  0.95",
        "Mayor Tomas Vrabek spoke in [Lipovice].",
        "1 × ja-en g  Sotozaki, should be Tonosaki",
        "score: sotozaki → Tonosaki 0.40",
    ):
        assert part in text
    assert "– (0/0)" in text  # no change in ja-en is judged


def test_changes_of_right_english_are_listed(bench):
    row = next(rows(bench))
    found = Clean([change(row, "Lipovice", "Lipnice", evidence=EVIDENCE)], [])
    assert list(clean_lines(found)) == [
        "CLEAN ENGLISH: 1 changes, 0 suggestions",
        "  Lipovice → Lipnice  0.95  for a +0.5, b +2.0, c -3.0",
    ]


def test_right_english_without_names_is_left_alone(bench):
    assert clean(bench, standard_gazetteer(bench)) == Clean((), ())
