"""Which entities a mention may stand for, and how alike their names are. Context plays no part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING

from gazetteer import Entity
from normalize.kept import Kept, put
from normalize.match.candidates.candidate import Candidate, Drafted, as_read
from normalize.match.index import Index, Least, LeastAsked, LikeWords
from normalize.match.names.form import Form, folded, spelt_words
from normalize.match.names.names_alike import Likeness, compare
from normalize.match.native_names.signs import translates
from normalize.native import ears
from normalize.text.english import zipf
from normalize.text.lists.titles import TITLES
from normalize.text.pivots import pivots_of

if TYPE_CHECKING:
    from normalize.native.proposing import Proposed

FEWEST_LETTERS = 4
"""A mention with fewer letters resembles too many names."""

EVERYDAY = 4.5
"""From this Zipf frequency on, a single word is everyday English and no garble: After, Garden, Terms."""

FEWEST_LETTERS_ASKED = 3
"""The fewest letters where the source text names a certain entity."""

_MOST_LETTERS_ASKED = 64
"""No garbled name has a longer word, and to compare it with every name of a line takes long."""

ORDINARY = 3.5
"""From this Zipf frequency on, a word may be a dictionary's translation of another: Truth, Pearl, Handsome."""

MOST_CANDIDATES = 14
_LEAST_ASKED = LeastAsked(unlike=0.5, beside_same=0.35)
_AS_MUCH = 0.05
"""Likenesses that differ by no more than this count as equal."""

_EVERYWHERE = 5.7
"""From this Zipf frequency on, a word that is not in a name is no garble of one of its words: The, This, At."""

_MOST_KNOWN, _MOST_MADE, _MOST_ONLY = 1 << 15, 1 << 13, 1 << 16
_MOST_ASKED, _MOST_AMONG = 1 << 12, 1 << 16
_MOST_COMPARED = 36
_LEAST = Least(as_many=0.55, joined=0.75, read=0.72, word=0.35, turned_word=0.5)
"""Words that are also in another order must be more alike: Alaghchi Bazaar is no Araghchi Abbas."""

RULES = {
    "most_compared": _MOST_COMPARED,
    "most_candidates": MOST_CANDIDATES,
    "everywhere": _EVERYWHERE,
    "as_much": _AS_MUCH,
    "fewest_letters": FEWEST_LETTERS,
    "everyday": EVERYDAY,
}
"""Passed to the compiled code."""


