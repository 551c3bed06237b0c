"""The cache: made once, made anew when it is broken, done without when it cannot be written."""

from __future__ import annotations

import logging
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gazetteer.stored import cache
from gazetteer.stored.cache import Made, cached, folder


class Maker:
    """Makes sections, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Made:
        self.times += 1
        return {"words": b"hello"}, {}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.FOLDER, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def make() -> Maker:
    return Maker()


def test_made_once(home: Path, make: Maker) -> None:
    for _ in range(2):
        assert bytes(cached("key", make)["words"]) == b"hello"
    assert make.times == 1
    assert [each.name for each in home.iterdir()] == ["key.names"]
    cached("other", make)
    assert make.times == 2


@pytest.mark.parametrize("damage", [b"", b"hello", None])
def test_a_broken_file_is_made_anew_and_told_in_a_line(
    home: Path, make: Maker, damage: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    cached("key", make)
    path = home / "key.names"
    path.write_bytes(path.read_bytes()[:-3] if damage is None else damage)
    with caplog.at_level(logging.WARNING):
        assert bytes(cached("key", make)["words"]) == b"hello"
    assert [record.getMessage().endswith("; it is rebuilt") for record in caplog.records] == [True]
    assert bytes(cached("key", make)["words"]) == b"hello"
    assert make.times == 2


def test_a_cache_that_cannot_be_written_is_no_error(
    tmp_path: Path, make: Maker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(cache.FOLDER, str(tmp_path / "file" / "cache"))
    found = cached("key", make)
    assert (bytes(found["words"]), found.path, caplog.records) == (b"hello", "", [])


def test_a_full_disk_leaves_no_rest(home: Path, make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert cached("key", make).path == ""
    assert list(home.iterdir()) == []


def test_builders_at_once_do_not_harm_each_other(home: Path) -> None:
    def slow() -> Made:
        time.sleep(0.05)
        return {"words": b"hello" * 100_000}, {}

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: bytes(cached("key", slow)["words"]), range(16)))
    assert set(found) == {b"hello" * 100_000}
    assert [each.name for each in home.iterdir()] == ["key.names"]


def test_what_nobody_used_for_long_is_deleted(home: Path, make: Maker) -> None:
    cached("old", make)
    (home / ".left.names.x.tmp").write_bytes(b"half")
    (home / "mine.txt").write_bytes(b"not ours")
    for each in home.iterdir():
        os.utime(each, (0, 0))
    cached("used", make)
    assert sorted(each.name for each in home.iterdir()) == ["mine.txt", "used.names"]


def test_use_is_noted(home: Path, make: Maker) -> None:
    cached("key", make)
    os.utime(home / "key.names", (0, 0))
    cached("key", make)
    assert time.time() - (home / "key.names").stat().st_mtime < 60


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"HOME": "/home/me"}, "/home/me/.cache/mt-normalize"),
        ("linux", {"HOME": "/home/me", "XDG_CACHE_HOME": "/fast"}, "/fast/mt-normalize"),
        ("linux", {"HOME": "/home/me", "XDG_CACHE_HOME": "fast"}, "/home/me/.cache/mt-normalize"),
        ("darwin", {"HOME": "/Users/me"}, "/Users/me/Library/Caches/mt-normalize"),
        ("win32", {"LOCALAPPDATA": "/Local"}, "/Local/mt-normalize"),
        ("linux", {"HOME": "/home/me", cache.FOLDER: "/here"}, "/here"),
    ],
)
def test_where_it_is(platform: str, variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", cache.FOLDER):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert folder() == Path(expected)
