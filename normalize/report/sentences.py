"""Evidence → plain sentences: what belongs together said once, what weighs little left out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

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

_PLACED = re.compile("(.+) (beside it|near by|in the document)")

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
    """The evidence of a change by what it speaks of, the weightiest first: its share together, theme, evidence."""
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
    said = _as_it_stands(change, group)
    return re.sub(r"(?<=^Read aloud in )[a-z]+(?=,)", lambda m: _LANGUAGES.get(m[0], m[0]), said)


def _strongest(change: Change, group: Sequence[Evidence]) -> str:
    return _as_it_stands(change, [max(group, key=lambda e: abs(e.share))])


def _office(change: Change, group: Sequence[Evidence]) -> str:
    ordered = sorted(group, key=lambda e: -abs(e.share))
    parts = [match for e in ordered if (match := _PLACED.fullmatch(e.detail))]
    if not parts:
        return _strongest(change, group)
    words = [word for part in parts for word in part[1].split(", ")]
    verb = "stands" if len(parts[0][1].split(", ")) == 1 else "stand"
    said = f"{_quoted(parts[0][1])} {verb} {parts[0][2].replace('near by', 'nearby')}"
    rest = list(dict.fromkeys(word for word in words if word not in parts[0][1].split(", ")))
    if rest:
        said += f", {_quoted(', '.join(rest))} elsewhere"
    return f"{said}, which fits {change.name}."


def _condition(change: Change, group: Sequence[Evidence]) -> str:
    words = group[0].detail.removesuffix(" near by")
    return f"{_quoted(words)} {'stand' if ',' in words else 'stands'} nearby, where this mistake is common."


def _common(change: Change, group: Sequence[Evidence]) -> str:
    word, found, _ = group[0].detail.partition(" is a word in its own right")
    if not found:
        return _as_it_stands(change, group)
    rarely = "rare " if group[0].value <= _RARE else ""
    return f"“{word}” is a {rarely}word in its own right, and may be meant."


def _ordinary(change: Change, group: Sequence[Evidence]) -> str:
    return f"“{change.original}” is a word in its own right, and may be meant."


def _unknown(change: Change, group: Sequence[Evidence]) -> str:
    return f"“{change.original}” is not an English word; “{change.replacement}” is one letter away."


def _verb(change: Change, group: Sequence[Evidence]) -> str:
    word, found, _ = group[0].detail.partition(" behind it")
    return f"“{word}” after it calls for a verb." if found else _as_it_stands(change, group)


def _rival(change: Change, group: Sequence[Evidence]) -> str:
    name, found, _ = group[0].detail.partition(" is alike as well")
    return f"“{name}” is just as similar." if found else _as_it_stands(change, group)


def _acts(change: Change, group: Sequence[Evidence]) -> str:
    verb = group[0].detail.removeprefix("it ").partition(",")[0]
    return f"“{verb}” follows, as after a person or a party."


def _title(change: Change, group: Sequence[Evidence]) -> str:
    title = group[0].detail.removesuffix(" before it")
    return f"“{title}” before it calls for a person."


def _listed(change: Change, group: Sequence[Evidence]) -> str:
    detail = group[0].detail.replace(", of", " of").replace("wrong form", f"wrong form of {change.name}")
    return f"“{change.original}” is {detail}."


def _apposition(change: Change, group: Sequence[Evidence]) -> str:
    words, found, _ = group[0].detail.partition(" right before it")
    return f"“{words}” stands right before it." if found else _as_it_stands(change, group)


def _subject(change: Change, group: Sequence[Evidence]) -> str:
    """A detail that speaks of a word of the text, with the word in quotation marks."""
    for predicate in (" is part of a known name", " beside it belongs to no known name"):
        if group[0].detail.endswith(predicate):
            return f"“{group[0].detail.removesuffix(predicate)}”{predicate}."
    return _as_it_stands(change, group)


def _quoted(words: str) -> str:
    """A list of words as running text."""
    quoted = [f"“{word}”" for word in words.split(", ")]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else quoted[0]


_SAY: Mapping[str, Callable[[Change, Sequence[Evidence]], str]] = {
    "likeness": _likeness,
    "native name": _native,
    "source": _strongest,
    "another word of the source": _strongest,
    "office": _office,
    "condition near": _condition,
    "common word": _common,
    "ordinary word": _ordinary,
    "unknown word": _unknown,
    "verb": _verb,
    "rival": _rival,
    "acts": _acts,
    "title of a person": _title,
    "listed garble": _listed,
    "listed calque": _listed,
    "apposition": _apposition,
    "name word": _subject,
    "stranger": _subject,
}
