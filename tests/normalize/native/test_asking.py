"""What is compiled finds the mentions of a line that its source may ask for as the plain module does."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normalize.match.beside.alignment import Alignment
from normalize.match.beside.asked import Asked, by_line
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.recognise import places_of, recognise
from normalize.match.screening.hopes import Hopes
from normalize.match.source.source import read_source
from normalize.native import asking
from tests.normalize.match.entities import ALL
from tests.normalize.match.prospects import every_prospect

pytestmark = pytest.mark.skipif(asking is None, reason="nothing is compiled")

INDEX = Index(ALL)
CANDIDATES = Candidates(INDEX)
HOPES = Hopes(CANDIDATES, CANDIDATES.of, every_prospect)
_WORDS = "Akar Akal Aka Hulusi Huluzi Chavushoru Lighthizer Zanzibar said the O'Karlson Jäger led".split()
TEXTS = st.lists(st.sampled_from([*_WORDS, *["\n"] * 4, "-", ",", "Иван"]), max_size=24)
SOURCES = st.lists(
    st.sampled_from(["阿卡尔", "胡卢西·阿卡尔", "莱特希泽", "说", "恰武什奥卢", *["\n"] * 4]), max_size=12
)


def _asked(text: str, source: str) -> Asked:
    document = read(text)
    right = recognise(document, INDEX).right
    beside = read_source(source, document, INDEX, "zh")
    return Asked(
        document, HOPES, right, Alignment(document, beside, places_of(document, INDEX, right, beside.everywhere.keys()))
    )


@given(TEXTS.map(" ".join), SOURCES.map("".join))
@example("Hulusi Akal - led Aka\nHuluzi Akar", "胡卢西·阿卡尔\n说")
@example("Hulusi Akal\nAka", "胡卢西·阿卡尔")
@example("Hulusi Akar and Akal", "胡卢西·阿卡尔阿卡尔说阿卡尔")
def test_the_same_mentions_may_be_whom_a_source_names(text: str, source: str) -> None:
    found, other = _asked(text, source), _asked(text, source)
    assert found._asker is not None
    may_be, others = found._beside_names
    plain = [other.plain_beside(line, begun) for line, begun in by_line(other._parted[1], other.document.lines).items()]
    assert list(may_be) == [mention for named, _ in plain for mention in named]
    assert list(others) == [each for _, hopeful in plain for each in hopeful]
    for line in found._runs_in:
        lacking = found._alignment.missing(line)
        for entity in ("hulusi-akar", "lighthizer", "nobody"):
            about = found._asker.line(found._runs_in[line], lacking).about(entity, CANDIDATES.numbers((entity,)))
            assert [tuple(each) for each in other.plain_about(line, entity)] == about


def test_what_stands_at_each_token_must_be_told() -> None:
    asked = _asked("Akal spoke", "阿卡尔")
    with pytest.raises(ValueError, match="each token"):
        asking.Asker(asked.document.tokens, b"", bool, 6, True, {}, {}, bool, {})
    assert asked._asker is not None
    with pytest.raises(IndexError):
        asked._asker.beside([(0, 9, 9)], (), frozenset())
