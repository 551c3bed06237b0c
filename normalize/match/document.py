"""A text as the matcher sees it: tokens, their folded words, and which of them may form one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple, Protocol

from normalize.kept import Answers, Kept
from normalize.match.names.persons import PARTICLES
from normalize.native import finding, numbering, reading, remembered
from normalize.text.english import zipf
from normalize.text.folding import american, fold
from normalize.text.tokens import LONGEST, Token, joined, linked, tokens

LONGEST_MENTION = 6
"""Most words in a mention."""

_MOST_WORDS = 1 << 17
"""How many words are cached with their folded form."""

_COMMON, _ORDINARY = 3.7, 4.5
"""From the first Zipf frequency on, a lower-case word that a hyphen ties to a name is probably a word of its own; from
the second on, surely."""

_KOREAN = frozenset(
    "bin bum chan chin dong gi gun ha han ho hong hun il in ja jin jong joo jun ki kook kun kyung min mi na ok ra ran "
    "ri sam san sang seo shin sik song soo su suk sun sung tak un won woo yong young".split()
)
"""Second syllables of Korean given names that are also English words, or common in other names."""

MOST_PLACES = 20
"""At most this many places of a word are searched for what the text says of a mention elsewhere."""


class Mention(NamedTuple):
    """A stretch of tokens that may name an entity: ``document.tokens[first:last]``."""

    first: int
    last: int
    words: tuple[str, ...]


class Places(Protocol):
    """Where each word stands in a text."""

    def __contains__(self, word: object, /) -> bool:
        """Whether a word stands anywhere in the text."""

    def get(self, word: str, default: Sequence[int], /) -> Sequence[int]:
        """The token indices of a word, ascending; `default` if it stands nowhere."""


@dataclass(frozen=True)
class Document:
    """A text cut into tokens.

    Attributes:
        text: the text as given.
        tokens: its words outside protected regions.
        words: the folded word of each token; empty if the token is too long to be a word.
        tied: for each token, whether it may continue a name that the previous token belongs to; never for the first.
        linked: the same for known names, which allow more between their words: People's Daily, St. Petersburg.
        lines: for each token, the number of its line, from 0.
        capitals: for each token, whether it starts as a word of a name does.
        hyphens: the tokens separated from the previous one by nothing but a hyphen.
        above: how many lines precede the text, if it is part of a longer one.
    """

    text: str
    tokens: Sequence[Token]
    words: Sequence[str]
    tied: Sequence[bool]
    linked: Sequence[bool]
    lines: Sequence[int]
    capitals: Sequence[bool]
    hyphens: Set[int]
    above: int = 0

    @cached_property
    def places(self) -> Places:
        """Folded words in American spelling → the indices of their tokens."""
        if numbering:
            found: Places = numbering.Places(self.tokens)
            return found
        return plain_places(self.words)

    def hyphenated(self, place: int) -> bool:
        """Whether nothing but a hyphen stands between a token and the previous one."""
        return place in self.hyphens

    def in_two_lines(self, mention: Mention) -> bool:
        """Whether a mention continues on another line."""
        return self.lines[mention.first] != self.lines[mention.last - 1]

    def line_number(self, token: int) -> int:
        """The line of the whole text that a token is on, from 1."""
        return self.above + self.lines[token] + 1

    def span(self, mention: Mention) -> tuple[int, int]:
        """The start and end of a mention in the text, in code points."""
        return self.tokens[mention.first].start, self.tokens[mention.last - 1].end

    def spelt(self, first: int, last: int) -> tuple[str, ...]:
        """The unfolded words of the tokens from `first` up to `last`."""
        if numbering:
            found: tuple[str, ...] = numbering.spelt(self.tokens, first, last)
            return found
        return tuple([token.word for token in self.tokens[first:last]])

    def mention(self, first: int, last: int) -> Mention:
        """The mention made of the tokens from `first` up to `last`."""
        return Mention(first, last, tuple(self.words[first:last]))


def _seen(word: str) -> tuple[str, bool]:
    """The folded word, and whether it starts as a word of a name does."""
    return fold(word), Token(0, 0, word).capital


_NOTHING = "", False
"""Stands for a token too long to be a word, such as a key or an encoded picture; these are not cached."""

_words = Kept(_seen, _MOST_WORDS)
_particles = remembered(Kept(PARTICLES.__contains__, _MOST_WORDS))
_cutter = reading.Cutter(_seen, american, _MOST_WORDS) if reading else None


def read(text: str, protected: Sequence[tuple[int, int]] = (), above: int = 0) -> Document:
    r"""Cut a text into the tokens outside its protected regions.

    Args:
        text: any text.
        protected: spans of the text, sorted and disjoint.
        above: how many lines precede it, if it is part of a longer text.

    >>> list(read("Hulusi Akal spoke.\nAkkar left").lines)
    [0, 0, 0, 1, 1]
    """
    if _cutter:
        found, words, tied, known_tie, lines, capitals, hyphens = _cutter.cut(text, protected)
        return Document(text, found, words, tied, known_tie, lines, capitals, hyphens, above)
    return plain_read(text, protected, above)


def plain_read(text: str, protected: Sequence[tuple[int, int]] = (), above: int = 0) -> Document:
    """`read` in plain Python, which `normalize.native.reading` must agree with."""
    found = tokens(text, protected)
    seen = [_words[word] if len(word) <= LONGEST else _NOTHING for _, _, word in found]
    tied, known_tie = [True] * len(found), [True] * len(found)
    hyphens: set[int] = set()
    lines, line, end = [], 0, 0
    for i, (start, stop, _) in enumerate(found):
        # Most words are separated by a single space.
        if not i or start - end != 1 or text[end] != " ":
            line += text.count("\n", end, start)
            tied[i] = i > 0 and joined(text, found[i - 1], found[i])
            known_tie[i] = i > 0 and linked(text, found[i - 1], found[i])
            if i and start - end == 1 and text[end] == "-":
                hyphens.add(i)
        lines.append(line)
        end = stop
    words, capitals = [word for word, _ in seen], [capital for _, capital in seen]
    return Document(text, found, words, tied, known_tie, lines, capitals, hyphens, above)


def plain_places(words: Sequence[str]) -> dict[str, Sequence[int]]:
    """`Document.places` in plain Python, which `normalize.native.numbering` must agree with."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        found[american(word)].append(place)
    return {**found}


