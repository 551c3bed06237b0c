"""Files, folders, compressed files, the starter, and files that cannot be read."""

from __future__ import annotations

import contextlib
import gc
import gzip
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazetteer import Fault, Gazetteer, GazetteerError

GOOD = b"- {name: A, kind: place}\n"
ZEROS = gzip.compress(b"#" * 3_000_000)

# label, file name, bytes, line, column, part of the message
REFUSED = [
    ("not UTF-8", "a.yaml", b"- name: A\n- name: K\xf6ln\n", 2, 10, "not UTF-8: byte 0xF6"),
    ("not UTF-8 after wide letters", "a.csv", "name,kind\n土,".encode() + b"\xff", 2, 3, "byte 0xFF"),
    ("UTF-16", "a.yaml", "- name: A".encode("utf-16"), 1, 1, "UTF-16"),
    ("NUL", "a.jsonl", b'{"name": "A",\n\0', 2, 1, "NUL"),
    ("unknown extension", "a.txt", GOOD, 0, 0, "does not tell the format"),
    ("only .gz", "a.gz", gzip.compress(GOOD), 0, 0, "does not tell the format"),
    ("not gzip", "a.yaml.gz", GOOD, 0, 0, "not a complete gzip file"),
    ("gzip cut off", "a.yaml.gz", gzip.compress(GOOD)[:-9], 0, 0, "not a complete gzip file"),
    ("gzip damaged", "a.yaml.gz", gzip.compress(GOOD)[:12] + b"\xff" * 30, 0, 0, "not a complete gzip file"),
    ("too large", "a.yaml", b"#" * 1_000_001, 0, 0, "larger than 1,000,000 bytes"),
    ("too large when unpacked", "a.yaml.gz", ZEROS, 0, 0, "larger than 1,000,000 bytes"),
]


def faults(*sources: str | Path) -> tuple[Fault, ...]:
    with pytest.raises(GazetteerError) as caught:
        Gazetteer.read(*sources, max_bytes=1_000_000)
    return caught.value.faults


@pytest.mark.parametrize(
    ("name", "data", "line", "column", "message"),
    [case[1:] for case in REFUSED],
    ids=[case[0] for case in REFUSED],
)
def test_refused(tmp_path: Path, name: str, data: bytes, line: int, column: int, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (fault,) = faults(path)
    assert (fault.path, fault.line, fault.column) == (str(path), line, column)
    assert message in fault.message


def test_missing_and_empty_sources_are_all_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.yaml").write_bytes(b"")
    found = faults(tmp_path / "gone.yaml", tmp_path / "empty", tmp_path / "bad.yaml")
    parts = ["no such file", "holds no gazetteer file", "holds no entries"]
    assert len(found) == 3
    assert all(part in fault.message for part, fault in zip(parts, found, strict=True))


@pytest.mark.parametrize("name", ["long" * 100, "long" * 100 + ".yaml"])
def test_what_cannot_be_looked_at_is_a_fault(tmp_path: Path, name: str) -> None:
    (fault,) = faults(tmp_path / name)
    assert (fault.path, fault.message) == (str(tmp_path / name), "it cannot be inspected: File name too long")


def test_a_folder_within_that_cannot_be_looked_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    listed = Path.iterdir

    def iterdir(folder: Path) -> Iterator[Path]:
        if folder.name == "in":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    (fault,) = faults(tmp_path)
    assert fault.message == f"it cannot be inspected: Permission denied, for {tmp_path / 'in'}"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(GOOD)
    path.chmod(0)
    assert "cannot be read" in faults(path)[0].message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.yaml", GOOD),
        ("a.YML", GOOD),
        ("a.yaml", b"\xef\xbb\xbf" + GOOD),
        ("a.yaml.gz", gzip.compress(GOOD)),
        ("a.jsonl", b'\xef\xbb\xbf{"name": "A", "kind": "place"}'),
        ("a.jsonl.gz", gzip.compress(b'{"name": "A", "kind": "place"}\n')),
        ("a.csv", b"\xef\xbb\xbfname,kind\r\nA,place\r\n"),
        ("a.csv.gz", gzip.compress(b"name,kind\nA,place")),
    ],
)
def test_read(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert [entity.id for entity in Gazetteer.read(path)] == ["a"]
    assert [entity.id for entity in Gazetteer.read(str(path))] == ["a"]


@pytest.mark.parametrize("name", ["a.yaml", "a.jsonl", "a.csv"])
def test_marks_apart_from_their_letters_are_part_of_them(tmp_path: Path, name: str) -> None:
    lists = {
        "a.yaml": "- {name: Çavuşoğlu, kind: person, names: {ko: 하칸}}",
        "a.jsonl": '{"name": "Çavuşoğlu", "kind": "person", "names": {"ko": "하칸"}}',
        "a.csv": "name,kind,names.ko\nÇavuşoğlu,person,하칸\n",
    }
    path = tmp_path / name
    path.write_text(unicodedata.normalize("NFD", lists[name]), "utf-8")
    (entity,) = Gazetteer.read(path)
    assert (entity.name, entity.names["ko"]) == ("Çavuşoğlu", ("하칸",))


def test_column_does_not_count_the_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf- {name: A, kind: x}\n")
    assert [(fault.line, fault.column) for fault in faults(path)] == [(1, 19)]


def test_folder_is_read_in_order_with_all_in_it(tmp_path: Path) -> None:
    for name in ("b/2.yaml", "b/1.yaml", "a.csv", "z.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / "a.csv").write_text("name,kind,country\nA,place,first\nB,place,first\n")
    (tmp_path / "b/1.yaml").write_text("- {name: B, kind: place, country: second}\n")
    (tmp_path / "b/2.yaml").write_text("- {name: A, kind: place, country: third}\n")
    (tmp_path / "z.jsonl").write_text('{"name": "C", "kind": "place"}')
    (tmp_path / "notes.txt").write_text("not a gazetteer")
    (tmp_path / ".hidden.yaml").write_text("not a gazetteer")
    names = Gazetteer.read(tmp_path)
    assert [(entity.id, entity.country) for entity in names] == [("a", "third"), ("b", "second"), ("c", "")]
    assert names["b"].origin == f"{tmp_path}/b/1.yaml:1"


def test_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(GOOD)
    (tmp_path / "again").symlink_to(tmp_path)
    assert Gazetteer.read(tmp_path).replaced == ()


def test_later_sources_win(tmp_path: Path) -> None:
    for name, country in (("z", "first"), ("a", "second")):
        (tmp_path / f"{name}.yaml").write_text(f"- {{name: A, kind: place, country: {country}}}\n")
    assert Gazetteer.read(tmp_path / "z.yaml", tmp_path / "a.yaml")["a"].country == "second"


def test_starter_is_read_and_wins_over_nothing_of_its_own() -> None:
    names = Gazetteer.read("starter")
    assert len(names) > 0
    assert names.replaced == ()
    assert all(entity.origin.startswith("starter/") for entity in names)


def test_no_sources_no_entries() -> None:
    assert len(Gazetteer.read()) == 0


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("data", [GOOD, b"["])
def test_garbage_collector_is_left_as_it_was(tmp_path: Path, enabled: bool, data: bytes) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with contextlib.suppress(GazetteerError):
            Gazetteer.read(path)
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
