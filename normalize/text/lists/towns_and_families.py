"""Names that are right as they stand: the towns of the world and frequent families, with the countries that have them.

From ``towns.tsv`` and ``families.tsv``.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.stored.cache import Made, cached, edition
from gazetteer.stored.strings import Strings, Table, pack_strings, pack_table
from normalize.native import table_of
from normalize.text.tables import rows_of

if TYPE_CHECKING:
    from normalize.native.strings import Table as CompiledTable


def countries_with_town(name: str) -> tuple[str, ...]:
    """The countries that have a town of this name, in alphabetical order; none if no country has.

    Args:
        name: its folded words, joined by spaces.

    >>> countries_with_town("pskov"), countries_with_town("san jose")[:2], countries_with_town("peskov")
    (('Russia',), ('Costa Rica', 'Philippines'), ())
    """
    return _countries("lists/towns.tsv", name)


def countries_with_family(name: str) -> tuple[str, ...]:
    """The countries in which a family name is frequent, in alphabetical order; none if it is nowhere, or not listed.

    Args:
        name: its folded words, joined by spaces.

    >>> countries_with_family("silins"), countries_with_family("blincoln")
    (('Latvia',), ())
    """
    return _countries("lists/families.tsv", name)


def _countries(file: str, name: str) -> tuple[str, ...]:
    names, countries = _names(file)
    number = names.find(name)
    return tuple(countries[number].split("\t")) if number >= 0 else ()


@cache
def _names(file: str) -> tuple[CompiledTable | Table, Strings]:
    """The names of a table, and the countries of each."""
    with resources.as_file(resources.files("normalize.text").joinpath(file)) as path:
        sections = cached(f"{Path(file).stem}-{edition(Path(path))}", partial(_made, file))
    return table_of(sections, "names"), Strings(sections, "countries")


def _made(file: str) -> Made:
    # Read only once: it takes a twentieth of a second, and ten megabytes as a dictionary.
    found: dict[str, list[str]] = defaultdict(list)
    for country, names in rows_of(file):
        for name in names.split(", "):
            found[name].append(country)
    return {**pack_table("names", found), **pack_strings("countries", map("\t".join, found.values()))}, {}
