"""The articles of names in their own languages, and how a sentence changes them: Le Havre, au Havre.

The forms are those listed in the grammars of each language, including contractions with prepositions in French,
Italian, Portuguese and Spanish (Le Bon Usage, Serianni, Cunha and Cintra, Nueva gramática).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from normalize.text.languages.native_words import APOSTROPHES, spelt_one_way

_FORMS: Mapping[str, str] = {
    "de": "",
    "es": "el al del la los las",
    "fr": "le la les au aux du des",
    "it": "il lo la i gli le l del dello della dei degli delle dell al allo alla ai agli alle all nel nello nella nei"
    " negli nelle nell sul sullo sulla sui sugli sulle sull dal dallo dalla dai dagli dalle dall",
    "nl": "de het den",
    "pt": "o a os as ao aos do da dos das no na nos nas pelo pela pelos pelas à às num numa",
}
"""Language → its definite articles, alone and contracted with prepositions.

Those of German are left out: it capitalises every noun, so in der Zeit is no newspaper unless it is quoted.
"""

_ALONE: Mapping[str, str] = {
    "de": "der die das",
    "es": "el la los las",
    "fr": "le la les",
    "it": "il lo la i gli le l",
    "nl": "de het den",
    "pt": "o a os as",
}
"""The articles with which a name may be listed."""

_ARABIC_IN_HEBREW = re.compile("(?:א[לסדשנזטרת]?)[- \u05be](?=\\w)")
"""How Hebrew spells or omits the article of an Arabic name: א-סיסי, אל-סיסי, סיסי."""

_IN = {lang: frozenset(map(spelt_one_way, forms.split())) for lang, forms in _FORMS.items()}
_BEGINS = {
    lang: re.compile(f"(?:{'|'.join(forms.split())})(?: |(?<=l)[{APOSTROPHES}])(?=\\w)", re.IGNORECASE)
    for lang, forms in _ALONE.items()
}


def article_of(name: str, lang: str) -> tuple[Set[str] | None, str]:
    """The articles that may replace the one that a name is listed with, and the rest of the name.

    Args:
        name: as it is listed.
        lang: its language code.

    Returns:
        The articles, as `spelt_one_way` spells them, or None if none is required; and the name without its article,
        empty if it has none.

    >>> articles, rest = article_of("L'Aquila", "it")
    >>> "all" in articles, rest, article_of("א-סיסי", "he"), article_of("Lille", "fr")
    (True, 'Aquila', (None, 'סיסי'), (None, ''))
    """
    pattern = _ARABIC_IN_HEBREW if lang == "he" else _BEGINS.get(lang)
    begins = pattern.match(name) if pattern else None
    return (_IN.get(lang), name[begins.end() :]) if begins else (None, "")
