"""The page of a log: what stands in it, and that no text can be more than text."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.changelog import Entry, record
from normalize.files.encoding import Encoding
from normalize.report.web import GENERATOR, page
from normalize.report.web.beside import beside
from normalize.report.web.markup import digest
from normalize.result import Result
from tests.normalize.changelog.texts import OPTIONS, results
from tests.normalize.report.web.logs import HOSTILE, entry

ROWS = (("Akal", "Akar", True), ("Akkar", "Akar", False))


class Structure(HTMLParser):
    """The tags of a page with the names of their attributes, its texts, and the values of attributes."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.texts: list[str] = []
        self.values: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.values += [value or "" for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append(("comment", ()))


def made(*entries: Entry, log: str = "run.jsonl") -> str:
    return "".join(page(entries, log))


def hostile(words: str) -> str:
    return made(entry(words, (words, words + "x", True), (words, words + "y", False), name=words), log=words)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    structure = Structure(hostile(words))
    assert structure.tags == Structure(hostile("Akal")).tags
    assert sum(tag == "script" for tag, _ in structure.tags) == 1


# What is empty or blank leaves out a name or a label, which is no breaking out.
@given(st.text(min_size=1, max_size=40).map(lambda words: f"a{words}"))
def test_no_words_break_out(words: str) -> None:
    found = hostile(words)
    assert Structure(found).tags == Structure(hostile("Akal")).tags
    assert found.encode("utf-8")


@given(st.sampled_from(HOSTILE), st.text(max_size=8))
def test_no_mixture_breaks_out(words: str, more: str) -> None:
    assert Structure(hostile(f"a{more}{words}{more}")).tags == Structure(hostile("Akal")).tags


def test_no_address_and_no_inline_style() -> None:
    found = made(entry("a.txt", *ROWS))
    assert not re.search(r"\s(src|action|on\w+|style)\s*=", found.partition("<script>")[0])
    assert set(re.findall(r'href="([^"]*)"', found)) == {"#list"}
    assert "://" not in found


def test_policy_lets_only_our_own_style_and_script_pass() -> None:
    found = made(entry("a.txt", *ROWS))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', found)
    assert policy
    style, script = (re.search(f"<{tag}>(.*?)</{tag}>", found, re.DOTALL) for tag in ("style", "script"))
    assert style
    assert script
    assert policy[1].split("; ") == [
        "default-src 'none'",
        f"style-src {digest(style[1])}",
        f"script-src {digest(script[1])}",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_what_stands_there() -> None:
    found = made(entry("a.txt", *ROWS), entry("b.txt", ("Akal", "Akar", True)), entry("a.txt", ("X", "Y", True)))
    assert found.startswith(GENERATOR)
    assert "<b>3 changes</b> and <b>1 suggestion</b> in <b>2 files</b>" in found
    assert "<del>Akal</del> spoke." in found
    assert "<ins>Akar</ins> spoke." in found
    assert "<mark>Akkar</mark>" in found
    assert "garble, suggested" in found
    assert "<p>Not changed: it is left to you.</p>" in found
    assert "run 2 over it" in found
    assert ">reasons</summary>" in found


def test_what_holds_a_suggestion_back_goes_by_the_preset_of_its_run() -> None:
    doubtful = entry("a.txt", ("Akkar", "Akar", False), score=0.9)
    strict = replace(doubtful, header=replace(doubtful.header, options={**OPTIONS, "preset": "strict"}))
    assert "Not changed: Hulusi Akar fits about as well." in made(strict)
    assert "Not changed: it is left to you." in made(doubtful)


def test_an_empty_log_has_a_page() -> None:
    assert "The log is empty" in made()
    assert "<form" not in made()


def test_every_input_has_a_label_and_every_table_heads() -> None:
    found = made(entry("a.txt", *ROWS))
    labelled = "".join(re.findall(r"<label>.*?</label>", found))
    assert len(re.findall("<(?:input|select) ", found)) == len(re.findall("<(?:input|select) ", labelled)) == 6
    for table in re.findall(r"<table.*?</table>", found, re.DOTALL):
        assert 'scope="col"' in table
        assert "<caption>" in table or "aria-label" in table


@given(results())
def test_surroundings_are_those_of_each_text(result: Result) -> None:
    original = result.undo()
    rows = list(beside(record("a.txt", Encoding(), result, "0" * 64, "0.1.0", OPTIONS)))
    assert len(rows) == len(result.changes) + len(result.suggestions)
    for row in rows:
        change = row.logged.change
        assert original[: change.start].endswith(row.old[0])
        assert original[change.end :].startswith(row.old[1])
