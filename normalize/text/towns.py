"""The towns of the world, whose names are right as they stand; from ``towns.tsv``."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.stored.cache import Made, cached, edition
from gazetteer.stored.strings import Strings, Table, pack_strings, pack_table
from normalize.native import table_of
from normalize.text.tables import rows_of

if TYPE_CHECKING:
    from normalize.native.finding import Table as CompiledTable

_FILE = "towns.tsv"


def countries_with(town: str) -> tuple[str, ...]:
    """The countries that have a town of this name, in alphabetical order; none if no country has.

    Args:
        town: its folded words, joined by spaces.

    >>> countries_with("pskov"), countries_with("san jose")[:2], countries_with("peskov")
    (('Russia',), ('Costa Rica', 'Guatemala'), ())
    """
    towns, countries = _towns()
    number = towns.find(town)
    return tuple(countries[number].split("\t")) if number >= 0 else ()


@cache
def _towns() -> tuple[CompiledTable | Table, Strings]:
    """The table of towns, and the countries of each."""
    with resources.as_file(resources.files("normalize.text").joinpath(_FILE)) as path:
        sections = cached(f"towns-{edition(Path(path))}", _made)
    return table_of(sections, "towns"), Strings(sections, "countries")


def _made() -> Made:
    # Read only once: the list takes a twentieth of a second, and ten megabytes as a dictionary.
    found: dict[str, list[str]] = defaultdict(list)
    for country, towns in rows_of(_FILE):
        for town in towns.split(", "):
            found[town].append(country)
    return {**pack_table("towns", found), **pack_strings("countries", map("\t".join, found.values()))}, {}
