"""Turns evidence into plain sentences: related evidence in one sentence, slight evidence left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from normalize.details import (
    ACTS,
    APPOSITION,
    ASKS_FOR_A_VERB,
    CONDITION_NEAR,
    LITERAL_TRANSLATION_OF,
    NAME_WORD,
    NO_KNOWN_NAME,
    OFFICES,
    READ_ALOUD,
    RIVAL,
    TITLE,
    WORD_ITSELF,
    WRONG_FORM,
    Detail,
)
from normalize.result import Change, Evidence

LEAST_SHARE = 0.25
"""Less than this in log odds moves nobody's mind."""

_RARE = 0.35
"""Up to this frequency (a share of Zipf 7) a word is rare."""

_THEMES: Mapping[str, str] = {
    "sound": "likeness",
    "spelling": "likeness",
    "same words": "likeness",
    "several words": "likeness",
    "letters": "likeness",
    "ear": "likeness",
    "letters off": "likeness",
    "unlike word": "likeness",
    "joined": "likeness",
    "initial": "likeness",
    "native name": "native name",
    "reading": "native name",
    "like what the source asks for": "source",
    "in the source": "source",
    "partly in the source": "source",
    "same place": "source",
    "nothing else left": "source",
    "like another word": "another word of the source",
    "more like another word": "another word of the source",
    "just another word": "another word of the source",
    "named apart": "another word of the source",
    "like a word of the source": "another word of the source",
    "office beside": "office",
    "office near": "office",
    "office": "office",
}
"""Evidence that says one thing together; any other stands for itself."""

_PLACES: Mapping[str, str] = {"office beside": "beside it", "office near": "nearby", "office": "in the document"}
"""Where the words of an office stand, by the name of the evidence."""

