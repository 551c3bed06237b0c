"""Files that several processes share: nothing but the time is otherwise."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.normalize.commands.conftest import FINE, NEW, OLD, Call
from tests.normalize.commands.test_process import ENVIRONMENT, OWN

MANY = 30


def make(folder: Path) -> None:
    """Files to mend, fine ones, and some that cannot be read."""
    for number in range(MANY):
        (folder / f"{number:02}.txt").write_text(FINE if number % 3 else OLD, encoding="utf-8")
    (folder / "07.txt").write_bytes(b"\xff\xfe\x00")
    (folder / "20.tmx").write_text("<tmx>", encoding="utf-8")


@pytest.mark.parametrize(
    ("label", "name", "arguments"),
    [
        ("words", "check", ()),
        ("objects", "check", ("--json",)),
        ("a difference", "diff", ()),
        ("reasons", "explain", ()),
        ("a changed folder", "fix", ()),
    ],
)
def test_output_and_status_are_the_same(
    folder: Path, call: Call, label: str, name: str, arguments: tuple[str, ...]
) -> None:
    said = []
    for jobs in ("1", "3"):
        make(folder)
        result = call(name, ".", "-j", jobs, *arguments)
        said.append((result.exit_code, result.stdout, sorted(result.stderr.splitlines())))
    assert said[0] == said[1]
    assert said[0][0] == 2


def test_fix_and_undo(folder: Path, call: Call) -> None:
    make(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    call("fix", ".", "-j", "2", "--log", "../run.jsonl")
    assert sum(path.read_text(encoding="utf-8", errors="replace") == NEW for path in folder.iterdir()) == MANY / 3
    assert call("undo", "../run.jsonl").exit_code == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("label", "count", "times", "shared"),
    [
        ("few small ones", 9, 1, False),
        ("many small ones", 70, 1, True),
        ("two with much in them", 2, 2_000, True),
        ("one with as much", 1, 4_000, False),
    ],
)
def test_processes_are_begun_only_where_there_is_much_to_do(
    folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch, label: str, count: int, times: int, shared: bool
) -> None:
    begun = []

    def told(work: Callable[..., object], arguments: Iterable[tuple[object, ...]], *rest: object) -> Iterator[object]:
        begun.append(label)
        return (work(*each) for each in arguments)

    monkeypatch.setattr("normalize.commands.run.cores", lambda: 2)
    monkeypatch.setattr("normalize.commands.run.in_order", told)
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(FINE + "It rained. It was cold, and dark. It was late.\n" * times)
    result = call("check", ".")
    assert (result.exit_code, bool(begun)) == (0, shared)
    assert result.stderr.startswith(f"Nothing to change in {count} file")


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_so_many_processes_there_are_not(folder: Path, call: Call, jobs: str) -> None:
    result = call("check", ".", "--jobs", jobs)
    assert result.exit_code == 2
    assert "--jobs" in result.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
def test_an_interrupt_ends_all_of_them_quietly(folder: Path) -> None:
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(OLD * 200, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "normalize", "check", *OWN, "-j", "2", "."],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
        start_new_session=True,
    )
    assert process.stdout
    assert "Akal" in process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert (process.returncode, stderr.strip()) == (130, "")
    # A busy machine takes a while to end the last of them.
    deadline = time.monotonic() + 10
    while not (gone := _is_gone(process.pid)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert gone


def _is_gone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False
