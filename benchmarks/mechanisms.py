"""How a name was garbled: in which way, and what became of it.

Derived by rules from the label, the language pair and the native name of the entity. Measurement may read labels;
the product never does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rapidfuzz.distance import OSA

from benchmarks.bench import Labelled
from gazetteer import Entity
from normalize.text.folding import fold
from normalize.text.languages.endings import ending_pair
from normalize.text.lists.given_names import same_given_name
from normalize.text.romanise import scripts
from normalize.text.tokens import tokens

_BY_LANGUAGE = {
    "zh": "Chinese characters",
    "ja": "Japanese without a native name",
    "ru": "Cyrillic",
    "uk": "Ukrainian through Cyrillic",
    "cs": "Latin source",
    "ha": "Latin source",
    "is": "Latin source",
}


def way(labelled: Labelled, entity: Entity | None) -> str:
    """The way in which a name was garbled.

    >>> wrong = Labelled("21:ja-en", "d", "s", 0, "Sotozaki", "Tonosaki", "Shuta Tonosaki", "person", "g")
    >>> way(wrong, Entity("t", "Shuta Tonosaki", "person", names={"ja": ("外崎修汰",)}))
    'kanji reading'
    """
    if labelled.label == "c":
        return "calque"
    native = next(iter(entity.names.get(labelled.lang, ())), "") if entity else ""
    found = scripts(native)
    if found == {"Latin"}:
        return "Latin source"
    if labelled.lang == "ja" and found:
        return "katakana or kana" if _kana(native) > len(native) / 2 else "kanji reading"
    return _BY_LANGUAGE.get(labelled.lang, "other")


def form(labelled: Labelled) -> str:
    """What became of the words of a name.

    >>> wrong = Labelled("22:uk-en", "d", "s", 0, "Buchi", "Bucha", "Bucha", "place", "g")
    >>> form(wrong)
    'oblique ending'
    """
    wrong, right = _words(labelled.span), _words(labelled.name)
    if len(wrong) != len(right):
        return "words joined or split" if _joined(wrong, right) else "other"
    if wrong != right and sorted(wrong) == sorted(right):
        return "order swapped"
    apart = [(a, b) for a, b in zip(right, wrong, strict=True) if a != b]
    return next((name for name, holds in _FORMS.items() if apart and holds(apart, labelled.lang)), "other")


Pairs = Sequence[tuple[str, str]]
"""The words that differ, as they should be and as they are."""


def _domesticated(apart: Pairs, _: str) -> bool:
    return any(same_given_name(right, wrong) for right, wrong in apart)


def _oblique(apart: Pairs, lang: str) -> bool:
    return all(ending_pair(right, wrong, lang) for right, wrong in apart)


def _one_letter(apart: Pairs, _: str) -> bool:
    return all(len(right) != len(wrong) and OSA.distance(right, wrong) == 1 for right, wrong in apart)


_FORMS: Mapping[str, Callable[[Pairs, str], bool]] = {
    "given name domesticated": _domesticated,
    "oblique ending": _oblique,
    "letter doubled or dropped": _one_letter,
}
"""The first condition that holds gives the form."""


def _joined(wrong: Sequence[str], right: Sequence[str]) -> bool:
    return OSA.distance("".join(wrong), "".join(right)) <= 1


def _words(text: str) -> list[str]:
    return [fold(token.word) for token in tokens(text)]


def _kana(text: str) -> int:
    return sum("\u3040" <= sign <= "\u30ff" for sign in text)
