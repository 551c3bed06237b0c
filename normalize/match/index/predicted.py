"""Predicts wrong forms that need not be listed: a Chinese name of which a machine translates one half."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer import Entity
from normalize.match.names.form import folded, spelt_words
from normalize.text import romanise
from normalize.text.english import zipf
from normalize.text.languages.han import HAN
from normalize.text.lists.glosses import glosses, means

_ONLY_HAN = re.compile(f"[{HAN}]+")

_FEWEST_LETTERS = 4
"""A shorter meaning might as well be a syllable of a name: Wang Sea, Wang Si."""

_RARE, _EVERYDAY = 3.0, 4.4
"""Zipf frequencies: a rarer meaning is not what a machine would choose; a more common surname is an English word, which
makes a phrase with a translated word: Sun Power, Long March."""

_FEWEST_READ = 5
"""A shorter romanised half may be any word."""

_BEHIND_SURNAMES = frozenset(
    "bay bridge castle city county creek garden hill island lake mount mountain ocean park peak province river sea "
    "state stream street summit tomb town village wall "
    "army brother clan culture country dynasty emperor family government house king language law literature military "
    "nation opera painting people poetry politics ruler school sister soldier style troop "
    "letter meeting speech visit word".split()
)
"""Words that English itself puts after a surname: Han River, Zhang Army, Wu Culture, Xi Speech."""

_SYLLABLE = re.compile(
    "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?a(?:i|o|ng?)?|[iu]?e[ir]?|eng?|i?ong?|ing?|ou?|[iu]|iu|u[ion]|uo)"
)
"""A meaning that reads like a Chinese syllable may be another given name: Hu Song is not Hu Ge."""

_KINDS = ("person", "org", "media", "product", "event")
"""Kinds of names of which a machine romanises one half; places would be too many, and phrases are translated."""


@dataclass(frozen=True, slots=True)
class Predicted:
    """A wrong form predicted from a native name.

    Attributes:
        text: the wrong words.
        source: the native name.
        lang: its language code.
    """

    text: str
    source: str
    lang: str = "zh"


def predicted(entity: Entity) -> Iterator[Predicted]:
    """The wrong forms of the Chinese name of a person or body with one half translated and the other romanised.

    >>> hun = Entity("hun", "Chu Hun", "person", names={"zh": ("楚魂",)})
    >>> cloud = Entity("cloud", "Kingsoft Cloud", "org", names={"zh": ("金山云",)})
    >>> [each.text for entity in (hun, cloud) for each in predicted(entity)]
    ['Chu Soul', 'Chu Spirit', 'Jinshan Cloud']
    """
    halved = _given_translated if entity.kind == "person" else _rest_read
    if entity.kind in _KINDS:
        for native in filter(_ONLY_HAN.fullmatch, entity.names.get("zh", ())):
            yield from (Predicted(text, native) for text in halved(entity, native))


def _given_translated(entity: Entity, native: str) -> Iterator[str]:
    """A surname with each meaning of a given name of one character."""
    family = entity.name.split()[0]
    as_read = len(native) == 2 and folded(spelt_words(entity.name)) == tuple(map(romanise.syllable, native))
    if as_read and zipf(family) < _EVERYDAY:
        yield from (f"{family} {gloss.capitalize()}" for gloss in glosses(native[-1]) if _may_translate(gloss))


def _may_translate(gloss: str) -> bool:
    known = zipf(gloss) >= _RARE and len(gloss) >= _FEWEST_LETTERS and not _SYLLABLE.fullmatch(gloss)
    return known and _BEHIND_SURNAMES.isdisjoint((gloss, gloss.removesuffix("s")))


def _rest_read(entity: Entity, native: str) -> Iterator[str]:
    """The name of a body with its one untranslated word replaced by the romanised rest of the native name."""
    words, rest = entity.name.split(), native
    own = []
    for place, word in enumerate(words):
        sign = next((sign for sign in rest if means(sign, word.lower())), "")
        rest = rest.replace(sign, " ", 1) if sign else rest
        own += [] if sign else [place]
    read = "".join(map(romanise.syllable, rest.strip()))
    if len(own) == 1 < len(words) and len(rest.split()) == 1 and len(read) >= _FEWEST_READ:
        words[own[0]] = read.capitalize()
        if words != entity.name.split():
            yield " ".join(words)
