"""Tables whose columns the user names: which cells are judged, how they stay as they are, what is refused."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import BadFormat, NothingNamed
from normalize.files.encoding import Encoding
from normalize.files.reading import Reading
from normalize.files.table import read, read_tabs
from normalize.files.units import Parsed
from tests.normalize.files.files import fixed, judged

TEXT = Reading(columns=("text",))
SAID = "Turkish Minister Hulusi Aka@ spoke."


def table(text: str, *columns: str, name: str = "a.csv") -> Parsed:
    reader = read_tabs if name.endswith(".tsv") else read
    return reader(text, Encoding(), name, columns or ("text",))


@pytest.mark.parametrize(
    ("label", "name", "text"),
    [
        ("other columns", "a.csv", f"id,text,name\nHulusi Akal,{SAID},Hulusi Akal\n"),
        ("CRLF, quoted", "a.csv", f'id,"text"\r\n1,"{SAID}"\r\n"2","x"\r\n'),
        ("quotation marks, line ends", "a.csv", f'id,text\n1,"He said: ""{SAID}"",\nand left"\n'),
        ("over a line end", "a.csv", 'id,text\n1,"Turkish Minister Hulusi\r\nAka@"\n'),
        ("semicolons", "a.csv", f"id;text\nHulusi Akal;{SAID}\n1,5;x\n"),
        ("delimiter that the file names", "a.csv", f"sep=|\r\nid|text\r\nHulusi Akal|{SAID}\r\n"),
        ("tabs in .csv", "a.csv", f"id\ttext\nHulusi Akal\t{SAID}\n"),
        ("tabs", "a.tsv", f"id\ttext\nHulusi Akal\t{SAID}\n"),
        ("tabs, quoted", "a.tsv", f'id\ttext\n1\t"{SAID}\t"\n'),
        ("no line end at the end", "a.csv", f"text\n{SAID}"),
        ("empty lines", "a.csv", f"\n\ntext\n\n{SAID}\n\n"),
        ("empty cells", "a.csv", f'id,text\n,""\n,\n1,{SAID}\n'),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_the_cell_is_changed(label: str, name: str, text: str, mark: str) -> None:
    old, new = (mark + text.replace("@", letter) for letter in "lr")
    assert fixed(name, old, TEXT) == new
    assert fixed(name, new, TEXT) == new


def test_each_row_is_judged_by_itself_unless_the_user_says_otherwise() -> None:
    text = "text\nTurkish Minister Hulusi Akar spoke.\nThen Akkar left.\n"
    assert judged("a.csv", text, TEXT).result.changes == ()
    together = judged("a.csv", text, Reading(columns=("text",), document="file")).result
    assert [change.original for change in (*together.changes, *together.suggestions)] == ["Akkar"]


def test_a_name_does_not_go_from_one_cell_into_the_next() -> None:
    both = Reading(columns=("a", "b"), document="file")
    assert judged("a.csv", "a,b\nTurkish Minister Hulusi,Akal spoke.\n", both).result.changes == ()


def test_new_words_that_need_quotation_marks_are_only_suggested() -> None:
    old = "text;n\nTurkish men say earthwork has left.;1\n"
    assert fixed("a.csv", old, TEXT) == old.replace("earthwork", "Turkey & co")
    odd = "text&n\nTurkish men say earthwork has left.&1\n"
    result = judged("a.csv", f"sep=&\n{odd}", TEXT).result
    assert (result.changes, [change.original for change in result.suggestions]) == ((), ["earthwork"])
    assert result.suggestions[0].evidence[-1].name == "no place"


def test_a_table_of_source_and_target_stays_one() -> None:
    bitext = f"source\ttarget\tnote\nHulusi Akal\t{SAID}\tHulusi Akal\n"
    old, new = (bitext.replace("@", letter) for letter in "lr")
    for reading in (Reading(), TEXT, Reading(columns=("target",))):
        assert fixed("a.tsv", old, reading) == new
    assert table(old, "note", name="a.tsv").units[0].source == ""


@pytest.mark.parametrize(
    ("label", "text", "columns", "says"),
    [
        ("another name", "id,title\n1,x\n", ("titel",), "a.csv:1: has no column 'titel'; did you mean title?"),
        ("case", "id,Text\n1,x\n", ("text",), "did you mean Text?"),
        ("nothing like it", "id;title\n1;x\n", ("text",), "has no column 'text'; it has: id, title"),
        ("one of two", "id,text\n1,x\n", ("text", "body"), "has no column 'body'"),
        ("a short row", "id,text\n1\n", ("text",), "a.csv:2: 1 columns, where the first line has 2"),
        (
            "an open quotation mark",
            'id,text\n1,"Akal\n2,x\n',
            ("text",),
            "a.csv:2: a field opens with a quotation mark",
        ),
        ("more behind it", 'id,text\n1,"Akal" x\n', ("text",), "a.csv:2: a field opens with a quotation mark"),
        ("a huge field", f"id,text\n1,{'x' * 10_000_001}\n", ("text",), "a.csv:2: a field of 10000001 characters"),
    ],
)
def test_refused(label: str, text: str, columns: tuple[str, ...], says: str) -> None:
    with pytest.raises(BadFormat) as caught:
        table(text, *columns)
    assert says in str(caught.value)


def test_no_column_named() -> None:
    with pytest.raises(NothingNamed) as caught:
        read("id,text\n1,x\n", Encoding(), "a.csv", ())
    assert "with --column (it has: id, text), or read it as one text with --as plain" in str(caught.value)


def test_nothing_in_it() -> None:
    assert [table(text).units for text in ("", "\n", "text", "text\n")] == [(), (), [], []]


CELLS = st.text("ab,;\t\"\n\r 土'", max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5), st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n", "\r"]))
def test_reads_what_the_csv_module_wrote(pairs: list[tuple[str, str]], delimiter: str, end: str) -> None:
    file = io.StringIO(newline="")
    # Of line ends, it quotes only those that it ends lines with itself.
    quoting = csv.QUOTE_MINIMAL if end == "\r\n" else csv.QUOTE_ALL
    csv.writer(file, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows([("id", "text"), *pairs])
    units = table(file.getvalue()).units
    assert [unit.text for unit in units] == [text for _, text in pairs if text]


@given(st.text('ab,;\t"\n\r', max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        units = table(f"text,b\n{text}", "text").units
    except BadFormat:
        return
    spans = [(piece.start, piece.end) for unit in units for piece in unit.target]
    assert spans == sorted(spans)
    assert not spans or spans[-1][1] <= len(text) + 7
