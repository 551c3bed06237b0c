"""Words of native names in scripts with spaces between words, as they stand in a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from normalize.match.names.form import is_acronym
from normalize.match.native_names.inflection import FEWEST_LETTERS, before_hyphen, inflected, longest_ending
from normalize.text.languages.articles import article_of
from normalize.text.languages.clitics import FEWEST_BEHIND, elided, may_have_clitics, without_clitics
from normalize.text.languages.native_words import APOSTROPHES, HYPHENS, WORD, ends_apart, spelt_one_way, spelt_out
from normalize.text.romanise import scripts

_APOSTROPHE, _HYPHEN = re.compile(f"[{APOSTROPHES}]"), re.compile(f"[{HYPHENS}]")
"""What separates a name from an ending that is not part of it: Erdoğan'daki, PiS-u."""

_LETTER = "ʼ"
"""The apostrophe that counts as a letter."""

_FEWEST_SET_OFF = 4
"""The fewest letters of a name before such an ending, unless an acronym: Ja'far is no Jan."""

QUOTES = tuple("\"'«»‹›„“”‚‘’")
_NUMBER = re.compile("[IVX]+")


class Way(NamedTuple):
    """A way to write a name, which is searched for.

    Attributes:
        words: its words, normalised by `spelt_one_way`.
        articles: words of which one must precede it unless the name is quoted, also normalised; None if none must.
        capital: index of the word whose capital shows that it is a name, not an article; None if there is none.
    """

    words: tuple[str, ...]
    articles: Set[str] | None
    capital: int | None


class Stood(NamedTuple):
    """The part of a word in a line that a name may begin with.

    Attributes:
        word: this part, normalised by `spelt_one_way`.
        article: the elided article or preposition before it: l in l'Ukraine.
        offset: the length of what precedes it in the word.
        whole: whether no ending is set off after it.
    """

    word: str
    article: str
    offset: int
    whole: bool


class Begun(NamedTuple):
    """A name that may begin with a word.

    Attributes:
        way: its way of writing.
        number: its number.
        stood: the part of the word.
        offset: the length of what precedes it in the word, clitics included.
        exact: whether it is not inflected.
    """

    way: Way
    number: int
    stood: Stood
    offset: int
    exact: bool


def ways_of(text: str, lang: str) -> Iterator[Way]:
    """The ways to write a native name; none if it is too short: רז, but בר לב.

    Args:
        text: the name.
        lang: its language, as a code.

    >>> [way.words for way in ways_of("أحمد الشرع", "ar")], [way.words for way in ways_of("Le Havre", "fr")]
    ([('احمد', 'الشرع'), ('احمدالشرع',)], [('le', 'havre'), ('havre',)])
    """
    words = _words(text)
    if not _is_long_enough(text, words):
        return
    capital = 0 if text[0].isupper() else None
    articles, rest = article_of(text, lang)
    behind = _words(rest) if rest else ()
    yield Way(words, None, len(words) - len(behind) if articles and rest[0].isupper() else capital)
    yield from (Way(joined, None, capital) for joined in _joined(words))
    if (other := spelt_out(text, lang)) != text:
        yield Way(_words(other), None, capital)
    if behind and _is_long_enough(rest, behind):
        yield Way(behind, articles, 0 if rest[0].isupper() else None)


def _words(text: str) -> tuple[str, ...]:
    return tuple(map(spelt_one_way, WORD.findall(text)))


