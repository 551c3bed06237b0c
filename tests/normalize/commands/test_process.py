"""The command as a process of its own: its start, its pipes, its end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.normalize.commands.conftest import NEW, OLD

ROOT = Path(__file__).parents[3]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
OWN = ["--no-starter", "-g", "../names.yaml"]


def start(*arguments: str) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "normalize", *arguments]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=ENVIRONMENT)


def run(*arguments: str, data: bytes = b"") -> tuple[int, bytes, bytes]:
    process = start(*arguments)
    out, err = process.communicate(data)
    return process.returncode, out, err


def test_fix_and_undo(folder: Path) -> None:
    (folder / "a.txt").write_text(OLD)
    assert run("fix", *OWN, "a.txt", "--log", "run.jsonl")[0] == 1
    assert (folder / "a.txt").read_text() == NEW
    assert run("undo", "run.jsonl")[0] == 1
    assert (folder / "a.txt").read_text() == OLD
    assert run("fix", *OWN, "gone.txt")[0] == 2


def test_stdin_to_stdout(folder: Path) -> None:
    status, out, _ = run("fix", *OWN, "-", data=OLD.replace("\n", "\r\n").encode())
    assert (status, out) == (1, NEW.replace("\n", "\r\n").encode())


def test_console_entry(folder: Path) -> None:
    code = "import sys; sys.argv = ['mt-normalize', '--version']; from normalize.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("mt-normalize ")


def test_messages_survive_a_poor_terminal(folder: Path) -> None:
    (folder / "a.txt").write_text(OLD)
    command = [sys.executable, "-m", "normalize", "check", *OWN, "a.txt"]
    poor = {**ENVIRONMENT, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=poor, capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (1, False)


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the streams")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_nowhere(folder: Path, closed: str) -> None:
    (folder / "a.txt").write_text(OLD)
    command = [sys.executable, "-m", "normalize", "fix", *OWN, "a.txt", "--log", "run.jsonl"]
    done = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *command], env=ENVIRONMENT, capture_output=True, check=False
    )
    assert (done.returncode, (folder / "a.txt").read_text()) == (1, NEW)
    assert (folder / "run.jsonl").read_text().count("\n") == 3
    assert b"Error" not in done.stderr


def test_broken_pipe_is_quiet(folder: Path) -> None:
    (folder / "a.txt").write_text(OLD * 3000)
    process = start("check", *OWN, "a.txt")
    assert process.stdout
    process.stdout.close()
    _, err = process.communicate()
    assert b"Traceback" not in err
    assert b"Broken" not in err
    assert process.returncode == 141


def test_interrupt_is_quiet(folder: Path) -> None:
    process = start("fix", *OWN, "--log", "run.jsonl", "-")
    assert process.stdin
    # The log is opened when the command runs; then it waits for the end of its input.
    while not (folder / "run.jsonl").exists():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (out, b"Traceback" in err) == (b"", False)
    # A signal that lands in an exec() while modules are imported ends Python by the signal itself, handled or not.
    assert process.returncode in (130, -signal.SIGINT)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["fix", "--help"], ["gazetteer", "--help"]])
def test_help_imports_nothing_heavy(folder: Path, arguments: list[str]) -> None:
    code = (
        "import sys; from normalize.cli import cli\n"
        f"try: cli.main({arguments!r})\n"
        "except SystemExit: pass\n"
        "print(sorted({'yaml', 'rapidfuzz', 'unidecode', 'wordfreq', 'pypinyin', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
