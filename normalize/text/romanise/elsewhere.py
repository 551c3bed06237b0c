"""Russian and Ukrainian names as German, French and Polish print them: Sergej Lawrow, Sergueï Lavrov, Siergiej Ławrow.

A machine that translates from one of these languages copies what it cannot read. The rules are those of their
dictionaries (Duden, Larousse, PWN); accents are left out, since names are looked up without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from normalize.text.romanise.rules import Rules, table
from normalize.text.romanise.words import distinct, plain

COUNTRIES = frozenset({"Russia", "Ukraine", "Belarus", "Soviet Union"})
"""Countries with Russian or Ukrainian names; other names are written in Cyrillic by sound: Трамп."""

_LETTERS = "а a, б b, д d, е e, з z, и i, к k, л l, м m, н n, о o, п p, р r, с s, т t, ф f, ъ, ы y, ь, э e, ґ g, і i"


def _behind_vowels(*pairs: str) -> str:
    """Rules for soft vowels after other vowels; each pair is a letter and its reading."""
    soft = [pair.split() for pair in pairs]
    return ", ".join(f"{vowel}{letter} {vowel}{read}" for vowel in "аеёиоуыэюяіїє" for letter, read in soft)


_GERMAN = table(
    _LETTERS,
    "в w, г g, ё jo, ж sch, з s, й j, у u, х ch, ц z, ч tsch, ш sch, щ schtsch, ю ju, я ja, ї ji, є je, кс x",
    "_е _je, ье je, ъе je, ьо jo, ия_ ia_, ндр_ nder_",
    _behind_vowels("е je"),
)
_FRENCH = table(
    _LETTERS,
    "в v, г g, ге gue, ги gui, ё io, ж j, й i, у ou, х kh, ц ts, ч tch, ш ch, щ chtch, ю iou, я ia, ї i, є ie",
    "_е _ie, ье ie, ин_ ine_, ия_ ia_, ндр_ ndre_",
)
_POLISH = table(
    _LETTERS,
    "в w, г g, е ie, ё io, ж z, й j, у u, х ch, ц c, ч cz, ш sz, щ szcz, ю iu, я ia, ї ji, є ie, ьо io",
    "_е _je, _ё _jo, _ю _ju, _я _ja, _є _je, ия_ ia_, ье je, ъе je, ле le, ля la, лю lu, лё lo, ль l",
    "же ze, жи zy, ше sze, ши szy, че cze, чи czy, ще szcze, щи szczy, це ce, ци cy",
    _behind_vowels("е je", "ё jo", "ю ju", "я ja", "є je"),
)
NOT_ENGLISH = re.compile("[jw]|sch|tch|sz|cz|ou")
"""What no English spelling of such a name contains: without this, Volodymyr Zelenski would match too."""

_UKRAINIAN = "г h, и y, е e"


@cache
def _rules() -> Mapping[str, Mapping[str, Sequence[Rules]]]:
    """For each language of names and each printing language, its ways to print them."""
    adjectives = "ий_ i_, ый_ y_"
    return {
        "ru": {
            "de": [Rules.of(_GERMAN | table(more)) for more in (adjectives, "й i", "")],
            "fr": [Rules.of(_FRENCH | table(more)) for more in (adjectives, "ов_ off_, ев_ eff_")],
            "pl": [Rules.of(_POLISH | table(adjectives))],
        },
        "uk": {
            "de": [Rules.of(_GERMAN | table(_UKRAINIAN, more)) for more in ("", "ий_ y_")],
            "fr": [Rules.of(_FRENCH | table(_UKRAINIAN, "ге he, ги hy, ий_ y_"))],
            "pl": [Rules.of(_POLISH | table(_UKRAINIAN, "ий_ y_, ський_ ski_, цький_ cki_, зький_ zki_"))],
        },
    }


def elsewhere(name: str, lang: str) -> Iterator[tuple[str, str]]:
    """How other languages than English print a name: pairs of language code and name without accents.

    Args:
        name: a native name.
        lang: its language code; only Russian and Ukrainian are supported.

    >>> list(elsewhere("Сергей Шойгу", "ru"))[0], list(elsewhere("Зеленський", "uk"))[0]
    (('de', 'Sergej Schojgu'), ('de', 'Selenskyj'))
    """
    lowered = plain(name).lower()
    for printed_in, ways in _rules().get(lang, {}).items():
        names = distinct(rules.read(lowered) for rules in ways)
        yield from ((printed_in, printed.title()) for printed in names if NOT_ENGLISH.search(printed))
