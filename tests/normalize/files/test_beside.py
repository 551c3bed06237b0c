"""The hidden file in which new bytes are made ready: one for a file, never left in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from normalize.errors import UnwritableFile
from normalize.files.beside import Busy, beside, name_of
from normalize.files.digest import sha256
from normalize.files.safe import replace
from normalize.files.walk import Found

HOLDS = """
import sys, time
from pathlib import Path
from normalize.files.beside import beside
with beside(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="no such locks")
def test_of_two_at_once_one_is_refused_and_a_killed_one_leaves_nothing_in_the_way(target: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", HOLDS, str(target)], stdout=subprocess.PIPE)
    assert other.stdout
    assert other.stdout.readline() == b"held\n"
    with pytest.raises(Busy), beside(target):
        pass
    with pytest.raises(UnwritableFile, match="another run is writing it"):
        replace(Found("a.txt", target), sha256(b"old"), [b"new"])
    assert target.read_bytes() == b"old"
    other.kill()
    other.communicate()
    assert name_of(target).exists()
    replace(Found("a.txt", target), sha256(b"old"), [b"new"])
    assert target.read_bytes() == b"new"
    assert os.listdir(target.parent) == ["a.txt"]


def test_what_is_there_under_its_name_is_never_written_through(target: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"kept")
    name_of(target).symlink_to(precious)
    with pytest.raises(UnwritableFile, match="left as it is"):
        replace(Found("a.txt", target), sha256(b"old"), [b"new"])
    name_of(target).unlink()
    os.link(precious, name_of(target))
    replace(Found("a.txt", target), sha256(b"old"), [b"new"])
    assert (precious.read_bytes(), target.read_bytes()) == (b"kept", b"new")


@pytest.mark.parametrize("name", ["a" * 255, "土" * 85, "\udcff.txt"])
def test_any_name_has_one(tmp_path: Path, name: str) -> None:
    with beside(tmp_path / name) as (_, path):
        assert path.name.startswith(".")
        assert path.exists()
    assert os.listdir(tmp_path) == []


def test_names_that_begin_alike_have_their_own(tmp_path: Path) -> None:
    with beside(tmp_path / ("a" * 50)), beside(tmp_path / ("a" * 51)):
        assert len(os.listdir(tmp_path)) == 2
