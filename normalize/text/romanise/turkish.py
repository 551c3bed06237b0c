"""Turkish and Azerbaijani: Latin letters that English pronounces differently."""

from __future__ import annotations

from normalize.text.romanise.rules import Rules, table

_SOUNDS = "ç ch, ş sh, c j, ı i, ö o, ü u, â a, î i, û u, ä e"
# A yumuşak g is silent; it lengthens the vowel before it, which some readers write twice.
_HELD = ", ".join(f"{vowel}ğ {vowel}{vowel}" for vowel in "aeıioöuü") + ", ğ"

_RULES = {
    "tr": (Rules.of(table(_SOUNDS, "ğ")), Rules.of(table(_SOUNDS, _HELD)), Rules.of(table(_SOUNDS, "ğ g"))),
    "az": (
        Rules.of(table(_SOUNDS, "ə a, x kh, q g, ğ gh")),
        Rules.of(table(_SOUNDS, "ə e, x h, q g, ğ g")),
    ),
}

LANGUAGES = frozenset(_RULES)


def read(name: str, language: str) -> list[str]:
    """Return the readings of `name` in `language`, "tr" or "az", by sound; the last has the bare letters.

    >>> read("Çavuşoğlu", "tr")
    ['chavusholu', 'chavushoolu', 'chavushoglu', 'cavusoglu']
    """
    lowered = name.replace("İ", "i").replace("I", "ı").lower()
    return [*(rules.read(lowered) for rules in _RULES[language]), Rules.of(table("ə a")).read(lowered)]
