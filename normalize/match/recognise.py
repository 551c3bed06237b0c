"""Finds the right names in a document, and the wrong forms that the gazetteer lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from normalize.kept import Kept
from normalize.match.document import Document, Mention, marked, plain_marked
from normalize.match.index import Index, Listed
from normalize.match.names.form import Form, is_acronym
from normalize.native import finding, remembered
from normalize.text.folding import american, fold
from normalize.text.lists.titles import TITLES
from normalize.text.tokens import Token, tokens

if TYPE_CHECKING:
    from normalize.native.finding import Names

_LOOK_BACK = 40
_MOST_KEPT, _MOST_FITTING = 1 << 16, 1 << 13
_SEVERAL = 2

Found = tuple[Sequence[Form], Sequence[Listed]]
"""The forms of a key that are right as they stand, and its listed wrong forms."""

_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n\r\u2026\u3002])[\s\"'“”‘’«»()\[\]*_#>–—-]*$")
_CLAUSE_START = re.compile(r"[:;][^\n\r.!?\u2026\u3002]*$")


class Known(NamedTuple):
    """A mention that is an accepted form of a name."""

    mention: Mention
    forms: Sequence[Form]


@dataclass(frozen=True, slots=True)
class Wrong:
    """A mention that is a listed garble or calque."""

    mention: Mention
    listed: Listed


Standing = tuple[Sequence[Known], Sequence[tuple[int, int, Sequence[Listed]]]]
"""The accepted forms; and first token, end, and listed wrong forms of words."""


class Recognised(NamedTuple):
    """The names of the gazetteer in a document.

    Attributes:
        right: the accepted forms, the longest at each place, without overlaps.
        wrong: the listed garbles and calques, which may overlap.
    """

    right: Sequence[Known]
    wrong: Sequence[Wrong]


def recognise(document: Document, index: Index) -> Recognised:
    """Find the accepted and the listed wrong forms in a document."""
    right, listed = standing_names(document, index)
    wrong = [
        Wrong(document.mention(first, last), each)
        for first, last, every in listed
        for each in every
        if _listed_case(document, document.tokens[first:last], each.spelt) and not _parted(document, first, last)
    ]
    return Recognised(right, wrong)


def standing_names(document: Document, index: Index) -> Standing:
    """Find the accepted forms in a document, and the listed wrong forms in any case."""
    if finding:
        found: Standing = _names(index).among(document.tokens)
        return found
    return plain_standing_names(document, index)


def plain_standing_names(document: Document, index: Index) -> Standing:
    """`standing_names` in plain Python, which `normalize.native.finding` must agree with."""
    right: list[Known] = []
    wrong: list[tuple[int, int, Sequence[Listed]]] = []
    after, fitting = 0, _fitting(index)
    for first, last, (forms, listed) in _longest_first(document, index):
        if forms and first >= after:
            fit = fitting[document.spelt(first, last)]
            if fit:
                right.append(Known(document.mention(first, last), fit))
                after = last
        if listed:
            wrong.append((first, last, listed))
    return right, wrong


@lru_cache(maxsize=8)
def _names(index: Index) -> Names:
    def small(word: str) -> bool:
        found = index.found[word]
        return found is not None and bool(found[1] or any(not form.spelt[0][:1].isupper() for form in found[0]))

    assert finding
    kept = remembered(Kept(small, _MOST_KEPT))
    made: Names = finding.Names(index.longest, index.goes_on, index.found, kept, _fitting(index), Mention, Known)
    return made


@lru_cache(maxsize=8)
def _fitting(index: Index) -> Kept[tuple[str, ...], Sequence[Form]]:
    """Cache: words as they stand → the forms that are right with these capitals."""

    def fitting(words: tuple[str, ...]) -> Sequence[Form]:
        found = index.found[" ".join(map(fold, words))]
        forms = found[0] if found else ()
        return tuple([form for form in forms if _words_cased(words, form.spelt) or _begins_cased(words, form)])

    return Kept(fitting, _MOST_FITTING)


class Explained(Protocol):
    """The tokens of right names, with the name that each belongs to."""

    def __contains__(self, place: object, /) -> bool:
        """Whether a token is part of a right name."""

    def __len__(self) -> int:
        """The number of these tokens."""

    def __iter__(self) -> Iterator[int]:
        """These tokens, in order."""

    def within(self, first: int, last: int, /) -> Sequence[Known]:
        """The right names that overlap the tokens from `first` up to `last`, in order."""


class PlainExplained(dict[int, Known]):
    """`Explained` in plain Python, which `normalize.native.finding` must agree with.

    Args:
        right: right names, in order and without overlaps.
    """

    def __init__(self, right: Sequence[Known]) -> None:
        super().__init__((i, known) for known in right for i in range(known.mention.first, known.mention.last))

    def within(self, first: int, last: int) -> Sequence[Known]:
        """The right names that overlap the tokens from `first` up to `last`, in order."""
        return list({id(known): known for i in range(first, last) if (known := self.get(i))}.values())


def explained_by(document: Document, right: Sequence[Known]) -> Explained:
    """The tokens of the right names of a document."""
    if finding:
        found: Explained = finding.Explained(len(document.tokens), right)
        return found
    return PlainExplained(right)


def places_of(
    document: Document, index: Index, right: Sequence[Known], entities: Set[str]
) -> Mapping[str, Sequence[int]]:
    """The places of some entities, by accepted forms or by parts of their names that stand alone.

    Args:
        document: the text.
        index: the names.
        right: the right names in the text.
        entities: the ids of the entities.

    Returns:
        Entity id → the first token of each place, in order.
    """
    if not entities:
        return {}
    firsts: set[tuple[str, int]] = set()
    whole: dict[str, set[int]] = defaultdict(set)
    for each in right:
        for entity in {form.entity.id for form in each.forms if form.entity.id in entities}:
            firsts.add((entity, each.mention.first))
            whole[entity].update(range(each.mention.first, each.mention.last))
    called, words = index.called, document.words
    # Most words are names of none of these entities.
    alone = [i for i in marked(document, called) if not entities.isdisjoint(called[words[i]])]
    for i in alone:
        if not beside_another(document, i, i + 1):
            those = entities & set(called[words[i]])
            firsts.update((entity, i) for entity in those if i not in whole.get(entity, ()))
    standing: dict[str, list[int]] = defaultdict(list)
    for entity, token in sorted(firsts):
        standing[entity].append(token)
    return standing


def beside_another(document: Document, first: int, last: int) -> bool:
    """Whether some tokens are tied to another capitalised word, so that they may be part of a longer name."""
    return any(
        document.capitals[beside] and document.words[beside] not in TITLES for beside in tied_to(document, first, last)
    )


def tied_to(document: Document, first: int, last: int) -> Iterator[int]:
    """The tokens right before and right after some others that are tied to them."""
    for beside, tie in ((first - 1, first), (last, last)):
        if 0 <= beside < len(document.tokens) and document.tied[tie]:
            yield beside


def occurrences(document: Document, phrase: str) -> list[Mention]:
    """The places of a word or phrase in a document; its capitals must match, its other letters may have any case.

    >>> from normalize.match.document import read
    >>> len(occurrences(read("The Turkish newspaper said"), "Turkish newspaper"))
    1
    >>> occurrences(read("roast turkey"), "Turkey")
    []
    """
    spelt = [t.word for t in tokens(phrase)]
    words = [fold(w) for w in spelt]
    if not words:
        return []
    spans = [(first, first + len(words)) for first in document.places.get(american(words[0]), ())]
    return [
        document.mention(first, last)
        for first, last in spans
        if list(document.words[first:last]) == words and cased(document.tokens[first:last], spelt)
    ]


def cased(found: Sequence[Token], spelt: Sequence[str]) -> bool:
    """Whether words have the capitals that a name needs: turkey is no Turkey, Who no WHO."""
    return _words_cased([token.word for token in found], spelt)


def _words_cased(words: Sequence[str], spelt: Sequence[str]) -> bool:
    return all(_word_cased(word, each) for word, each in zip(words, spelt, strict=True))


def _begins_cased(words: Sequence[str], form: Form) -> bool:
    """Whether only the first word has a capital, as some papers print names other than of people: Olympic games."""
    if form.entity.kind == "person" or len(words) < _SEVERAL or is_acronym(form.spelt[0]):
        return False
    return _word_cased(words[0], form.spelt[0]) and form.spelt[0][:1].isupper() and Token(0, 0, words[0]).capital


def _word_cased(word: str, spelt: str) -> bool:
    if is_acronym(spelt):
        return word.isupper()
    return not spelt[:1].isupper() or not word[:1].islower()


def starts_sentence(text: str, start: int) -> bool:
    """Whether an offset may start a sentence or a line; after a colon or semicolon it may."""
    return _SENTENCE_START.search(text[max(0, start - _LOOK_BACK) : start]) is not None


def needs_capital(text: str, start: int) -> bool:
    """Whether an offset surely starts a sentence or a line; after a colon or semicolon it does not."""
    before = text[max(0, start - _LOOK_BACK) : start]
    return _SENTENCE_START.search(before) is not None and _CLAUSE_START.search(before) is None


def _listed_case(document: Document, found: Sequence[Token], spelt: Sequence[str]) -> bool:
    if not cased(found, spelt):
        return False
    if spelt[0][:1].islower() and found[0].capital:
        shouted = all(t.word.isupper() for t in found)
        return shouted or starts_sentence(document.text, found[0].start)
    return True


def _parted(document: Document, first: int, last: int) -> bool:
    """Whether a slash separates the words, as it does two names: Free Europe/Radio Freedom."""
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    return "/" in document.text[start:end]


def _longest_first(document: Document, index: Index) -> Iterator[tuple[int, int, Found]]:
    """First token, end, and what is found for each indexed form that stands in a document, the longest first."""
    words, linked, found, goes_on = document.words, document.linked, index.found, index.goes_on
    for first in plain_marked(words, index.longest):
        last = first + 1
        most = min(first + index.longest[words[first]], len(words))
        while last < most and linked[last] and goes_on[words[last]]:
            last += 1
        for end in range(last, first, -1):
            known = found[" ".join(words[first:end])]
            if known:
                yield first, end, known
