"""The words and phrases that are looked up in a text, and what they lead to."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence

from gazetteer.stored.postings import BITS, Postings, Rows, pack_postings, pack_rows
from gazetteer.stored.sections import Part, Sections
from gazetteer.stored.strings import Strings, pack_table
from normalize.native import arranging, finder

IN_TWO, IN_THREE, IN_MORE, WHOLE, READ, ACCEPTED, SHORT, LISTED = range(8)
"""What is posted under a string: forms of two, three or more words that have it as a word (first, since they are needed
most); forms that are it when their words are joined; forms of one word with it as another reading; accepted forms;
parts of persons' names; entities that list it as a wrong form."""

IN = (IN_TWO, IN_THREE, IN_MORE)

_NUMBERED = (0, 0, 0, 1, 1, 2, 3, 4)
"""Which relations share the numbers of their strings while these are collected."""

_NAME_WORD, _MOST = 128, 127
_REST = 0xFFFFFFFF

ANOTHER = 1 << 31
"""From this number on, a number in a row stands, with all bits inverted, for another reading of the word before it."""


def in_form(words: int) -> int:
    """The relation of a word to a form of so many words, of which it is one."""
    return IN[min(words, len(IN) + 1) - 2]


_Posts = tuple["array[int]", "array[int]", int]
"""Posts, for each of their keys the number of its string, and what is to be added to the numbers that are posted."""


class WordsToBe:
    """Collects what `Words` reads."""

    def __init__(self) -> None:
        self._numbers: Sequence[dict[str, int]] = tuple({} for _ in range(len(set(_NUMBERED))))
        # Arrays are cheap to send from process to process.
        self._postings = tuple(array("Q") for _ in self._numbers)
        self._longest: dict[str, int] = defaultdict(int)
        self._later: set[str] = set()
        self._name_words: set[str] = set()
        self._spelt: dict[str, int] = {}
        self._rows, self._counts, self._wholes = array("q"), array("I"), array("I")
        # What was joined keeps its own keys until all are numbered for good.
        self._joined_posts: Sequence[list[_Posts]] = tuple([] for _ in self._numbers)
        self._joined_rows: list[tuple[array[int], array[int], array[int]]] = []

    def post(self, string: str, relation: int, number: int) -> None:
        """Post the number of a form or an entity under a string."""
        self.post_all((string,), relation, number)

    def post_all(self, strings: Iterable[str], relation: int, number: int) -> None:
        """Post the number of a form under several strings."""
        kind = _NUMBERED[relation]
        numbers, posted, posts = self._numbers[kind], relation << BITS | number, self._postings[kind]
        for string in strings:
            posts.append(numbers.setdefault(string, len(numbers)) << 32 | posted)

    def spell(self, words: Sequence[str], others: Sequence[Sequence[str]] = ()) -> None:
        """Store the words of the next form, each followed by its other readings, if any."""
        spelt, rows = self._spelt, self._rows
        before = len(rows)
        if not others:
            for word in words:
                rows.append(spelt.setdefault(word, len(spelt)))
        else:
            for word, other_readings in zip(words, others, strict=True):
                rows.append(spelt.setdefault(word, len(spelt)))
                rows.extend([~spelt.setdefault(other, len(spelt)) for other in other_readings])
        self._counts.append(len(rows) - before)
        self._wholes.append(spelt.setdefault("".join(words), len(spelt)))

    def look_for(self, words: tuple[str, ...]) -> None:
        """Store that a form with these words is looked for: its length under the first word, and the later words."""
        first, most = words[0], len(words)
        if self._longest[first] < most:
            self._longest[first] = min(_MOST, most)
        if most > 1:
            self._later.update(words[1:])

    def in_name(self, words: Iterable[str]) -> None:
        """Store that words are part of a name."""
        self._name_words.update(words)

    def join(self, more: WordsToBe, first_form: int, first_entity: int) -> None:
        """Append what was collected for the entities that follow, whose forms and entities are numbered from 0."""
        for kind, (strings, posts) in enumerate(zip(more._numbers, more._postings, strict=True)):
            first = first_entity if kind == _NUMBERED[LISTED] else first_form
            self._joined_posts[kind].append((posts, _added(self._numbers[kind], strings), first))
        self._joined_rows.append((more._rows, more._wholes, _added(self._spelt, more._spelt)))
        self._counts.extend(more._counts)
        for word, most in more._longest.items():
            if self._longest[word] < most:
                self._longest[word] = most
        self._later |= more._later
        self._name_words |= more._name_words

    def similar(self) -> list[str]:
        """The strings that words of mentions are compared with; `pack` numbers these first."""
        return list(dict.fromkeys((*self._numbers[_NUMBERED[IN_TWO]], *self._numbers[_NUMBERED[WHOLE]])))

    def pack(self) -> dict[str, Part]:
        """The sections that `Words` reads."""
        numbers: dict[str, int] = {}
        finals = [_added(numbers, strings) for strings in self._numbers]
        spelt = _added(numbers, self._spelt)
        _added(numbers, self._longest)
        # The order of a set is another in each process.
        _added(numbers, sorted((self._later | self._name_words) - numbers.keys()))
        postings: list[_Posts] = [(posts, final, 0) for posts, final in zip(self._postings, finals, strict=True)]
        for final, joined in zip(finals, self._joined_posts, strict=True):
            postings += [(posts, _through(final, keys), first) for posts, keys, first in joined]
        rows, wholes = array("I"), array("I")
        every = [(own_rows, own_wholes, _through(spelt, keys)) for own_rows, own_wholes, keys in self._joined_rows]
        for own_rows, own_wholes, final in ((self._rows, self._wholes, spelt), *every):
            rows.extend([final[number] if number >= 0 else ~final[~number] & _REST for number in own_rows])
            wholes.extend(_through(final, own_wholes))
        first = bytearray(len(numbers))
        for string, most in self._longest.items():
            first[numbers[string]] = most
        for string in self._name_words:
            first[numbers[string]] |= _NAME_WORD
        later = bytearray(len(numbers))
        for string in self._later:
            later[numbers[string]] = 1
        return {
            **(pack_table("words", numbers, arranging.slotted) if arranging else pack_table("words", numbers)),
            **_packed(postings, len(numbers)),
            **pack_rows("words", rows, self._counts),
            "words.first": first,
            "words.later": later,
            "words.wholes": wholes.tobytes(),
        }


