"""Notes beside the lines of a pull request."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.report.github import notes
from tests.normalize.report.test_reports import ONE, TEXT, change, judged, page


def test_a_change_is_a_warning() -> None:
    assert list(notes(ONE, page())) == [
        "::warning file=a.txt,line=2,endLine=2,col=1,endColumn=6,title=mt-normalize%3A garble"
        '::"Akkar" → "Akar"  (Hulusi Akar, 0.97)'
    ]


def test_a_suggestion_is_a_notice() -> None:
    (line,) = notes(judged(TEXT, suggestions=(change(TEXT, "Akkar", "Akar"),)), page())
    assert line.startswith("::notice file=a.txt,")
    assert '::perhaps "Akkar"' in line


def test_no_column_where_it_goes_over_a_line() -> None:
    text = "by Hulusi\nAkal"
    (line,) = notes(judged(text, change(text, "Hulusi\nAkal", "Hulusi\nAkar")), page())
    assert line.startswith("::warning file=a.txt,line=1,endLine=2,title=")
    assert line.endswith('::"Hulusi↵Akal" → "Hulusi↵Akar"  (Hulusi Akar, 0.97)')


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a,b:c.txt", "a%2Cb%3Ac.txt"),
        ("100%.txt", "100%25.txt"),
        ("%0A::error::x.txt", "%250A%3A%3Aerror%3A%3Ax.txt"),
        ("new\r\nline.txt", "new%0D%0Aline.txt"),
        ("é ü.txt", "é ü.txt"),
    ],
)
def test_names_are_escaped(path: str, written: str) -> None:
    assert next(notes(replace(ONE, path=path), page())).startswith(f"::warning file={written},line=")


@given(st.text(), st.text(min_size=1))
def test_whatever_stands_there_is_one_command(path: str, words: str) -> None:
    text = f"<{words}>"
    (line,) = notes(replace(judged(text, change(text, words, words[::-1])), path=path), page())
    assert "\n" not in line
    assert "\r" not in line
    found = re.fullmatch(r"::warning (.*?)::(.*)", line, re.DOTALL)
    assert found
    given = dict(part.split("=", 1) for part in found[1].split(","))
    back = given["file"].replace("%3A", ":").replace("%2C", ",").replace("%0A", "\n").replace("%0D", "\r")
    assert back.replace("%25", "%") == path
