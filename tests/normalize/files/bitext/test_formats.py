"""Which texts each format gives, and what it refuses."""

from __future__ import annotations

import pytest

from normalize.errors import BadFormat, OtherLanguage
from normalize.files.bitext import po, tmx, tsv, xliff
from normalize.files.bitext.bitext import Bitext
from normalize.files.encoding import Encoding
from normalize.files.units import CUT
from tests.normalize.files.bitext.files import Pairs, read_pairs, segment, trans_unit, xliff1, xliff2
from tests.normalize.files.bitext.files import tmx as memory

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n\n'
MATCH = '<m:match xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><source>x</source><target>y</target></m:match>'
PLURAL = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "A"\nmsgstr[1] "B"\nmsgstr[2] "C"\n'
ALTERNATIVE = "<alt-trans><source>x</source><target>y</target></alt-trans>"


def read(name: str, text: str) -> Bitext:
    readers = {"tsv": tsv.read, "tmx": tmx.read, "xlf": xliff.read, "po": po.read}
    return readers[name](text, Encoding(), f"a.{name}")


@pytest.mark.parametrize(
    ("label", "text", "pairs"),
    [
        ("named columns", "id\ttarget\tsource\n1\tA\ta\n", [("a", "A")]),
        ("short names", "SRC\tTgt\na\tA\n", [("a", "A")]),
        ("two columns", "a\tA\r\n\r\nb\tB", [("a", "A"), ("b", "B")]),
        ("language codes", "en-GB\tzh\nA\ta\n", [("a", "A")]),
        ("empty target", "a\t\nb\tB\n", [("b", "B")]),
        ("quoted", 'a\t"A ""B"""\n', [("a", 'A "B"')]),
        ("quoted over lines", '"a\nb"\t"A\nB"\nc\tC\n', [("a\nb", "A\nB"), ("c", "C")]),
        ("lone quotation marks", 'a\t"A.\nb\tB."\n', [("a", '"A.'), ("b", 'B."')]),
        ("nothing", "", []),
    ],
)
def test_tsv(label: str, text: str, pairs: Pairs) -> None:
    assert read_pairs(read("tsv", text)) == pairs


@pytest.mark.parametrize(
    ("label", "text", "targets"),
    [
        ("source first", memory(("tr", "a"), ("en", "A")), "A"),
        ("source last", memory(("en-US", "A"), ("de", "x"), ("tr-TR", "a")), "A"),
        ("two of English", memory(("tr", "a"), ("en-US", "A"), ("en-GB", "B")), "A|B"),
        ("any source", memory(("en", "A"), ("zh", "a"), source="*all*"), "A"),
        ("inline", memory(("tr", "a"), ("en", "A <ph>&lt;b></ph><hi>B</hi>")), "A ~~~B~"),
        ("references", memory(("tr", "&#97;"), ("en", "&#x41;&amp;&#66;")), "A&B"),
        ("comments, CDATA", memory(("tr", "a"), ("en", "A<!--x--> <![CDATA[<B>]]>")), "A <B>"),
    ],
)
def test_tmx(label: str, text: str, targets: str) -> None:
    assert read_pairs(read("tmx", text)) == [("a", target.replace("~", CUT)) for target in targets.split("|")]


@pytest.mark.parametrize(
    ("label", "text", "targets"),
    [
        ("1.2, a group", xliff1(trans_unit("a", "A"), "<group>", trans_unit("a", "B"), "</group>"), "A|B"),
        ("1.2, no language", xliff1(trans_unit("a", "A"), languages=""), "A"),
        ("1.2, alternatives", xliff1(trans_unit("a", "A").replace("</trans", f"{ALTERNATIVE}</trans")), "A"),
        ("1.2, not for translation", xliff1(trans_unit("a", "A", 'translate="no"'), trans_unit("a", "B")), "B"),
        ("1.2, not translated", xliff1("<trans-unit><source>a</source></trans-unit>", trans_unit("a", "B")), "B"),
        ("2.0, segments", xliff2(segment("a", "A"), segment("a", "B")), "A|B"),
        ("2.0, matches", xliff2(MATCH, segment("a", "A")), "A"),
        ("2.0, inline", xliff2(segment("a", "<pc>A</pc><mrk translate='no'>B</mrk>")), "~A~~~"),
        ("2.0, ignorable", xliff2("<ignorable><source>b</source></ignorable>", segment("a", "A")), "A"),
    ],
)
def test_xliff(label: str, text: str, targets: str) -> None:
    assert read_pairs(read("xlf", text)) == [("a", target.replace("~", CUT)) for target in targets.split("|")]


def test_nothing_to_translate() -> None:
    assert read_pairs(read("xlf", xliff2(segment("a", "A"), attributes='translate="no"'))) == []
    assert read_pairs(read("tmx", memory())) == []
    assert read_pairs(read("po", HEADER)) == []


