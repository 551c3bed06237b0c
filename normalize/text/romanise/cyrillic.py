"""Cyrillic as the press romanises it (after BGN/PCGN), and as foreign names come back from it."""

from __future__ import annotations

from normalize.text.romanise.rules import Rules, table

_LETTERS = """
а a, б b, в v, г g, д d, е e, ё yo, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u,
ф f, х kh,
ц ts, ч ch, ш sh, щ shch, ъ, ы y, ь, э e, ю yu, я ya, і i, ї yi, є ye, ґ g, ў u, ѐ e, ѝ i, ѣ e, ѳ f, ѵ i,
ј j, љ lj, њ nj, ћ c, ђ dj, џ dz, ѓ gj, ќ kj, ѕ dz,
ә a, ғ gh, қ k, ң ng, ө o, ұ u, ү u, һ h, ӣ i, ӯ u, ҳ h, ҷ j, җ j
"""
_SOFT_VOWELS = "_е _ye, ье ye, ъе ye, " + ", ".join(f"{vowel}е {vowel}ye" for vowel in "аеёиоуыэюя")
_SOFT_O = "жё zho, чё cho, шё sho, щё shcho"
_ADJECTIVES = "ий_ y_, ый_ y_"

# Foreign names written in Cyrillic lose their h, w, j and x; these rules restore them.
_FOREIGN = """
х h, дж j, кс x, ай i, эй ay, ия_ ia_, ё e, _уи _wi, _уэ _we, _уо _wo, _уа _wa, _уе _we, ью yu, ье ye
"""
_H_FOR_G = "_г _h"

_PRESS = {
    "ru": table(_LETTERS, _SOFT_VOWELS, _SOFT_O, _ADJECTIVES),
    "uk": table(_LETTERS, "г h, и y, иї yi, зг zgh, ьо io", _ADJECTIVES),
    "be": table(_LETTERS, "г h, ў w, ьё yo", _SOFT_VOWELS),
    "bg": table(_LETTERS, "х h, щ sht, ъ a, ь y, ия_ ia_"),
    "sr": table(_LETTERS, "х h, ж z, ц c, ч c, ш s, џ dz"),
    "mk": table(_LETTERS, "х h, џ dj"),
    "kk": table(_LETTERS, _SOFT_VOWELS, "ж zh, ғ g, щ shch"),
    "ky": table(_LETTERS, "ж j", _SOFT_VOWELS),
    "tg": table(_LETTERS, "қ q, х kh, ъ", _SOFT_VOWELS),
    "uz": table(_LETTERS, "қ q, ғ g, х kh, ў o, ж j", _SOFT_VOWELS),
    "mn": table(_LETTERS, "й i, ж j, з z"),
}
_OTHER = {
    "ru": (table("ё e", "е e", _ADJECTIVES),),
    # The passport spelling of 2010: soft vowels take an i inside a word.
    "uk": (
        table(
            "й i, ю iu, я ia, є ie, ї i, _й _y, _ю _yu, _я _ya, _є _ye, _ї _yi, ий_ yi_, иї yi",
            "г h, и y, зг zgh",
        ),
    ),
    "be": (table("г h, ў u, е e, ё e"),),
    "bg": (table("х h, щ sht, ъ u, ь y, ия_ iya_"),),
    "sr": (
        table("х h, ж zh, ц ts, ч ch, ћ ch, ш sh, џ dzh, ј y, ђ dj, љ ly, њ ny"),
        table("х h, ж z, ц c, ч c, ш s, џ dz, ђ d"),
    ),
    "mk": (table("х h, џ dzh, ј y, ѓ g, ќ k, љ ly, њ ny"),),
    "kk": (table(_SOFT_VOWELS, "қ q, ж j, ғ gh"),),
    "ky": (table("ж zh"),),
    "tg": (table("қ k, ғ g, ҷ j"),),
    "uz": (table("қ k, ж zh"),),
    "mn": (table("х h, й y, ж j"),),
}
_COMES_BACK = {
    "ru": (table(_LETTERS, _ADJECTIVES, _FOREIGN), table(_LETTERS, _ADJECTIVES, _FOREIGN, _H_FOR_G)),
    "uk": (table(_LETTERS, _ADJECTIVES, _FOREIGN, "иї yi"),),
    "be": (table(_LETTERS, _FOREIGN),),
    "bg": (_PRESS["bg"] | table(_FOREIGN),),
}


def _rules(language: str) -> tuple[Rules, ...]:
    press = Rules.of(_PRESS[language])
    other = (Rules.of(table(_LETTERS) | rules) for rules in _OTHER[language])
    comes_back = (Rules.of(rules) for rules in _COMES_BACK.get(language, ()))
    return press, *other, *comes_back


_RULES = {language: _rules(language) for language in _PRESS}
_SAME_AS = {"bs": "sr", "me": "sr", "sh": "sr", "tt": "kk", "ba": "kk", "tk": "ky", "ce": "ru", "os": "ru"}

LANGUAGES = frozenset({*_RULES, *_SAME_AS})


def read(name: str, language: str) -> list[str]:
    """Return the readings of `name` in `language`, one of `LANGUAGES`, the press spelling first.

    >>> read("Сергей Лавров", "ru")[0]
    'sergey lavrov'
    """
    lowered = name.lower()
    return [rules.read(lowered) for rules in _RULES[_SAME_AS.get(language, language)]]
