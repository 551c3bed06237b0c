"""Fill the native names of places from CLDR.

    python tools/native_names.py gazetteer/starter/places.yaml           # print what CLDR would add
    python tools/native_names.py gazetteer/starter/places.yaml --write   # merge it into the file

CLDR, read through Babel, knows countries (its territory names) and the cities that stand for time zones, many capitals
among them. An entry is looked up by its name, then by its aliases; a city only among the zones of its `country`. Nine
languages are filled, and for a country its own official language too, where that is not written as in English. A
language the entry already states is left as it is, so what was written or corrected by hand stays. Of the file only the
`names` of changed entries are rewritten.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages
from countries import TERRITORIES

LANGUAGES = ("zh", "ja", "ko", "ru", "uk", "ar", "fa", "he", "tr")
WIDTH = 118

# CLDR's typography → the press's, language by language.
PRESS = {
    "fa": {"هٔ": "ه", "افریقا": "آفریقا"},
    "he": {"׳": "'", "״": '"'},
    "uk": {"ʼ": "'", "’": "'", "ґ": "г", "Ґ": "Г"},
    "ru": {"’": "'"},
    "tr": {"’": "'"},
}

# What only a table prints: a shortened word, a gloss after a dash or a comma.
NOT_PRESS = re.compile(r"о-в|\s[-–—]\s|,|、|،|特别行政区|特別行政区")
GLOSS = re.compile(r"\s*\([^)]*\)$")

Entry = Mapping[str, Any]
Names = dict[str, list[str]]


def plain(name: str) -> str:
    """An English name as a key: `St. Kitts & Nevis` and `Saint Kitts and Nevis` are one."""
    return name.replace("&", "and").replace("St. ", "Saint ").replace("’", "'").casefold()


def keys(entry: Entry) -> list[str]:
    """The keys to look an entry up by, the best first."""
    return [plain(name) for name in (entry["name"], *entry.get("aliases", ()))]


def press(name: str, language: str) -> str | None:
    """CLDR's name as the press writes it, or None where it is no name for running text."""
    name = GLOSS.sub("", name)
    for old, new in PRESS.get(language, {}).items():
        name = name.replace(old, new)
    return None if NOT_PRESS.search(name) else name


def territories() -> dict[str, str]:
    """Key of the English name → territory code, for every country CLDR knows."""
    english = Locale.parse("en").territories
    known = {plain(name): code for code, name in english.items() if re.fullmatch("[A-Z]{2}", code)}
    return known | {plain(name): code for name, code in TERRITORIES.items()}


def city_of(zone: str) -> str:
    """The city a time zone is called after."""
    return zone.rpartition("/")[2].replace("_", " ")


def zones() -> dict[tuple[str, str], str]:
    """(territory code, key of the city) → time zone."""
    new_zones: Mapping[str, str] = get_global("zone_aliases")
    home: Mapping[str, str] = get_global("zone_territories")
    found: dict[tuple[str, str], str] = {}
    for zone in map(str, Locale.parse("ja").time_zones):
        current = new_zones.get(zone, zone)
        for known in (zone, current):
            if current in home:
                found[home[current], plain(city_of(known))] = zone
    return found


def own_language(code: str) -> str | None:
    """The first official language of a territory, unless it is English or one of the nine."""
    official = get_official_languages(code, de_facto=True)
    language = official[0].partition("_")[0] if official else ""
    return language if language and language not in {"en", *LANGUAGES} else None


def country_names(code: str) -> Names:
    """What CLDR calls a country."""
    names: Names = {}
    english = plain(Locale.parse("en").territories[code])
    own = own_language(code)
    for language in (*LANGUAGES, *([own] if own else [])):
        try:
            name = press(Locale.parse(language).territories.get(code, ""), language)
        except UnknownLocaleError:
            continue
        if name and not (language == own and plain(name) == english):
            names[language] = [name]
    return names


def city_names(zone: str, country: Names) -> Names:
    """What CLDR calls the city of a time zone, less what is the country's name as well.

    A language in Latin letters that is silent writes the city as the zone does.
    """
    names: Names = {}
    for language in LANGUAGES:
        cities = Locale.parse(language).time_zones
        spelled = city_of(zone) if language == "tr" else ""
        name = press(cities.get(zone, {}).get("city", spelled), language)
        if name and [name] != country.get(language):
            names[language] = [name]
    return names