@pytest.mark.parametrize(
    ("label", "text", "pairs"),
    [
        ("header", HEADER + 'msgid "a"\nmsgstr "A"\n', [("a", "A")]),
        ("no header, CRLF", 'msgid "a"\r\nmsgstr "A"\r\n', [("a", "A")]),
        ("lines, escapes", 'msgid ""\n"a\\n"\n"b"\nmsgstr ""\n"\\"A\\" "\n"\\\\B"\n', [("a\nb", '"A" \\B')]),
        ("plural", PLURAL, [("a", "A"), ("b", "B"), ("b", "C")]),
        ("not translated", 'msgid "a"\nmsgstr ""\n\nmsgctxt "c"\nmsgid "b"\nmsgstr "B"\n', [("b", "B")]),
        ("fuzzy", '#, fuzzy\n#| msgid "x"\nmsgid "a"\nmsgstr "A"\n', [("a", "A")]),
        ("obsolete", 'msgid "a"\nmsgstr "A"\n\n#~ msgid "b"\n#~ msgstr "B"\n', [("a", "A")]),
    ],
)
def test_po(label: str, text: str, pairs: Pairs) -> None:
    assert read_pairs(read("po", text)) == pairs


@pytest.mark.parametrize(
    ("label", "name", "text", "says"),
    [
        ("three columns", "tsv", "a\tb\tc\n", "a.tsv:1: needs one column named source"),
        ("a source without target", "tsv", "source\tnotes\na\tb\n", "a.tsv:1: needs one column named source and one"),
        ("two targets", "tsv", "source\ttarget\ttarget\na\tb\tc\n", "a.tsv:1: needs one column named source and one"),
        ("one column", "tsv", "Akal\n", "a.tsv:1: needs one column named source"),
        ("a line of notes above", "tsv", "a b c\na\tb\tc\n", "a.tsv:1: needs one column named source"),
        ("an odd line", "tsv", "a\tA\nb\n", "a.tsv:2: 1 columns, where the first line has 2"),
        ("an odd line, quotation marks", "tsv", 'a\t"A\nb\n', "a.tsv:2: 1 columns"),
        ("another format", "tmx", xliff1(), "starts with <xliff>"),
        ("another format", "xlf", memory(), "is <tmx>"),
        ("another version", "xlf", xliff2().replace('"2.0"', '"3.0"'), "is XLIFF 3.0"),
        ("no line of PO", "po", HEADER + "Akal\n", "a.po:6: is not a comment"),
        ("an open string", "po", 'msgid "a\nmsgstr "A"\n', "a.po:1: is not a comment"),
        ("two in one", "po", 'msgid "a"\nmsgid "b"\nmsgstr "A"\n', "a.po:2: has a second msgid"),
        ("a rare escape", "po", 'msgid "a"\nmsgstr "\\x41"\n', "a.po:2: has the escape \\x"),
        ("another encoding", "po", HEADER.replace("UTF-8", "KOI8-R"), "says that it is KOI8-R"),
    ],
)
def test_refused(label: str, name: str, text: str, says: str) -> None:
    with pytest.raises(BadFormat) as caught:
        read(name, text)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("tmx", memory(("tr", "a"), ("de", "A")), "has no English to repair (its languages: de, tr)"),
        ("tmx", memory(("tr", "a"), ("en", "A"), source="en-US"), "was translated from English (srclang en-US)"),
        ("xlf", xliff1(trans_unit("a", "A"), languages='target-language="de"'), "is translated into de"),
        ("xlf", xliff2(segment("a", "A"), languages='srcLang="en" trgLang="tr"'), "into tr"),
        ("po", HEADER.replace(": en", ": tr"), "is translated into tr"),
    ],
)
def test_other_languages_are_left_alone(name: str, text: str, says: str) -> None:
    with pytest.raises(OtherLanguage) as caught:
        read(name, text)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("tsv", "en\tzh-CN\nA\ta\n", "zh"),
        ("tsv", "source\ttarget\na\tA\n", None),
        ("tmx", memory(("tr-TR", "a"), ("en", "A")), "tr"),
        ("tmx", memory(("en", "A"), ("zh", "a"), source="*all*"), "zh"),
        ("xlf", xliff1(trans_unit("a", "A"), languages='source-language="ru"'), "ru"),
        ("xlf", xliff2(segment("a", "A"), languages='srcLang="ja" trgLang="en"'), "ja"),
        ("po", HEADER + 'msgid "a"\nmsgstr "A"\n', None),
    ],
)
def test_language_of_the_source(name: str, text: str, language: str | None) -> None:
    assert read(name, text).language == language
