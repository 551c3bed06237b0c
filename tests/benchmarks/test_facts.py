from benchmarks.bench import rows
from benchmarks.facts import facts
from tests.benchmarks.made_up import change, result


def test_changes_are_counted_as_the_scorer_does_and_judged_one_by_one(run, verdicts, labelled):
    found = facts(run, verdicts, labelled)
    assert found.counted == [("21:cs-en", "right"), ("21:cs-en", "wrong"), ("22:ja-en", "neutral")]
    assert [each.verdict for each in found.changes] == ["right", "wrong", "neutral"]


def test_suggested_names_are_judged_and_misspelt_words_only_counted(run, verdicts, labelled):
    found = facts(run, verdicts, labelled)
    assert [(each.change.original.strip(), each.verdict) for each in found.suggestions] == [
        ("Vrabek", "right"),
        ("Sotozaki", "wrong"),
    ]
    assert found.misspelt == 1


def test_each_garble_is_fixed_or_listed_or_missed(run, verdicts, labelled):
    fates = {each.labelled.span: each.fate for each in facts(run, verdicts, labelled).outcomes}
    assert fates == {"Tomas Vrabek": "fixed", "Vrabek": "listed", "Rainbow Movement": "missed", "Sotozaki": "missed"}


def test_a_change_over_the_end_of_a_line_is_judged_on_both_lines(bench, run, verdicts, labelled):
    town, game = rows(bench)
    over = change(town, "Lipovice.\nVrabek", "Lipovice.\nVrabec")
    under = change(town, "Lipovice.\nVrabek", "Lipnice.\nVrabec")
    for each, verdict in ((over, "right"), (under, "wrong")):
        run.results[:] = [result(town, [each]), result(game)]
        assert facts(run, verdicts, labelled).changes[0].verdict == verdict
