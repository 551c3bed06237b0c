"""Files that are too large for memory come to what they would come to as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer import Entity, Gazetteer
from normalize import Normalizer, parts
from normalize.changelog import lines, record
from normalize.errors import NotText, TooLarge, UnwritableFile
from normalize.files import large, plain
from normalize.files.walk import Found
from normalize.report.diff import diff
from normalize.report.github import notes
from normalize.report.human import brief
from normalize.report.jsonlines import json_lines
from normalize.report.page import Page, Report
from normalize.report.reasons import reasons
from normalize.report.sarif import Sarif
from normalize.report.words import words

NAMES = Gazetteer.of(
    [
        Entity("akar", "Hulusi Akar", "person", "Turkish Minister of Defence", "Turkey"),
        Entity("turkey", "Turkey", "place"),
        Entity("stoltenberg", "Jens Stoltenberg", "person", "Secretary General of NATO", "Norway"),
    ]
)
NORMALIZER = Normalizer(NAMES)
MOST = 10_000_000
LINES = (
    "Turkish Defence Minister Hulusi Akal spoke.",
    "Later Akkar left 🙂.",
    "Turkish Minister Hulusi",
    "Akal said so.",
    "Minister Hulusi Akar is here.",
    "Jens Stoltenburg of NATO came",
    "",
    " ",
    "Nothing of note.",
    "<!--",
    "-->",
    "# mt-normalize: off",
    "# mt-normalize: on",
    "# mt-normalize: ignore-next-line",
)


def _sarif(judged: plain.Judged | large.Large, page: Page) -> Iterator[str]:
    sarif = Sarif()
    list(sarif.file(judged, page))
    return sarif.end([])


REPORTS: list[Callable[..., Iterator[str]] | Report] = [brief, reasons, diff, words, json_lines, notes, _sarif]


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts of few lines have several stretches."""
    monkeypatch.setattr(parts, "LINES_OF_A_PART", 8)
    monkeypatch.setattr(parts, "LINES_IN_VIEW", 3)
    monkeypatch.setattr("normalize.files.long.LINES_OF_A_PART", 8)
    monkeypatch.setattr("normalize.files.long._CHUNK", 100)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Lines of which some stand often."""
    some = draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=5))
    rows = draw(st.lists(st.sampled_from(some), max_size=60))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join(rows) + draw(st.sampled_from(["", end]))


@given(text=texts(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("short_parts")
def test_a_large_file_comes_to_what_it_comes_to_as_a_whole(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.txt"
    data = text.encode(encoding)
    path.write_bytes(data)
    page = Page(NAMES, NORMALIZER.options)
    whole = plain.judge("a.txt", data, NORMALIZER)
    with large.judged(Found("a.txt", path), NORMALIZER, MOST, 1) as found:
        assert list(found.result.changes) == list(whole.result.changes)
        assert list(found.result.suggestions) == list(whole.result.suggestions)
        assert b"".join(found.new_chunks()) == whole.new_data
        assert (found.digest, found.encoding) == (whole.digest, whole.encoding)
        for report in REPORTS:
            assert list(report(found, page)) == list(report(whole, page))
        logs = [list(lines(record("a.txt", it.encoding, it.result, "0" * 64, "1", {}))) for it in (found, whole)]
        assert logs[0] == logs[1]


FAR = "Nothing of note.\n" * 30
WRONG = "Turkish Defence Minister Hulusi Akal spoke.\n"


@pytest.mark.parametrize(
    ("label", "text", "count"),
    [
        ("in a comment", f"<!--\n{FAR}{WRONG}{FAR}-->\n", 0),
        ("behind a comment", f"<!--\n{FAR}-->\n{WRONG}{FAR}", 1),
        ("in one of two comments", f"<!--\n-->{FAR}{WRONG}{FAR}<!--\n{FAR}{WRONG}{FAR}-->", 1),
        ("in what is no comment, since nothing closes it", f"{FAR}<!-- -->\n{FAR}<!--\n{FAR}{WRONG}", 1),
        ("taken out", f"# mt-normalize: off\n{FAR}{WRONG}", 0),
        ("taken in again", f"# mt-normalize: off\n{FAR}# mt-normalize: on\n{FAR}{WRONG}", 1),
    ],
)
@pytest.mark.usefixtures("short_parts")
def test_what_stands_far_off_hides_it(label: str, text: str, count: int, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    with large.judged(Found("a.txt", path), NORMALIZER, MOST, 1) as found:
        assert len(found.result.changes) == len(NORMALIZER.explain(text).changes) == count


@pytest.mark.usefixtures("short_parts")
def test_processes_share_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join(LINES[:9] * 20))
    with large.judged(Found("a.txt", path), NORMALIZER, MOST, 2) as found:
        whole = NORMALIZER.explain(path.read_text())
        assert list(found.result.changes) == list(whole.changes)
        assert len(whole.changes) > 20


@pytest.mark.parametrize(
    ("label", "data"),
    [
        ("not UTF-8", b"Akal\n" * 100 + b"Ak\xffal\n"),
        ("cut within a letter", b"Akal\n" * 100 + "é".encode()[:1]),
        ("a letter across two pieces that are read", b"a" * 99 + "é".encode()[:1] + b"a\n" + b"a\n" * 99),
        ("NUL", b"Akal\n" * 100 + b"Ak\0al\n"),
        ("NUL in UTF-16", "Akal\nAk\0al".encode("utf-16")),
        ("half a letter of UTF-16", "Akal\nAkal".encode("utf-16")[:-1]),
        ("UTF-32", "Akal".encode("utf-32")),
    ],
)
@pytest.mark.usefixtures("short_parts")
def test_what_is_no_text_is_refused_as_any_file_is(label: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(NotText) as whole:
        plain.judge("a.txt", data, NORMALIZER)
    with pytest.raises(NotText) as error, large.judged(Found("a.txt", path), NORMALIZER, MOST, 1):
        pass
    assert str(error.value) == str(whole.value)


@pytest.mark.parametrize(
    ("label", "data"),
    [("one long line", b"a" * 2_000), ("lines that are long together", (b"a" * 300 + b"\n") * 20)],
)
@pytest.mark.usefixtures("short_parts")
def test_lines_that_are_too_long_for_memory_are_refused(label: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with (
        pytest.raises(TooLarge, match=r"^a.txt: has more than 0 MB in 8 lines, which may take more memory"),
        large.judged(Found("a.txt", path), NORMALIZER, 1_000, 1),
    ):
        pass


@pytest.mark.usefixtures("short_parts")
def test_short_lines_may_be_as_many_as_there_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\n" * 2_000)
    with large.judged(Found("a.txt", path), NORMALIZER, 1_000, 1) as found:
        assert found.lines.count == 2_000


@pytest.mark.parametrize("now", ["Nothing.\n", "", "Ak\xffal\n"])
@pytest.mark.usefixtures("short_parts")
def test_a_file_that_changes_meanwhile_is_noticed(now: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Turkish Minister Hulusi Akal spoke.\n" * 50)
    with large.judged(Found("a.txt", path), NORMALIZER, MOST, 1) as found:
        path.write_bytes(now.encode("latin-1"))
        with pytest.raises(UnwritableFile, match="changed by another program"):
            list(found.new_chunks())
