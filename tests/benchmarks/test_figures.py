import pytest

from benchmarks.bench import Verdicts, labels, pair_of, rows, year_of
from benchmarks.facts import facts
from benchmarks.figures import Share, agree, by_outcome, by_set, figures
from benchmarks.names import Measurement
from benchmarks.run import MODES, Run, score, write
from tests.benchmarks.made_up import decided


@pytest.fixture
def found(run, verdicts, labelled):
    return facts(run, verdicts, labelled)


def test_precision_leaves_out_what_is_neutral(found):
    all_of_it = figures(found)
    assert all_of_it.changes == 3
    assert all_of_it.precision == Share(1, 2)
    assert all_of_it.suggestions == Share(1, 2)


def test_recall_counts_what_is_repaired_and_what_is_at_least_suggested(found):
    all_of_it = figures(found)
    assert (all_of_it.garbles.fixed, all_of_it.garbles.found) == (Share(1, 3), Share(2, 3))
    assert (all_of_it.calques.fixed, all_of_it.calques.found) == (Share(0, 1), Share(0, 1))


def test_figures_by_pair_and_by_year_are_those_of_their_outputs(found):
    by_pair, by_year = by_set(found, pair_of), by_set(found, year_of)
    assert list(by_pair) == ["cs-en", "ja-en"]
    assert by_pair["cs-en"].precision == Share(1, 2)
    assert by_pair["ja-en"].precision == Share(0, 0)
    assert by_pair["ja-en"].garbles.found == Share(0, 1)
    assert by_year["2021"] == by_pair["cs-en"]


def test_recall_by_group_starts_with_the_largest(found):
    groups = by_outcome(found.outcomes, lambda outcome: outcome.labelled.lang)
    assert [(name, each.fixed) for name, each in groups.items()] == [("cs", Share(1, 3)), ("ja", Share(0, 1))]


def test_the_figures_are_those_of_the_scorer(scored_bench, tmp_path):
    both = list(rows(scored_bench))
    results = decided(*both)
    write(both, results, tmp_path / "new.jsonl")
    said = score(scored_bench, both, tmp_path / "new.jsonl")
    run = Run("text alone", both, results, said, 1.0)
    counted = figures(facts(run, Verdicts.read(scored_bench), labels(scored_bench)))
    assert agree(counted, said)
    assert said["changes"] == 3
    assert not agree(counted, dict(said) | {"right": 2})


@pytest.mark.parametrize("mode", MODES)
def test_a_run_of_every_second_output_is_scored_and_reported(scored_bench, tmp_path, mode):
    measurement = Measurement(scored_bench, every=2, jobs=1)
    report = measurement.report(measurement.run(mode, tmp_path), most=5)
    assert report.outputs == 1
    assert report.overall.garbles.fixed.whole == 2
    assert (tmp_path / f"{mode.replace(' ', '-')}.jsonl").read_text().count("\n") == 1
