"""Whether anything around a part of a name says whose it is."""

from __future__ import annotations

import pytest

from normalize.built import read as built
from normalize.match.candidates.candidate import Candidate
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import Mention, read
from normalize.match.evidence.context.context import Context, countries, standing
from normalize.match.evidence.context.silence import observe_in_part, observe_silence
from normalize.match.evidence.context.surroundings import observe_surroundings
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.match.screening.doubtful import Doubtful
from normalize.match.screening.hopes import Hopes
from normalize.match.weights import Seen
from tests.normalize.match.prospects import every_prospect

INDEX = Index(built("starter"))
CANDIDATES = Candidates(INDEX)
HOPES = Hopes(CANDIDATES, CANDIDATES.of, every_prospect)

# label, text, mention, how little says whose it is
SILENT = [
    ("its bearer in full", "Hulusi Akar spoke. Then Akal left.", "akal", []),
    ("his office", "The defense minister came. Akal left.", "akal", []),
    ("his country", "In Turkey it rained. Akal left.", "akal", []),
    ("a whole name", "Hulusi Akal left.", "hulusi akal", []),
    ("another spelling beside his office", "The defense minister Aghar left.", "aghar", []),
    ("another spelling in his country", "In Turkey it rained. Aghar left.", "aghar", ["little speaks for it"]),
    ("nothing", "Akal scored twice.", "akal", ["nothing speaks for it"]),
    ("a whole name in his office", "Hulusi Akal, a minister, left.", "hulusi akal", []),
    ("a whole name in no office", "Hulusi Akal, a farmer, left.", "hulusi akal", ["nothing speaks for it"]),
]


# label, text, mention, whether the source has him in full, whether it leaves open who is meant
IN_PART = [
    ("his office", "The defense minister came. Akal left.", "akal", False, False),
    ("in full elsewhere in the source", "Akal scored twice.", "akal", True, False),
    ("in full elsewhere in the text", "Hulusi Akar spoke. Then Akal left.", "akal", False, False),
    ("a whole name", "Hulusi Akal left.", "hulusi akal", False, False),
    ("a given name in full elsewhere", "Hulusi Akar spoke. Then Hulusy left.", "hulusy", False, False),
    ("his country alone", "In Turkey it rained. Akal left.", "akal", False, True),
    ("a given name beside his office", "The defense minister Hulusy left.", "hulusy", False, True),
    ("nothing", "Akal scored twice.", "akal", False, True),
]


def values_of(seen: list[Seen]) -> dict[str, float]:
    return {name: value for name, value, _ in seen}


def seen_of_akar(text: str, words: str) -> tuple[Context, Mention, Candidate, list[Seen]]:
    document = read(text)
    right = recognise(document, INDEX).right
    context = Context(document, INDEX, standing(right), countries(right), ())
    (doubt,) = [d for d in Doubtful(document, HOPES, right).worthy() if " ".join(d.mention.words) == words]
    (akar,) = [c for c in doubt.likely if c.entity.name == "Hulusi Akar"]
    return context, doubt.mention, akar, list(observe_surroundings(context, doubt.mention, akar))


@pytest.mark.parametrize(("label", "text", "words", "silent"), SILENT, ids=[case[0] for case in SILENT])
def test_a_surname_alone_is_a_stranger_s_as_well(label: str, text: str, words: str, silent: list[str]) -> None:
    context, mention, akar, seen = seen_of_akar(text, words)
    assert [name for name, *_ in observe_silence(context, mention, akar, values_of(seen))] == silent


@pytest.mark.parametrize(("label", "text", "words", "known", "left_open"), IN_PART, ids=[case[0] for case in IN_PART])
def test_a_part_in_the_source_may_be_of_anybody(
    label: str, text: str, words: str, known: bool, left_open: bool
) -> None:
    *_, akar, seen = seen_of_akar(text, words)
    assert bool(list(observe_in_part(akar, known, False, values_of(seen).keys()))) is left_open


def test_a_part_that_the_source_has_in_the_same_letters_is_rather_that_of_somebody_else() -> None:
    *_, akar, seen = seen_of_akar("In Turkey it rained. Akal left.", "akal")
    ((_, other, _),), ((_, same, _),) = (
        observe_in_part(akar, False, copied, values_of(seen).keys()) for copied in (False, True)
    )
    assert same > other > 0
