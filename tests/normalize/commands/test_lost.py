"""Nothing is lost: runs that are killed, ended or crossed, and places that cannot be written, for real."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from normalize.files.judge import judge
from normalize.files.plain import Judged
from tests.normalize.commands.conftest import NEW, OLD, Call
from tests.normalize.commands.test_process import ENVIRONMENT, OWN

MANY = 120
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks what Linux has")


def make(folder: Path, count: int = MANY, times: int = 1) -> None:
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(OLD * times, encoding="utf-8")


def texts(folder: Path) -> set[str]:
    return {path.read_text(encoding="utf-8") for path in folder.glob("[0-9]*.txt")}


def fix(*arguments: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "normalize", "fix", *OWN, ".", "--log", "../run.jsonl", *arguments]
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=ENVIRONMENT, start_new_session=True)


def begun(process: subprocess.Popen[str]) -> None:
    """Wait for the first file."""
    assert process.stdout
    assert ".txt:" in process.stdout.readline()


def children(process: subprocess.Popen[str]) -> list[int]:
    tasks = Path(f"/proc/{process.pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


def gone(pid: int) -> bool:
    for _ in range(100):
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_run_again_and_undone(folder: Path, call: Call, jobs: str) -> None:
    make(folder)
    for _ in range(2):
        process = fix("-j", jobs)
        begun(process)
        workers = children(process)
        assert len(workers) == (2 if jobs == "2" else 0)
        process.kill()
        process.communicate()
        assert texts(folder) <= {OLD, NEW}
        assert all(gone(pid) for pid in workers)
    assert call("fix", ".", "--log", "../run.jsonl").exit_code in (0, 1)
    assert texts(folder) == {NEW}
    assert len(os.listdir(folder)) == MANY
    assert call("undo", "../run.jsonl").exit_code == 1
    assert texts(folder) == {OLD}


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_asked_to_end_it_ends_quietly(folder: Path, jobs: str, number: int, status: int) -> None:
    make(folder, times=20)
    process = fix("-j", jobs)
    begun(process)
    workers = children(process)
    process.send_signal(number)
    _, stderr = process.communicate(timeout=20)
    assert (process.returncode, stderr.strip()) == (status, "")
    assert texts(folder) <= {OLD * 20, NEW * 20}
    assert all(gone(pid) for pid in workers)
    assert len(os.listdir(folder)) == MANY


def test_a_closed_pipe_ends_all_processes(folder: Path) -> None:
    make(folder, times=20)
    process = fix("-j", "2")
    begun(process)
    workers = children(process)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == ("", 141)
    assert all(gone(pid) for pid in workers)


def test_a_killed_worker_is_told_in_one_message(folder: Path, call: Call) -> None:
    make(folder, times=20)
    process = fix("-j", "2")
    begun(process)
    os.kill(children(process)[0], signal.SIGKILL)
    _, stderr = process.communicate(timeout=20)
    assert process.returncode == 2
    assert stderr.count("\n") == 1
    assert "was killed, perhaps for lack of memory" in stderr
    assert texts(folder) <= {OLD * 20, NEW * 20}
    assert call("undo", "../run.jsonl").exit_code in (0, 1)
    assert texts(folder) == {OLD * 20}


def test_two_runs_at_once_with_one_log(folder: Path, call: Call) -> None:
    make(folder)
    runs = [fix(), fix()]
    assert {run.communicate(timeout=60) and run.returncode for run in runs} <= {0, 1, 2}
    assert texts(folder) == {NEW}
    assert call("undo", "../run.jsonl").exit_code == 1
    assert texts(folder) == {OLD}


def test_a_log_cut_in_an_entry_is_mended_and_undone(folder: Path, call: Call) -> None:
    make(folder, 3)
    call("fix", "000.txt", "001.txt", "--log", "run.jsonl")
    log = folder / "run.jsonl"
    whole = log.read_bytes()
    log.write_bytes(whole + whole[:300])
    told = call("undo", "run.jsonl")
    assert told.exit_code == 1
    assert "run.jsonl:7: the line is cut" in told.stderr
    assert "before it changed that file" in told.stderr
    assert texts(folder) == {OLD}
    assert "that entry was removed" in call("fix", ".", "--log", "run.jsonl").stderr
    assert log.read_bytes().startswith(whole)
    assert len([line for line in log.read_text("utf-8").splitlines() if json.loads(line)["record"] == "file"]) == 5
    assert call("undo", "run.jsonl").stderr.count("change undone") == 3
    assert texts(folder) == {OLD}


@pytest.fixture(params=["immutable", "read-only mount", "no room"])
def refusing(folder: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A folder ``sub`` with a file in it that not even the administrator can replace."""
    sub = folder / "sub"
    sub.mkdir()
    how: str = request.param
    commands = {
        "immutable": (["chattr", "+i", "sub/000.txt"], ["chattr", "-i", "sub/000.txt"]),
        "read-only mount": (["mount", "-o", "remount,ro", "sub"], ["umount", "sub"]),
        "no room": (["true"], ["umount", "sub"]),
    }[how]
    mounted = "sub" in commands[1] and commands[1][0] == "umount"
    if mounted and not _done(["mount", "-t", "tmpfs", "-o", "size=8k", "none", "sub"]):
        pytest.skip("may not mount")
    make(sub, 1)
    if how == "no room":
        (sub / "filling").write_bytes(bytes(4096))
    try:
        if not _done(commands[0]):
            pytest.skip(f"cannot {' '.join(commands[0])}")
        yield how
    finally:
        _done(commands[1])


