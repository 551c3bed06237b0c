"""XML that is refused, and XML that is odd but fine. Nothing outside the file is read, nothing grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize.errors import BadFormat
from normalize.files.bitext import tmx
from normalize.files.encoding import Encoding
from normalize.files.xml import parse
from tests.normalize.files.bitext.files import OLD, read_pairs
from tests.normalize.files.bitext.files import tmx as written

LAUGHS = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 60))


@pytest.mark.parametrize(
    ("label", "before", "content", "says"),
    [
        ("an entity", '<!DOCTYPE tmx [<!ENTITY who "Akal">]>', "&who;", "declares the entity who"),
        ("growing entities", f'<!DOCTYPE tmx [<!ENTITY a0 "ha">{LAUGHS}]>', "&a59;", "declares the entity a0"),
        ("an entity of a parameter", '<!DOCTYPE tmx [<!ENTITY % p SYSTEM "p.dtd"> %p;]>', OLD, "declares the entity p"),
        ("one that may be declared elsewhere", '<!DOCTYPE tmx SYSTEM "tmx14.dtd">', "&who;", "uses the entity who"),
        ("one that is declared nowhere", "", "&who;", "undefined entity"),
        ("a cut file", "", "<hi>", "mismatched tag"),
    ],
)
def test_refused(label: str, before: str, content: str, says: str) -> None:
    with pytest.raises(BadFormat, match=says) as caught:
        tmx.read(written(("tr", "x"), ("en", content), before=before), Encoding(), "a.tmx")
    assert caught.value.place.startswith("a.tmx:")
    assert "\n" not in str(caught.value)


def test_no_file_is_read_for_an_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    before = f'<!DOCTYPE tmx [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    with pytest.raises(BadFormat, match="declares the entity x") as caught:
        tmx.read(written(("tr", "x"), ("en", "&x;"), before=before), Encoding(), "a.tmx")
    assert "secret" not in caught.value.message


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
        '<!DOCTYPE tmx PUBLIC "-//LISA//DTD TMX" "http://127.0.0.1:9/tmx14.dtd">',
        "<!DOCTYPE tmx [<!ELEMENT tmx ANY>]>",
        "<!-- <seg> & <tu> -->\n<?hint <seg> ?>",
    ],
)
def test_a_document_type_elsewhere_is_passed_over(before: str) -> None:
    text = written(("tr", "x"), ("en", OLD), before=before)
    assert read_pairs(tmx.read(text, Encoding(), "a.tmx")) == [("x", OLD)]


@pytest.mark.parametrize(
    ("said", "encoding", "fine"),
    [
        ("utf-8", Encoding(), True),
        ("US-ASCII", Encoding(), True),
        ("UTF-16", Encoding("utf-16-le", True), True),
        ("utf-16", Encoding("utf-16-be", True), True),
        ("ISO-8859-1", Encoding(), False),
        ("UTF-16", Encoding(), False),
        ("utf-8", Encoding("utf-16-le", True), False),
    ],
)
def test_encoding_that_the_document_names(said: str, encoding: Encoding, fine: bool) -> None:
    text = f'<?xml version="1.0" encoding="{said}"?><a/>'
    if fine:
        assert parse(text, encoding, "a.tmx").name == "a"
    else:
        with pytest.raises(BadFormat, match=f"says that it is {said}"):
            parse(text, encoding, "a.tmx")


def test_places_in_code_points_and_names_in_namespaces() -> None:
    text = '<x:a xmlns:x="urn:x" n="😀>土"><x:b/>é<y:b xmlns:y="urn:y" x:k="v"><b>土</b></y:b></x:a>'
    root = parse(text, Encoding(), "a.xlf")
    assert [child.name for child in root.children] == ["b", "{urn:y}b"]
    empty, other = root.children
    assert (text[empty.start : empty.end], text[other.start : other.end]) == ("", "<b>土</b>")
    assert text[root.start : root.end].startswith("<x:b/>é")
    assert other.attributes == {"{urn:x}k": "v"}
    assert [text[element.start : element.end] for element in root.all("{b")] == ["土"]
