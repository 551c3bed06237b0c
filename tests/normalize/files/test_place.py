"""Changes placed in a file: only the words that differ, wherever something stands between them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.files.joined import Joined
from normalize.files.place import Places
from normalize.files.units import Piece, Unit
from normalize.lines import Lines
from normalize.result import Change, Evidence, redo


def places(written: str) -> tuple[Places, Joined, str]:
    """The places of a text in which ``|`` stands for what a reader does not see."""
    pieces, at = [], 0
    for part in written.split("|"):
        pieces += [Piece(part, at, at + len(part), "plain", str)] if part else []
        at += len(part) + 1
    joined = Joined([Unit("", pieces)])
    return Places(joined, written, Lines(written)), joined, written


def change(joined: Joined, original: str, replacement: str) -> Change:
    start = joined.text.index(original)
    return Change(start, start + len(original), original, replacement, "", "", "garble", 1.0, ())


@pytest.mark.parametrize(
    ("written", "original", "replacement", "told"),
    [
        ("Hulusi Akal", "Hulusi Akal", "Hulusi Akar", ("Hulusi Akal", "Hulusi Akar")),
        ("Hulusi |Akal", "Hulusi Akal", "Hulusi Akar", ("Akal", "Akar")),
        ("|Hulusi| |Akal| x", "Hulusi Akal", "Hulusi Akar", ("Akal", "Akar")),
        ("Hulusi |Ak", "Hulusi Ak", "Hulusi Akar", ("Ak", "Akar")),
        ("Hulusi |kar", "Hulusi kar", "Hulusi Akar", ("kar", "Akar")),
        ("Hulsi |Akar", "Hulsi Akar", "Hulusi Akar", ("Hulsi", "Hulusi")),
        ("Hulsi |A|kal", "Hulsi Akal", "Hulusi Akar", ("Hulsi |A|kal", "Hulusi |A|kar")),
        ("Wid|kof", "Widkof", "Witkoff", ("Wid|kof", "Wit|koff")),
        ("L|iberty", "Liberty", "Hurriyet", ("L|iberty", "H|urriyet")),
        ("ea|rthwork", "earthwork", "the side", ("ea|rthwork", "|the side")),
        ("a| |b", "a b", "ab", ("a| |b", "a||b")),
    ],
)
def test_told(written: str, original: str, replacement: str, told: tuple[str, str]) -> None:
    way, joined, _ = places(written)
    placed = way.change(change(joined, original, replacement))
    assert placed
    assert (placed.original, placed.replacement) == told


@given(st.text("ab |", min_size=1, max_size=12), st.text("abc ", min_size=1, max_size=8), st.data())
def test_placed_it_reads_as_it_should(written: str, new: str, data: st.DataObject) -> None:
    way, joined, text = places(written)
    if not joined.text:
        return
    start = data.draw(st.integers(0, len(joined.text) - 1))
    end = data.draw(st.integers(start + 1, len(joined.text)))
    wanted = Change(start, end, joined.text[start:end], new, "", "", "garble", 1.0, ())
    placed = way.change(wanted)
    assert placed
    assert 0 <= placed.start < placed.end <= len(text)
    after = redo(text, [placed])
    assert after.replace("|", "") == redo(joined.text, [wanted])
    assert after.count("|") == text.count("|")


@pytest.mark.parametrize(
    ("detail", "told"),
    [
        ("Hulusi Akar is named in full in line 1", "Hulusi Akar is named in full in line 3"),
        ("in line 1 it is surely Akar", "in line 3 it is surely Akar"),
        ("Hulusi Akal in line 1 is surely meant", "Hulusi Akal in line 3 is surely meant"),
        ("3 other names are left in the line", "3 other names are left in the line"),
    ],
)
def test_reasons_name_lines_of_the_file(detail: str, told: str) -> None:
    text = "<p\n\n>Akal"
    joined = Joined([Unit("", [Piece("Akal", 5, 9, "plain", str)])])
    found = replace(change(joined, "Akal", "Akar"), evidence=(Evidence("x", 1.0, 1.0, detail),))
    placed = Places(joined, text, Lines(text)).change(found)
    assert placed is not None
    assert [evidence.detail for evidence in placed.evidence] == [told]
