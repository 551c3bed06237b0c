"""Make the table of variants of Chinese characters from Unihan.

    python tools/han_variants.py Unihan_Variants.txt            # print the data file and figures
    python tools/han_variants.py Unihan_Variants.txt --write    # write normalize/text/languages/han_variants.tsv

Unihan is UTF-8 text, as Debian's package unicode-data installs it. Characters in no national standard are left out, and
so are those simplified only in Japanese, except for those used in names.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

from data_file import publish

TARGET = Path(__file__).parent.parent / "normalize/text/languages/han_variants.tsv"
HEAD = """\
# Chinese characters that are written in several ways. Made by tools/han_variants.py; do not edit.
# Facts from the Unihan database of Unicode 15 (copyright Unicode, Inc., https://www.unicode.org/license.txt), of which
# this is a modified extract.
# A line: the character as it is simplified in China, and the other ways to write it.
"""
# Characters with two readings, of which the simplified one has only one.
OTHER_READING = "乾徵"
STANDARDS = ("big5", "shift_jis", "euc_kr", "gb2312")
SIMPLIFIED = re.compile(r"U\+(\w+)\tkSimplifiedVariant\t(.*)")
# In Japanese names: an older way to write a character, and today's.
IN_JAPAN = dict(
    zip(
        "﨑髙濱邊邉齊齋德廣國澤瀧櫻眞惠龍槇檜榮澁鐵關圓實齡",
        "崎高浜辺辺斉斎徳広国沢滝桜真恵竜槙桧栄渋鉄関円実齢",
        strict=True,
    )
)


def encodable(character: str, codec: str) -> bool:
    """Whether a standard holds a character."""
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def simplified(path: Path) -> dict[str, str]:
    """Characters with their simplified forms, if both are in a standard."""
    found = {}
    for match in map(SIMPLIFIED.match, path.read_text("utf-8").split("\n")):
        if match:
            character = chr(int(match[1], 16))
            others = [chr(int(code[2:], 16)) for code in match[2].split()]
            kept = [other for other in others if other != character and encodable(other, "gb2312")]
            if kept and character not in OTHER_READING and any(encodable(character, codec) for codec in STANDARDS):
                found[character] = kept[0]
    return found


def main() -> int:
    """Make the data file; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("variants", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    one = simplified(args.variants)
    for older, newer in IN_JAPAN.items():
        target = one.get(older, one.get(newer, newer))
        one |= {each: target for each in (older, newer) if each != target}
    ways: defaultdict[str, list[str]] = defaultdict(list)
    for character, target in sorted(one.items()):
        ways[one.get(target, target)].append(character)
    made = HEAD + "".join(f"{target}\t{''.join(others)}\n" for target, others in sorted(ways.items()))
    publish(made, f"{len(one)} characters", TARGET, args.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
