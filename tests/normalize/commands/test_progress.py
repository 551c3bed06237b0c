"""The line that says how far a run is: only for who sees it, and never in the way of results."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.commands import progress
from normalize.commands.output import emit
from normalize.files.walk import Found
from tests.normalize.commands.conftest import OLD
from tests.normalize.commands.test_process import ENVIRONMENT, OWN

ERASE = "\r\x1b[K"


def test_quiet_in_a_pipe(folder: Path) -> None:
    (folder / "a.txt").write_text(OLD * 8000)
    command = [sys.executable, "-m", "normalize", "check", *OWN, "a.txt"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert "\x1b" not in done.stderr + done.stdout
    assert "%" not in done.stderr


def test_quiet_when_it_is_quick(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(OLD)
    files = [Found("a.txt", tmp_path / "a.txt"), None]
    assert list(progress.over(files, iter("ab"))) == ["a", "b"]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("every", [0.0, 1000.0])
def test_gone_before_results_and_at_the_end_and_back_between(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, every: float
) -> None:
    monkeypatch.setattr(progress, "_AFTER", 0.0)
    monkeypatch.setattr(progress, "_EVERY", every)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    files = [Found(name, tmp_path / name) for name in ("a.txt", "b.txt")]
    for file in files:
        file.target.write_text(OLD)
    for file in progress.over(files, iter(files)):
        emit(file.path)
    out, err = capsys.readouterr()
    assert out == "a.txt\nb.txt\n"
    assert err.split(ERASE) == ["", progress.line(0, 2, 0.0, 0.0, 80), "", progress.line(1, 2, 0.5, 0.0, 80), ""]


def test_results_that_go_elsewhere_leave_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_AFTER", 0.0)
    monkeypatch.setattr(progress, "_EVERY", 1000.0)
    files = [Found(name, tmp_path / name) for name in ("a.txt", "b.txt")]
    for file in progress.over(files, iter(files)):
        emit(file.path)
    assert capsys.readouterr().err.split(ERASE) == ["", progress.line(0, 2, 0.0, 0.0, 80), ""]


def test_a_long_file_is_told_of_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(OLD * 8000)
    list(progress.over([Found("a.txt", tmp_path / "a.txt")], iter("a")))
    assert "0 of 1 file" in capsys.readouterr().err


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.floats(0, 1), st.floats(0, 10**6), st.integers(10, 300))
def test_it_stays_on_its_line(done: int, count: int, share: float, seconds: float, width: int) -> None:
    assert len(progress.line(done, count, share, seconds, width)) < width