_LANGUAGES: Mapping[str, str] = {
    "ar": "Arabic",
    "el": "Greek",
    "fa": "Persian",
    "he": "Hebrew",
    "hu": "Hungarian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


class ForAndAgainst(NamedTuple):
    """Sentences for and against a change, the weightiest first."""

    pro: list[str]
    con: list[str]


def sentences(change: Change) -> ForAndAgainst:
    """The evidence of a change in sentences.

    >>> found = sentences(Change(0, 5, "Akkar", "Akar", "akar", "Hulusi Akar", "garble", 0.99, (
    ...     Evidence("sound", 1.0, 4.0), Evidence("spelling", 0.8, 5.0),
    ...     Evidence("rival", 0.5, -2.0, "Accra is alike as well"),
    ... )))
    >>> found.pro, found.con
    (['“Akkar” sounds the same as “Akar” and is spelt much like it.'], ['“Accra” is just as similar.'])
    """
    found = ForAndAgainst([], [])
    for share, theme, group in weighed(change):
        if abs(share) >= LEAST_SHARE:
            (found.pro if share > 0 else found.con).append(_SAY.get(theme, _as_it_stands)(change, group))
    return found


def weighed(change: Change) -> list[tuple[float, str, list[Evidence]]]:
    """The evidence of a change by theme, the weightiest first: the sum of shares, the theme, the evidence."""
    themes: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in change.evidence:
        themes[_THEMES.get(evidence.name, evidence.name)].append(evidence)
    shares = ((sum(e.share for e in group), theme, group) for theme, group in themes.items())
    return sorted(shares, key=lambda each: -abs(each[0]))


def _as_it_stands(change: Change, group: Sequence[Evidence]) -> str:
    detail = group[0].detail or group[0].name
    return f"{detail[0].upper()}{detail[1:]}."


def _likeness(change: Change, group: Sequence[Evidence]) -> str:
    value = {e.name: e.value for e in group}
    sound, spelling = value.get("sound", 0.0), value.get("spelling", 0.0)
    hears = _degree(sound, "sounds the same as", "sounds much like", "sounds somewhat like", "does not sound like")
    reads = _degree(
        spelling,
        "is spelt almost the same",
        "is spelt much like it",
        "is spelt somewhat like it",
        "is spelt differently",
    )
    link = "and" if (sound >= 0.6) == (spelling >= 0.6) else "but"
    said = f"“{change.original}” {hears} “{change.replacement}” {link} {reads}"
    same = next((e.detail for e in group if e.name == "same words" and e.detail), "")
    return f"{said}; {same}." if same else f"{said}."


def _degree(value: float, *words: str) -> str:
    """The words for a likeness: from 0.95, from 0.75, from 0.6, below."""
    return words[0 if value >= 0.95 else 1 if value >= 0.75 else 2 if value >= 0.6 else 3]


def _native(change: Change, group: Sequence[Evidence]) -> str:
    if not (found := READ_ALOUD.words(group[0].detail)):
        return _as_it_stands(change, group)
    lang, name = found
    return f"Read aloud in {_LANGUAGES.get(lang, lang)}, the native name is {name}."


def _strongest(change: Change, group: Sequence[Evidence]) -> str:
    return _as_it_stands(change, [max(group, key=lambda e: abs(e.share))])


def _office(change: Change, group: Sequence[Evidence]) -> str:
    ordered = sorted(group, key=lambda e: -abs(e.share))
    placed = [(e.name, found[0].split(", ")) for e in ordered if (found := OFFICES[e.name].words(e.detail))]
    if not placed:
        return _strongest(change, group)
    place, words = placed[0]
    said = f"{_quoted(words)} {'stands' if len(words) == 1 else 'stand'} {_PLACES[place]}"
    rest = dict.fromkeys(word for _, others in placed for word in others if word not in words)
    if rest:
        said += f", {_quoted(list(rest))} elsewhere"
    return f"{said}, which fits {change.name}."


def _calque(change: Change, group: Sequence[Evidence]) -> str:
    of = "".join(f" of {word}" for word in LITERAL_TRANSLATION_OF.words(group[0].detail))
    return f"“{change.original}” is a known literal translation{of}."


def _garble(change: Change, group: Sequence[Evidence]) -> str:
    seen = group[0].detail.removeprefix(WRONG_FORM)
    return f"“{change.original}” is {WRONG_FORM} of {change.name}{seen}."


def _ordinary(change: Change, group: Sequence[Evidence]) -> str:
    return f"“{change.original}” is a word in its own right, and may be meant."


def _unknown(change: Change, group: Sequence[Evidence]) -> str:
    return f"“{change.original}” is not an English word; “{change.replacement}” is one letter away."


def _about(detail: Detail, say: Callable[[str, Evidence], str]) -> _Say:
    """How to say evidence with such a detail, by the words that it is about."""

    def said(change: Change, group: Sequence[Evidence]) -> str:
        found = detail.words(group[0].detail)
        return say(found[0], group[0]) if found else _as_it_stands(change, group)

    return said


def _common(word: str, evidence: Evidence) -> str:
    return f"“{word}” is a {'rare ' if evidence.value <= _RARE else ''}word in its own right, and may be meant."


def _condition(words: str, _: Evidence) -> str:
    listed = words.split(", ")
    return f"{_quoted(listed)} {'stands' if len(listed) == 1 else 'stand'} nearby, where this mistake is common."


def _quoted(words: Sequence[str]) -> str:
    """Words as running text."""
    quoted = [f"“{word}”" for word in words]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else quoted[0]


_Say = Callable[[Change, Sequence[Evidence]], str]

_SAY: Mapping[str, _Say] = {
    "likeness": _likeness,
    "native name": _native,
    "source": _strongest,
    "another word of the source": _strongest,
    "office": _office,
    "listed garble": _garble,
    "listed calque": _calque,
    "ordinary word": _ordinary,
    "unknown word": _unknown,
    "acts": _about(ACTS, lambda verb, _: f"“{verb}” follows, as after a person or a party."),
    "apposition": _about(APPOSITION, lambda words, _: f"“{words}” stands right before it."),
    "common word": _about(WORD_ITSELF, _common),
    "condition near": _about(CONDITION_NEAR, _condition),
    "name word": _about(NAME_WORD, lambda words, _: f"“{words}” is part of a known name."),
    "rival": _about(RIVAL, lambda name, _: f"“{name}” is just as similar."),
    "stranger": _about(NO_KNOWN_NAME, lambda word, _: f"“{word}” beside it belongs to no known name."),
    "title of a person": _about(TITLE, lambda title, _: f"“{title}” before it calls for a person."),
    "verb": _about(ASKS_FOR_A_VERB, lambda word, _: f"“{word}” after it calls for a verb."),
}
"""By theme, or by the name of evidence that stands for itself; all other evidence is said in its own words."""
