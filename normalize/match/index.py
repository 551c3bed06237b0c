"""The names of a gazetteer, arranged to be looked up by what stands in a text. Built once, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from gazetteer import Calque, Entity, Garble
from normalize.match.forms import Form, folded, forms, spelt_words, turned, written
from normalize.match.natives import Natives
from normalize.match.persons import surname
from normalize.match.similar import SimilarWords
from normalize.options import Options, Spelling
from normalize.text.folding import american, fold
from normalize.text.pivots import pivots_of


@dataclass(frozen=True, slots=True)
class Listed:
    """A wrong form that the gazetteer lists for an entity.

    Attributes:
        entity: whose wrong form it is.
        wrong: the entry in the gazetteer.
        words: its folded words, to look for.
        spelt: the same in their own case.
        written: what to write instead.
    """

    entity: Entity
    wrong: Garble | Calque
    words: tuple[str, ...]
    spelt: tuple[str, ...]
    written: str

    @property
    def fix(self) -> bool:
        """Whether the gazetteer lets it be rewritten without asking."""
        return self.entity.fix and (not isinstance(self.wrong, Calque) or self.wrong.fix)


class Index:
    """Everything the matcher asks about names.

    Attributes:
        entities: all of them.
        accepted: joined folded words → the forms that are right as they stand.
        short: joined folded words → parts of persons' names (surname, given name).
        listed: joined folded words → listed garbles and calques.
        longest: folded first word → most words in an accepted or listed form that starts with it.
        name_words: every folded word of a Latin form.
        forms: what a mention may be compared with; the lookups below give places in this list.
        pivots: the languages that names may have passed through.
    """

    def __init__(self, entities: Iterable[Entity], options: Options | None = None) -> None:
        self.accepted: Mapping[str, Sequence[Form]]
        self.short: Mapping[str, Sequence[Form]]
        self.listed: Mapping[str, Sequence[Listed]]
        self.forms: list[Form] = []
        accepted: dict[str, list[Form]] = defaultdict(list)
        short: dict[str, list[Form]] = defaultdict(list)
        listed: dict[str, list[Listed]] = defaultdict(list)
        longest: dict[str, int] = defaultdict(int)
        name_words: set[str] = set()
        by_word: dict[str, list[int]] = defaultdict(list)
        by_whole: dict[str, list[int]] = defaultdict(list)
        by_entity: dict[str, list[int]] = defaultdict(list)
        spelling = options.spelling if options else "english"
        self.entities = tuple(entities)
        self.pivots = pivots_of(options.source_language if options else None)
        for entity in self.entities:
            for wrong in _listed(entity, spelling):
                listed[" ".join(wrong.words)].append(wrong)
                longest[wrong.words[0]] = max(longest[wrong.words[0]], len(wrong.words))
            for form in turned(entity):
                accepted[" ".join(form.words)].append(form)
                longest[form.words[0]] = max(longest[form.words[0]], len(form.words))
            for form in forms(entity, spelling):
                if form.spelt:
                    name_words.update(form.words)
                    key = " ".join(form.words)
                    (short if form.short else accepted)[key].append(form)
                    if not form.short:
                        longest[form.words[0]] = max(longest[form.words[0]], len(form.words))
                if form.origin not in ("demonym", "other"):
                    by_whole["".join(form.words)].append(len(self.forms))
                    for place in range(len(form.words)):
                        for word in form.choices(place):
                            if len(form.words) > 1:
                                by_word[word].append(len(self.forms))
                            elif word != form.words[0]:
                                by_whole[word].append(len(self.forms))
                    by_entity[entity.id].append(len(self.forms))
                    self.forms.append(form)
        self.accepted, self.short, self.listed = accepted, short, listed
        self.longest, self.name_words = longest, name_words
        self._by_word, self._by_whole, self._by_entity = by_word, by_whole, by_entity
        self._natives: dict[str | None, Natives] = {}
        self._similar = SimilarWords(dict.fromkeys((*by_word, *by_whole)))
        self._like_word = lru_cache(maxsize=1 << 15)(self._find_like_word)
        self._offices: dict[str, Mapping[str, str]] = {}

    def like_word(self, word: str) -> Mapping[int, float]:
        """Forms of several words of which one is like this folded word → how much."""
        return self._like_word(word)

    def like_whole(self, whole: str) -> dict[int, float]:
        """Forms whose words, written together, are like this → how much."""
        found: dict[int, float] = {}
        for other, alike in self._similar.find(whole).items():
            for form in self._by_whole.get(other, ()):
                if alike > found.get(form, 0.0):
                    found[form] = alike
        return found

    def _find_like_word(self, word: str) -> Mapping[int, float]:
        found: dict[int, float] = {}
        for other, alike in self._similar.find(word).items():
            for form in self._by_word.get(other, ()):
                if alike > found.get(form, 0.0):
                    found[form] = alike
        return found

    def forms_of(self, entity: str) -> Sequence[Form]:
        """The forms of an entity, given by its id."""
        return [self.forms[number] for number in self._by_entity.get(entity, ())]

    def natives(self, lang: str | None) -> Natives:
        """The native names in a language, or in all; arranged when they are first asked for."""
        if lang not in self._natives:
            self._natives[lang] = Natives(self.entities, lang)
        return self._natives[lang]

    def office(self, entity: Entity) -> Mapping[str, str]:
        """The words of an entity's office or nature; see `office`."""
        if entity.id not in self._offices:
            self._offices[entity.id] = office(entity)
        return self._offices[entity.id]


# What stands in most descriptions says nothing about whom is meant.
_EMPTY_WORDS = frozenset(
    "a an and at by for from former his her in its of on or since the to until was with politician "
    "diplomat city official figure person country former deputy capital".split()
)


def office(entity: Entity) -> Mapping[str, str]:
    """The words whose standing near by speaks for an entity: folded word → the word as a person would write it.

    >>> sorted(office(Entity("a", "Hulusi Akar", "person", description="Minister of Defence, 2018-2023")))
    ['defense', 'minister']
    """
    own = {*folded(spelt_words(entity.name)), *folded(spelt_words(entity.country))}
    found = {}
    for word in spelt_words(entity.description):
        key = american(fold(word))
        if key and not key.isdigit() and key not in _EMPTY_WORDS and key not in own:
            found[key] = word
    return found


def _listed(entity: Entity, spelling: Spelling) -> Iterator[Listed]:
    wrong_forms: tuple[Garble | Calque, ...] = (*entity.garbles, *entity.calques)
    for wrong in wrong_forms:
        spelt = spelt_words(wrong.text)
        words = folded(spelt)
        if words:
            yield Listed(entity, wrong, words, spelt, _written(entity, wrong, spelling))


def _written(entity: Entity, wrong: Garble | Calque, spelling: Spelling) -> str:
    """What a listed form is repaired to: a person's family name where it is a single word, else the whole name."""
    if isinstance(wrong, Calque) and wrong.write:
        return wrong.write
    short = surname(entity) if entity.kind == "person" and len(wrong.text.split()) == 1 else ""
    return written(entity, short or entity.name, spelling)
