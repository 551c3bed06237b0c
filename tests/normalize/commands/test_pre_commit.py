"""The hooks, run by pre-commit itself in a repository of their own; nothing is fetched for it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.normalize.commands.conftest import FINE, NAMES, NEW, OLD

ROOT = Path(__file__).parents[3]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PRE_COMMIT = shutil.which("pre-commit", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")

pytestmark = pytest.mark.skipif(
    PRE_COMMIT is None or shutil.which("git") is None, reason="pre-commit or git is not installed"
)

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with both hooks as a project would have them, but for the names and where they are installed."""
    root = tmp_path / "a project"
    root.mkdir()
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(root)
    hooks = [{**hook, "language": "system", "stages": _stages(hook["id"])} for hook in HOOKS]
    for hook in hooks:
        command, rest = hook["entry"].split(" ", 1)
        assert command == "mt-normalize"
        hook["entry"] = f"{sys.executable} -m normalize {rest}"
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (root / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (root / "names.yaml").write_text(NAMES, encoding="utf-8")
    (root / "mt-normalize.toml").write_text(
        'gazetteer = ["names.yaml"]\nstarter = false\nexclude = ["vendor/"]\n', encoding="utf-8"
    )
    git("init", "-q")
    git("config", "user.name", "A")
    git("config", "user.email", "a@example.org")
    git("config", "core.quotePath", "false")
    git("add", ".")
    git("commit", "-q", "-m", "Start")
    return root


def _stages(hook: str) -> list[str]:
    return ["manual"] if hook.endswith("-check") else ["pre-commit"]


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], capture_output=True, check=True)
    return os.fsdecode(done.stdout)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    assert PRE_COMMIT
    command = [PRE_COMMIT, "run", "--color", "never", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="surrogateescape", check=False)


def test_nothing_to_do_passes(repo: Path) -> None:
    (repo / "a.txt").write_text(FINE)
    git("add", ".")
    done = run()
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout


@pytest.mark.parametrize("name", ["names.yaml", "vendor/a.txt", "picture.png", "code.py"])
def test_what_is_no_text_of_ours_is_left_alone(repo: Path, name: str) -> None:
    (repo / name).parent.mkdir(exist_ok=True)
    (repo / name).write_text(OLD)
    git("add", "-f", ".")
    assert run().returncode == 0
    assert (repo / name).read_text() == OLD


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("de.po", 'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "a"\nmsgstr "Hulusi Akal"\n'),
        ("figures.tsv", "year\tplace\tcount\n1999\tHulusi Akal\t3\n"),
    ],
)
def test_what_a_folder_would_pass_over_does_not_fail(repo: Path, name: str, text: str) -> None:
    (repo / name).write_text(text)
    git("add", ".")
    assert run().returncode == 0
    assert (repo / name).read_text() == text


def test_the_first_run_fixes_and_fails_the_second_passes(repo: Path) -> None:
    (repo / "a.txt").write_text(OLD)
    git("add", ".")
    first = run()
    assert first.returncode == 1
    assert 'a.txt:1:18: "Hulusi Akal" → "Hulusi Akar"' in first.stdout
    assert "files were modified by this hook" in first.stdout
    assert (repo / "a.txt").read_text() == NEW
    git("add", ".")
    assert run().returncode == 0


def test_check_writes_nothing(repo: Path) -> None:
    (repo / "a.txt").write_text(OLD)
    git("add", ".")
    for _ in range(2):
        done = run("--hook-stage", "manual", "mt-normalize-check")
        assert done.returncode == 1
        assert "Hulusi Akar" in done.stdout
        assert (repo / "a.txt").read_text() == OLD


def test_a_file_that_is_not_staged_is_left_alone(repo: Path) -> None:
    (repo / "a.txt").write_text(FINE)
    git("add", ".")
    (repo / "b.txt").write_text(OLD)
    assert run().returncode == 0
    assert (repo / "b.txt").read_text() == OLD


MIDDLE = "\n" * 20


def test_of_a_partly_staged_file_the_staged_part_is_fixed(repo: Path) -> None:
    path = repo / "a.txt"
    path.write_text(OLD + MIDDLE)
    git("add", ".")
    path.write_text(OLD + MIDDLE + "General Hulusi Akal of Turkish fame spoke.\n")
    assert run().returncode == 1
    assert path.read_text() == NEW + MIDDLE + "General Hulusi Akal of Turkish fame spoke.\n"
    assert git("show", ":a.txt") == OLD + MIDDLE, "what is staged is the user's to stage again"


def test_where_the_fix_meets_an_unstaged_edit_the_edit_stays(repo: Path) -> None:
    path = repo / "a.txt"
    path.write_text(OLD)
    git("add", ".")
    edited = OLD.replace("spoke", "has spoken")
    path.write_text(edited)
    done = run()
    assert done.returncode == 1
    assert path.read_text() == edited
    assert "Rolling back fixes" in done.stdout + done.stderr


ODD = [
    "with space.txt",
    'quote\'s "both".txt',
    "new\nline.txt",
    "Ünï→côdé 土方.txt",
    "tab\there.txt",
    "-g.txt",
    "--config=evil.txt",
    "back\\slash.txt",
    "$(touch x) `y` ;&.txt",
    "a:b,c%20[d]*.txt",
]
"""Names that are no UTF-8 pre-commit itself cannot read."""


@pytest.mark.skipif(sys.platform == "win32", reason="such names are for POSIX")
def test_odd_names(repo: Path) -> None:
    for name in ODD:
        (repo / name).write_text(OLD)
    git("add", ".")
    done = run()
    assert done.returncode == 1, done.stdout
    assert {name: (repo / name).read_text() for name in ODD} == dict.fromkeys(ODD, NEW), done.stdout
    git("add", ".")
    assert run().returncode == 0


def test_a_file_that_cannot_be_read_fails_and_says_so(repo: Path) -> None:
    (repo / "a.txt").write_bytes(b"caf\xe9\n")
    git("add", ".")
    done = run()
    assert done.returncode == 1
    assert "a.txt: not UTF-8" in done.stdout
    assert "exit code: 2" in done.stdout


def test_the_manifest_is_valid() -> None:
    assert PRE_COMMIT
    manifest = ROOT / ".pre-commit-hooks.yaml"
    done = subprocess.run([PRE_COMMIT, "validate-manifest", str(manifest)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
    assert [hook["id"] for hook in HOOKS] == ["mt-normalize", "mt-normalize-check"]


def test_the_page_tells_which_files_they_take() -> None:
    page = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    endings = re.search(r"The hooks take `([^`]*)`", page)
    assert endings
    for hook in HOOKS:
        assert all(re.search(hook["files"], f"a{ending}") for ending in endings[1].split())
        assert len(re.findall(r"\w+", hook["files"].replace("html?", "html|htm"))) == len(endings[1].split())
