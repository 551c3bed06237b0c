"""Texts of very many lines, judged in parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Entity, Gazetteer
from normalize import Normalizer
from normalize.parts import LINES_IN_VIEW, LINES_OF_A_PART, Stretch, clear_of, in_view, stretches
from normalize.result import Change
from normalize.text.protected import merged

NAMES = [
    Entity("akar", "Hulusi Akar", "person", "Turkish Minister of Defence", "Turkey", names={"zh": ("胡卢西·阿卡尔",)}),
    Entity("turkey", "Turkey", "place"),
]
NORMALIZER = Normalizer(Gazetteer.of(NAMES))
FILLER = "Nothing of note happened on that day.\n"
FULL, SHORT = "Turkish Defence Minister Hulusi Akar spoke.\n", "Later Akkar left.\n"


def change(start: int, end: int) -> Change:
    return Change(start, end, "x" * (end - start), "y", "", "", "garble", 1.0, ())


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("nothing", ""),
        ("a line", "Akal\n"),
        ("as many lines as a part has, the last not ended", "Akal\n" * (LINES_OF_A_PART - 1) + "Akal"),
        ("one line without end", "Akal " * 10 * LINES_OF_A_PART),
    ],
)
def test_short_texts_are_judged_as_one(label: str, text: str) -> None:
    assert list(stretches(text, None, [])) == [Stretch(text, None, [])]
    part = in_view(None, Stretch(text), None, 0)
    assert (part.text, part.begin, part.end, part.above) == (text, 0, len(text), 0)


def test_a_source_that_is_not_at_hand_line_for_line_keeps_a_text_whole() -> None:
    text = "Akal\n" * 3 * LINES_OF_A_PART
    assert list(stretches(text, "阿卡尔\n", [])) == [Stretch(text, "阿卡尔\n", [])]


@given(
    st.lists(st.sampled_from(["Akal said\n", "\n", " \r\n", "a\r\n"]), max_size=60), st.integers(1, 60), st.booleans()
)
def test_stretches_are_the_text(some: list[str], times: int, ended: bool) -> None:
    text = "".join(some * times) + ("" if ended else "Akal")
    found = list(stretches(text, text, []))
    assert "".join(one.text for one in found) == text
    at = 0
    for before, stretch, behind in zip([None, *found[:-1]], found, [*found[1:], None], strict=True):
        part = in_view(before, stretch, behind, text.count("\n", 0, at))
        shift = at - part.begin
        assert text[shift : shift + len(part.text)] == part.text == part.source
        assert part.text[part.begin : part.end] == stretch.text
        assert part.above == text.count("\n", 0, shift)
        assert min(LINES_IN_VIEW, text.count("\n", 0, at)) == part.text.count("\n", 0, part.begin)
        at += len(stretch.text)


@given(st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 3_000)), max_size=6))
def test_what_is_hidden_is_so_in_the_stretches(ends: list[tuple[int, int]]) -> None:
    text = "a\n" * 3 * LINES_OF_A_PART
    hidden = merged((2 * min(each), 2 * max(each)) for each in ends)
    found, at = set(), 0
    for stretch in stretches(text, None, hidden):
        found |= {at + i for start, end in stretch.hidden for i in range(start, end)}
        at += len(stretch.text)
    assert found == {i for start, end in hidden for i in range(start, end)}


def test_a_stretch_ends_behind_an_empty_line_where_there_is_one() -> None:
    article = FILLER * 299 + "\n"
    ends = [one.text.endswith("\n\n") for one in stretches(article * 20, None, [])]
    assert all(ends)
    assert len(ends) > 5


@pytest.mark.parametrize(
    ("label", "full", "short"),
    [
        ("the name in the part before", LINES_OF_A_PART - 2, LINES_OF_A_PART + 2),
        ("the name in the part behind", LINES_OF_A_PART + 2, LINES_OF_A_PART - 2),
    ],
)
def test_what_stands_beyond_a_cut_is_seen(label: str, full: int, short: int) -> None:
    lines = [FILLER] * 3 * LINES_OF_A_PART
    lines[full], lines[short] = FULL, SHORT
    result = NORMALIZER.explain("".join(lines))
    (made,) = result.changes
    assert (made.original, made.replacement) == ("Akkar", "Akar")
    assert result.undo() == "".join(lines)
    assert any(e.detail.endswith(f"named in full in line {full + 1}") for e in made.evidence)
    assert not NORMALIZER.explain(result.text).changes


def test_a_name_across_a_cut_is_repaired_once() -> None:
    lines = [FILLER] * 3 * LINES_OF_A_PART
    lines[LINES_OF_A_PART - 1], lines[LINES_OF_A_PART] = "Turkish Defence Minister Hulusi\n", "Akal spoke.\n"
    (made,) = NORMALIZER.explain("".join(lines)).changes
    assert (made.original, made.replacement) == ("Hulusi\nAkal", "Hulusi\nAkar")


def test_processes_share_the_parts_of_one_text() -> None:
    lines = [FILLER] * 2 * LINES_OF_A_PART
    lines[LINES_OF_A_PART - 2], lines[LINES_OF_A_PART + 2] = FULL, SHORT
    text = "".join(lines)
    assert len(NORMALIZER.explain(text).changes) == 1
    assert NORMALIZER.explain(text, jobs=2) == NORMALIZER.explain(text)


def test_each_part_is_read_beside_its_own_source() -> None:
    lines, source = [FILLER] * 3 * LINES_OF_A_PART, ["无\n"] * 3 * LINES_OF_A_PART
    place = 2 * LINES_OF_A_PART + LINES_IN_VIEW
    lines[place], source[place] = "Turkish minister Hulusi Akal spoke.\n", "胡卢西·阿卡尔说\n"
    (made,) = NORMALIZER.explain("".join(lines), "".join(source)).changes
    assert "in the source" in {e.name for e in made.evidence}


def test_a_region_that_begins_far_above_is_left_alone() -> None:
    hidden = "<!--\n" + FILLER * LINES_OF_A_PART + FULL.replace("Akar", "Akal") + "-->\n"
    assert not NORMALIZER.explain(hidden + FILLER * LINES_OF_A_PART).changes


@pytest.mark.parametrize(
    ("label", "starts", "spans", "kept"),
    [
        ("in a span", [(3, 5)], [(2, 9)], []),
        ("into a span", [(3, 5)], [(4, 9)], []),
        ("out of a span", [(3, 5)], [(1, 4)], []),
        ("beside spans", [(3, 5)], [(1, 3), (5, 9)], [(3, 5)]),
        ("into the one before", [(3, 6), (5, 8), (8, 9)], [], [(3, 6), (8, 9)]),
    ],
)
def test_what_runs_into_something_is_left_out(
    label: str, starts: list[tuple[int, int]], spans: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    assert [(c.start, c.end) for c in clear_of((change(*each) for each in starts), spans)] == kept
