"""The parts of a person's name: family name, given names and particles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazetteer import Entity
from normalize.match.names.form import folded, spelt_words
from normalize.text.lists.titles import TITLES

FAMILY_FIRST = frozenset({"China", "Taiwan", "Hong Kong", "Macau", "North Korea", "South Korea", "Vietnam"})
"""Countries whose people have the family name first in the English press."""

_FAMILY_NAMES = frozenset(
    "ahn an ao au bai bao cai cao chan chang chao chau chen cheng cheong cheung chi chiang chien chin chiu cho choi "
    "chong chou choy chu chui chung cui dai deng ding dong du duan fan fang feng fong fu fung gao ge gong gou gu "
    "guan guo ha hai han hao he ho hong hsia hsiao hsieh hsu hu hua huang hui hung huo hwang im jang jeon jeong ji "
    "jia jiang jiao jin jo jung kan kang kao keung kim ko kong koo ku kung kuo kwan kwok kwon lai lam lan lao lau "
    "law lee lei leong leung li liang liao lien lim lin ling liu lo loh lok long loo lu lui luk luo lv ma mai mak "
    "mao mei meng miao min mo moon mu na nam ng ngai ni nie ning oh ou ouyang pak pan pang park peng poon pu qi "
    "qian qiao qin qiu qu ren rhee rong ruan seo shao shen sheng shi shih shin sim sin siu so son song soong su "
    "suen sun sung szeto tai tam tan tang tao teng teo tian tien ting to tong tsai tsang tse tseng tso tsui tu tung "
    "wan wang wei wen weng wong woo wu xia xiang xiao xie xin xing xiong xu xue yam yan yang yao ye yee yeh yen yeo "
    "yeung yi yim yin ying yip yiu yoo yoon you yu yuan yue yuen yun yung zeng zha zhan zhang zhao zheng zhong zhou "
    "zhu zhuang zou zuo".split()
)
"""Chinese and Korean family names, folded, in various romanisations."""

PARTICLES = frozenset(
    "abu al ben bin bint da dal das de del della den der di do dos du el fon ibn la las le ter ul van von zu".split()
)
"""Small words that belong to the following word."""

_PARTED = re.compile("[ -]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def surname(person: Entity) -> str:
    """The family name of a person, as in the canonical form; empty for a one-word name.

    >>> surname(Entity("x", "Alexander van der Bellen", "person"))
    'van der Bellen'
    >>> surname(Entity("y", "Xi Jinping", "person", country="China"))
    'Xi'
    """
    return person.surname or _surname_in(person.name, person)


def _surname_in(name: str, person: Entity) -> str:
    """The family name in an accepted form, judged by the form alone."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().strip(".") in _SUFFIXES:
        words.pop()
    if len(words) < 2:
        return ""
    if person.country in FAMILY_FIRST:
        # A Western given name may precede the family name: Paul Chan Mo-po, also Chan Mo-po.
        shorter = [alias.split()[0] for alias in person.aliases if name.endswith(f" {alias}") and " " in alias]
        return shorter[0] if shorter else words[-1] if _is_english_order(words) else words[0]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES and words[start - 1].islower():
        start -= 1
    return " ".join(words[start:])


def _is_english_order(words: Sequence[str]) -> bool:
    """Whether two words are an English given name and an Asian family name: Carrie Lam."""
    first, last = ("".join(folded((word,))) for word in (words[0], words[-1]))
    return len(words) == 2 and first not in _FAMILY_NAMES and last in _FAMILY_NAMES


def bare(family: str) -> str:
    """A family name without the particles before it, which the press also uses.

    >>> bare("al-Sharaa"), bare("von der Leyen"), bare("Akar")
    ('Sharaa', 'Leyen', 'Akar')
    """
    while (begun := _PARTED.search(family)) and family[: begun.start()].lower() in PARTICLES:
        family = family[begun.end() :]
    return family


def parts(person: Entity) -> tuple[str, str]:
    """The family name and the given name of a person, as `surname` and `given` find them."""
    family = surname(person)
    return family, _given_in(person.name, family)


def given(person: Entity) -> str:
    """The given name of a person, as in the canonical form; empty for a one-word name.

    >>> given(Entity("x", "Hulusi Akar", "person")), given(Entity("y", "Kim Jong Un", "person", country="North Korea"))
    ('Hulusi', 'Jong Un')
    """
    return parts(person)[1]


def _given_in(name: str, family: str) -> str:
    """The given name in a name with a certain family name; empty if it has none."""
    if not family or family not in name:
        return ""
    if name.startswith(family + " "):
        return name[len(family) + 1 :]
    return name.split()[0]


def given_words(person: Entity) -> frozenset[str]:
    """The folded words of a person's given names in every accepted form, without titles.

    >>> sorted(given_words(Entity("x", "Hulusi Akar", "person", aliases=("General Hulusi Akar",))))
    ['hulusi']
    """
    names = [_given_in(name, _surname_in(name, person)) for name in person.accepted]
    return frozenset(word for name in names for word in folded(spelt_words(name))) - TITLES
