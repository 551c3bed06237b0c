"""Korean Hangul in the Revised Romanisation of 2000, with the sound changes that it reflects."""

from __future__ import annotations

import re

from normalize.text.languages.han import HAN
from normalize.text.romanise.words import ascii_words, pairs

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = (
    *("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae"),
    *("oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"),
)
# Finals when they close a syllable, and before a vowel: what stays, what moves to the next syllable.
_FINALS = (
    "0 0 0,k 0 g,k 0 kk,k k s,n 0 n,n n j,n n 0,t 0 d,l 0 r,k l g,m l m,l l b,l l s,l l t,l l p,l l 0,m 0 m,"
    "p 0 b,p p s,t 0 s,t 0 ss,ng ng 0,t 0 j,t 0 ch,k 0 k,t 0 t,p 0 p,t 0 0"
)
_CLOSING, _STAYING, _GOING = zip(*(final.replace("0", "").split(" ") for final in _FINALS.split(",")), strict=True)
_ASPIRATES = frozenset({6, 15, 27})  # finals with ㅎ: ㄶ, ㅀ, ㅎ
_HARDENED = {"g": "k", "d": "t", "j": "ch"}
_NASAL = {"k": "ng", "t": "n", "p": "m"}

# Established spellings of personal names in the English press.
_PRESS_SURNAMES = pairs(
    "김 kim,이 lee,박 park,최 choi,정 chung,강 kang,조 cho,윤 yoon,장 chang,임 lim,한 han,오 oh,서 suh,"
    "신 shin,권 kwon,황 hwang,안 ahn,송 song,류 ryu,유 yoo,홍 hong,전 chun,고 koh,문 moon,손 sohn,양 yang,"
    "배 bae,백 paik,허 huh,남 nam,심 shim,노 roh,하 ha,곽 kwak,성 sung,차 cha,주 joo,우 woo,구 koo,민 min,"
    "나 na,진 jin,지 ji,엄 um,채 chae,원 won,천 chun,방 bang,공 kong,현 hyun,함 ham,변 byun,염 yum,여 yeo,"
    "추 choo,도 do,소 so,석 suk,선 sun,설 sul,마 ma,길 kil,연 yeon,위 wi,표 pyo,명 myung,기 ki,반 ban,"
    "왕 wang,금 keum,옥 ok,육 yook,인 in,맹 maeng,제 je,모 mo,탁 tak,국 kook,리 ri,로 ro,라 ra,량 ryang,"
    "림 rim"
)
_DOUBLE_SURNAMES = frozenset({"황보", "남궁", "선우", "제갈", "독고", "사공", "서문"})
_HANGUL_RUN = re.compile("[\uac00-\ud7a3]+")
_HANJA = re.compile(f"[{HAN}]")


def read(name: str) -> list[str]:
    """Return the readings of `name` in Hangul; a short one is also read as a person's, surname first.

    A name with Hanja has no reading here.

    >>> read("박근혜")
    ['bak geunhye', 'park geunhye', 'bakgeunhye']
    """
    if _HANJA.search(name):
        return []
    whole = _spelled(name)
    surname = _surname(name)
    if not surname:
        return [whole]
    given = _spelled(name[len(surname) :].strip())
    person = f"{_spelled(surname)} {given}"
    press = f"{_PRESS_SURNAMES.get(surname, _spelled(surname))} {given}"
    return [whole, person, press] if len(name) == 2 else [person, press, whole]


def _surname(name: str) -> str:
    if not _HANGUL_RUN.fullmatch(name.replace(" ", "", 1)):
        return ""
    first, _, rest = name.partition(" ")
    if rest:
        return first if first in _PRESS_SURNAMES and len(rest) <= 2 else ""
    if name[:2] in _DOUBLE_SURNAMES and len(name) in (3, 4):
        return name[:2]
    return name[0] if name[0] in _PRESS_SURNAMES and len(name) in (2, 3) else ""


def _spelled(name: str) -> str:
    return ascii_words(_HANGUL_RUN.sub(lambda run: _word(run[0]), name))


def _word(hangul: str) -> str:
    written: list[str] = []
    final = 0
    for character in hangul:
        syllable, next_final = divmod(ord(character) - _FIRST_SYLLABLE, 28)
        initial, vowel = divmod(syllable, 21)
        written += (*_joint(final, _INITIALS[initial]), _VOWELS[vowel])
        final = next_final
    return "".join((*written, _CLOSING[final]))


def _joint(final: int, initial: str) -> tuple[str, str]:
    """Return how the `final` of a syllable and the `initial` of the next are written together."""
    closing = _CLOSING[final]
    if final == 0:
        return "", initial
    if not initial:
        return _STAYING[final], _GOING[final]
    if final in _ASPIRATES and initial in _HARDENED:
        return _STAYING[final], _HARDENED[initial]
    if closing in _NASAL and initial in ("n", "m"):
        return _NASAL[closing], initial
    if initial == "r":
        return ("l", "l") if closing in ("l", "n") else (_NASAL.get(closing, closing), "n")
    if closing == "l" and initial == "n":
        return "l", "l"
    return closing, initial
