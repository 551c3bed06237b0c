"""Language codes: which are valid, and what an invalid one may stand for."""

from __future__ import annotations

import re

# All of ISO 639-1. Three-letter codes (ISO 639-3) are recognised by their form only.
TWO_LETTERS = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz
    ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii
    ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi
    mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw
    sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk
    ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)

# Country codes, withdrawn codes and slips that occur in place of language codes.
MEANT = {
    "jp": "ja", "cn": "zh", "ua": "uk", "gr": "el", "il": "he", "iw": "he", "ir": "fa", "cz": "cs",
    "dk": "da", "vn": "vi", "al": "sq", "rs": "sr", "in": "id", "ji": "yi", "zn": "zh",
    "chi": "zh", "zho": "zh", "jpn": "ja", "kor": "ko", "rus": "ru", "ukr": "uk", "ara": "ar", "fas": "fa",
    "per": "fa", "heb": "he", "tur": "tr", "eng": "en", "deu": "de", "fra": "fr", "spa": "es",
}  # fmt: skip

_FORM = re.compile(r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-[A-Z]{2})?")

EXAMPLES = "a language code such as zh, ja, ko, ru, uk, ar, fa, he, tr (ISO 639), or zh-Hant with its script"


def is_language(code: str) -> bool:
    """Whether a code names a language: ISO 639, optionally with script and region.

    >>> [is_language(code) for code in ("zh", "zh-Hant", "ckb", "jp", "ZH", "jpn", "")]
    [True, True, True, False, False, False, False]
    """
    form = _FORM.fullmatch(code)
    if form is None:
        return False
    language = form[1]
    return language in TWO_LETTERS if len(language) == 2 else language not in MEANT


def meant(code: str) -> str:
    """The language that an invalid code was meant for; empty if unknown.

    >>> meant("jp"), meant("ZH"), meant("zh_CN"), meant("xx")
    ('ja', 'zh', 'zh', '')
    """
    plain = re.split("[-_]", code.strip().lower())[0]
    if plain in MEANT and plain not in TWO_LETTERS:
        return MEANT[plain]
    return plain if is_language(plain) else ""


def wrong_with(code: str) -> str:
    """A message about an invalid language code, with the right one if known; empty for a valid code.

    >>> wrong_with("jp"), wrong_with("ja")
    ("'jp' is not a language code; did you mean 'ja'?", '')
    """
    if is_language(code):
        return ""
    hint = f"did you mean {meant(code)!r}?" if meant(code) else f"write {EXAMPLES}"
    return f"{code!r} is not a language code; {hint}"
