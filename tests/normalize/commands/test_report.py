"""``report``: the page is written whole, and over nothing but a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.normalize.commands.conftest import OLD, Call


@pytest.fixture
def log(folder: Path, call: Call) -> str:
    (folder / "a.txt").write_text(OLD)
    assert call("fix", "a.txt", "--log", "run.jsonl").exit_code == 1
    return "run.jsonl"


def test_never_over_anything_else(log: str, folder: Path, call: Call) -> None:
    for name in ("a.txt", log):
        before = (folder / name).read_bytes()
        done = call("report", log, "--html", name)
        assert (done.exit_code, (folder / name).read_bytes()) == (2, before)
        assert "not a page of mt-normalize; left as it is" in done.stderr


def test_no_log_no_page(folder: Path, call: Call) -> None:
    assert call("report", "gone.jsonl", "--html", "run.html").exit_code == 2
    assert not (folder / "run.html").exists()


def test_folder_that_is_not_there(log: str, call: Call) -> None:
    done = call("report", log, "--html", "gone/run.html")
    assert (done.exit_code, "gone/run.html: cannot be written" in done.stderr) == (2, True)


def test_page_is_written_and_replaced(log: str, folder: Path, call: Call) -> None:
    for _ in range(2):
        done = call("report", log, "--html", "run.html")
        assert (done.exit_code, done.stdout) == (0, "")
        assert "run.html: written" in done.stderr
    assert "<del>Hulusi Akal</del>" in (folder / "run.html").read_text("utf-8")
    assert call("report", log, "--html", "-").stdout == (folder / "run.html").read_text("utf-8")
