"""Foreign names transcribed by sound in Chinese and Japanese, which have more than one spelling.

The characters are those of the usual transcription tables, written from general knowledge.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from normalize.text.languages import katakana
from normalize.text.romanise import readings

FEWEST_SIGNS = 4
"""A shorter name is one character away from too many others."""

_SIGNS = frozenset(
    "丁万丘东丝丰丹丽久乌乔于云亚亨京什代仲伊伍休优伦伯伽佐何佛佩保修僧克兰兴兹内冈农冰准凯切列利别加努劳勃勒包匹华卓南博卜卡卢厄历古史叶吉吐吕哈哥哲唐嘉因团图土圣圭坎坡坦埃基塔塞墨士夏多大夫央夸奇"
    "奈奎契奥妮妲姆姬威娃娅娜孔孙孜季宁安宗宾密富察尔尤尧尼居屈岑崔巴布希帕席平库庞康延廷弗当彭彻彼律德忒怀思恩恰惠慈戈戴所扎托扬拉拜捷提摩敏文斐斯方施日旺昂昆昌明易星春普智曹曼曾朗望木本朱朵杜来杨"
    "杰松林果查柯柴根格桂桑梅森楚楠欣欧武比毕毛汀汉汗汤沃沙治法波泰泼泽洛津洪派济海涅温滕滨潘澳烈热爱特玛珀珍班琳琴琼瑙瑞瑟瓜瓦甘生申略登皮盖石碧祖祝福科穆立章策米索约纳纽绍绥维缇缪罕罗美翁翰考者耶"
    "肖肯胡能腊舍舒艾芒芝芬芭芳苏若英范茨茹荣莉莎莫莱菲萨葛蒂蒙蒲蓬蔡蕾藻蜜西觉詹让许诺谢豪贝贡费贾赖赛赞赫辛边达迈迦迪逊通道邓那邦邱郑采里金钟钦锡长门阔阿陀陈陶隆雄雅雷霍露青韦顿香马高鲁鲍麦黑默齐"
    "龙冯徳恵"
)
"""Simplified characters that transcribe sounds of foreign names; also 德 and 惠 as `han.simplified` gives them."""

_ONLY_INSIDE = frozenset("克斯尔逊夫兰姆顿森娜莎莉妮娅伦蒂茨利丝妲娃黛蕾琳珀")
"""Those of them with which hardly any Chinese word begins that may follow a name."""

_LONG_ENOUGH = 3
"""The most characters in a name that may be the beginning of another by chance."""


def is_transcribed(name: str) -> bool:
    """Whether a name without separators is transcribed by sound, and long enough to be distinctive.

    >>> is_transcribed("格里戈里"), is_transcribed("北京大学"), is_transcribed("ゼレンスキー")
    (True, False, True)
    """
    return len(name) >= FEWEST_SIGNS and (_SIGNS.issuperset(name) or bool(katakana.spelt_plainly(name)))


def spelling_in(line: str, name: str) -> str:
    """Another spelling of a transcribed name that occurs in a line: one inner character replaced, omitted or added.

    What begins or ends differently may be another name: Alexander, Alexandra. So may what continues, and, in katakana,
    where each sign stands for one sound, what differs in more than one letter when it is romanised.

    Args:
        line: in simplified characters, without separators between the parts of names.
        name: the name, written the same way.

    Returns:
        The spelling that occurs; empty if there is none, or if the name itself occurs.

    >>> spelling_in("总统格里沃里表示", "格里戈里"), spelling_in("卡利尔梅罗说", "卡利梅罗")
    ('格里沃里', '卡利尔梅罗')
    >>> spelling_in("卡利贝罗尼说", "卡利梅罗"), spelling_in("格里戈里表示", "格里戈里")
    ('', '')
    """
    if name in line:
        return ""
    begin = line.find(name[0])
    while begin >= 0:
        for size in (len(name), len(name) - 1, len(name) + 1):
            stood = line[begin : begin + size]
            whole = stood[-1] == name[-1] and all(map(transcribes, stood)) and _is_whole(line, begin, begin + size)
            if whole and OSA.distance(stood, name, score_cutoff=1) == 1 and _sounds_nearly(stood, name):
                return stood
        begin = line.find(name[0], begin + 1)
    return ""


def goes_on(name: str, behind: str) -> bool:
    """Whether a short transcribed name continues with the next character, and so is the beginning of another.

    Args:
        name: in simplified characters.
        behind: the next character, or nothing.

    >>> goes_on("马里", "兰"), goes_on("马里", "和"), goes_on("中国", "兰")
    (True, False, False)
    """
    return behind in _ONLY_INSIDE and len(name) <= _LONG_ENOUGH and _SIGNS.issuperset(name)


def _sounds_nearly(stood: str, name: str) -> bool:
    """Whether two names in katakana are romanised nearly alike; in Chinese the sound of the sign tells nothing."""
    if not katakana.is_katakana(name[0]):
        return True
    (heard, *_), (other, *_) = readings(stood, "ja"), readings(name, "ja")
    return OSA.distance(heard, other, score_cutoff=1) <= 1


def _is_whole(line: str, start: int, end: int) -> bool:
    """Whether a stretch of a line is not part of a longer transcribed name."""
    return not any(transcribes(line[place : place + 1]) for place in (end, *([start - 1] if start else ())))


def transcribes(sign: str) -> bool:
    """Whether a simplified character or a katakana sign may stand for a sound in a foreign name."""
    return sign in _SIGNS or katakana.is_katakana(sign)
