"""Make the English meanings of Chinese characters from Unihan and KANJIDIC.

    python tools/glosses.py Unihan_Readings.txt kanjidic            # print the data file and figures
    python tools/glosses.py Unihan_Readings.txt kanjidic --write    # write normalize/text/lists/glosses.tsv

For each character in common use in China, Taiwan or Japan, the words of its definitions are kept one by one, except
those that only help to define. Unihan is UTF-8 text and KANJIDIC EUC-JP, as Debian's packages unicode-data and
kanjidic install them.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from data_file import publish

TARGET = Path(__file__).parent.parent / "normalize/text/lists/glosses.tsv"
HEAD = """\
# What Chinese characters mean in English. Made by tools/glosses.py; do not edit.
# Facts from the Unihan database of Unicode 15 (copyright Unicode, Inc., https://www.unicode.org/license.txt), of which
# this is a modified extract, and from KANJIDIC (2022-08-23), the property of the Electronic Dictionary Research and
# Development Group (https://www.edrdg.org/edrdg/licence.html), used in conformance with the group's licence,
# CC BY-SA 3.0. This file is under CC BY-SA 4.0, the later version of that licence.
# A line: the character, and the words of its definitions.
"""

# The characters in common use: the first parts of the national standards, which were drawn up for that.
COMMON = (("gb2312", 0xB0A1, 0xD7F9), ("big5", 0xA440, 0xC67E), ("shift_jis", 0x889F, 0x9872))

SHORTEST = 3
MOST_WORDS = 14
# Words that only help to define, and those that nobody would use to translate a name.
NO_MEANING = frozenset(
    "and any are for from its kangxi kokuji name names non not number one's other radical sense someone something "
    "surname than that the this translit transliteration type used variant various which with without kind sort "
    "etc classifier particle suffix prefix prefecture abbreviation same sound sounds phonetic character simplified "
    "traditional form japanese chinese korean river's place".split()
)
# Definitions about the character, not its meaning.
ABOUT_ITSELF = re.compile(r"kangxi radical|radical \d|variant|used in|name of|surname|non-standard|\bkwukyel\b", re.I)


def unihan(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Characters of Unihan with their definitions."""
    for line in path.read_text("utf-8").split("\n"):
        code, _, rest = line.partition("\t")
        field, _, value = rest.partition("\t")
        if code.startswith("U+") and field == "kDefinition":
            yield chr(int(code[2:], 16)), re.split("[;,]", re.sub(r"\([^)]*\)", "", value))


def kanjidic(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Characters of KANJIDIC with their meanings."""
    for line in path.read_text("euc_jp").splitlines()[1:]:
        yield line[0], [re.sub(r"\([^)]*\)", "", each) for each in re.findall("{([^}]*)}", line)]


def common(character: str) -> bool:
    """Whether a character is in common use somewhere."""
    for codec, first, last in COMMON:
        try:
            if first <= int.from_bytes(character.encode(codec), "big") <= last:
                return True
        except UnicodeEncodeError:
            continue
    return False


def words(definitions: list[str]) -> list[str]:
    """The words of definitions that mean something, each once, in order."""
    told = [each for each in definitions if not ABOUT_ITSELF.search(each)]
    found = (word for each in told for word in re.findall("[a-z]+", each.lower()))
    kept = [word for word in dict.fromkeys(found) if len(word) >= SHORTEST and word not in NO_MEANING]
    return kept[:MOST_WORDS]


def main() -> int:
    """Make the data file; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("unihan", type=Path)
    parser.add_argument("kanjidic", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    definitions: defaultdict[str, list[str]] = defaultdict(list)
    for character, told in (*unihan(args.unihan), *kanjidic(args.kanjidic)):
        if common(character):
            definitions[character] += told
    meanings = {character: words(told) for character, told in sorted(definitions.items())}
    lines = [f"{character}\t{' '.join(found)}\n" for character, found in meanings.items() if found]
    made = HEAD + "".join(lines)
    publish(made, f"{len(lines)} characters", TARGET, args.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
