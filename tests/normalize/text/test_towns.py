"""The towns of the world."""

from __future__ import annotations

import pytest

from gazetteer.stored.cache import FOLDER
from normalize.match.forms import words_of
from normalize.text.tables import rows_of
from normalize.text.towns import _towns, countries_with

NO_TOWNS = ["", "peskov", "pskov ", "puteri", "Pskov"]
TOWNS = [
    ("pskov", ("Russia",)),
    ("iskandar puteri", ("Malaysia",)),
    ("xinghua", ("China",)),
    ("cordoba", ("Argentina", "Mexico", "Spain")),
]


@pytest.mark.parametrize("name", NO_TOWNS)
def test_what_is_no_town(name):
    assert countries_with(name) == ()


@pytest.mark.parametrize(("name", "countries"), TOWNS)
def test_the_countries_of_a_town(name, countries):
    assert set(countries) <= set(countries_with(name))


def test_every_name_is_folded_and_stands_once_in_its_country():
    seen = set()
    for country, towns in rows_of("towns.tsv"):
        for town in towns.split(", "):
            assert " ".join(words_of(town)) == town
            assert (country, town) not in seen
            seen.add((country, town))


def test_without_a_cache_the_list_is_read_all_the_same(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv(FOLDER, str(tmp_path / "file" / "none"))
    _towns.cache_clear()
    try:
        assert countries_with("pskov") == ("Russia",)
    finally:
        _towns.cache_clear()
