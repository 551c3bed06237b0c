"""What distinct mentions may come to in whatever document, worked out once for each."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from normalize.kept import Kept
from normalize.match.candidate import Candidate, Drafted
from normalize.match.candidates import Candidates
from normalize.match.company import Company
from normalize.match.context import LIKE_A_GIVEN_NAME
from normalize.match.document import spans
from normalize.match.forms import is_acronym
from normalize.match.weights import Seen, Weights
from normalize.native import remembered

if TYPE_CHECKING:
    from normalize.native.glancing import Outlook

MOST_OF_A_RUN = 12
"""So many words in a row are kept with what they come to."""

_MOST_KEPT = 1 << 17
_MOST_ASKED = 1 << 14
_NOBODY: frozenset[str] = frozenset()

_FEWEST_PEOPLE, _LAST_RANK = 2_000_000, 2_000
"""How many live at the least in a place, and where a person stands at the last in fame, that is often in the news."""


class Alone(NamedTuple):
    """What a candidate comes to by likeness.

    Attributes:
        odds: its log odds by that alone.
        most: the most that any document makes of these.
        rival: that another candidate is as much alike, if one is.
        another: that a word of it is of another name, if one is.
        against: the log odds that the rival adds.
        case: the most log odds that it adds that it may be another case.
        written: what it would write.
        stands: whether that stands already, or another spelling of it that is accepted.
    """

    odds: float
    most: float
    rival: Sequence[Seen]
    another: Sequence[Seen]
    against: float
    case: float
    written: str
    stands: bool


@dataclass(frozen=True, eq=False)
class Prospect:
    """A candidate of which some document may make something, as far as is seen at a glance.

    Attributes:
        candidate: the candidate.
        model: the weights that it is weighed with.
        odds: its log odds by likeness alone are no more than this.
        most: no document makes more of these than this.
        company: the most that what stands around adds, thing by thing.
        weigh: tells what it comes to by likeness, which takes longer; None if no document makes enough of that.
    """

    candidate: Candidate
    model: Weights
    odds: float
    most: float
    company: Company
    weigh: Callable[[], Alone | None]

    @cached_property
    def place(self) -> int:
        """Where it stands among the candidates of its mention, if these are numbers, else -1."""
        return self.candidate.place if isinstance(self.candidate, Drafted) else -1

    @cached_property
    def alone(self) -> Alone | None:
        """What it comes to by likeness, worked out when it is first asked for: few come so far in any document."""
        return self.weigh()


Prospects = Callable[[tuple[str, ...], Sequence[Candidate], Sequence[Candidate]], Sequence[Prospect]]
"""Folded words, whom they may stand for, and those of them whom a source asks for → those of which some document may
make something as far as is seen at a glance, and all that are asked for, in order."""


class Hope:
    """What some words come to in some document; candidates are made of numbers when they are first asked for.

    Args:
        words: folded words.
        candidates: who is proposed.
        prospects: those of whom some document makes something.
        outlook: the same as numbers, where no source names any of them, if it is known.
    """

    def __init__(
        self, words: tuple[str, ...], candidates: Candidates, prospects: Prospects, outlook: Outlook | None
    ) -> None:
        self._words, self._candidates, self._prospects, self.outlook = words, candidates, prospects, outlook

    @cached_property
    def likely(self) -> Sequence[Candidate]:
        """Whom they may stand for."""
        return self._candidates.of(self._words)

    @cached_property
    def spoken(self) -> Sequence[Candidate]:
        """The same where they are not all in capitals: no acronyms but those that stand."""
        return spoken(self.likely)

    @cached_property
    def known(self) -> Sequence[Prospect]:
        """Those of the latter of which some document makes something."""
        return self._prospects(self._words, self.spoken, ())


InRun = Sequence[tuple[int, int, tuple[str, ...], Hope]]
"""From which word of a run to which a mention may come to something, its words, and what that may be."""


def _unknown(_: tuple[str, ...]) -> None:
    """Of no words it is known what they may come to."""


Among = Callable[[tuple[str, ...], tuple[int, ...], int, int, Mapping[tuple[str, ...], Hope | None]], InRun]
"""The words of a run, the places of right names among them, at which of its words as bits a mention may begin and with
which it may end, and what mentions may come to → those that may come to something."""


def mentions(
    words: tuple[str, ...], right: tuple[int, ...], begins: int, ends: int, known: Mapping[tuple[str, ...], Hope | None]
) -> InRun:
    """The mentions in a run that may come to something: from which of its words to which, these, and what that may be.

    Args:
        words: the folded words of a run.
        right: the places of those that are right names by themselves, and so no mentions.
        begins: with which of them a mention may begin, as bits.
        ends: with which of them it may end, as bits.
        known: mentions → what they may come to, None if that is nothing.
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
        candidates: who is proposed.
        hopeful: whether some document may make something of what some words are like, as far as is seen at a glance.
        prospects: of whom of them that is.
        outlook: what they may come to where no source names them, as numbers; None if it is not known.
        among: finds the mentions in a run that may come to something, as `mentions` does.

    Attributes:
        every: folded words → what they may come to; None if nothing is like them.
        of: the same; None if no document makes anything of them.
        in_run: the words of capitalised tokens in a row, no two of them parted by a hyphen → which mentions among
            them may come to something.
        alone: a word → whether anything is in a run of it alone.
        in_stretch: the words of a run, the places of those that are right names by themselves, and as bits at which
            a mention may begin, and behind which it may end → the same.
        wholes: folded words → ids of the people whose whole name they may be.
        wholes_in_run: words as for `in_run` → from which of them to which a mention of several may be the whole name
            of somebody, and its words.
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
        self.every = Kept(self._every, _MOST_KEPT)
        self.in_run = Kept(self._in_run, _MOST_KEPT)
        self.alone = remembered(Kept(lambda word: bool(self.in_run[word,]), _MOST_KEPT))
        self.in_stretch: Kept[tuple[tuple[str, ...], tuple[int, ...], int, int], InRun] = Kept(
            lambda asked: self._in_run(*asked), _MOST_KEPT
        )
        self.wholes = Kept(self._wholes, _MOST_KEPT)
        self.wholes_in_run = Kept(self._wholes_in_run, _MOST_KEPT)

    def known(
        self, words: tuple[str, ...], likely: Sequence[Candidate], asked: Container[str] = ()
    ) -> Sequence[Prospect]:
        """Of whom some words may stand for, those of whom some document may make something.

        Args:
            words: folded words.
            likely: whom they may stand for.
            asked: ids of entities that a source asks for, of whom anything may be made.
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
    """The most alike candidate among others that would write something else and may as well be meant.

    What is hardly ever in the news is not, nor whose given name alone it would be where this one has more to it.
    """
    id, written, given = candidate.entity_id, candidate.form.written, candidate.origin == "given"
    by_likeness = sorted(others, key=lambda c: -c.alike)
    meant = (c for c in by_likeness if c.entity_id != id and _is_in_the_news(c) and (given or c.origin != "given"))
    # What another one would write is read last: few others come so far.
    return next((c for c in meant if c.form.written != written), None)


def _is_in_the_news(candidate: Candidate) -> bool:
    """Whether an entity of a long list is known well enough; a name without figures was listed for its own sake."""
    rank, population = candidate.fame
    if population is not None:
        return population >= _FEWEST_PEOPLE
    return rank is None or rank <= _LAST_RANK


def spoken(likely: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Of what a mention is like that is not all in capitals, what it may stand for: Nadu is no NATO."""
    return tuple([candidate for candidate in likely if not candidate.acronym or _keeps_acronyms(candidate)])


def _keeps_acronyms(candidate: Candidate) -> bool:
    """Whether a mention has the acronyms of a name, and another word differs: Merano CC for Melano CC."""
    latin, spelt = candidate.latin, candidate.form.spelt
    if latin is None or latin.joined or latin.swapped:
        return False
    return bool(latin.changed) and not any(is_acronym(spelt[place]) for place in latin.changed)


def is_whole(candidate: Candidate) -> bool:
    """Whether a candidate is the whole name of a person, each word of which is like one of the mention."""
    whole = candidate.kind == "person" and candidate.whole
    return whole and candidate.latin is not None and candidate.latin.weakest >= LIKE_A_GIVEN_NAME
