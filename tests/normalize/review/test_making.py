"""What is accepted is written and nothing else, and what is left is known again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.errors import BadFormat
from normalize.files.encoding import Encoding
from normalize.files.plain import Judged
from normalize.files.reading import Reading
from normalize.files.walk import Found
from normalize.fingerprint import fingerprints
from normalize.result import Change, Result, redo
from normalize.review.making import left, made
from normalize.review.pending import moved
from normalize.review.session import Case
from tests.normalize.changelog.texts import change, results


def judged(path: str, text: str, *suggestions: Change) -> Judged:
    return Judged(path, text.encode(), Encoding(), Result(text, (), suggestions))


def case(its: Judged, which: Change) -> Case:
    return Case(Found(its.path, Path("/") / its.path), its, which, its.path, "")


PO = 'msgid "阿卡尔"\nmsgstr "Akkar spoke"\n'
AKKAR = change(PO.index("Akkar"), "Akkar", "Akar")


def test_a_file_of_translations_that_would_be_broken_is_refused() -> None:
    pytest.importorskip("translate")
    its = judged("a.po", f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n{PO}')
    akkar = replace(AKKAR, start=its.text.index("Akkar"), end=its.text.index("Akkar") + 5)
    assert 'msgstr "Akar spoke"' in made([(case(its, akkar), "Akar")], Reading()).result.text
    with pytest.raises(BadFormat):
        made([(case(its, akkar), 'Akar"\nmsgid "more')], Reading())


def test_words_of_the_user_are_written() -> None:
    its = judged("a.txt", "Akkar spoke.\n", change(0, "Akkar", "Akar"))
    new = made([(case(its, its.result.suggestions[0]), "Mr Akar")], Reading())
    assert new.result.text == "Mr Akar spoke.\n"
    assert new.result.undo() == "Akkar spoke.\n"


@given(results(), st.data())
def test_what_is_left_is_known_again(result: Result, data: st.DataObject) -> None:
    text = result.undo()
    its = Judged("a.txt", b"", Encoding(), Result(text, (), result.suggestions))
    accepted: list[Change] = []
    for one in result.suggestions:
        if data.draw(st.booleans()) and (not accepted or accepted[-1].end <= one.start):
            accepted.append(one)
    new = redo(text, accepted)
    again = Result(new, (), tuple(moved(result.suggestions, accepted)))
    assert set(left(its, accepted).values()) == {mark for _, _, mark in fingerprints(again)}
