"""Languages in Latin script with letters that English pronounces differently: by sound first, then the bare letters."""

from __future__ import annotations

from normalize.text.romanise.rules import Rules, table

_CZECH = "č ch, š sh, ž zh, ř rzh, c ts, j y, ch kh, ď d, ť t, ň n, ů u"
_SOUTH_SLAVIC = "č ch, ć ch, š sh, ž zh, đ dj, dž dzh, c ts, j y, lj ly, nj ny"
_GERMAN = "ö oe, ü ue, ä ae, ß ss, w v, v f, sch sh, tsch ch, z ts, j y, ch ch, _st _sht, _sp _shp, tz ts"
_NORDIC = "ä a, ö o, å a, æ ae, ø o, ð d, þ th"

_BY_SOUND = {
    "cs": (_CZECH,),
    "sk": (_CZECH + ", ľ l, ĺ l, ŕ r, ô uo, ä e",),
    "pl": (
        "w v, sz sh, cz ch, szcz shch, ł w, rz zh, ż zh, ź z, ś sh, ć ch, ń n, ó u, ą on, "
        "ę en, j y, c ts, ch kh, dz dz",
        "w v, sz sh, cz ch, szcz shch, ł l, rz zh, ż zh, ź z, ś s, ć c, ó o, ą a, ę e, j y, c ts, ch h",
    ),
    "hu": ("s sh, sz s, cs ch, ch ch, gy dj, zs zh, ny ny, ty ty, ly y, c ts, j y, ő o, ű u, ö o, ü u",),
    "ro": ("ș sh, ş sh, ț ts, ţ ts, ă a, â a, î i, che ke, chi ki, ce che, ci chi, ghe ge, ghi gi, j zh",),
    "hr": (_SOUTH_SLAVIC, "đ dj"),
    "sl": (_SOUTH_SLAVIC,),
    "lv": ("č ch, š sh, ž zh, c ts, j y, ņ n, ļ l, ķ k, ģ g",),
    "lt": ("č ch, š sh, ž zh, c ts, j y, ė e, į i, ų u, ū u, y i",),
    "et": ("š sh, ž zh, ä a, ö o, õ o, ü u, j y",),
    "sq": ("ç ch, ë e, xh j, sh sh, zh zh, q ch, j y, c ts, dh dh, th th",),
    "de": (_GERMAN, "ö o, ü u, ä a, ß ss, w v, sch sh, z ts, j y", "ö oe, ü ue, ä ae, ß ss"),
    "is": (_NORDIC + ", j y", _NORDIC + ", æ ae, ö o"),
    "sv": (_NORDIC + ", sj sh, j y", "ö oe, ä ae, å aa"),
    "da": (_NORDIC + ", j y", "ø oe, å aa, æ ae"),
    "fi": (_NORDIC + ", j y",),
    "vi": (),
}
_SAME_AS = {"no": "da", "nb": "da", "nn": "da", "fo": "is", "sr": "hr", "bs": "hr", "sh": "hr", "me": "hr"}
_RULES = {language: tuple(Rules.of(table(text)) for text in texts) for language, texts in _BY_SOUND.items()}
_BARE = Rules.of({})

LANGUAGES = frozenset({*_RULES, *_SAME_AS})


def read(name: str, language: str) -> list[str]:
    """Return the readings of `name`; for a language that is not in `LANGUAGES` only the bare letters.

    >>> read("Václav Havel", "cs")
    ['vatslav havel', 'vaclav havel']
    """
    lowered = name.lower()
    rules = _RULES.get(_SAME_AS.get(language, language), ())
    return [*(each.read(lowered) for each in rules), _BARE.read(lowered)]
