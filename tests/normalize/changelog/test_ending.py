"""How a log ends, wherever it was cut."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.changelog import Entry, LogFile, lines, read, record
from normalize.errors import BadLog, CutLog
from tests.normalize.changelog.texts import ENCODINGS, OPTIONS, results


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    encoding = draw(st.sampled_from(ENCODINGS))
    return record('a "b".txt', encoding, draw(results()), "digest", "0", OPTIONS)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "run.jsonl"


@settings(max_examples=150)
@given(st.lists(entries(), min_size=1, max_size=3), entries(), st.data())
def test_what_was_cut_is_taken_off_and_the_log_goes_on(
    log: Path, written: list[Entry], more: Entry, data: st.DataObject
) -> None:
    parts = [b"".join(lines(entry)) for entry in written]
    stands = b"".join(parts)
    cut = data.draw(st.integers(1, len(stands)))
    # After a power cut the last block of a file may be zeros.
    left = stands[:cut] + data.draw(st.sampled_from([b"", b"\0" * 40] if cut < len(stands) else [b""]))
    log.write_bytes(left)
    ends = list(accumulate(map(len, parts), initial=0))
    end = max(end for end in ends if end <= cut)
    if cut >= 20 or left in stands:
        with LogFile(str(log)) as file:
            assert file.mended is (end < len(left))
            file.append(more)
        assert log.read_bytes() == stands[:end] + b"".join(lines(more))


@settings(max_examples=100)
@given(st.lists(entries(), min_size=1, max_size=3), st.data())
def test_of_a_cut_log_what_is_before_is_given(written: list[Entry], data: st.DataObject) -> None:
    stands = b"".join(b"".join(lines(entry)) for entry in written)
    cut = data.draw(st.integers(0, len(stands)))
    try:
        found = read(_lines(stands[:cut]), "log")
    except CutLog as error:
        found = list(error.entries)
    assert [entry.header for entry in found] == [entry.header for entry in written[: len(found)]]
    assert len(b"".join(b"".join(lines(entry)) for entry in written[: len(found)])) <= cut


@pytest.mark.parametrize("stands", [b"text", b'{"a": 1}\n', b"\0" * 40, b'{"record": "change"}\n'])
def test_what_is_no_log_stays(tmp_path: Path, stands: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(stands)
    with pytest.raises(BadLog, match="not a change log"):
        LogFile(str(path))
    assert path.read_bytes() == stands


def _lines(data: bytes) -> list[bytes]:
    return [line + b"\n" for line in data.split(b"\n")[:-1]] + [line for line in data.split(b"\n")[-1:] if line]
