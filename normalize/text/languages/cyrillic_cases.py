"""How names in Cyrillic letters decline: their stems, and the case endings that may follow these.

Written from general knowledge of the declensions of Slavic languages and the suffixes of Turkic ones. Words are in
lower case, with е for ё.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

_MASCULINE = "а у ом ем ым им ім е і и ы ові еві ів ам ами ах ых их ыми ими 'ю"
_SOFT = "я ю ем єм ом е і ї и ью ей еві єві їв ям ями ях"
_FEMININE = "ы и і е у о ой ою ої ій ей ею ом ай аю ам ами ах"
_ADJECTIVE = "ого его ому ему ым им ім ом ем ьому ього"
_PLURAL = "ам ами ах ям ями ях ів їв ов ев ей ых их ым им ыми ими"
_LEFT_OUT = "∅"

_CASES: Mapping[str, str] = {
    "": _MASCULINE,
    "р": "я ю ем еві",
    "у": "а ом",
    "ь": f"{_SOFT} {_LEFT_OUT}",
    "й": _SOFT,
    "а": _FEMININE,
    "я": f"{_SOFT} ею єю яй яю",
    "о": "а у ом е і ові",
    "е": "а у ом я ю ем єм і ї ям ого ому им ім",
    "є": "ього ьому ім",
    "ий": _ADJECTIVE,
    "ый": _ADJECTIVE,
    "ой": _ADJECTIVE,
    "ій": _ADJECTIVE,
    "ое": _ADJECTIVE,
    "ее": _ADJECTIVE,
    "ая": "ой ою ую ей ею",
    "яя": "ей ею юю",
    "ые": _PLURAL,
    "ие": _PLURAL,
    "и": f"{_PLURAL} {_LEFT_OUT}",
    "ы": f"{_PLURAL} {_LEFT_OUT}",
    "і": f"{_PLURAL} {_LEFT_OUT}",
    "ї": _PLURAL,
}
"""Ending of a listed name → its endings in other cases; the first row is for names that end in a consonant.

Women's surnames have endings of their own, and so do names derived from names: Скворцовой is not of Скворцов, nor
Павлов of Павел.
"""

_ENDINGS = {ending: frozenset(cases.replace(_LEFT_OUT, "").split(" ")) for ending, cases in _CASES.items()}

_KEPT = ("", "р", "у")
"""Endings that remain before a case ending: Ігоря, Кобзаря, and in Serbian Чавушоглуом."""

_CONSONANTS = frozenset("бвгґджзклмнпрстфхцчшщђјљњћџѓќ")

_OTHER_STEMS: Mapping[str, tuple[str, ...]] = {
    "ів": ("ов", "ев"),
    "їв": ("єв",),
    "іль": ("ол", "ел"),
    "інь": ("ен",),
    "іг": ("ог", "оз"),
    "ід": ("од",),
    "іл": ("ол",),
    "ір": ("ор",),
    "лець": ("льц",),
    "лец": ("льц",),
    "ець": ("ц",),
    "єць": ("йц",),
    "ец": ("ц",),
    "ок": ("к",),
    "ел": ("л",),
    "лев": ("льв",),
}
"""How the end of a name changes before a case ending, as a vowel shifts or drops: Львів, Львова; Орел, Орла. Without
a case ending it would be another name: Львов."""

_BEHIND_OTHER_STEMS = (_ENDINGS[""] | _ENDINGS["ь"]) - {""}

_SOFTENED = {"г": "з", "к": "ц", "х": "с"}
"""How the last letter of a Ukrainian name changes before -і: Ользі, Авдіївці."""

TURKIC = frozenset(
    "ның нің дың дің тың тің ға ге қа ке ды ді ты ті ны ні да де та те дан ден тан тен нан нен мен бен пен "
    "нинг ни га нын нин дын дин дун дүн тун түн тын тин нун нүн го гө ду дү до дө дон дөн".split()
)
"""Suffixes that Kazakh, Kyrgyz and Uzbek add to the whole name."""

_TURKIC_OF_ITS_OWN = frozenset("на не нда нде".split())
_ITS_OWN = ("ы", "і")
"""Suffixes they add only to a possessive form, Республикасы: after other names they make a woman's name, Жанна."""

LONGEST_ENDING = 4


def stems(word: str) -> frozenset[str]:
    """The strings with which a name may begin in any case.

    >>> sorted(stems("львів")), sorted(stems("ольга"))
    (['львев', 'львов', 'львів'], ['ольг', 'ольга', 'ользі'])
    """
    return frozenset({word, *(stem for stem, _ in _declined(word))})


def is_case(word: str, stood: str) -> bool:
    """Whether `stood` may be the name `word` in another case.

    >>> is_case("зеленський", "зеленським"), is_case("скворцов", "скворцовой"), is_case("путин", "путилов")
    (True, False, False)
    """
    slavic = any(stood.startswith(stem) and stood[len(stem) :] in endings for stem, endings in _declined(word))
    return slavic or (stood.startswith(word) and _is_turkic(word, stood[len(word) :]))


def _is_turkic(word: str, ending: str) -> bool:
    return ending in TURKIC or (word.endswith(_ITS_OWN) and ending in _TURKIC_OF_ITS_OWN)


@lru_cache(maxsize=1 << 12)
def _declined(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The stems of a name, each with the endings that may follow it."""
    return tuple(_find_declined(word))


def _find_declined(word: str) -> Iterator[tuple[str, frozenset[str]]]:
    for ending, cases in _ENDINGS.items():
        if word.endswith(ending) and (ending or word[-1] in _CONSONANTS):
            yield word if ending in _KEPT else word.removesuffix(ending), cases
    for ending, others in _OTHER_STEMS.items():
        if word.endswith(ending):
            for other in others:
                yield word.removesuffix(ending) + other, _BEHIND_OTHER_STEMS
    stem = word[:-1]
    if word.endswith("ь"):
        # Ukrainian instrumental: Уманню.
        yield stem + stem[-1:], frozenset({"ю"})
    if word.endswith("а") and stem[-1:] in _SOFTENED:
        yield f"{stem[:-1]}{_SOFTENED[stem[-1]]}і", frozenset({""})
