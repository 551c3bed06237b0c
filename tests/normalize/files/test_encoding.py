"""Bytes ↔ text without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import NotText
from normalize.files.encoding import Encoding, decode, encode

REFUSED = [
    ("Latin 1", "ab\nè".encode("latin-1"), "not UTF-8: 0xE8 at byte 3, line 2"),
    ("an overlong form", b"\xc0\x80", "0xC0 at byte 0, line 1"),
    ("a surrogate in UTF-8", b"a\xed\xa0\x80", "0xED at byte 1, line 1"),
    ("after a mark", b"\xef\xbb\xbfa\xff", "0xFF at byte 4, line 1"),
    ("half a unit of UTF-16", b"\xfe\xff\0a\0\n\0", "not UTF-16-BE: 0x00 at byte 6, line 2"),
    ("NUL", b"a\nb\0", "NUL at byte 3, line 2"),
    ("NUL in UTF-16", b"\xff\xfea\0\0\0", "NUL at byte 4, line 1"),
    ("UTF-32", "a".encode("utf-32"), "UTF-32"),
]


@pytest.mark.parametrize(("label", "data", "says"), REFUSED, ids=[case[0] for case in REFUSED])
def test_refused_with_place(label: str, data: bytes, says: str) -> None:
    with pytest.raises(NotText) as error:
        decode(data, "a.txt")
    assert says in str(error.value)
    assert str(error.value).startswith("a.txt: ")


@given(st.binary() | st.binary().map(lambda b: b"\xff\xfe" + b) | st.text().map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes_come_back_or_are_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "a.txt")
    except NotText:
        return
    assert encode(text, encoding, "a.txt") == data


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(NotText, match=r"U\+D800 at character 1"):
        encode("a\ud800", Encoding(), "a.txt")
