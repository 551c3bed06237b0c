"""Short forms that the press uses for native names of bodies and places, without words for what kind they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_LEAST_LEFT = 2
"""A shorter name occurs inside too many words."""

_TAILS: Mapping[str, re.Pattern[str]] = {
    "zh": re.compile("(?:(?:集团|控股|股份|有限|责任|公司)+|特别行政区|自治[区州县]|[省市县区镇乡])$"),
    "ja": re.compile("(?:株式会社|ホールディングス|グループ|協同組合|[都府県市区町村])$"),
    "ko": re.compile("(?:그룹|홀딩스|주식회사|특별자치[시도]|특별시|광역시|[시군구도])$"),
}
_HEADS: Mapping[str, re.Pattern[str]] = {
    "ja": re.compile("^(?:株式会社|一般財団法人|公益財団法人)"),
    "ko": re.compile("^(?:주식회사|㈜)"),
}

_SCHOOL = re.compile("^(?:.{1,3}[都道府県市]立)?(.+?)(商業|工業|農業|水産|実業)?高等学校$")
"""A Japanese high school: its authority, its name, its trade."""

_QUOTED = re.compile('[«„“"]([^«»„“”"]{4,})[»“”"]')
"""The proper name in a name that begins with what it is: завод «Маяк»."""

_UNIVERSITY = re.compile("^(.{2,}大)学$")
"""A Japanese university, which the press shortens to 大: 岡山大."""

_KIND_WORDS: Mapping[str, frozenset[str]] = {
    "cs": frozenset("okres kraj město obec fc fk sk".split()),
    "ha": frozenset("jihar ƙaramar birnin garin".split()),
    "ru": frozenset("улица область район край округ город село посёлок фк".split()),
    "uk": frozenset("вулиця область район громада місто село селище фк".split()),
    "pl": frozenset("powiat województwo gmina miasto".split()),
    "tr": frozenset("ili ilçesi belediyesi şehri".split()),
}


def short_names(native: str, lang: str) -> Iterator[str]:
    """The shorter forms that a text may use for a body or a place.

    Args:
        native: its whole native name.
        lang: the language of the name.

    >>> list(short_names("上海地产集团", "zh")), list(short_names("Jihar Borno", "ha"))
    (['上海地产'], ['Borno'])
    >>> list(short_names("静岡県立島田商業高等学校", "ja")), list(short_names("유엔 안보리", "ko"))
    (['島田商業', '島田商'], ['유엔안보리'])
    """
    school, university = (p.match(native) if lang == "ja" else None for p in (_SCHOOL, _UNIVERSITY))
    if university:
        found = [university[1]]
    elif school:
        name, trade = school[1], school[2] or ""
        found = [name + trade, name + trade[:1]]
    elif lang in _KIND_WORDS:
        words = native.split()
        found = [" ".join(word for word in words if word.lower() not in _KIND_WORDS[lang])]
    else:
        bare = native
        for pattern in (_HEADS.get(lang), _TAILS.get(lang)):
            bare = pattern.sub("", bare) if pattern else bare
        found = [bare]
    if lang == "ko":
        # Rules 49 and 50 of Korean spelling: the words of a body's or place's name may be written together.
        found += [each.replace(" ", "") for each in (native, *found)]
    found += _QUOTED.findall(native)
    yield from (each for each in dict.fromkeys(found) if each != native and len(each) >= _LEAST_LEFT)