def _added(numbers: dict[str, int], strings: Iterable[str]) -> array[int]:
    """Number the strings that have no number yet, and return the numbers of all."""
    return array("I", [numbers.setdefault(string, len(numbers)) for string in strings])


def _through(numbers: array[int], keys: Iterable[int]) -> array[int]:
    """The numbers at these places."""
    return array("I", map(numbers.__getitem__, keys))


def _packed(postings: Sequence[_Posts], count: int) -> dict[str, Part]:
    """The sections of the postings, with their keys renumbered."""
    if arranging:
        items, starts = arranging.arranged(postings, count)
        return {"words.posted": items, "words.posted.starts": starts}
    every: list[int] = []
    for posts, final, first in postings:
        every += [final[post >> 32] << 32 | (post & _REST) + first for post in posts]
    return pack_postings("words", every, count)


class Words:
    """Strings of folded words joined by spaces, and what they lead to.

    Args:
        sections: what `WordsToBe` packed.
    """

    def __init__(self, sections: Sections) -> None:
        self._strings = Strings(sections, "words")
        self._postings = Postings(sections, "words")
        self._spelt = Rows(sections, "words")
        self._first, self._later = sections["words.first"], sections["words.later"]
        self._find = finder(sections, "words")
        self._wholes = sections.numbers("words.wholes")

    def __getitem__(self, number: int) -> str:
        """The string with a number."""
        return self._strings[number]

    def of(self, string: str, relation: int) -> list[int]:
        """What is posted under a string."""
        number = self._find(string)
        return [] if number < 0 else self._postings.of(number, relation)

    def under(self, number: int, relation: int) -> list[int]:
        """What is posted under the string with a number."""
        return self._postings.of(number, relation)

    def having(self, numbers: Iterable[int], relation: int) -> set[int]:
        """Forms of several words, one of which is among the strings with these numbers.

        Args:
            numbers: those of the strings.
            relation: how many words the forms have, as one of `IN`.
        """
        return self._postings.of_any(numbers, relation)

    def of_form(self, form: int) -> list[int]:
        """The numbers of the words of a form that mentions are compared with, other readings included."""
        return [number if number < ANOTHER else ~number & _REST for number in self._spelt[form]]

    def whole(self, form: int) -> str:
        """The joined words of a form that mentions are compared with."""
        return self._strings[self._wholes[form]]

    def longest(self, string: str) -> int:
        """Most words in a form that starts with this word and is looked for, 0 if none does."""
        number = self._find(string)
        return 0 if number < 0 else self._first[number] & _MOST

    def goes_on(self, string: str) -> bool:
        """Whether this is a later word of a form that is looked for."""
        number = self._find(string)
        return number >= 0 and self._later[number] > 0

    def is_name_word(self, string: str) -> bool:
        """Whether a folded word is part of a name in Latin letters."""
        number = self._find(string)
        return number >= 0 and self._first[number] & _NAME_WORD > 0
