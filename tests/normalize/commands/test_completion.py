"""Completion: what a shell asks for, and what it gets."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.normalize.commands.conftest import Call
from tests.normalize.commands.test_process import ENVIRONMENT

CASES = [
    ("mt-normalize re", {"redo", "report", "review"}),
    ("mt-normalize fix --pres", {"--preset"}),
    ("mt-normalize fix --preset s", {"strict", "standard"}),
    ("mt-normalize gazetteer ", {"build", "find", "lint", "show"}),
    ("mt-normalize completion ", {"bash", "zsh", "fish"}),
    ("mt-normalize fix --no-ig", {"--no-ignore"}),
]


@pytest.mark.parametrize(("typed", "found"), CASES)
@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
def test_bash_completes(tmp_path: Path, typed: str, found: set[str]) -> None:
    command = tmp_path / "mt-normalize"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m normalize "$@"\n')
    command.chmod(0o755)
    found_by = {**ENVIRONMENT, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    script = f"""
        eval "$(mt-normalize completion bash)"
        IFS=' ' read -ra COMP_WORDS <<< "{typed}"
        [[ "{typed}" == *' ' ]] && COMP_WORDS+=("")
        COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
        _mt_normalize_completion mt-normalize
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", script], env=found_by, capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert set(done.stdout.split()) == found, done.stderr


@pytest.mark.parametrize("typed", ["fix ", "undo ", "review ", "fix --log ", "report run.jsonl --html ", "fix -g "])
def test_files_are_completed(tmp_path: Path, typed: str) -> None:
    words = {"COMP_WORDS": f"mt-normalize {typed}", "COMP_CWORD": str(len(typed.split()) + 1)}
    asked = {**ENVIRONMENT, **words, "_MT_NORMALIZE_COMPLETE": "bash_complete"}
    done = subprocess.run([sys.executable, "-m", "normalize"], env=asked, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "file,"


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_take_the_script(shell: str, tmp_path: Path, call: Call) -> None:
    script = tmp_path / "script"
    script.write_text(call("completion", shell).stdout)
    assert "_MT_NORMALIZE_COMPLETE" in script.read_text()
    if shutil.which(shell):
        done = subprocess.run([shell, "-n", str(script)], capture_output=True, env=dict(os.environ), check=False)
        assert done.returncode == 0, done.stderr
