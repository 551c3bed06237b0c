"""What ignore files, patterns and the choice of the user leave out. Git itself is asked what its files mean."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize.errors import UnreadableFile
from normalize.files.choice import EVERYTHING, Choice
from normalize.files.patterns import Patterns
from normalize.files.walk import Found, walk

GIT = shutil.which("git")
needs_git = pytest.mark.skipif(GIT is None, reason="git is not installed")


def git(*arguments: str, cwd: Path) -> str:
    done = subprocess.run(["git", *arguments], cwd=cwd, capture_output=True, check=True)
    return os.fsdecode(done.stdout)


def made(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def taken(*paths: str, choice: Choice = EVERYTHING) -> list[str]:
    return [item.path if isinstance(item, Found) else f"! {item}" for item in walk(paths, choice=choice)]


def as_git(root: Path) -> list[str]:
    """What git would add, without hidden files, in the order of our walk."""
    found = git("ls-files", "-o", "--exclude-standard", "-z", cwd=root).split("\0")
    return sorted(name for name in found if name and not any(part.startswith(".") for part in name.split("/")))


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository as the working folder, with nothing of the user's own settings."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    root = tmp_path / "repo"
    root.mkdir()
    git("init", "-q", cwd=root)
    monkeypatch.chdir(root)
    return root


NAMES = [
    "a.txt",
    "b.md",
    "keep.txt",
    "build/a.txt",
    "build/deep/keep.txt",
    "docs/a.txt",
    "docs/build/b.md",
    "docs/é ü.txt",
    "docs/new\nline.txt",
    "new\nfolder/a.txt",
    "#odd.txt",
    "!odd.txt",
    "space .txt",
    "[x].txt",
]

RULES = [
    ("nothing", {}),
    ("names, folders, a comment", {".gitignore": "# build\n*.md\nbuild/\n"}),
    ("a file is no folder", {".gitignore": "a.txt/\n"}),
    ("anchored", {".gitignore": "/a.txt\ndocs/build\n"}),
    ("taken back", {".gitignore": "*.txt\n!keep.txt\n"}),
    ("not taken back in a folder that is left out", {".gitignore": "build/\n!build/deep/keep.txt\n"}),
    ("taken back from a folder's contents", {".gitignore": "build/*\n!build/deep\n"}),
    ("a folder taken back is not what is in it", {".gitignore": "*.txt\n!docs/\n"}),
    ("nested, the inner one wins", {".gitignore": "*.txt\n", "docs/.gitignore": "!a.txt\n"}),
    ("nested, only within", {"docs/.gitignore": "/a.txt\n*.md\n"}),
    ("asterisks", {".gitignore": "**/build/**\ndocs/**/b.md\n"}),
    ("signs", {".gitignore": "\\#odd.txt\n\\!odd.txt\nspace\\ .txt\n\\[x\\].txt\n"}),
    ("trailing spaces and carriage returns", {".gitignore": "a.txt   \r\nb.md\r\n"}),
    ("byte order mark", {".gitignore": "\ufeffa.txt\n"}),
    ("no pattern at all", {".gitignore": "!\n/\n\n//\n[z-a].txt\nb.md"}),
    ("line feeds in names", {".gitignore": "new*\n"}),
    ("beyond a line feed", {".gitignore": "a.txt\n"}),
    ("ignore file of the repository alone", {".git/info/exclude": "docs/\n!keep.txt\n"}),
    ("the repository's own gives way", {".git/info/exclude": "*.txt\n", ".gitignore": "!a.txt\n"}),
    ("everything", {".gitignore": "*\n"}),
    ("everything but", {".gitignore": "*\n!*/\n!*.md\n"}),
    ("all in a folder but one", {".gitignore": "docs/**\n!docs/a.txt\n"}),
    ("sets", {".gitignore": "[!a-j].*\n[[:lower:]].md\n[]x[]*\n[z-a]*\n[[:odd:]]*\n[a"}),
]


@needs_git
@pytest.mark.parametrize(("label", "rules"), RULES, ids=[label for label, _ in RULES])
def test_git_says_the_same(repo: Path, label: str, rules: dict[str, str]) -> None:
    made(repo, {**dict.fromkeys(NAMES, "text"), **rules})
    assert sorted(taken(".")) == as_git(repo)


PIECES = [*"abde.*/!?[]\\ #", "**", "**/", "/**", "[ab]", "[!a]", "a-"]
# Of "a**/b" git takes "a" for a fixed beginning and forgets that "**" does not stand behind a slash.
LINE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join)
LINES = st.lists(LINE.filter(lambda line: not re.search(r"[^/*]\*\*+/", line)), max_size=5)


@needs_git
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(outer=LINES, inner=LINES)
def test_git_says_the_same_of_any_lines(repo: Path, outer: list[str], inner: list[str]) -> None:
    made(repo, dict.fromkeys(["a", "b", "ab", "d/a", "d/b", "d/a.b", "d/e/a", "d/e/ab", "b.d/a"], "text"))
    made(repo, {".gitignore": "\n".join(outer), "d/.gitignore": "\n".join(inner)})
    assert sorted(taken(".")) == as_git(repo)


@needs_git
def test_ignore_files_above_the_named_folder_hold(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(repo, {".gitignore": "*.md\n", "docs/.ignore": "b.txt\n", "docs/in/a.txt": "", "docs/in/b.txt": ""})
    made(repo, {"docs/in/c.md": ""})
    assert taken("docs/in") == ["docs/in/a.txt"]
    monkeypatch.chdir(repo / "docs" / "in")
    assert taken(".") == ["a.txt"]


@needs_git
def test_an_ignored_folder_that_is_named_is_entered(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(repo, {".gitignore": "build/\n*.md\n", "build/in/a.txt": "", "build/b.md": ""})
    assert taken("build") == ["build/in/a.txt"]
    assert taken("build/in") == ["build/in/a.txt"]
    monkeypatch.chdir(repo / "build")
    assert taken(".") == ["in/a.txt"]


@needs_git
def test_a_repository_within_and_a_work_tree(repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(repo, {".gitignore": "*.md\n", "inner/.git/HEAD": "", "inner/a.md": "", ".git/info/exclude": "x.txt"})
    assert taken(".") == ["inner/a.md"], "what is within another repository is its own"
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "first", cwd=repo)
    git("worktree", "add", "-q", str(tmp_path / "tree"), cwd=repo)
    monkeypatch.chdir(tmp_path / "tree")
    made(tmp_path / "tree", {"x.txt": "", "y.txt": ""})
    assert taken(".") == ["y.txt"] == as_git(tmp_path / "tree")


def test_without_a_repository_nothing_above_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made(tmp_path, {".gitignore": "*.txt\n", "t/.gitignore": "b.txt\n", "t/a.txt": "", "t/b.txt": ""})
    assert taken("t") == ["t/a.txt"]
    assert taken("t", choice=Choice(ignore=False)) == ["t/a.txt", "t/b.txt"]


def test_what_is_named_is_taken_though_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made(tmp_path, {".ignore": "*.txt\n", "a.txt": "", "b.txt": ""})
    assert taken("a.txt", ".") == ["a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator can read everything")
def test_a_folder_whose_ignore_file_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    made(tmp_path, {"t/.gitignore": "", "t/a.txt": "", "b.txt": ""})
    (tmp_path / "t/.gitignore").chmod(0)
    error, other = walk([str(tmp_path)])
    assert isinstance(error, UnreadableFile) or isinstance(other, UnreadableFile)


@pytest.mark.parametrize(
    ("label", "include", "exclude", "force", "paths", "expected"),
    [
        ("none", [], [], False, ["."], ["a.txt", "b.md", "t/c.txt", "v/d.txt"]),
        ("include", ["*.md"], [], False, ["."], ["b.md"]),
        ("include a folder", ["/t/"], [], False, ["."], ["t/c.txt"]),
        ("include two", ["*.md", "t/**"], [], False, ["."], ["b.md", "t/c.txt"]),
        ("exclude", [], ["*.txt"], False, ["."], ["b.md"]),
        ("exclude a folder", [], ["v"], False, ["."], ["a.txt", "b.md", "t/c.txt"]),
        ("exclude all but", [], ["*.txt", "!c.txt"], False, ["."], ["b.md", "t/c.txt"]),
        ("both", ["*.txt"], ["v/"], False, ["."], ["a.txt", "t/c.txt"]),
        ("named files are taken", ["*.md"], ["v/"], False, ["a.txt", "v/d.txt"], ["a.txt", "v/d.txt"]),
        ("a named folder is entered", [], ["v/"], False, ["v"], ["v/d.txt"]),
        ("but what it holds is chosen from", [], ["v/", "d.*"], False, ["v"], []),
        ("forced on files", ["*.txt"], ["v/"], True, ["a.txt", "b.md", "v/d.txt"], ["a.txt"]),
        ("forced on a folder", [], ["v/"], True, ["v", "t"], ["t/c.txt"]),
        ("forced, taken back from within a folder", [], ["v/", "!v/d.txt"], True, ["v/d.txt"], []),
        ("forced on what is gone", [], ["v/"], True, ["t/gone"], ["! t/gone: no such file or folder"]),
    ],
)
def test_include_and_exclude(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    label: str,
    include: list[str],
    exclude: list[str],
    force: bool,
    paths: list[str],
    expected: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    made(tmp_path, dict.fromkeys(["a.txt", "b.md", "t/c.txt", "v/d.txt"], ""))
    base = os.path.realpath(tmp_path)
    choice = Choice(Patterns(include, base), Patterns(exclude, base), force=force)
    assert taken(*paths, choice=choice) == expected


def test_patterns_reach_files_beside_their_folder() -> None:
    assert Patterns(["*.txt"], "/texts/a").says("/texts/b/c.txt")
    assert Patterns(["/c.txt"], "/texts/a").says("/texts/b/c.txt") is None
    assert Patterns(["*"], "/work").says("/work", is_folder=True) is None
