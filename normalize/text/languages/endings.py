"""Case endings that a name had in its own language and should have lost in English.

Where a name declines, a machine that does not know it keeps the case it stood in: *in Buchi* for *in Bucha*, *Gerði*
for *Gerður*, *Ankarada* for *in Ankara*. The endings are in ``endings.tsv``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from normalize.text.tables import rows_of

LEAST_STEM = 3
_SHORT = 2
NONE = "∅"

_LANGUAGES = {
    "az": "Azerbaijani",
    "cs": "Czech",
    "de": "German",
    "et": "Estonian",
    "fi": "Finnish",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "is": "Icelandic",
    "ka": "Georgian",
    "la": "Latin",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "pl": "Polish",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sr": "Serbian",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
_VOWELS = frozenset("aeiouy")

_NO_CASES = ("adjective", "possessive", "wife", "woman", "the family", "Russian form")
"""Labels of forms that are another word, and so may be another name: Ivanov is derived from Ivan."""


def ending_pair(right: str, wrong: str, lang: str | None = None) -> str | None:
    """The oblique ending that turns `right` into `wrong`, and its language, if there is one.

    Args:
        right: the name as it should be, a folded word.
        wrong: the word that stands in the text, folded.
        lang: only try this language, an ISO 639 code ("cs"), subtags after it allowed; else all of them.

    Returns:
        The languages and the two endings, ∅ for none; None if no ending explains the difference, or if the name without
        its ending has fewer than three letters.

    >>> ending_pair("lipka", "lipku", "cs")
    'Czech: -a → -u'
    >>> ending_pair("gerdur", "gerdi")
    'Icelandic: -ur → -i'
    >>> ending_pair("bucha", "bush") is None
    True
    """
    wanted = lang.replace("_", "-").partition("-")[0].lower() if lang else None
    for languages, ending, left in _pairs(right, wrong):
        named = [_LANGUAGES[each] for each in languages if wanted in (None, each)]
        if named:
            return f"{', '.join(named)}: -{ending or NONE} → -{left or NONE}"
    return None


def declined_in(right: str, wrong: str) -> frozenset[str]:
    """The codes of the languages in which a word may be another case of a name, both folded.

    >>> sorted(declined_in("lipka", "lipkou"))
    ['cs', 'sk']
    """
    return frozenset(language for languages, *_ in _pairs(right, wrong) for language in languages)


def cases_in(right: str, wrong: str) -> frozenset[str]:
    """The same without endings that derive another name: Ivanov, Budapesti, Nowakowa.

    >>> sorted(cases_in("ivan", "ivanom")), sorted(cases_in("ivan", "ivanov"))
    (['hr', 'ru', 'sk', 'sl', 'sr', 'uk'], [])
    """
    found = ((language, ending, left) for languages, ending, left in _pairs(right, wrong) for language in languages)
    return frozenset(language for language, ending, left in found if (language, ending, left) not in _derived())


def long_endings(word: str) -> Iterator[int]:
    """The lengths, above two, of endings of a folded word that other cases may replace.

    >>> list(long_endings("thorsvollur")), list(long_endings("hakkinen")), list(long_endings("akureyri"))
    ([5], [3], [])
    """
    return (len(ending) for ending in {ending for ending, _ in _long()} if word.endswith(ending))


def declined_at_length(right: str, wrong: str) -> bool:
    """Whether a word is another case of a name in which a long ending is replaced, both folded.

    >>> declined_at_length("thorsvollur", "thorsvelli"), declined_at_length("thorsvollur", "thorsvallis")
    (True, False)
    """
    return any((ending, left) in _long() for _, ending, left in _pairs(right, wrong))


@cache
def longest_endings() -> tuple[int, int]:
    """The length of the longest ending of a name, and of the longest one that replaces an ending in another case.

    >>> longest_endings() >= (2, 2)
    True
    """
    pairs = [(ending.partition(NONE)[0], left.partition(NONE)[0]) for ending, left in _table()]
    return max(len(ending) for ending, _ in pairs), max(len(left) for _, left in pairs)


def _pairs(right: str, wrong: str) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """For each way to split two words into a common stem and a known pair of endings: its languages and the endings."""
    for size in range(_common(right, wrong), LEAST_STEM - 1, -1):
        ending, left = right[size:], wrong[size:]
        after = "V" if right[size - 1] in _VOWELS else "C"
        if languages := _table().get((ending or NONE + after, left or NONE)):
            yield languages, ending, left


def _common(right: str, wrong: str) -> int:
    """The length of the common prefix of two words."""
    for place, (letter, other) in enumerate(zip(right, wrong, strict=False)):
        if letter != other:
            return place
    return min(len(right), len(wrong))


@cache
def _long() -> frozenset[tuple[str, str]]:
    """The pairs of endings that begin differently, the first having more than two letters."""
    return frozenset(pair for pair in _table() if len(pair[0]) > _SHORT and pair[0][0] != pair[1][0])


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    """Pair of endings → its languages."""
    languages = defaultdict(list)
    for language, ending, left, *_ in rows_of("languages/endings.tsv"):
        languages[ending, left].append(language)
    return {pair: tuple(sorted(found)) for pair, found in languages.items()}


@cache
def _derived() -> frozenset[tuple[str, str, str]]:
    """The language and the two endings of each row that is not a case; without an ending the string is empty."""
    return frozenset(
        (language, "" if ending.startswith(NONE) else ending, left)
        for language, ending, left, _, _, form in rows_of("languages/endings.tsv")
        if form.startswith(_NO_CASES)
    )
