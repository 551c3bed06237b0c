"""Whatever is in a file: it is refused, or mended in its texts alone, and once is enough."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import FileError
from normalize.files.reading import Division, Reading
from tests.normalize.files.files import judged

OLD = "Turkish Minister Hulusi Akal spoke."
WHOLE = {
    "a.md": f"---\ntitle: {OLD}\n---\n# {OLD}\n\n> *{OLD}*\n\n- [x]({OLD} 'y') `{OLD}`\n\n    {OLD}\n\n```\n{OLD}\n",
    "a.html": f"<title>{OLD}</title><p title='{OLD}'>{OLD[:20]}<b>{OLD[20:]}</b>&amp;<!-- {OLD} --><pre>{OLD}</pre>",
    "a.srt": f"1\n00:00:01,000 --> 00:00:02,000\n{OLD[:24]}\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>{OLD[24:]}</i>\n",
    "a.vtt": f"WEBVTT\n\nNOTE {OLD}\n\nx\n00:01.000 --> 00:02.000\n{OLD[:24]}\n\n00:03.000 --> 00:04.000\n{OLD[24:]}\n",
    "a.csv": f'id,t,u\n1,"{OLD} ""x""",{OLD}\n2,{OLD},y\n',
    "a.tsv": f"id\tt\n{OLD}\t{OLD}\n",
    "a.json": f'{{"t": "{OLD}", "u": [{{"t": "{OLD}", "n": 1.0}}, null]}}',
    "a.jsonl": f'{{"t": "{OLD}"}}\n{{"t": "Hulusi \\u0041kal", "x": "{OLD}"}}\n',
    "a.txt": f"{OLD}\n\n{OLD}\n",
}
DAMAGE = st.text("<>&\"'\\\n\r\t,;:{}[]()`*_-#! a1土\u0000", max_size=4) | st.sampled_from(
    [
        "<!--",
        "-->",
        "</p>",
        "```",
        "\n\n",
        "---\n",
        '"\n"',
        "\\u00",
        "&#0;",
        "&amp",
        "<script>",
        "<![CDATA[",
        "]]>",
        "::",
    ]
)


@pytest.mark.parametrize("name", WHOLE)
@given(data=st.data())
def test_a_damaged_file_is_refused_or_mended_in_its_texts(name: str, data: st.DataObject) -> None:
    text = WHOLE[name]
    for _ in range(data.draw(st.integers(0, 2))):
        at, gone = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 9))
        text = text[:at] + data.draw(DAMAGE) + text[at + gone :]
    division: Division | None = data.draw(st.sampled_from([None, "file", "paragraph", "row"]))
    reading = Reading(columns=("t",), fields=("t",), document=division)
    with suppress(FileError):
        found = judged(name, text.encode("utf-8", "replace"), reading)
        result = found.result
        assert result.undo() == text
        assert all(0 <= c.start < c.end <= len(text) for c in (*result.changes, *result.suggestions))
        assert all(text[c.start : c.end] == c.original for c in (*result.changes, *result.suggestions))
        assert judged(name, found.new_data, reading).result.changes == ()


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")],
)
def test_encoding_and_line_ends_make_no_difference(name: str, end: str, encoding: str, mark: bytes) -> None:
    reading = Reading(columns=("t",), fields=("t",))
    text = WHOLE[name]
    new = judged(name, text, reading).result.text
    assert new != text
    old_data, new_data = (mark + written.replace("\n", end).encode(encoding) for written in (text, new))
    assert judged(name, old_data, reading).new_data == new_data
    assert judged(name, new_data, reading).new_data == new_data
