"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from normalize.errors import UnreadableFile, UnwritableFile
from normalize.files import safe
from normalize.files.digest import sha256
from normalize.files.safe import Folders, read, replace
from normalize.files.walk import Found


@pytest.fixture
def file(tmp_path: Path) -> Found:
    """A file that holds ``old``, alone in its folder."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    return Found("a.txt", path)


def test_changed_meanwhile_is_left(file: Found) -> None:
    file.target.write_bytes(b"newer")
    with pytest.raises(UnwritableFile, match="changed by another program"):
        replace(file, sha256(b"old"), [b"n", b"ew"])
    assert file.target.read_bytes() == b"newer"
    assert os.listdir(file.target.parent) == ["a.txt"]


def test_gone_meanwhile_is_told(file: Found) -> None:
    file.target.unlink()
    with pytest.raises(UnwritableFile, match="left as it is: No such file"):
        replace(file, sha256(b"old"), [b"n", b"ew"])
    assert os.listdir(file.target.parent) == []


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_alone(file: Found, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(UnwritableFile, match="No space left"):
        replace(file, sha256(b"old"), [b"n", b"ew"])
    assert file.target.read_bytes() == b"old"
    assert os.listdir(file.target.parent) == ["a.txt"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_replaced_with_its_mode(file: Found, mode: int) -> None:
    file.target.chmod(mode)
    replace(file, sha256(b"old"), [b"n", b"ew"])
    assert file.target.read_bytes() == b"new"
    assert file.target.stat().st_mode & 0o777 == mode


def test_reading_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="a folder"):
        read(Found("t", tmp_path))


def test_each_folder_is_synced_once_for_its_files_and_not_before_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(safe, "sync_folder", lambda folder: done.append(folder.name))
    with Folders() as folders:
        for path in ("one/a", "one/b", "two/a"):
            target = tmp_path / path
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(b"old")
            folders.replace(Found(path, target), sha256(b"old"), [b"new"])
            done.append(path)
    assert done == ["one/a", "one/b", "one", "two/a", "two"]
