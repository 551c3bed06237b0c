"""Names in a case of a language of their country: a machine leaves it on them, and so do words of its own: Tuska."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalize.match.candidate import Candidate
from normalize.match.weights import Seen, Weights
from normalize.match.wording import differing, in_own_case, of_the_other_sex, only_longer
from normalize.text.endings import ending_pair

OWN_CASE = "case of its language"


@lru_cache(maxsize=1 << 14)
def case_of(words: tuple[str, ...], candidate: Candidate) -> Seen | None:
    """That what differs in some words is another case of a name in a language of its country, if it is."""
    if not in_own_case(words, candidate) or any(of_the_other_sex(words, candidate)):
        return None
    pairs = differing(words, candidate)
    if len(pairs) == len(words) and only_longer(words, candidate.form.words):
        # Many a village is called after somebody: Lavrove.
        return None
    return OWN_CASE, 1.0, f"{ending_pair(*pairs[0])}, as in {candidate.entity.country}"


def most_of_case(words: tuple[str, ...], candidate: Candidate, model: Weights) -> float:
    """The most log odds that this adds."""
    return model.most([OWN_CASE]) if case_of(words, candidate) else 0.0


def observe_case(words: tuple[str, ...], candidate: Candidate, spoken_of: bool) -> Iterator[Seen]:
    """The same where other words of the name stand as they should, or the document speaks of it otherwise.

    Args:
        words: those of a mention.
        candidate: whom it may name.
        spoken_of: whether anything but its country speaks of it.
    """
    case = case_of(words, candidate)
    if case and (spoken_of or (candidate.latin and len(candidate.latin.changed) < len(words))):
        yield case
