"""A judged file: what is changed in it, what is only suggested, what is refused."""

from __future__ import annotations

import re
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Calque, Entity, Garble, Gazetteer
from normalize.errors import BadFormat, FileError
from normalize.files.bitext import toolkit
from normalize.files.judge import judge
from normalize.files.plain import Judged
from normalize.normalizer import Normalizer
from tests.normalize.files.bitext.files import NEW, OLD, segment, tmx, trans_unit, xliff1, xliff2

AKAR = Entity(
    "akar",
    "Hulusi Akar",
    "person",
    description="Minister of Defence",
    country="Turkey",
    names={"zh": ("胡卢西·阿卡尔",)},
    garbles=(Garble("Hulusi Akal"),),
)
TURKEY = Entity(
    "turkey", "Turkey", "place", demonyms=("Turkish",), calques=(Calque("earthwork", "Turkey & co", when=("Turkish",)),)
)
NORMALIZER = Normalizer(Gazetteer.of([AKAR, TURKEY]))
PO = '# Hulusi Akal\nmsgid "Hulusi Akal"\nmsgstr "{}"\n'


def judged(name: str, data: bytes | str) -> Judged:
    return judge(name, data.encode() if isinstance(data, str) else data, NORMALIZER)


def english(content: str) -> str:
    return tmx(("tr", "Hulusi Akal"), ("en", content))


