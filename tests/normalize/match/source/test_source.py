"""The text that was translated: its lines, and the names in it."""

from __future__ import annotations

import unicodedata

import pytest

from gazetteer import Entity
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.source.source import read_source
from tests.normalize.match.entities import AKAR, ALL, CAVUSOGLU, LIGHTHIZER

INDEX = Index(ALL)
BUTTREY = Entity("buttrey", "Ty Buttrey", "person", names={"ja": ("バトレー",)})
PIDAN = Entity("pidan", "Hakan Pidan", "person", names={"ko": ("피단",)})


def test_as_many_lines_belong_together_one_to_one():
    source = read_source("阿卡尔说\n他说\n土耳其", read("Akal said\nHe left\nTurkey"), INDEX, "zh")
    assert source.lines == ["阿卡尔说", "他说", "土耳其"]
    assert [bool(source.of(line, AKAR)) for line in range(3)] == [True, False, False]
    assert [source.beside(line) for line in range(3)] == [0, 1, 2]


@pytest.mark.parametrize("source", ["阿卡尔说", "阿卡尔说\n他说\n他说\n他说", "\n阿卡尔说"])
def test_with_another_number_of_lines_the_source_is_one(source):
    found = read_source(source, read("Akal said\nHe left\nTurkey"), INDEX, "zh")
    assert found.lines == [source.strip()]
    assert all(found.of(line, AKAR) for line in range(3))


def test_where_a_name_stands_is_told():
    (early,) = read_source("阿卡尔今天在这里发表讲话", read("He spoke"), INDEX, "zh").of(0, AKAR)
    (late,) = read_source("今天在这里发表讲话的是阿卡尔", read("He spoke"), INDEX, "zh").of(0, AKAR)
    (whole,) = read_source("胡卢西·阿卡尔", read("He spoke"), INDEX, "zh").of(0, AKAR)
    assert early.at == 0 < late.at < 1
    assert (early.native, early.part) == ("阿卡尔", "surname")
    assert (whole.native, whole.part) == ("胡卢西·阿卡尔", "whole")
    assert early.sure < whole.sure <= 1


# label, how a file may have a source
AS_WRITTEN = [
    ("with carriage returns", lambda source: source.replace("\n", "\r\n")),
    ("with spaces at the ends of lines", lambda source: source.replace("\n", "  \n")),
    ("with spaces at their beginnings", lambda source: "\u3000" + source.replace("\n", "\n\u3000")),
    ("with marks apart from their letters", lambda source: unicodedata.normalize("NFD", source)),
]


@pytest.mark.parametrize(("label", "written"), AS_WRITTEN, ids=[case[0] for case in AS_WRITTEN])
def test_how_a_file_has_a_source_does_not_matter(label, written):
    document, index = read("Batley met Pidan\nHe left"), Index([BUTTREY, PIDAN])
    source = "バトレーは今日ピダンに会った\n그는 피단을 만났다"
    plain, other = read_source(source, document, index, None), read_source(written(source), document, index, None)
    assert plain.of(0, BUTTREY)
    assert plain.of(1, PIDAN)
    assert [other.of(line, entity) for line in (0, 1) for entity in (BUTTREY, PIDAN)] == [
        plain.of(line, entity) for line in (0, 1) for entity in (BUTTREY, PIDAN)
    ]


def test_a_line_that_comes_again_is_read_by_its_language():
    index, document = Index(ALL), read("He spoke")
    found = [bool(read_source("阿卡尔说", document, index, lang).of(0, AKAR)) for lang in ("zh", "ja", "zh", None)]
    assert found == [True, False, True, True]


def test_who_is_not_in_the_source_has_no_place():
    assert read_source("阿卡尔说", read("He spoke"), INDEX, "zh").of(0, LIGHTHIZER) == ()


# label, source, its language, whether it could name Lighthizer, who has a Chinese name, and Cavusoglu, a Turkish one
COULD_NAME = [
    ("Chinese", "阿卡尔说", "zh", (True, False)),
    ("Cyrillic of an unknown language", "Акар", None, (False, False)),
    ("Latin letters, in which any spelling is copied", "Akar konuştu", None, (False, False)),
    ("Turkish, as the user says", "Akar konuştu", "tr", (False, True)),
]


@pytest.mark.parametrize(("label", "text", "lang", "expected"), COULD_NAME, ids=[c[0] for c in COULD_NAME])
def test_whom_a_source_could_name(label, text, lang, expected):
    bearers = read_source(text, read("He spoke"), INDEX, lang).bearers
    assert tuple(bool(bearers[INDEX.number[entity.id]]) for entity in (LIGHTHIZER, CAVUSOGLU)) == expected
