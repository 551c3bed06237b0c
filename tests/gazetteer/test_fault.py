"""How a fault reads, and how the exceptions behave."""

from __future__ import annotations

import pickle

import pytest

from gazetteer import Fault, GazetteerError, UnknownEntity

# label, line of the file, column, the two lines shown
SHOWN = [
    ("tab before", "\tkind: x", 8, "\tkind: x", "\t      ^"),
    ("wide letters before", "土: x", 4, "土: x", "    ^"),
    ("a mark that takes no place", "e\u0301: x", 5, "e\u0301: x", "   ^"),
    ("end of the line", "abc", 4, "abc", "   ^"),
    ("control character", "a\x1bb", 3, "a\ufffdb", "  ^"),
    ("long line", "a" * 100 + "X" + "b" * 100, 101, "…" + "a" * 60 + "X" + "b" * 39 + "…", " " * 61 + "^"),
]


@pytest.mark.parametrize(
    ("excerpt", "column", "line", "caret"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN]
)
def test_caret_stands_under_the_place(excerpt: str, column: int, line: str, caret: str) -> None:
    assert str(Fault("a.yaml", 3, column, excerpt, "bad")) == f"a.yaml:3:{column}: bad\n{line}\n{caret}"


def test_fault_of_a_whole_file_has_no_place() -> None:
    assert str(Fault("a.yaml", 0, 0, "", "gone", "another")) == "a.yaml: gone\nallowed: another"


def test_error_tells_all_faults() -> None:
    faults = [Fault("a", 0, 0, "", "first"), Fault("b", 0, 0, "", "second")]
    error = GazetteerError(faults)
    assert error.faults == tuple(faults)
    assert str(error) == "a: first\nb: second"
    assert pickle.loads(pickle.dumps(error)).faults == error.faults


def test_unknown_entity_is_a_key_error_with_a_hint() -> None:
    error = UnknownEntity("turkei", ["turkey"])
    assert isinstance(error, KeyError)
    assert str(error) == "the gazetteer has no entry with the id 'turkei'; did you mean 'turkey'?"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
