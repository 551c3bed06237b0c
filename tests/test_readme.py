from pathlib import Path

from tools.readme import ROOT, true


def test_every_example_in_the_readme_is_what_it_gives(monkeypatch):
    monkeypatch.chdir(ROOT)
    readme = Path("README.md").read_text("utf-8")
    assert true(readme) == readme


def test_a_false_example_is_noticed(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert "Antony" not in true("<!-- examples/article.txt -->\n```text\nAntony\n```\n")
