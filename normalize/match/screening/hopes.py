"""What each distinct mention may come to in any document, worked out once.

A mention comes to something if one of its candidates reaches the score that is needed there to be listed.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from normalize.kept import Kept
from normalize.match.candidates.candidate import Candidate, Drafted
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import spans
from normalize.match.evidence.context.neighbour_names import LIKE_A_GIVEN_NAME
from normalize.match.names.form import is_acronym
from normalize.match.screening.surroundings_bounds import Bounds
from normalize.match.weights import Seen, Weights
from normalize.native import remembered

if TYPE_CHECKING:
    from normalize.native.glancing import Outlook

MOST_OF_A_RUN = 12
"""Results are cached for runs of at most this many words."""

_MOST_KEPT, _MOST_RUNS, _MOST_HOPES = 1 << 17, 1 << 16, 1 << 14
"""By how much memory they take: hopes, and runs with right names beside them, take ten times as much as a mention that
comes to nothing."""
_MOST_ASKED = 1 << 11
_NOBODY: frozenset[str] = frozenset()

_FEWEST_PEOPLE, _LAST_RANK = 2_000_000, 2_000
"""The least population of a place, and the last rank of fame of a person, that is often in the news."""


class Alone(NamedTuple):
    """What a candidate scores by likeness alone.

    Attributes:
        odds: its log odds by likeness alone.
        most: the most log odds it can reach in any document.
        another: the evidence that a word belongs to another name, if any.
        case: the most log odds added if the mention may be an inflected form.
        written: what it would write.
        stands: whether the mention is already that, or another accepted spelling of it.
        rival: the evidence that another candidate is as much alike, if any.
        against: the log odds that the rival adds.
    """

    odds: float
    most: float
    another: Sequence[Seen]
    case: float
    written: str
    stands: bool
    rival: Sequence[Seen] = ()
    against: float = 0.0


@dataclass(frozen=True, eq=False)
class Prospect:
    """A candidate that may reach the needed score in some document, judged by cheap bounds.

    Attributes:
        candidate: the candidate.
        model: the weights for it.
        odds: upper bound of its log odds by likeness alone.
        most: upper bound of its log odds in any document.
        bounds: the most log odds that its surroundings add, by kind.
        weigh: computes the exact likeness score, which is slow; None if that is too low for any document.
    """

    candidate: Candidate
    model: Weights
    odds: float
    most: float
    bounds: Bounds
    weigh: Callable[[], Alone | None]

    @cached_property
    def place(self) -> int:
        """Its index among the candidates of the mention if these are numbers, else -1."""
        return self.candidate.place if isinstance(self.candidate, Drafted) else -1

    @cached_property
    def alone(self) -> Alone | None:
        """The exact likeness score, computed on first access, as few candidates need it."""
        return self.weigh()


Prospects = Callable[[tuple[str, ...], Sequence[Candidate], Sequence[Candidate]], Sequence[Prospect]]
"""Folded words, their candidates, and those of them that the source names → the candidates that may reach the needed
score in some document by cheap bounds, and all that the source names, in order."""


class Hope:
    """What a mention may come to in some document; candidates are built on first access.

    Args:
        words: folded words.
        candidates: proposes entities.
        prospects: finds the candidates that may reach the needed score in some document.
        outlook: the same as numbers, if the source names none of them; None if unknown.
    """

    def __init__(
        self, words: tuple[str, ...], candidates: Candidates, prospects: Prospects, outlook: Outlook | None
    ) -> None:
        self._words, self._candidates, self._prospects, self.outlook = words, candidates, prospects, outlook

    @cached_property
    def likely(self) -> Sequence[Candidate]:
        """The candidates of the words."""
        return self._candidates.of(self._words)

    @cached_property
    def spoken(self) -> Sequence[Candidate]:
        """The candidates if the words are not all in capitals: no acronyms, unless they stand in the mention."""
        return spoken(self.likely)

    @cached_property
    def known(self) -> Sequence[Prospect]:
        """Those of `spoken` that may reach the needed score in some document."""
        return self._prospects(self._words, self.spoken, ())


InRun = Sequence[tuple[int, int, tuple[str, ...], Hope]]
"""The mentions of a run that may come to something: first word, end, folded words, and what they may come to."""


def _unknown(_: tuple[str, ...]) -> None:
    """The default outlook: unknown."""


Among = Callable[[tuple[str, ...], tuple[int, ...], int, int, Mapping[tuple[str, ...], Hope | None]], InRun]
"""The words of a run, the places of right names in it, bits for the words where a mention may begin and where it may
end, and what each mention may come to → the mentions that may come to something."""


def mentions(
    words: tuple[str, ...], right: tuple[int, ...], begins: int, ends: int, known: Mapping[tuple[str, ...], Hope | None]
) -> InRun:
    """The mentions in a run that may come to something: first word, end, folded words, and what they may come to.

    Args:
        words: the folded words of a run.
        right: the places of words that are right names by themselves, and so no mentions.
        begins: the words that a mention may begin with, as bits.
        ends: the words that a mention may end with, as bits.
        known: mentions → what they may come to, None if nothing.
    """
    places = (
        (first, last)
        for first, last in spans(len(words))
        if (last - first > 1 or first not in right) and begins >> first & 1 and ends >> last - 1 & 1
    )
    every = ((first, last, words[first:last]) for first, last in places)
    return tuple([(first, last, part, hope) for first, last, part in every if (hope := known[part])])


class Hopes:
    """What mentions may come to, by their folded words.

    Args:
        candidates: proposes entities.
        hopeful: whether words may reach the needed score in some document by likeness, judged by cheap bounds.
        prospects: for which candidates this is so.
        outlook: the same as numbers, if the source names none of them; None if unknown.
        among: finds the mentions in a run that may come to something; see `mentions`.

    Attributes:
        every: folded words → what they may come to; None if they have no candidate.
        of: the same; None also if no document can make anything of them.
        in_run: words of consecutive capitalised tokens without hyphens between them → the mentions among them that may
            come to something.
        alone: word → whether `in_run` finds anything in a run of this word only.
        in_stretch: words of a run, the places of right names among them, and bits for where a mention may begin and
            end → the mentions that may come to something.
        wholes: folded words → ids of the people whose whole name they may be.
        wholes_in_run: words as for `in_run` → the mentions of several words that may be somebody's whole name: first
            word, end, folded words.
    """

    def __init__(
        self,
        candidates: Candidates,
        hopeful: Callable[[tuple[str, ...]], bool],
        prospects: Prospects,
        outlook: Callable[[tuple[str, ...]], Outlook | None] = _unknown,
        among: Among = mentions,
    ) -> None:
        self.candidates, self._hopeful, self._prospects, self._outlook = candidates, hopeful, prospects, outlook
        self._among = among
        self._asked = lru_cache(maxsize=_MOST_ASKED)(prospects)
        self.of = Kept(self._of, _MOST_KEPT)
        self.every = Kept(self._every, _MOST_HOPES)
        self.in_run = Kept(self._in_run, _MOST_RUNS)
        self.alone = remembered(Kept(lambda word: bool(self.in_run[word,]), _MOST_KEPT))
        self.in_stretch: Kept[tuple[tuple[str, ...], tuple[int, ...], int, int], InRun] = Kept(
            lambda asked: self._in_run(*asked), _MOST_HOPES
        )
        self.wholes = Kept(self._wholes, _MOST_KEPT)
        self.wholes_in_run = Kept(self._wholes_in_run, _MOST_RUNS)

    def known(
        self, words: tuple[str, ...], likely: Sequence[Candidate], asked: Container[str] = ()
    ) -> Sequence[Prospect]:
        """The candidates that may reach the needed score in some document.

        Args:
            words: folded words.
            likely: their candidates.
            asked: ids of entities that the source names; for these any score is possible.
        """
        named = [candidate for candidate in likely if candidate.entity_id in asked] if asked else []
        hope = self.every.get(words)
        if hope and likely is hope.spoken and not named:
            return hope.known
        return self._asked(words, tuple(likely), tuple(named))

    def _of(self, words: tuple[str, ...]) -> Hope | None:
        return self.every[words] if self._hopeful(words) else None

    def _every(self, words: tuple[str, ...]) -> Hope | None:
        if not self.candidates.propose(words):
            return None
        return Hope(words, self.candidates, self._prospects, self._outlook(words))

    def _in_run(self, words: tuple[str, ...], right: tuple[int, ...] = (), begins: int = -1, ends: int = -1) -> InRun:
        return self._among(words, right, begins, ends, self.of)

    def _wholes_in_run(self, words: tuple[str, ...]) -> Sequence[tuple[int, int, tuple[str, ...]]]:
        several = [(first, last, words[first:last]) for first, last in spans(len(words)) if last - first > 1]
        return tuple([each for each in several if self.wholes[each[2]]])

    def _wholes(self, words: tuple[str, ...]) -> Set[str]:
        if not self.candidates.may_be_whole(words, LIKE_A_GIVEN_NAME):
            return _NOBODY
        return frozenset([each.entity_id for each in self.candidates.of(words) if is_whole(each)]) or _NOBODY


def rival(candidate: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """The most alike other candidate that may be meant instead and would write something else.

    Entities hardly ever in the news do not count, nor people by their given name alone, unless the candidate itself is
    only a given name.
    """
    id, written, given = candidate.entity_id, candidate.form.written, candidate.origin == "given"
    by_likeness = sorted(others, key=lambda c: -c.alike)
    meant = (c for c in by_likeness if c.entity_id != id and _is_in_the_news(c) and (given or c.origin != "given"))
    # What others would write is compared last, since few get that far.
    return next((c for c in meant if c.form.written != written), None)


def _is_in_the_news(candidate: Candidate) -> bool:
    """Whether an entity from a long list is well known; one without rank or population was listed for its own sake."""
    rank, population = candidate.fame
    if population is not None:
        return population >= _FEWEST_PEOPLE
    return rank is None or rank <= _LAST_RANK


def spoken(likely: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Leave out acronyms, which a mention not all in capitals cannot be (Nadu is no NATO), unless it keeps them."""
    return tuple([candidate for candidate in likely if not candidate.acronym or _keeps_acronyms(candidate)])


def _keeps_acronyms(candidate: Candidate) -> bool:
    """Whether a mention keeps the acronyms of a name and differs in another word: Merano CC for Melano CC."""
    latin, spelt = candidate.latin, candidate.form.spelt
    if latin is None or latin.joined or latin.swapped:
        return False
    return bool(latin.changed) and not any(is_acronym(spelt[place]) for place in latin.changed)


def is_whole(candidate: Candidate) -> bool:
    """Whether a candidate is the whole name of a person, each word of which resembles its word of the mention."""
    whole = candidate.kind == "person" and candidate.whole
    return whole and candidate.latin is not None and candidate.latin.weakest >= LIKE_A_GIVEN_NAME