def _joined(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of a name in Arabic script, two of them joined where a space between them may be left out."""
    for first, word in enumerate(words[:-1]):
        if ends_apart(word):
            yield (*words[:first], word + words[first + 1], *words[first + 2 :])


def _is_long_enough(text: str, words: Sequence[str]) -> bool:
    sizes = list(map(len, words))
    return bool(words) and (max(sizes) >= FEWEST_LETTERS or sum(sizes) > FEWEST_LETTERS or _may_be_set_off(text))


def _may_be_set_off(text: str) -> bool:
    """Whether a name is an acronym, which may be short, since endings are set off from it: AB'ye."""
    return is_acronym(text) and not _NUMBER.fullmatch(text)


def stood(word: str) -> Sequence[Stood]:
    """The parts of a word in a line that a name may begin with: all of it, or without a set-off ending, or an article.

    >>> [each.word for each in stood("Erdoğan'daki")], [each.word for each in stood("dell'Ucraina")]
    (['erdogandaki', 'erdogan'], ['dellucraina', 'ucraina'])
    """
    whole = Stood(spelt_one_way(word), "", 0, True)
    if word.isalpha() and _LETTER not in word:
        # Nothing sets off an article or an ending.
        return (whole,)
    article, behind = elided(word)
    if behind:
        return whole, Stood(spelt_one_way(behind), article, len(word) - len(behind), True)
    head = before_ending(word)
    return (whole, Stood(head, "", 0, False)) if head else (whole,)


def behind_clitics(word: str, stands: Stood, shorn: str) -> int:
    """The length of what precedes a name in a word; clitics count only if nothing was left out to normalise the word.

    Args:
        word: as it stands in a line.
        stands: the part of it that the name may begin with.
        shorn: that part, normalised, without clitics.

    >>> behind_clitics("لبوتين", stood("لبوتين")[0], "بوتين")
    1
    """
    told = stands.word.endswith(shorn) and stands.whole and len(stands.word) == len(word) - stands.offset
    return len(word) - len(shorn) if told else stands.offset


def before_ending(word: str) -> str:
    """The part before an ending that is set off from a name, normalised by `spelt_one_way`; else empty."""
    for sign in (_APOSTROPHE, _HYPHEN):
        found = sign.search(word)
        head = word[: found.start()] if found else ""
        if found and scripts(head) <= {"Latin"}:
            long = sign is _APOSTROPHE and len(head) >= _FEWEST_SET_OFF
            if long or (_is_like_acronym(head) and word[found.end() :].islower()):
                return spelt_one_way(head)
    return ""


def _is_like_acronym(word: str) -> bool:
    """Whether a word begins and ends with a capital: AB, PiS, CHP."""
    return len(word) > 1 and word[0].isupper() and word[-1].isupper()


def follow(words: tuple[str, ...], behind: Sequence[str]) -> bool:
    """Whether the words of a name after its first one stand in a line, inflected or not."""
    if len(behind) < len(words):
        return False
    return all(
        inflected(name, spelt_one_way(word)) or name == before_ending(word)
        for name, word in zip(words, behind, strict=True)
    )


def stems_of(word: str, beginnings: Callable[[str, int], Iterable[str]]) -> Sequence[tuple[str, str]]:
    """The pairs of a word stripped of clitics and a stem that it may have.

    Args:
        word: a word of the text, normalised by `spelt_one_way`.
        beginnings: takes a word and how many final letters may be dropped; gives those of its beginnings that may be
            stems, the longest first.
    """
    if not word:
        # Some signs are read as nothing.
        return ()
    most = longest_ending(word) + 1
    if not may_have_clitics(word) and "-" not in word:
        return [(word, stem) for stem in beginnings(word, most) if len(stem) >= FEWEST_LETTERS or stem == word]
    seen, found = {word}, []
    for shorn in (word, *without_clitics(word)):
        for begun in filter(None, (shorn, before_hyphen(shorn))):
            for stem in beginnings(begun, most):
                fewest = FEWEST_LETTERS if len(stem) < len(begun) else FEWEST_BEHIND
                if (len(stem) >= fewest or stem == word) and (stem not in seen or stem == shorn):
                    seen.add(stem)
                    found.append((shorn, stem))
    return found


def starts_so(begun: Begun, line: str, words: Sequence[re.Match[str]], place: int) -> bool:
    """Whether a name has the capital it needs, and its article, unless it is quoted.

    Args:
        begun: the name.
        line: the line it stands in.
        words: the words of the line; from `place` on, enough for the name.
        place: the word that the name begins with.
    """
    way, start = begun.way, words[place].start() + begun.stood.offset
    if way.capital is not None and line[words[place + way.capital].start() if way.capital else start].islower():
        return False
    if way.articles is None:
        return True
    before = begun.stood.article or (spelt_one_way(words[place - 1].group()) if place else "")
    end = words[place + len(way.words) - 1].end()
    return before in way.articles or (line[start - 1 : start] in QUOTES and line[end : end + 1] in QUOTES)
