import sys

import pytest

from benchmarks import seeds
from tests.benchmarks.made_up import change, result

TEXT = "Mayor Tomas\nVrabek saw Vrabek in Lipovice, not in Lipovicefield.\nHe showed grace and thretens.\n"
EXPECTED = """
article.txt:
  change:
    - [Tomas Vrabek, Tomas Vrabec]
  suggest:
    - [showed grace, was kind]
  keep: [Lipovice]
"""
ROW = {"lines": TEXT.split("\n")}
VRABEC = change(ROW, "Tomas\nVrabek", "Tomas\nVrabec")
GRACE = change(ROW, "He showed grace", "He was kind")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "expected.yaml").write_text(EXPECTED, encoding="utf-8")
    return tmp_path


def faults(folder, changes, suggestions):
    return seeds.faults(folder, lambda _: result(ROW, changes, suggestions))


def test_what_is_as_expected_has_no_faults_and_more_may_be_listed(folder):
    assert faults(folder, [VRABEC], [GRACE, change(ROW, "thretens", "threatens")]) == []


def test_each_fault_is_told(folder):
    made = [change(ROW, "Lipovice", "Lipnice")]
    assert faults(folder, made, []) == [
        "article.txt: Tomas Vrabek → Tomas Vrabec is not made",
        "article.txt: Lipovice → Lipnice should not be made",
        "article.txt: showed grace is not listed",
        "article.txt: Lipovice is not kept",
    ]


def test_the_command_ends_with_1_and_says_why(folder, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["seeds", str(folder)])
    with pytest.raises(SystemExit) as ended:
        seeds.main()
    assert ended.value.code == 1
    assert "Tomas Vrabek → Tomas Vrabec is not made" in capsys.readouterr().out


def test_the_command_ends_with_0_if_all_is_well(folder, monkeypatch, capsys):
    (folder / "expected.yaml").write_text("article.txt: {change: []}", encoding="utf-8")
    (folder / "article.txt").write_text("Nothing is wrong here.\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["seeds", str(folder)])
    with pytest.raises(SystemExit) as ended:
        seeds.main()
    assert ended.value.code == 0
    assert capsys.readouterr().out == "all as expected\n"