class Candidates:
    """Finds the candidates of mentions; each distinct mention is worked out once.

    Args:
        index: the names.
        language: code of the language texts were translated from; None allows for the confusions of any language.

    Attributes:
        language: as given.
        ears: compares words as that language hears them; None where not compiled.
        proposer: proposes candidates as numbers; None where not compiled.
        known: folded words of a mention → its candidates as numbers; None where not all are known as such.
        proposed: `known` as a function.
        asked: folded words of a mention and entity ids → its candidates among these entities; see `among`.
        of: folded words of a mention → its candidates.
    """

    def __init__(self, index: Index, language: str | None = None) -> None:
        self.language, self._index, self._pivots = language, index, pivots_of(language)
        self.ears = ears(self._pivots)
        self.proposer = index.proposer(_LEAST, RULES, TITLES)
        self.known = Kept(self._proposed, _MOST_KNOWN)
        self.proposed = self.known.__getitem__
        self.of = lru_cache(maxsize=_MOST_MADE)(self._of)
        self._like = Kept(self._comparer, _MOST_ASKED)
        self.asked = Kept(self._find_among, _MOST_AMONG)
        self._only: dict[tuple[tuple[str, ...], str], tuple[Candidate, ...]] = {}

    def _proposed(self, words: tuple[str, ...]) -> Proposed | None:
        """The candidates as numbers; None where not compiled, or where not all are known as such."""
        if self.proposer is None or self.ears is None:
            return None
        return self.proposer.nobody if _says_nothing(words) else self.proposer.of(words, self.ears)

    def _of(self, words: tuple[str, ...]) -> tuple[Candidate, ...]:
        if _says_nothing(words):
            return ()
        proposed = self.proposed(words)
        if proposed is not None:
            return tuple([Drafted(proposed, place, self._index.forms) for place in range(len(proposed))])
        near = self._index.near(words, _MOST_COMPARED, self._pivots, _LEAST)
        found = [(self._index.forms[number], alike) for number, alike in near]
        latin = (self._in_latin(words, candidate) for candidate in best(words, found, self._pivots))
        return _as_heard([candidate for candidate in latin if candidate])

    def propose(self, words: tuple[str, ...]) -> bool:
        """Whether a mention has any candidate."""
        proposed = self.proposed(words)
        return len(self.of(words) if proposed is None else proposed) > 0

    def may_be_whole(self, words: tuple[str, ...], least: float) -> bool:
        """Whether a mention may be the whole name of a person, with every word at least `least` alike."""
        proposed = self.proposed(words)
        return proposed is None or proposed.may_be_whole(least)

    def propose_any(self, words: tuple[str, ...], entities: Set[int]) -> bool:
        """Whether any of some entities, given by number, is a candidate for a mention."""
        proposed = self.proposed(words)
        if proposed is not None:
            return proposed.any_of(entities)
        return not entities.isdisjoint(self.numbers(candidate.entity.id for candidate in self.of(words)))

    def numbers(self, entities: Iterable[str]) -> Set[int]:
        """The numbers of entities given by id."""
        return frozenset(map(self._index.number.__getitem__, entities))

    def _in_latin(self, words: tuple[str, ...], candidate: Candidate) -> Candidate | None:
        """Give a candidate found only by a reading the canonical form, or another form as much like the mention.

        None if writing that would drop a word that matters, or change a title.
        """
        if candidate.latin:
            return candidate
        written = candidate.form.written
        spelt = spelt_words(written)
        canonical = Form(candidate.entity, "native", folded(spelt), written, (), candidate.form.lang)
        alike, form = compare(words, canonical, self._pivots), canonical
        if written == candidate.entity.name:
            others = self._index.forms_of(candidate.entity.id, ("name", "alias"))
            nearest, other = max(
                ((compare(words, f, self._pivots), f) for f in others),
                key=lambda pair: pair[0].alike,
                default=(alike, form),
            )
            if nearest.alike >= candidate.native - _AS_MUCH:
                alike, form = nearest, other
        if not comparable(words, form.words) or _parts_a_letter(words, form, alike) or _changes_a_title(words, alike):
            return None
        return Candidate(as_read(form), alike, candidate.native, candidate.reading)

    def among(self, words: tuple[str, ...], entities: Iterable[str]) -> Sequence[Candidate]:
        """The candidates among some entities, given by id, even those hardly alike."""
        return self.asked[words, tuple(entities)]

    def _comparer(self, entities: tuple[str, ...]) -> LikeWords:
        return self._index.like(entities, self._pivots, _LEAST_ASKED)

    def _find_among(self, asked: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[Candidate, ...]:
        words, entities = asked
        if sum(map(len, words)) < FEWEST_LETTERS_ASKED or max(map(len, words)) > _MOST_LETTERS_ASKED:
            return ()
        found: list[Candidate] = []
        for entity, forms in self._like[entities](words):
            only = self._only.get((words, entity))
            if only is None:
                nearest = self._nearest_form(words, forms)
                only = put(self._only, (words, entity), (nearest,) if nearest else (), _MOST_ONLY)
            found += only
        return tuple(found)

    def _nearest_form(self, words: tuple[str, ...], forms: Iterable[tuple[Form, Likeness | None]]) -> Candidate | None:
        """The entity as a candidate by its best matching form; None if no form has anything in common."""
        found: Candidate | None = None
        for form, known in forms:
            if not comparable(words, form.words) and not _translated_by_signs(words, form):
                continue
            alike = known or compare(words, form, self._pivots)
            if (
                not _asked_enough(words, form, alike)
                or _changes_a_title(words, alike)
                or _drops_a_name(words, form, alike)
            ):
                continue
            if _half_translated(words, form) or not _loses_a_word(words, form, alike, self._pivots):
                candidate = better(None, form, alike)
                if found is None or candidate.alike > found.alike:
                    found = candidate
        return self._in_latin(words, found) if found else None


def _says_nothing(words: tuple[str, ...]) -> bool:
    """Whether a mention resembles too many names, or is an everyday word."""
    letters = "".join(words)
    if len(letters) < FEWEST_LETTERS or letters.isdigit():
        return True
    return len(words) == 1 and zipf(words[0]) >= EVERYDAY


def _as_heard(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Drop forms of an entity that fit much worse than its native name read aloud."""
    heard = {c.entity.id: c.native - _AS_MUCH for c in candidates if c.read}
    return tuple([c for c in candidates if c.alike >= heard.get(c.entity.id, 0.0)])


def best(
    words: tuple[str, ...], found: Iterable[tuple[Form, Likeness | None]], pivots: tuple[str, ...]
) -> Sequence[Candidate]:
    """The candidates among some forms, the most alike first, at most `MOST_CANDIDATES`.

    Empty if the mention is a name in another word order, which is right too.

    Args:
        words: the folded words of a mention.
        found: forms it may be, each with its likeness if that is known.
        pivots: the languages the text may have passed through.
    """
    best: dict[tuple[str, str], Candidate] = {}
    for form, known in found:
        if comparable(words, form.words):
            alike = known or compare(words, form, pivots)
            if alike.swapped and not alike.changed and form.origin != "native":
                return ()
            if _alike_enough(words, form, alike) and not _loses_a_word(words, form, alike, pivots):
                key = form.entity.id, form.written
                best[key] = better(best.get(key), form, alike)
    return tuple(sorted(best.values(), key=lambda c: (-c.alike, *_prior(c.entity)))[:MOST_CANDIDATES])


def comparable(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two names differ in spelling, not in figures, nor only by words that one of them lacks."""
    if any(w.isdigit() for w in (*words, *others)):
        return [w for w in words if w.isdigit()] == [w for w in others if w.isdigit()]
    if len(words) == len(others):
        return all(len(w) <= 2 or zipf(w) < _EVERYWHERE for w in words if w not in others)
    lost = set(words) - set(others)
    if any(len(word) == 1 for word in lost) and len(words) > len(others):
        # An initial is not part of a garbled word: Abbas M. Alaghchi.
        return False
    return bool(lost) and not set(others) <= set(words) and all(zipf(w) < _EVERYWHERE for w in lost)


def _loses_a_word(words: tuple[str, ...], form: Form, alike: Likeness, pivots: tuple[str, ...]) -> bool:
    """Whether a longer mention fits a form better without its first or last word, which would be dropped."""
    if _parts_a_letter(words, form, alike):
        return True
    if not alike.joined or len(words) <= len(form.words):
        return False
    return any(compare(part, form, pivots).alike > alike.alike for part in (words[1:], words[:-1]))


def _drops_a_name(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    """Whether a short form would replace several words that it hardly resembles: Happy Hariri."""
    return form.short and len(words) > len(form.words) and alike.alike < _LEAST.joined


def _half_translated(words: tuple[str, ...], form: Form) -> bool:
    """Whether the words that the name of a body lacks are ordinary ones, of a translation in more words."""
    other = [word for word in words if word not in form.words]
    return form.entity.kind != "person" and 0 < len(other) < len(words) and all(zipf(w) >= ORDINARY for w in other)


def _translated_by_signs(words: tuple[str, ...], form: Form) -> bool:
    """Whether all words that the name of a body lacks are what characters of its native name mean.

    It does not matter how common they are, or that the press omits them: Purple Rain Storm for 紫雨风暴, Purple Storm.
    """
    other = [word for word in words if word not in form.words]
    if form.entity.kind == "person" or not 0 < len(other) < len(words) or any(map(str.isdigit, (*words, *form.words))):
        return False
    natives = ((native, lang) for lang, natives in form.entity.names.items() for native in natives)
    return any(all(map(translates, other, repeat(native), repeat(lang))) for native, lang in natives)


def _parts_a_letter(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    """Whether a word would be split before its last letter: Tornados is no Tornado-S."""
    letter = form.words[-1]
    return alike.joined and len(letter) == 1 and words[-1].endswith(letter) and len(words[-1]) > 1


def _alike_enough(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    if form.origin == "native":
        return alike.heard >= _LEAST.read
    least = _LEAST.as_many if len(words) == len(form.words) else _LEAST.joined
    return alike.alike >= least and _every_word(words, alike)


def _asked_enough(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    """`_alike_enough` where the source names the entity of the form."""
    least = _LEAST_ASKED.unlike if len(alike.changed) == len(words) else _LEAST_ASKED.beside_same
    return (alike.heard if form.origin == "native" else alike.alike) >= least


def _every_word(words: tuple[str, ...], alike: Likeness) -> bool:
    """Whether every word has its counterpart; if the words are swapped, a closer one."""
    least = _LEAST.turned_word if alike.swapped else _LEAST.word
    return alike.weakest >= least and not _changes_a_title(words, alike)


def _changes_a_title(words: tuple[str, ...], alike: Likeness) -> bool:
    """Whether a title, which is not part of a name, would be changed."""
    return any(words[i] in TITLES for i in alike.changed)


def _prior(entity: Entity) -> tuple[int, int, str]:
    """Sort key: of names equally alike, the better known comes first."""
    return (entity.rank or 1 << 30, -(entity.population or 0), entity.id)


def better(so_far: Candidate | None, form: Form, alike: Likeness) -> Candidate:
    """A candidate with the better of the forms it has and another one."""
    if form.origin == "native":
        if so_far is None:
            return Candidate(form, None, alike.heard, form)
        if alike.heard > so_far.native:
            return Candidate(so_far.form, so_far.latin, alike.heard, form)
        return so_far
    if so_far is None or so_far.latin is None:
        return Candidate(form, alike, so_far.native if so_far else 0.0, so_far.reading if so_far else None)
    if alike.alike > so_far.latin.alike:
        return Candidate(form, alike, so_far.native, so_far.reading)
    return so_far
