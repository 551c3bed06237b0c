"""Which entities a mention may stand for, and how alike their names are. Knows no context."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING

from gazetteer import Entity
from normalize.kept import Kept, put
from normalize.match.candidate import Candidate, Drafted, as_read
from normalize.match.forms import Form, folded, spelt_words
from normalize.match.index import Index, Least, LeastAsked, LikeWords
from normalize.match.likeness import Likeness, compare
from normalize.match.persons import TITLES
from normalize.match.signs import translates
from normalize.native import ears
from normalize.text.english import zipf
from normalize.text.pivots import pivots_of

if TYPE_CHECKING:
    from normalize.native.proposing import Proposed

FEWEST_LETTERS = 4
"""A mention with fewer letters is like too many names."""

EVERYDAY = 4.5
"""From this Zipf frequency on, a single word is an everyday word of English and no garble: After, Garden, Terms."""

FEWEST_LETTERS_ASKED = 3
"""The same where the source text asks for a certain name."""

ORDINARY = 3.5
"""From this Zipf frequency on, a word is what a dictionary gives for another: Truth, Pearl, Handsome."""

MOST_CANDIDATES = 14
_LEAST_ASKED = LeastAsked(unlike=0.5, beside_same=0.35)
_AS_MUCH = 0.05
"""By how little a likeness may be less than another and still be as much."""

_EVERYWHERE = 5.7
"""From this Zipf frequency on, a word that a name does not have is no part of its garble: The, This, At."""

_MOST_KEPT = 1 << 17
_MOST_ASKED, _MOST_AMONG = 1 << 12, 1 << 16
_MOST_COMPARED = 36
_LEAST = Least(as_many=0.55, joined=0.75, read=0.72, word=0.35, turned_word=0.5)
"""Words that stand in another order as well say more by each: Alaghchi Bazaar is no Araghchi Abbas."""

RULES = {
    "most_compared": _MOST_COMPARED,
    "most_candidates": MOST_CANDIDATES,
    "everywhere": _EVERYWHERE,
    "as_much": _AS_MUCH,
    "fewest_letters": FEWEST_LETTERS,
    "everyday": EVERYDAY,
}
"""For what is compiled."""


class Candidates:
    """Looks up candidates; each distinct mention is worked out once.

    Args:
        index: the names.
        language: that texts were translated from, as a code; None tries what any of them confuses.

    Attributes:
        language: as given.
        ears: what compares words as that language hears them; None where it is not compiled.
        proposer: what proposes them as numbers; None where it is not compiled.
        known: the folded words of a mention → its candidates as numbers; None where one is not known so.
        proposed: the same, to be called.
        asked: the folded words of a mention and ids of entities → its candidates among these, as `among` gives them.
        of: the folded words of a mention → its candidates.
    """

    def __init__(self, index: Index, language: str | None = None) -> None:
        self.language, self._index, self._pivots = language, index, pivots_of(language)
        self.ears = ears(self._pivots)
        self.proposer = index.proposer(_LEAST, RULES, TITLES)
        self.known = Kept(self._proposed, _MOST_KEPT)
        self.proposed = self.known.__getitem__
        self.of = lru_cache(maxsize=_MOST_KEPT)(self._of)
        self._like = Kept(self._comparer, _MOST_ASKED)
        self.asked = Kept(self._find_among, _MOST_AMONG)
        self._only: dict[tuple[tuple[str, ...], str], tuple[Candidate, ...]] = {}

    def _proposed(self, words: tuple[str, ...]) -> Proposed | None:
        """The candidates as numbers; None where that is not compiled, or where one is not known there."""
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
        """Whether anybody is proposed for a mention."""
        proposed = self.proposed(words)
        return len(self.of(words) if proposed is None else proposed) > 0

    def may_be_whole(self, words: tuple[str, ...], least: float) -> bool:
        """Whether a mention may be the whole name of a person, each word of which is as much alike at least."""
        proposed = self.proposed(words)
        return proposed is None or proposed.may_be_whole(least)

    def propose_any(self, words: tuple[str, ...], entities: Set[int]) -> bool:
        """Whether any of some entities, given by their numbers, is proposed for a mention."""
        proposed = self.proposed(words)
        if proposed is not None:
            return proposed.any_of(entities)
        return not entities.isdisjoint(self.numbers(candidate.entity.id for candidate in self.of(words)))

    def numbers(self, entities: Iterable[str]) -> Set[int]:
        """The numbers of some entities, given by their ids."""
        return frozenset(map(self._index.number.__getitem__, entities))

    def _in_latin(self, words: tuple[str, ...], candidate: Candidate) -> Candidate | None:
        """A candidate found by a reading alone, as the canonical form, or another that is as much like the mention.

        None if writing it would drop a word that matters, or a title.
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
        """The candidates among some entities, given by their ids, however little they are alike."""
        return self.asked[words, tuple(entities)]

    def _comparer(self, entities: tuple[str, ...]) -> LikeWords:
        return self._index.like(entities, self._pivots, _LEAST_ASKED)

    def _find_among(self, asked: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[Candidate, ...]:
        words, entities = asked
        if sum(map(len, words)) < FEWEST_LETTERS_ASKED:
            return ()
        found: list[Candidate] = []
        for entity, forms in self._like[entities](words):
            only = self._only.get((words, entity))
            if only is None:
                nearest = self._nearest_form(words, forms)
                only = put(self._only, (words, entity), (nearest,) if nearest else (), _MOST_KEPT)
            found += only
        return tuple(found)

    def _nearest_form(self, words: tuple[str, ...], forms: Iterable[tuple[Form, Likeness | None]]) -> Candidate | None:
        """An entity as a candidate by whichever of its forms fits best; None if they have nothing in common."""
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
    """Whether a mention is like too many names, or an everyday word."""
    letters = "".join(words)
    if len(letters) < FEWEST_LETTERS or letters.isdigit():
        return True
    return len(words) == 1 and zipf(words[0]) >= EVERYDAY


def _as_heard(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Without other forms of an entity whose native name, read aloud, fits much better than they do."""
    heard = {c.entity.id: c.native - _AS_MUCH for c in candidates if c.read}
    return tuple([c for c in candidates if c.alike >= heard.get(c.entity.id, 0.0)])


def best(
    words: tuple[str, ...], found: Iterable[tuple[Form, Likeness | None]], pivots: tuple[str, ...]
) -> Sequence[Candidate]:
    """The candidates among some forms, the most alike first, at most `MOST_CANDIDATES`.

    None for a name whose words stand in another order, which is as right.

    Args:
        words: the folded words of a mention.
        found: forms that it may be, with how much they are alike, if that is known.
        pivots: the languages it may have passed through.
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
    """Whether two names differ in how words are spelt: not in figures, nor only in words that one of them lacks."""
    if any(w.isdigit() for w in (*words, *others)):
        return [w for w in words if w.isdigit()] == [w for w in others if w.isdigit()]
    if len(words) == len(others):
        return all(len(w) <= 2 or zipf(w) < _EVERYWHERE for w in words if w not in others)
    lost = set(words) - set(others)
    if any(len(word) == 1 for word in lost) and len(words) > len(others):
        # An initial is no part of a garbled word: Abbas M. Alaghchi.
        return False
    return bool(lost) and not set(others) <= set(words) and all(zipf(w) < _EVERYWHERE for w in lost)


def _loses_a_word(words: tuple[str, ...], form: Form, alike: Likeness, pivots: tuple[str, ...]) -> bool:
    """Whether a mention of more words than a form fits better without its first or its last: it would be dropped."""
    if _parts_a_letter(words, form, alike):
        return True
    if not alike.joined or len(words) <= len(form.words):
        return False
    return any(compare(part, form, pivots).alike > alike.alike for part in (words[1:], words[:-1]))


def _drops_a_name(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    """Whether a part of a name would be all that is left of more words that it is hardly like: Happy Hariri."""
    return form.short and len(words) > len(form.words) and alike.alike < _LEAST.joined


def _half_translated(words: tuple[str, ...], form: Form) -> bool:
    """Whether what a name of a body does not have is ordinary words, of which it may be a translation in more words."""
    other = [word for word in words if word not in form.words]
    return form.entity.kind != "person" and 0 < len(other) < len(words) and all(zipf(w) >= ORDINARY for w in other)


def _translated_by_signs(words: tuple[str, ...], form: Form) -> bool:
    """Whether all that a name of a body does not have is what signs of its native name mean.

    However common that is, and though the press leaves it out: Purple Rain Storm for 紫雨风暴, Purple Storm.
    """
    other = [word for word in words if word not in form.words]
    if form.entity.kind == "person" or not 0 < len(other) < len(words) or any(map(str.isdigit, (*words, *form.words))):
        return False
    natives = ((native, lang) for lang, natives in form.entity.names.items() for native in natives)
    return any(all(map(translates, other, repeat(native), repeat(lang))) for native, lang in natives)


def _parts_a_letter(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    """Whether a word would be parted before its last letter: Tornados is no Tornado-S."""
    letter = form.words[-1]
    return alike.joined and len(letter) == 1 and words[-1].endswith(letter) and len(words[-1]) > 1


def _alike_enough(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    if form.origin == "native":
        return alike.heard >= _LEAST.read
    least = _LEAST.as_many if len(words) == len(form.words) else _LEAST.joined
    return alike.alike >= least and _every_word(words, alike)


def _asked_enough(words: tuple[str, ...], form: Form, alike: Likeness) -> bool:
    """The same where the source asks for the entity of a form."""
    least = _LEAST_ASKED.unlike if len(alike.changed) == len(words) else _LEAST_ASKED.beside_same
    return (alike.heard if form.origin == "native" else alike.alike) >= least


def _every_word(words: tuple[str, ...], alike: Likeness) -> bool:
    """Whether every word has its counterpart, in another order surely."""
    least = _LEAST.turned_word if alike.swapped else _LEAST.word
    return alike.weakest >= least and not _changes_a_title(words, alike)


def _changes_a_title(words: tuple[str, ...], alike: Likeness) -> bool:
    """Whether a title would be changed, which is no part of a name."""
    return any(words[i] in TITLES for i in alike.changed)


def _prior(entity: Entity) -> tuple[int, int, str]:
    """Of names equally alike, the better known comes first."""
    return (entity.rank or 1 << 30, -(entity.population or 0), entity.id)


def better(so_far: Candidate | None, form: Form, alike: Likeness) -> Candidate:
    """A candidate with the better of the forms it has and of another one."""
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
