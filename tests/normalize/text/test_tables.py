"""Tables of data: their lines without comments."""

from __future__ import annotations

from importlib import resources

import pytest

from normalize.text.tables import lines_of, rows_of

TABLES = [
    ("languages/endings.tsv", 6),
    ("lists/families.tsv", 2),
    ("lists/given_names.tsv", 3),
    ("lists/glosses.tsv", 2),
    ("languages/han_variants.tsv", 2),
    ("pivots.tsv", 4),
    ("lists/towns.tsv", 2),
    ("romanise/kanji.tsv", None),
]
"""Each with how many columns it has; those of kanji are as many as it has readings."""


def test_every_table_is_told_here():
    root = resources.files("normalize.text")
    folders = ("", "languages/", "lists/", "romanise/")
    shipped = {f"{folder}{file.name}" for folder in folders for file in root.joinpath(folder).iterdir()}
    assert {name for name in shipped if name.endswith(".tsv")} == {name for name, _ in TABLES}


@pytest.mark.parametrize(("name", "columns"), TABLES, ids=[name for name, _ in TABLES])
def test_a_table_has_comments_which_are_no_rows(name, columns):
    text = resources.files("normalize.text").joinpath(name).read_text("utf-8")
    comments = [line for line in text.splitlines() if line.startswith("#")]
    assert comments
    assert len(list(lines_of(name))) + len(comments) == len(text.splitlines())
    assert columns is None or {len(row) for row in rows_of(name)} == {columns}
