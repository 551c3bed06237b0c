"""Parts of names that say what kind of thing is named; a machine translates them while it romanises the rest.

北江省 comes out as *Beijiang Province*: the last character is translated, the others are romanised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from normalize.text.romanise.words import pairs

_CHINESE = pairs(
    "省 province,市 city,县 county,區 district,区 district,镇 town,乡 township,村 village,州 prefecture,"
    "岛 island,群岛 islands,山 mountain,河 river,江 river,湖 lake,海 sea,海峡 strait,湾 bay,站 station,"
    "车站 station,大学 university,学院 college,中学 school,小学 school,医院 hospital,公园 park,路 road,"
    "大道 avenue,街 street,街道 street,桥 bridge,大桥 bridge,机场 airport,港 port,寺 temple,集团 group,"
    "公司 company,实验室 laboratory,社区 community,小区 community,花园 garden,广场 square,银行 bank,"
    "基金会 foundation,协会 association,学会 society,保护站 protection|station,控股 holdings,"
    "科技 technology,投资 investment,博物馆 museum,酒店 hotel,剧院 theater,日报 daily,晚报 evening|news,"
    "新闻 news,电视台 television,出版社 press,俱乐部 club,队 team,杯 cup,奖 award,节 festival,滩 beach,"
    "关 pass,宫 palace,塔 tower,楼 building,大厦 building,工业园 industrial|park,开发区 development|zone,"
    "国际机场 international|airport"
)
_KOREAN = pairs(
    "시 city,도 province,구 district,군 county,읍 town,면 township,리 village,동 dong,대학교 university,"
    "대학 college,역 station,산 mountain,강 river,섬 island,호 lake,항 port,공항 airport,병원 hospital,"
    "은행 bank,그룹 group,신문 newspaper,일보 daily,고등학교 high|school,해협 strait"
)
_TABLES: Mapping[str, Mapping[str, str]] = {"zh": _CHINESE, "ko": _KOREAN}
_LONGEST = 4
_LEAST_STEM = 2


def parted(name: str, language: str) -> Iterator[tuple[str, str]]:
    """Return the ways to split a name into what is romanised and what is translated, the longest translation first.

    >>> list(parted("北江省", "zh")), list(parted("北江", "zh"))
    ([('北江', 'province')], [])
    """
    table = _TABLES.get(language, {})
    for size in range(min(_LONGEST, len(name) - _LEAST_STEM), 0, -1):
        if name[-size:] in table:
            yield name[:-size], table[name[-size:]].replace("|", " ")