class Cldr:
    """CLDR's places, looked up as entries of a gazetteer."""

    def __init__(self) -> None:
        self.territories = territories()
        self.zones = zones()

    def names(self, entry: Entry) -> Names:
        """The native names CLDR has for an entry; none where it does not know the place."""
        country = self.territories.get(plain(entry.get("country", "")), "")
        if country:
            for key in keys(entry):
                if zone := self.zones.get((country, key)):
                    return city_names(zone, country_names(country))
            return {}
        for key in keys(entry):
            if code := self.territories.get(key):
                return country_names(code)
        return {}


def merged(stated: Mapping[str, str | list[str]], found: Names) -> Names:
    """What the entry states, and what CLDR adds in other languages; the nine first, then the rest."""
    both: Names = found | {lang: [name] if isinstance(name, str) else list(name) for lang, name in stated.items()}
    rest = sorted(set(both) - set(LANGUAGES))
    return {language: both[language] for language in (*LANGUAGES, *rest) if language in both}


def scalar(text: str) -> str:
    """A string as YAML, quoted only where it must be."""
    try:
        if yaml.safe_load(f"[{text}]") == [text] and yaml.safe_load(f"{{a: {text}}}") == {"a": text}:
            return text
    except yaml.YAMLError:
        pass
    return "'" + text.replace("'", "''") + "'"


def flow(key: str, items: Iterable[str], brackets: str) -> str:
    """A key with a flow list or mapping, wrapped: `  names: {zh: …, …}`."""
    lines = [f"  {key}: {brackets[0]}"]
    for item in items:
        piece = item + ", "
        if len(lines[-1]) + len(piece) > WIDTH:
            lines.append("    ")
        lines[-1] += piece
    return "\n".join(line.rstrip() for line in lines).removesuffix(",") + brackets[1] + "\n"


def names_line(names: Names) -> str:
    """The `names` of an entry, as it stands in the file."""
    forms = {lang: [scalar(form) for form in found] for lang, found in names.items()}
    return flow(
        "names",
        (
            f"{scalar(lang)}: {found[0] if len(found) == 1 else '[' + ', '.join(found) + ']'}"
            for lang, found in forms.items()
        ),
        "{}",
    )


def with_names(block: str, names: Names) -> str:
    """An entry's lines, with these names in the place of those it had, or after its own flat keys."""
    line = names_line(names)
    changed, count = re.subn(r"(?m)^  names:.*\n(?:    .*\n)*", lambda _: line, block)
    if count:
        return changed
    head = re.match(r"(?:(?!  (?:translated|garbles|calques|not|fix|reason):).*\n)+", block)
    end = head.end() if head else len(block)
    return block[:end] + line + block[end:]


def fill(text: str, cldr: Cldr) -> tuple[str, list[str]]:
    """A gazetteer file with the names CLDR adds, and a line of report for each entry that gained any."""
    report: list[str] = []
    blocks = re.split(r"(?m)^(?=- name:)", text)
    for number, block in enumerate(blocks):
        if not block.startswith("- name:"):
            continue
        (entry,) = yaml.safe_load(block)
        if entry.get("kind") != "place":
            continue
        stated: dict[str, str | list[str]] = entry.get("names", {})
        names = merged(stated, cldr.names(entry))
        added = {language: found[0] for language, found in names.items() if language not in stated}
        if added:
            report.append(f"{entry['name']}: " + ", ".join(f"{lang} {name}" for lang, name in added.items()))
            blocks[number] = with_names(block, names)
    return "".join(blocks), report


def main(arguments: list[str] | None = None) -> int:
    """Read the arguments, print the report, write the file if asked."""
    parser = argparse.ArgumentParser(description="Fill the native names of places from CLDR.")
    parser.add_argument("file", type=Path, help="a gazetteer in YAML")
    parser.add_argument("--write", action="store_true", help="merge the names into the file")
    options = parser.parse_args(arguments)
    path: Path = options.file
    text, report = fill(path.read_text(encoding="utf-8"), Cldr())
    print("\n".join(report) or "Nothing to add.")
    if options.write and report:
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
