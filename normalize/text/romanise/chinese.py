"""Chinese: pinyin without tones, as a machine reads a name that it does not know."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec

from normalize.text.languages.han import HAN
from normalize.text.romanise.words import ascii_words, pairs

# Surnames whose reading is not the usual reading of the character.
_SURNAME_READINGS = pairs(
    "单 shan,曾 zeng,解 xie,仇 qiu,朴 piao,查 zha,任 ren,区 ou,尉 yu,乐 yue,翟 zhai,盖 ge,华 hua,种 chong,"
    "召 shao,繁 po,缪 miao,员 yun,折 she,瞿 qu,覃 qin,冼 xian,晁 chao,邵 shao,那 na,叶 ye,纪 ji,宁 ning,"
    "黑 he,盛 sheng,车 che,万 wan,於 yu,訾 zi,隗 wei,臧 zang,撒 sa,曲 qu,贾 jia,石 shi,祭 zhai,葛 ge,薄 bo,"
    "洗 xian"
)
# Characters that transcribe foreign names with another reading than the first one in pinyin tables.
_TRANSCRIPTION_READINGS = pairs(
    "卡 ka,茜 xi,娜 na,洛 luo,佛 fo,勒 le,什 shi,柏 bo,都 du,伯 bo,塞 sai,莎 sha,切 qie,车 che,单 dan,"
    "曾 zeng,的 de,咯 ge,嘎 ga,噶 ga,吗 ma,盖 gai,格 ge,哈 ha,赫 he,埃 ai,艾 ai,奥 ao,阿 a,朴 pu,查 cha,"
    "大 da,参 can,行 xing,得 de"
)
_DOUBLE_SURNAME_LIST = (
    "欧阳 司马 诸葛 上官 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 夏侯 南宫 端木 独孤 呼延 钟离 百里 "
    "轩辕 司空 闻人 东郭 申屠 公羊 澹台 濮阳 淳于 单于 太叔 仲孙 闾丘 鲜于 左丘 西门 歐陽 司馬 諸葛 東方 "
    "尉遲 公孫 長孫 南宮"
)
_DOUBLE_SURNAMES = frozenset(_DOUBLE_SURNAME_LIST.split())
_DOUBLE_SURNAME_READINGS = {
    "尉迟": "yuchi",
    "尉遲": "yuchi",
    "单于": "chanyu",
    "令狐": "linghu",
    "澹台": "tantai",
}
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
    "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷"
    "施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳"
    "盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋"
    "苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩稽井练仲"
    "乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺朴仝张劉陳楊趙黃吳孫鄭謝韓馮蕭鄧許呂"
    "蘇盧賈葉閻鍾陸譚鄒萬錢湯龍賴龔龐蘭顏嚴溫魯韋齊莊關費項歐鮑衛單"
)
# Characters common in transcribed names: the first kind is rare in Chinese given names, the second
# is not.
_FOREIGN = frozenset(
    "克尔特斯拉其顿姆尼普埃奥巴达迪蒂登恩夫弗戈格基卡肯莱勒里洛鲁诺皮萨塞什索坦托瓦亚伊扎兹茨佐夸圭比布德费罗"
    "纳维玛爾頓達羅納維瑪萊魯諾薩亞茲誇"
)
_FOREIGN_TOO = frozenset(
    "阿艾安班邦保鲍贝彼宾波伯博查戴丹道丁杜多法芬福盖哥古哈海汉赫霍吉加贾杰金凯坎康考科库奎赖兰朗劳雷利立丽林"
    "琳隆卢路伦马迈曼梅门蒙米明莫穆娜南内宁纽努欧帕潘佩彭平珀奇恰乔切琴丘让热日茹赛桑瑟森沙莎珊尚舍申史舒苏塔"
    "泰汤腾提汀廷图脱万旺威韦魏温文沃乌武西希夏显谢辛欣休许雅扬耶叶因英尤于约泽詹朱祖龙烈都柏"
)
_TONES = re.compile("[\u0300-\u0302\u0304\u030c]")
"""Tone marks over vowels, and the circumflex of ê."""

_HAN_RUN = re.compile(f"([\u3007{HAN}]+)")


def read(name: str) -> list[str]:
    """Return the readings of a Chinese `name`, words separated by one space.

    A name of several words is a transcribed foreign one. A single word may be the name of a Chinese person, surname
    first, or a foreign word; it is read both ways, the likelier first.

    >>> read("罗伯特 莱特希泽")
    ['luobote laitexize']
    >>> read("王毅")
    ['wang yi', 'wangyi']
    """
    if _HAN_RUN.fullmatch(name):
        readings = _one_word(name)
    else:
        words = (_foreign(part) if _HAN_RUN.fullmatch(part) else ascii_words(part) for part in _parts(name))
        readings = [" ".join(" ".join(words).split())]
    return [umlaut for reading in readings for umlaut in _umlauts(reading)]


def _parts(name: str) -> list[str]:
    return [part for word in name.split(" ") for part in _HAN_RUN.split(word)]


def _one_word(name: str) -> list[str]:
    whole = _phrase(name)
    if len(name) in (3, 4) and name[:2] in _DOUBLE_SURNAMES:
        surname = _DOUBLE_SURNAME_READINGS.get(name[:2]) or _phrase(name[:2])
        return [f"{surname} {_phrase(name[2:])}", whole]
    if len(name) in (2, 3) and name[0] in _SURNAMES:
        surname = _SURNAME_READINGS.get(name[0]) or _character(name[0])
        given = _phrase(name[1:])
        person = [f"{surname} {given}", f"{surname}{given}"]
        return [_foreign(name), *person] if _looks_foreign(name[1:]) else person
    if len(name) == 4 and not _FOREIGN.intersection(name):
        # Japanese names in Chinese reading: surname and given name of two characters each.
        return [whole, f"{_phrase(name[:2])} {_phrase(name[2:])}"]
    transcribed = not _FOREIGN.isdisjoint(name) or _FOREIGN_TOO.issuperset(name)
    return [_foreign(name) if transcribed else whole]


def _looks_foreign(given: str) -> bool:
    return not _FOREIGN.isdisjoint(given) and _FOREIGN.union(_FOREIGN_TOO).issuperset(given)


def syllable(character: str) -> str:
    """Return how one Chinese `character` is read; one used in transcription is read as there.

    >>> syllable("卡")
    'ka'
    """
    return _TRANSCRIPTION_READINGS.get(character) or _character(character)


def _foreign(word: str) -> str:
    return "".join(map(syllable, word))


def _phrase(word: str) -> str:
    # Only words of dictionary length: for longer ones the cost of pypinyin grows faster than their length.
    if len(word) > 8:
        return _foreign(word)
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(word, errors=ascii_words))


@cache
def _character(character: str) -> str:
    """The same for a single character, for which the character table suffices."""
    table = _characters()
    if table is None:
        return _phrase(character)
    if ord(character) not in table:
        return ascii_words(character)
    letters = unicodedata.normalize("NFD", table[ord(character)].partition(",")[0])
    return unicodedata.normalize("NFC", _TONES.sub("", letters)).replace("ü", "v")


@cache
def _characters() -> Mapping[int, str] | None:
    """The character table of pypinyin: code point → readings with tones; None if pypinyin has moved it.

    Importing all of pypinyin takes five times as long, since it loads its phrases, and beside a source none is needed.
    """
    package = find_spec("pypinyin")
    spec = PathFinder.find_spec("pinyin_dict", package.submodule_search_locations) if package else None
    if spec is None or spec.loader is None:
        return None
    module = sys.modules.get("pypinyin.pinyin_dict")
    if module is None:
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
    found: Mapping[int, str] = module.pinyin_dict
    return found


def _umlauts(reading: str) -> tuple[str, ...]:
    """Return `reading` with ü, which pypinyin writes v, as machines write it: u and v."""
    if "v" not in reading:
        return (reading,)
    return reading.replace("v", "u"), reading
