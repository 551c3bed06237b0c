"""The names of a gazetteer, indexed for lookup by the words of a text. Built once, then only read.

`build` turns entities into sections of bytes (`gazetteer.stored`), in memory or in a mapped file, as `store` decides.
The classes here read the sections in place, and cache what they decode. `forms` makes the forms of an entity, `records`
stores them, `words` maps words and phrases to them, `sounds` finds words that sound alike; native names are in
`normalize.match.native_names.indexed`.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache
from heapq import nlargest
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from gazetteer import Entity
from gazetteer.stored import StoredEntities
from gazetteer.stored.postings import BITS
from normalize.kept import Kept
from normalize.match.index.expected import Expected
from normalize.match.index.listed import Listed, expected_of, listed_of
from normalize.match.index.offices import office
from normalize.match.index.records import COMPARED, MOST_WORDS, Forms
from normalize.match.index.sounds import LEAST_ALIKE, LEAST_FOR_ANOTHER, SimilarWords
from normalize.match.index.store import sections_of
from normalize.match.index.traits import TRAITS
from normalize.match.index.words import ACCEPTED, ANOTHER, IN, LISTED, READ, SHORT, WHOLE, Words, in_form
from normalize.match.names.form import Form, Origin
from normalize.match.names.names_alike import JOINED, TURNED_LEAD, Likeness
from normalize.match.names.persons import given_words
from normalize.match.names.printed import printed_words
from normalize.native import comparing, ears, proposing, remembered
from normalize.noted import Noted
from normalize.options import Options
from normalize.text.english import zipf

if TYPE_CHECKING:
    from normalize.match.native_names.indexed import Natives
    from normalize.native.proposing import Proposer

__all__ = ["Index", "Least", "LeastAsked", "Listed", "office"]

LEAST_OF_A_PAIR = 0.6
"""The lowest mean likeness of two words of a form for the form to be compared."""

_MOST_FORMS_OF_A_WORD = 20
"""If more forms have a word, that word does not suffice to find them."""

_MOST_SETS = 1 << 6
"""For how many words the set of forms with a similar word is cached; among a million names a set may have thousands."""

_MOST_BYTES = 1 << 26
"""How much memory the compiled lookup may use for words with their similar words."""

_RULES = {
    "least_alike": LEAST_ALIKE,
    "least_for_another": LEAST_FOR_ANOTHER,
    "least_of_a_pair": LEAST_OF_A_PAIR,
    "turned_lead": TURNED_LEAD,
    "most_forms_of_a_word": _MOST_FORMS_OF_A_WORD,
    "relation_whole": WHOLE,
    "relation_read": READ,
    "relation_bits": BITS,
    "another": ANOTHER,
    "most_words": MOST_WORDS,
    "most_kept": _MOST_BYTES,
}

_MOST_FOUND, _MOST_SHORT = 1 << 16, 1 << 13
_MOST_HOPELESS = 1 << 17

_kept = lru_cache(maxsize=_MOST_FOUND)
"""Caches what was found for words: a text repeats the same ones."""


class _NameWords(Container[str]):
    def __init__(self, words: Words) -> None:
        self._is_name_word = _kept(words.is_name_word)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._is_name_word(word)


class Least(NamedTuple):
    """How much alike a form must be, from 0 to 1.

    Attributes:
        as_many: if it has as many words as the mention.
        joined: if it has more or fewer.
        read: if it is a reading.
        word: the least alike of its words, unless it is a reading.
        turned_word: the same if the words stand in another order.
    """

    as_many: float
    joined: float
    read: float
    word: float
    turned_word: float


class LeastAsked(NamedTuple):
    """How much alike a form of a given entity must be, from 0 to 1.

    Attributes:
        unlike: if it has none of the mention's words.
        beside_same: if it has any.
    """

    unlike: float
    beside_same: float


_Alike = tuple[float, float, float, float, tuple[int, ...], bool, bool]

Compared = tuple[Form, Likeness | None]
"""A form with its likeness to a mention, or None if that has not been computed."""

LikeWords = Callable[[tuple[str, ...]], Sequence[tuple[str, Sequence[Compared]]]]
"""The folded words of a mention → ids of entities, each with the forms that may be like the mention."""


class Index:
    """All lookups of names that the matcher makes.

    Args:
        names: entities; if they come from a built file, its sections are used.
        options: has the spelling to write.

    Attributes:
        accepted: joined folded words → the forms that are right in these words.
        short: joined folded words → parts of persons' names (surname, given name).
        called: joined folded words → ids of the persons with such a part.
        listed: joined folded words → listed garbles and calques.
        found: joined folded words → the accepted forms, with or without a final s, and what is listed; None if there is
            neither.
        longest: folded word → most words in a form that begins with it and is looked for, 0 if none does.
        goes_on: folded word → whether it, or it without a final s, is a later word of such a form.
        name_words: all folded words of Latin forms.
        forms: the forms by number; `near` returns these numbers.
        number: id of an entity → its number, or -1.
        hopeless: mentions known to be hopeless, shared with processes that are forked later.
    """

    def __init__(self, names: Iterable[Entity], options: Options | None = None) -> None:
        sections = sections_of(names)
        self._spelling = options.spelling if options else "english"
        self._sections, self._entities, self._words = sections, StoredEntities(sections), Words(sections)
        self.forms = Forms(sections, self._entities, self._spelling)
        self._expected = Expected(sections)
        self.accepted = _kept(lambda key: tuple(map(self.forms.__getitem__, self._words.of(key, ACCEPTED))))
        self.number = Kept(self._entities.number, _MOST_FOUND)
        self.short = Kept(self._short, _MOST_SHORT)
        self.called = remembered(Kept(self._called, _MOST_FOUND))
        self.listed = _kept(self._listed)
        self.found = remembered(Kept(self._found, _MOST_FOUND))
        self.longest = remembered(Kept(self._words.longest, _MOST_FOUND))
        self.goes_on = remembered(Kept(self._goes_on, _MOST_FOUND))
        self.name_words: Container[str] = _NameWords(self._words)
        self._similar = SimilarWords(sections)
        self._comparer = comparing.Comparer(sections, _RULES) if comparing else None
        self._least = cache(lambda least: comparing.Least(*least, JOINED) if comparing else None)
        self._least_asked = cache(lambda least: comparing.LeastAsked(*least, JOINED) if comparing else None)
        self._having = lru_cache(maxsize=_MOST_SETS)(self._find_having)
        self._same = lru_cache(maxsize=1 << 14)(self._find_same)
        self._natives: dict[str | None, Natives] = {}
        self._given = lru_cache(maxsize=1 << 14)(lambda id: given_words(self._entities[id]))
        self._printed = lru_cache(maxsize=1 << 14)(lambda id: printed_words(self._entities[id]))
        self._offices = lru_cache(maxsize=1 << 14)(lambda id: office(self._entities[id]))
        self.hopeless = Noted(_MOST_HOPELESS)

    def near(
        self, words: tuple[str, ...], most: int, pivots: tuple[str, ...], least: Least
    ) -> Sequence[tuple[int, Likeness | None]]:
        """The forms nearest to a mention by letters and sound.

        Args:
            words: the folded words of the mention.
            most: how many at most.
            pivots: the languages that it may have passed through.
            least: forms that are less alike may be left out.

        Returns:
            The number of each form, with its likeness if that is computed already.
        """
        if self._comparer and (native := ears(pivots)):
            found = self._comparer.near_enough(words, most, native, self._least(least))
            if found is not None:
                return [(number, alike and Likeness(*alike)) for number, alike in found]
        return [(number, None) for number in self.plain_near(words, most)]

    def proposer(self, least: Least, rules: Mapping[str, float], titles: Set[str]) -> Proposer | None:
        """What proposes candidates as numbers; None if it is not compiled, or if the spelling to write is not English.

        Args:
            least: how much alike a form must be.
            rules: the constants of `normalize.match.candidates.proposing`, by name.
            titles: words that are not part of a name.
        """
        if not proposing or not self._comparer or self._spelling != "english":
            return None
        found: Proposer = proposing.Proposer(
            self._comparer, self._sections, self._least(least), {**rules, **TRAITS}, titles, zipf
        )
        return found

    def plain_near(self, words: tuple[str, ...], most: int) -> Sequence[int]:
        """The numbers of the nearest forms by the plain rules, which `normalize.native.lookup` follows."""
        whole = "".join(words)
        found = self._like_whole(whole)
        if len(words) > 1:
            for number, alike in self._like_words(words).items():
                found[number] = max(alike, found.get(number, 0.0))
        if len(found) <= most:
            return list(found)
        wholes = {number: self._words.whole(number) for number in found}
        looks = process.extract(whole, wholes, scorer=OSA.normalized_similarity, limit=None)
        glance = {number: found[number] + alike for _, alike, number in looks}
        # Of equal ones, the first found.
        return nlargest(most, found, key=glance.__getitem__)

    def _like_whole(self, whole: str) -> dict[int, float]:
        """Forms whose joined words sound like this → how much."""
        found: dict[int, float] = {}
        under = self._words.under
        for other, alike in self._similar.find(whole).items():
            for form in sorted((*under(other, WHOLE), *under(other, READ))):
                if alike > found.get(form, 0.0):
                    found[form] = alike
        return found

    def _like_words(self, words: Sequence[str]) -> dict[int, float]:
        """Forms of as many words that share two similar words with these folded ones, or one rare word → how much.

        The likeness is the mean of the two words; a single equal word counts as `LEAST_OF_A_PAIR`.
        """
        found: dict[int, float] = {}
        relation = in_form(len(words))
        for i, left in enumerate(words):
            for right in words[i + 1 :]:
                both = self._having(left, relation) & self._having(right, relation)
                near = self._similar.find(left), self._similar.find(right)
                for form in sorted(both):
                    if self.forms.size(form) == len(words):
                        own = self._words.of_form(form)
                        mean = sum(max(one.get(word, 0.0) for word in own) for one in near) / 2
                        if mean >= LEAST_OF_A_PAIR:
                            found[form] = mean
            for form in self._same(left):
                if self.forms.size(form) == len(words):
                    found[form] = max(found.get(form, 0.0), LEAST_OF_A_PAIR)
        return found

    def _find_having(self, word: str, relation: int) -> Set[int]:
        """Forms of several words, of so many as the relation says, that have a word like this folded one."""
        return self._words.having(self._similar.find(word), relation)

    def _find_same(self, word: str) -> Sequence[int]:
        """Forms of several words that have a word which sounds the same as this; none if there are too many."""
        same = [other for other, alike in self._similar.find(word).items() if alike == 1.0]
        forms = dict.fromkeys(chain.from_iterable(self._words.under(other, each) for other in same for each in IN))
        return tuple(forms) if len(forms) <= _MOST_FORMS_OF_A_WORD else ()

    def forms_of(self, entity: str, origins: Sequence[Origin] = COMPARED) -> Sequence[Form]:
        """The forms of an entity, given by id, that mentions are compared with; only those of some origins."""
        number = self.number[entity]
        return () if number < 0 else self.forms.of(number, origins)

    def like(self, entities: Sequence[str], pivots: tuple[str, ...], least: LeastAsked) -> LikeWords:
        """A function that finds the forms of given entities that may be like a mention.

        Args:
            entities: their ids.
            pivots: the languages that mentions may have passed through.
            least: forms that are less alike may be left out, and so may entities without any other.
        """
        comparer, native, asked = self._comparer, ears(pivots), self._least_asked(least)
        numbers = tuple(map(self.number.__getitem__, entities))

        def like(words: tuple[str, ...]) -> Sequence[tuple[str, Sequence[Compared]]]:
            found = comparer.like_enough(numbers, words, native, asked) if comparer and native else None
            if found is None:
                return [(entity, [(form, None) for form in self.forms_of(entity)]) for entity in entities]
            return [(entities[place], self._compared(near)) for place, near in found]

        return like

    def _compared(self, near: Iterable[tuple[int, _Alike | None]]) -> Sequence[Compared]:
        """The forms with these numbers, as far as mentions are compared with them."""
        compared = [each for each in near if self.forms.is_of(each[0], COMPARED)]
        return [(self.forms[number], alike and Likeness(*alike)) for number, alike in compared]

    def natives(self, lang: str | None) -> Natives:
        """The native names in a language, or in all languages."""
        if lang not in self._natives:
            # Imported here, since only texts with a source need it.
            from normalize.match.native_names.indexed import Natives

            self._natives[lang] = Natives(self._sections, self._entities, lang)
        return self._natives[lang]

    def entity(self, id: str) -> Entity:
        """The entity with an id."""
        return self._entities[id]

    def office(self, entity: Entity) -> Mapping[str, str]:
        """The words of an entity's office or nature; see `office`."""
        return self._offices(entity.id)

    def printed(self, entity: Entity) -> Mapping[tuple[str, ...], str]:
        """How other languages print the names of an entity; see `printed_words`."""
        return self._printed(entity.id)

    def given_words(self, entity: Entity) -> Set[str]:
        """The words of the given names of a person; see `given_words`."""
        return self._given(entity.id)

    def _found(self, key: str) -> tuple[Sequence[Form], Sequence[Listed]] | None:
        right = self._words.of(key, ACCEPTED)
        if key.endswith("s"):
            right += self._words.of(key[:-1], ACCEPTED)
        listed = self._listed(key)
        return (tuple(map(self.forms.__getitem__, right)), listed) if right or listed else None

    def _short(self, key: str) -> tuple[Form, ...]:
        return tuple(map(self.forms.__getitem__, self._words.of(key, SHORT)))

    def _called(self, key: str) -> tuple[str, ...]:
        return tuple([self._entities.id(self.forms.bearer(number)) for number in self._words.of(key, SHORT)])

    def _goes_on(self, word: str) -> bool:
        return self._words.goes_on(word) or (word.endswith("s") and self._words.goes_on(word[:-1]))

    def _listed(self, key: str) -> tuple[Listed, ...]:
        found: list[Listed] = []
        for number in dict.fromkeys(self._words.of(key, LISTED)):
            entity, expected = self._entities.numbered(number), self._expected.of(number)
            ways = (listed_of(entity, self._spelling), expected_of(entity, expected, self._spelling))
            found += next(filter(None, ([each for each in way if " ".join(each.words) == key] for way in ways)), [])
        return tuple(found)
