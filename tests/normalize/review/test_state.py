"""What is kept of a review: whole lines alone count, and a cut one costs one answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import BadReview
from normalize.review import state
from normalize.review.session import WHATS, Decision


@pytest.fixture
def path(tmp_path: Path) -> str:
    return state.place(str(tmp_path / "run.jsonl"))


def test_nothing_is_kept_at_first(path: str) -> None:
    assert state.read(path) == {}
    state.mend(path)
    state.rewrite(path, {})
    assert not Path(path).exists()


@pytest.mark.parametrize("content", ["something else\n", '{"record": "file"}\n', '{"record": "review", "schema": 2}\n'])
def test_another_file_is_refused(path: str, content: str) -> None:
    Path(path).write_text(content)
    with pytest.raises(BadReview, match="line 1 was not written by a review; remove the file to start over"):
        state.read(path)


def test_the_last_answer_holds_and_can_be_taken_back(path: str) -> None:
    state.keep(path, "a.txt", "1", Decision("accept"))
    state.keep(path, "a.txt", "2", Decision("never"))
    state.keep(path, "a.txt", "1", Decision("accept", "Akar ↵"))
    state.keep(path, "a.txt", "2", None)
    assert state.read(path) == {("a.txt", "1"): Decision("accept", "Akar ↵")}


@given(cut=st.integers(0, 400))
def test_cut_anywhere(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    path = state.place(str(tmp_path_factory.mktemp("cut") / "run.jsonl"))
    for i in range(4):
        state.keep(path, "ä.txt", str(i), Decision("accept"))
    Path(path).write_bytes(Path(path).read_bytes()[:cut])
    before = state.read(path)
    assert list(before) == [("ä.txt", str(i)) for i in range(len(before))]
    state.mend(path)
    state.keep(path, "ä.txt", "last", Decision("reject"))
    assert state.read(path) == {**before, ("ä.txt", "last"): Decision("reject")}


@given(st.dictionaries(st.tuples(st.text(), st.text()), st.builds(Decision, st.sampled_from(WHATS), st.text())))
def test_what_is_written_anew_comes_back(
    tmp_path_factory: pytest.TempPathFactory, kept: dict[tuple[str, str], Decision]
) -> None:
    path = state.place(str(tmp_path_factory.mktemp("anew") / "run.jsonl"))
    state.rewrite(path, kept)
    assert state.read(path) == kept
