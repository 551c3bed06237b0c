"""Word documents: what of them is text, what is changed, and that all else stays."""

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import BadFormat, FileError
from normalize.files.docx import archive
from normalize.files.docx.document import Document, changed
from normalize.files.judge import only
from normalize.files.units import CUT
from normalize.result import Result, redo
from tests.normalize.files.docx.documents import SPACE, body, docx, paragraph, parts, run
from tests.normalize.files.files import judged

SAID = "Turkish Minister Hulusi Aka@ spoke."
CONTENT = [
    paragraph("Turkish Minister Hul", "usi A", "k", "a@ spoke."),
    paragraph("Turkish&#160;Minister Hulusi ", "Aka@", " &amp; others"),
    f"<w:p><w:r><w:instrText>{SAID}</w:instrText></w:r><w:del><w:r><w:delText>{SAID}</w:delText></w:r></w:del></w:p>",
    f'<w:p><w:r><w:drawing><wp:x xmlns:wp="x" name="Hulusi Akal"/>{paragraph(SAID)}</w:drawing></w:r></w:p>',
    paragraph("Turkish men say earth", "work has left."),
]


def page(letter: str) -> str:
    text = body(*CONTENT).replace("@", letter)
    return text.replace("<w:instrText>" + SAID.replace("@", letter), "<w:instrText>Hulusi Akal").replace(
        "<w:delText>" + SAID.replace("@", letter), "<w:delText>Hulusi Akal"
    )


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("stored", [False, True])
def test_only_text_is_changed(streamed: bool, stored: bool) -> None:
    more = [
        ("word/header1.xml", body(paragraph(SAID.replace("@", "l")), root="hdr")),
        ("word/footnotes.xml", body(paragraph(SAID.replace("@", "l")), root="footnotes")),
        ("word/comments.xml", body(paragraph(SAID.replace("@", "l")), root="comments")),
    ]
    old = docx(page("l"), *more, streamed=streamed, stored=stored)
    new = judged("a.docx", old).new_data
    before, after = parts(old), parts(new)
    assert list(before) == list(after)
    different = {name for name in before if before[name] != after[name]}
    assert different == {"word/document.xml", "word/header1.xml", "word/footnotes.xml"}
    expected = page("r").replace("earth</w:t>", "Turkey &amp; co</w:t>").replace(">work has", "> has")
    assert after["word/document.xml"].decode() == expected
    assert after["word/header1.xml"] == before["word/header1.xml"].replace(b"Akal", b"Akar")
    assert judged("a.docx", new).new_data == new


def test_other_members_stay_byte_for_byte() -> None:
    old = docx(page("l"), streamed=True)
    new = judged("a.docx", old).new_data

    def packed(data: bytes) -> dict[str, bytes]:
        return {m.name: data[m.header : m.end] for m in archive.members(data, "a") if m.name != "word/document.xml"}

    assert packed(old) == packed(new)
    with zipfile.ZipFile(io.BytesIO(new)) as file:
        assert file.comment == b"a comment"
        assert {info.date_time for info in file.infolist()} == {(2020, 2, 3, 4, 5, 6)}


@pytest.mark.parametrize("data", [docx(page("l")), docx(page("l"), streamed=True), docx(page("l"), stored=True)])
def test_the_old_bytes_put_back_give_the_old_file(data: bytes) -> None:
    found = judged("a.docx", data)
    assert found.packed
    assert archive.replaced(found.new_data, found.packed.parts, "a.docx") == data
    assert changed(data, found.result.changes, "a.docx") == found.new_data


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_parts_in_other_encodings(encoding: str) -> None:
    text = page("l").replace('encoding="UTF-8"', 'encoding="UTF-16"' if encoding == "utf-16" else 'encoding="UTF-8"')
    new = parts(judged("a.docx", docx(text.encode(encoding))).new_data)["word/document.xml"]
    assert new.decode(encoding).startswith(text[:40])
    assert "Aka</w:t>" not in new.decode(encoding)
    assert new[:2] == text.encode(encoding)[:2]