def same_word(document: Document, word: str) -> Sequence[int]:
    """The first tokens of a document that are a folded word, in British or American spelling."""
    return document.places.get(american(word), ())[:MOST_PLACES]


def marked(document: Document, kept: Answers[object]) -> Sequence[int]:
    """The places of the words whose cached value is truthy.

    Args:
        document: the text.
        kept: the cache, as made by `remembered`.

    >>> marked(read("a bc d"), remembered(Kept(lambda word: len(word) == 1, most=9)))
    [0, 2]
    """
    if finding:
        found: Sequence[int] = finding.marked(document.tokens, kept)
        return found
    return plain_marked(document.words, kept)


def plain_marked(words: Sequence[str], kept: Answers[object]) -> Sequence[int]:
    """`marked` in plain Python, which `normalize.native.finding` must agree with."""
    return [place for place, word in enumerate(words) if kept[word]]


def runs(document: Document) -> Sequence[tuple[int, int]]:
    """The longest stretches of tied capitalised words, with the particles between them.

    >>> d = read("said Alexander van der Bellen of the U.N. today")
    >>> [[t.word for t in d.tokens[a:b]] for a, b in runs(d)]
    [['Alexander', 'van', 'der', 'Bellen'], ['U', 'N']]
    """
    if finding:
        found: Sequence[tuple[int, int]] = finding.runs(document.tokens, *binding(document))
        return found
    return list(plain_runs(document))


def binding(document: Document) -> tuple[Answers[bool], Callable[[int], bool]]:
    """What `runs` needs: which words are particles, and at which places a hyphen binds a lower-case word to a name."""
    return _particles, partial(_bound, document)


def plain_runs(document: Document) -> Iterator[tuple[int, int]]:
    """`runs` in plain Python, which `normalize.native.finding` must agree with."""
    capitals, words, tied, hyphens = document.capitals, document.words, document.tied, document.hyphens
    behind, count = 0, len(words)
    for first in [i for i, capital in enumerate(capitals) if capital]:
        if first >= behind and words[first]:
            last = behind = first + 1
            while behind < count and tied[behind]:
                word = words[behind]
                if word and (capitals[behind] or (behind in hyphens and _bound(document, behind))):
                    last = behind + 1
                elif word not in PARTICLES:
                    break
                behind += 1
            yield first, last


def _bound(document: Document, place: int) -> bool:
    """Whether a hyphen binds a lower-case word to a capitalised one as one name: Jae-in, but not Akal-led."""
    if not _behind_hyphen(document, place):
        return False
    return zipf(document.words[place]) < _COMMON or (
        document.words[place] in _KOREAN
        and place > 1
        and document.tied[place - 1]
        and document.capitals[place - 2]
        and not document.hyphenated(place - 1)
    )


def _cut(document: Document, place: int) -> bool:
    """Whether a hyphenated lower-case word may be the rest of a name, so that none ends before it: Kim Yo-jung."""
    return _behind_hyphen(document, place) and zipf(document.words[place]) < _ORDINARY


def _behind_hyphen(document: Document, place: int) -> bool:
    return document.hyphenated(place) and document.tokens[place].word.islower() and document.capitals[place - 1]


def mentions(document: Document) -> Iterator[Mention]:
    """Every stretch of a run that starts with a capitalised word and has at most `LONGEST_MENTION` words.

    It ends with a capitalised word, or with a word that a hyphen binds to one: Kang Kyung-wha.
    """
    return chain.from_iterable(mentions_of(document, start, end) for start, end in runs(document))


def mentions_of(document: Document, start: int, end: int) -> Iterator[Mention]:
    """The mentions of the run of tokens from `start` up to `end`."""
    if all_parts_are_mentions(document, start, end):
        words = tuple(document.words[start:end])
        yield from (Mention(start + first, start + last, words[first:last]) for first, last in spans(end - start))
        return
    ends = [may_end(document, last) for last in range(start + 1, end + 1)]
    for first in range(start, end):
        if document.capitals[first]:
            for last in range(first + 1, min(end, first + LONGEST_MENTION) + 1):
                if ends[last - start - 1]:
                    yield document.mention(first, last)


def spans(count: int) -> Iterator[tuple[int, int]]:
    """The start and end of every possible mention among `count` words."""
    for first in range(count):
        for last in range(first + 1, min(count, first + LONGEST_MENTION) + 1):
            yield first, last


def all_parts_are_mentions(document: Document, start: int, end: int) -> bool:
    """Whether a mention may begin and end with any word of a run."""
    hyphens = document.hyphens
    return all(document.capitals[start:end]) and (not hyphens or hyphens.isdisjoint(range(start + 1, end + 1)))


def may_end(document: Document, last: int) -> bool:
    """Whether a mention may end before the token `last`."""
    whole = document.capitals[last - 1] or _bound(document, last - 1)
    return whole and not (last < len(document.tokens) and _cut(document, last))
