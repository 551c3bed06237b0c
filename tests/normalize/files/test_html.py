"""HTML: what a reader sees of it, what is never touched, hostile markup."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.files.encoding import Encoding
from normalize.files.html import read
from normalize.files.judge import judge
from normalize.files.markup import parts
from normalize.files.units import CUT
from normalize.normalizer import Normalizer
from tests.normalize.files.files import NORMALIZER, fixed, judged

SAID = "Turkish Minister Hulusi Aka@ spoke."
PAGE = """\
<!DOCTYPE html>
<!-- {old} -->
<html lang=en><head><title>{said}</title><meta name="description" content="{old}">
<style>/* {old} */</style><script>let a = "<p>{old}</p>";</script></head>
<body class="Hulusi Akal" data-name='Hulusi Akal'>
<p>Turkish&nbsp;Minister <b>Hulusi</b> <a href="/Hulusi Akal">Aka@</a> &amp; Hulusi
   Aka@<br>left &copy; 1 < 2 & so on
<img src=a.png alt="{said}" title='"{said}"'><input value="{old}" alt>
<pre>{old}</pre> <code>{old}</code> <span translate="no">{old}</span> <i class="x notranslate">{old}</i>
<p>{said}<![CDATA[{old}]]><?php {old} ?></p>
</body></html>
""".format(old="Turkish Minister Hulusi Akal", said=SAID)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_what_a_reader_sees_is_changed(end: str) -> None:
    old, new = (PAGE.replace("@", letter).replace("\n", end) for letter in "lr")
    assert fixed("a.html", old) == new
    assert fixed("a.html", new) == new


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8"])
def test_encodings(encoding: str) -> None:
    old, new = (("\ufeff" + PAGE.replace("@", letter)).encode(encoding) for letter in "lr")
    assert judged("a.htm", old).new_data == new


@pytest.mark.parametrize(
    ("label", "text", "units"),
    [
        ("blocks", "<h1>a</h1>b<div>c<span>d</span></div>", ["a", "b", "cd"]),
        ("line break", "a<br/>b", ["a\nb"]),
        ("unseen", "a&shy;b<wbr>c", ["abc"]),
        ("spaces", "a  \n  b \t c&nbsp;d", ["a\nb c\xa0d"]),
        ("references", "&lt;a&#62; &#x41; &nope; &amp &notit;", ["<a> A &nope; &amp ¬it;"]),
        ("an open tag at the end", "a<p title='b", ["a"]),
        ("an open comment", "a<!-- <p>b", ["a"]),
        ("whole comments", "a<!-->b<!--->c<!-- d --!> -->e", ["abce"]),
        ("an open script", "a<script>b</p>", ["a"]),
        ("a sign as text", "a < b <3 <", ["a < b <3 <"]),
        ("a tag in a title", "<title>a <b>c</title>", ["a <b>c"]),
        ("quotation marks in attributes", "<a title=\"x > y\" alt='>'>b</a>", ["b", ">", "x > y"]),
        ("no quotation marks", "<img alt=a title=b/c>", ["a", "b/c"]),
        ("twice", "<img alt='a' alt='b'>", ["a"]),
        ("code in code", "<pre>a<pre>b</pre>c</pre>d", ["~d"]),
        ("never closed code", "a<code>b<p>c", ["a~"]),
        ("closed at once", "<svg><title>a</title><math/>b</svg>", ["a", "~b"]),
        ("end tags alone", "</p></code>a</b>", ["a"]),
        ("upper case", "<P TITLE='a'>b<SCRIPT>c</Script>d", ["b", "a", "d"]),
    ],
)
def test_units(label: str, text: str, units: list[str]) -> None:
    assert [unit.text.replace(CUT, "~") for unit in read(text, Encoding(), "a.html").units] == units


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("<p>Turkish men say earthwork has left.", "Turkey &amp; co"),
        ("<img alt='Turkish men say earthwork has left.'>", "Turkey &amp; co"),
    ],
)
def test_new_words_are_escaped(text: str, new: str) -> None:
    assert fixed("a.html", text) == text.replace("earthwork", new)


def test_new_letters_are_written_as_the_document_can_hold_them() -> None:
    for charset, wrote in (("iso-8859-9", "&#199;'"), ("UTF-8", "Ç'")):
        unit = read(f"<meta charset={charset}><p>x", Encoding(), "a.html").units[0]
        assert unit.target[0].quote("Ç'") == wrote
    quotes = [unit.target[0].quote for unit in read("<img alt='x' title=x>", Encoding(), "a.html").units]
    assert [quote("O'B") for quote in quotes] == ["O&#39;B", None]


def test_a_name_that_tags_divide() -> None:
    assert fixed("a.html", "<p>Turkish Minister Hulusi A<i>ka</i>l") == "<p>Turkish Minister Hulusi A<i>ka</i>r"
    text = "<p>Turkish men say <b>e</b>arthwork has left."
    assert fixed("a.html", text) == text.replace("<b>e</b>arthwork", "<b></b>Turkey &amp; co")
    for cut in ("<img src=a>", "<code>x</code>", "<p>"):
        assert judged("a.html", f"<p>Turkish Minister Hulusi {cut}Akal").result.changes == ()


@pytest.mark.parametrize(
    "hostile",
    ["<", "<!--", "<a", "<a b='", "<a b=\"x\" ", "<script>", "</", "<![CDATA[", "&", "&#", "<p title='a'>", "<pre>",
     "<title>", "<b>", " ", "<a/", "<a =", "</script", "<!-", "\"'<x y="],
)  # fmt: skip
def test_much_hostile_markup_is_read_in_place(hostile: str) -> None:
    text = hostile * (100_000 // len(hostile))
    pieces = [piece for unit in read(text, Encoding(), "a.html").units for piece in unit.target]
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)


BITS = st.sampled_from(
    ["<", ">", "/", "p", "!--", "--", "-->", " ", "'", '"', "=", "title", "<b>", "</b>", "<script>", "</script>",
     "&amp;", "&", "\n", "<code>", "</code>", "<br>", "alt='", "土", "<![CDATA[", "]]>"]
)  # fmt: skip


@given(st.lists(BITS, max_size=30).map("".join))
def test_any_text_is_cut_without_gaps_and_read_in_place(text: str) -> None:
    assert "".join(text[part.start : part.end] for part in parts(text)) == text
    pieces = [piece for unit in read(text, Encoding(), "a").units for piece in unit.target]
    spans = sorted((piece.start, piece.end) for piece in pieces)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[p.start : p.end] == p.text for p in pieces if p.kind == "plain")


def test_what_the_user_protects_may_be_markup() -> None:
    names = Normalizer(NORMALIZER.names, protect=[re.compile("<i>.*?</i>")])
    text = "<p><i>Turkish Minister Hulusi Akal</i> and Turkish Minister Hulusi Akal"
    assert judge("a.html", text.encode(), names).new_data.decode() == text.removesuffix("l") + "r"
