from pathlib import Path

import pytest

from tools.readme import PAGES, ROOT, true


@pytest.mark.parametrize("name", PAGES)
def test_every_example_of_a_page_is_what_it_gives(monkeypatch, name):
    monkeypatch.chdir(ROOT)
    page = Path(name).read_text("utf-8")
    assert true(page) == page


def test_a_false_example_is_noticed(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert "Antony" not in true("<!-- examples/article.txt -->\n```text\nAntony\n```\n")