@pytest.mark.parametrize(
    ("label", "name", "text"),
    [
        ("TMX", "a.tmx", english("Turkish Minister Hulusi Aka@ spoke.")),
        ("reference in the name", "a.tmx", english("Turkish Minister Hulusi&#160;A&#107;a@")),
        ("comment in the name", "a.tmx", english("Turkish Minister Hulusi A<!-- 1 -->ka@")),
        ("CDATA", "a.tmx", english("<![CDATA[Turkish Minister Hulusi Aka@ <&]]> &amp; x")),
        ("over a line end", "a.tmx", english("Turkish Minister Hulusi\r\n  Aka@")),
        ("inline code", "a.tmx", english("Turkish Minister <ph>Hulusi Akal</ph> Hulusi Aka@")),
        ("XLIFF 1.2", "a.xlf", xliff1(trans_unit("Hulusi Akal", "<g id='1'>Turkish Minister Hulusi Aka@</g>"))),
        ("XLIFF 2.0", "a.xliff", xliff2(segment("Hulusi Akal", "Turkish Minister Hulusi Aka@"))),
        ("PO", "a.po", PO.format("Turkish Minister Hulusi Aka@")),
        ("PO, over lines", "a.po", PO.format('Turkish Minister Hulusi\\n"\n"Aka@ \\"')),
        ("PO, within a word", "a.po", PO.format('Turkish Minister Hulusi Ak"\n"a@')),
        ("TSV", "a.tsv", "Hulusi Akal\tTurkish Minister Hulusi Aka@\r\n"),
        ("TSV, quoted", "a.tsv", 'Hulusi Akal\t"Turkish Minister ""Hulusi Aka@"""\n'),
    ],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_only_the_name_is_changed(label: str, name: str, text: str, mark: bytes) -> None:
    old, new = (mark + text.replace("@", letter).encode() for letter in "lr")
    assert judged(name, old).new_data == new
    assert judged(name, new).new_data == new


@pytest.mark.parametrize(
    ("content", "new"),
    [
        ("Turkish men say earthwork has left.", "Turkish men say Turkey &amp; co has left."),
        ("<![CDATA[Turkish men say earthwork has left.]]>", "<![CDATA[Turkish men say Turkey & co has left.]]>"),
    ],
)
def test_new_words_are_escaped(content: str, new: str) -> None:
    assert judged("a.tmx", english(content)).new_data.decode() == english(new)


@pytest.mark.parametrize(
    "content",
    [
        "Turkish Minister Hulusi <hi>Akal</hi>",
        "Turkish Minister Hulusi Ak<hi>al</hi>",
        "Turkish Minister <hi>Hulusi</hi> Akal",
        "Turkish Minister Hul<hi>usi Akal</hi>",
        "Turkish Minister Hulusi <ph/>Akal. Hulusi Akar left.",
    ],
)
def test_a_name_that_a_tag_cuts_is_left(content: str) -> None:
    assert judged("a.tmx", english(content)).result.changes == ()


def test_a_name_does_not_go_from_one_unit_into_the_next() -> None:
    file = xliff1(trans_unit("a", "Turkish Minister Hulusi"), trans_unit("b", "Akal spoke."))
    assert judged("a.xlf", file).result.changes == ()


@pytest.mark.parametrize(
    ("label", "name", "text"),
    [
        ("UTF-16", "a.tmx", '<?xml version="1.0" encoding="UTF-16"?>' + english(OLD).split("?>")[1]),
        ("UTF-16, nothing said", "a.tmx", english(OLD)),
        ("table", "a.tsv", f"土方 😀\t{OLD}\r\n"),
    ],
)
@pytest.mark.parametrize(("encoding", "mark"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_utf_16(label: str, name: str, text: str, encoding: str, mark: bytes) -> None:
    new = judged(name, mark + text.encode(encoding)).new_data
    assert new == mark + text.replace(OLD, NEW).encode(encoding)


def test_the_source_of_the_line_is_heard() -> None:
    far = tmx(("zh", "胡卢西·阿卡尔说。"), ("en", f"It rained.\n{OLD}"), source="zh")
    file = judged("a.tmx", far)
    assert "in the source" in {evidence.name for evidence in file.result.changes[0].evidence}
    assert file.source_language == "zh"
    assert judge("a.tmx", far.encode(), NORMALIZER.translated_from("tr")).source_language == "tr"


def test_reasons_name_lines_of_the_file() -> None:
    file = judged("a.tmx", "<!--\n\n\n-->" + english(f"{NEW} Minister Akkar left.").split("?>\n")[1])
    (change,) = (*file.result.changes, *file.result.suggestions)
    line, _ = file.lines.position(change.start)
    assert f"Hulusi Akar is named in full in line {line}" in {evidence.detail for evidence in change.evidence}
    assert line > 3


def test_lines_to_ignore() -> None:
    left, mended = (f'msgid "{i}"\nmsgstr "{OLD}"\n\n' for i in range(2))
    old = f"# mt-normalize: off\n{left}# mt-normalize: on\n{mended}"
    assert judged("a.po", old).new_data.decode() == old.replace(mended, mended.replace(OLD, NEW))


@pytest.mark.parametrize(
    ("why", "name", "text"),
    [
        ("it is marked as fuzzy", "a.po", f'#: x\n#, c-format, fuzzy\n#| msgid "x"\n{PO.format(OLD)}'),
        ("it is marked as fuzzy", "a.po", "#, fuzzy\n" + PO.format(OLD).replace("msgid", 'msgctxt "c"\nmsgid')),
        ("it is approved", "a.xlf", xliff1(trans_unit("Hulusi Akal", OLD, 'approved="yes"'))),
        (
            "it is marked as signed-off",
            "a.xlf",
            xliff1(trans_unit("x", OLD)).replace("<target", '<target state="signed-off"'),
        ),
        ("it is marked as final", "a.xlf", xliff2(segment("x", OLD)).replace("<segment", '<segment state="final"')),
    ],
)
def test_where_a_person_has_the_word_changes_are_only_listed(why: str, name: str, text: str) -> None:
    result = judged(name, text).result
    assert (result.text, result.changes) == (text, ())
    (suggestion,) = result.suggestions
    assert (suggestion.original, suggestion.evidence[-1].detail) == ("Hulusi Akal", why)


@pytest.mark.parametrize(
    ("label", "name", "text"),
    [
        ("another flag", "a.po", f"#, c-format, no-fuzzy\n{PO.format(OLD)}"),
        ("a word of a comment", "a.po", f"# fuzzy\n{PO.format(OLD)}"),
        ("the entry before", "a.po", f'#, fuzzy\nmsgid "a"\nmsgstr "A"\n\n{PO.format(OLD)}'),
        ("an obsolete entry", "a.po", f'#, fuzzy\n#~ msgid "a"\n#~ msgstr "A"\n\n{PO.format(OLD)}'),
        ("not approved", "a.xlf", xliff1(trans_unit("Hulusi Akal", OLD, 'approved="no"'))),
        ("translated", "a.xlf", xliff1(trans_unit("x", OLD)).replace("<target", '<target state="translated"')),
        ("reviewed", "a.xlf", xliff2(segment("x", OLD)).replace("<segment", '<segment state="reviewed"')),
    ],
)
def test_other_states_are_mended_and_stay(label: str, name: str, text: str) -> None:
    assert judged(name, text).result.text == text.replace(OLD, NEW)


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "translate.storage.tmx", None)
    with pytest.raises(BadFormat, match=r"install 'mt-normalize\[bitext\]'"):
        judged("a.tmx", english(OLD))
    assert judged("a.tsv", f"a\t{OLD}\n").result.changes, "a table needs no library"


def test_refused_where_the_library_reads_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolkit, "texts", lambda *_: ["Hulusi Akal", "something else"])
    with pytest.raises(BadFormat, match="reads it differently near"):
        judged("a.tmx", english(OLD))


def test_refused_where_the_library_does_not_see_the_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolkit, "texts", lambda *_: ["Hulusi Akal", OLD])
    with pytest.raises(BadFormat, match="reads it differently near"):
        judged("a.tmx", english(OLD))


