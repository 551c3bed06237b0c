"""Which files are meant."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from normalize.errors import UnreadableFile
from normalize.files.walk import Found, walk


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a bit of everything, as the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("t/b.txt", "t/a/c.txt", "t/.h.txt", "t/.git/x", "t/z.bin", "out/o.txt", "t/latin.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"\0" if name.endswith("bin") else b"\xe9" if "latin" in name else b"text")
    return tmp_path


def paths(*given: str) -> list[str]:
    return [item.path if isinstance(item, Found) else f"! {item}" for item in walk(given)]


def test_a_folder_is_sorted_without_hidden_and_binary_files(tree: Path) -> None:
    assert paths("t") == ["t/a/c.txt", "t/b.txt", "t/latin.txt"]


def test_what_is_named_is_taken(tree: Path) -> None:
    assert paths("t/z.bin", "t/.h.txt") == ["t/z.bin", "t/.h.txt"]
    assert paths("t/.git") == ["t/.git/x"]


def test_a_file_is_taken_once(tree: Path) -> None:
    assert paths("t/b.txt", "./t/b.txt", "t", f"{tree}/t/b.txt") == ["t/b.txt", "t/a/c.txt", "t/latin.txt"]


def test_links(tree: Path) -> None:
    os.symlink("../out/o.txt", "t/1-out.txt")
    os.symlink("b.txt", "t/2-in.txt")
    os.symlink("a", "t/3-folder")
    os.symlink("..", "t/a/4-up")
    os.symlink("gone", "t/5-gone")
    found = paths("t")
    assert found[0].startswith("! t/1-out.txt: a link that leads out of the given folder")
    assert found[1:3] == ["t/2-in.txt", "! t/5-gone: a broken link to gone"]
    assert found[3:] == ["t/a/c.txt", "t/latin.txt"]
    assert "t/1-out.txt" in paths("t", "out"), "the other tree was given, too"


def test_a_folder_named_by_a_link_is_entered(tree: Path) -> None:
    os.symlink("t", "link")
    assert paths("link") == ["link/a/c.txt", "link/b.txt", "link/latin.txt"]


def test_left_out(tree: Path) -> None:
    out = [(tree / "t/b.txt").resolve()]
    assert [f.path for f in walk(["t", "t/b.txt"], out) if isinstance(f, Found)] == ["t/a/c.txt", "t/latin.txt"]


def test_errors_stand_in_their_places(tree: Path) -> None:
    first, second = walk(["gone", "t/b.txt"])
    assert isinstance(first, UnreadableFile)
    assert isinstance(second, Found)
