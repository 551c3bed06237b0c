"""Names that are right as they stand: towns and families."""

from __future__ import annotations

import pytest

from gazetteer.stored.cache import FOLDER
from normalize.match.names.form import words_of
from normalize.text.lists import towns_and_families
from normalize.text.lists.towns_and_families import countries_with_family, countries_with_town
from normalize.text.tables import rows_of

# label, name
NO_TOWNS = [
    ("no name", ""),
    ("a family", "peskov"),
    ("a space more", "pskov "),
    ("part of a name", "puteri"),
    ("not folded", "Pskov"),
]
# label, name, some of the countries
TOWNS = [
    ("one town", "pskov", {"Russia"}),
    ("two words", "iskandar puteri", {"Malaysia"}),
    ("many towns", "cordoba", {"Argentina", "Mexico", "Spain"}),
    ("a country of two names", "brno", {"Czech Republic"}),
]
NO_FAMILIES = [("no name", ""), ("a garble", "blincoln"), ("a town", "pskov"), ("too short", "ito")]
FAMILIES = [
    ("a man's", "silins", {"Latvia"}),
    ("a woman's", "novakova", {"Czech Republic", "Slovakia"}),
    ("read from Cyrillic", "rybakov", {"Russia"}),
    ("read from Georgian", "beridze", {"Georgia"}),
]


@pytest.mark.parametrize(("label", "name"), NO_TOWNS, ids=[case[0] for case in NO_TOWNS])
def test_what_is_no_town(label, name):
    assert countries_with_town(name) == ()


@pytest.mark.parametrize(("label", "name"), NO_FAMILIES, ids=[case[0] for case in NO_FAMILIES])
def test_what_is_no_family(label, name):
    assert countries_with_family(name) == ()


@pytest.mark.parametrize(("label", "name", "countries"), TOWNS, ids=[case[0] for case in TOWNS])
def test_the_countries_of_a_town(label, name, countries):
    assert countries <= set(countries_with_town(name))


@pytest.mark.parametrize(("label", "name", "countries"), FAMILIES, ids=[case[0] for case in FAMILIES])
def test_the_countries_of_a_family(label, name, countries):
    assert countries <= set(countries_with_family(name))


@pytest.mark.parametrize("table", ["lists/families.tsv", "lists/towns.tsv"])
def test_every_name_is_folded_and_stands_once_in_its_country(table):
    seen = set()
    for country, names in rows_of(table):
        for name in names.split(", "):
            assert " ".join(words_of(name)) == name
            assert (country, name) not in seen
            seen.add((country, name))


def test_without_a_cache_the_lists_are_read_all_the_same(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv(FOLDER, str(tmp_path / "file" / "none"))
    towns_and_families._names.cache_clear()
    try:
        assert countries_with_town("pskov") == ("Russia",)
    finally:
        towns_and_families._names.cache_clear()
