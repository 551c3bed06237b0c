"""The language of a text, as far as its letters tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from normalize.text.counted import Counted
from normalize.text.romanise import scripts

_UKRAINIAN, _RUSSIAN = frozenset("іїєґ"), frozenset("ыэё")
_PERSIAN, _ARABIC = frozenset("پچژگیک"), frozenset("ةيكىأإؤ")
_NEITHER: Mapping[str, frozenset[str]] = {
    "Cyrillic": frozenset("ўәғқңөүұһђјљњћџѓѕќҗҙҡҫғӣӯҳҷӑӗҥԥ"),
    "Arabic": frozenset("ٹڈڑےټډړږښځڅېۍێۆڵڕەھۇۋڭ"),
}
"""Letters of languages other than Russian, Ukrainian, Arabic and Persian, in the same scripts."""

_TELLING = _UKRAINIAN.union(_RUSSIAN, _PERSIAN, _ARABIC, *_NEITHER.values())
"""All letters that distinguish a language from others in its script."""

_MANY_LATIN, _FEW_KANA, _FEW_OWN = 10, 5, 100
"""One letter in so many that is not Latin, is kana, or is a language's own, tells the language."""

_BY_SCRIPT = {"Hangul": "ko", "Hebrew": "he", "Greek": "el", "Georgian": "ka", "Armenian": "hy", "Han": "zh"}


@lru_cache(maxsize=1)
def language_of(text: str) -> str | None:
    """The language of a text, if its letters tell; else None.

    A few letters of another language are only a name or a quotation: 优の良品 in a Chinese text.

    >>> language_of("土方说"), language_of("トルコは"), language_of("Україні"), language_of("Ankara'da")
    ('zh', 'ja', 'uk', None)
    """
    letters: dict[str, int] = defaultdict(int)
    written: dict[str, int] = defaultdict(int)
    for (scripts_of, own), times in _letters(text):
        for script in scripts_of:
            written[script] += times
        for letter in own:
            letters[letter] += times
    latin = written.pop("Latin", 0)
    script, most = max(written.items(), key=lambda each: each[1], default=("", 0))
    if most * _MANY_LATIN <= latin or _share(letters, _NEITHER.get(script, ()), most):
        return None
    if script in ("Han", "Kana") and written["Kana"] * _FEW_KANA >= written["Han"]:
        return "ja"
    if script == "Cyrillic":
        ukrainian, russian = (sum(letters[each] for each in own) for own in (_UKRAINIAN, _RUSSIAN))
        return "uk" if ukrainian > russian else "ru" if russian else None
    if script == "Arabic":
        return "fa" if _share(letters, _PERSIAN, most) else "ar" if _share(letters, _ARABIC, most) else None
    return _BY_SCRIPT.get(script)


def _written(letter: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The script of each letter in lower case, with one script for Japanese; and the letters that tell the language."""
    lowered = letter.casefold()
    found = (script for each in lowered for script in scripts(each))
    own = tuple([each for each in lowered if each in _TELLING])
    return tuple(["Kana" if script in ("Hiragana", "Katakana") else script for script in found]), own


_letters = Counted(_written)


def _share(letters: Mapping[str, int], own: Iterable[str], most: int) -> bool:
    """Whether a text has too many letters of a language for a mere name or quotation."""
    found = sum(letters.get(each, 0) for each in own)
    return found > 0 and found * _FEW_OWN >= most