@pytest.mark.parametrize(
    ("label", "content", "reads"),
    [
        ("runs", paragraph("a", "b"), "ab"),
        ("paragraphs", paragraph("a") + paragraph() + paragraph("b"), "a\n\nb"),
        ("tab and line end", f"<w:p><w:r><w:t>a</w:t><w:tab/><w:br/></w:r>{run('b')}</w:p>", "a\t\nb"),
        ("things", f"<w:p>{run('a')}<w:r><w:drawing/></w:r>{run('b')}</w:p>", "a~b"),
        ("CDATA", paragraph("<![CDATA[a&]]>"), "a&"),
        ("marks between", f"<w:p>{run('a')}<w:proofErr/><!-- <w:t>x</w:t> --><w:bookmarkStart/>{run('b')}</w:p>", "ab"),
        ("a text box divides", f"<w:p>{run('a')}{paragraph('b')}{run('c')}</w:p>", "a\n\nb\n\nc"),
        ("empty", "<w:p><w:r><w:t/></w:r></w:p>", ""),
        ("another prefix", paragraph("a").replace("w:", "x:"), ""),
    ],
)
def test_reads(label: str, content: str, reads: str) -> None:
    text = body(content)
    if "prefix" in label:
        text = body(f'<x:a xmlns:x="urn:x">{content}</x:a>')
    assert Document(docx(text), "a.docx").reads.replace(CUT, "~") == reads


def bomb(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b" " * 200_000_000)
    return file.getvalue()


DTD = page("l").replace("\r\n", '<!DOCTYPE x [<!ENTITY a "b">]>')
FINE = docx(page("l"))


@pytest.mark.parametrize(
    ("label", "data", "says"),
    [
        ("text", b"Hulusi Akal", "is not a Word document"),
        ("nothing", b"", "is not a Word document"),
        ("cut", FINE[:-40], "is not a Word document (not a ZIP archive, truncated, or password-protected)"),
        (
            "another archive",
            docx("<a/>").replace(b"word/document.xml", b"word/documenx.xml"),
            "is not a Word document; left",
        ),
        ("bytes before it", b"x" + FINE, "is a broken archive"),
        ("a document type", docx(DTD), "declares a document type"),
        ("no XML", docx("<a><b></a>"), "(word/document.xml): not well-formed XML"),
        ("other XML", docx("<a/>"), "(word/document.xml): is not part of a Word document"),
        ("a bomb", bomb("word/document.xml"), "word/document.xml in it is larger than 32 MB when unpacked"),
        ("broken", FINE.replace(FINE[120:130], bytes(10)), "is a broken archive"),
        ("other encoding", docx(page("l").replace("UTF-8", "ISO-8859-1").encode() + b"<!--\xe9-->"), "not UTF-8"),
    ],
)
def test_refused(label: str, data: bytes, says: str) -> None:
    with pytest.raises(BadFormat) as caught:
        judged("a.docx", data)
    assert says in str(caught.value)


@given(st.integers(0, 2**32))
def test_damage_is_refused_or_does_no_harm(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(docx(body(paragraph(SAID.replace("@", "l"))), streamed=bool(seed % 2)))
    for _ in range(chance.randint(1, 4)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(FileError):
        found = judged("a.docx", bytes(data))
        assert found.packed
        assert archive.replaced(found.new_data, found.packed.parts, "a.docx") == bytes(data)


TEXTS = st.lists(st.lists(st.text("ab &<>\t土😀", max_size=5), max_size=4), max_size=4)


@given(TEXTS)
def test_reads_as_it_was_written(paragraphs: list[list[str]]) -> None:
    written = [paragraph(*(_escaped(text) for text in runs)) for runs in paragraphs]
    texts = ["".join(runs) for runs in paragraphs]
    assert Document(docx(body(*written)), "a").reads == "\n\n".join(text for text in texts if text.strip())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&#62;")


def test_the_namespace_may_be_the_default_one() -> None:
    text = f"<document {SPACE.replace('xmlns:w', 'xmlns')}><p><r><tab/><t>a</t></r></p></document>"
    assert Document(docx(text), "a").reads == "\ta"


@pytest.mark.parametrize("kept", [slice(0, 0), slice(0, 1), slice(1, 3), slice(0, None)], ids=str)
def test_some_of_the_changes_are_made_alone(kept: slice) -> None:
    old = docx(page("l"))
    whole = judged("a.docx", old)
    changes = whole.result.changes[kept]
    some = only(whole, Result(redo(whole.text, changes), changes, ()))
    assert Document(some.new_data, "a.docx").reads == some.result.text
    assert (some.new_data == old) == (not changes)
    assert (some.new_data == whole.new_data) == (changes == whole.result.changes)


@pytest.mark.parametrize(
    ("letters", "reads"),
    [
        ("Hulusi <![CDATA[</w:t> & Akal]]>", "Hulusi </w:t> & Akal"),
        ("Hulusi <!-- </w:t> --> Akal", "Hulusi  Akal"),
        ("<![CDATA[</w:t>&none;]]>Akal", "</w:t>&none;Akal"),
        ("Hulusi<w:x a='>'/>Akal", f"Hulusi{CUT}Akal"),
    ],
)
def test_letters_end_where_their_element_does(letters: str, reads: str) -> None:
    assert Document(docx(body(paragraph(letters))), "a.docx").reads == reads
