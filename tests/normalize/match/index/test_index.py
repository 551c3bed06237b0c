"""An index in a file gives what one in memory gives; forms come back as they were made."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from gazetteer import KINDS, Entity, Gazetteer
from gazetteer.stored.cache import write
from normalize.match.index import Index
from normalize.match.index.forms import forms, turned
from normalize.match.index.records import is_compared
from normalize.match.index.store import made_of
from normalize.normalizer import Normalizer
from normalize.options import Options
from tests.normalize.match.entities import ALL

TEXT = (
    "Turkish Defense Minister Hulusi Akal met Antony Blincoln.\n"
    "Akal's aides said earthwork has refused. Turkey and Ankara were named."
)
WORDS = some.text(some.characters(categories=["L", "Nd", "Mn", "Zs", "Pd", "Po"]), min_size=1, max_size=20)


@pytest.fixture
def built(tmp_path: Path) -> Gazetteer:
    write(tmp_path / "all.names", *made_of(Gazetteer.of(ALL)))
    return Gazetteer.read(tmp_path / "all.names")


@pytest.mark.parametrize("spelling", ["english", "native"])
@pytest.mark.parametrize("source", [None, "土耳其国防部长胡卢西·阿卡尔\n土方"])
def test_decisions_are_the_same_from_memory_and_from_a_file(built: Gazetteer, spelling: str, source: str) -> None:
    here, there = Normalizer(Gazetteer.of(ALL), spelling=spelling), Normalizer(built, spelling=spelling)
    result = here.explain(TEXT, source)
    assert result.changes
    assert there.explain(TEXT, source) == result


def test_an_empty_gazetteer_has_an_index() -> None:
    assert Normalizer(Gazetteer.of([])).fix(TEXT) == TEXT


@pytest.mark.parametrize("entity", ALL, ids=lambda entity: entity.id)
def test_every_form_comes_back(entity: Entity) -> None:
    expected = [*turned(entity), *forms(entity)]
    index = Index([entity])
    assert [index.forms[number] for number in range(len(index.forms))] == expected
    assert [index.forms.size(number) for number in range(len(expected))] == [len(form.words) for form in expected]
    assert list(index.forms_of(entity.id)) == list(filter(is_compared, forms(entity)))


@given(WORDS, some.lists(WORDS, max_size=2), some.dictionaries(some.sampled_from(["zh", "ru", "tr", "ar"]), WORDS))
def test_every_form_of_any_name_comes_back(name: str, aliases: list[str], names: dict[str, str]) -> None:
    for kind in KINDS[:2]:
        native = {lang: (each,) for lang, each in names.items()}
        entity = Entity("x", name, kind, aliases=tuple(aliases), demonyms=tuple(aliases), names=native)
        index = Index([entity])
        assert [index.forms[number] for number in range(len(index.forms))] == [*turned(entity), *forms(entity)]


def test_native_spelling_is_written_at_need() -> None:
    minister = Entity("c", "Mevlut Cavusoglu", "person", names={"tr": ("Mevlüt Çavuşoğlu",)})
    index = Index([minister], Options(spelling="native"))
    assert {form.written for form in index.accepted("mevlut cavusoglu")} == {"Mevlüt Çavuşoğlu"}


def test_a_file_of_another_version_is_built_anew(
    built: Gazetteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("normalize.match.index.store.code", lambda: "another")
    monkeypatch.setenv("MT_NORMALIZE_CACHE", str(tmp_path / "cache"))
    expected = Normalizer(Gazetteer.of(ALL)).explain(TEXT)
    for _ in range(2):
        assert Normalizer(built).explain(TEXT) == expected
    assert ["it was built by another version" in record.getMessage() for record in caplog.records] == [True, True]
    assert len(list((tmp_path / "cache").iterdir())) == 1
