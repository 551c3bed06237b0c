"""Which mentions of a document are judged, and how often."""

from __future__ import annotations

from collections import Counter
from unittest.mock import patch

import pytest

from normalize import decide
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.native import glancing
from normalize.options import PRESETS
from tests.normalize.match.entities import ALL

INDEX = Index(ALL)
CANDIDATES = Candidates(INDEX)


def judged(text: str) -> Counter[str]:
    """How often each mention of a text is judged by what it is like."""
    document, times, judge_alike = read(text), Counter[str](), decide.judge_alike

    def spied(context, doubt, *rest):
        times[" ".join(doubt.mention.words)] += 1
        return judge_alike(context, doubt, *rest)

    with patch("normalize.decide.judge_alike", spied):
        decide.judge(document, INDEX, CANDIDATES, PRESETS["standard"], recognise(document, INDEX), None, 0.45)
    return times


@pytest.mark.skipif(glancing is None, reason="nothing is compiled")
def test_what_stands_already_is_not_looked_at_once_it_is_known() -> None:
    text = "The defense minister Akar left Turkey."
    judged(text)
    assert judged(text)["akar"] == 0


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Hulusi Akal, the Turkish minister, spoke.", {"hulusi akal": 1}),
        ("Hulusi Akal, the Turkish minister, spoke. The minister Agar left.", {"hulusi akal": 1, "agar": 2}),
    ],
    ids=["alone", "with his surname"],
)
def test_who_is_sure_is_judged_again_only_elsewhere(text: str, times: dict[str, int]) -> None:
    found = judged(text)
    assert {words: found[words] for words in times} == times