WITHIN = f'<tu><tuv xml:lang="en"><seg>{OLD}</seg></tuv></tu>'


@pytest.mark.parametrize("text", [english(f"{OLD}{WITHIN}"), english(OLD).replace("<tuv", f"{WITHIN}<tuv", 1)])
def test_units_within_units_are_refused(text: str) -> None:
    with pytest.raises(BadFormat, match="nested units"):
        judged("a.tmx", text)


def test_what_the_library_cannot_read_is_refused() -> None:
    deep = english("<hi>" * 300 + OLD + "</hi>" * 300)
    with pytest.raises(BadFormat, match="translate-toolkit cannot read it"):
        judged("a.tmx", deep)


def test_tags_with_a_prefix_are_refused_in_plain_words() -> None:
    prefixed = re.sub("<(/?)([a-z])", r"<\1t:\2", english(OLD)).replace(
        "<t:tmx", '<t:tmx xmlns:t="http://www.lisa.org/tmx14"'
    )
    with pytest.raises(BadFormat, match="its tags are not those of the format, or have a prefix"):
        judged("a.tmx", prefixed)


DAMAGE = st.sampled_from(
    ["<", "&", ">", '"', "\\", "\n", "\t", "<!--", "<![CDATA[", "]]>", "</seg>", "&#10;", '"\n"', "#~ "]
)
WHOLE = {
    "a.tmx": english(f"{OLD} <ph>x</ph> <![CDATA[y]]> &amp;"),
    "a.xlf": xliff1(trans_unit("Hulusi Akal", f"<g id='1'>{OLD}</g>")),
    "a.xliff": xliff2(segment("Hulusi Akal", f"{OLD}<ph id='1'/>")),
    "a.po": PO.format(f'{OLD}\\n"\n"x'),
    "a.tsv": f'id\tsource\ttarget\n1\tHulusi Akal\t"{OLD}\nx"\n',
}


@given(st.sampled_from(sorted(WHOLE)), st.integers(0), st.integers(0, 9), DAMAGE)
def test_a_damaged_file_is_refused_or_mended_in_its_target(name: str, place: int, gone: int, new: str) -> None:
    old = WHOLE[name]
    at, target = place % len(old), old.index(OLD)
    text = old[:at] + new + old[at + gone :]
    with suppress(FileError):
        result = judged(name, text).result
        before = min(at, target)
        assert (result.text[:before], result.undo()) == (text[:before], text)