def _done(command: list[str]) -> bool:
    return shutil.which(command[0]) is not None and subprocess.run(command, capture_output=True).returncode == 0


def test_what_cannot_be_replaced_stays_and_is_told(folder: Path, call: Call, refusing: str) -> None:
    make(folder, 1)
    before = sorted(os.listdir("sub"))
    result = call("fix", ".", "--log", "../run.jsonl")
    assert result.exit_code == 2
    assert result.stderr.count("sub/000.txt: ") == 1
    assert "left as it is" in result.stderr
    assert (texts(folder), texts(folder / "sub")) == ({NEW}, {OLD})
    assert sorted(os.listdir("sub")) == before
    assert call("undo", "../run.jsonl").exit_code == 1
    assert texts(folder) | texts(folder / "sub") == {OLD}


def test_names_that_are_no_utf8_in_processes(folder: Path, call: Call) -> None:
    for number in range(12):
        (folder / os.fsdecode(b"\xff%d.txt" % number)).write_text(OLD)
    assert call("fix", ".", "-j", "2", "--log", "../run.jsonl").exit_code == 1
    assert call("undo", "../run.jsonl").exit_code == 1
    assert {path.read_text() for path in folder.iterdir()} == {OLD}


def test_where_a_reader_fails_the_file_is_told_and_the_others_go_on(
    folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(folder, 3)

    def failing(path: str, data: bytes, *rest: Any, **more: Any) -> Judged:
        assert path != "001.txt", "a bug"
        return judge(path, data, *rest, **more)

    monkeypatch.setattr("normalize.files.judge.judge", failing)
    result = call("fix", ".")
    assert result.exit_code == 2
    assert (
        "001.txt: mt-normalize failed on it, left as it is; please report this: AssertionError: a bug" in result.stderr
    )
    assert [(folder / f"00{i}.txt").read_text() for i in range(3)] == [NEW, OLD, NEW]


def test_little_memory_is_told_of_the_file_that_needs_more(folder: Path) -> None:
    make(folder, 1)
    (folder / "001.txt").write_text("Hulusi Akal spoke. " * 400_000)
    limited = ["prlimit", "--as=200000000"]
    if not _done([*limited, "true"]):
        pytest.skip("no prlimit")
    command = [*limited, sys.executable, "-m", "normalize", "fix", *OWN, "."]
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, check=False)
    assert done.returncode == 2
    assert "001.txt: needs more memory than there is; left as it is" in done.stderr
    assert (folder / "000.txt").read_text() == NEW
