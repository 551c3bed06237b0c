"""Rules on native names: the script and letters of their language, and a sound like the English name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gazetteer import Entity
from normalize.lint.finding import Remark, quoted
from normalize.lint.heard import alike, family_alike
from normalize.lint.names import Names
from normalize.text.romanise import SCRIPT_OF, readings, scripts

# Letters of the script that the language does not have: they come from a neighbour's keyboard.
_STRANGE: Mapping[str, str] = {
    "ru": "іїєґўјљњћђџѓќ",
    "uk": "ыэёъўјљњћђџѓќ",
    "be": "ищъїєґ",
    "bg": "ыэёіїєґ",
    "ar": "یک",
    "fa": "يك",
}
_LETTERS = re.compile(r"[^\W\d_]+")

# Scripts that spell names out, and those whose readings leave out or add sounds.
_SPELLED = frozenset({"Latin", "Cyrillic", "Greek", "Georgian", "Armenian"})
_ROUGH = frozenset({"Han", "Hiragana", "Katakana", "Hangul", "Arabic", "Hebrew"})

# Measured on the starter gazetteer: of the right names of persons 1 in 1,000 is less alike than this, of names
# of others 930. What places and organisations are called differs more: 4 in 1,000, and 850.
_LEAST_SPELLED_PERSON = 0.69
_LEAST_PERSON = 0.56
_LEAST_OTHER = 0.51
_LEAST_FAMILY = 0.45
_SURE = 0.85


def script(names: Names) -> Iterator[Remark]:
    """A native name in letters of another language."""
    for entity, lang, native in _natives(names):
        allowed = SCRIPT_OF[_language(lang)]
        found = scripts(native)
        if wrong := found - allowed - {"Latin"}:
            yield entity, f"{lang} name '{native}' has {_list(wrong)} letters; write it in {_list(allowed)}"
        elif found == {"Latin"} and not found & allowed and _spelt_out(entity, native):
            yield entity, f"{lang} name '{native}' stands in Latin letters; write it in {_list(allowed)}"
        elif mixed := [word for word in _LETTERS.findall(native) if _look_alikes(word)]:
            yield (
                entity,
                f"{lang} name '{native}' mixes letters of two scripts in {quoted(mixed)}; retype it",
            )
        elif strange := sorted(set(native.lower()) & set(_STRANGE.get(_language(lang), ""))):
            yield entity, f"{lang} name '{native}' has {quoted(strange)}, no letter of {lang}; retype it"


def sound(names: Names) -> Iterator[Remark]:
    """A native name that does not sound like the English one, in an entry that does not say it is translated.

    Where a language has several names, one of them must: 川普 may stand beside 特朗普.
    """
    for entity in names.gazetteer:
        for lang, natives in entity.names.items():
            if lang not in entity.translated and not any(_sounds_right(entity, native, lang) for native in natives):
                heard = readings(natives[0], lang)[0]
                yield (
                    entity,
                    f"{lang} name '{natives[0]}' reads '{heard}', which does not sound like {entity.name}; "
                    f"correct it, or write `translated: [{lang}]`",
                )


def _sounds_right(entity: Entity, native: str, lang: str) -> bool:
    allowed = SCRIPT_OF[_language(lang)]
    if not allowed & (_SPELLED | _ROUGH):
        return True
    whole = alike(entity, native, lang)
    if whole is None:
        return True
    if entity.kind != "person":
        return whole >= _LEAST_OTHER
    if whole < (_LEAST_SPELLED_PERSON if allowed & _SPELLED else _LEAST_PERSON):
        return False
    family = family_alike(entity, native, lang) if whole < _SURE else None
    return family is None or family >= _LEAST_FAMILY


def _natives(names: Names) -> Iterator[tuple[Entity, str, str]]:
    for entity in names.gazetteer:
        for lang, natives in entity.names.items():
            for native in natives:
                yield entity, lang, native


def _language(lang: str) -> str:
    return lang.partition("-")[0]


def _spelt_out(entity: Entity, native: str) -> bool:
    """Whether a name must be in the script of its language, unlike a type of aircraft, a newspaper, an acronym."""
    return entity.kind in ("person", "place") and not native.isupper()


def _look_alikes(word: str) -> bool:
    found = scripts(word)
    return len(found) > 1 and found <= {"Latin", "Cyrillic", "Greek"}


def _list(found: frozenset[str]) -> str:
    return " or ".join(sorted(found))
