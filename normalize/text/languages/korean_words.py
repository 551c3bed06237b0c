"""Where a name may stand within a Korean word: spaces separate words, but particles are attached to names.

The particles, and whether they follow a consonant or a vowel, are from the Standard Dictionary of the National
Institute of Korean Language; the nouns that follow a country are those usual in the Korean press. 이란 (Iran) is no
name in 사랑이란 (what is called love), nor 인도 (India) in 인도적 (humane).
"""

from __future__ import annotations

import re

_FIRST, _ENDS = 0xAC00, 28
"""The first Hangul syllable in Unicode, and how many in a row differ only in their end; the first has no final."""

_LONG = 4
"""A name of so many syllables may follow any other word: 러시아우크라이나. But 크나르비크 (Knarvik) is no Narvik."""

_LONG_ENOUGH = 3
"""After a name of so many syllables any word may follow, but no lone syllable: 아크라바 (Aqraba) is no Accra."""

_BEFORE = frozenset("대반친탈주재방비전현신구범한미중일러북남영불독")
"""What is written before the name of a country or person: against, for, in, former, new, a country in short."""

_HANGUL = re.compile("[\uac00-\ud7a3]+")

_NOUNS = (
    "인 어 군 산 발 행 계 측 식 형 전 간 내 외 국 령 씨 님 등 시 주 팀 파 표 법 류 풍 호 편 당국 정부 대통령 총리 총재 "
    "장관 외무 외교 대사 대사관 왕국 공화국 국민 국적 주민 시민 사람 출신 언론 매체 내전 전쟁 사태 문제 지역 지구 남부 "
    "북부 동부 서부 중부 남서부 남동부 북서부 북동부 수도 공항 시내 정상 회담 공격 공습 제재 핵 대표 대표팀 "
    "선수 여행 의회 의원 주석 위원장 박사 교수 때 방문 순방 진출 침공 철수 협정 합의 협상 안보리 총회 "
    "사무총장 본부 사령부 핵합의 핵협상 핵시설 국방부 외교부 외무부 재무부 국무부 국방장관 외무장관 중앙은행 "
    "증시 정부군 해군 공군 육군 반군 국경 영토 영공 본토 전역 특사 총영사 총영사관 영사관 유학생 관광객 교민 "
    "동포 무역 수출 수입 관세 원유 축구 리그"
)
"""What is written after a country, a town or a person: people, language, army, government, war."""

_CLOSED = (
    "이 은 을 의 과 으로 로 이랑 이나 이라 이라고 이라는 이든 이며 이고 이다 이었다 이란 이라도 이야 이여 인 일 이자"
)
_OPEN = "가 는 를 의 와 로 랑 나 라 라고 라는 든 며 고 다 였다 란 라도 야 여 인 일 자 이다 이고 이며"
_ANY = (
    "에 에서 에게 에게서 께 께서 한테 하고 도 만 까지 마저 조차 부터 보다 처럼 같이 만큼 대로 밖에 뿐 마다 "
    "에다 로부터 으로부터 로서 으로서 로써 으로써"
)
_LAST = "은 는 도 만 의 이 가 을 를 나 이나 까지 조차"
"""Particles after a consonant, after a vowel, after either; and particles that may follow these."""


def _one_of(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_BEHIND_NOUN = f"(?:{_one_of(_CLOSED)}|{_one_of(_OPEN)}|{_one_of(_ANY)}{_one_of(_LAST)}?)?"
_BEHIND = {
    is_open: re.compile(
        f"(?:{_one_of(own)}|(?:{_one_of(own)}|{_one_of(_ANY)}){_one_of(_LAST)}|{_one_of(_ANY)}|"
        f"{_one_of(_NOUNS)}{_BEHIND_NOUN})?"
    )
    for is_open, own in ((False, _CLOSED), (True, _OPEN))
}
"""What may follow a name, by whether it ends in a vowel."""

_MOST_BEHIND = 32
"""More syllables than can follow a name."""


def may_stand(line: str, start: int, end: int) -> bool:
    """Whether a name in Hangul may stand at a place of a line, as a word or part of one.

    Args:
        line: any text.
        start: where the name begins, a syllable of Hangul.
        end: where it ends.

    >>> may_stand("사랑이란", 2, 4), may_stand("대이란 제재", 1, 3), may_stand("이란에서는", 0, 2)
    (False, True, True)
    """
    if not _HANGUL.fullmatch(line[start:end]):
        return True
    size, behind = end - start, _word(line[end : end + _MOST_BEHIND])
    if before := _word(line[max(0, start - 2) : start][::-1]):
        led = before in _BEFORE
        if size >= _LONG:
            return led or len(before) > 1
        return led and (size >= _LONG_ENOUGH or not behind)
    anything = size >= _LONG or (size >= _LONG_ENOUGH and len(behind) > 1)
    return anything or bool(_BEHIND[_is_open(line[end - 1])].fullmatch(behind))


def _word(text: str) -> str:
    """The Hangul at the beginning of a text."""
    found = _HANGUL.match(text)
    return found[0] if found else ""


def _is_open(syllable: str) -> bool:
    """Whether a syllable ends in a vowel."""
    return (ord(syllable) - _FIRST) % _ENDS == 0
