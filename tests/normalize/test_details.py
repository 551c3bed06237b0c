"""Details of evidence: what the rules word, reports read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from normalize import details
from normalize.details import Detail

EVERY = [each for each in vars(details).values() if isinstance(each, Detail)] + list(details.OFFICES.values())
WORDS = some.text("Aak é{}.", min_size=1)


@pytest.mark.parametrize("detail", EVERY, ids=lambda detail: detail.worded)
@given(words=some.lists(WORDS, min_size=2, max_size=2))
def test_the_words_that_a_detail_is_about_are_read_back(detail: Detail, words: list[str]) -> None:
    those = tuple(words[: detail.worded.count("{}")])
    assert detail.words(detail.of(*those)) == those


@pytest.mark.parametrize("detail", EVERY, ids=lambda detail: detail.worded)
def test_nothing_is_read_from_other_words(detail: Detail) -> None:
    assert detail.words("the moon is full") == ()
