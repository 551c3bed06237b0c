"""A text as the matcher sees it: tokens, their folded words, and which of them may belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple, Protocol

from normalize.kept import Answers, Kept
from normalize.match.persons import PARTICLES
from normalize.native import finding, reading, remembered
from normalize.text.english import zipf
from normalize.text.folding import american, fold
from normalize.text.tokens import LONGEST, Token, joined, linked, tokens

LONGEST_MENTION = 6
"""Most words in a mention that is compared with names."""

_MOST_WORDS = 1 << 17
"""How many words are kept with what they are folded."""

_COMMON, _ORDINARY = 3.7, 4.5
"""From these Zipf frequencies on, what a hyphen binds to a name is likely, or surely, a word of its own."""

_KOREAN = frozenset(
    "bin bum chan chin dong gi gun ha han ho hong hun il in ja jin jong joo jun ki kook kun kyung min mi na ok ra ran "
    "ri sam san sang seo shin sik song soo su suk sun sung tak un won woo yong young".split()
)
"""Second syllables of Korean given names that are words of English too, or common in other names."""


class Mention(NamedTuple):
    """A stretch of tokens that may name an entity: ``document.tokens[first:last]``."""

    first: int
    last: int
    words: tuple[str, ...]


class Places(Protocol):
    """Where words stand in a text."""

    def __contains__(self, word: object, /) -> bool:
        """Whether a word stands anywhere."""

    def get(self, word: str, default: Sequence[int], /) -> Sequence[int]:
        """Where a word stands, in order; what is given if nowhere."""


@dataclass(frozen=True)
class Document:
    """A text cut into tokens.

    Attributes:
        text: the text as given.
        tokens: its words outside protected regions.
        words: the folded word of each token; nothing of one that is too long for a word.
        tied: for each token, whether it may continue a name that the token before it belongs to.
        linked: the same for names that are known, between whose words more may stand: People's Daily, St. Petersburg.
        lines: for each token, the number of its line, from 0.
        capitals: for each token, whether it starts as words of names do.
        hyphens: the tokens that nothing but a hyphen parts from the one before.
        above: how many lines there are above the text, if it is part of a longer one.
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
        """Folded word in American spelling → indices of the tokens where it stands."""
        if reading:
            found: Places = reading.Places(self.tokens)
            return found
        return plain_places(self.words)

    def hyphenated(self, place: int) -> bool:
        """Whether nothing but a hyphen stands between a token and the one before it."""
        return place in self.hyphens

    def in_two_lines(self, mention: Mention) -> bool:
        """Whether a mention goes on in the next line."""
        return self.lines[mention.first] != self.lines[mention.last - 1]

    def span(self, mention: Mention) -> tuple[int, int]:
        """Where a mention stands in the text, in code points."""
        return self.tokens[mention.first].start, self.tokens[mention.last - 1].end

    def spelt(self, first: int, last: int) -> tuple[str, ...]:
        """The words of the tokens from first up to last as they stand."""
        if reading:
            found: tuple[str, ...] = reading.spelt(self.tokens, first, last)
            return found
        return tuple([token.word for token in self.tokens[first:last]])

    def mention(self, first: int, last: int) -> Mention:
        """The mention of the tokens from first up to last."""
        return Mention(first, last, tuple(self.words[first:last]))


def _seen(word: str) -> tuple[str, bool]:
    """A word folded, and whether it starts as words of names do."""
    return fold(word), Token(0, 0, word).capital


_NOTHING = "", False
"""What is seen of a token that is too long for a word: a key, a picture in letters. Of that nothing is kept."""

_words = Kept(_seen, _MOST_WORDS)
_particles = remembered(Kept(PARTICLES.__contains__, _MOST_WORDS))
_cutter = reading.Cutter(_seen, american, _MOST_WORDS) if reading else None


def read(text: str, protected: Sequence[tuple[int, int]] = (), above: int = 0) -> Document:
    r"""Cut a text into the tokens that stand outside protected regions.

    Args:
        text: any text.
        protected: spans of it, sorted and disjoint.
        above: how many lines there are above it, if it is part of a longer text.

    >>> list(read("Hulusi Akal spoke.\nAkkar left").lines)
    [0, 0, 0, 1, 1]
    """
    if _cutter:
        found, words, tied, known_tie, lines, capitals, hyphens = _cutter.cut(text, protected)
        return Document(text, found, words, tied, known_tie, lines, capitals, hyphens, above)
    return plain_read(text, protected, above)


