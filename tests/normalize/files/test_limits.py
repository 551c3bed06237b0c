"""What is too large is refused before it is read, with one message; what is deep or packed, in bounded memory."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from normalize.errors import BadFormat, TooLarge
from normalize.files.formats import FORMATS
from normalize.files.reading import Reading
from normalize.files.safe import read, read_stream
from normalize.files.walk import Found
from tests.normalize.files.bitext.files import tmx
from tests.normalize.files.docx.documents import body, docx
from tests.normalize.files.files import judged

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


def sparse(path: Path, size: int) -> Path:
    """A file of zeros that takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(size)
    return path


def test_two_gigabytes_are_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sparse(tmp_path / "a.txt", 2_000_000_000)
    with pytest.raises(TooLarge) as error:
        read(Found("a.txt", path), 50_000_000)
    assert str(error.value) == (
        "a.txt: has 2,000 MB, which may take more memory than there is; split it into parts of at most 50 MB, "
        "left as it is"
    )


def test_a_stream_without_end_is_refused() -> None:
    with open("/dev/zero", "rb", buffering=0) as endless, pytest.raises(TooLarge, match="has more than 3 MB"):
        read_stream(endless, "-", 3_000_000)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_as_much_as_allowed_is_read(tmp_path: Path, size: int) -> None:
    assert read(Found("a", sparse(tmp_path / "a", size)), 2) == bytes(size)
    assert read_stream(io.BytesIO(bytes(size)), "-", 2) == bytes(size)


def test_every_format_has_a_limit() -> None:
    assert all(10_000_000 <= form.most <= 100_000_000 for form in FORMATS.values())


def bomb(size: int) -> bytes:
    """A document whose main part is so large when unpacked."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(size // 1_000_000):
            part.write(bytes(1_000_000))
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.json", "[" * 100_000, "nested more than 1000 deep"),
        ("a.json", '{"t":' * 100_000, "nested more than 1000 deep"),
        ("a.jsonl", '{"t": 1}\n' + "[" * 100_000, "nested more than 1000 deep"),
        ("a.csv", 't\n"' + "a" * 10_000_001 + '"\n', "a field of 10000003 characters"),
        ("a.csv", "t\n" + "," * 100_000, "a row with more than 100000 columns"),
        ("a.csv", "," * 100_000, "a row with more than 100000 columns"),
        ("a.tsv", "\t" * 100_000, "a row with more than 100000 columns"),
        ("a.tmx", tmx(("en", "&i;")).replace("<tmx", f"{LAUGHS}]><tmx"), "entities are not resolved"),
        ("a.xlf", f"{LAUGHS}]><xliff version='1.2'>&i;</xliff>", "entities are not resolved"),
        ("a.docx", docx(body("x").replace("<w:document", f"{LAUGHS}]><w:document")), "declares a document type"),
        ("a.docx", docx(body("x").replace("UTF-8", "UTF-6")), "names an unknown encoding"),
        ("a.docx", docx(body("x").replace("UTF-8", "gbk")), "names an unknown encoding"),
        (
            "a.docx",
            docx(body(" " * 20_000_000), ("word/header1.xml", body(" " * 20_000_000, root="hdr"))),
            "has more than 32 MB of text in it",
        ),
        ("a.docx", bomb(40_000_000), "is larger than 32 MB when unpacked"),
    ],
)
def test_bombs_are_refused(name: str, data: str | bytes, says: str) -> None:
    with pytest.raises(BadFormat, match=says):
        judged(name, data, Reading(columns=("t",), fields=("t",)))


@pytest.mark.parametrize("depth", [500, 20_000])
def test_deep_xml_is_refused(depth: int) -> None:
    with pytest.raises(BadFormat):
        judged("a.tmx", tmx(("en", "<hi>" * depth + "x" + "</hi>" * (depth - 1))))
    deep = tmx(("tr", "x"), ("en", "<hi>" * depth + "Hulusi Akal" + "</hi>" * depth))
    with pytest.raises(BadFormat, match=r"translate-toolkit cannot read it .* left as it is"):
        judged("a.tmx", deep)


def test_deep_html_is_read() -> None:
    deep = "<b>" * 100_000 + "Hulusi Akal"
    assert judged("a.html", deep).result.text.endswith("Hulusi Akar")


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="a file of the system that tells no size")
def test_a_file_that_tells_no_size_is_read() -> None:
    assert read(Found("status", Path("/proc/self/status")), 1_000_000).startswith(b"Name:")
