"""The file: what comes back, and which files are refused."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from gazetteer.stored import Sections, StoredError, pack
from gazetteer.stored.cache import write
from gazetteer.stored.sections import MOST_CHECKED

PARTS = {"words": b"hello", "numbers": bytes(range(8)), "nothing": b""}
WHOLE = b"".join(pack(PARTS, {"of": "tests"}))


def test_what_is_packed_comes_back() -> None:
    sections = Sections(WHOLE)
    assert {name: bytes(part) for name, part in sections.parts().items()} == PARTS
    assert sections.about == {"of": "tests"}
    assert list(sections.numbers("numbers")) == [0x03020100, 0x07060504]
    assert ("words" in sections, "other" in sections) == (True, False)


def test_a_file_is_mapped_and_read_as_the_bytes_are(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.names"
    write(path, PARTS, {"of": "tests"})
    sections = Sections.open(path)
    assert (path.read_bytes(), bytes(sections["words"]), sections.path) == (WHOLE, b"hello", str(path))
    assert [each.name for each in path.parent.iterdir()] == ["a.names"]


@pytest.mark.parametrize("in_file", [True, False])
def test_another_process_gets_the_same(tmp_path: Path, in_file: bool) -> None:
    path = tmp_path / "a.names"
    path.write_bytes(WHOLE)
    sections = Sections.open(path) if in_file else Sections(WHOLE)
    again = pickle.loads(pickle.dumps(sections))
    assert (bytes(again["words"]), again.path) == (b"hello", sections.path)


DAMAGED: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("empty", lambda data: b"", "empty"),
    ("a text", lambda data: b"- name: Hulusi Akar\n" * 9, "not a built file"),
    ("cut in the front", lambda data: data[:10], "not a built file"),
    ("cut in the header", lambda data: data[:60], "instead of"),
    ("cut at the end", lambda data: data[:-1], "instead of"),
    ("too long", lambda data: data + b"\0", "instead of"),
    ("another format", lambda data: data[:8] + b"\xff" + data[9:], "another version"),
    ("header changed", lambda data: data.replace(b"tests", b"TESTS"), "header has been changed"),
    ("section changed", lambda data: data.replace(b"hello", b"HELLO"), "section words has been changed"),
]


@pytest.mark.parametrize(("label", "damage", "says"), DAMAGED, ids=[each[0] for each in DAMAGED])
def test_what_is_not_whole_is_refused(tmp_path: Path, label: str, damage: Callable[[bytes], bytes], says: str) -> None:
    path = tmp_path / "a.names"
    path.write_bytes(damage(WHOLE))
    with pytest.raises(StoredError, match=says):
        Sections.open(path)


def test_every_bit_of_a_small_file_counts() -> None:
    for place in range(0, len(WHOLE) * 8, 7):
        changed = bytearray(WHOLE)
        changed[place // 8] ^= 1 << place % 8
        try:
            parts = {name: bytes(part) for name, part in Sections(bytes(changed)).parts().items()}
        except StoredError:
            continue
        assert parts == PARTS  # what was hit lies between two sections


def test_a_large_file_is_read_through_only_when_asked() -> None:
    large = bytearray(b"".join(pack({"large": bytes(MOST_CHECKED)}, {})))
    large[-1] = 1
    sections = Sections(bytes(large))
    with pytest.raises(StoredError, match="section large"):
        sections.check()
