import pytest

from benchmarks.bench import Verdicts, output_of, rows, standard_gazetteer


@pytest.mark.parametrize(
    ("output", "line", "old", "new", "verdict"),
    [
        (0, 0, "Vrabek", "Vrabec", "right"),  # a label
        (0, 0, "Lipovice", "Lipnice", "wrong"),  # the reference has the old word
        (0, 1, "Rainbow", "Duha", "right"),  # the name is in a label of the line
        (0, 1, "thanked", "praised", "wrong"),  # nothing speaks for it
        (1, 0, "Sotozaki hit", "Tonosaki hit", "right"),
        (1, 0, "home run", "homer", "wrong"),  # a judgement
        (1, 0, "Kitamura", "Kitamora", "neutral"),  # words of an accepted variant
    ],
)
def test_a_change_is_judged_by_judgement_label_variant_and_reference(bench, verdicts, output, line, old, new, verdict):
    row = list(rows(bench))[output]
    assert verdicts.of(row, line, row["lines"][line].replace(old, new)) == verdict


def test_an_unlabelled_word_is_right_if_the_reference_has_the_new_one_and_not_the_old(bench, verdicts):
    row = next(rows(bench))
    row["lines"][0] = "Mayor Tomas Vrabec talked in Lipovice."
    assert verdicts.of(row, 0, "Mayor Tomas Vrabec spoke in Lipovice.") == "right"


def test_several_changes_of_a_line_are_judged_one_by_one_and_together_by_the_worst(bench, verdicts):
    row = next(rows(bench))
    new = "Mayor Tomas Vrabec spoke in Lipnice."
    assert verdicts.each(row, 0, new) == ["right", "wrong"]
    assert verdicts.of(row, 0, new) == "wrong"


def test_fixed_needs_the_wrong_words_gone_and_the_name_there(verdicts, labelled):
    surname = labelled[1]
    assert verdicts.fixed(surname, "Vrabec thanked them.")
    assert verdicts.fixed(surname, "Tomas Vrabec thanked them.")
    assert not verdicts.fixed(surname, "Vrabec thanked Vrabek.")
    assert not verdicts.fixed(surname, "He thanked them.")


def test_a_label_names_its_output(bench, labelled):
    assert labelled[0].output == output_of(next(rows(bench)))
    assert labelled[3].lang == "ja"


def test_the_standard_gazetteer_has_own_entities_and_large_places(bench):
    names = {entity.name for entity in standard_gazetteer(bench)}
    assert {"Tomáš Vrabec", "Lipovice"} <= names


def test_verdicts_need_a_scorer(bench):
    (bench / "score.py").unlink()
    with pytest.raises(FileNotFoundError):
        Verdicts.read(bench)
