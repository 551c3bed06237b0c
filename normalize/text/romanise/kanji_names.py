"""Whole Japanese names in kanji: where a person's surname ends, and what the last part of a place name means."""

from __future__ import annotations

import re
from typing import NamedTuple

from normalize.text.romanise import japanese
from normalize.text.romanise.irregular import IRREGULAR
from normalize.text.romanise.kanji import KANA, KANJI, Kind, kanji_readings, likelihood
from normalize.text.romanise.words import plain

MOST_SPLITS = 3
_MOST_TRIED = 24
"""How many readings are tried to find the surname of a known person."""

# The lengths of surnames and given names, in characters.
_SURNAME_LENGTHS = {1: 0.06, 2: 0.8, 3: 0.12, 4: 0.01}
_GIVEN_LENGTHS = {1: 0.15, 2: 0.65, 3: 0.19, 4: 0.01}
# The factor for a surname that is in the table of irregular ones.
_LISTED = 20.0
# Splits with a smaller share of the total are dropped.
_LEAST_SHARE = 0.05
_KANA_ONLY = re.compile(f"[{KANA}]+")
# Katakana at the start belongs to a foreigner's name.
_JAPANESE = re.compile(f"[{KANJI}\u3041-\u3096][{KANJI}{KANA}]*")

# Last part | its reading within the word | as a word after it | the English that translators use instead.
_SUFFIX_TABLE = """
駅||eki|station
町||cho,machi|town
市||shi|city
村||mura,son|village
県||ken|prefecture
区||ku|ward
府||fu|prefecture
郡||gun|district,county
山|san,yama,zan,sen||mountain,mount
岳|dake,take,gaku||mountain
峰|mine||peak
峠||toge|pass
川|gawa,kawa||river
河|gawa,kawa||river
湖|ko||lake
池|ike||pond
沼|numa||marsh,swamp
滝|daki,taki,notaki||falls,waterfall
湾|wan||bay
港|ko,minato||port,harbor
島|shima,jima,to||island
半島||hanto|peninsula
岬|misaki||cape
浜|hama||beach
海岸||kaigan|coast,beach
谷|dani,tani,ya||valley
寺|ji,dera,tera||temple
神社||jinja|shrine
神宮||jingu|shrine
大社||taisha|shrine
宮|gu,miya,nomiya||shrine,palace
城|jo,shiro||castle
橋|bashi,hashi,kyo||bridge
通り||dori|street
線||sen|line
公園||koen|park
温泉||onsen|hot spring
空港||kuko|airport
大学||daigaku|university
高校||koko|high school
高等学校||koto gakko|high school
中学校||chugakko|junior high school
小学校||shogakko|elementary school
学園||gakuen|academy
学院||gakuin|academy
病院||byoin|hospital
新聞||shimbun,shinbun|newspaper
銀行||ginko|bank
電力||denryoku|electric power
鉄道||tetsudo|railway
放送||hoso|broadcasting
工業||kogyo|industries
製作所||seisakusho|works
"""
_SUFFIXES = {
    last: [[each for each in readings.split(",") if each] for readings in columns]
    for last, *columns in (row.split("|") for row in _SUFFIX_TABLE.split("\n") if row)
}


class PersonReading(NamedTuple):
    """A split of a person's name: the readings of the surname and of the given name."""

    surname: tuple[str, ...]
    given: tuple[str, ...]


def name_readings(name: str, most: int = 8) -> tuple[PersonReading, ...]:
    """Return the ways to read a Japanese person's name in kanji, the likeliest split first.

    Args:
        name: surname and given name. A space or a dot between them settles where the surname ends.
        most: the most readings of either part to return.

    Returns:
        At most three pairs of readings of a surname and of a given name, as `kanji_readings` gives them. None if the
        name is a single character, cannot be read or has more than two words.

    >>> [(each.surname[0], each.given[:2]) for each in name_readings("安倍晋三")]
    [('abe', ('shinsa', 'shinzo'))]
    """
    words = plain(name).split()
    splits = [(words[0], words[1])] if len(words) == 2 else _splits(words[0]) if len(words) == 1 else []
    read = (PersonReading(_part(surname, most, "surname"), _part(given, most, "given")) for surname, given in splits)
    return tuple(each for each in read if each.surname and each.given)


def surname_in(name: str, family: str) -> str:
    """Return the characters of a Japanese person's name that write the surname.

    Args:
        name: surname and given name, without a space between them.
        family: the surname in Hepburn, in lower-case ASCII: it decides where the name is split in case of doubt.

    Returns:
        The characters; empty if the name cannot be split.

    >>> surname_in("佐々木一郎", "sasaki"), surname_in("宇多田ヒカル", "utada"), surname_in("ヒカル", "utada")
    ('佐々木', '宇多田', '')
    """
    splits = _splits(plain(name))
    if len(splits) > 1:
        splits = [split for split in splits if family in _part(split[0], _MOST_TRIED, "surname")] or splits
    return splits[0][0] if splits else ""


def place_readings(name: str, most: int = 16) -> tuple[str, ...]:
    """Return how the name of a place or an organisation can be read, the likeliest first.

    If the last part says what kind of thing it is, it is given in Japanese and, as by translators, in English.

    Args:
        name: the name in kanji, without spaces.
        most: the most readings to return.

    Returns:
        Readings in lower-case ASCII, the last part as a separate word if it is written so.

    >>> place_readings("秋葉原駅", 2)
    ('akihabara eki', 'akihabara station')
    >>> place_readings("利根川", 3)
    ('tonegawa', 'tonekawa', 'tone river')
    """
    word = plain(name)
    last = next((word[-size:] for size in (4, 3, 2, 1) if len(word) > size and word[-size:] in _SUFFIXES), None)
    if last is None or word in IRREGULAR:
        return kanji_readings(word, most, "surname")
    inside, after, english = _SUFFIXES[last]
    endings = [*inside, *(f" {each}" for each in (*after, *english))]
    stems = _part(word.removesuffix(last), most, "surname")
    made = [stem + ending for stem in stems for ending in endings]
    if inside and len(last) == 1:
        # The last part may belong to a word that is read as one, or the stem may be misread by itself.
        made = [*made[: len(endings)], *kanji_readings(word, most, "surname")[:2], *made[len(endings) :]]
    return tuple(dict.fromkeys(made))[:most]


def _part(word: str, most: int, kind: Kind) -> tuple[str, ...]:
    if _KANA_ONLY.fullmatch(word):
        return tuple(dict.fromkeys(japanese.read(word)))[:most]
    return kanji_readings(word, most, kind)


def _splits(name: str) -> list[tuple[str, str]]:
    """The likely splits of a name into surname and given name, the likeliest first."""
    if not _JAPANESE.fullmatch(name):
        return []
    weights = {}
    for size, how_usual in _SURNAME_LENGTHS.items():
        surname, given = name[:size], name[size:]
        # No word starts with the repetition sign, and no surname ends before the small ke.
        if len(given) not in _GIVEN_LENGTHS or given[0] in "々ヶケヵノ":
            continue
        weight = how_usual * _GIVEN_LENGTHS[len(given)] * likelihood(surname, "surname") * likelihood(given, "given")
        weights[surname, given] = weight * (_LISTED if surname in IRREGULAR else 1.0)
    least = sum(weights.values()) * _LEAST_SHARE
    likely = [split for split, weight in weights.items() if weight >= least]
    return sorted(likely, key=lambda split: -weights[split])[:MOST_SPLITS]
