"""Subtitles: which text the cues give, what is never touched, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import BadFormat
from normalize.files.encoding import Encoding
from normalize.files.subtitles import read_srt, read_vtt
from tests.normalize.files.files import fixed

SRT = """\
1
00:00:01,000 --> 00:00:02,500
Turkish Minister Hulusi

2
00:00:03,000 --> 00:00:04,000 X1:117 X2:619
<i>Aka@</i> spoke.
{\\an8}- Yes.

3
00:00:05,000 --> 00:00:06,000
Bye.
"""
VTT = """\
WEBVTT - Hulusi Akal
Kind: captions

STYLE
::cue(.Akal) { color: red }

NOTE Turkish Minister Hulusi Akal

NOTE
Turkish Minister Hulusi Akal

Hulusi Akal
00:01.000 --> 00:02.000 align:start
<v Hulusi Akal>Turkish &amp; Minister Hulusi

00:03.000 --> 00:00:04.000
<c.name>Aka@</c> of&nbsp;Turkey
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("name", "text"), [("a.srt", SRT), ("a.vtt", VTT)])
def test_only_the_name_is_changed(name: str, text: str, end: str) -> None:
    old, new = (text.replace("@", letter).replace("\n", end) for letter in "lr")
    assert fixed(name, old) == new
    assert fixed(name, new) == new


@pytest.mark.parametrize(
    ("label", "text", "cues"),
    [
        ("nothing", "", []),
        ("no text", "1\n00:00:01,000 --> 00:00:02,000\n\n", []),
        ("no number", "00:00:01,000 --> 00:00:02,000\nA\n", ["A"]),
        ("no empty line between", "1\n0:0:1,0 --> 0:0:2,0\nA\n2\n0:0:3,0 --> 0:0:4,0\nB", ["A", "B"]),
        ("a number as text", "1\n0:0:1,0 --> 0:0:2,0\n1974\n\n2\n0:0:3,0 --> 0:0:4,0\nB", ["1974", "B"]),
        ("tags", "0:0:1,0 --> 0:0:2,0\n<font color='Akal'>A</font><br>{\\i1}B 1 < 2", ["A\nB 1 < 2"]),
        ("something before", "Akal\n\n1\n00:00:01,000 --> 00:00:02,000\nA\n", ["A"]),
    ],
)
def test_srt(label: str, text: str, cues: list[str]) -> None:
    assert [unit.text for unit in read_srt(text, Encoding(), "a.srt").units] == cues


@pytest.mark.parametrize(
    ("label", "text", "cues"),
    [
        ("nothing", "WEBVTT", []),
        ("header alone", "WEBVTT\nAkal\n", []),
        ("no cue", "WEBVTT\n\nAkal\nAkal\n", []),
        ("region", "WEBVTT\n\nREGION\nid:Akal\n", []),
        (
            "references",
            "WEBVTT\n\n00:01.000 --> 00:02.000\nA&lt;b&gt; &nonsense; &shy;c & d",
            ["A<b> &nonsense; c & d"],
        ),
        ("karaoke", "WEBVTT\n\n00:01.000 --> 00:02.000\nHu<00:01.500>lusi", ["Hulusi"]),
        ("times behind text", "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n00:03.000 --> 00:04.000\nB", ["A", "B"]),
    ],
)
def test_vtt(label: str, text: str, cues: list[str]) -> None:
    assert [unit.text for unit in read_vtt(text, Encoding(), "a.vtt").units] == cues


def test_refused() -> None:
    with pytest.raises(BadFormat, match="no line has cue times"):
        read_srt("Hulusi Akal\n", Encoding(), "a.srt")
    with pytest.raises(BadFormat, match=r"a\.vtt:1: does not start with WEBVTT"):
        read_vtt("Hulusi Akal\n", Encoding(), "a.vtt")


def test_a_name_over_two_cues_is_told_without_their_times() -> None:
    from tests.normalize.files.files import judged

    (change,) = judged("a.srt", SRT.replace("@", "l")).result.changes
    assert (change.original, change.replacement, change.name) == ("Akal", "Akar", "Hulusi Akar")


PARTS = st.sampled_from(
    ["1\n", "\n", "\r\n", "00:01.000 --> 00:02.000\n", "00:00:01,000 --> 00:00:02,000\n", "Akal ", "<i>", "<",
     "{\\an8}", "&amp;", "&", "NOTE ", "STYLE\n", "-->", "WEBVTT\n", "土"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=30).map("".join))
def test_any_text_is_read_in_place(text: str) -> None:
    for read, whole in ((read_vtt, f"WEBVTT\n{text}"), (read_srt, f"0:0:1,0 --> 0:0:2,0\n{text}")):
        at = 0
        for unit in read(whole, Encoding(), "a").units:
            for piece in unit.target:
                assert at <= piece.start < piece.end
                at = piece.end
                assert piece.kind != "plain" or whole[piece.start : piece.end] == piece.text
        assert at <= len(whole)
