"""Make the readings of kanji in names from KANJIDIC and ENAMDICT.

    python tools/kanji.py kanjidic enamdict            # print the data file and figures
    python tools/kanji.py kanjidic enamdict --write    # write normalize/text/romanise/kanji.tsv

KANJIDIC says how characters can be read, ENAMDICT how 700,000 names are. The reading of each name is divided among its
characters; how often a reading occurs at which place, in surnames and places or in given names, gives its weights.
Both files are EUC-JP text, as Debian's packages of these names install it. KANJIDIC's frequency numbers are not used,
as they have another licence.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from data_file import publish

from normalize.text.romanise import japanese

TARGET = Path(__file__).parent.parent / "normalize/text/romanise/kanji.tsv"
HEAD = """\
# How kanji are read in names. Made by tools/kanji.py; do not edit.
# Facts from KANJIDIC (2022-08-23) and ENAMDICT (2021-02-03), the property of the Electronic Dictionary Research and
# Development Group (https://www.edrdg.org/edrdg/licence.html), used in conformance with the group's licence,
# CC BY-SA 3.0. This file is under CC BY-SA 4.0, the later version of that licence.
# A line: the kanji; how often it stands in each of six places; its readings, each with its weight in these places.
# The places: first and later in a surname or place name, first and later in a given name, alone as a surname, alone as
# a given name. A count c is written as 1.9*log2(1+c) in base 36. A weight of 9-k says that the reading has 1/2**k of
# its place, 0 that it has next to nothing; zeros at the end are left out. A capital marks a reading of Chinese origin
# (on). q doubles the consonant that follows. The line * holds the totals.
"""

# How ENAMDICT's kinds of names count: (surname or place, given name).
KINDS = {"s": (1.0, 0.0), "p": (0.5, 0.0), "f": (0.0, 1.0), "m": (0.0, 1.5), "g": (0.0, 1.0), "u": (0.0, 0.5)}
MOST_CHARACTERS = 4
MOST_KANA = 12
# A given name of an unclassified person is no longer than this; what is longer is a full name.
MOST_GIVEN = 3

PLACES = 6
BEGINNINGS, ENDINGS = (0, 2, 4, 5), (1, 3)
BORROWED = 2  # how many names the places alike to one count for in it
COMMON_ENOUGH = {True: 4, False: 60}  # names that hold a character, official or not, before it is taken in
SEEN_ENOUGH = 3  # names with a reading that KANJIDIC does not know before it is believed
LEAST_SHARE = 40  # a reading with less than a fortieth of a place is none
FEW = 5  # a character with fewer readings in names gets those that KANJIDIC knows too
MOST_OF_ONE = (7, 8, 7, 7, 3, 5)  # readings of one character in each place

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff々]+")
NAME = re.compile(r"(\S+) \[([ぁ-ゖー]+)\] /\(([a-z,]+)\)")
CANNOT_START = frozenset("ぁぃぅぇぉゃゅょゎっーん")
VOICED = str.maketrans("かきくけこさしすせそたちつてとはひふへほ", "がぎぐげござじずぜぞだぢづでどばびぶべぼ")
HALF_VOICED = str.maketrans("はひふへほ", "ぱぴぷぺぽ")
TO_STEM = str.maketrans("うくぐすつぬぶむる", "いきぎしちにびみり")
TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
# How much a surname of one character counts that is read by its meaning, and by its Chinese origin.
NATIVE_ALONE = {False: 2.0, True: 0.7}
# What a segment costs that is not simply a reading of its character.
VOICING, DOUBLING, LINKING, UNKNOWN = 0.3, 0.5, 0.8, 3.0


@dataclass
class Kanji:
    """What is known about one character."""

    known: set[str]
    stems: set[str]  # its readings up to their endings
    chinese: set[str]  # its on readings
    official: bool
    counts: list[defaultdict[str, float]] = field(default_factory=lambda: [defaultdict(float) for _ in range(PLACES)])


def kanjidic(path: Path) -> dict[str, Kanji]:
    """The characters of KANJIDIC with their readings in hiragana."""
    found: dict[str, Kanji] = {}
    for line in path.read_text("euc_jp").splitlines()[1:]:
        head, _, _ = line.partition("{")
        fields = head.split()
        known: set[str] = set()
        stems: set[str] = set()
        chinese: set[str] = set()
        for each in fields[2:]:
            if each == "T2":  # what follows names the character as a part of others
                break
            if re.fullmatch("[ぁ-ゖァ-ヶー.-]+", each):
                known |= spoken(each)
                if "ァ" <= each.strip("-")[0] <= "ヶ":
                    chinese |= spoken(each)
                stems.add(each.strip("-").translate(TO_HIRAGANA).partition(".")[0])
        official = any(re.fullmatch("G[0-9]+", each) for each in fields)
        found[fields[0]] = Kanji(known, stems - {""}, chinese, official)
    return found


def spoken(reading: str) -> set[str]:
    """The forms of a KANJIDIC reading: stem, with its ending, and the noun of a verb."""
    stem, _, ending = reading.strip("-").translate(TO_HIRAGANA).partition(".")
    forms = {stem, stem + ending}
    if ending:
        forms.add(stem + ending[:-1] + ending[-1].translate(TO_STEM))
    if ending.endswith("る"):
        forms.add(stem + ending[:-1])
    return {form for form in forms if form}


def names(path: Path) -> Iterator[tuple[str, str, float, float]]:
    """The names of ENAMDICT: kanji, hiragana, and how much they count as surname or place and as given name."""
    for line in path.read_text("euc_jp").splitlines():
        match = NAME.match(line)
        if not match or not HAN.fullmatch(match[1]) or len(match[1]) > MOST_CHARACTERS or len(match[2]) > MOST_KANA:
            continue
        kinds = [each for each in match[3].split(",") if each in KINDS]
        if len(match[1]) > MOST_GIVEN:
            kinds = [each for each in kinds if each != "u"]
        family = max((KINDS[each][0] for each in kinds), default=0.0)
        given = max((KINDS[each][1] for each in kinds), default=0.0)
        if family or given:
            yield unrepeated(match[1]), match[2], family, given


def unrepeated(word: str) -> str:
    """A word with the character in place of its sign of repetition."""
    return re.sub("(.)々", r"\1\1", word)


class Parter:
    """Divides the readings of names among their characters."""

    def __init__(self, kanji: dict[str, Kanji]) -> None:
        self._kanji = kanji
        self.options = lru_cache(None)(self._options)

    def _options(self, character: str, later: bool, last: bool) -> dict[str, float]:
        forms = dict.fromkeys(sorted(self._kanji[character].known), 0.0)
        if not last:
            for form in list(forms):
                if len(form) > 1 and form[-1] in "つちくきりいひ":
                    forms.setdefault(form[:-1] + "っ", DOUBLING)
                forms.setdefault(form + "っ", DOUBLING + LINKING)
        if later:
            for form, cost in list(forms.items()):
                for table in (VOICED, HALF_VOICED):
                    forms.setdefault(form[0].translate(table) + form[1:], cost + VOICING)
            for form, cost in list(forms.items()):
                for link in "のがつ":
                    forms.setdefault(link + form, cost + LINKING)
        return forms

    def part(self, word: str, reading: str) -> tuple[list[str], int] | None:
        """The segment of each character at the least cost, and which one was not known (-1: none)."""
        best: dict[int, tuple[float, list[str], int]] = {0: (0.0, [], -1)}
        for place, character in enumerate(word):
            options = self.options(character, place > 0, place == len(word) - 1)
            ahead: dict[int, tuple[float, list[str], int]] = {}
            for start, (cost, segments, unknown) in best.items():
                for end in range(start + 1, len(reading) - (len(word) - 1 - place) + 1):
                    if end < len(reading) and reading[end] in CANNOT_START:
                        continue
                    segment = reading[start:end]
                    price = options.get(segment)
                    stranger = unknown
                    if price is None:
                        if unknown >= 0 or len(word) == 1 or len(segment) > 4 or segment[-1] == "っ":
                            continue
                        price, stranger = UNKNOWN, place
                    if end not in ahead or cost + price < ahead[end][0]:
                        ahead[end] = (cost + price, [*segments, segment], stranger)
            best = ahead
        whole = best.get(len(reading))
        return (whole[1], whole[2]) if whole else None


def count(kanji: dict[str, Kanji], listed: list[tuple[str, str, float, float]]) -> None:
    """Count what each character is read as in each place, having learned the readings that KANJIDIC lacks."""
    parter = Parter(kanji)
    strange: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word, reading, _, _ in listed:
        parted = parter.part(word, reading)
        if parted and parted[1] >= 0:
            strange[word[parted[1]], parted[0][parted[1]]].add(word)
    for (character, segment), words in strange.items():
        if len(words) >= SEEN_ENOUGH:
            kanji[character].known.add(segment)
    parter = Parter(kanji)
    bearers = Counter(reading for _, reading, _, given in listed if given)
    for word, reading, family, given in listed:
        if len(word) == 1:
            # Each reading of a character alone is listed once; its other spellings tell how common a name it is.
            family, given = family * NATIVE_ALONE[reading in kanji[word].chinese], given * math.sqrt(bearers[reading])
        parted = parter.part(word, reading)
        if parted and parted[1] < 0:
            for place, (character, segment) in enumerate(zip(word, parted[0], strict=True)):
                spelled = latin(segment)
                for weight, (first, later, alone) in ((family, (0, 1, 4)), (given, (2, 3, 5))):
                    if weight:
                        where = alone if len(word) == 1 else later if place else first
                        kanji[character].counts[where][spelled] += weight
        elif len(word) == 1 and len(reading) <= 5:
            # A single character may be read as a whole word that no list of readings holds.
            for weight, where in ((family, 4), (given, 5)):
                if weight:
                    kanji[word].counts[where][latin(reading)] += weight / 4


@lru_cache(None)
def latin(kana: str) -> str:
    """The Hepburn of `kana` with long vowels single; q for a doubling at its end."""
    return japanese.read(kana.removesuffix("っ"))[-1] + ("q" if kana.endswith("っ") else "")


def line(character: str, found: Kanji) -> str:
    """The line of the data file for a character."""
    totals = [sum(counts.values()) for counts in found.counts]
    pool: defaultdict[str, float] = defaultdict(float)
    for counts in found.counts:
        for reading, seen in counts.items():
            pool[reading] += seen
    known = {latin(each) for each in found.known}
    shares: dict[str, list[float]] = {reading: [0.0] * PLACES for reading in sorted({*pool, *known})}
    for alike in (BEGINNINGS, ENDINGS):
        total = sum(totals[place] for place in alike)
        for reading, found_shares in shares.items():
            both = sum(found.counts[place][reading] for place in alike) / (total or 1)
            for place in alike:
                found_shares[place] = (found.counts[place][reading] + BORROWED * both) / (totals[place] + BORROWED)
    kept = {
        reading
        for place in range(PLACES)
        for reading in sorted(shares, key=lambda each: -shares[each][place])[: MOST_OF_ONE[place]]
        if found.counts[place][reading] >= max(2, totals[place] / LEAST_SHARE)
    }
    if len(kept) < FEW:
        kept |= {latin(each) for each in found.stems}
    ordered = sorted(kept, key=lambda each: (-pool[each], each))
    digits = "".join(base36(total) for total in totals)
    chinese = {latin(each) for each in found.chinese}
    chinese |= {voiced for each in chinese for voiced in voicings(each)} | {each[:-2] + "q" for each in chinese}
    native = {latin(each) for each in found.known - found.chinese}
    spelled = {each: each.capitalize() if each in chinese - native else each for each in ordered}
    return "\t".join((character, digits, " ".join(spelled[each] + weights(shares[each]) for each in ordered)))


def voicings(reading: str) -> list[str]:
    """A reading in Latin letters with its first consonant voiced in the ways there are."""
    soft = {"sh": "jz", "ch": "j", "ts": "z", "k": "g", "s": "z", "t": "d", "h": "bp", "f": "bp"}
    hard = next((each for each in soft if reading.startswith(each)), "")
    return [each + reading[len(hard) :] for each in soft.get(hard, "")]


def totals(kanji: dict[str, Kanji]) -> str:
    """The line that says how many characters stand in each place at all."""
    sums = [sum(sum(found.counts[place].values()) for found in kanji.values()) for place in range(PLACES)]
    return "*\t" + "".join(base36(each) for each in sums) + "\t\n"


def weights(shares: list[float]) -> str:
    """The digits of a reading's shares in the six places."""
    digits = [9 + round(math.log2(share)) if share else 0 for share in shares]
    return "".join(str(digit) if digit > 2 else "0" for digit in digits).rstrip("0")


def base36(count: float) -> str:
    """A count as one character, on the logarithmic scale that the head of the file tells."""
    return "0123456789abcdefghijklmnopqrstuvwxyz"[round(1.9 * math.log2(1 + count))]


def main() -> int:
    """Make the data file; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kanjidic", type=Path)
    parser.add_argument("enamdict", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    kanji = kanjidic(args.kanjidic)
    known = [name for name in names(args.enamdict) if all(character in kanji for character in name[0])]
    held = Counter(character for word, _, _, _ in known for character in set(word))
    count(kanji, known)
    wanted = sorted(each for each in kanji if held[each] >= COMMON_ENOUGH[kanji[each].official])
    made = HEAD + totals(kanji) + "".join(line(each, kanji[each]) + "\n" for each in wanted)
    publish(made, f"{len(wanted)} kanji", TARGET, args.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
