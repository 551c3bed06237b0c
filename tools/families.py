"""Make the list of family names from Faker, which knows frequent ones of many countries.

    python tools/families.py            # print the data file and its size
    python tools/families.py --write    # write normalize/text/lists/families.tsv

Names in Cyrillic, Greek, Armenian and Georgian are romanised as a machine reads them. Left out are names in other
scripts, which say too little about how a name is read, and those of one syllable, which many garbles resemble.
"""

from __future__ import annotations

import argparse
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from by_country import lines
from countries import country
from data_file import publish
from faker.providers import person

from normalize.match.names.form import words_of
from normalize.text.romanise import readings, scripts

TARGET = Path(__file__).parent.parent / "normalize/text/lists/families.tsv"
HEAD = """\
# Frequent family names. Made by tools/families.py; do not edit.
# Facts from the lists of Faker (https://faker.readthedocs.io), which is under the MIT licence, as in its release 40.
# A line: the country, and families of it, folded to lower-case words, separated by commas.
"""

SHORTEST = 4
READ = frozenset({"Latin", "Cyrillic", "Greek", "Armenian", "Georgian"})
# Names of one syllable; Irish ones, which newspapers anglicise; given names; provinces instead of countries.
LEFT_OUT = frozenset({"es_CA", "fr_QC", "ga_IE", "is_IS", "ko_KR", "vi_VN", "zh_CN", "zh_TW", "zu_ZA"})
LISTS = ("last_names", "male_last_names", "unisex_last_names", "last_romanized_names")
NOBODY = "Doe"


def families() -> Iterator[tuple[str, str]]:
    """Each country and family, folded."""
    for module in pkgutil.iter_modules(person.__path__):
        language, _, code = module.name.partition("_")
        if code and module.name not in LEFT_OUT:
            provider = import_module(f"{person.__name__}.{module.name}").Provider
            every = {name for each in LISTS for name in getattr(provider, each, ())} - {NOBODY}
            found = (family for name in every for family in read(name, language))
            yield from ((country(code), family) for family in found if len(family) >= SHORTEST)


def read(name: str, language: str) -> Iterator[str]:
    """A name in Latin letters, folded: as it stands, or as it is read aloud."""
    if scripts(name) <= READ:
        for each in [name] if scripts(name) == {"Latin"} else readings(name, language)[:1]:
            yield " ".join(words_of(each))


def main() -> None:
    """Make the list from the installed package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name} in place of printing it")
    given = parser.parse_args()
    found: dict[str, set[str]] = defaultdict(set)
    for where, family in families():
        found[where].add(family)
    count = sum(map(len, found.values()))
    publish(HEAD + lines(found), f"{count} families of {len(found)} countries", TARGET, given.write)


if __name__ == "__main__":
    main()
