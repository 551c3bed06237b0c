"""What holds for any file: it reads as it was written, and a change is made where it was meant and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.files.bitext import po, tmx, toolkit, tsv
from normalize.files.bitext.bitext import Bitext
from normalize.files.encoding import Encoding
from normalize.files.joined import Joined
from normalize.files.place import Places
from normalize.lines import Lines
from normalize.result import Change, redo
from tests.normalize.files.bitext.files import LETTERS, Pairs, po_files, read_pairs, tmx_files, tsv_files

FORMATS = [
    pytest.param(tmx.read, tmx_files(), id="tmx"),
    pytest.param(po.read, po_files(), id="po"),
    pytest.param(tsv.read, tsv_files(), id="tsv"),
]
Read = Callable[[str, Encoding, str], Bitext]
Files = st.SearchStrategy[tuple[str, Pairs]]


@pytest.mark.parametrize(("read", "files"), FORMATS)
@given(data=st.data())
def test_reads_as_it_was_written(read: Read, files: Files, data: st.DataObject) -> None:
    text, pairs = data.draw(files)
    assert read_pairs(read(text, Encoding(), "a")) == pairs


@pytest.mark.parametrize(("read", "files"), FORMATS[:2])
@given(data=st.data())
def test_the_library_reads_the_same(read: Read, files: Files, data: st.DataObject) -> None:
    text, _ = data.draw(files)
    bitext = read(text, Encoding(), "a")
    theirs = toolkit.texts(text.encode(), bitext.kind, "a")
    assert [words.split() for words in theirs] == [words.split() for words in bitext.texts]


@pytest.mark.parametrize(("read", "files"), FORMATS)
@given(data=st.data())
def test_a_change_is_made_in_its_place_alone(read: Read, files: Files, data: st.DataObject) -> None:
    text, _ = data.draw(files.filter(lambda file: any(target for _, target in file[1])))
    units = read(text, Encoding(), "a").units
    joined = Joined(units)
    start = data.draw(st.integers(0, len(joined.text) - 1))
    end = data.draw(st.integers(start + 1, min(len(joined.text), start + 6)))
    original, new = joined.text[start:end], data.draw(st.text(LETTERS, min_size=1, max_size=6))
    change = Change(start, end, original, new, "", "", "garble", 1.0, ())
    placed = Places(joined, text, Lines(text)).change(change)
    if placed is None:
        return
    # The original of the change is checked by redo, so nothing outside its span can have changed.
    after = read(redo(text, [placed]), Encoding(), "a").units
    assert Joined(after).text == redo(joined.text, [change])
    assert [unit.source for unit in after] == [unit.source for unit in units]


@pytest.mark.parametrize(("read", "files"), FORMATS)
@given(data=st.data())
def test_a_letter_can_always_be_changed(read: Read, files: Files, data: st.DataObject) -> None:
    text, _ = data.draw(files.filter(lambda file: any(target for _, target in file[1])))
    joined = Joined(read(text, Encoding(), "a").units)
    letters = [i for i, letter in enumerate(joined.text) if letter.isalpha()]
    for i in letters:
        change = Change(i, i + 1, joined.text[i], "x", "", "", "garble", 1.0, ())
        placed = Places(joined, text, Lines(text)).change(change)
        assert placed is not None
        assert placed.replacement == "x"
