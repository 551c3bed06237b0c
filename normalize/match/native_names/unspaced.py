"""Where a name may begin and end in scripts without spaces between words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from gazetteer.entity import BODIES
from normalize.match.native_names.parts import Native
from normalize.text.languages import katakana
from normalize.text.languages.han import HAN, is_han, simplified
from normalize.text.languages.transcribed import goes_on, transcribes

_MOST_KEPT = 1 << 12

_DOT = re.compile(f"[{katakana.DOTS}]")
_BOUND = re.compile(f"[{katakana.DOTS}]({katakana.WORD}|[{HAN}]{{1,12}}|[A-Za-zＡ-ｚ]+)")
"""A part of a name after a sign between parts: in katakana, in Chinese characters, or Latin letters."""

_MOST_PARTS, _FAR = 20, 500
"""Limits of the parts read before or after a name, and of their distance from it; a list may go on for longer."""

_PLACE_WORDS = frozenset("州市県省郡島港区町村道府县区岛镇")
"""Words that follow a place after which another place is named: フランス・リヨン市."""


_PARTED = re.compile(f"(?<![々{HAN}])([々{HAN}]{{1,4}})[ \u3000]([々{HAN}]{{1,3}})(?![々{HAN}])")
"""A surname and a given name separated by a space, as in lists: 枝尾 賢."""


def parted_in(line: str) -> Iterator[tuple[int, int, str]]:
    """Where two words of Chinese characters in a line may be a surname and a given name: span, and both joined.

    >>> list(parted_in("優勝は枝尾 賢だ"))
    [(3, 7, '枝尾賢')]
    """
    yield from ((*found.span(), found[1] + found[2]) for found in _PARTED.finditer(line))


def is_end_of_longer(line: str, start: int) -> bool:
    """Whether a name in Chinese characters may be the end of a longer one: 中央テレビ in 福島中央テレビ.

    A single character before it does not count, as it may name a country or mean "former": 米国務省, 元日本銀行.
    """
    before = line[max(0, start - 2) : start]
    return len(before) == 2 and all(map(is_han, (*before, line[start])))


def _script(sign: str) -> str:
    return "Han" if is_han(sign) else "Katakana" if katakana.is_katakana(sign) else ""


def is_inside_katakana(line: str, start: int, end: int) -> bool:
    """Whether a name is inside a longer katakana word: no サン in サンダー."""
    before, after = line[start - 1 : start], line[end : end + 1]
    return any(all(map(katakana.is_katakana, pair)) for pair in ((before, line[start]), (line[end - 1], after)))


def is_beginning_of_longer(line: str, start: int, end: int) -> bool:
    """Whether a name that Chinese spells by sound continues: no 马斯 in 马斯克, nor 马里 in 马里兰."""
    return goes_on(simplified(line[start:end]), simplified(line[end : end + 1]))


def bound_to(line: str, start: int, end: int) -> tuple[str, ...]:
    """The parts that signs between parts of foreign names bind to a name in a line: 史密斯 in 约翰·史密斯.

    Empty if a part is in another script, which means an initial or a club, or if it is all a place in another place.

    Args:
        line: a line of Chinese or Japanese.
        start: the start of the name.
        end: its end.

    >>> bound_to("约翰·史密斯说", 0, 2), bound_to("ドナルド・J・トランプ", 7, 11), bound_to("史密斯说", 0, 3)
    (('史密斯',), (), ())
    """
    before, _ = _parts(line[max(0, start - _FAR) : start][::-1])
    behind, last = _parts(line[end : end + _FAR])
    parts = (*(part[::-1] for part in before), *behind)
    of_place = bool(behind) and line[end + last : end + last + 1] in _PLACE_WORDS
    of_one_script = all(_script(part[0]) == _script(line[start]) for part in parts)
    return parts if of_one_script and not of_place else ()


def _parts(line: str) -> tuple[list[str], int]:
    """The parts at the beginning of a stretch, each after a sign between parts, and where they end."""
    parts: list[str] = []
    at = 0
    while len(parts) < _MOST_PARTS and (found := _BOUND.match(line, at)):
        part = found[1]
        if is_han(part[0]):
            part = part[: sum(1 for _ in takewhile(transcribes, simplified(part)))]
        if not part:
            break
        parts.append(part)
        at = found.start(1) + len(part)
    return parts, at


def is_like_one_of(part: str, others: Iterable[str]) -> bool:
    """Whether part of a foreign name may be another spelling of one of the others: 麦克, 迈克.

    >>> is_like_one_of("麦克", ["迈克", "彭斯"]), is_like_one_of("约翰", ["迈克", "彭斯"])
    (True, False)
    """
    return any(not _signs(part).isdisjoint(_signs(other)) for other in others)


@lru_cache(maxsize=_MOST_KEPT)
def _signs(part: str) -> frozenset[str]:
    """What identifies a part: its characters; in katakana the first one and each pair."""
    plain = katakana.plain(part)
    if not plain:
        return frozenset(simplified(part))
    return frozenset(plain[at : at + 2] for at in range(len(plain) - 1)) | {plain[0]}


def _parts_of(names: Iterable[str]) -> Iterator[str]:
    """The parts of foreign names."""
    return (part for name in names for part in _DOT.split(name) if part)


def goes_with(native: Native, others: Sequence[str], known: bool, sign: str) -> bool:
    """Whether the parts bound to a name may be its bearer's, or are known, so that the name itself may stand there."""
    if native.entity.kind in BODIES or (known and native.part != "given"):
        return True
    if native.lang == "ja" and (native.part == "surname" or not katakana.is_katakana(sign)):
        # In Japanese a dot also separates a club from a player, and kanji from anything.
        return True
    own = [part for part in _parts_of(native.entity.names.get(native.lang, ())) if part not in native.text]
    unknown = native.entity.kind == "person" and not own
    return unknown or any(is_like_one_of(other, own) for other in others)