def plain_read(text: str, protected: Sequence[tuple[int, int]] = (), above: int = 0) -> Document:
    """The same by the rules themselves, which `normalize.native.reading` follows."""
    found = tokens(text, protected)
    seen = [_words[word] if len(word) <= LONGEST else _NOTHING for _, _, word in found]
    tied, known_tie = [True] * len(found), [True] * len(found)
    hyphens: set[int] = set()
    lines, line, end = [], 0, 0
    for i, (start, stop, _) in enumerate(found):
        # Between most words there is just a space.
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
    """The places of each word by the rules themselves, which `normalize.native.reading` follows."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        found[american(word)].append(place)
    return {**found}


def marked(document: Document, kept: Answers[object]) -> Sequence[int]:
    """The places of the words of which something is kept that is not nothing.

    Args:
        document: the text.
        kept: what is kept, as `remembered`.

    >>> marked(read("a bc d"), remembered(Kept(lambda word: len(word) == 1, most=9)))
    [0, 2]
    """
    if finding:
        found: Sequence[int] = finding.marked(document.tokens, kept)
        return found
    return plain_marked(document.words, kept)


def plain_marked(words: Sequence[str], kept: Answers[object]) -> Sequence[int]:
    """The same by the rule itself, which `normalize.native.finding` follows."""
    return [place for place, word in enumerate(words) if kept[word]]


def runs(document: Document) -> Sequence[tuple[int, int]]:
    """The longest stretches of tied capitalised words, particles between them included.

    >>> d = read("said Alexander van der Bellen of the U.N. today")
    >>> [[t.word for t in d.tokens[a:b]] for a, b in runs(d)]
    [['Alexander', 'van', 'der', 'Bellen'], ['U', 'N']]
    """
    if finding:
        found: Sequence[tuple[int, int]] = finding.runs(document.tokens, *binding(document))
        return found
    return list(plain_runs(document))


def binding(document: Document) -> tuple[Answers[bool], Callable[[int], bool]]:
    """What runs are found by: which words may stand between others, and at which places a hyphen binds a small one."""
    return _particles, partial(_bound, document)


def plain_runs(document: Document) -> Iterator[tuple[int, int]]:
    """The same by the rules themselves, which `normalize.native.finding` follows."""
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
    """Whether a hyphen binds a small word to a capitalised one, so that both are one name: Jae-in, and not Akal-led."""
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
    """Whether what a hyphen binds to a name may be the rest of it, so that none ends before it: Kim Yo-jung."""
    return _behind_hyphen(document, place) and zipf(document.words[place]) < _ORDINARY


def _behind_hyphen(document: Document, place: int) -> bool:
    return document.hyphenated(place) and document.tokens[place].word.islower() and document.capitals[place - 1]


def mentions(document: Document) -> Iterator[Mention]:
    """Every stretch of a run that starts with a capitalised word and has at most `LONGEST_MENTION` words.

    It ends with a capitalised word, too, or with one that a hyphen binds to such a word: Kang Kyung-wha.
    """
    return chain.from_iterable(mentions_of(document, start, end) for start, end in runs(document))


def mentions_of(document: Document, start: int, end: int) -> Iterator[Mention]:
    """The mentions of a run, from one token to another."""
    if plain(document, start, end):
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
    """From which of so many words to which a mention may go."""
    for first in range(count):
        for last in range(first + 1, min(count, first + LONGEST_MENTION) + 1):
            yield first, last


def plain(document: Document, start: int, end: int) -> bool:
    """Whether in a run a mention may begin and end with each of its words."""
    hyphens = document.hyphens
    return all(document.capitals[start:end]) and (not hyphens or hyphens.isdisjoint(range(start + 1, end + 1)))


def may_end(document: Document, last: int) -> bool:
    """Whether a mention may end before a token."""
    whole = document.capitals[last - 1] or _bound(document, last - 1)
    return whole and not (last < len(document.tokens) and _cut(document, last))
