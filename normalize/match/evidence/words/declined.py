"""Names inflected in a language of their country, as a machine may leave them or make them itself: Tuska."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalize.match.candidates.candidate import Candidate
from normalize.match.evidence.words.wording import differing, in_own_case, of_the_other_sex, only_longer
from normalize.match.weights import Seen, Weights
from normalize.text.languages.endings import ending_pair

OWN_CASE = "case of its language"


@lru_cache(maxsize=1 << 14)
def case_of(words: tuple[str, ...], candidate: Candidate) -> Seen | None:
    """Evidence that the words that differ are inflected in a language of the name's country; None if they are not."""
    if not in_own_case(words, candidate) or any(of_the_other_sex(words, candidate)):
        return None
    pairs = differing(words, candidate)
    if len(words) == 1 and only_longer(words, candidate.form.words):
        # Many villages are called after somebody: Lavrove.
        return None
    return OWN_CASE, 1.0, f"{ending_pair(*pairs[0])}, as in {candidate.entity.country}"


def most_of_case(words: tuple[str, ...], candidate: Candidate, model: Weights) -> float:
    """The most log odds that `case_of` adds."""
    return model.most([OWN_CASE]) if case_of(words, candidate) else 0.0


def observe_case(words: tuple[str, ...], candidate: Candidate, spoken_of: bool) -> Iterator[Seen]:
    """`case_of`, if other words of the name are right or the document speaks of the candidate otherwise.

    Args:
        words: the words of a mention.
        candidate: the candidate.
        spoken_of: whether anything but its country speaks of it.
    """
    case = case_of(words, candidate)
    if case and (spoken_of or (candidate.latin and len(candidate.latin.changed) < len(words))):
        yield case
